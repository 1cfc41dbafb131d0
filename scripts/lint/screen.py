"""Names that may be said and not shown: on a label an organisation's name looks like its sign."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.lint.language import Language
from scripts.lint.unit import Unit
from scripts.model import Finding


def screen(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield a label, title or chapter that shows such a name; source lines and credits have to."""
    context = unit.text.context
    if language.on_screen is None or unit.spoken or unit.key == "source" or context.startswith(("credits/", "script/")):
        return
    if found := language.on_screen.search(unit.shown):
        cure = "Say it, and leave it off the picture: these films are not made or endorsed by it."
        yield unit.wrong(f"shows the name “{found[0]}”", cure, "catalogue/name-on-screen")
