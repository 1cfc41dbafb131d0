"""A text on screen: set in a role, wrapped at good places, shrunk to a floor, and never wider than its room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import numpy as np
from manim import RIGHT, UP, VGroup, VMobject

from scenes.look.grid import PX_PER_UNIT, WIDTH
from scenes.look.size import FLOOR_PX, TYPE
from scenes.shape import flat
from scenes.text.breaking import held, pieces, wrap
from scenes.text.rooms import note
from scenes.text.setting import Align, Setting
from scenes.text.shaping import Line, advance, shape
from scripts.model import Direction, Finding, Spot

OPTICAL_MIDDLE = 0.32  # of an em above the baseline: between half an x-height and half a capital
PROSE = 4  # lines from which a room is one for prose, whose last line may be short
LEADING = {"ar": 1.4, "vi": 1.35}  # least, in ems: marks over and under the letters (conventions.md, 8 and 9)
SHRINK = 0.96  # one step of shrinking: fine enough that no visible room is given away


Ties = Callable[[str, bool], Collection[int]]


class TextBlock(VGroup):
    """Lines of type, each one path. The first baseline's start is the block's origin until it is placed.

    Attributes:
        text: the words as they stand in the catalogue.
        px: the em in pixels at 1080p, after shrinking.
        lines: what stands on each line.
        setting: how it was set, where a typesetter did it.
    """

    setting: Setting | None = None

    def __init__(
        self, text: str, lines: Sequence[Line], px: float, leading: float, ink: str, *, rtl: bool, align: Align
    ) -> None:
        super().__init__()
        self.text, self.px, self.lines = text, px, tuple(line.text for line in lines)
        self.rtl, self.align = rtl, align
        self.leading = leading
        em = px / PX_PER_UNIT
        self.width_set = max((line.advance for line in lines), default=0.0) * em
        for number, line in enumerate(lines):
            self.add(_outline(line, em, self._edge(line.advance * em), -number * em * leading, ink))

    def _edge(self, advance: float) -> float:
        """Return the x of a line's left end, so that the block hangs from x = 0 by its alignment."""
        if self.align == "middle":
            return -advance / 2
        flush_left = (self.align == "start") != self.rtl
        return 0.0 if flush_left else -advance

    def at(self, x: float, y: float) -> TextBlock:
        """Move the block so that its origin (first baseline; start, middle or end by alignment) stands at (x, y)."""
        self.shift(RIGHT * x + UP * y)
        return self

    def middle_at(self, x: float, y: float) -> TextBlock:
        """Move the block so that its lines stand about the height y, whichever letters rise or hang in them."""
        em = self.px / PX_PER_UNIT
        return self.at(x, y - OPTICAL_MIDDLE * em + (len(self.lines) - 1) / 2 * self.leading * em)


def _outline(line: Line, em: float, x: float, y: float, ink: str) -> VMobject:
    path = flat(ink)
    points = np.zeros((len(line.curves), 3))
    points[:, :2] = line.curves * em + (x, y)
    path.points = points
    return path


