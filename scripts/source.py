"""The source script as it is written: one TOML file per tutorial, in the source language.

Reads and checks the form of script.toml (keys, types, sentences, marks); figures and translations are the loader's.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.document import Document, checked, read_toml
from scripts.message import Message, parse
from scripts.model import Finding, Place, Spot

LEAD_MS = 300
REST_MS = 800
CREDITS = "credits"

_TOP = {"schema": "number", "number": "number", "summary": "text", "beat": "tables"}
_BEAT = {
    "id": "text",
    "say": "text",
    "picture": "text",
    "figures": "texts",
    "lead_ms": "number",
    "rest_ms": "number",
    "silent_ms": "number",
    "labels": "table",
}
_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is translated: its catalogue context, its source wording, where it stands."""

    context: str  # e.g. "cities/say", "cities/head", "script/summary"
    text: str
    place: Place

    @property
    def message(self) -> Message:
        """The text in its pieces."""
        return parse(self.text)

    @property
    def beat(self) -> str:
        """The beat it is heard or seen in; empty for the summary and the titles."""
        head = self.context.partition("/")[0]
        return CREDITS if head in (CREDITS, "series") else "" if head in ("script", "film") else head

    def wrong(self, what: str, cure: str, check: str) -> Finding:
        """Return an error in the source wording."""
        return Finding(str(self.place), what, cure, check=check, spot=Spot("", "", self.beat))


@dataclass(frozen=True, slots=True)
class SourceBeat:
    """A beat as written."""

    id: str
    say: tuple[Text, ...]
    labels: tuple[Text, ...]
    figures: tuple[str, ...]
    lead_ms: int
    rest_ms: int
    silent_ms: int
    place: Place
    listing: Place  # of its figures
    picture: str = ""  # the storyboard: what is seen, with the marks on which it moves

    @property
    def marks(self) -> tuple[str, ...]:
        """All marks of the beat, in the order in which the picture waits for them."""
        return tuple(name for text in self.say for name in text.message.slots)


