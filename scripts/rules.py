"""The house rules of each language (characters, spacing, quotes, words never to use) from glossary/checks.toml.

The patterns and their reasons are data that translators and reviewers own; this module only tries them on a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from scripts.document import ROOT, Document, read_toml
from scripts.model import Finding, Severity

FILE = "scripts/glossary/checks.toml"

_SEVERITIES: dict[str, Severity] = {"error": "error", "warn": "warning"}
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern that must not be in a text."""

    pattern: re.Pattern[str]
    why: str
    cure: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Rules:
    """All that is forbidden in a language."""

    rules: tuple[Rule, ...] = ()
    charset: str = ""  # a codec that holds every Han character of the language: others are another language's forms

    def faults(self, text: str) -> Iterable[tuple[str, str, Severity]]:
        """Yield what is wrong with a text, the cure and how bad it is: each rule once."""
        for rule in self.rules:
            if found := rule.pattern.search(text):
                yield f"has {visible(found[0])}: {rule.why}", rule.cure, rule.severity
        strange = [each for each in _HAN.findall(text) if self.charset and not _holds(self.charset, each)]
        if strange:
            yield f"has {''.join(strange)}: not in {self.charset}", "Use the form of this language.", "warning"


def visible(text: str) -> str:
    """Return a text as it can be shown in a message, with the code of each character that shows nothing itself."""
    shown = "".join(each if each.isprintable() and each != "\u00a0" else f"<U+{ord(each):04X}>" for each in text)
    return f'"{shown}"' if shown else "it"


def load_rules(tag: str, findings: list[Finding], root: Path = ROOT) -> Rules:
    """Return the rules that hold for a locale: those common to all and its own."""
    document = read_toml(root, FILE)
    common: tuple[str, ...] = ("common",)
    own: tuple[str, ...] = ("locale", tag)
    rules = [rule for path in (common, own) for rule in _section(document, path, findings)]
    return Rules(tuple(rules), _table(document, own).get("charset", ""))


def _table(document: Document, path: tuple[str, ...]) -> dict[str, Any]:
    table: Any = document.data
    for step in path:
        table = table.get(step, {}) if isinstance(table, dict) else {}
    return table if isinstance(table, dict) else {}


def _section(document: Document, path: tuple[str, ...], findings: list[Finding]) -> Iterable[Rule]:
    table = _table(document, path)
    kinds: tuple[Literal["forbidden_chars", "spacing", "forbidden"], ...] = ("forbidden_chars", "spacing", "forbidden")
    for kind in kinds:
        for written in table.get(kind, ()):
            yield from _rule(document, written, findings, *path, kind)
    if quotes := table.get("forbidden_quotes"):
        signs = table.get("quotes", {})
        use = f"{signs.get('open', '')}…{signs.get('close', '')}"
        written = {"pattern": quotes, "why": "not a quotation mark of this language", "use": use, "severity": "error"}
        yield from _rule(document, written, findings, *path, "forbidden_quotes")


def _rule(document: Document, written: dict[str, str], findings: list[Finding], *path: str) -> Iterable[Rule]:
    try:
        pattern = re.compile(written["pattern"], re.IGNORECASE if "i" in written.get("flags", "") else 0)
        severity = _SEVERITIES[written["severity"]]
    except (KeyError, TypeError, re.error) as error:
        what = f"a rule of [{'.'.join(path)}] cannot be used ({type(error).__name__}: {error})"
        cure = 'Write { pattern = \'…\', severity = "error" or "warn", why = "…" }.'
        findings.append(document.wrong(what, cure, *path))
        return
    use = written.get("use", "")
    cure = f"Use: {use}." if use else "Change it as the reason says; the rule stands in scripts/glossary/checks.toml."
    yield Rule(pattern, written.get("why", "forbidden"), cure, severity)


def _holds(charset: str, character: str) -> bool:
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
