"""The look on one sheet, without words: `manim render -s scenes/tile.py StyleTile`."""

from manim import Scene, VGroup

from scenes.look.grid import HEIGHT, WIDTH, Grid
from scenes.look.palette import COLOURS, mix
from scenes.parts.balloon import balloon
from scenes.parts.city import dark_pane, day_pane, street
from scenes.parts.faces import bust, woman_at
from scenes.parts.icons import ICONS, medal
from scenes.parts.pawn import KINDS, pawn
from scenes.parts.people import CAST, cast
from scenes.parts.ring import RouteRing
from scenes.parts.shapes import rrect
from scenes.parts.sky import halos

LEFT, RIGHT = -1.95, 6.4


class StyleTile(Scene):
    """Night with the ring at the start; on paper the palette, the icons, the marks, the people and their street."""

    def construct(self) -> None:
        """Lay out the sheet from back to front."""
        self.add(rrect(WIDTH, HEIGHT, 0, "paper"))
        self.night()
        self.colours()
        self.icons()
        self.marks()
        self.people()

    def night(self) -> None:
        """The dark third: ring with three parts done and one lit, over a street."""
        self.add(rrect(4.75, 8, 0, "night").shift((-4.735, 0, 0)), halos((2.15, 1.72), -4.62, 1.42, step=0.09))
        ring = RouteRing(1.2, Grid())
        self.add(ring.done(0, 1, 2).light(3).shift((-4.62, 1.42, 0)))
        walls = [mix("night", "teal", 0.5), mix("night", "sky", 0.26), mix("night", "coral", 0.45)]
        row = street(
            -7.2, -2.72, -3.62, walls, seed=31, pane=dark_pane, low=0.35, high=0.8, crown="teal.deep", trees=False
        )
        self.add(
            row,
            rrect(4.75, 0.4, 0, "night.down").shift((-4.735, -3.8, 0)),
            rrect(9.6, 8, 0, "paper").shift((2.44, 0, 0)),
        )
        house = VGroup(
            *(
                rrect(0.5, 0.66, 0.07, "coral.light" if i < 6 else "night.down").shift((0.62 * i, 0.28, 0))
                for i in range(7)
            )
        )
        faces = VGroup(
            *(woman_at(i).shift((0.62 * i, -0.05, 0)) for i in range(6)), bust(0.34, "mist").shift((0.62 * 6, -0.05, 0))
        )
        self.add(VGroup(house, faces).shift((-6.5, -1.6, 0)))

    def colours(self) -> None:
        """The eight, and three steps of each towards paper."""
        wide = (RIGHT - LEFT) / 8
        for i, name in enumerate(COLOURS):
            self.add(rrect(wide + 0.01, 0.95, 0, name).shift((LEFT + wide * (i + 0.5), 3.05, 0)))
            for k, t in enumerate((0.3, 0.55, 0.78)):
                tint = mix("paper", "clay", t * 0.4) if name == "paper" else mix(name, "paper", t)
                self.add(rrect(wide / 3 + 0.01, 0.28, 0, tint).shift((LEFT + wide * i + wide / 3 * (k + 0.5), 2.44, 0)))

    def icons(self) -> None:
        """All icons on medals, two of them lit."""
        for i, name in enumerate(ICONS):
            row, column = divmod(i, 6)
            plate, inner = ("sun", "paper") if i in (0, 9) else ("paper.shade", mix("clay", "paper", 0.35))
            self.add(medal(name, 0.36, plate, "night", inner).shift((LEFT + 0.36 + column * 0.82, 1.6 - row * 0.84, 0)))
        self.add(balloon(0.62).shift((4.2, 1.35, 0)), balloon(0.4, "coral.light").shift((5.5, 1.5, 0)))

    def marks(self) -> None:
        """Bars, a waffle and pawns."""
        for i, high in enumerate((0.35, 0.52, 0.7, 0.9, 1.08, 1.3)):
            bar = rrect(0.2, high, 0.06, "sun" if i == 5 else "mist.pale", (1, 1, 0, 0))
            self.add(bar.shift((3.25 + i * 0.27, -1.02 + high / 2, 0)))
        self.add(rrect(1.62, 0.03, 0, "night").shift((3.93, -1.03, 0)))
        for i in range(25):
            row, column = divmod(i, 5)
            ink = "coral" if i < 5 else "sun" if i < 9 else "mist.pale"
            self.add(rrect(0.2, 0.2, 0.05, ink).shift((5.27 + column * 0.25, 0.2 - row * 0.27, 0)))
        for i in range(20):
            self.add(
                pawn(0.46, "night" if i < 8 else "mist", KINDS[(0, 1, 2, 0, 3)[i % 5]]).shift(
                    (LEFT + 0.1 + i * 0.44, -1.68, 0)
                )
            )

    def people(self) -> None:
        """The cast before a street."""
        base = -3.3
        self.add(rrect(9.6, 0.7, 0, "paper.deep").shift((2.44, base - 0.35, 0)))
        self.add(
            street(
                -2.3,
                7.0,
                base,
                ["coral", "teal", "clay", "night"],
                seed=14,
                pane=day_pane,
                share=0.55,
                low=0.55,
                high=1.25,
            )
        )
        for i, name in enumerate(CAST):
            self.add(cast(name, 1.5).shift((LEFT + 0.5 + i * 0.98, base - 0.32, 0)))
