"""A cycle: stations round a road that runs back into itself. Each is lit when its turn comes, and the light runs on.

The walk is clockwise, and counter-clockwise where lines run from right to left. The first station stands at the top
unless `first` turns it elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin
from typing import Literal, Self

import numpy as np
import numpy.typing as npt
from manim import ORIGIN, Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject, linear

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import mix
from scenes.parts.icons import medal
from scenes.parts.shapes import annulus, disc, path, poly, sector, union

State = Literal["coming", "lit", "done"]
Surface = Literal["day", "night"]

MEDAL = 0.26  # radius of a station, in radii of the cycle
THICK = 0.15  # width of the road
RIM = 0.035  # surface left free round a station
SWELL = 1.16  # how much a lit station grows
ARROW = 0.055  # half width of the marks that show the way
PLATES: dict[Surface, dict[State, str]] = {
    "day": {"coming": "paper.shade", "lit": "sun", "done": "sun.light"},
    "night": {"coming": "night.mid", "lit": "sun", "done": "sun.deep"},
}
ROADS: dict[Surface, str] = {"day": "paper.deep", "night": "night.far"}


class Cycle(VGroup):
    """The cycle about the origin; move and scale it as a whole.

    `light`, `done` and `rest` set a station's state and can be animated: `go(cycle, NORMAL).light(2)`.

    Args:
        icons: names of the stations' icons, in walking order.
        r: radius of the road's middle.
        grid: the way round.
        surface: what it stands on.
        first: direction of the first station in radians, as in a left-to-right drawing.

    Attributes:
        track: the road.
        runs: its lit stretches, one after each station, unseen until `run`.
        marks: the marks that show the way.
        stations: rim, plate and icon of each station.
    """

    def __init__(
        self, icons: Sequence[str], r: float, grid: Grid, surface: Surface = "day", *, first: float = pi / 2
    ) -> None:
        super().__init__()
        self.icons, self.r, self.grid, self.surface, self.first = tuple(icons), r, grid, surface, first
        # Two unseen points remember where the cycle is and how large, through every move; see `RouteRing`.
        self._axis = VMobject(stroke_width=0, fill_opacity=0)
        self._axis.set_points(np.array([[0, 0, 0], [r / 3, 0, 0], [r * 2 / 3, 0, 0], [r, 0, 0]], dtype=float))
        half = r * THICK / 2
        self.track = annulus(r - half, r + half, ROADS[surface])
        self.runs = VGroup(*(path(self._stretch(i, 0.0), "sun") for i in range(len(self.icons))))
        self.runs.set_fill(opacity=0)
        self.marks = union([self._arrow(i) for i in range(len(self.icons))], "paper" if surface == "day" else "night")
        self.stations = VGroup(*(self._station(i, "coming") for i in range(len(self.icons))))
        self.add(self._axis, self.track, self.runs, self.marks, self.stations)

    def angle(self, i: float) -> float:
        """Direction of station i in radians, on the stage; between two stations for a part of one."""
        a = self.first - i * 2 * pi / len(self.icons)
        return pi - a if self.grid.rtl else a

    def place(self, i: float, out: float = 1.0) -> npt.NDArray[np.float64]:
        """Where station i is now; `out` times as far from the middle."""
        centre, along = self._axis.points[0], self._axis.points[3] - self._axis.points[0]
        a = self.angle(i)
        return np.asarray(centre + out * (cos(a) * along + sin(a) * np.array([-along[1], along[0], 0.0])))

    def light(self, *stations: int) -> Self:
        """Light these stations, which swell."""
        return self._set(stations, "lit")

    def done(self, *stations: int) -> Self:
        """Mark these stations as walked."""
        return self._set(stations, "done")

    def rest(self, *stations: int) -> Self:
        """Dim these stations to what is to come; all when none is named."""
        return self._set(stations or tuple(range(len(self.icons))), "coming")

    def run(self, i: int, run_time: float) -> Animation:
        """Let the light run from station i to the next; it stays on the road."""
        centre, along = self._axis.points[0].copy(), self._axis.points[3] - self._axis.points[0]
        size = hypot(along[0], along[1]) / self.r
        hidden = (MEDAL + RIM) * len(self.icons) / (2 * pi)  # the station covers the beginning of the stretch

        def grow(shape: Mobject, alpha: float) -> None:
            share = hidden + (1 - hidden) * alpha
            shape.points = path(self._stretch(i, share), "sun").points * size + centre
            shape.set_fill(opacity=1 if alpha > 0 else 0)

        return UpdateFromAlphaFunc(self.runs[i], grow, run_time=run_time, rate_func=move)

    def fade_run(self, run_time: float) -> Animation:
        """Let the light on the road go out."""
        seen = [stretch.get_fill_opacity() for stretch in self.runs]

        def dim(runs: Mobject, alpha: float) -> None:
            for stretch, full in zip(runs, seen, strict=True):
                stretch.set_fill(opacity=full * (1 - alpha))

        return UpdateFromAlphaFunc(self.runs, dim, run_time=run_time, rate_func=linear)

    # --- drawing ---------------------------------------------------------------------------------------------------
    def _set(self, stations: tuple[int, ...], state: State) -> Self:
        centre, along = self._axis.points[0], self._axis.points[3] - self._axis.points[0]
        for i in stations:
            fresh = self._station(i, state)
            fresh.scale(hypot(along[0], along[1]) / self.r, about_point=ORIGIN)
            fresh.rotate(atan2(along[1], along[0]), about_point=ORIGIN).shift(centre)
            fresh.set_z_index(self.stations[i].z_index)
            self.stations[i].become(fresh)
        return self

    def _station(self, i: int, state: State) -> VGroup:
        r = self.r * MEDAL * (SWELL if state == "lit" else 1.0)
        plate = PLATES[self.surface][state]
        ink = "night" if self.surface == "day" or state != "coming" else mix("night.mid", "paper", 0.6)
        inner = mix(plate, "clay", 0.45) if state == "coming" and self.surface == "day" else mix(plate, "paper", 0.5)
        ground = disc(r + self.r * RIM, "paper" if self.surface == "day" else "night")
        a = self.angle(i)
        out = VGroup(ground, *medal(self.icons[i], r, plate, ink, inner))
        return out.shift((self.r * cos(a), self.r * sin(a), 0))

    def _stretch(self, i: int, share: float) -> npt.NDArray[np.float64]:
        """The road from station i on, a share of the way to the next."""
        half = self.r * THICK / 2
        a, b = sorted((self.angle(i), self.angle(i) - self.grid.sign * max(share, 0.01) * 2 * pi / len(self.icons)))
        return np.asarray(sector(self.r - half, self.r + half, a, b, "sun").points)

    def _arrow(self, i: int) -> VMobject:
        """The mark half way from station i to the next."""
        a, s = self.angle(i + 0.5), self.r * ARROW
        tip = poly([(-s, 0.8 * s), (s, 0.8 * s), (0, -0.9 * s)], "night")
        tip.rotate(a if not self.grid.rtl else a + pi, about_point=ORIGIN)
        return tip.shift((self.r * cos(a), self.r * sin(a), 0))


def example(grid: Grid) -> VGroup:
    """Four stations, the first done and the second lit, for the gallery."""
    cycle = Cycle(("plan", "tools", "eye", "bend"), 2.4, grid)
    cycle.runs[0].points = cycle._stretch(0, 1.0)
    cycle.runs[0].set_fill(opacity=1)
    return cycle.done(0).light(1)
