"""Blocks fill an outline from the ground up, and have room for their words."""

import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.resource_stack import ResourceStack

HEIGHTS = (1.0, 1.0, 0.7)


def stack(direction):
    """Three blocks, all put in."""
    drawing = ResourceStack(("key", "person", "fund"), HEIGHTS, 4.4, (1.0, -2.0), Grid(direction))
    for i in range(3):
        drawing.put(i)
    return drawing


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_blocks_fill_the_outline(direction):
    """Blocks stand on each other from the foot to the top of the outline, none over its sides."""
    drawing = stack(direction)
    outline = bounds(drawing.outline)
    tops = [bounds(block)[3] for block in drawing.blocks]
    feet = [bounds(block)[1] for block in drawing.blocks]
    assert feet[0] == pytest.approx(-2.0)
    assert all(low > high for low, high in zip(feet[1:], tops, strict=False))
    assert tops[-1] == pytest.approx(-2.0 + drawing.h)
    assert outline[0] - 0.01 < bounds(drawing.blocks)[0]
    assert bounds(drawing.blocks)[2] < outline[2] + 0.01


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_word_has_the_room_beside_its_icon(direction):
    """A word begins beyond the icon and ends inside the block, on the side where reading ends."""
    drawing, grid = stack(direction), Grid(direction)
    x, y, room = drawing.word(0)
    icon, block = bounds(drawing.blocks[0][1]), bounds(drawing.blocks[0][0])
    assert y == pytest.approx((block[1] + block[3]) / 2)
    far = x + grid.sign * room
    if grid.rtl:
        assert icon[0] > x > far > block[0]
    else:
        assert icon[2] < x < far < block[2]


def test_block_steps_back():
    """A block that is no longer spoken of keeps its place in a paler tint."""
    drawing = stack("ltr")
    animation = drawing.quiet(0)
    animation.begin()
    animation.interpolate(1.0)
    animation.finish()
    assert drawing.blocks[0][0].get_fill_color().to_hex() == colour("sun.light")
