"""A translation held against its source: nothing missing, nothing left over, the same marks and figures in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.catalogue import Catalogue, Entry
from scripts.message import Message, parse
from scripts.model import Finding, Place, Severity, Spot
from scripts.nearest import nearest, suggest
from scripts.source import Text

_COPY = "Copy the placeholders from the source."


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in the locale of the film, and where it is written."""

    text: str
    place: Place
    tag: str = ""  # the locale of a translation; empty in the source
    beat: str = ""  # where it is heard or seen

    def wrong(self, what: str, cure: str, check: str, severity: Severity = "error") -> Finding:
        """Return a fault of this wording, in the file it is written in."""
        return Finding(str(self.place), what, cure, severity, check, Spot("", self.tag, self.beat))


def called(text: Text) -> str:
    """Return how messages call a text: a sentence by its beat, all others by their context."""
    return f'"{text.context.removesuffix("/say")}"'


def translations(
    texts: Iterable[Text], catalogue: Catalogue, tag: str, findings: list[Finding]
) -> dict[tuple[str, str], Wording]:
    """Return the wording of every text by context and source wording; what is missing or wrong is found."""
    entries = {entry.key: entry for entry in catalogue.entries}
    wanted = {(text.context, text.text): text for text in texts}
    names = sorted({name for text in wanted.values() for name in text.message.slots})
    wordings = {}
    for key, text in wanted.items():
        wording = _wording(text, entries.get(key), catalogue.file, tag, findings)
        if wording:
            wordings[key] = wording
            findings.extend(compare(text, wording, names))
    for key, entry in entries.items():
        if key not in wanted:
            what = f'"{entry.context}" is no longer in the script, or reads otherwise now'
            cure = "Update the catalogue; a translation that may still serve is kept as fuzzy."
            where = str(entry.place or catalogue.file)
            findings.append(Finding(where, what, cure, "warning", "catalogue/obsolete", Spot("", tag)))
    return wordings


def _wording(text: Text, entry: Entry | None, file: str, tag: str, findings: list[Finding]) -> Wording | None:
    if entry is None or entry.place is None:
        what = f'{called(text)} has no entry here: "{_begin(text.text)}" ({text.place})'
        cure = "Update the catalogue from the script, then translate it."
        findings.append(Finding(file, what, cure, check="catalogue/missing", spot=Spot("", tag, text.beat)))
        return None
    wording = Wording(entry.translation, entry.place, tag, text.beat)
    message = parse(entry.translation)
    if not message.literal.strip() and not message.figures:
        what = f'{called(text)} is not translated: "{_begin(text.text)}"'
        findings.append(wording.wrong(what, "Translate it.", "catalogue/missing"))
        return None
    if entry.fuzzy:
        what = f"the translation of {called(text)} is fuzzy"
        cure = "It is used. Revise it for the new source wording, then take the flag out."
        findings.append(wording.wrong(what, cure, "catalogue/fuzzy", "warning"))
    return wording


def _begin(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60].rsplit(' ', 1)[0]} …"


def compare(text: Text, wording: Wording, names: Iterable[str] = ()) -> list[Finding]:
    """Return the faults in a translation's placeholders and digits.

    Args:
        names: the marks of other texts too, to tell a mark in the wrong sentence from one that is misspelled.
    """
    source, said = text.message, parse(wording.text)
    findings = [
        wording.wrong(f"{field} in {called(text)} is not a placeholder", _COPY, "catalogue/placeholder")
        for field in said.broken
    ]
    findings += _compare_marks(text, source, said, wording, names)
    findings += _compare_figures(text, source, said, wording)
    if sorted(re.findall(r"\d+", source.literal)) != sorted(re.findall(r"\d+", said.literal)):
        what = f"{called(text)} does not have the digits of the source"
        cure = "Numbers come from {figure.…}: type none of your own."
        findings.append(wording.wrong(what, cure, "catalogue/digits"))
    return findings


def _compare_marks(
    text: Text, source: Message, said: Message, wording: Wording, names: Iterable[str]
) -> Iterable[Finding]:
    wanted, given = source.slots, said.slots
    kind = "mark" if text.context.endswith("/say") else "placeholder"
    word = "before the word it belongs to" if kind == "mark" else "where its value belongs"
    missing = [name for name in wanted if name not in given]
    for name in dict.fromkeys(name for name in given if name not in wanted):
        near = next(iter(nearest(name, missing)), "")
        if near:
            missing.remove(near)
            cure = f"Write {{{near}}}."
        elif name in names:
            cure = "It belongs to another text: take it out here."
        else:
            cure = f"Take it out; {suggest(name, wanted)}."
        yield wording.wrong(f"unknown {kind} {{{name}}} in {called(text)}", cure, f"catalogue/{kind}-unknown")
    for name in missing:
        what = f"{kind} {{{name}}} is missing in {called(text)}"
        yield wording.wrong(what, f"Put {{{name}}} {word}.", f"catalogue/{kind}-missing")
    for name in dict.fromkeys(name for name in wanted if given.count(name) > 1):
        what = f"{kind} {{{name}}} is there twice in {called(text)}"
        yield wording.wrong(what, "Keep one of them.", f"catalogue/{kind}-doubled")
    if kind == "mark" and sorted(wanted) == sorted(given) and wanted != given:
        order = " ".join(f"{{{name}}}" for name in wanted)
        what = f"the marks of {called(text)} stand in another order than in the source"
        cure = f"Keep the order {order}: the picture waits for them one after the other."
        yield wording.wrong(what, cure, "catalogue/mark-order")


def _compare_figures(text: Text, source: Message, said: Message, wording: Wording) -> Iterable[Finding]:
    """Yield the numbers that one of both texts lacks; their forms are the translator's choice, but for the year."""
    wanted, given = source.numbers, said.numbers
    for key, slot in wanted.items():
        if key not in given:
            what = f"figure {slot} is missing in {called(text)}"
            yield wording.wrong(what, "Put it in, in the form that fits.", "catalogue/figure-missing")
    for key, slot in given.items():
        if key not in wanted:
            cure = f"Take it out; {suggest(str(slot), map(str, wanted.values()))}."
            what = f"figure {slot} in {called(text)} is not in the source"
            yield wording.wrong(what, cure, "catalogue/figure-unknown")
