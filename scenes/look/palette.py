"""Colour by name: eight colours and the tints mixed from them. A hex number may not stand in a scene."""

from difflib import get_close_matches
from functools import cache

from scenes.look.tokens import TOKENS
from scripts.errors import ProjectError
from scripts.model import Finding

COLOURS: dict[str, str] = TOKENS["colour"]
RECIPES: dict[str, tuple[str, str, float]] = {name: tuple(recipe) for name, recipe in TOKENS["tint"].items()}
BLACK = "#000000"


def mix(a: str, b: str, t: float) -> str:
    """Return colour `a` moved the share `t` of the way to `b`, each a name or a hex code, mixed in sRGB."""
    pairs = zip(_channels(colour(a)), _channels(colour(b)), strict=True)
    return "#" + "".join(f"{round(x + (y - x) * t):02X}" for x, y in pairs)


@cache
def colour(name: str) -> str:
    """Return the hex code of a colour or tint; a hex code comes back unchanged, so a maker can take either.

    Raises:
        ProjectError: the palette has no such name.
    """
    if name.startswith("#"):
        return name
    if name in COLOURS:
        return COLOURS[name]
    if name in RECIPES:
        a, b, share = RECIPES[name]
        return mix(BLACK if a == "black" else a, BLACK if b == "black" else b, share)
    near = get_close_matches(name, [*COLOURS, *RECIPES], 1)
    cure = f'Did you mean "{near[0]}"?' if near else f"The colours are {', '.join(COLOURS)}."
    raise ProjectError((Finding("scenes/look/tokens.toml", f'there is no colour named "{name}"', cure),))


def _channels(hexa: str) -> tuple[int, int, int]:
    return int(hexa[1:3], 16), int(hexa[3:5], 16), int(hexa[5:7], 16)


NIGHT, PAPER, SUN, CORAL = colour("night"), colour("paper"), colour("sun"), colour("coral")
TEAL, SKY, CLAY, MIST = colour("teal"), colour("sky"), colour("clay"), colour("mist")
