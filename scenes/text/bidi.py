"""Visual order: the Unicode bidirectional algorithm, as runs that a shaper can take.

python-bidi resolves the levels; it does not know isolates (U+2066 to U+2069), so an isolate is resolved on its own and
stands in the outer text as one neutral character, which is what UAX #9 asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any
from unicodedata import bidirectional

from bidi import algorithm

OPENERS = {"\u2066": 0, "\u2067": 1, "\u2068": None}  # LRI, RLI, FSI (direction of its first strong character)
CLOSER = "\u2069"
# Without any of these every character of a left-to-right paragraph has level 0 (UAX #9, rules W1 to I2).
_TURNING = frozenset({"R", "AL", "AN", "RLE", "LRE", "RLO", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"})
OBJECT = "\ufffc"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters start to end (exclusive) of a line, all of one direction."""

    start: int
    end: int
    rtl: bool


def visual_runs(text: str, *, rtl: bool) -> tuple[Run, ...]:
    """Cut a line into runs, from left to right as they are seen; `rtl` is the paragraph's direction."""
    if not rtl and not any(bidirectional(char) in _TURNING for char in text):
        return (Run(0, len(text), rtl=False),) if text else ()  # all levels are 0: nothing to resolve
    return tuple(_runs(text, 0, 1 if rtl else 0))


def _runs(text: str, offset: int, base: int) -> list[Run]:
    outer, inner = _lift_isolates(text)
    levels = _levels("".join(char for char, _ in outer), base)
    order = _reorder(levels)
    runs: list[Run] = []
    for (level, isolate), group in groupby(
        order, key=lambda i: (levels[i], outer[i][1] if outer[i][1] in inner else -1)
    ):
        members = list(group)
        if isolate >= 0:
            begin, end, direction = inner[isolate]
            content = text[begin:end]
            runs += _runs(content, offset + begin, _first_strong(content) if direction is None else direction)
            continue
        positions = sorted(outer[i][1] for i in members)
        runs.append(Run(offset + positions[0], offset + positions[-1] + 1, bool(level % 2)))
    return runs


def _lift_isolates(text: str) -> tuple[list[tuple[str, int]], dict[int, tuple[int, int, int | None]]]:
    """Return the outer characters with their positions, and each isolate by the position of its opener."""
    outer: list[tuple[str, int]] = []
    inner: dict[int, tuple[int, int, int | None]] = {}
    depth, opened = 0, 0
    for position, char in enumerate(text):
        if char in OPENERS:
            depth += 1
            if depth == 1:
                opened = position
                outer.append((OBJECT, position))
        elif char == CLOSER and depth:
            depth -= 1
            if depth == 0:
                inner[opened] = (opened + 1, position, OPENERS[text[opened]])
        elif depth == 0:
            outer.append((char, position))
    if depth:  # an isolate left open runs to the end of the line (UAX #9, BD9)
        inner[opened] = (opened + 1, len(text), OPENERS[text[opened]])
    return outer, inner


def _levels(text: str, base: int) -> list[int]:
    storage: Any = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels(text, storage)
    for at, char in enumerate(storage["chars"]):
        char["at"] = at
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    # Rule X9 takes overrides and soft hyphens out, the text still has them: each keeps the level of what it follows.
    known = {int(char["at"]): int(char["level"]) for char in storage["chars"]}
    levels, level = [], base
    for at in range(len(text)):
        level = known.get(at, level)
        levels.append(level)
    return levels


def _reorder(levels: list[int]) -> list[int]:
    """Return positions in visual order (UAX #9, rule L2: reverse every run at a level, highest first)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        i = 0
        while i < len(order):
            j = i
            while j < len(order) and levels[order[j]] >= level:
                j += 1
            order[i:j] = reversed(order[i:j])
            i = max(j, i + 1)
    return order


def _first_strong(text: str) -> int:
    return int(algorithm.get_base_level(text))
