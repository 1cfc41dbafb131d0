"""Fit: whether a text stands where it can be read: inside the safe area, large enough, on nothing and under nothing."""

from __future__ import annotations

from collections.abc import Iterator

from render.inspection.rules import RULES
from render.inspection.sighting import Moment, Seen, Sighting
from render.inspection.telling import named, of_text, once
from scenes.look.grid import PX_PER_UNIT, SAFE_X, SAFE_Y
from scenes.look.size import FLOOR_PX
from scripts.model import Finding

_RULES = RULES["fit"]
_OVERHANG = _RULES["overhang"] / PX_PER_UNIT
_ROUNDING = 0.5  # px


def fit(seen: Seen) -> tuple[Finding, ...]:
    """Return what is wrong with where texts stand."""
    return once((*_standing(seen), *_crossing(seen)))


def _standing(seen: Seen) -> Iterator[Finding]:
    for moment, text in seen.standing():
        yield from _outside(seen, moment, text)
        yield from _small(seen, moment, text)
        yield from _on_and_under(seen, moment, text)
    for moment in seen.moments:
        for place in moment.tight:
            what = "two of its lines touch"
            yield of_text(seen, "fit/lines", moment.texts[place], moment, what, "Set it with a larger leading.")


def _outside(seen: Seen, moment: Moment, text: Sighting) -> Iterator[Finding]:
    left, bottom, right, top = text.box
    over = max(-SAFE_X - left, right - SAFE_X, -SAFE_Y - bottom, top - SAFE_Y)
    if over > _OVERHANG:
        what = f"stands {over * PX_PER_UNIT:.0f} px outside the safe area"
        yield of_text(seen, "fit/safe-area", text, moment, what, "Move it inwards, or shorten the label.")


def _small(seen: Seen, moment: Moment, text: Sighting) -> Iterator[Finding]:
    if text.px < FLOOR_PX - _ROUNDING:
        what = f"is shrunk to {text.px:.0f} px; the floor is {FLOOR_PX} px"
        yield of_text(seen, "fit/floor", text, moment, what, "Shorten the label, or scale its picture less.")


def _on_and_under(seen: Seen, moment: Moment, text: Sighting) -> Iterator[Finding]:
    ground = text.ground
    if ground is None:
        return
    if ground.busy > _RULES["busy"]:
        what = f"stands on a busy part of the picture: {ground.busy:.0%} of what is behind it are edges"
        yield of_text(seen, "fit/busy", text, moment, what, "Move it to a plain part, or give it a plate.")
    if ground.covered > _RULES["covered"]:
        what = f"is covered: something lies over {ground.covered:.0%} of it"
        yield of_text(seen, "fit/covered", text, moment, what, "Move it, or put it on a higher layer.")


def _crossing(seen: Seen) -> Iterator[Finding]:
    for moment in seen.moments:
        least = RULES["look"]["visible"] if moment.still else _RULES["legible"]
        for a, b in moment.touching:
            one, other = moment.texts[a], moment.texts[b]
            if one.setting is other.setting or min(one.opacity, other.opacity) <= least:
                continue
            what = f"overlaps {named(one)}" + ("" if moment.still else " while it moves")
            yield of_text(seen, "fit/overlap", other, moment, what, "Shorten one of the two, or move them apart.")
