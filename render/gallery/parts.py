"""Which parts there are, what each is in one sentence, and which beats use it: read from files, nothing is drawn."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from render.sources import CODE, imports, module_file
from scenes.finder import module_name
from scripts.loader import load, tutorials
from scripts.locales import source_locale

PACKAGE = "scenes.parts"
# Modules of scenes/parts/ that draw nothing by themselves, and why: every other one has an `example(grid)`.
HELPERS: Mapping[str, str] = {
    "icon_kit": "the strokes that icons are made of; the icons show them",
    "packing": "arithmetic: the places where circles come to rest; the swarm shows them",
    "pen": "arithmetic: an outline as Béziers, without a colour",
}


@dataclass(frozen=True, slots=True)
class Use:
    """A beat that imports a part: the film's number, slug and title, and the beat."""

    number: int
    slug: str
    title: str
    beat: str


@dataclass(frozen=True, slots=True)
class Part:
    """A module of scenes/parts/.

    Attributes:
        name: of the module.
        sentence: the first of its docstring.
        uses: beats whose scene imports it, in the order of the films.
        within: parts that are built with it, and other modules of scenes/ that all films share.
        helper: why it has no picture; empty where it has one.
    """

    name: str
    sentence: str
    uses: tuple[Use, ...]
    within: tuple[str, ...]
    helper: str = ""

    @property
    def module(self) -> str:
        """The name it is imported by."""
        return f"{PACKAGE}.{self.name}"


def names() -> tuple[str, ...]:
    """Return the name of every module in scenes/parts/, in alphabetical order."""
    folder = CODE.joinpath(*PACKAGE.split("."))
    return tuple(sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__"))


def parts(root: Path) -> tuple[Part, ...]:
    """Return all parts, in alphabetical order; `root` is the project whose scripts name the beats."""
    beats = [(use, _of_scene(use)) for use in _beats(root)]
    shared = _shared()
    found = []
    for name in names():
        module = f"{PACKAGE}.{name}"
        uses = tuple(use for use, imported in beats if module in imported)
        within = tuple(other for other, imported in shared.items() if module in imported)
        found.append(Part(name, sentence(name), uses, within, HELPERS.get(name, "")))
    return tuple(found)


def sentence(name: str) -> str:
    """Return the first sentence of a part's docstring."""
    text = ast.get_docstring(ast.parse(_source(f"{PACKAGE}.{name}"))) or ""
    return re.split(r"(?<=[.!?])\s", " ".join(text.split()), maxsplit=1)[0]


def has_example(name: str) -> bool:
    """Tell whether a part has a function `example`."""
    tree = ast.parse(_source(f"{PACKAGE}.{name}"))
    return any(isinstance(node, ast.FunctionDef) and node.name == "example" for node in tree.body)


def _beats(root: Path) -> Sequence[Use]:
    found = []
    for entry in tutorials(root):
        script = load(root, entry, source_locale(root).tag).script
        found += [Use(script.number, script.slug, script.title, beat.id) for beat in script.beats]
    return found


def _of_scene(use: Use) -> frozenset[str]:
    """Return what a beat's scene imports, itself or through other modules of its film's folder but its beats."""
    first = module_name(use.slug, use.beat)
    folder = first.rpartition(".")[0]
    reached: set[str] = set()
    found: set[str] = set()
    waiting = [first]
    while waiting:
        name = waiting.pop()
        if name in reached or (path := module_file(name)) is None:
            continue
        reached.add(name)
        found |= imports(path, name)
        waiting += [each for each in imports(path, name) if each.startswith(f"{folder}.")]
    return frozenset(found)


def _shared() -> Mapping[str, frozenset[str]]:
    """Return what the parts and the modules beside them import: part's name, or path of the module → imports."""
    modules = {name: f"{PACKAGE}.{name}" for name in names()}
    modules |= {f"scenes/{path.name}": f"scenes.{path.stem}" for path in sorted((CODE / "scenes").glob("*.py"))}
    return {key: imports(path, name) for key, name in modules.items() if (path := module_file(name)) is not None}


def _source(module: str) -> bytes:
    path = module_file(module)
    assert path is not None, module
    return path.read_bytes()
