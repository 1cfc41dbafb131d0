"""Film 1, "What makes a city learn?": one module for each beat."""
