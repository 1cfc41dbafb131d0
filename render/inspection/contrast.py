"""Contrast: whether texts and marks stand out from what is behind them, and colours with a meaning from each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import cast

from render.inspection.colour import VISIONS, Colour, Vision, distance, luminance, ratio
from render.inspection.rules import RULES
from render.inspection.sighting import Key, Moment, Seen
from render.inspection.telling import of_text, once, shown, told
from scenes.look.palette import COLOURS, colour
from scenes.look.tokens import TOKENS
from scripts.model import Finding

_RULES = RULES["contrast"]
_ROUNDING = 0.003  # under one step of 8 bits
_APART = RULES["separation"]


def contrast(seen: Seen) -> tuple[Finding, ...]:
    """Return texts that are too like their ground, and colours too like each other."""
    return once((*_texts(seen), *_keys(seen), *_palette(seen), *_marks(seen)))


def _texts(seen: Seen) -> Iterator[Finding]:
    for moment, text in seen.standing():
        large = text.px >= _RULES["large_px"]
        least = _RULES["large" if large else "text"]
        if text.ground is not None and text.ground.contrast < least - 0.005:
            what = (
                f"has a contrast of {text.ground.contrast:.1f} to 1 against {_hex(text.ground.worst)} behind it; "
                f"{'large ' if large else ''}text needs {least:g}"
            )
            yield of_text(seen, "contrast/text", text, moment, what, "Take another ink, or give it a plate.")


def _keys(seen: Seen) -> Iterator[Finding]:
    """Marks of one shape and size beside words are a key to the picture: they must differ to every eye."""
    for moment in seen.moments:
        if not moment.still:
            continue
        for one, other in combinations(moment.keys, 2):
            if _alike(one, other) and (found := _nearest(one.colour, other.colour)):
                vision, far = found
                what = f"two marks beside words are {far:.1f} apart"
                what += f" to {_EYES[vision]}; {_APART['keys']:g} are told apart"
                at = f"{_hex(one.colour)} and {_hex(other.colour)}"
                cure = "Take colours that differ in lightness."
                yield told(seen, "contrast/separation", at, what, cure, frame=shown(moment), box=other.box)


def _alike(one: Key, other: Key) -> bool:
    """Tell whether two marks differ in nothing but their colour and place."""
    sizes = [(right - left, top - bottom) for left, bottom, right, top in (one.box, other.box)]
    return all(abs(a - b) < 0.03 for a, b in zip(*sizes, strict=True))


def _nearest(a: Colour, b: Colour) -> tuple[Vision, float] | None:
    """Return the eye to which two colours that differ come too near to each other."""
    if distance(a, b) < _APART["same"]:
        return None
    far, vision = min((distance(a, b, vision), vision) for vision in VISIONS)
    return (vision, far) if far < _APART["keys"] else None


def _palette(seen: Seen) -> Iterator[Finding]:
    """Of the eight colours, those that stand in one picture keep the distance that the tokens promise."""
    told_of: set[tuple[str, ...]] = set()
    for moment in seen.moments:
        here = tuple(name for name, code in COLOURS.items() if _is_shown(code, moment))
        if here in told_of:
            continue
        told_of.add(here)
        for vision, least in TOKENS["separation"].items():
            for a, b in combinations(here, 2):
                far = distance(_rgb(COLOURS[a]), _rgb(COLOURS[b]), cast(Vision, vision))
                if far < least:
                    what = f"are {far:.1f} apart to {_EYES[vision]}; {least:g} are promised"
                    cure = "Change one of them in scenes/look/tokens.toml."
                    yield told(seen, "contrast/palette", f"{a} and {b}", what, cure, frame=shown(moment))


def _marks(seen: Seen) -> Iterator[Finding]:
    """Of the marks that carry meaning, those that stand in one picture with their ground stand out from it."""
    least = _RULES["graphic"]
    for colours in {moment.colours for moment in seen.moments}:
        for ink, ground in TOKENS["contrast"]["mark"]:
            inks = _rgb(colour(ink)), _rgb(colour(ground))
            if all(any(_same(one, other) for other in colours) for one in inks):
                found = float(ratio(luminance(inks[0]), luminance(inks[1])))
                if found < least - 0.005:
                    what = f"has a contrast of {found:.1f} to 1; marks that carry meaning need {least:g}"
                    cure = "Change one of them in scenes/look/tokens.toml."
                    yield told(seen, "contrast/graphic", f"{ink} on {ground}", what, cure)


def _is_shown(code: str, moment: Moment) -> bool:
    return any(_same(_rgb(code), other) for other in moment.colours)


def _same(one: Colour, other: Colour) -> bool:
    (red, green, blue), (r, g, b) = one, other
    return abs(red - r) < _ROUNDING and abs(green - g) < _ROUNDING and abs(blue - b) < _ROUNDING


@cache
def _rgb(code: str) -> Colour:
    return int(code[1:3], 16) / 255, int(code[3:5], 16) / 255, int(code[5:7], 16) / 255


def _hex(colour: Sequence[float]) -> str:
    return "#" + "".join(f"{round(value * 255):02X}" for value in colour)


_EYES: dict[str, str] = {
    "normal": "any eye",
    "protanopia": "an eye without red",
    "deuteranopia": "an eye without green",
    "tritanopia": "an eye without blue",
}
