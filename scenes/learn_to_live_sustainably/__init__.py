"""Film 8, "Learn to live sustainably": one module for each beat."""
