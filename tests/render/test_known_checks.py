"""Every check has a description, and every description a check."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from render.checks.known import GROUPS, checks, selected
from scripts.errors import UsageError
from scripts.loader import ROOT

ROOMS = ("assets", "render", "scenes", "scripts", "subtitles", "voiceover")
PAGE = Path(ROOT) / "scripts/CHECKS.md"
ID = re.compile(rf"({'|'.join(GROUPS)})/[a-z]+(-[a-z]+)*")
# Ids that code puts together: the beginning that stands there, and what may follow.
JOINED = {
    "catalogue/": re.compile(r"check = \"([a-z-]+)\""),
    "cue/": re.compile(r"\.finding\(\s*\"([a-z-]+)\""),
}


def written() -> Iterator[str]:
    """Yield every text in the code that is the id of a check."""
    for room in ROOMS:
        for path in (Path(ROOT) / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and ID.fullmatch(node.value):
                    yield node.value
    rules = (Path(ROOT) / "scripts/glossary/checks.toml").read_text("utf-8")
    yield from (f"catalogue/{name}" for name in JOINED["catalogue/"].findall(rules))
    cues = (Path(ROOT) / "subtitles/check.py").read_text("utf-8")
    yield from (f"cue/{name}" for name in JOINED["cue/"].findall(cues))
    yield from (f"film/{name}" for name in measured())
    from scripts.rules import CHECKS

    yield from (f"catalogue/{name}" for name in CHECKS.values())
    yield from (
        f"catalogue/{kind}-{what}" for kind in ("mark", "placeholder") for what in ("missing", "unknown", "doubled")
    )


def measured() -> Iterator[str]:
    """Yield the rules that finished films are held to; `about` takes the rule second, `at` third, marks return it."""
    for path in [*(Path(ROOT) / "render/verdicts").glob("*.py"), Path(ROOT) / "render/marks.py"]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            place = {"about": 1, "_compare": 1, "at": 2}.get(getattr(getattr(node, "func", None), "id", ""))
            given: list[ast.expr] = []
            if isinstance(node, ast.Call) and place is not None:
                given = node.args[place : place + 1]
            elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and path.name == "marks.py":
                given = node.value.elts[:1]
            for each in given:
                if isinstance(each, ast.Constant) and isinstance(each.value, str):
                    yield each.value
    from render.screening.flashes import Kind

    yield from (f"{kind}-flash" for kind in get_args(Kind))


def test_every_check_in_the_code_is_described() -> None:
    """A finding's check can be looked up."""
    assert set(written()) - set(checks()) == set()


def test_every_description_has_its_check() -> None:
    """Nothing is promised that is not looked for."""
    assert set(checks()) - set(written()) == set()


def test_the_page_has_every_check_word_for_word() -> None:
    """scripts/CHECKS.md says of each check what `check --list` says, and of no other."""
    page = PAGE.read_text("utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| (\w+) \| (.+) \| (.+) \|$", page, re.MULTILINE)
    assert {row[0]: row[1:] for row in rows} == {
        each.id: (each.severity, each.means, each.cure) for each in checks().values()
    }


def test_every_check_is_complete() -> None:
    """A description names a severity, and says in sentences what is wrong and what to do."""
    for each in checks().values():
        assert each.severity in ("error", "warning", "both"), each.id
        assert each.means.endswith("."), each.id
        assert each.cure.endswith("."), each.id


def test_a_selection_names_groups_and_checks() -> None:
    """A group is all its checks, an id one, and a misspelled name is told with the nearest."""
    assert selected(("cue",)) == {each for each in checks() if each.startswith("cue/")}
    assert selected(("catalogue/brackets", "cue/gap")) == {"catalogue/brackets", "cue/gap"}
    with pytest.raises(UsageError, match="nearest: catalogue"):
        selected(("catalog",))
