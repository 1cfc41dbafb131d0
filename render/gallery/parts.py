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
    """Return what a beat's scene imports, and what those names need that it takes from other modules of its film.

    Only those names: a module that hands things over from beat to beat imports the parts of all of them.
    """
    first = module_name(use.slug, use.beat)
    path = module_file(first)
    if path is None:
        return frozenset()
    found = set(imports(path, first))
    folder = first.rpartition(".")[0]
    reached: set[tuple[str, str]] = set()
    waiting = list(_taken(path, folder))
    while waiting:
        module, name = waiting.pop()
        if (module, name) in reached or (path := module_file(module)) is None:
            continue
        reached.add((module, name))
        needed = _needed(path, name)
        for node in ast.parse(path.read_bytes()).body:
            if isinstance(node, ast.ImportFrom) and node.module and any(_bound(each) in needed for each in node.names):
                found.add(node.module)
                found |= {f"{node.module}.{each.name}" for each in node.names if _bound(each) in needed}
        waiting += [taken for taken in _taken(path, folder) if taken[1] in needed]
    return frozenset(found)


def _taken(path: Path, folder: str) -> Sequence[tuple[str, str]]:
    """Return module and name of what a file takes from modules of a film's folder; "" is a module as a whole."""
    found = []
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ImportFrom) and node.module == folder:
            found += [(f"{folder}.{each.name}", "") for each in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(f"{folder}."):
            found += [(node.module, each.name) for each in node.names]
    return found


def _needed(path: Path, name: str) -> frozenset[str]:
    """Return the names that a module's `name` is made with, itself among them; of the module as a whole, all."""
    uses: dict[str, set[str]] = {}
    for node in ast.parse(path.read_bytes()).body:
        names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            uses[node.name] = names
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            stored = {each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)}
            uses |= dict.fromkeys(stored, names)
    waiting = [name] if name else list(uses)
    reached: set[str] = set()
    while waiting:
        each = waiting.pop()
        if each not in reached:
            reached.add(each)
            waiting += uses.get(each, ())
    return frozenset(reached)


def _bound(alias: ast.alias) -> str:
    """Return the name under which an import is known."""
    return alias.asname or alias.name


def _shared() -> Mapping[str, frozenset[str]]:
    """Return what the parts and the modules beside them import: part's name, or path of the module → imports."""
    modules = {name: f"{PACKAGE}.{name}" for name in names()}
    modules |= {f"scenes/{path.name}": f"scenes.{path.stem}" for path in sorted((CODE / "scenes").glob("*.py"))}
    return {key: imports(path, name) for key, name in modules.items() if (path := module_file(name)) is not None}


def _source(module: str) -> bytes:
    path = module_file(module)
    assert path is not None, module
    return path.read_bytes()
