"""The lines of a PO file, sorted before they are read: living entries, old ones, and what Babel takes no heed of.

Babel knows nothing of the wording before ("#|"), puts flags in a set and adds its own, and drops the comments of
obsolete entries ("#~"): these are read here, so that nothing a translator's tool has written is lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from babel.messages.pofile import denormalize

from scripts.model import Finding

ORDER = "Write msgctxt, msgid and msgstr, in this order."

_STRING = re.compile(r'(?:(msgctxt|msgid|msgstr)\s+)?"(?:[^"\\]|\\.)*"$')
_BABELS = re.compile(r'# \|( (?:(?:msgctxt|msgid) )?".*"$)')
_AFTER = {"msgctxt": ("msgstr", ""), "msgid": ("msgctxt", "msgstr", ""), "msgstr": ("msgid",)}


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands above an entry besides its comments."""

    flags: tuple[str, ...] = ()
    previous: str = ""
    previous_context: str = ""


@dataclass(slots=True)
class Lines:
    """A PO file in two halves of the same line numbers, each with empty lines for the other's."""

    living: list[str]
    old: list[str]
    asides: dict[int, Aside] = field(default_factory=dict)  # by the line of the msgid, from 1
    findings: list[Finding] = field(default_factory=list)


def sort(text: str, file: str) -> Lines:
    """Sort the lines of a file. The first line that is no PO is found; what follows it may be a consequence of it.

    Babel would read on there, and drop a letter where the closing quote is missing.
    """
    written = text.split("\n")
    lines = Lines([""] * len(written), [""] * len(written))
    above: list[tuple[int, str]] = []
    last = {False: "", True: ""}
    aside = Aside()
    for number, line in enumerate(written, start=1):
        statement, old = _statement(line.strip())
        if statement is None:
            above.append((number, _as_written(line.strip())))
            continue
        found = _STRING.match(statement)
        if not found:
            what = f"is not a line of a catalogue: {statement[:40]}"
            cure = 'Write msgctxt "…", msgid "…" or msgstr "…", with both quotes, and \\" for a quote inside.'
            lines.findings.append(Finding(f"{file}:{number}", what, cure, check="catalogue/form"))
            return lines
        half = lines.old if old else lines.living
        if keyword := found[1]:
            if last[old] not in _AFTER[keyword]:
                what = f"{keyword} follows {last[old] or 'nothing'}"
                lines.findings.append(Finding(f"{file}:{number}", what, ORDER, check="catalogue/form"))
            aside = _aside(above) if keyword == "msgctxt" or last[old] != "msgctxt" else aside
            last[old] = keyword
            if keyword == "msgid":
                lines.asides[number] = aside
        for at, comment in above:
            half[at - 1] = "" if comment.startswith(("#|", "#,", "#=", "#~")) else comment
        above.clear()
        half[number - 1] = statement
    return lines


def _as_written(line: str) -> str:
    """Return a comment; the wording before, which Babel writes as a note, as what it was."""
    found = _BABELS.match(line)
    return f"#|{found[1]}" if found else line


def _statement(line: str) -> tuple[str | None, bool]:
    """Return what a line states, None where it is blank or a comment, and whether it is of an old entry."""
    if line.startswith("#~") and not line.startswith("#~|"):
        return line[2:].strip() or None, True
    return (None, False) if not line or line.startswith("#") else (line, False)


def _aside(above: list[tuple[int, str]]) -> Aside:
    """Read flags and the wording before from the comments above an entry."""
    comments = [comment for _, comment in above]
    flags = [flag.strip() for line in comments if line.startswith(("#,", "#=")) for flag in line[2:].split(",")]
    strings = {"msgctxt": "", "msgid": ""}
    name = "msgid"
    for line in comments:
        if not line.startswith(("#|", "#~|")):
            continue
        rest = line.partition("|")[2].strip()
        keyword, _, quoted = rest.partition(" ")
        if keyword in strings:
            name, rest = keyword, quoted.strip()
        if name in strings and re.fullmatch(r'"(?:[^"\\]|\\.)*"', rest):
            strings[name] += denormalize(rest)
    return Aside(tuple(dict.fromkeys(filter(None, flags))), strings["msgid"], strings["msgctxt"])
