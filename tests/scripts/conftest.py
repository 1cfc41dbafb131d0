"""A copy of the project's data for each test, with a language of its own: Indonesian, its catalogues made here."""

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

DATA = ("scripts/*/script.toml", "scripts/series/series.toml", "scripts/locales.toml", "scripts/glossary/checks.toml")
FIGURES = ("assets/figures.toml", "assets/words/en.toml")
INDONESIAN = '\n[id]\nname = "Indonesian"\nlanguage3 = "ind"\ndirection = "ltr"\n'


@pytest.fixture(scope="session")
def master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real scripts and figures. The Indonesian texts are the English ones: what is tested is their form."""
    root = tmp_path_factory.mktemp("project")
    for path in (path for pattern in (*DATA, *FIGURES) for path in ROOT.glob(pattern)):
        copy = root / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    locales = root / "scripts/locales.toml"
    locales.write_text(locales.read_text("utf-8") + INDONESIAN, "utf-8")
    shutil.copyfile(root / "assets/words/en.toml", root / "assets/words/id.toml")
    for catalogue in refreshed(root, find(root, "1"), "id"):
        entries = (replace(entry, translation=entry.text) for entry in catalogue.entries)
        write_po(root, replace(catalogue, entries=tuple(entries)))
    return root


@pytest.fixture
def project(master: Path, tmp_path: Path) -> Path:
    """A copy that a test may break."""
    return Path(shutil.copytree(master, tmp_path / "copy"))
