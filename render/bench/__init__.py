"""How fast films are made and whether they are the same pictures: measured beside Manim's own command. See BENCH.md."""
