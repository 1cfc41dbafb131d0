"""Which words a cue holds, found from its text alone: the check must not believe what made the cues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.clock import frame_in, frames_for
from scripts.model import Beat, Cue, Span, Take


@dataclass(frozen=True, slots=True)
class Sound:
    """A spoken word: its characters in its beat's text without spaces, and the frames in which it is heard."""

    text: str
    start: int
    end: int
    first: int
    heard: int


@dataclass(frozen=True, slots=True)
class Held:
    """A cue's words, in order, and whether the first and the last of them are there from beginning to end."""

    sounds: tuple[Sound, ...]
    begins_whole: bool
    ends_whole: bool


def solid(text: str) -> str:
    """Return a text without any white space: what must come through from the sentences to the cues."""
    return "".join(text.split())


def sounds(beat: Beat, span: Span, takes: Mapping[str, Take], fps: int) -> tuple[Sound, ...]:
    """Return the words of a beat; those of sentences without a take or a slot are left out."""
    slots = {slot.sentence: slot for slot in span.slots}
    found: list[Sound] = []
    behind = 0
    for sentence in beat.sentences:
        if sentence.key in takes and sentence.key in slots:
            at = slots[sentence.key].start
            for word in takes[sentence.key].words:
                start = behind + len(solid(sentence.text[: word.start]))
                end = behind + len(solid(sentence.text[: word.end]))
                first, heard = at + frame_in(word.start_ms, fps), at + frames_for(word.end_ms, fps)
                found.append(Sound(word.text, start, end, first, heard))
        behind += len(solid(sentence.text))
    return tuple(found)


def held(cues: tuple[Cue, ...], spoken: tuple[Sound, ...]) -> tuple[Held, ...]:
    """Return the words of each cue of a beat, whose cues together have the text of its sentences."""
    found: list[Held] = []
    start = 0
    for cue in cues:
        end = start + len(solid("".join(cue.lines)))
        inside = tuple(sound for sound in spoken if sound.start < end and start < sound.end)
        whole = (inside[0].start >= start, inside[-1].end <= end) if inside else (True, True)
        found.append(Held(inside, *whole))
        start = end
    return tuple(found)
