"""Begins a tutorial: its place in the series, a script and scenes that can be checked, filmed and then rewritten.

What is written is a whole film of a few sentences, not a form to be filled: each thing an editor changes can be seen at
once. Nothing that is there already is written over.
"""

from __future__ import annotations

import keyword
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from render.manifest import write_text
from scenes.finder import module_name
from scripts.beginning import Begun
from scripts.errors import StepError, UsageError
from scripts.loader import SCRIPT
from scripts.series import FILE as SERIES
from scripts.series import read_series
from scripts.source import CREDITS

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_BEAT = re.compile(r"[a-z][a-z0-9_]*")

HEAD = """\
# The source script of film {number}. One sentence a line; {{name}} marks the moment in which the next word begins,
# and the picture moves on it. Numbers are {{figure.KEY}}, from assets/figures.toml, never typed: scripts/WRITING.md.
schema = 1
number = {number}
summary = "Say in two sentences what the film shows: they stand below it where it is published."
"""
BEAT = '''
[[beat]]
id = "{beat}"
say = """
Say first what is so, and what your {{{beat}_seen}} picture shows.
Then say what follows {{{beat}_next}} from it, in one short sentence.
"""
picture = "Say what is seen, and on which mark it moves: a street grows ({beat}_seen), then a word rises ({beat}_next)."
figures = []
rest_ms = 1500
[beat.labels]
chapter = "{name}"
{beat}_word = "one word"
'''
CREDIT = """
[[beat]]
id = "credits"
silent_ms = 24000
picture = "Two closing cards without a voice, twelve seconds each."
"""
SCENE = '''"""Say in one sentence what is seen."""

from __future__ import annotations

from typing import ClassVar

from scenes.look.grid import WIDTH, span
from scenes.look.motion import SLOW
from scenes.look.size import LAYER
from scenes.moves import rise
from scenes.parts.city_corner import CityCorner
from scenes.parts.shapes import rrect
from scenes.stage import Stage

GROUND = -2.2  # the ground line


class {name}(Stage):
    """A street grows on its word, then a word rises."""

    tutorial: ClassVar[str] = "{slug}"
    beat: ClassVar[str] = "{beat}"

    def construct(self) -> None:
        """The beat, in the order it is told."""
{opening}        corner = CityCorner(self.grid, GROUND)
        ground = rrect(WIDTH, 2.0, 0, "paper.deep").shift((0, GROUND - 1.0, 0)).set_z_index(LAYER["mark"])
        self.add(ground)
        self.until("{beat}_seen")
        self.play(corner.grow(SLOW))
        self.until("{beat}_next")
        self.play(rise(self.text("{beat}_word", "lead", width=span(6)).at(self.grid.x(0), 0)))
'''
OPENING = """        kicker = self.text("kicker", "label", width=span(6)).at(self.grid.x(0), 2.6)
        self.add(kicker, self.text("title", "title", width=span(11), lines=2).at(self.grid.x(0), 1.6))
"""
CARDS = '''"""The closing cards."""

from __future__ import annotations

from typing import ClassVar

from scenes.closing_cards import ClosingCards


class Credits(ClosingCards):
    """The credits of every film, beside the ring."""

    tutorial: ClassVar[str] = "{slug}"
    beat: ClassVar[str] = "credits"
'''


