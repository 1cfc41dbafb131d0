"""The script put together: figures set, marks taken out, titles and credits in their beats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scripts.message import FigureSlot, Message, Slot, clean, fill, parse
from scripts.model import Beat, Figure, Finding, Label, Locale, Script, Sentence
from scripts.nearest import suggest
from scripts.numbers import format_count, format_figure, refusal
from scripts.rules import Rules
from scripts.series import Film, Series
from scripts.source import CREDITS, Source, SourceBeat, Text, label_key
from scripts.translation import Wording, called

ON_CARDS = ("adapted", "views", "designations", "licence")
ADAPTED_TOO = "adapted_too"  # the paragraph of a film that is adapted from more works than the others


@dataclass(frozen=True, slots=True)
class Assembly:
    """All that a script is put together from; what is wrong with a text is added to `findings`."""

    locale: Locale
    tag: str  # of the translation; empty where the film is in the source language
    figures: Mapping[str, Figure]
    words: Mapping[str, str]
    rules: Rules
    wording: Callable[[Text], Wording | None]  # a text in the film's language; none where it is missing
    findings: list[Finding]

    def script(self, source: Source, series: Series, film: Film, credits_too: tuple[str, ...]) -> Script:
        """Return the whole script.

        Args:
            credits_too: keys of the credit paragraphs that this translation needs besides those of every film.
        """
        texts = {key: series.credits[key] for key in (*ON_CARDS, *credits_too)}
        if film.adapted is not None:
            texts = {"adapted": texts["adapted"], ADAPTED_TOO: film.adapted} | texts
        paragraphs = {key: self._value(series, text) for key, text in texts.items()}
        cards = {
            "next": self._value(series, series.next),
            "next_title": self._value(series, series.after(film).title),
            **{f"credit_{key}": text for key, text in paragraphs.items()},
        }
        opening = {
            "title": self._value(series, film.title),
            "kicker": self._value(series, series.of, film.number),
        }
        beats = []
        for index, beat in enumerate(source.beats):
            extra = opening if index == 0 else {}
            if beat.id == CREDITS and beat.silent_ms:
                extra = extra | cards
            beats.append(self._beat(beat, extra))
        used = dict.fromkeys(figure.source for beat in beats for figure in beat.figures)
        notice = "\n\n".join([label.text for label in paragraphs.values()] + (["\n".join(used)] if used else []))
        return Script(
            number=film.number,
            slug=film.slug,
            locale=self.locale,
            title=opening["title"].text,
            summary=self._label("summary", source.summary).text,
            notice=notice,
            beats=tuple(beats),
        )

    def _beat(self, beat: SourceBeat, extra: Mapping[str, Label]) -> Beat:
        self._check_listed(beat)
        labels = [self._label(label_key(text), text) for text in beat.labels]
        for text in beat.labels:
            if label_key(text) in extra:
                cure = f"Give it another key; the loader sets {', '.join(extra)} here."
                what = f"label {label_key(text)!r} of beat {beat.id!r} is set by the loader"
                self.findings.append(Finding(str(text.place), what, cure, check="project/script"))
        return Beat(
            id=beat.id,
            sentences=tuple(self._sentence(f"{beat.id}.{at}", text) for at, text in enumerate(beat.say, 1)),
            labels=(*labels, *(Label(key, label.text, label.place) for key, label in extra.items())),
            figures=tuple(self.figures[key] for key in beat.figures if key in self.figures),
            lead_ms=beat.lead_ms,
            rest_ms=beat.rest_ms,
            silent_ms=beat.silent_ms,
        )

    def _check_listed(self, beat: SourceBeat) -> None:
        """Find figures that the beat uses and does not list, lists and does not use, or lists and nobody knows."""
        used: dict[str, Text] = {}
        for text in (*beat.say, *beat.labels):
            for slot in text.message.figures:
                used.setdefault(slot.key, text)
        for key in beat.figures:
            if key not in self.figures:
                what = f"figure {key!r} of beat {beat.id!r} is not in assets/figures.toml"
                cure = f"Correct the name; {suggest(key, self.figures)}."
                self.findings.append(Finding(str(beat.listing), what, cure, check="project/figure"))
            elif key not in used:
                what = f"figure {key!r} is listed in beat {beat.id!r}, but no sentence and no label has it"
                cure = f"Write {{figure.{key}.words}} where it is said, or take it off the list."
                self.findings.append(Finding(str(beat.listing), what, cure, "warning", "project/figure"))
        for key, text in used.items():
            if key not in beat.figures and key in self.figures:
                what = f"figure {key!r} is used in {called(text)} and not listed in the beat's figures"
                cure = f'Add "{key}" to figures of beat {beat.id!r}.'
                self.findings.append(text.wrong(what, cure, "project/figure"))

    def _sentence(self, key: str, text: Text) -> Sentence:
        wording = self._wording(text)
        message = self._checked(text, wording)
        raw, marks = fill(message, self._figure, begin=True)
        self._check_text(text, wording, raw)
        said, moved = clean(raw, marks)
        for index, mark in enumerate(moved):
            if not any(each.isalnum() for each in said[mark.at :]):
                what = f"no word follows mark {{{mark.name}}} in {called(text)}"
                cure = "Put it before the word in which its moment comes."
                self.findings.append(wording.wrong(what, cure, "catalogue/mark-unreachable"))
            elif index and mark.at == moved[index - 1].at:
                what = f"marks {{{moved[index - 1].name}}} and {{{mark.name}}} of {called(text)} stand on one word"
                cure = "Give each its own word: the second picture has no moment of its own."
                self.findings.append(wording.wrong(what, cure, "catalogue/marks-together", "warning"))
        return Sentence(key, said, moved, wording.place)

    def _label(self, key: str, text: Text) -> Label:
        wording = self._wording(text)
        raw, _ = fill(self._checked(text, wording), self._figure)
        self._check_text(text, wording, raw)
        return Label(key, clean(raw)[0], wording.place)

    def _value(self, series: Series, text: Text, number: int = 0) -> Label:
        """Return a text of the series with its values set."""
        values = {
            "number": format_count(number, self.locale),
            "count": format_count(len(series.films), self.locale),
            "year": str(series.year),
        }
        wording = self._wording(text)
        pieces = (values.get(each.name, "") if isinstance(each, Slot) else each for each in parse(wording.text).pieces)
        raw, _ = fill(Message(tuple(pieces)), self._figure)
        self._check_text(text, wording, raw)
        return Label(text.context, clean(raw)[0], wording.place)

    def _wording(self, text: Text) -> Wording:
        # Where a translation is missing, which is an error already, the source stands in so that all else is checked.
        return self.wording(text) or Wording(text.text, text.place, beat=text.beat)

    def _checked(self, text: Text, wording: Wording) -> Message:
        """Return a wording in its pieces, and find figures that are not there or cannot take their form."""
        message = parse(wording.text)
        for slot in message.figures:
            if slot.key not in self.figures:
                what = f"figure {slot} in {called(text)} is not in assets/figures.toml"
                cure = f"Correct the name; {suggest(slot.key, self.figures)}."
                self.findings.append(wording.wrong(what, cure, "catalogue/figure-unknown"))
            elif wording.tag == self.tag and (refused := refusal(self.figures[slot.key], slot.form, self.words)):
                what = f"{refused[0]} in {called(text)}"
                self.findings.append(wording.wrong(what, refused[1], "catalogue/figure-form"))
        return message

    def _figure(self, slot: FigureSlot) -> str:
        figure = self.figures.get(slot.key)
        if figure is None or refusal(figure, slot.form, self.words):
            return str(slot)
        return format_figure(figure, slot.form, self.locale, self.words)

    def _check_text(self, text: Text, wording: Wording, raw: str) -> None:
        """Try the house rules on a text as it will be read, but with the spaces as typed."""
        if wording.tag != self.tag:
            return
        for fault in self.rules.faults(raw):
            what = f"{called(text)} {fault.what}"
            self.findings.append(wording.wrong(what, fault.cure, fault.check, fault.severity))
