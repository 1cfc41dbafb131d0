"""Findings as the store keeps them: JSON has no tuples, and a spot in it is a dict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scripts.model import Finding, Spot


def remembered(value: Mapping[str, Any]) -> Finding:
    """Return the finding that `dataclasses.asdict` has written; those kept before findings had a spot have none."""
    spot = value.get("spot")
    if spot is None:
        return Finding(**value)
    box = spot.get("box")
    return Finding(**{**value, "spot": Spot(**{**spot, "box": tuple(box) if box else None})})
