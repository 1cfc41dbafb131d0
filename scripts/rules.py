"""The house rules of each language (characters, spacing, quotes, words never to use) from glossary/checks.toml.

The patterns and their reasons are data that translators and reviewers own; this module only tries them on a text.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.document import ROOT, Document, checked, read_toml
from scripts.model import Finding, Severity

FILE = "scripts/glossary/checks.toml"

_SEVERITIES: dict[str, Severity] = {"error": "error", "warn": "warning"}
_KINDS = {
    "forbidden_chars": "tables",
    "spacing": "tables",
    "forbidden": "tables",
    "forbidden_quotes": "text",
    "quotes": "table",
    "charset": "text",
}
# A rule whose `check` does not say another breaks the one of its list.
CHECKS = {
    "forbidden_chars": "characters",
    "spacing": "spacing",
    "forbidden": "wording",
    "forbidden_quotes": "quotes",
}
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern that must not be in a text."""

    pattern: re.Pattern[str]
    why: str
    cure: str
    severity: Severity
    check: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that a text breaks."""

    what: str
    cure: str
    severity: Severity
    check: str


@dataclass(frozen=True, slots=True)
class Rules:
    """All that is forbidden in a language."""

    rules: tuple[Rule, ...] = ()
    charset: str = ""  # a codec that holds every Han character of the language: others are another language's forms

    def faults(self, text: str) -> Iterable[Fault]:
        """Yield what is wrong with a text: each rule once."""
        for rule in self.rules:
            if found := rule.pattern.search(text):
                yield Fault(f"has {visible(found[0])}: {rule.why}", rule.cure, rule.severity, rule.check)
        strange = [each for each in _HAN.findall(text) if self.charset and not _holds(self.charset, each)]
        if strange:
            what = f"has {''.join(strange)}: not in {self.charset}"
            yield Fault(what, "Use the form of this language.", "warning", "catalogue/han-variant")


def visible(text: str) -> str:
    """Return a text as it can be shown in a message, with the code of each character that shows nothing itself."""
    shown = "".join(each if each.isprintable() and each != "\u00a0" else f"<U+{ord(each):04X}>" for each in text)
    return f'"{shown}"' if shown else "it"


def load_rules(tag: str, findings: list[Finding], root: Path = ROOT) -> Rules:
    """Return the rules that hold for a locale: those common to all and its own."""
    document = read_toml(root, FILE)
    common = _section(document, findings, "common")
    own = _section(document, findings, "locale", tag)
    charset = own.get("charset", "")
    try:
        codecs.lookup(charset or "utf-8")
    except LookupError:
        cure = 'Write the name of a codec that Python has, as in "gb2312".'
        findings.append(
            document.wrong(f"charset {charset!r} is not known", cure, "locale", tag, "charset", check="project/rules")
        )
        charset = ""
    rules = [*_rules(document, common, findings, "common"), *_rules(document, own, findings, "locale", tag)]
    return Rules(tuple(rules), charset)


def _section(document: Document, findings: list[Finding], *path: str) -> dict[str, Any]:
    """Return what is ours in a section; the rest is for other readers."""
    table: Any = document.data
    for step in path:
        if not isinstance(table, dict) or step not in table:
            return {}
        table = table[step]
    others = dict.fromkeys(table, "any") if isinstance(table, dict) else {}
    return checked(document, others | _KINDS, (), findings, *path)


def _rules(document: Document, table: dict[str, Any], findings: list[Finding], *path: str) -> Iterable[Rule]:
    for kind in ("forbidden_chars", "spacing", "forbidden"):
        for written in table.get(kind, ()):
            yield from _rule(document, written, findings, *path, kind)
    if quotes := table.get("forbidden_quotes"):
        signs = table.get("quotes", {})
        use = f"{signs.get('open', '')}…{signs.get('close', '')}"
        written = {"pattern": quotes, "why": "not a quotation mark of this language", "use": use, "severity": "error"}
        yield from _rule(document, written, findings, *path, "forbidden_quotes")


def _rule(document: Document, written: dict[str, Any], findings: list[Finding], *path: str) -> Iterable[Rule]:
    try:
        pattern = re.compile(written["pattern"], re.IGNORECASE if "i" in written.get("flags", "") else 0)
        severity = _SEVERITIES[written["severity"]]
    except (KeyError, TypeError, re.error) as error:
        what = f"a rule of [{'.'.join(path)}] cannot be used ({type(error).__name__}: {error})"
        cure = 'Write { pattern = \'…\', severity = "error" or "warn", why = "…" }.'
        findings.append(document.wrong(what, cure, *path, check="project/rules"))
        return
    use = written.get("use", "")
    cure = f"Use: {use}." if use else "Change it as the reason says; the rule stands in scripts/glossary/checks.toml."
    check = f"catalogue/{written.get('check') or CHECKS[path[-1]]}"
    yield Rule(pattern, str(written.get("why", "forbidden")), cure, severity, check)


def _holds(charset: str, character: str) -> bool:
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
