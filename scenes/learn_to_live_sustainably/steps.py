"""No seventh step: one house, a window for each of the six, and in each what the leaf comes to there."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from manim import UP, FadeIn, GrowFromPoint, Mobject, VGroup

from scenes.learn_to_live_sustainably.handover import HOUSE, LEAF_AT, home, house, leaf, sign
from scenes.look.grid import WIDTH
from scenes.look.motion import NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.city import silhouette, tree
from scenes.parts.far_street import FarStreet
from scenes.parts.icons import ROUTE, icon
from scenes.parts.shapes import rrect
from scenes.parts.window_matrix import PANE
from scenes.parts.window_scenes import WINDOW_SCENES, coin, label_reading, saved
from scenes.stage import Stage

TREES = ((-6.15, 1.5), (6.1, 1.25), (6.75, 1.7))


class Steps(Stage):
    """The leaf heads a house of six dark windows; they light one after the other; at last it is one house of many."""

    tutorial: ClassVar[str] = "learn-to-live-sustainably"
    beat: ClassVar[str] = "steps"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign, self.leaf = sign(self.grid), leaf(self.grid)
        self.add(self.leaf, self.sign)
        self.until("six")
        self._house()
        keys = list(ROUTE)
        for i, key in enumerate(keys):
            self.until(key)
            self._window(i, key)
            if key == "celebrate":
                self.hold(self.seconds_to("labels") * 0.3)
                self._stitch()
                self.until("labels")
                self._read_label()
            elif key in ("involve", "reach", "check"):
                self._more(i, key, keys[i + 1])
        self.until("waste")
        self._waste()
        self.hold(self.seconds_to() - 1.4)
        self._step_back()

    def _house(self) -> None:
        """The house grows under the leaf; its six signs come, one a window."""
        half = WIDTH / 2 + 0.2
        self.house = house(self.grid)
        self.far = silhouette(-half, half, HOUSE, 0.7, 2.2, ink=mix("paper", "clay", 0.19), seed=53)
        self.grid.flip(self.far)
        self.far.set_z_index(LAYER["far city"])
        self.ground = rrect(WIDTH + 0.4, 1.4, 0, "paper.deep").shift((0, HOUSE - 0.7, 0)).set_z_index(LAYER["far city"])
        self.trees = VGroup(*(tree(h).shift((self.grid.mirror(x), HOUSE, 0)) for x, h in TREES))
        self.trees.set_z_index(LAYER["far city"])
        run = min(1.6, self.seconds_to("plan") * 0.3)
        walls, panes, signs = self.house.things
        self.play(
            FadeIn(self.ground, shift=UP * 0.4, run_time=run, rate_func=arrive),
            FadeIn(self.far, shift=UP * 0.4, run_time=run, rate_func=arrive),
            FadeIn(self.trees, shift=UP * 0.4, run_time=run, rate_func=arrive),
            *[FadeIn(part, shift=UP * 0.8, run_time=run, rate_func=arrive) for part in (walls, panes)],
        )
        x, y, _ = self.leaf.get_center()
        coming = [GrowFromPoint(each, (x, y, 0), rate_func=arrive) for each in signs]
        self.play(in_turn(coming, 0.35, min(2.4, self.seconds_to("plan") * 0.6)))
        self.keep(self.ground, self.far, self.trees, walls, panes, signs, self.leaf, self.sign)
        word = self.text("esd", "lead", "coral", width=3.4)
        word.middle_at(self.grid.mirror(LEAF_AT[0] - 4.9), LEAF_AT[1] + 0.45)
        self.esd = word.set_z_index(LAYER["text"])
        self.play(rise(self.esd, run_time=min(NORMAL, self.seconds_to("plan"))))
        self.names = VGroup()
        self.px = self.type.common_px([self.label(k) for k in ROUTE], "label", width=PANE[0] + 0.3)

    def _window(self, i: int, key: str) -> None:
        """A window lights; the one before stays lit and steps back."""
        name = self.text(key, "label", "paper", px=self.px, width=PANE[0] + 0.3, align="middle")
        self.names.add(name.middle_at(*self.house.name_at(i)).set_z_index(LAYER["text"]))
        moves = [self.house.light(i, WINDOW_SCENES[key](self.grid)), rise(name)]
        if i:
            moves += [self.house.done(i - 1), go(self.names[i - 1], NORMAL).set_fill(colour("soft.night"))]
        if key == "fund":
            self.drop = self._in_window(i, saved(self.grid))
            moves.append(appear(self.drop))
        self.play(*moves)

    def _more(self, i: int, key: str, until: str) -> None:
        """What is said of a step happens in its window."""
        scene = self.house.scenes[i][0]
        self.hold(self.seconds_to(until) * 0.2)
        run = max(0.4, min(3.6, self.seconds_to(until) * 0.75))
        if key == "involve":  # one after the other is invited
            self._one_by_one(scene, lambda drawing: [face[0] for face in drawing[0]], "paper", run)
        elif key == "reach":  # nobody is asked for anything on the ramp
            self.play(go(scene[-1], min(2.2, run)).shift((self.grid.mirror(0.4), 0.04, 0)))
        else:  # litres, kilometres, degrees
            self._one_by_one(scene, lambda drawing: [meter[0][0] for meter in drawing], "coral", run)

    def _one_by_one(self, scene: Mobject, parts: Callable[[Mobject], list[Mobject]], ink: str, seconds: float) -> None:
        """Colour parts of a window's scene one after the other, within these seconds."""
        each = seconds / len(parts(scene))
        for i in range(len(parts(scene))):
            after = scene.copy()
            parts(after)[i].set_fill(colour(ink))
            self.play(go(scene, min(NORMAL, each * 0.6)).become(after))
            self.hold(max(0.0, each - min(NORMAL, each * 0.6)))

    def _stitch(self) -> None:
        """A needle goes along the seam of the coat."""
        x, y = self.house.place(2)
        foot = y - PANE[1] / 2
        start, end = (x + self.grid.mirror(0.5), foot + 1.15, 0), (x + self.grid.mirror(0.8), foot + 0.72, 0)
        self.needle = icon("needle", 0.46, "night", "coral", "sun").move_to(start).set_z_index(LAYER["people"])
        run = max(0.4, min(1.8, self.seconds_to("labels") - 0.4))
        self.play(FadeIn(self.needle, run_time=run * 0.3))
        self.play(go(self.needle, run * 0.7).move_to(end))

    def _in_window(self, i: int, drawing: VGroup) -> VGroup:
        x, y = self.house.place(i)
        return drawing.shift((x, y - PANE[1] / 2, 0)).set_z_index(LAYER["people"])

    def _read_label(self) -> None:
        """The old woman reads the coat's label aloud."""
        self.reading = self._in_window(2, label_reading(self.grid))
        start = self.reading.get_bottom() + self.grid.start * 0.4
        self.play(GrowFromPoint(self.reading, start, run_time=NORMAL, rate_func=arrive), vanish(self.needle))

    def _waste(self) -> None:
        """What no longer drips away is a coin in the jar."""
        money = self._in_window(5, coin(self.grid))
        run = min(SLOW, self.seconds_to() * 0.3)
        up = money.copy().shift((0, 0.62, 0))
        self.play(go(self.drop, run * 0.5).become(up))
        self.play(go(self.drop, run * 0.5).become(money))
        self.play(*(self.house.light_sign(i) for i in range(len(ROUTE))))

    def _step_back(self) -> None:
        """Night falls; the house steps back among others, its windows lit."""
        run = self.seconds_to()
        walls, panes, signs = self.house.things
        gone = (self.far, self.ground, self.trees, self.names, self.esd, self.house.scenes, self.reading, self.drop)
        self.keep(*gone, walls, panes, signs, self.leaf, self.sign)
        street, small = FarStreet(self.grid), home(self.grid)
        night = sign(self.grid, "night")
        self.play(
            self.backdrop.turn("night", run * 0.8),
            vanish(*gone, signs, self.leaf, run_time=run * 0.4),
            go(walls, run).become(small[0]),
            go(panes, run).become(small[1]),
            *[FadeIn(row, shift=UP * 0.3, run_time=run, rate_func=arrive) for row in street.things],
            appear(night, run_time=run),
            vanish(self.sign, run_time=run * 0.5),
        )
        self.keep(*street.things, small, night)
