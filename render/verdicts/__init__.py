"""What was measured in a film, held against its record: each module says what is wrong with one part of it."""
