"""Sources: which files a module can reach, read from its imports."""

from __future__ import annotations

from pathlib import Path

import pytest

from render import sources


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project in place of ours."""
    files = {
        "scenes/__init__.py": "",
        "scenes/film/__init__.py": "",
        "scenes/film/one.py": "from scenes.parts import city\nimport numpy\n",
        "scenes/film/two.py": "from scenes.stage import Stage\n",
        "scenes/parts/__init__.py": "",
        "scenes/parts/city.py": "def late():\n    from scenes.look.palette import colour\n",
        "scenes/parts/other.py": "",
        "scenes/look/__init__.py": "",
        "scenes/look/palette.py": "from . import tokens\n",
        "scenes/look/tokens.py": "from scenes.look import palette\n",
        "scenes/look/tokens.toml": "x = 1",
        "scenes/stage.py": "from scripts.model import Brief\nfrom scripts.clock import ms_at\n",
        "scripts/__init__.py": "",
        "scripts/model.py": "",
        "scripts/clock.py": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    monkeypatch.setattr(sources, "CODE", tmp_path)
    for function in (sources.module_file, sources.imports, sources._data_beside, sources._sha256):
        function.cache_clear()
    return tmp_path


def test_imports_are_followed_wherever_they_stand(project: Path) -> None:
    """Imports at the top, inside functions, relative ones and circles are followed, and the packages above them."""
    assert set(sources.closure("scenes.film.one")) == {
        "scenes/__init__.py",
        "scenes/film/__init__.py",
        "scenes/film/one.py",
        "scenes/look/__init__.py",
        "scenes/look/palette.py",
        "scenes/look/tokens.py",
        "scenes/look/tokens.toml",
        "scenes/parts/__init__.py",
        "scenes/parts/city.py",
    }


def test_the_nouns_do_not_count_but_the_clock_does(project: Path) -> None:
    """A field added to the data model films nothing again; another rounding of frames does."""
    found = sources.closure("scenes.film.two")
    assert "scripts/clock.py" in found
    assert "scripts/model.py" not in found


def test_a_changed_file_has_another_digest(project: Path) -> None:
    """Content counts, and only that of the file."""
    before = sources.closure("scenes.film.one")
    (project / "scenes/parts/city.py").write_text("changed = 1\n")
    sources._sha256.cache_clear()
    sources.imports.cache_clear()
    after = sources.closure("scenes.film.one")
    assert before["scenes/parts/city.py"] != after["scenes/parts/city.py"]
    assert before["scenes/film/one.py"] == after["scenes/film/one.py"]


def test_a_module_that_is_not_there_reaches_nothing(project: Path) -> None:
    """A scene still to be written has no files; the plan says so, nothing breaks."""
    assert sources.closure("scenes.film.three", "nowhere.at.all") == {}
