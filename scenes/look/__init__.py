"""The look of the series as names: colour, grid, type, stroke and time. Scenes take names from here, never numbers."""
