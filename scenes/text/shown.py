"""Which texts stand on screen, and where: what a finished film is measured by, text by text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from manim import Mobject

from scenes.shape import corners
from scenes.text.block import TextBlock
from scripts.model import ShownText

WHOLE = 0.99  # opacity: what is fainter is on its way, or dimmed because it is no longer spoken of


def shown_texts(mobjects: Iterable[Mobject], frame: int) -> Iterator[ShownText]:
    """Yield the texts among these objects and their parts that are wholly there, with the frame they are seen in."""
    for mobject in mobjects:
        if isinstance(mobject, TextBlock):
            yield from _shown(mobject, frame)
        else:
            yield from shown_texts(mobject.submobjects, frame)


def _shown(block: TextBlock, frame: int) -> Iterator[ShownText]:
    lines = [line for line in block.submobjects if len(line.points)]
    if not lines or any(line.fill_rgbas[0, 3] < WHOLE for line in lines):
        return
    lefts, bottoms, rights, tops = zip(*(corners(line.points) for line in lines), strict=True)
    box = min(lefts), min(bottoms), max(rights), max(tops)  # type has its points at the extremes
    yield ShownText(frame, block.text, float(block.px), lines[0].get_fill_color().to_hex().upper()[:7], box)
