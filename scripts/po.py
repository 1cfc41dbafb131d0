"""Translations as gettext PO files, which Poedit, Weblate and OmegaT open.

Babel reads the entries. The file is written here: Babel keeps only the header fields it knows and stamps the hour of
writing into them, and a catalogue must keep them all and be the same bytes for the same content.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from textwrap import wrap

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser, escape, normalize

from scripts.catalogue import Catalogue, Entry
from scripts.document import decode, read_bytes
from scripts.errors import ProjectError, StepError
from scripts.message import parse
from scripts.model import Finding, Place
from scripts.po_lines import ORDER, Aside, Lines, sort

WIDTH = 100

_FUZZY = "fuzzy"
# The order in which gettext's tools and polib write a header, so that they change no line of ours.
_FIELDS = """
Project-Id-Version Report-Msgid-Bugs-To POT-Creation-Date PO-Revision-Date Last-Translator Language-Team Language
MIME-Version Content-Type Content-Transfer-Encoding Plural-Forms
"""
_ORDER = {name: at for at, name in enumerate(_FIELDS.split())}
_FORMATS = ("python-brace-format", "no-python-brace-format")  # set anew on writing, from the texts


class _Reader(Catalog):
    """Babel's catalogue, made to keep every entry as read: the header too, and those that are there twice."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[Message] = []

    def __setitem__(self, _id: object, message: Message) -> None:
        self.read.append(message)


def read_po(root: Path, file: str, language: str = "") -> Catalogue:
    """Read a catalogue; ProjectError with every fault of its form.

    Args:
        language: the BCP 47 tag that the header must agree with; empty for a template.
    """
    return parse_po(decode(file, read_bytes(root, file)), file, language)


@cache  # the series' catalogue is asked for with every film's, and a film's by loading, checks and counts
def parse_po(text: str, file: str = "", language: str = "") -> Catalogue:
    """Return the catalogue that a PO file's text holds; ProjectError with every fault of its form."""
    lines = sort(text, file)
    findings = lines.findings
    living = _read([] if findings else lines.living, file, findings)
    old = _read([] if findings else lines.old, file, findings)
    messages = [message for message in living if message.id != ""]
    head = next((message for message in living if message.id == ""), Message(""))
    header = tuple((name, value) for name, value in map(_field, str(head.string).splitlines()) if name)
    findings += [] if findings else _wrong_header(dict(header), file, language)
    findings += _doubled(messages, file)
    if findings:
        raise ProjectError(tuple(findings))
    return Catalogue(
        entries=tuple(_entry(message, file, lines) for message in messages),
        old=tuple(_entry(message, file, lines) for message in old if message.id != ""),
        header=header,
        notes=tuple(head.user_comments),
        file=file,
    )


def _read(lines: Sequence[str], file: str, findings: list[Finding]) -> list[Message]:
    reader = _Reader()
    try:
        PoFileParser(reader, ignore_obsolete=True, abort_invalid=True).parse(lines)
    except PoFileError as error:
        what = f"is not a valid catalogue: {str(error).rpartition(' on ')[0]}"
        findings.append(Finding(f"{file}:{error.lineno + 1}", what, ORDER, check="catalogue/form"))
    return reader.read


