"""Film 2, "Draw the route": one module for each beat."""
