"""Badges are equally large whatever they count; links bow; envoys are as many as the number says."""

import numpy as np
import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.pawn import KINDS, pawn
from scenes.parts.shapes import disc
from scenes.parts.table_badges import Envoys, TableBadge, link


def _after(animation):
    animation.begin()
    animation.interpolate(1.0)


def test_badges_of_one_rank_are_equally_large():
    """The sign on the rim makes no badge larger than another."""
    wide = [TableBadge(1.2, name, Grid()).table.width for name in ("culture", "leaf")]
    assert wide[0] == pytest.approx(wide[1])


def test_badge_takes_its_words_along():
    """A badge that sways carries table, sign and words by the same way, and only its chairs turn."""
    badge, word = TableBadge(1.0, "leaf", Grid()), disc(0.2, "paper", 0, -1.6)
    badge.carry(word)
    chair = badge.table.chairs[0].get_center() - badge.table.middle
    _after(badge.sway((0.5, -1.0), 0.6, 1.0))
    assert badge.table.middle == pytest.approx((0.5, -1.0, 0))
    assert word.get_center() == pytest.approx((0.5, -2.6, 0))
    assert badge.sign.get_center()[:2] == pytest.approx((0.5, 0.02), abs=0.01)
    turned = badge.table.chairs[0].get_center() - badge.table.middle
    assert np.linalg.norm(turned) == pytest.approx(np.linalg.norm(chair), rel=0.02)
    assert np.linalg.norm(turned - chair) > 0.3


def test_link_bows_away():
    """A link leaves both ends and stands out on the side that lies away from the point given."""
    line = link((-2, 0), (2, 0), (0, -5))
    assert line.points[0][:2] == pytest.approx((-2, 0))
    assert line.points[-1][:2] == pytest.approx((2, 0))
    assert bounds(line)[3] > 0.5
    assert bounds(link((-2, 0), (2, 0), (0, 5)))[1] < -0.5


@pytest.mark.parametrize("count", [1, 40, 159])
def test_envoys_are_counted(count):
    """As many people take their stand as the number says, each at a place of their own, inside their rows."""
    envoys = Envoys(count, (-4, 1), -6.0, 6.0, (-3.0, -2.7, -2.4), 0.27, Grid())
    envoys.arrive_by(1.0)
    assert len(np.unique(envoys.places.round(3), axis=0)) == count
    outlines = {len(pawn(1, "sun", kind).points) for kind in KINDS}
    assert count * min(outlines) <= len(envoys.body.points) <= count * max(outlines)
    left, bottom, right, _ = bounds(envoys.body)
    assert -6.0 <= left <= right <= 6.2
    assert bottom >= -3.01


def test_nobody_is_seen_before_they_set_out():
    """At the beginning no envoy is drawn."""
    envoys = Envoys(40, (-4, 1), -6.0, 6.0, (-3.0,), 0.27, Grid())
    envoys.arrive_by(0.0)
    assert not len(envoys.body.points)
