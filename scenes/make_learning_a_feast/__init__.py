"""Film 4, "Make learning a feast": one module for each beat."""
