"""One outline as cubic Béziers, drawn as with a pen: lines, round corners, arcs."""

from math import ceil, cos, hypot, pi, sin, sqrt, tan

XY = tuple[float, float]
KAPPA = 4 / 3 * (sqrt(2) - 1)  # handle length of a quarter circle of radius 1


class Pen:
    """Collects the Béziers of one outline."""

    def __init__(self, start: XY) -> None:
        self.start = self.here = start
        self.points: list[XY] = []

    def cubic(self, h0: XY, h1: XY, to: XY) -> None:
        """One Bézier to `to` by its two handles."""
        self.points += [self.here, h0, h1, to]
        self.here = to

    def line(self, to: XY) -> None:
        """Straight on to `to`; nothing where it is already."""
        (x, y), (u, v) = self.here, to
        if hypot(u - x, v - y) > 1e-9:
            self.cubic((x + (u - x) / 3, y + (v - y) / 3), (x + (u - x) * 2 / 3, y + (v - y) * 2 / 3), to)

    def turn(self, corner: XY, to: XY) -> None:
        """Quarter turn towards `to` that rounds `corner`."""
        (x, y), (u, v), (m, n) = self.here, to, corner
        if hypot(u - x, v - y) > 1e-9:
            self.cubic((x + (m - x) * KAPPA, y + (n - y) * KAPPA), (u + (m - u) * KAPPA, v + (n - v) * KAPPA), to)

    def arc(self, centre: XY, r: float, a0: float, a1: float) -> None:
        """Circular arc in pieces of at most a quarter turn."""
        pieces = max(1, ceil(abs(a1 - a0) / (pi / 2) - 1e-9))
        step = (a1 - a0) / pieces
        handle = 4 / 3 * tan(step / 4) * r
        for i in range(pieces):
            a, b = a0 + i * step, a0 + (i + 1) * step
            p = (centre[0] + r * cos(a), centre[1] + r * sin(a))
            q = (centre[0] + r * cos(b), centre[1] + r * sin(b))
            self.cubic(
                (p[0] - handle * sin(a), p[1] + handle * cos(a)), (q[0] + handle * sin(b), q[1] - handle * cos(b)), q
            )

    def close(self) -> list[XY]:
        """Go back to the start and return all points, four to a Bézier."""
        self.line(self.start)
        if self.points:
            # To the last bit: Cairo leaves an outline open that misses its start by a rounding error.
            self.points[-1] = self.start
        return self.points
