"""Says in one line where a part is used."""

from __future__ import annotations

from render.gallery.parts import Part

MANY = 8  # beats: a part that more of them use is told by its films


def told(part: Part) -> str:
    """Return "film 1: small, dark; film 3: room", and what is built with the part."""
    beats: dict[int, list[str]] = {}
    for use in part.uses:
        beats.setdefault(use.number, []).append(use.beat)
    found = []
    if len(part.uses) > MANY:
        found.append(f"{len(part.uses)} beats of {_films(beats)}")
    else:
        found += [f"film {number}: {', '.join(names)}" for number, names in beats.items()]
    if part.within:
        more = f" and {len(part.within) - MANY} more" if len(part.within) > MANY else ""
        found.append(f"within {', '.join(part.within[:MANY])}{more}")
    return "; ".join(found)


def _films(beats: dict[int, list[str]]) -> str:
    numbers = sorted(beats)
    if len(numbers) == 1:
        return f"film {numbers[0]}"
    return f"films {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
