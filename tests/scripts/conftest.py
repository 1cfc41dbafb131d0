"""A copy of the project's data for each test, with a small film in place of the real one and a language of its own."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

from scripts.loader import ROOT, find
from scripts.po import write_po
from scripts.refresh import refreshed

settings.register_profile("scripts", deadline=None)  # the first example pays for reading CLDR
settings.load_profile("scripts")

SMALL = Path(__file__).parent / "small"
REAL = ("scripts/series/series.toml", "scripts/locales.toml", "scripts/glossary/checks.toml")
WRITTEN = {
    "scripts/what_makes_a_city_learn/script.toml": "script.toml",
    "assets/figures.toml": "figures.toml",
    "assets/words/en.toml": "words.toml",
    "assets/words/id.toml": "words.toml",
}
INDONESIAN = '\n[id]\nname = "Indonesian"\nlanguage3 = "ind"\ndirection = "ltr"\n'


@pytest.fixture(scope="session")
def master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the small film. Its Indonesian texts are the English ones: what is tested is their form."""
    root = tmp_path_factory.mktemp("project")
    for file, source in {
        **{file: ROOT / file for file in REAL},
        **{file: SMALL / name for file, name in WRITTEN.items()},
    }.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, root / file)
    locales = root / "scripts/locales.toml"
    if "[id]" not in locales.read_text("utf-8"):
        locales.write_text(locales.read_text("utf-8") + INDONESIAN, "utf-8")
    for catalogue in refreshed(root, find(root, "1"), "id"):
        entries = (replace(entry, translation=entry.text) for entry in catalogue.entries)
        write_po(root, replace(catalogue, entries=tuple(entries)))
    return root


@pytest.fixture
def project(master: Path, tmp_path: Path) -> Path:
    """A copy that a test may break."""
    return Path(shutil.copytree(master, tmp_path / "copy"))
