"""Where things stand: frame, safe margins and twelve columns counted from the reading side.

A picture asks the grid for places instead of writing x coordinates, and so comes out mirrored in a right-to-left
locale. The direction is an argument: nothing here reads the surroundings it runs in.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from manim import LEFT, ORIGIN, RIGHT, UP, VMobject

from scenes.look.tokens import TOKENS
from scripts.model import Direction

_FRAME = TOKENS["frame"]
WIDTH: float = _FRAME["width"]
HEIGHT: float = _FRAME["height"]
SAFE_X: float = _FRAME["safe_x"]
SAFE_Y: float = _FRAME["safe_y"]
COLUMNS: int = _FRAME["columns"]
GUTTER: float = _FRAME["gutter"]
COLUMN: float = (2 * SAFE_X - (COLUMNS - 1) * GUTTER) / COLUMNS
STEP: float = _FRAME["step"]
SOURCE_BASELINE: float = _FRAME["source_baseline"]
SIGN_INSET: float = _FRAME["sign_inset"]
SIGN_RADIUS: float = _FRAME["sign_radius"]
TEXT_COLUMNS: tuple[int, int] = tuple(_FRAME["text_columns"])
PICTURE_COLUMNS: tuple[int, int] = tuple(_FRAME["picture_columns"])
PX_PER_UNIT = 1080 / HEIGHT


@dataclass(frozen=True, slots=True)
class Grid:
    """The twelve columns of one reading direction."""

    direction: Direction = "ltr"

    @property
    def rtl(self) -> bool:
        """Whether lines run from right to left."""
        return self.direction == "rtl"

    @property
    def sign(self) -> int:
        """+1 where reading goes to the right, -1 where it goes to the left."""
        return -1 if self.rtl else 1

    @property
    def start(self) -> npt.NDArray[np.float64]:
        """Unit vector towards the side where a line begins."""
        return RIGHT if self.rtl else LEFT

    @property
    def end(self) -> npt.NDArray[np.float64]:
        """Unit vector towards the side where a line ends."""
        return LEFT if self.rtl else RIGHT

    def x(self, column: float) -> float:
        """Start edge of a column, 0 to 12; 12 is one gutter beyond the margin."""
        return self.mirror(-SAFE_X + column * (COLUMN + GUTTER))

    def mirror(self, x: float) -> float:
        """Turn an x of the left-to-right drawing into one of this direction."""
        return self.sign * x

    def flip(self, drawing: VMobject) -> None:
        """Mirror a finished drawing about the middle of the frame, in place, where lines run from right to left."""
        if self.rtl:
            drawing.flip(UP, about_point=ORIGIN)


def span(columns: int) -> float:
    """Width of so many columns with the gutters between them, in units."""
    return columns * COLUMN + (columns - 1) * GUTTER
