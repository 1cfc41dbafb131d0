"""A sheet as one picture: rows are beats, columns are languages, boxes where something is wrong."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from render.sheets.cell import Cell
from scripts.model import Finding

MARGIN, HEAD, SIDE = 10, 44, 190  # pixels
FRAME = (14.222, 8.0)  # Manim's units across and up a picture
PAPER, INK, SOFT, WRONG, DOUBT = "#FBF4E6", "#12233F", "#5A6B85", "#C93B20", "#B7791F"


def grid(cells: Sequence[Cell], width: int = 320) -> bytes:
    """Return the sheet as PNG; `width` is that of one picture, in pixels."""
    from PIL import Image, ImageDraw

    rows = list(dict.fromkeys((cell.number, cell.tutorial, cell.beat, _turn(cells, cell)) for cell in cells))
    columns = list(dict.fromkeys(cell.locale.tag for cell in cells))
    height = round(width * 9 / 16)
    size = (SIDE + len(columns) * (width + MARGIN) + MARGIN, HEAD + len(rows) * (height + MARGIN) + MARGIN)
    sheet = Image.new("RGB", size, PAPER)
    pen = ImageDraw.Draw(sheet)
    font, small = _font(20), _font(15)
    for n, tag in enumerate(columns):
        pen.text((SIDE + n * (width + MARGIN), 12), tag, INK, font)
    for n, (number, _, beat, turn) in enumerate(rows):
        top = HEAD + n * (height + MARGIN)
        pen.text((MARGIN, top + 4), f"{number} {beat}", INK, font)
        if turn:
            pen.text((MARGIN, top + 32), f"picture {turn + 1}", SOFT, small)
    for cell in cells:
        left = SIDE + columns.index(cell.locale.tag) * (width + MARGIN)
        top = HEAD + rows.index((cell.number, cell.tutorial, cell.beat, _turn(cells, cell))) * (height + MARGIN)
        if cell.picture is None:
            pen.rectangle((left, top, left + width, top + height), outline=SOFT)
            pen.text((left + 12, top + 12), "no picture", SOFT, small)
        else:
            sheet.paste(Image.open(io.BytesIO(cell.picture)).resize((width, height)), (left, top))
        _mark(pen, cell.findings, (left, top, width, height), small)
    out = io.BytesIO()
    sheet.save(out, "PNG", optimize=True)
    return out.getvalue()


def box_in(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Return a box in Manim's units as shares of a picture: left, top, width, height, each 0 to 1."""
    left, right = (max(0.0, min(1.0, x / FRAME[0] + 0.5)) for x in (box[0], box[2]))
    top, bottom = (max(0.0, min(1.0, 0.5 - y / FRAME[1])) for y in (box[3], box[1]))
    return left, top, right - left, bottom - top


def _mark(pen: Any, findings: Sequence[Finding], place: tuple[int, int, int, int], font: Any) -> None:
    left, top, width, height = place
    for finding in findings:
        colour = WRONG if finding.severity == "error" else DOUBT
        if finding.spot is not None and finding.spot.box is not None:
            x, y, w, h = box_in(finding.spot.box)
            corner = (left + x * width, top + y * height)
            pen.rectangle((*corner, corner[0] + w * width, corner[1] + h * height), outline=colour, width=3)
    if findings:
        colour = WRONG if any(finding.severity == "error" for finding in findings) else DOUBT
        words = str(len(findings))
        pen.rectangle((left, top, left + 14 + 9 * len(words), top + 24), fill=colour)
        pen.text((left + 7, top + 3), words, PAPER, font)


def _turn(cells: Sequence[Cell], cell: Cell) -> int:
    """Return the how-manieth picture of its beat a cell is, from 0."""
    mine = (cell.tutorial, cell.beat, cell.locale)
    same = sorted({each.frame for each in cells if (each.tutorial, each.beat, each.locale) == mine})
    return same.index(cell.frame)


def _font(px: int) -> Any:
    from PIL import ImageFont

    from scenes.text.fonts import FALLBACK, locate

    face = locate(FALLBACK, "SEMIBOLD")
    return ImageFont.truetype(face.path, px, index=face.index)
