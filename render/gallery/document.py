"""The gallery as a page of the docs: scenes/parts/README.md, with a thumbnail of each part beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from render.facts import rows_of
from render.gallery.drawing import THUMB, Pictures
from render.gallery.parts import Part
from render.gallery.uses import told
from render.manifest import write_text

FOLDER = "scenes/parts"
PAGE = f"{FOLDER}/README.md"
# In a folder of their own: what lies beside a module counts as its data, and would film every scene again.
THUMBS = "pictures"
HEAD = """# Parts

What the pictures are made of: one module each, drawn by code, mirrored where lines run from right to left. Made by
`tutorials gallery --docs`: write nothing here by hand. `tutorials gallery` writes the same as a page for the browser,
larger, with the mirrored pictures and a search box.

A part knows nothing of what a film says: words, numbers and moments are given by the scene that uses it. It has an
`example(grid)`, which is the picture here; `EXAMPLE_ON = "night"` lays it on the night. How to write a scene of parts:
[scripts/WRITING.md](../../scripts/WRITING.md).
"""


def document(parts: Sequence[Part]) -> str:
    """Return the page."""
    drawn = [part for part in parts if not part.helper]
    rows = [
        (f'<img src="{THUMBS}/{part.name}.png" width="{THUMB}" alt="">', f"`{part.name}`", part.sentence, told(part))
        for part in drawn
    ]
    helpers = [(f"`{part.name}`", part.sentence, part.helper) for part in parts if part.helper]
    lines = [HEAD, *rows_of(("picture", "part", "what it is", "where it is used"), rows), "", "## Helpers", ""]
    lines += [
        "They draw nothing by themselves.",
        "",
        *rows_of(("module", "what it is", "why it has no picture"), helpers),
    ]
    return "\n".join(lines) + "\n"


def write(root: Path, parts: Sequence[Part], pictures: Mapping[str, Pictures]) -> Path:
    """Write the page and the thumbnails; those of parts that are gone are removed. Return the page's path."""
    folder = root / FOLDER / THUMBS
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        if old.stem not in pictures:
            old.unlink()
    for name, drawn in pictures.items():
        (folder / f"{name}.png").write_bytes(drawn.thumb)
    page = root / PAGE
    write_text(document(parts), page)
    return page