@dataclass(frozen=True, slots=True)
class Source:
    """A script as written."""

    number: int
    place: Place  # of the number
    summary: Text
    beats: tuple[SourceBeat, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """Everything that is translated, in the order of the film."""
        return (self.summary, *(text for beat in self.beats for text in (*beat.say, *beat.labels)))


def label_key(text: Text) -> str:
    """Return a label's key in its beat."""
    return text.context.partition("/")[2]


def read_source(root: Path, file: str, findings: list[Finding]) -> Source:
    """Read a script; faults of form are added to `findings`, ProjectError only where the file cannot be read at all."""
    document = read_toml(root, file)
    top = checked(document, _TOP, ("schema", "number", "summary"), findings)
    if top.get("schema", 1) != 1:
        findings.append(document.wrong(f"schema {top['schema']} is not known here", "Write schema = 1.", "schema"))
    if top.get("summary") == "":
        findings.append(
            document.wrong(
                "the summary is empty", "Say in two sentences what the film shows.", "summary", check="project/script"
            )
        )
    summary = Text("script/summary", top.get("summary", ""), document.place("summary"))
    tables = top.get("beat", [])
    if not document.data.get("beat"):
        findings.append(document.wrong("there is no [[beat]]", "Write at least one.", "beat", check="project/script"))
    beats = tuple(_beat(document, index, findings) for index in range(len(tables)))
    for id_, times in Counter(beat.id for beat in beats).items():
        if times > 1:
            place = [beat.place for beat in beats if beat.id == id_][-1]
            what = f"beat {id_!r} is there {times} times"
            findings.append(Finding(str(place), what, "Give each its own id.", check="project/script"))
    return Source(top.get("number", 0), document.place("number"), summary, beats)


def _beat(document: Document, index: int, findings: list[Finding]) -> SourceBeat:
    path = ("beat", index)
    table = checked(document, _BEAT, ("id",), findings, *path)
    id_ = table.get("id", f"beat{index + 1}")
    if not _NAME.fullmatch(id_):
        cure = "Use small letters, digits and _, a letter first: scenes are named after it."
        findings.append(document.wrong(f"beat id {id_!r} is not a name", cure, *path, "id", check="project/script"))
    raw = document.data["beat"][index]
    if ("say" in raw) == ("silent_ms" in raw):
        what = (
            f"beat {id_!r} has {'both' if 'say' in raw else 'neither'} say {'and' if 'say' in raw else 'nor'} silent_ms"
        )
        cure = "Write sentences in say, or the length of a silent beat."
        findings.append(document.wrong(what, cure, *path, check="project/script"))
    say = _sentences(document, index, id_, table.get("say"), findings)
    labels = _labels(document, index, id_, table.get("labels", {}), findings)
    beat = SourceBeat(
        id=id_,
        say=say,
        labels=labels,
        figures=tuple(table.get("figures", ())),
        lead_ms=table.get("lead_ms", LEAD_MS),
        rest_ms=table.get("rest_ms", REST_MS),
        silent_ms=table.get("silent_ms", 0),
        place=document.place(*path),
        listing=document.place(*path, "figures"),
        picture=table.get("picture", ""),
    )
    _check_marks(beat, findings)
    if beat.figures and not any(label_key(label) == "source" for label in labels):
        cure = 'Add source = "…" to its labels: where the numbers come from, as shown on screen.'
        what = f"beat {id_!r} has figures and no label 'source'"
        findings.append(document.wrong(what, cure, *path, "figures", check="project/figure"))
    return beat


def _sentences(document: Document, index: int, id_: str, say: str | None, findings: list[Finding]) -> tuple[Text, ...]:
    if say is None:
        return ()
    if not say.strip():
        what = f"beat {id_!r} has no sentences"
        findings.append(document.wrong(what, "Write one a line.", "beat", index, "say", check="project/script"))
        return ()
    texts = []
    for number, (line, text) in enumerate(_lines(document, index, say), start=1):
        place = Place(document.file, line)
        bare = " ".join(piece for piece in parse(text).pieces if isinstance(piece, str))
        if not bare.strip() and not parse(text).figures:
            what = f"sentence {number} of beat {id_!r} is empty"
            findings.append(Finding(str(place), what, "Write it, or take the line out.", check="project/script"))
            continue
        texts.append(Text(f"{id_}/say", text, place))
        _check_typed(texts[-1], findings)
    return tuple(texts)


def _lines(document: Document, index: int, say: str) -> list[tuple[int, str]]:
    """Return the sentences with their lines, looked for in the file: a line may go on behind a backslash."""
    line = document.line("beat", index, "say")
    line += bool(re.search(r"=\s*(\"{3}|'{3})\s*$", document.raw[line - 1]))
    found = []
    for sentence in say.removesuffix("\n").split("\n"):
        text = sentence.strip(" \t\r")
        if text:
            rest = range(line, len(document.raw) + 1)
            line = next((number for number in rest if _begins(document.raw[number - 1], text)), line)
        found.append((line, text))
        line += 1
    return found


def _begins(raw: str, text: str) -> bool:
    head = raw.strip().removesuffix("\\").strip()[:12]
    return text[:12] in raw or bool(head and text.startswith(head))


def _labels(
    document: Document, index: int, id_: str, table: dict[str, Any], findings: list[Finding]
) -> tuple[Text, ...]:
    kinds = dict.fromkeys(table, "text")
    path = ("beat", index, "labels")
    texts = []
    for key, value in (checked(document, kinds, (), findings, *path) if table else {}).items():
        text = Text(f"{id_}/{key}", value.strip(), document.place(*path, key))
        if not _NAME.fullmatch(key) or key == "say":
            cure = "Use small letters, digits and _, a letter first; 'say' is kept for sentences."
            what = f"label {key!r} of beat {id_!r} cannot be named so"
            findings.append(document.wrong(what, cure, *path, key, check="project/script"))
        elif not text.text:
            cure = "Write it, or take the label out."
            what = f"label {key!r} of beat {id_!r} is empty"
            findings.append(document.wrong(what, cure, *path, key, check="project/script"))
        else:
            texts.append(text)
            _check_typed(text, findings)
    return tuple(texts)


def _check_typed(text: Text, findings: list[Finding]) -> None:
    """Find what cannot be typed: braces that are no placeholder, marks in labels, and digits."""
    message = text.message
    for field in message.broken:
        cure = "Write {name} for a mark, {figure.KEY} or {figure.KEY.FORM} for a number."
        findings.append(text.wrong(f'{field} in "{text.context}" is not a placeholder', cure, "catalogue/placeholder"))
    if not text.context.endswith("/say"):
        for name in message.slots:
            what = f'mark {{{name}}} stands in a label, "{text.context}"'
            cure = "Marks belong into sentences: nobody hears a label."
            findings.append(text.wrong(what, cure, "catalogue/mark-unknown"))
    digits = re.search(r"\d[\d.,]*", message.literal)
    if digits and label_key(text) != "source":
        what = f'digits {digits[0].rstrip(".,")!r} are typed in "{text.context}"'
        cure = "Write the number in assets/figures.toml, with its source, and {figure.KEY} here."
        findings.append(text.wrong(what, cure, "catalogue/number-typed"))


def _check_marks(beat: SourceBeat, findings: list[Finding]) -> None:
    first: dict[str, Place] = {}
    for text in beat.say:
        for name in text.message.slots:
            if name in first:
                what = f"mark {{{name}}} is there twice in beat {beat.id!r}, first in line {first[name].line}"
                findings.append(text.wrong(what, "Give each moment its own name.", "catalogue/mark-doubled"))
            first.setdefault(name, text.place)
