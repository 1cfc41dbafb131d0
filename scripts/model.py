"""The nouns: all that may pass from one room to another.

Frozen, slotted dataclasses with tuples inside, so a value can be hashed, pickled into a worker and compared. Standard
library only, and no behaviour beyond looking a part up by its name: whoever reads a noun need not know who made it.

Two clocks, never mixed: whole milliseconds inside a take, whole frames on the timeline. `scripts.clock` is the bridge.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Direction = Literal["ltr", "rtl"]
Severity = Literal["error", "warning"]
TimeSource = Literal["native", "durations", "aligned", "estimated"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is written: a path relative to the project and a line counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the films a fault is seen or heard, as far as that is known."""

    tutorial: str  # slug
    locale: str
    beat: str = ""
    frame: int | None = None  # from the scene's start
    box: tuple[float, float, float, float] | None = None  # left, bottom, right, top, in Manim's units


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: where, what, and what to do about it.

    `check` names the rule as "group/rule", e.g. "fit/overflow": waivers are given for it, reports sorted by it.
    """

    where: str
    what: str
    cure: str
    severity: Severity = "error"
    check: str = ""
    spot: Spot | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.cure}"


@dataclass(frozen=True, slots=True)
class Locale:
    """A language the films are made in."""

    tag: str  # BCP 47, e.g. "zh-Hans"
    language3: str  # ISO 639-2/T, e.g. "zho": what streams are tagged with
    name: str  # in English, for people reading a report
    direction: Direction


@dataclass(frozen=True, slots=True)
class Mark:
    """A named moment inside a sentence: the start of the word at, or next after, the character `at`."""

    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is spoken in one breath and captioned word for word: figures set, marks taken out, NFC."""

    key: str  # beat id and position from 1, e.g. "cities.3"
    text: str
    marks: tuple[Mark, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Label:
    """A text on screen."""

    key: str  # unique in its beat, e.g. "head"
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its source: spoken, shown and captioned from this one value."""

    key: str
    value: Fraction
    unit: str
    year: int
    source: str
    secondary: bool  # read only in a secondary source: to be confirmed before release


@dataclass(frozen=True, slots=True)
class Beat:
    """One idea: some sentences, one picture that builds with them, and a rest."""

    id: str
    sentences: tuple[Sentence, ...]
    labels: tuple[Label, ...]
    figures: tuple[Figure, ...]
    lead_ms: int  # stillness or movement before the first word
    rest_ms: int  # stillness after the last word
    silent_ms: int = 0  # length of a beat without sentences, e.g. the closing cards

    def label(self, key: str) -> str:
        """Return the text of a label; KeyError names the beat and the key."""
        for label in self.labels:
            if label.key == key:
                return label.text
        raise KeyError(f"beat {self.id!r} has no label {key!r}")


@dataclass(frozen=True, slots=True)
class Script:
    """One tutorial in one locale."""

    number: int
    slug: str
    locale: Locale
    title: str
    summary: str
    notice: str  # the whole credit and disclaimer text, for descriptions and metadata
    beats: tuple[Beat, ...]

    def beat(self, id_: str) -> Beat:
        """Return a beat by its id; KeyError names both."""
        for beat in self.beats:
            if beat.id == id_:
                return beat
        raise KeyError(f"tutorial {self.slug!r} has no beat {id_!r}")


@dataclass(frozen=True, slots=True)
class Word:
    """A spoken word: where it stands in its sentence's text, and when it sounds (ms from the take's first sample)."""

    text: str
    start: int  # characters of Sentence.text, end exclusive
    end: int
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Take:
    """A text as a voice spoke it, wherever it stands. The sound itself stays in the store under `audio`."""

    voice: str  # engine and voice, e.g. "espeak/en-us"
    times: TimeSource  # where the word times come from
    duration_ms: int
    words: tuple[Word, ...]
    audio: str  # sha256 of the WAV file


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a take on the timeline, in whole frames: it starts exactly on its frame."""

    sentence: str
    start: int
    frames: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A mark that has found its word: the frame, on the film's timeline, in which that word starts."""

    name: str
    frame: int


@dataclass(frozen=True, slots=True)
class Span:
    """A beat on the timeline. `start` and everything inside are frames of the film."""

    beat: str
    start: int
    frames: int
    slots: tuple[Slot, ...]
    moments: tuple[Moment, ...]

    @property
    def end(self) -> int:
        """The first frame after the beat."""
        return self.start + self.frames


@dataclass(frozen=True, slots=True)
class Timeline:
    """Beats end to end from frame 0, at a constant whole number of frames a second."""

    fps: int
    spans: tuple[Span, ...]

    @property
    def frames(self) -> int:
        """Length of the film."""
        return self.spans[-1].end if self.spans else 0


@dataclass(frozen=True, slots=True)
class Cue:
    """A subtitle: frames of the film (end exclusive) and one or two lines."""

    beat: str
    start: int
    end: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a scene is told. Frames count from the scene's own start, so that moving a beat does not change it."""

    tutorial: str  # slug
    beat: str
    locale: str
    direction: Direction
    fps: int
    frames: int
    marks: tuple[tuple[str, int], ...]  # in order of time
    sentences: tuple[tuple[int, int], ...]  # first frame and first frame after, of each
    labels: tuple[tuple[str, str], ...]
    figures: tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text as it stands still on screen."""

    frame: int  # the first of the hold, from the scene's start
    text: str
    px: float  # the em at 1080p
    ink: str  # "#RRGGBB"
    box: tuple[float, float, float, float]  # left, bottom, right, top, in Manim's units


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a scene reports back: the frames it wrote, the first frame drawn after each mark, and what it noticed."""

    beat: str
    frames: int
    marks: tuple[tuple[str, int], ...]  # frames from the scene's start
    notes: tuple[str, ...]  # animations shortened, and why
    findings: tuple[Finding, ...]
    plays: tuple[tuple[int, int], ...] = ()  # passages in which something moves: first frame, and first after
    texts: tuple[ShownText, ...] = ()
