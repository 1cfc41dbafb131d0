"""One tutorial in one locale on its way to a film: what the rooms have given so far, and where it is kept.

Here, and only here, the rooms meet: the script's sentences become takes, the takes a timeline, and both the briefs of
the scenes. Everything is read from the store; nothing here speaks or draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from render.briefs import briefs
from render.chapters import Chapter, chapters
from render.description import description
from render.keys import Parts, digest, file_parts, scene_parts, version_parts
from render.poster import poster_parts
from render.size import SIZES, Size
from render.store import Store
from scripts.loader import Tutorial, find, load, tutorials
from scripts.locales import find_locale
from scripts.model import Beat, Brief, Finding, Script, Sentence, Take, Timeline
from voiceover import recordings
from voiceover import take as takes_room
from voiceover.choosing import Choice
from voiceover.choosing import choose as choose_engine
from voiceover.engine import Engine
from voiceover.levels import DEFAULT as LEVEL

FPS = 30
PROFILE = "netflix"
SOUND_LIBRARIES = ("numpy", "pyloudnorm", "scipy", "soxr")
CUE_LIBRARIES = ("jieba",)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is asked for besides tutorials and locales."""

    root: Path  # the project: scripts and assets
    store: Store
    out: Path
    voice: str = ""  # ENGINE or ENGINE/VOICE; "" is each locale's own, from voiceover/voices.toml
    recordings: Path | None = None  # the folder of all recordings; None is "recordings" in the project
    loudness: str = LEVEL  # a name in voiceover/levels.toml
    size: Size = SIZES["1080p"]
    fps: int = FPS
    workers: int | None = None
    executor: str = "processes"

    def recordings_of(self, slug: str, tag: str) -> Path:
        """Return the folder of a film's recordings."""
        return (self.recordings or self.root / "recordings") / slug / tag

    def delivered(self, slug: str, tag: str, suffix: str) -> Path:
        """Return the place of a file of a film, e.g. "mp4"."""
        return self.out / slug / tag / f"{slug}.{tag}.{suffix}"


