"""A small project with one film of two beats, in two languages, and a stage that draws greys instead of Manim."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result
from grey_stage import GreyStage
from reels import SMALL

from render.size import SIZES
from scripts.loader import ROOT, find
from scripts.po import write_po
from scripts.refresh import refreshed
from scripts.review import sign

SERIES = """schema = 1
year = 2026
of = "{number} of {count}"
next = "Next"
[[film]]
number = 1
slug = "tiny-film"
title = "A tiny film"
[[film]]
number = 2
slug = "other-film"
title = "Another film"
[credits]
adapted = "Adapted."
views = "Views."
designations = "Designations."
licence = "© {year} the contributors."
translation = "Not official."
unreviewed = "Not reviewed."
"""
SCRIPT = """schema = 1
number = 1
summary = "Some beats about nothing."
[[beat]]
id = "one"
say = \"\"\"
This {first} is a first sentence.
Here {second} is a second.
\"\"\"
picture = "Greys."
figures = ["share"]
lead_ms = 500
rest_ms = 500
[beat.labels]
head = "small"
source = "A source, {figure.share.year}"
share = "{figure.share.percent}"
[[beat]]
id = "two"
say = \"\"\"
And {third} now the end.
\"\"\"
picture = "Greys."
figures = []
rest_ms = 500
[beat.labels]
head = "end"
"""
LOCALES = """schema = 1
source = "en"
[en]
name = "English"
language3 = "eng"
direction = "ltr"
[id]
name = "Indonesian"
language3 = "ind"
direction = "ltr"
"""
FIGURES = """schema = 1
[share]
value = 81
unit = "% of cities"
year = 2025
source = "A source"
"""
# Its Indonesian texts are the English ones: the words are written alike in both.
WORDS = "a about and another beats end film first here is next nothing now of second sentence small some the this tiny"
ALIKE = "[locale.id]\nalike = [" + "".join(f'"{word}", ' for word in WORDS.split())
FILES = {
    "scripts/series/series.toml": SERIES,
    "scripts/tiny_film/script.toml": SCRIPT,
    "scripts/locales.toml": LOCALES,
    "assets/figures.toml": FIGURES,
    "assets/words/en.toml": "schema = 1\n",
    "assets/words/id.toml": "schema = 1\n",
}


@pytest.fixture(scope="session")
def master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project. Its Indonesian texts are the English ones, signed."""
    root = tmp_path_factory.mktemp("project")
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    (root / "scripts/glossary").mkdir()
    rules = (ROOT / "scripts/glossary/checks.toml").read_text("utf-8")
    (root / "scripts/glossary/checks.toml").write_text(rules.replace("[locale.id]\nalike = [", ALIKE, 1), "utf-8")
    for catalogue in refreshed(root, find(root, "1"), "id"):
        entries = tuple(replace(entry, translation=entry.text) for entry in catalogue.entries)
        write_po(root, sign(replace(catalogue, entries=entries), "A Person", "2026-01-31"))
    return root


@pytest.fixture
def project(master: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copytree(master, tmp_path / "project"))


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> GreyStage:
    """Films greys; only where the executor is "here", for other processes do not know of it."""
    grey = GreyStage()
    module = ModuleType("render.film")
    module.film_scene, module.rehearse, module.still = grey.film_scene, grey.rehearse, grey.still  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "render.film", module)
    monkeypatch.setitem(SIZES, "tiny", SMALL)
    return grey


@pytest.fixture
def tutorials(project: Path, stage: GreyStage) -> Callable[..., Result]:
    """Call the command as a person does, in the small project, silent and in this process."""
    from render.cli import main

    shared = ("--project", str(project), "--voice", "draft", "--size", "tiny", "--executor", "here")

    def call(command: str, *arguments: str) -> Result:
        taken = shared[:2] if command.startswith("catalogue") else shared
        return CliRunner(mix_stderr=False).invoke(main, [*command.split(), *taken, *arguments], catch_exceptions=False)

    return call
