"""The numbers of all films with their sources, and how each language spells them out.

One value per number in assets/figures.toml; the wordings in assets/words repeat it, so that none can outlive it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from scripts.document import ROOT, Document, checked, read_toml
from scripts.message import clean
from scripts.model import Figure, Finding
from scripts.nearest import suggest

FILE = "assets/figures.toml"

_KINDS = {"value": "any", "unit": "text", "year": "number", "source": "text", "check": "text"}
_WORDS = {"of": "any", "words": "text"}
_FRACTION = re.compile(r"\d+(/0*[1-9]\d*)?")


def words_file(tag: str) -> str:
    """Return where a locale's wordings stand."""
    return f"assets/words/{tag}.toml"


def load_figures(findings: list[Finding], root: Path = ROOT) -> dict[str, Figure]:
    """Return every figure by its key; faults are added to `findings`, and what can be used is kept."""
    document = read_toml(root, FILE)
    keys = _keys(document, findings)
    return {key: _figure(document, key, findings) for key in keys}


def load_words(tag: str, figures: Mapping[str, Figure], findings: list[Finding], root: Path = ROOT) -> dict[str, str]:
    """Return a locale's spelled-out wordings by figure; empty where the locale has no file.

    Wordings for another value than the figure's, and for figures that are not there, are added to `findings`.
    """
    file = words_file(tag)
    if not (root / file).is_file():
        return {}
    document = read_toml(root, file)
    words = {}
    for key in _keys(document, findings):
        table = checked(document, _WORDS, tuple(_WORDS), findings, key)
        if key not in figures:
            cure = f"Correct the name; {suggest(key, figures)}."
            findings.append(document.wrong(f"[{key}] is not in {FILE}", cure, key, check="project/words"))
            continue
        if "of" in table and (of := _value(document, table["of"], findings, key, "of")) is not None:
            _check_of(document, key, of, figures[key].value, findings)
        text = clean(table.get("words", ""))[0]
        if "words" in table and not text:
            findings.append(
                document.wrong(f"the words of [{key}] are empty", "Write them.", key, "words", check="project/words")
            )
        words[key] = text or key
    return words


def _check_of(document: Document, key: str, of: Fraction, value: Fraction, findings: list[Finding]) -> None:
    if of != value:
        what = f"[{key}] is written for {of}, the figure is now {value}"
        cure = f"Revise the words, then write of = {typed(value)}."
        findings.append(document.wrong(what, cure, key, "of", check="project/words"))


def typed(value: Fraction) -> str:
    """Return a value as it is written in a file of figures."""
    return f'"{value}"' if value.denominator != 1 else str(value)


def _keys(document: Document, findings: list[Finding]) -> list[str]:
    """Return the tables of a file of figures, and find what is none."""
    kinds = {"schema": "number", **dict.fromkeys([key for key in document.data if key != "schema"], "table")}
    return [key for key in checked(document, kinds, ("schema",), findings) if key != "schema"]


def _figure(document: Document, key: str, findings: list[Finding]) -> Figure:
    table = checked(document, _KINDS, ("value", "unit", "year", "source"), findings, key)
    for name in ("unit", "source"):
        if name in table and not table[name].strip():
            findings.append(
                document.wrong(f"the {name} of figure {key!r} is empty", "Write it.", key, name, check="project/figure")
            )
    if table.get("check", "secondary") != "secondary":
        cure = 'Write "secondary", or take the line out when the first source has been read.'
        findings.append(
            document.wrong(f"check of figure {key!r} is {table['check']!r}", cure, key, "check", check="project/figure")
        )
    value = _value(document, table["value"], findings, key, "value") if "value" in table else None
    return Figure(
        key=key,
        value=Fraction(0) if value is None else value,
        unit=table.get("unit", ""),
        year=table.get("year", 0),
        source=table.get("source", ""),
        secondary="check" in table,
    )


def _value(document: Document, value: Any, findings: list[Finding], *path: str) -> Fraction | None:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return Fraction(value)
    if isinstance(value, str) and _FRACTION.fullmatch(value):
        return Fraction(value)
    what = f"{path[-1]} of [{path[0]}] is {value!r}, which is no number of ours"
    cure = 'Write a whole number, or a fraction as text, "2/3".'
    findings.append(document.wrong(what, cure, *path, check="project/figure"))
    return None
