"""A TOML file whose every key knows its line, because tomllib tells a line only when it cannot read on.

The rules of the single files (which keys, which types) stay in the modules that own those files.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from scripts.errors import ProjectError
from scripts.model import Finding, Place
from scripts.nearest import suggest

ROOT = Path(__file__).resolve().parent.parent

_HEADER = re.compile(r"\s*(\[\[?)([\w.\"' -]+)\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=\s*(.*)$""")
_AT = re.compile(r"\(at line (\d+), column \d+\)$")

_KINDS = {
    "text": "a text",
    "number": "a whole number",
    "texts": "a list of texts",
    "table": "a table",
    "any": "a value",
    "tables": "a list of tables, each under its own [[name]]",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A TOML file read below the project's root."""

    file: str  # relative to the root, with forward slashes
    data: dict[str, Any]
    raw: tuple[str, ...]  # the lines as written
    lines: Mapping[tuple[str | int, ...], int]

    def line(self, *path: str | int) -> int:
        """Return the line, from 1, on which `path` begins; the nearest enclosing table's where it has none."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def place(self, *path: str | int) -> Place:
        """Return the place of a key."""
        return Place(self.file, self.line(*path))

    def wrong(self, what: str, cure: str, *path: str | int, check: str = "project/form") -> Finding:
        """Return an error at a key."""
        return Finding(str(self.place(*path)), what, cure, check=check)


def read_bytes(root: Path, file: str, cure: str = "Put the file back, or correct the name") -> bytes:
    """Read a file of the project; ProjectError where it cannot be read."""
    try:
        return (root / file).read_bytes()
    except OSError as error:
        raise ProjectError(
            (Finding(file, f"cannot be read ({error.strerror})", f"{cure}.", check="project/file"),)
        ) from None


def decode(file: str, content: bytes) -> str:
    """Return the text of a UTF-8 file; ProjectError names the line of the first byte that is none."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        what = f"is not UTF-8 (byte 0x{content[error.start]:02x})"
        raise ProjectError(
            (Finding(f"{file}:{line}", what, "Save the file as UTF-8.", check="project/file"),)
        ) from None


def read_toml(root: Path, file: str) -> Document:
    """Read a TOML file; ProjectError with file and line where it is missing, not UTF-8 or broken."""
    return _read(file, decode(file, read_bytes(root, file)))


@lru_cache(maxsize=64)  # figures and rules are read again for every locale; nobody writes into a document
def _read(file: str, text: str) -> Document:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        line = int(at[1]) if at else text.count("\n") + 1
        what = f"is not valid TOML: {_AT.sub('', str(error)).strip()}"
        cure = "Correct the line, or the one before it."
        raise ProjectError((Finding(f"{file}:{line}", what, cure, check="project/file"),)) from None
    raw = tuple(text.splitlines())
    return Document(file, data, raw, _locate(raw))


def _locate(raw: tuple[str, ...]) -> dict[tuple[str | int, ...], int]:
    """Map every table and key to its line. Text in triple quotes is stepped over, as it may look like keys."""
    lines: dict[tuple[str | int, ...], int] = {}
    count: dict[tuple[str | int, ...], int] = {}
    table: tuple[str | int, ...] = ()
    quotes = ""
    for number, line in enumerate(raw, start=1):
        if quotes:
            quotes = "" if quotes in line else quotes
        elif header := _HEADER.match(line):
            table = _open(_names(header[2]), header[1] == "[[", count)
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            path = table
            for name in _names(key[1]):
                path = (*path, name)
                lines.setdefault(path, number)
            opening = key[2][:3]
            quotes = opening if opening in ('"""', "'''") and opening not in key[2][3:] else ""
    return lines


def _names(dotted: str) -> list[str]:
    return [name.strip().strip("\"'") for name in dotted.split(".")]


def _open(names: list[str], array: bool, count: dict[tuple[str | int, ...], int]) -> tuple[str | int, ...]:
    """Return the path of a header, with the number of the element wherever a name on the way is an array."""
    path: tuple[str | int, ...] = ()
    for depth, name in enumerate(names):
        path = (*path, name)
        if array and depth == len(names) - 1:
            count[path] = count.get(path, -1) + 1
        if path in count:
            path = (*path, count[path])
    return path


def checked(
    document: Document, kinds: Mapping[str, str], required: tuple[str, ...], findings: list[Finding], *path: str | int
) -> dict[str, Any]:
    """Return the values of a table that have the right kind; what is missing, unknown or of another kind is found.

    Args:
        kinds: key to kind: "text", "number", "texts", "table" or "tables"; a number is whole and not negative.
        path: where the table stands in the document.
    """
    table: Any = document.data
    for step in path:
        table = table[step]
    if not isinstance(table, dict):
        findings.append(document.wrong(f"{_shown(path)} is not a table", "Write it as a table.", *path))
        return {}
    found = {}
    for key, value in table.items():
        if key not in kinds:
            cure = f"Correct or remove it; {suggest(key, kinds)}."
            findings.append(document.wrong(f"unknown key {key!r}{_inside(path)}", cure, *path, key))
        elif not _is(value, kinds[key]):
            cure = f"Write {_KINDS[kinds[key]]}."
            findings.append(document.wrong(f"{key!r}{_inside(path)} is {_kind_of(value)}", cure, *path, key))
        else:
            found[key] = value
    for key in required:
        if key not in table:
            findings.append(document.wrong(f"{key!r} is missing{_inside(path)}", f"Add {key} = ….", *path))
    return found


def _is(value: Any, kind: str) -> bool:
    match kind:
        case "any":
            return True
        case "text":
            return isinstance(value, str)
        case "number":
            return isinstance(value, int) and not isinstance(value, bool) and value >= 0
        case "texts":
            return isinstance(value, list) and all(isinstance(each, str) for each in value)
        case "tables":
            return isinstance(value, list) and all(isinstance(each, dict) for each in value)
        case _:
            return isinstance(value, dict)


def _kind_of(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int):
        return f"the number {value}"
    if isinstance(value, str):
        return "a text"
    return {float: "a decimal number", list: "a list", dict: "a table"}.get(type(value), f"a {type(value).__name__}")


def _shown(path: tuple[str | int, ...]) -> str:
    return "the file" if not path else "[" + ".".join(str(step) for step in path if isinstance(step, str)) + "]"


def _inside(path: tuple[str | int, ...]) -> str:
    return f" in {_shown(path)}" if path else ""
