"""The gallery as one HTML page: pictures inside it, nothing loaded from elsewhere, with a search box."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from render.gallery.drawing import HEIGHT, WIDTH, Pictures
from render.gallery.parts import Part
from render.gallery.uses import told
from render.html_page import filled

HERE = Path(__file__).parent


def page(parts: Sequence[Part], pictures: Mapping[str, Pictures]) -> str:
    """Return the page; `pictures` are those of the parts that have one, by name."""
    films = dict.fromkeys(sorted((use.number, use.title) for part in parts for use in part.uses))
    helpers = [part for part in parts if part.helper]
    values = {
        "films": "".join(f'<option value="{n}">{n} {escape(title)}</option>' for n, title in films),
        "count": f"{len(parts) - len(helpers)} parts, as they stand and mirrored for Arabic",
        "body": "\n".join(_article(part, pictures[part.name]) for part in parts if not part.helper),
        "helpers": "".join(f"<dt><code>{part.name}</code></dt><dd>{escape(part.helper)}</dd>" for part in helpers),
    }
    return filled(HERE, values)


def _article(part: Part, drawn: Pictures) -> str:
    text = escape(f"{part.name} {part.name.replace('_', ' ')} {part.sentence}".lower())
    films = " ".join(str(number) for number in dict.fromkeys(use.number for use in part.uses))
    return (
        f'<article id="{part.name}" data-text="{text}" data-films="{films}">'
        f'<div class="pair">{_image(drawn.ltr, part.name)}{_image(drawn.rtl, f"{part.name}, mirrored")}</div>'
        f'<div class="about"><h2><a href="#{part.name}">{part.name}</a></h2><p>{escape(part.sentence)}</p>'
        f'<p class="uses">{escape(told(part))}</p></div></article>'
    )


def _image(picture: bytes, alt: str) -> str:
    data = base64.b64encode(picture).decode()
    size = f'width="{WIDTH}" height="{HEIGHT}"'
    return f'<img src="data:image/webp;base64,{data}" alt="{escape(alt)}" {size} loading="lazy">'
