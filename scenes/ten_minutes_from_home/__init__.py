"""Film 5, "Ten minutes from home": one module for each beat."""
