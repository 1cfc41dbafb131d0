"""The languages the films are made in, from scripts/locales.toml."""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale as Cldr
from babel import UnknownLocaleError

from scripts.document import ROOT, Document, checked, read_toml
from scripts.errors import ProjectError, UsageError
from scripts.model import Finding, Locale
from scripts.nearest import suggest
from scripts.pseudo import PSEUDO

FILE = "scripts/locales.toml"

_KINDS = {"name": "text", "language3": "text", "direction": "text"}


def load_locales(root: Path = ROOT) -> dict[str, Locale]:
    """Return every locale by its BCP 47 tag, in the file's order; ProjectError where the file is wrong."""
    return _read(root)[0]


def source_locale(root: Path = ROOT) -> Locale:
    """Return the locale the scripts are written in."""
    locales, source = _read(root)
    return locales[source]


def find_locale(tag: str, root: Path = ROOT) -> Locale:
    """Return a locale by its tag, a pseudo-locale too; UsageError with the nearest tag where there is none."""
    if tag in PSEUDO:
        return PSEUDO[tag]
    locales = load_locales(root)
    if tag not in locales:
        raise UsageError(f"locale {tag!r} is not in {FILE}; {suggest(tag, locales)}")
    return locales[tag]


def _read(root: Path) -> tuple[dict[str, Locale], str]:
    document = read_toml(root, FILE)
    findings: list[Finding] = []
    tags = [key for key in document.data if key not in ("schema", "source")]
    kinds = {"schema": "number", "source": "text", **dict.fromkeys(tags, "table")}
    top = checked(document, kinds, ("schema", "source"), findings)
    locales = {tag: _locale(document, tag, findings) for tag in tags if tag in top}
    source = top.get("source", "")
    if source not in locales and not findings:
        cure = f"Name one of the locales; {suggest(source, locales)}."
        findings.append(document.wrong(f"the source locale {source!r} is not there", cure, "source"))
    if findings:
        raise ProjectError(tuple(findings))
    return locales, source


def _locale(document: Document, tag: str, findings: list[Finding]) -> Locale:
    table = checked(document, _KINDS, tuple(_KINDS), findings, tag)
    direction = table.get("direction", "ltr")
    if direction not in ("ltr", "rtl"):
        cure = 'Write "ltr" or "rtl".'
        findings.append(document.wrong(f"direction {direction!r} is none", cure, tag, "direction"))
    code = table.get("language3", "und")
    if not re.fullmatch("[a-z]{3}", code):
        cure = "Write the three letters of ISO 639-2/T, as in fra."
        findings.append(document.wrong(f"language3 {code!r} is no code", cure, tag, "language3"))
    try:
        Cldr.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        cure = "Write a BCP 47 tag that CLDR has, as in zh-Hans: numbers are set by it."
        findings.append(document.wrong(f"[{tag}] is no known locale", cure, tag))
    return Locale(tag, code, table.get("name", tag), "rtl" if direction == "rtl" else "ltr")
