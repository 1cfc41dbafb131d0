"""The house and the street of the film's first and last beat: where the table stands, and who is near it."""

from __future__ import annotations

from manim import DOWN, UP, Animation, AnimationGroup, FadeIn, GrowFromEdge, VGroup, VMobject

from scenes.look.grid import HEIGHT, WIDTH, Grid
from scenes.look.motion import arrive
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.block import Block
from scenes.parts.city import dark_pane, silhouette
from scenes.parts.clock import Clock
from scenes.parts.football import football
from scenes.parts.house_section import HouseSection
from scenes.parts.icon_kit import box
from scenes.parts.icons import icon
from scenes.parts.market_stall import MarketStall
from scenes.parts.meeting_table import MeetingTable
from scenes.parts.pen import XY
from scenes.parts.people import cast
from scenes.parts.shapes import disc, ellipse, fill, rrect, union
from scenes.parts.sheet import Sheet
from scenes.parts.sky import stars

GROUND = -2.95
HOUSE, STOREY = (0.35, 6.3), 1.64  # middle and width of the house; height of a floor
TALL = 1.16  # height of a grown-up
CLOCK = 0.42
STALL = (-4.8, 2.5)  # middle and width
NEXT_DOOR = (5.2, 2.35, 2.5)  # middle, width and height of the neighbour's house
WINDOW = (0.25, 0.95, 0.86, 0.96)  # of her room in that house: middle, foot, width, height


