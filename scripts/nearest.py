"""The nearest right name for a wrong one, so that every error can say what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return up to three names that `name` may have been meant for, nearest first.

    A name that begins like the wrong one comes first: difflib alone holds "zh" and "zh-Hans" for strangers.
    """
    known = list(dict.fromkeys(names))
    lower = name.lower()
    begin = [each for each in known if lower and (each.lower().startswith(lower) or lower.startswith(each.lower()))]
    return tuple(dict.fromkeys([*begin, *get_close_matches(name, known, n=3, cutoff=0.5)]))[:3]


def suggest(name: str, names: Iterable[str]) -> str:
    """Return a clause for an error message: the nearest names, or all there are where none is near."""
    known = list(dict.fromkeys(names))
    near = nearest(name, known)
    if near:
        return f"nearest: {', '.join(near)}"
    return f"there are: {', '.join(known)}" if known else "there are none"
