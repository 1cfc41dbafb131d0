"""Film 7, "Share the cost": one module for each beat."""
