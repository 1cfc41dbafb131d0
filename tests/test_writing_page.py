"""The page "Writing a tutorial" is carried out as it is written, in a copy of the project, up to a measured film."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from render.picture import png_size
from render.sources import ROOMS
from scripts.loader import ROOT

PAGE = "scripts/WRITING.md"
BLOCK = re.compile(r"^```(sh|toml|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ENDLESS = ("--watch",)  # runs until somebody ends it
VOICE = ("--voice", "espeak")  # the fastest voice that is always there; only commands that speak take it
SPEAKING = ("render", "verify")
START = "import sys; from render.ahead import main; sys.exit(main())"


@dataclass(frozen=True)
class Block:
    """A piece of the page: a file, something added to one, or commands."""

    kind: str
    text: str

    @property
    def file(self) -> tuple[str, bool]:
        """The path in the block's first line, and whether the block is added to that file."""
        named = re.match(r"# (added to )?(\S+)\n", self.text)
        assert named, f"a block names its file in its first line:\n{self.text[:80]}"
        return named[2], bool(named[1])

    @property
    def commands(self) -> list[list[str]]:
        """Its commands of ours that come to an end."""
        lines = (shlex.split(line, comments=True) for line in self.text.splitlines())
        return [words for words in lines if words[:1] == ["tutorials"] and not set(ENDLESS) & set(words)]


def blocks() -> list[Block]:
    return [Block(kind, text) for kind, text in BLOCK.findall((ROOT / PAGE).read_text("utf-8"))]


def write(root: Path, block: Block) -> None:
    """Do what a reader does with a block that is a file."""
    name, added = block.file
    path = root / name
    body = block.text.partition("\n")[2]
    if not added:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
        return
    before, last, after = path.read_text("utf-8").partition("[credits]\n")
    path.write_text(f"{before}\n{body}\n{last}{after}", encoding="utf-8")  # where it says: above [credits]


def run(root: Path, words: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command of ours from the copy, not from the checkout."""
    arguments = [*words[1:], *(VOICE if words[1] in SPEAKING else ())]
    surroundings = os.environ | {"PYTHONPATH": str(root)}
    program = [sys.executable, "-c", START, *arguments]
    return subprocess.run(program, cwd=root, env=surroundings, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[str, str]]]:
    """A copy of the project in which the page was followed, and each command with what it said."""
    root = tmp_path_factory.mktemp("writing")
    for room in ROOMS:
        shutil.copytree(ROOT / room, root / room, ignore=shutil.ignore_patterns("__pycache__"))
    said = []
    for block in blocks():
        if block.kind != "sh":
            write(root, block)
            continue
        for words in block.commands:
            done = run(root, words)
            command = " ".join(words)
            assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
            said.append((command, done.stdout))
    return root, said


def test_the_page_ends_in_a_film_that_verify_accepts(followed: tuple[Path, list[tuple[str, str]]]) -> None:
    """Every command of the page succeeds, and the film of its script is there, measured, with nothing wrong."""
    root, said = followed
    assert (root / "build/films/ten-minutes-a-day/en/ten-minutes-a-day.en.mp4").is_file()
    (verified,) = (text for command, text in said if command.startswith("tutorials verify"))
    assert "the worst 0 frames off its word, 0 not drawn" in verified
    assert "nothing wrong" in verified or "0 errors" in verified


def test_the_script_of_the_page_has_no_finding(followed: tuple[Path, list[tuple[str, str]]]) -> None:
    """'check' finds neither an error nor a warning in the example."""
    root, _ = followed
    done = run(root, ["tutorials", "check", "9", "-l", "en", "--strict"])
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_pictures_of_the_page_are_there(followed: tuple[Path, list[tuple[str, str]]]) -> None:
    """Both stills are pictures of their size, and the mirrored one is another."""
    root, _ = followed
    straight, mirrored = root / "reading.png", root / "mirrored.png"
    assert png_size(straight) == png_size(mirrored) == (854, 480)
    assert straight.read_bytes() != mirrored.read_bytes()


def test_the_page_begins_a_language(followed: tuple[Path, list[tuple[str, str]]]) -> None:
    """The new film has a French catalogue with its sentences in it."""
    root, _ = followed
    assert 'msgctxt "reading/say"' in (root / "scripts/ten_minutes_a_day/fr.po").read_text("utf-8")


def test_the_page_speaks_of_every_step() -> None:
    """Its commands are the whole way: check, still, preview, render, verify, catalogue."""
    text = (ROOT / PAGE).read_text("utf-8")
    for command in ("check 9", "still 9", "preview reading --watch", "render 9", "verify 9", "catalogue new"):
        assert f"tutorials {command}" in text
