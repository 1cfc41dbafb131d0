"""A rehearsal that is watched: what the scene says of itself, and what was seen of it."""

from __future__ import annotations

from dataclasses import replace

from render.film import run_through
from render.inspection.breaks import breaks
from render.inspection.contrast import contrast
from render.inspection.eye import Eye
from render.inspection.fit import fit
from render.inspection.glyphs import glyphs
from render.inspection.reading import reading
from render.inspection.sighting import Seen
from render.inspection.telling import firsts, shown
from scripts.model import Brief, Drawn, Finding

CHECKS = (fit, breaks, glyphs, contrast, reading)


def inspected(brief: Brief) -> Drawn:
    """Run a scene without drawing it and look at it; its findings are its own and those of all checks."""
    drawn, seen = watched(brief)
    found = [finding for check in CHECKS for finding in check(seen)]
    return replace(drawn, findings=tuple(dict.fromkeys((*_placed(drawn.findings, seen), *found))))


def watched(brief: Brief) -> tuple[Drawn, Seen]:
    """Run a scene without drawing it; return what it says of itself, and what was seen of it."""
    eyes: list[Eye] = []

    def eye() -> Eye:
        eyes.append(Eye(brief))
        return eyes[-1]

    drawn = run_through(brief, eye)
    return drawn, eyes[-1].seen if eyes else Seen(brief, ())


def _placed(findings: tuple[Finding, ...], seen: Seen) -> tuple[Finding, ...]:
    """Say of what the typesetter found in which frame, and where in it, it is to be seen."""
    places = {f"“{text.setting.text}”": (shown(moment), text.box) for moment, text in firsts(seen).values()}
    placed = []
    for finding in findings:
        place = next((place for words, place in places.items() if finding.where.endswith(words)), None)
        if place and finding.spot is not None and finding.spot.frame is None:
            placed.append(replace(finding, spot=replace(finding.spot, frame=place[0], box=place[1])))
        else:
            placed.append(finding)
    return tuple(placed)