class Place:
    """House, street, stall and the house next door, from back to front; the scene decides when each is seen.

    Args:
        grid: mirrors all of it where lines run from right to left.
        places: who sits at the table; None where a chair is empty.
        floor: of the room it stands in.
        table: its width, and its place as a share of that room.
    """

    def __init__(
        self,
        grid: Grid,
        places: tuple[str | None, ...] = (None, "coder", "guide", None, "father", None),
        *,
        floor: int = 2,
        table: tuple[float, float] = (4.1, 0.5),
    ) -> None:
        self.grid = grid
        x, wide = HOUSE
        half = WIDTH / 2 + 0.3
        self.halo = disc(4.9, "night.up", grid.mirror(x), -0.6).set_z_index(LAYER["surface"])
        self.far = silhouette(-half, half, GROUND, 0.8, 2.3, ink=mix("night", "sky", 0.07), seed=63)
        grid.flip(self.far.set_z_index(LAYER["halo"]))
        clear = [(-7.2, -3, -2.6, 3.4)] if not grid.rtl else [(2.6, -3, 7.2, 3.4)]
        self.stars = stars(34, (-WIDTH / 2, 0.4, WIDTH / 2, HEIGHT / 2 - 0.2), seed=9, clear=clear)
        self.stars.set_z_index(LAYER["halo"])
        self.ground = rrect(WIDTH + 0.6, 3, 0, "night.down").shift((0, GROUND - 1.5, 0)).set_z_index(LAYER["far city"])
        self.house = HouseSection(wide, STOREY, 3, grid, turret=1.02)
        self.house.shift((grid.mirror(x), GROUND, 0)).set_z_index(LAYER["near city"])
        for part in (self.house.cupboards, self.house.stairs, self.house.walls):
            part.set_z_index(LAYER["plate"])  # a room that lights is drawn anew, and must not cover them
        cx, cy = self.house.turret
        self.clock = Clock(CLOCK, 9).shift((grid.mirror(x) + cx, GROUND + cy, 0)).set_z_index(LAYER["plate"])
        self.meeting = self._meeting(places, floor, *table)
        self.empty = tuple(i for i, name in enumerate(places) if name is None)
        self.student = cast("wheels", TALL)
        if not grid.rtl:
            self.student.flip(UP, about_point=(0, 0, 0))
        self.student.shift((*self.house.spot(0, 0.13), 0)).set_z_index(LAYER["people"])
        self.stall = MarketStall(STALL[1], TALL, "reader", grid, dark=0.22)
        self.stall.shift((grid.mirror(STALL[0]), GROUND, 0)).set_z_index(LAYER["people"])
        self.girl = cast("child", TALL, arm="down").shift((grid.mirror(STALL[0] + 1.5), GROUND, 0))
        self.girl.set_z_index(LAYER["people"])
        self._next_door()

    def _next_door(self) -> None:
        x, wide, high = NEXT_DOOR
        wall = mix("night", "coral", 0.4)
        home = Block(wide, high, "slant", wall, pane=dark_pane(wall), share=0, columns=1, rows=1, door=False)
        home.remove(home.panes)
        dx, foot, w, h = WINDOW
        frame = box(dx, foot + h / 2, w + 0.16, h + 0.16, 0.08)
        sill = box(dx, foot - 0.1, w + 0.4, 0.12, 0.04)
        upper = [box(dx + side * 0.5, high - 0.2, 0.34, 0.36, 0.04) for side in (-1, 1)]
        door = box(-wide * 0.33, 0.42, 0.5, 0.84, 0.08, corners=(1, 1, 0, 0))
        self.next_door = VGroup(
            home,
            union([frame, sill, door, *upper], mix(wall, "night", 0.45)),
            fill(box(dx, foot + h / 2, w, h, 0.04), "night.down"),
        )
        self.window = fill(box(dx, foot + h / 2, w, h, 0.04), mix("sun", "coral", 0.3))
        self.elder = self._bust(w, h).shift((dx, foot, 0))
        at = (self.grid.mirror(x), GROUND, 0)
        self.next_door.shift(at).set_z_index(LAYER["mark"])
        aside = (at[0] + self.grid.mirror(dx) - dx, *at[1:])
        self.window.shift(aside).set_z_index(LAYER["people"])
        self.elder.shift(aside).set_z_index(LAYER["people"])
        if self.grid.rtl:
            self.next_door.flip(UP, about_point=at)

    @staticmethod
    def _bust(w: float, h: float) -> VGroup:
        """The old woman down to the sill: what would hang under it is not drawn."""
        tall = h * 1.62
        person = cast("elder", tall, prop=None)
        cut = tall * 0.4
        person.shift((0, -cut, 0))
        shown = VGroup()
        for part in person:
            if part.get_top()[1] > 0.02:
                low = part.points[:, 1] < 0
                part.points[low, 1] = 0
                shown.add(part)
        return shown

    def _meeting(self, places: tuple[str | None, ...], floor: int, width: float, share: float) -> MeetingTable:
        meeting = MeetingTable(width, TALL, places, self.grid, seat=mix("clay", "night", 0.45))
        meeting.shift((*self.house.spot(floor, share), 0))
        meeting.chairs.set_z_index(LAYER["mark"])
        meeting.people.set_z_index(LAYER["people"])
        meeting.front.set_z_index(LAYER["ground"])
        return meeting

    def grow(self, run_time: float) -> Animation:
        """The house grows out of the street; far roofs and stars come behind it."""
        return AnimationGroup(
            FadeIn(self.halo, self.far, self.stars, run_time=run_time, rate_func=arrive),
            GrowFromEdge(VGroup(self.house, self.clock), DOWN, run_time=run_time, rate_func=arrive),
        )

    def plan(self) -> VGroup:
        """The plan on the wall of the top room."""
        x, y = self.house.spot(2, 0.5)
        page = VGroup(Sheet(0.95, 0.66, 0, self.grid, folded=True), icon("plan", 0.5, "coral", "sun"))
        return page.shift((x, y + STOREY * 0.68, 0)).set_z_index(LAYER["plate"])

    def corner(self) -> tuple[VMobject, VGroup, VGroup]:
        """A corner of the ground floor for children: a rug, the girl on it, and bricks and a ball."""
        x, y = self.house.spot(0, 0.88)
        s = self.grid.sign
        rug = ellipse(0.56, 0.07, "coral", x, y + 0.03).set_z_index(LAYER["mark"])
        girl = cast("child", TALL, prop=None, arm="up").shift((x + s * 0.14, y + 0.03, 0))
        places = ((0.34, 0.1, "teal"), (0.18, 0.1, "sky"), (0.26, 0.25, "coral"))
        toys = VGroup(*(fill(box(x - s * dx, y + dy, 0.15, 0.15, 0.02), ink) for dx, dy, ink in places))
        toys.add(football(0.22).shift((x + s * 0.42, y + 0.13, 0)))
        return rug, girl.set_z_index(LAYER["people"]), toys.set_z_index(LAYER["people"])

    def ways(self) -> list[list[XY]]:
        """From each who is missing to the room they cannot come to, up to where a chair is."""
        s = self.grid.sign
        girl, student, elder = (thing.get_top() for thing in (self.girl, self.student, self.window))
        starts = [(float(top[0]), float(top[1]) + 0.12) for top in (girl, student, elder)]
        over = [(0.55, 2.1), (0.75, 1.5), (-0.95, 1.55)]
        return [[at, (at[0] + s * dx, at[1] + dy)] for at, (dx, dy) in zip(starts, over, strict=True)]
