"""A copy of the real project for each process of the tests: planting in it leaves the project alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from planting import Ground

from scripts.loader import ROOT


@pytest.fixture(scope="session")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """The copy: scripts, figures and scenes."""
    root = tmp_path_factory.mktemp("project")
    ignored = shutil.ignore_patterns("__pycache__")
    for folder in ("scripts", "assets", "scenes"):
        shutil.copytree(Path(ROOT) / folder, root / folder, ignore=ignored)
    return Ground(root, {})
