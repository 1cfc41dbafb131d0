"""The six building blocks as signs on one street: where "six" lets its medals fall and "layers" builds its houses."""

from scenes.look.grid import SAFE_X, Grid

NAMES = ("school", "family", "work", "technology", "quality", "culture")

STREET = -1.62  # the ground line
GAP = 0.2
FIRST = -SAFE_X + 2.45  # the reading side keeps room for the layers' names
HOUSE = (SAFE_X - FIRST - 5 * GAP) / 6  # width of a house
SIGN_SIZE = 0.62  # of a medal in the ring
HEIGHTS = (1.75, 1.5, 2.1, 2.45, 1.95, 1.6)


def house_x(i: int, grid: Grid) -> float:
    """Middle of house i, counted from the reading side."""
    return grid.mirror(FIRST + HOUSE * (i + 0.5) + GAP * i)


def sign_place(i: int, grid: Grid) -> tuple[float, float, float]:
    """Middle of the sign of house i: below its eaves, clear of its name."""
    return house_x(i, grid), STREET + max(HEIGHTS[i] - 0.62, 1.02), 0.0
