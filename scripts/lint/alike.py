"""The same words said in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scripts.lint.unit import Unit
from scripts.model import Finding


def alike(units: Sequence[Unit]) -> Iterable[Finding]:
    """Yield labels whose source is that of an earlier one, and whose translation is another.

    Sentences may vary; a label that comes again is the same thing for the viewer.
    """
    first: dict[str, Unit] = {}
    for unit in units:
        if unit.spoken or not unit.translated or not unit.text.context.count("/"):
            continue
        before = first.setdefault(unit.text.text, unit)
        if before.wording.text != unit.wording.text:
            what = f"is “{unit.wording.text}” here and “{before.wording.text}” in {before.text.context}"
            yield unit.wrong(what, "Use one of them for both.", "catalogue/inconsistent", "warning")
