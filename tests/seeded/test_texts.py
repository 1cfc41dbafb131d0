"""Defects in what is typed: each is found by the check that is meant for it, on its line, and by no other."""

from __future__ import annotations

import pytest
from planting import Defect, Ground, translated

DEFECTS = (
    Defect(
        "fr a bracket left open",
        "fr",
        "catalogue/brackets",
        translated("six/say", "six choses à la fois", "six choses (à la fois"),
    ),
)


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_defect_in_a_text_is_found(defect: Defect, ground: Ground) -> None:
    """A planted defect is found by the right check at the right place, and nothing else is found."""
    ground.find(defect)
