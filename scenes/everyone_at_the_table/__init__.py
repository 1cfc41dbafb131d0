"""Film 3, “Everyone at the table”: one module for each beat."""
