"""The wall between the rooms. When a test here fails, move the code, not the wall."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("assets", "scripts", "voiceover", "subtitles", "scenes", "render")
NOUNS = {"scripts.model", "scripts.clock", "scripts.errors"}
# Who may import which package: one door each, so that a package can be replaced in one place.
DOORS = {
    "manim": {"scenes", "render"},  # render runs scenes, it draws nothing
    "gtts": {"voiceover"},
    "pydub": {"voiceover"},
    "pysrt": {"subtitles"},
    "click": {"render"},
    "moviepy": {"render"},
}
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def imports(source: str) -> set[str]:
    """Return every module a source names in an import, the names imported from a package included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute: a foreign scripts/ must not mix with ours"
            assert node.module
            found |= {node.module} if node.module in NOUNS else {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def breaches(room: str, source: str) -> list[str]:
    """Return the imports that a module in `room` may not make."""
    bad = []
    for name in imports(source):
        top = name.split(".")[0]
        if top in ROOMS and room not in (top, "render") and not any(name.startswith(noun) for noun in NOUNS):
            bad.append(f"{name}: only render/ knows other rooms")
        if room not in DOORS.get(top, {room}):
            bad.append(f"{name}: only {sorted(DOORS[top])} may import it")
    return bad


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_rooms_know_the_nouns_and_not_each_other(path: Path) -> None:
    """A module imports only its own room, the nouns, and the packages whose door is in its room."""
    room = path.relative_to(ROOT).parts[0]
    assert breaches(room, path.read_text(encoding="utf-8")) == []


def test_the_nouns_stand_on_the_standard_library_alone() -> None:
    """The data model imports nothing that is not Python's own or a noun."""
    allowed = {"__future__", "dataclasses", "fractions", "typing", "scripts"}
    for noun in NOUNS:
        tops = {name.split(".")[0] for name in imports((ROOT / f"{noun.replace('.', '/')}.py").read_text())}
        assert tops <= allowed


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("scenes", "from voiceover.take import record"),
        ("voiceover", "import scripts.loader"),
        ("scripts", "import click"),
        ("render", "import pysrt"),
        ("subtitles", "from manim import Text"),
    ],
)
def test_a_breach_is_seen(room: str, source: str) -> None:
    """The test above fails on an import through a wall."""
    assert breaches(room, source)