class Typesetter:
    """Sets the texts of one scene in one locale, and notes what does not fit or cannot be written.

    Args:
        locale: BCP 47 tag; chooses faces and break rules.
        direction: of paragraphs.
        where: what a finding names, e.g. "film/fr/beat".
        findings: where findings go; a scene that has errors there is not delivered.
        spot: what they carry.
        ties: tells the characters of a text before which no line should end; asked with whether it is prose.
    """

    def __init__(
        self,
        locale: str,
        direction: Direction,
        where: str,
        findings: list[Finding],
        spot: Spot | None = None,
        ties: Ties | None = None,
    ) -> None:
        self.locale, self.rtl = locale, direction == "rtl"
        self._where, self._findings, self._spot, self._ties = where, findings, spot, ties

    def set(
        self,
        text: str,
        role: str,
        ink: str,
        *,
        width: float | None = None,
        lines: int = 1,
        px: float | None = None,
        weight: str | None = None,
        display: bool | None = None,
        leading: float | None = None,
        align: Align = "start",
        key: str = "",
    ) -> TextBlock:
        """Set a text in a role of the type scale.

        A text with letters is set in the locale's face; a bare number in the face all locales share.

        Args:
            text: the words; a newline is a break that must be kept.
            role: a name of `scenes.look.size.TYPE`.
            ink: a colour name.
            width: the room in units; None where the text may take the rest of the frame.
            lines: how many lines the room has.
            px: em at 1080p instead of the role's.
            weight: instead of the role's.
            display: set in the display face, instead of what the role says.
            leading: instead of the role's; never less than the script needs.
            align: what hangs at the block's origin.
            key: of the label, for those who look at what was set.
        """
        style = TYPE[role]
        wanted = px or style.px
        face = display if display is not None else style.display
        set_in = weight or style.weight
        room = WIDTH if width is None else width
        shaped, size = self._fit(text, wanted, room, lines, set_in, face)
        for char in dict.fromkeys(char for line in shaped for char in line.missing):
            what = f"no font has a glyph for {char!r} (U+{ord(char):04X})"
            self._find("glyph/missing", text, what, "Use another character.")
        spread = max(leading or style.leading, LEADING.get(self.locale, 0.0))
        block = TextBlock(text, shaped, size, spread, ink, rtl=self.rtl, align=align)
        block.setting = Setting(key, text, shaped, role, size, room, lines, set_in, face, self.locale, self.rtl)
        return block

    def common_px(
        self,
        texts: Sequence[str],
        role: str,
        *,
        width: float,
        lines: int = 1,
        weight: str | None = None,
        px: float | None = None,
    ) -> float:
        """Return the largest size at which every text of a row fits, so that a row is set in one size."""
        style = TYPE[role]
        sizes = (
            self._fit(text, px or style.px, width, lines, weight or style.weight, style.display)[1] for text in texts
        )
        return min(sizes, default=float(px or style.px))

    def _fit(
        self, text: str, px: float, width: float, most: int, weight: str, display: bool
    ) -> tuple[tuple[Line, ...], float]:
        """Return the lines and the size: the largest from `px` down to the floor at which the text fits its room."""
        note(text, width, most, px)
        floor = min(px, float(FLOOR_PX))
        size = px
        while True:
            broken = self._break(text, width * PX_PER_UNIT / size, most, weight, display)
            if broken is not None:
                return broken, size
            if size <= floor:
                break
            size = max(size * SHRINK, floor)
        needed = max(self._shape(line, weight, display).advance for line in text.split("\n")) * floor / PX_PER_UNIT
        self._find(
            "fit/overflow",
            text,
            f"does not fit: {needed:.1f} wide at the smallest size, {FLOOR_PX} px; room: {most} line(s) of {width:.1f}",
            "Shorten the label.",
        )
        return tuple(self._shape(line, weight, display) for line in text.split("\n")), floor

    def _break(self, text: str, ems: float, most: int, weight: str, display: bool) -> tuple[Line, ...] | None:
        broken: list[str] = []
        for paragraph in text.split("\n"):
            left = most - len(broken) if "\n" not in text else most

            def measure(line: str) -> float:
                return advance(line, self._face_locale(line), weight, rtl=self.rtl, display=display)

            parts, prose = pieces(paragraph, self.locale), most >= PROSE
            found = wrap(parts, ems, measure, left, prose=prose)
            if found is None:
                return None
            if len(found) > 1 and self._ties is not None:
                whole = held(parts, self._ties(paragraph, prose))
                found = wrap(whole, ems, measure, left, prose=prose) or found
            broken += found
        if len(broken) > most:
            return None
        return tuple(self._shape(line, weight, display) for line in broken)

    def _shape(self, line: str, weight: str, display: bool) -> Line:
        return shape(line, self._face_locale(line), weight, rtl=self.rtl, display=display)

    def _face_locale(self, line: str) -> str:
        return self.locale if any(char.isalpha() for char in line) else "en"

    def _find(self, check: str, text: str, what: str, cure: str) -> None:
        self._findings.append(Finding(f"{self._where} “{text}”", what, cure, check=check, spot=self._spot))
