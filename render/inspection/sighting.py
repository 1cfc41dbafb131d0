"""What the eye sees: texts at moments of a scene, in units, and what lies behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from render.inspection.colour import Colour
from scenes.text.setting import Setting
from scripts.model import Brief

Box = tuple[float, float, float, float]  # left, bottom, right, top, in Manim's units


@dataclass(frozen=True, slots=True)
class Ground:
    """What was measured on the pixels within two pixels of a text's ink; picture and text at a quarter of 1080p.

    Attributes:
        contrast: WCAG ratio that all but the worst twentieth of these pixels have at least.
        worst: the colour there.
        busy: share of these pixels that lie on an edge of what is behind.
        covered: share of the ink over which something opaque is drawn.
    """

    contrast: float
    worst: Colour
    busy: float
    covered: float


@dataclass(frozen=True, slots=True)
class Sighting:
    """A text at a moment.

    Attributes:
        setting: how it was set; sightings with one setting are one text.
        lines: the box of the ink of each line that is drawn.
        opacity: of the ink, 0 to 1.
        ink: its colour.
        px: the em in pixels at 1080p, as it stands now.
        whole: whether it shows its final words; a running number does not.
        source: whether it is a source line.
        ground: measured where the text stands still.
    """

    setting: Setting
    lines: tuple[Box, ...]
    opacity: float
    ink: Colour
    px: float
    whole: bool
    source: bool
    ground: Ground | None = None

    @property
    def box(self) -> Box:
        """Round all lines."""
        lefts, bottoms, rights, tops = zip(*self.lines, strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)


@dataclass(frozen=True, slots=True)
class Key:
    """A mark of one colour that stands beside words and says which things of the picture they mean."""

    colour: Colour
    box: Box


@dataclass(frozen=True, slots=True)
class Moment:
    """What is on screen at the end of a frame.

    Attributes:
        frame: frames written so far, from the scene's start.
        begun: where the play or hold began that led here.
        still: whether a play or a hold ends here, so that everything stands.
        moved: whether anything changed since the moment before.
        texts: those that can be seen, from back to front.
        touching: pairs of texts, by their place in `texts`, whose inks come within two pixels of each other.
        tight: texts, by their place, of which two lines touch.
        keys: marks beside words.
        colours: flat colours of what is drawn and no text.
    """

    frame: int
    still: bool
    moved: bool
    texts: tuple[Sighting, ...]
    touching: tuple[tuple[int, int], ...] = ()
    tight: tuple[int, ...] = ()
    keys: tuple[Key, ...] = ()
    colours: frozenset[Colour] = frozenset()
    begun: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """All that was seen of a scene."""

    brief: Brief
    moments: tuple[Moment, ...]

    def standing(self) -> Iterator[tuple[Moment, Sighting]]:
        """Yield every text at every moment at which it stands still and whole."""
        for moment in self.moments:
            if moment.still:
                yield from ((moment, text) for text in moment.texts if text.whole)
