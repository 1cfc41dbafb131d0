"""Findings as JSON, and back."""

from __future__ import annotations

from typing import Any

from scripts.model import Finding, Spot


def finding_from(value: dict[str, Any]) -> Finding:
    """Return the finding that `asdict` took apart."""
    spot = value.get("spot")
    if spot is not None:
        box = spot.get("box")
        spot = Spot(**{**spot, "box": None if box is None else tuple(box)})
    return Finding(**{**value, "spot": spot})
