"""A drawer opens downwards in its cabinet, hides what lies in it when it is shut, and can open a little."""

import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.drawer import OPEN, Drawer, example


def done(animation):
    """Run an animation to its end."""
    animation = animation.build() if hasattr(animation, "build") else animation
    animation.begin()
    animation.interpolate(1)
    animation.finish()


def test_shut_drawer_hides_its_inside():
    """The front of a shut drawer covers its dark inside, which lies in the cabinet."""
    drawer = Drawer(2.6, 2.0, 1.0, -3.0)
    assert bounds(drawer.front[0]) == pytest.approx(bounds(drawer.inside))
    left, bottom, right, top = bounds(drawer.cabinet)
    inner = bounds(drawer.inside)
    assert left < inner[0] < inner[2] < right
    assert bottom < inner[1] < inner[3] < top


@pytest.mark.parametrize("share", [1.0, 0.4])
def test_drawer_is_pulled_and_pushed_shut(share):
    """Pulled, its front comes down by a share of its height; pushed, it is where it was."""
    drawer = Drawer(2.6, 2.0, 0.0, -3.0)
    before = drawer.front.get_y()
    done(drawer.pull(share=share))
    assert drawer.front.get_y() == pytest.approx(before - drawer.high * OPEN * share)
    done(drawer.push(share=share))
    assert drawer.front.get_y() == pytest.approx(before)


def test_example_fits_the_safe_area():
    """The picture for the gallery stays in the frame's safe area."""
    assert max(abs(edge) for edge in bounds(example(Grid()))) < 3.6
