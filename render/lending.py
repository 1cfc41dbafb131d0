"""A quicker method lent to Manim's objects while a scene runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from manim import Mobject


@contextmanager
def lent(name: str, method: Callable[..., Any]) -> Iterator[None]:
    """Let every object in this context have `method` under a name; Manim's own is back afterwards, whatever happens."""
    before = getattr(Mobject, name)
    setattr(Mobject, name, method)
    try:
        yield
    finally:
        setattr(Mobject, name, before)
