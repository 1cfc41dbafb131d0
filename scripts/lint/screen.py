"""Organisations: what is claimed of them, and their names where they would look like signs."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.lint.language import Language
from scripts.lint.unit import Unit
from scripts.model import Finding
from scripts.series import is_credit


def screen(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield a claim that one made or endorses the film, and a label, title or chapter that shows its name.

    Credits deny the claims, and name whose work is adapted; source lines name who counted.
    """
    context = unit.text.context
    credited = is_credit(context)
    if language.claims and not credited and (found := language.claims.search(unit.shown)):
        cure = "Take it out: the films are independent, and show no sign of anybody."
        yield unit.wrong(f"says “{found[0]}”, which claims a logo or an endorsement", cure, "catalogue/name")
    if language.on_screen is None or unit.spoken or unit.key == "source" or credited or context.startswith("script/"):
        return
    if found := language.on_screen.search(unit.shown):
        cure = "Say it, and leave it off the picture: these films are not made or endorsed by it."
        yield unit.wrong(f"shows the name “{found[0]}”", cure, "catalogue/name-on-screen")
