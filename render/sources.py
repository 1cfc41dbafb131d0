"""Which files of the project a module's result depends on, read from its imports without running any of it.

Without running: the scenes import Manim, which takes seconds, and a plan of four films may take two. Imports that a
module makes by a name put together at run time are not seen; name such modules as further roots.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CODE = Path(__file__).resolve().parents[1]
ROOMS = ("assets", "render", "scenes", "scripts", "subtitles", "voiceover")
# The nouns carry no behaviour: what they hold is in the key already, and a field added must not film everything again.
NOUNS = frozenset({"scripts.model", "scripts.errors"})
_BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")  # where statements hold statements


def closure(*modules: str) -> dict[str, str]:
    """Return path → SHA-256 of all project files that these modules can reach, and of the data beside them.

    Data is every file in the folder of a reached module that is neither Python nor Markdown, which people read: a
    module reads its tables from beside it.
    """
    reached: set[str] = set()
    waiting = list(modules)
    while waiting:
        name = waiting.pop()
        if name in reached or name in NOUNS or (path := module_file(name)) is None:
            continue
        reached.add(name)
        waiting += [name.rpartition(".")[0], *project_imports(path, name)]
    files = {path for name in reached if (path := module_file(name)) is not None}
    files |= {data for path in files for data in _data_beside(path)}
    return {path.relative_to(CODE).as_posix(): _sha256(path) for path in sorted(files)}


@cache
def module_file(name: str) -> Path | None:
    """Return the file of one of our modules; None for other people's, and for names that are no module."""
    if name.partition(".")[0] not in ROOMS:
        return None
    base = CODE.joinpath(*name.split("."))
    candidates = (base.with_suffix(".py"), base / "__init__.py")
    return next((path for path in candidates if path.is_file()), None)


@cache
def imports(path: Path, name: str) -> frozenset[str]:
    """Return every module that a file names in its imports, with `from a import b` as both `a` and `a.b`."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    found: set[str] = set()
    for node in _statements(ast.parse(path.read_bytes(), str(path))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        else:
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            found |= {base} | {f"{base}.{alias.name}" for alias in node.names}
    return frozenset(found)


def project_imports(path: Path, name: str) -> list[str]:
    """Return those imports of a file that are modules of ours."""
    return [module for module in imports(path, name) if module_file(module) is not None]


def _statements(tree: ast.Module) -> Iterator[ast.Import | ast.ImportFrom]:
    """Yield the imports among all statements; no look into expressions, which hold none and are most of a tree."""
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.stmt | ast.ExceptHandler | ast.match_case):
            for block in _BLOCKS:
                waiting += getattr(node, block, ())


@cache
def _data_beside(path: Path) -> tuple[Path, ...]:
    if path.parent == CODE:
        return ()
    return tuple(
        file
        for file in path.parent.iterdir()
        if file.is_file() and file.suffix not in {".py", ".pyc", ".md"} and file.name[0] != "."
    )


@cache
def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
