"""What `tutorials check` looks at, in which processes, and how it says what it found."""
