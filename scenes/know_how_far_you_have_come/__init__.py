"""Film 6, "Know how far you have come": one module for each beat."""
