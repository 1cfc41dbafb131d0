"""Scenes written as functions, for all who look at pictures."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from pictures import FPS

from render.inspection.inspect import watched
from render.inspection.sighting import Seen
from scenes.stage import Stage
from scripts.model import Brief


@pytest.fixture
def look() -> Iterator[Callable[..., Seen]]:
    """Looks at a scene written as a function: 180 frames, all of them spoken, in a locale and on a surface."""

    def watch(
        construct: Callable[[Stage], None], locale: str = "en", surface: str = "day", frames: int = 180, **labels: str
    ) -> Seen:
        on = surface

        class Beat(Stage):
            tutorial, beat, surface = "a-film", "beat", on

            def construct(self) -> None:
                construct(self)

        module = ModuleType("scenes.a_film.beat")
        Beat.__module__ = module.__name__
        module.Beat = Beat  # type: ignore[attr-defined]
        sys.modules |= {"scenes.a_film": ModuleType("scenes.a_film"), module.__name__: module}
        direction = "rtl" if locale == "ar" else "ltr"
        told = Brief("a-film", "beat", locale, direction, FPS, frames, (), ((0, frames),), tuple(labels.items()), ())
        return watched(told)[1]

    yield watch
    for name in ("scenes.a_film", "scenes.a_film.beat"):
        sys.modules.pop(name, None)
