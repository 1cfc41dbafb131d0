"""Measure drawings as they are filled: outlines, signed areas, winding numbers."""

import numpy as np


def outline(shape):
    """Points along every curve of a shape and its parts, as an array of segments (n, 2, 2)."""
    t = np.linspace(0, 1, 17)[:, None, None]
    parts = [part.points[:, :2].reshape(-1, 4, 2) for part in shape.family_members_with_points()]
    p = np.concatenate(parts).transpose(1, 0, 2)
    along = (1 - t) ** 3 * p[0] + 3 * (1 - t) ** 2 * t * p[1] + 3 * (1 - t) * t**2 * p[2] + t**3 * p[3]
    return np.stack([along[:-1], along[1:]], axis=2).reshape(-1, 2, 2)


def area(shape):
    """Signed area: counter-clockwise is positive, overlaps count twice."""
    a, b = outline(shape)[:, 0], outline(shape)[:, 1]
    return float(np.sum(a[:, 0] * b[:, 1] - b[:, 0] * a[:, 1]) / 2)


def winding(shape, x, y):
    """How often the outline turns round a point; anything but 0 is painted."""
    a, b = outline(shape)[:, 0], outline(shape)[:, 1]
    up, down = (a[:, 1] <= y) & (b[:, 1] > y), (a[:, 1] > y) & (b[:, 1] <= y)
    side = (b[:, 0] - a[:, 0]) * (y - a[:, 1]) - (x - a[:, 0]) * (b[:, 1] - a[:, 1])
    return int(np.sum(up & (side > 0)) - np.sum(down & (side < 0)))


def bounds(shape):
    """Left, bottom, right, top of what is painted."""
    ends = outline(shape).reshape(-1, 2)
    return (*ends.min(axis=0), *ends.max(axis=0))


def same(one, other):
    """Whether two drawings have the same outlines and inks."""
    ours, theirs = ([part.points for part in drawing.get_family()] for drawing in (one, other))
    shapes = [p.shape for p in ours] == [p.shape for p in theirs]
    return shapes and all(map(np.allclose, ours, theirs)) and inks(one) == inks(other)


def inks(drawing):
    """Fill colours from back to front."""
    return [part.get_fill_color().to_hex() for part in drawing.family_members_with_points()]
