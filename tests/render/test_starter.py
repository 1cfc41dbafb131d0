"""Beginning a tutorial: what is written, what is refused, and that it can be checked at once."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from render.cli import main
from render.picture import png_size
from render.sources import ROOMS
from scripts.loader import ROOT, find, load
from scripts.series import read_series

START = "import sys; from render.ahead import main; sys.exit(main())"


def new(project: Path, *arguments: str) -> Result:
    """Call the command as a person does."""
    call = ["new", *arguments, "--project", str(project)]
    return CliRunner(mix_stderr=False).invoke(main, call, catch_exceptions=False)


def files(project: Path) -> dict[str, str]:
    """Every text of a project."""
    return {str(file.relative_to(project)): file.read_text("utf-8") for file in project.rglob("*") if file.is_file()}


def test_a_tutorial_is_begun_whole(project: Path) -> None:
    """It is in the series with the next number, its script loads without a finding, and each beat has its scene."""
    result = new(project, "books-on-wheels", "--title", "A “book” for all", "-b", "street", "-b", "last_shelf")
    assert result.exit_code == 0
    film = read_series(project).films[-1]
    assert (film.number, film.slug, film.title.text) == (3, "books-on-wheels", "A “book” for all")
    loaded = load(project, find(project, "3"), "en")
    assert loaded.findings == ()
    assert [beat.id for beat in loaded.script.beats] == ["street", "last_shelf", "credits"]
    for beat in ("street", "last_shelf", "credits"):
        tree = ast.parse((project / f"scenes/books_on_wheels/{beat}.py").read_text("utf-8"))
        assert [node.name for node in tree.body if isinstance(node, ast.ClassDef)] == [
            "".join(word.capitalize() for word in beat.split("_"))
        ]
    assert "tutorials check books-on-wheels" in result.stdout


def test_the_series_keeps_what_was_written_in_it(project: Path) -> None:
    """Comments, films and credits stay as they were; only the new film is added, before the credits."""
    series = project / "scripts/series/series.toml"
    before = series.read_text("utf-8").replace("[credits]", "# A comment of an editor's.\n[credits]")
    series.write_text(before, "utf-8")
    new(project, "books-on-wheels")
    added = '[[film]]\nnumber = 3\nslug = "books-on-wheels"\ntitle = "Books on wheels"\n'
    after = series.read_text("utf-8")
    assert after.replace(f"\n{added}", "", 1).split() == before.split()
    assert after.index(added) < after.index("[credits]")


def test_a_film_of_the_series_is_begun_in_its_place(project: Path) -> None:
    """A film that has its title and no script yet keeps number and title; the series is not touched."""
    before = (project / "scripts/series/series.toml").read_text("utf-8")
    assert new(project, "other-film").exit_code == 0
    assert (project / "scripts/series/series.toml").read_text("utf-8") == before
    assert load(project, find(project, "2"), "en").script.title == "Another film"


def test_what_is_begun_can_be_checked_and_drawn_at_once(tmp_path: Path) -> None:
    """In a copy of this project, a tutorial just begun has nothing wrong in it, and a picture at its mark."""
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    begun = new(tmp_path, "books-on-wheels", "-b", "street", "-b", "shelf")
    assert begun.exit_code == 0
    surroundings = os.environ | {"PYTHONPATH": str(tmp_path)}
    for arguments in (
        ["check", "books-on-wheels", "-l", "en"],
        ["still", "books-on-wheels", "shelf", "shelf_next", "--voice", "draft", "--size", "240p", "-o", "shelf.png"],
    ):
        program = [sys.executable, "-c", START, *arguments]
        done = subprocess.run(program, cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        if arguments[0] == "check":
            assert "nothing wrong" in done.stdout
    assert png_size(tmp_path / "shelf.png")[1] == 240


def test_a_folder_that_cannot_be_written_leaves_the_series_alone(project: Path) -> None:
    """Where the scenes cannot be written, it is said in one error, and nothing of the film is left anywhere."""
    before = (project / "scripts/series/series.toml").read_text("utf-8")
    (project / "scenes").write_text("in the way", "utf-8")
    result = new(project, "books-on-wheels")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert (project / "scripts/series/series.toml").read_text("utf-8") == before
    assert not (project / "scripts/books_on_wheels").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Books on Wheels",), "such as 'books-on-wheels'"),
        (("9-books",), "such as 'books'"),
        (("class",), "names no film"),
        (("tiny-film",), "scripts/tiny_film is there already"),
        (("other-film", "--title", "Mine"), "'Another film'"),
        (("books", "-b", "The end"), "names no beat"),
        (("books", "-b", "credits"), "come by themselves"),
        (("books", "-b", "one", "-b", "one"), "is there twice"),
        (("books", "--title", "One\nTwo"), "one line"),
    ],
)
def test_what_cannot_be_begun_is_refused_and_nothing_written(
    project: Path, arguments: tuple[str, ...], said: str
) -> None:
    """A wrong name, a film that is there, beats that cannot be: exit code 2, one error, no file changed."""
    before = files(project)
    result = new(project, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("error:") == 1
    assert files(project) == before
