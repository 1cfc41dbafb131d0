"""Every check by its id, with what it means and what to do: the reference that `tutorials check --list` prints."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts.errors import UsageError
from scripts.nearest import suggest

FILE = Path(__file__).with_name("known.toml")
# In the order of a report: what is typed, what is heard and read, what is seen, the finished film, the project itself.
GROUPS = ("catalogue", "cue", "fit", "glyph", "contrast", "time", "scene", "film", "project")


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that is held, under the id that its findings carry."""

    id: str  # "group/rule"
    severity: str  # "error", "warning", or both where it depends on how sure the rule can be
    means: str
    cure: str

    @property
    def group(self) -> str:
        """The first half of its id."""
        return self.id.partition("/")[0]


@cache
def checks() -> dict[str, Check]:
    """Return every check by its id, group by group."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    found = [Check(id=id_, **table) for id_, table in tables.items()]
    return {each.id: each for each in sorted(found, key=lambda each: (GROUPS.index(each.group), each.id))}


def selected(names: tuple[str, ...]) -> frozenset[str]:
    """Return the ids that a list of groups and ids names; all where it names none.

    Raises:
        UsageError: there is no such group or check; says the nearest.
    """
    known = checks()
    if not names:
        return frozenset(known)
    chosen: set[str] = set()
    for name in names:
        ids = {each.id for each in known.values() if name in (each.id, each.group)}
        if not ids:
            raise UsageError(f"there is no check {name!r}; {suggest(name, [*GROUPS, *known])}")
        chosen |= ids
    return frozenset(chosen)