@dataclass(frozen=True)
class Production:
    """A script with its takes, as far as they are recorded; times and keys follow from them."""

    settings: Settings
    script: Script
    findings: tuple[Finding, ...] = field(default=(), compare=False)

    @property
    def name(self) -> str:
        """Slug and locale, as reports say it."""
        return f"{self.script.slug}/{self.script.locale.tag}"

    def output(self, suffix: str) -> Path:
        """Return the place of a delivered file, e.g. "mp4"."""
        return self.settings.delivered(self.script.slug, self.script.locale.tag, suffix)

    @property
    def voices(self) -> str:
        """Who is heard, as the film itself says it."""
        return ", ".join(sorted({take.voice for take in self.takes.values()}))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All that is spoken, in order."""
        return tuple(sentence for beat in self.script.beats for sentence in beat.sentences)

    @cached_property
    def speaker(self) -> Choice:
        """Who speaks, and why not another."""
        return choose_engine(self.script.locale.tag, self.settings.voice)

    @property
    def recordings_folder(self) -> Path:
        """The folder of a person's recordings, one file a beat; it need not be there."""
        return self.settings.recordings_of(self.script.slug, self.script.locale.tag)

    @cached_property
    def engines(self) -> dict[str, Engine]:
        """Sentence → who speaks it: the recording of its beat, else the locale's engine."""
        chosen: dict[str, Engine] = {}
        for beat in self.script.beats:
            found = self._recording(beat)
            for n, sentence in enumerate(beat.sentences):
                chosen[sentence.key] = recordings.Recorded(found, n) if found else self.speaker.engine
        return chosen

    def _recording(self, beat: Beat) -> recordings.Recording | None:
        """Return the recording of a beat; the silent draft is asked for where nobody should be heard."""
        path = (
            recordings.find(self.recordings_folder, beat.id)
            if beat.sentences and self.settings.voice != "draft"
            else None
        )
        texts = tuple(sentence.text for sentence in beat.sentences)
        return recordings.Recording(path, texts, self.script.locale.tag) if path else None

    @property
    def recording_findings(self) -> tuple[Finding, ...]:
        """What is wrong with the recordings, and which are missing where there are some."""
        if self.settings.voice == "draft":
            return ()
        spoken = tuple(beat.id for beat in self.script.beats if beat.sentences)
        there = (found for beat in self.script.beats if (found := self._recording(beat)))
        return (
            *recordings.missing(self.recordings_folder, spoken, self.speaker.engine.name),
            *(finding for recording in there for finding in recordings.findings(recording)),
        )

    @cached_property
    def take_keys(self) -> dict[str, str]:
        """Sentence → key of its take in the store."""
        texts = {sentence.key: sentence.text for sentence in self.sentences}
        return takes_room.take_keys(texts, self.script.locale.tag, self.engines)

    @cached_property
    def takes(self) -> dict[str, Take]:
        """Sentence → take, of those recorded and whole."""
        store = self.settings.store
        found: dict[str, Take] = {}
        if not store.has_any("take"):
            return found  # no key need be made
        for sentence, key in self.take_keys.items():
            text = store.get("take", key)
            if text is not None and store.find("sound", (take := takes_room.from_json(text.decode())).audio):
                found[sentence] = take
        return found

    @property
    def missing(self) -> tuple[Sentence, ...]:
        """Sentences whose take is not in the store."""
        return tuple(sentence for sentence in self.sentences if sentence.key not in self.takes)

    @cached_property
    def spoken_part(self) -> Production:
        """The same production with only the beats whose takes are all recorded: what is known of these holds."""
        silent = {sentence.key for sentence in self.missing}
        beats = tuple(b for b in self.script.beats if silent.isdisjoint(sentence.key for sentence in b.sentences))
        return replace(self, script=replace(self.script, beats=beats))

    @cached_property
    def timeline(self) -> Timeline:
        """The times of everything; only where no take is missing."""
        from voiceover.placing import place

        return place(self.script, self.takes, self.settings.fps)

    @cached_property
    def briefs(self) -> tuple[Brief, ...]:
        """What each scene is told."""
        return briefs(self.script, self.timeline)

    @cached_property
    def scenes(self) -> dict[str, Parts]:
        """Beat → all that its picture depends on."""
        return {b.beat: scene_parts(b, str(self.settings.size), self.settings.store) for b in self.briefs}

    def scene_key(self, beat: str) -> str:
        """Return the key of a beat's picture in the store."""
        return self._scene_keys[beat]

    @cached_property
    def _scene_keys(self) -> dict[str, str]:
        return {beat: digest("scene", parts) for beat, parts in self.scenes.items()}

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """Where a viewer may jump to."""
        return chapters(self.script, self.timeline)

    @cached_property
    def poster_key(self) -> str:
        """The key of the poster in the store."""
        return digest("poster", poster_parts(self.briefs[0], self.settings.store))

    @cached_property
    def film_parts(self) -> Parts:
        """All that the delivered files depend on: the results they are made of, and the texts they carry."""
        return (
            {f"film {brief.beat}": self.scene_key(brief.beat) for brief in self.briefs}
            | {
                "mix": digest("mix", self.mix_parts),
                "cues": digest("cues", self.cue_parts),
                "poster": self.poster_key,
                "language": self.script.locale.language3,
                "title": self.script.title,
                "summary": self.script.summary,
                "notice": self.script.notice,
                "voices": self.voices,
                "description": description(self.script, self.chapters, self.timeline.fps),
            }
            | file_parts("render.mux", "render.join", "render.picture", "render.sidecars")
            | version_parts(("av", "imageio-ffmpeg"))
        )

    @cached_property
    def mix_parts(self) -> Parts:
        """All that the sound depends on."""
        return (
            {
                "rate": str(self.timeline.fps),
                "length": str(self.timeline.frames),
                "loudness": self.settings.loudness,
            }
            | {f"take {key}": take.audio for key, take in self.takes.items()}
            | {f"slot {slot.sentence}": str(slot.start) for span in self.timeline.spans for slot in span.slots}
            | file_parts("voiceover.mix")
            | version_parts(SOUND_LIBRARIES)
        )

    @cached_property
    def cue_parts(self) -> Parts:
        """All that the subtitles depend on."""
        words = {
            key: digest("words", {"words": repr((take.words, take.duration_ms))}) for key, take in self.takes.items()
        }
        return (
            {"rate": str(self.timeline.fps), "locale": self.script.locale.tag, "profile": PROFILE}
            | {f"text {sentence.key}": sentence.text for sentence in self.sentences}
            | {f"take {key}": value for key, value in words.items()}
            | {
                f"slot {slot.sentence}": f"{slot.start}+{slot.frames}"
                for span in self.timeline.spans
                for slot in span.slots
            }
            | file_parts("subtitles.segment", "subtitles.profile", "subtitles.check")
            | version_parts(CUE_LIBRARIES)
        )


def choose(root: Path, names: Sequence[str], tags: Sequence[str]) -> list[tuple[Tutorial, str]]:
    """Return the tutorials and locales asked for: all tutorials, and each in all its languages, where none is named.

    Raises:
        UsageError: there is no such tutorial or locale; says the nearest.
    """
    entries = [find(root, name) for name in names] or list(tutorials(root))
    for tag in tags:
        find_locale(tag, root)
    return [(entry, tag) for entry in entries for tag in (tags or entry.locales)]


def productions(settings: Settings, names: Sequence[str], tags: Sequence[str]) -> list[Production]:
    """Load what is asked for."""
    made = []
    for entry, tag in choose(settings.root, names, tags):
        loaded = load(settings.root, entry, tag)
        made.append(_with_recordings(Production(settings, loaded.script, loaded.findings)))
    return made


def _with_recordings(production: Production) -> Production:
    """Add what is wrong with its recordings to what is known of a production."""
    found = production.recording_findings
    return replace(production, findings=(*production.findings, *found)) if found else production
