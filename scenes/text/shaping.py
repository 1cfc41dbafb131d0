"""A line of text becomes outlines: bidi runs, then runs of one face, then HarfBuzz."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import numpy as np
import numpy.typing as npt
import uharfbuzz as hb

from scenes.shape import corners
from scenes.text.bidi import visual_runs
from scenes.text.fonts import IGNORABLE, Face, faces

Points = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a line: the character its cluster begins with, in which face it was found, and its number there."""

    at: int
    face: Face
    number: int


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A shaped line in ems: baseline from (0, 0) to (advance, 0), cubic Béziers of all its glyphs.

    `curves` has shape (4 n, 2): anchor, handle, handle, anchor of each curve, as Manim keeps them.
    """

    text: str
    curves: Points
    advance: float
    missing: tuple[str, ...]  # characters no face has a glyph for
    glyphs: tuple[Glyph, ...] = ()  # from left to right
    faces: tuple[Face, ...] = ()  # that it might use, first choice first

    @property
    def ink(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of what is drawn; zeros where nothing is."""
        if not len(self.curves):
            return 0.0, 0.0, 0.0, 0.0
        return corners(self.curves)


class _Pen:
    """Collects a glyph's outline as cubic curves, in font units."""

    def __init__(self) -> None:
        self.curves: list[tuple[float, float]] = []
        self.here = self.start = (0.0, 0.0)

    def move_to(self, x: float, y: float, _: object) -> None:
        self.here = self.start = (x, y)

    def line_to(self, x: float, y: float, _: object) -> None:
        (a, b), self.here = self.here, (x, y)
        self.curves += [(a, b), (a + (x - a) / 3, b + (y - b) / 3), (a + (x - a) * 2 / 3, b + (y - b) * 2 / 3), (x, y)]

    def quadratic_to(self, cx: float, cy: float, x: float, y: float, _: object) -> None:
        (a, b), self.here = self.here, (x, y)
        self.curves += [
            (a, b),
            (a + (cx - a) * 2 / 3, b + (cy - b) * 2 / 3),
            (x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3),
            (x, y),
        ]

    def cubic_to(self, cx: float, cy: float, dx: float, dy: float, x: float, y: float, _: object) -> None:
        (a, b), self.here = self.here, (x, y)
        self.curves += [(a, b), (cx, cy), (dx, dy), (x, y)]

    def close_path(self, _: object) -> None:
        if self.here != self.start:
            self.line_to(*self.start, None)


@lru_cache(maxsize=1)
def _draw_funcs() -> hb.DrawFuncs:
    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(lambda x, y, pen: pen.move_to(x, y, None))
    funcs.set_line_to_func(lambda x, y, pen: pen.line_to(x, y, None))
    funcs.set_quadratic_to_func(lambda cx, cy, x, y, pen: pen.quadratic_to(cx, cy, x, y, None))
    funcs.set_cubic_to_func(lambda cx, cy, dx, dy, x, y, pen: pen.cubic_to(cx, cy, dx, dy, x, y, None))
    funcs.set_close_path_func(lambda pen: pen.close_path(None))
    return funcs


@lru_cache(maxsize=4096)
def _outline(face: Face, glyph: int) -> Points:
    pen = _Pen()
    face.font.draw_glyph(glyph, _draw_funcs(), pen)
    return np.array(pen.curves, dtype=np.float64).reshape(-1, 2) / face.upem


@lru_cache(maxsize=2048)
def shape(text: str, locale: str, weight: str, *, rtl: bool, display: bool = False) -> Line:
    """Shape one line. Glyphs a face lacks come from the next face; those that none has are named in `missing`."""
    parts: list[Points] = []
    missing: list[str] = []
    glyphs: list[Glyph] = []
    pen = 0.0
    for face, buffer in _shaped(text, locale, weight, rtl, display):
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(Glyph(info.cluster, face, info.codepoint))
            if info.codepoint == 0 and text[info.cluster] not in IGNORABLE:
                missing.append(text[info.cluster])
            outline = _outline(face, info.codepoint)
            if len(outline):
                offset = np.array((pen + position.x_offset / face.upem, position.y_offset / face.upem))
                parts.append(outline + offset)
            pen += position.x_advance / face.upem
    curves = np.concatenate(parts) if parts else np.zeros((0, 2))
    return Line(text, curves, pen, tuple(missing), tuple(glyphs), faces(locale, weight, display=display))


@lru_cache(maxsize=8192)
def advance(text: str, locale: str, weight: str, *, rtl: bool, display: bool = False) -> float:
    """Return the advance that `shape` gives, without outlines: a paragraph is measured at every way to break it."""
    pen = 0.0
    for face, buffer in _shaped(text, locale, weight, rtl, display):
        for position in buffer.glyph_positions:
            pen += position.x_advance / face.upem
    return pen


def _shaped(text: str, locale: str, weight: str, rtl: bool, display: bool) -> Iterator[tuple[Face, hb.Buffer]]:
    """Yield the glyphs of a line with their face, from left to right."""
    chain = faces(locale, weight, display=display)
    for run in visual_runs(text, rtl=rtl):
        pieces = _by_face(text, run.start, run.end, chain)
        for face, start, end in reversed(pieces) if run.rtl else pieces:
            buffer = hb.Buffer()
            buffer.add_str(text, start, end - start)
            buffer.guess_segment_properties()
            buffer.direction = "rtl" if run.rtl else "ltr"
            buffer.language = locale
            hb.shape(face.font, buffer)
            yield face, buffer


@lru_cache(maxsize=1024)
def alone(face: Face, char: str) -> tuple[int, ...]:
    """Return the glyphs of a character that stands alone: what a letter must not look like where it is to be joined."""
    buffer = hb.Buffer()
    buffer.add_str(char)
    buffer.guess_segment_properties()
    hb.shape(face.font, buffer)
    return tuple(info.codepoint for info in buffer.glyph_infos)


def _by_face(text: str, start: int, end: int, chain: tuple[Face, ...]) -> list[tuple[Face, int, int]]:
    """Cut a run where the face changes: each character goes to the first face that has it.

    A combining mark or a space stays with the character before it, so that a face is not left for one space.
    """
    if chain[0].covers_all(text[start:end]):
        return [(chain[0], start, end)] if start < end else []
    chosen: list[Face] = []
    for position in range(start, end):
        char = text[position]
        if chosen and (char in " \u00a0\u202f" or char in IGNORABLE) and chosen[-1].covers(char):
            chosen.append(chosen[-1])
        else:
            chosen.append(next((face for face in chain if face.covers(char)), chain[0]))
    pieces = []
    for face, group in groupby(range(len(chosen)), key=lambda i: chosen[i]):
        members = list(group)
        pieces.append((face, start + members[0], start + members[-1] + 1))
    return pieces