def _field(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.strip(), value.strip()


def _wrong_header(header: dict[str, str], file: str, language: str) -> list[Finding]:
    charset = re.search(r"charset=([\w-]+)", header.get("Content-Type", ""))
    findings = []
    if not charset or charset[1].lower() not in ("utf-8", "utf8"):
        says = f"says charset {charset[1]}" if charset else "does not say its charset"
        cure = 'Save the file as UTF-8 and write "Content-Type: text/plain; charset=utf-8\\n" into it.'
        findings.append(Finding(f"{file}:1", f"the header {says}", cure, check="catalogue/header"))
    said = header.get("Language", "")
    if language and re.split("[-_]", said)[0].lower() != language.partition("-")[0].lower():
        what = f"the header says Language: {said or '(empty)'}, the file is read for {language}"
        cure = f'Write "Language: {language}\\n", or put the right file here.'
        findings.append(Finding(f"{file}:1", what, cure, check="catalogue/header"))
    return findings


def _doubled(messages: list[Message], file: str) -> list[Finding]:
    first: dict[tuple[str, str], int] = {}
    findings = []
    for message in messages:
        key = (message.context or "", str(message.id))
        if key in first:
            what = f'"{key[0]}" has two entries for the same text, the first in line {first[key]}'
            findings.append(Finding(f"{file}:{message.lineno}", what, "Keep one of them.", check="catalogue/doubled"))
        first.setdefault(key, message.lineno or 1)
    return findings


def _entry(message: Message, file: str, lines: Lines) -> Entry:
    aside = lines.asides.get(message.lineno or 0, Aside())
    return Entry(
        context=message.context or "",
        text=str(message.id),
        translation=str(message.string),
        place=Place(file, message.lineno or 1),
        fuzzy=_FUZZY in aside.flags,
        comments=tuple(message.auto_comments),
        notes=tuple(message.user_comments),
        flags=tuple(flag for flag in aside.flags if flag != _FUZZY and flag not in _FORMATS),
        previous=aside.previous,
        previous_context=aside.previous_context,
        source=next((Place(name, line or 1) for name, line in message.locations), None),
    )


def format_po(catalogue: Catalogue) -> str:
    """Return the text of a PO file: the same bytes for the same content, with no hour of writing in it."""
    head = [*map(_note, catalogue.notes), 'msgid ""', 'msgstr ""']
    header = sorted(catalogue.header, key=lambda field: _ORDER.get(field[0], len(_ORDER)))
    head += [escape(f"{name}: {value}\n") for name, value in header]
    old = (_format_entry(replace(entry, comments=(), source=None), "#~ ") for entry in catalogue.old)
    return "\n\n".join(["\n".join(head), *map(_format_entry, catalogue.entries), *old]) + "\n"


def _format_entry(entry: Entry, sign: str = "") -> str:
    """Return an entry's lines; `sign` stands before what it states, "#~ " for an old one."""
    flags = ([_FUZZY] if entry.fuzzy else []) + _format_flag(entry) + list(entry.flags)
    lines = [_note(note) for note in entry.notes]
    lines += [_comment("#.", comment) for comment in entry.comments]
    lines += [f"#: {entry.source}"] if entry.source else []
    lines += [f"#, {', '.join(flags)}"] if flags else []
    if entry.fuzzy and entry.previous:
        before = (("msgctxt", entry.previous_context),) if entry.previous_context else ()
        lines += _stated((*before, ("msgid", entry.previous)), "#~| " if sign else "#| ")
    return "\n".join([*lines, *_stated(_strings(entry), sign)])


def _stated(strings: tuple[tuple[str, str], ...], sign: str) -> list[str]:
    stated = (f"{keyword} {normalize(text, width=WIDTH)}" for keyword, text in strings)
    return [f"{sign}{line}" for each in stated for line in each.split("\n")]


def _strings(entry: Entry) -> tuple[tuple[str, str], ...]:
    return ("msgctxt", entry.context), ("msgid", entry.text), ("msgstr", entry.translation)


def _format_flag(entry: Entry) -> list[str]:
    """Return how tools are to check the placeholders.

    Not at all where the translation only gives a figure another form, {figure.a.words} for {figure.a}: that is allowed,
    and msgfmt would take it for another field. The loader checks figures by their keys, in every entry.
    """
    source, said = parse(entry.text), parse(entry.translation)
    if not source.slots and not source.figures:
        return []
    other_form = set(source.figures) != set(said.figures) and source.numbers.keys() == said.numbers.keys()
    return ["no-python-brace-format" if other_form and set(source.slots) == set(said.slots) else "python-brace-format"]


def _note(text: str) -> str:
    """Return a translator's own comment, never wrapped: a tool may look for it, as ours does for a review."""
    return f"# {text}".rstrip()


def _comment(sign: str, text: str) -> str:
    lines = wrap(text, WIDTH - len(sign) - 1, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"{sign} {line}" for line in lines) or sign


def write_po(root: Path, catalogue: Catalogue) -> bool:
    """Write a catalogue to its file below `root`, aside and then renamed; return whether it has changed."""
    path = root / catalogue.file
    content = format_po(catalogue).encode("utf-8")
    if path.is_file() and path.read_bytes() == content:
        return False
    aside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(content)
        os.replace(aside, path)
    except OSError as error:
        raise StepError(
            f"{catalogue.file} cannot be written ({error.strerror}): free the folder and try again"
        ) from None
    return True