def begin(root: Path, slug: str, title: str, beats: Sequence[str]) -> Iterator[Begun]:
    """Write a tutorial that can be filmed at once, and say what was done and what is to do.

    Args:
        root: the project.
        slug: names film, folders and files, as in "share-the-cost".
        title: of the film; the one the series has, or made from the slug, where it is empty.
        beats: names of its beats; the credits come after them by themselves.

    Raises:
        UsageError: slug or beat is no name, or the tutorial is there already.
        ProjectError: the series is not right.
        StepError: a file cannot be written.
    """
    _check_names(slug, beats)
    if not title.isprintable():
        raise UsageError("a title is one line of letters and signs: leave out what cannot be printed.")
    folder = slug.replace("-", "_")
    series = read_series(root)
    there = next((film for film in series.films if film.slug == slug), None)
    for place in (f"scripts/{folder}", f"scenes/{folder}"):
        if (root / place).exists():
            raise UsageError(f"{place} is there already: nothing was written. Choose another name, or remove it first.")
    if there is not None and title and title != there.title.text:
        raise UsageError(
            f"film {there.number} of {SERIES} is {there.title.text!r}: leave out --title, or change it there."
        )
    number = there.number if there else len(series.films) + 1
    named = there.title.text if there else title.strip() or slug.replace("-", " ").capitalize()
    files = _files(folder, slug, number, named, beats)
    try:
        for file, content in files.items():
            write_text(content, root / file)
        if there is None:
            _enter(root, number, slug, named)
    except StepError:  # half a tutorial would be an error of the whole project: what was just made goes again
        for room in ("scripts", "scenes"):
            shutil.rmtree(root / room / folder, ignore_errors=True)
        raise
    if there is None:
        others = "Every opening card counts the films, and the film before says what is next: they are made again."
        cure = f"{others} Translate the title: 'tutorials catalogue update', then scripts/series/LOCALE.po."
        yield Begun("series", f'{SERIES}: film {number}, "{named}"', cure)
    else:
        yield Begun("series", f'{SERIES} has film {number}, "{named}", already')
    names = ", ".join(file for file in files if file.startswith("scenes/") and not file.endswith("__init__.py"))
    yield Begun("script", f"scripts/{folder}/{SCRIPT}", "Write its sentences, marks and labels.")
    yield Begun("scenes", names, "Draw them from the parts: 'tutorials gallery' shows what there is.")


def _check_names(slug: str, beats: Sequence[str]) -> None:
    if not _SLUG.fullmatch(slug) or keyword.iskeyword(slug):
        proper = "-".join(re.findall(r"[a-z0-9]+", slug.lower())).lstrip("0123456789-")
        meant = f", such as {proper!r}" if _SLUG.fullmatch(proper) and not keyword.iskeyword(proper) else ""
        raise UsageError(f"{slug!r} names no film: write small letters, digits and hyphens, a letter first{meant}.")
    for beat in beats:
        if not _BEAT.fullmatch(beat) or keyword.iskeyword(beat):
            raise UsageError(f"{beat!r} names no beat: write small letters, digits and _, a letter first.")
        if beat == CREDITS:
            raise UsageError("the credits come by themselves: leave out --beat credits.")
        if beats.count(beat) > 1:
            raise UsageError(f"beat {beat!r} is there twice: give each its own name.")


def _files(folder: str, slug: str, number: int, title: str, beats: Sequence[str]) -> dict[str, str]:
    spoken = [BEAT.format(beat=beat, name=_words(beat)) for beat in beats]
    files = {
        f"scripts/{folder}/{SCRIPT}": HEAD.format(number=number) + "".join(spoken) + CREDIT,
        f"scenes/{folder}/__init__.py": f'"""Film {number}, "{title}": one module for each beat."""\n',
    }
    for i, beat in enumerate(beats):
        name = "".join(word.capitalize() for word in beat.split("_"))
        text = SCENE.format(name=name, slug=slug, beat=beat, opening="" if i else OPENING)
        files[f"{module_name(slug, beat).replace('.', '/')}.py"] = text
    files[f"scenes/{folder}/{CREDITS}.py"] = CARDS.format(slug=slug)
    return files


def _words(beat: str) -> str:
    return beat.replace("_", " ").capitalize()


def _enter(root: Path, number: int, slug: str, title: str) -> None:
    """Add a film behind the last one of the series; what is written otherwise, comments too, stays."""
    lines = (root / SERIES).read_text(encoding="utf-8").splitlines()
    last = max(i for i, line in enumerate(lines) if line.strip().startswith("[[film]]"))
    after = next((i for i in range(last + 1, len(lines)) if lines[i].startswith("[")), len(lines))
    while after > last + 1 and not lines[after - 1].strip():
        after -= 1
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    entry = ["", "[[film]]", f"number = {number}", f'slug = "{slug}"', f'title = "{quoted}"']
    write_text("\n".join([*lines[:after], *entry, *lines[after:]]) + "\n", root / SERIES)
    read_series(root)
