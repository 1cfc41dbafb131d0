"""Rules for what is typed that no pattern can say: what a text must be like beside its source, and beside itself."""
