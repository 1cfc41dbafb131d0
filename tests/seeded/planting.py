"""How a defect is planted in a copy of the real project, looked for with the real check, and taken out again.

To add one, write a `Defect` into a list of a test module: where it goes (`typed`, `translated`, `scene`), the locale,
and the check that has to find it. The harness looks at that locale alone, at the groups and scenes that are named.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from render.checks.gathering import Question, check
from render.checks.report import Report
from render.production import Settings
from render.store import Store
from scenes.finder import module_name
from scripts.model import Finding
from scripts.po import read_po, write_po

SLUG = "what-makes-a-city-learn"
FILM = "scripts/what_makes_a_city_learn"
SERIES = "scripts/series"
TEXTS = ("catalogue", "project")  # the groups that run no scene

Plant = Callable[[Path, str], str]  # root and locale → where the finding has to be, as it begins


@dataclass(frozen=True)
class Defect:
    """Something wrong.

    Attributes:
        name: of the test.
        locale: the only one that is looked at.
        check: the id that has to find it.
        plant: puts it in.
        select: groups that are looked at.
        beats: scenes that are run; all where none is named and a group needs scenes.
        beat: of the finding's spot, where it has to be known.
        also: checks that find it too, because they have to: a word in another script is no word of the glossary.
    """

    name: str
    locale: str
    check: str
    plant: Plant
    select: tuple[str, ...] = TEXTS
    beats: tuple[str, ...] = ()
    beat: str = ""
    also: tuple[str, ...] = ()


@dataclass
class Ground:
    """A copy of the project in which defects are planted, and what is found in it before."""

    root: Path
    before: dict[tuple[Any, ...], frozenset[Finding]]

    def look(self, defect: Defect) -> Report:
        """Look at what a defect may touch."""
        store = Store(self.root / "build/store")
        settings = Settings(self.root, store, self.root / "build/films", executor="here")
        return check(settings, Question((SLUG,), (defect.locale,), defect.beats, defect.select))

    def sound(self, defect: Defect) -> frozenset[Finding]:
        """Return what is found before the defect is there."""
        key = (defect.locale, defect.beats, defect.select)
        if key not in self.before:
            self.before[key] = frozenset(self.look(defect).findings)
        return self.before[key]

    @contextmanager
    def planted(self, defect: Defect) -> Iterator[str]:
        """Plant a defect; give where its finding has to be; take it out again."""
        kept = {path: path.read_bytes() for path in _texts(self.root)}
        modules = dict(sys.modules)
        try:
            yield defect.plant(self.root, defect.locale)
        finally:
            for path in _texts(self.root):
                if path not in kept:
                    path.unlink()
            for path, content in kept.items():
                if not path.is_file() or path.read_bytes() != content:
                    path.write_bytes(content)
            for name, module in modules.items():
                sys.modules[name] = module

    def find(self, defect: Defect) -> None:
        """Hold what is found with the defect against what has to be: the right check, the right place, nothing else."""
        before = self.sound(defect)
        with self.planted(defect) as where:
            report = self.look(defect)
        assert not report.errors, report.errors
        new = [finding for finding in report.findings if finding not in before]
        listed = "\n".join(f"{each} [{each.check}]" for each in new) or "nothing"
        right = [each for each in new if each.check == defect.check and _at(each, where, defect)]
        assert right, f"{defect.check} at {where} is not among:\n{listed}"
        wrong = [each for each in new if each.check not in (defect.check, *defect.also)]
        assert not wrong, f"more than {defect.check} at {where}:\n{listed}"


def _at(finding: Finding, where: str, defect: Defect) -> bool:
    spot = finding.spot
    assert spot is not None
    assert (spot.tutorial, spot.locale) == (SLUG, defect.locale)
    file, _, line = where.rpartition(":")
    exact = finding.where == where if file and line.isdigit() else where in finding.where
    return exact and defect.beat in ("", spot.beat)


def _texts(root: Path) -> list[Path]:
    return [path for folder in ("scripts", "assets", "scenes") for path in (root / folder).rglob("*") if path.is_file()]


def typed(file: str, old: str, new: str, *, at: str = "", told_in: str = "", where: str = "") -> Plant:
    """Replace a text in a file once; the finding is on its line.

    Args:
        file: relative to the project; LOCALE in it, and in `told_in` and `where`, is the defect's.
        old: what is replaced.
        new: what is there instead.
        at: a text on whose line the finding is instead.
        told_in: another file than the changed one, in which `at` is.
        where: the finding's place, where it is no line of a file.
    """

    def plant(root: Path, locale: str) -> str:
        text = (root / file).read_text("utf-8")
        assert old in text, f"{old!r} is not in {file}"
        (root / file).write_text(text.replace(old, new, 1), "utf-8")
        if where:
            return where.replace("LOCALE", locale)
        told = (told_in or file).replace("LOCALE", locale)
        read = (root / told).read_text("utf-8")
        place = read.index(at) if at else text.index(old)
        return f"{told}:{read[:place].count(chr(10)) + 1}"

    return plant


def translated(context: str, old: str, new: str, **changes: object) -> Plant:
    """Replace a part of a translation; the finding is on the line of its entry.

    Args:
        context: the entry's, e.g. "six/say"; the first with `old` in its translation is changed.
        old: a part of the translation.
        new: what is there instead.
        changes: of other fields of the entry, e.g. fuzzy.
    """

    def plant(root: Path, locale: str) -> str:
        shared = context.startswith(("series/", "film/", "credits/"))
        file = f"{SERIES if shared else FILM}/{locale}.po"
        catalogue = read_po(root, file, locale)
        entries = list(catalogue.entries)
        found = [at for at, each in enumerate(entries) if each.context == context and old in each.translation]
        assert found, f"{context} of {file} has no {old!r}"
        entry = entries[found[0]]
        changed: Any = replace(entry, translation=entry.translation.replace(old, new, 1), **changes)  # type: ignore[arg-type]
        entries[found[0]] = changed
        write_po(root, replace(catalogue, entries=tuple(entries)))
        return str(read_po(root, file, locale).entries[found[0]].place)

    return plant


def without(context: str) -> Plant:
    """Take an entry out of a catalogue; the finding is in that file."""

    def plant(root: Path, locale: str) -> str:
        file = f"{FILM}/{locale}.po"
        catalogue = read_po(root, file, locale)
        left = [each for each in catalogue.entries if each.context != context]
        write_po(root, replace(catalogue, entries=tuple(left)))
        return file

    return plant


def scene(beat: str, old: str, new: str) -> Plant:
    """Replace a text in the scene of a beat; the finding names that scene.

    The changed scene stands in for the real module while the defect is there.
    """

    def plant(root: Path, locale: str) -> str:
        name = module_name(SLUG, beat)
        file = root / (name.replace(".", "/") + ".py")
        text = file.read_text("utf-8")
        assert old in text, f"{old!r} is not in {file.name}"
        file.write_text(text.replace(old, new, 1), "utf-8")
        spec = spec_from_file_location(name, file)
        assert spec is not None
        assert spec.loader is not None
        module = module_from_spec(spec)
        _real(name)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return f"{SLUG}/{locale}/{beat}"

    return plant


@cache
def _real(name: str) -> None:
    """Import the real module first, so that it is what is put back."""
    __import__(name)
