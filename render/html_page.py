"""A page of HTML that needs nothing from elsewhere: its style and script are inside it, and it loads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
style-src 'unsafe-inline'; script-src 'unsafe-inline'">"""


def filled(folder: Path, values: Mapping[str, str]) -> str:
    """Return page.html of a folder with page.css and page.js beside it, each <!--name--> replaced by its value."""
    page, style, script = ((folder / f"page.{kind}").read_text(encoding="utf-8") for kind in ("html", "css", "js"))
    for name, value in {"head": HEAD, "style": style, "script": script, **values}.items():
        page = page.replace(f"<!--{name}-->", value)
    return page
