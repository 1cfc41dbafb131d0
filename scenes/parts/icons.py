"""Icons by name: flat drawings on a 48-unit grid, origin in the middle, live area 44.

Each takes a body colour, an inner colour and the ground that shows through, and is one path for each. What they picture
is in `icons_learning`, `icons_route`, `icons_places` and `icons_planning`; here they get their names and their size.
"""

from difflib import get_close_matches
from functools import lru_cache

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.parts import (
    icons_checking,
    icons_feast,
    icons_learning,
    icons_living,
    icons_places,
    icons_planning,
    icons_route,
)
from scenes.parts.icon_kit import Draw, board
from scenes.parts.icons_money import MONEY
from scenes.parts.shapes import disc
from scripts.errors import ProjectError
from scripts.model import Finding

GRID = 48
LIVE = 44

LEARNING: dict[str, Draw] = {  # the six things a learning city works on, in the order they are told
    "school": icons_learning.book,
    "family": icons_learning.home,
    "work": icons_learning.briefcase,
    "technology": icons_learning.screen,
    "quality": icons_learning.rosette,
    "culture": icons_learning.talk,
}
ROUTE: dict[str, Draw] = {  # the six steps of the route, in walking order
    "plan": icons_route.route,
    "involve": icons_route.table,
    "celebrate": icons_route.bunting,
    "reach": icons_route.door,
    "check": icons_route.gauge,
    "fund": icons_route.coins,
}
PLACES: dict[str, Draw] = {
    "pin": icons_places.pin,
    "lighthouse": icons_places.lighthouse,
    "centre": icons_places.centre,
    "library": icons_places.library,
    "person": icons_places.person,
    "leaf": icons_places.leaf,
}
PLANNING: dict[str, Draw] = {
    "calendar": icons_planning.calendar,
    "clock": icons_planning.clock,
    "seal": icons_planning.seal,
    "letter": icons_planning.letter,
    "ballot": icons_planning.ballot,
    "tools": icons_planning.tools,
    "ball": icons_planning.ball,
    "steps": icons_planning.steps,
    "pool": icons_planning.pool,
    "road": icons_planning.road,
    "eye": icons_planning.eye,
    "bend": icons_planning.bend,
    "flood": icons_planning.flood,
}
FEAST: dict[str, Draw] = {
    "needle": icons_feast.needle,
    "again": icons_feast.again,
    "host": icons_feast.host,
    "free": icons_feast.free,
    "loaf": icons_feast.loaf,
    "flame": icons_feast.flame,
    "scales": icons_feast.scales,
    "programme": icons_feast.programme,
}
LIVING: dict[str, Draw] = {
    "bolt": icons_living.bolt,
    "puffs": icons_living.puffs,
    "wrench": icons_living.wrench,
    "umbrella": icons_living.umbrella,
    "sandbag": icons_living.sandbag,
    "drop": icons_living.drop,
    "bus": icons_living.bus,
    "thermometer": icons_living.thermometer,
    "pulse": icons_living.pulse,
    "neighbours": icons_living.neighbours,
    "park": icons_living.park,
    "mall": icons_living.mall,
    "gear": icons_living.gear,
}
ICONS: dict[str, Draw] = LEARNING | ROUTE | PLACES | PLANNING | FEAST | icons_checking.CHECKING | MONEY | LIVING


def icon(name: str, size: float, body: str, inner: str, ground: str = "paper") -> VGroup:
    """Draw an icon, its grid `size` units high, centred on the origin.

    Raises:
        ProjectError: there is no icon of that name.
    """
    if name not in ICONS:
        near = get_close_matches(name, ICONS, 1)
        cure = f'Did you mean "{near[0]}"?' if near else f"The icons are {', '.join(ICONS)}."
        raise ProjectError((Finding("scenes/parts/icons.py", f'there is no icon named "{name}"', cure),))
    return _drawn(name, size, body, inner, ground).copy()


@lru_cache(maxsize=512)
def _drawn(name: str, size: float, body: str, inner: str, ground: str) -> VGroup:
    """Return the model of an icon: to copy its shapes takes a tenth of the time that drawing them does."""
    drawing = ICONS[name](body, inner, ground)
    drawing.scale(size / GRID, about_point=ORIGIN)
    return drawing


def medal(name: str, r: float, plate: str, body: str, inner: str) -> VGroup:
    """Icon on a round plate of radius r; the icon's grid is 0.62 of the plate's width."""
    return VGroup(disc(r, plate), icon(name, r * 1.24, body, inner, plate))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: every icon there is."""
    return board(ICONS.values(), grid, 12).scale(0.42, about_point=ORIGIN)
