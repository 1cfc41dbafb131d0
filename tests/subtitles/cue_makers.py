"""Tutorials for tests: a text and the times of its words become a script, its takes and a timeline."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.clock import frames_for
from scripts.model import Beat, Locale, Place, Script, Sentence, Slot, Span, Take, Timeline, Word

RIGHT_TO_LEFT = ("ar",)
RECORDED = Path(__file__).with_name("recorded")


@dataclass(frozen=True)
class Said:
    """A sentence and its words: first character, character behind, begins, ends (ms)."""

    text: str
    words: tuple[tuple[int, int, int, int], ...]
    ms: int


@dataclass(frozen=True)
class Told:
    """A beat: its sentences, and the stillness before, between and after them."""

    sentences: tuple[Said, ...]
    lead_ms: int = 500
    gap_ms: int = 300
    rest_ms: int = 2000


@dataclass(frozen=True)
class Film:
    """All that is asked for to make cues."""

    script: Script
    takes: dict[str, Take]
    timeline: Timeline


def say(text: str, ms: int | Sequence[int] = 300, pause_ms: int = 0) -> Said:
    """Speak a text: words stand between spaces, or between "|" that are taken out; `ms` is each one's length."""
    parted = re.split(r"\|", text) if "|" in text else re.findall(r"\S+\s*", text)
    whole, words, now = "".join(parted), [], 0
    for number, part in enumerate(parted):
        start = sum(map(len, parted[:number]))
        bare = re.search(r"[\w%](?:.*[\w%\u0300-\u0fff])?", part)
        if bare is None:
            continue
        length = ms if isinstance(ms, int) else ms[len(words)]
        words.append((start + bare.start(), start + bare.end(), now, now + length))
        now += length + pause_ms
    return Said(whole, tuple(words), now)


def film(locale: str, told: Sequence[Told | Said], fps: int = 25) -> Film:
    """Place what is told, beat after beat; a sentence alone is a beat of its own."""
    beats, takes, spans = [], {}, []
    for number, one in enumerate(told, 1):
        beat = one if isinstance(one, Told) else Told((one,))
        name, start = f"b{number}", spans[-1].end if spans else 0
        at, slots, sentences = start + frames_for(beat.lead_ms, fps), [], []
        for position, said in enumerate(beat.sentences, 1):
            key = f"{name}.{position}"
            words = tuple(Word(said.text[a:b], a, b, c, d) for a, b, c, d in said.words)
            takes[key] = Take("test", "native", said.ms, words, "")
            sentences.append(Sentence(key, said.text, (), Place("test", number)))
            slots.append(Slot(key, at, max(1, frames_for(said.ms, fps))))
            at += slots[-1].frames + frames_for(beat.gap_ms, fps)
        end = (slots[-1].start + slots[-1].frames if slots else at) + frames_for(beat.rest_ms, fps)
        spans.append(Span(name, start, end - start, tuple(slots), ()))
        beats.append(Beat(name, tuple(sentences), (), (), beat.lead_ms, beat.rest_ms))
    direction = "rtl" if locale in RIGHT_TO_LEFT else "ltr"
    script = Script(1, "test", Locale(locale, "und", locale, direction), "", "", "", tuple(beats))
    return Film(script, takes, Timeline(fps, tuple(spans)))


def recorded(locale: str, fps: int = 25) -> Film:
    """Return a beat as espeak-ng spoke it."""
    data = json.loads((RECORDED / f"{locale}.json").read_text(encoding="utf-8"))
    said = tuple(Said(one["text"], tuple(map(tuple, one["words"])), one["ms"]) for one in data)
    return film(locale, [Told(said, 1200, 600, 1800)], fps)
