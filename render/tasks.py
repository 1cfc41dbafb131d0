"""What a worker may be asked to do: small values that are pickled to it, each with one method that does it.

Every task puts its result into the store before it returns, so that what is finished stays finished whatever becomes of
the run.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Protocol

from render import poster
from render.findings import remembered
from render.journal import Effort, draft_seconds
from render.keys import digest
from render.pool import Job, Report
from render.production import Production
from render.size import Size
from render.store import Store, written_to
from scripts.model import Brief, Finding, Sentence

LEAST_SENTENCES = 6  # for a worker of its own: loading a voice takes as long as speaking one or two


class Task(Protocol):
    """Something to do in a worker."""

    def job(self) -> Job[Task]:
        """Return the job for the pool: its name, and its weight in frames or sentences."""

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Do it; report how much of the job's weight is done; return what was noticed."""

    def effort(self) -> Effort | None:
        """Return what it is by which its time can be foreseen; None where that is not asked."""


def work(task: Task, report: Report) -> tuple[Finding, ...]:
    """Do a task: what the pool calls."""
    return task.do(report)


@dataclass(frozen=True)
class RecordTakes:
    """Speaks sentences of a production that no take has yet: a share of them where several speak at once, or all."""

    production: Production
    share: tuple[Sentence, ...] = ()
    part: int = 1
    parts: int = 1

    def job(self) -> Job[Task]:
        """Return the job: its weight is the number of sentences."""
        name = self.production.name
        return Job(name if self.parts == 1 else f"{name}/{self.part} of {self.parts}", len(self._sentences), self)

    @property
    def _sentences(self) -> tuple[Sentence, ...]:
        return self.share or self.production.missing

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Record, and keep every take as soon as it is there."""
        from voiceover.take import record, to_json

        store = self.production.settings.store
        engines = self.production.engines
        for n, sentence in enumerate(self._sentences, 1):
            take, sound = record(sentence.text, self.production.script.locale.tag, engines[sentence.key])
            store.put("sound", take.audio, sound)
            store.put("take", self.production.take_keys[sentence.key], to_json(take).encode())
            report(n)
        return ()

    def effort(self) -> Effort:
        """Return the seconds of speech, as the draft voice has them: the true ones are not known before."""
        tag = self.production.script.locale.tag
        seconds = sum(draft_seconds(sentence.text, tag) for sentence in self._sentences)
        return Effort("take", self.production.speaker.engine.name, seconds)


def record_tasks(production: Production, workers: int) -> list[Task]:
    """Return the tasks that record a production: one, or shares for several workers; a service is asked by one."""
    missing = production.missing
    parallel = all(production.engines[sentence.key].parallel for sentence in missing)
    shares = shared(missing, speakers(workers, len(missing))) if parallel else [missing]
    return [RecordTakes(production, share, part, len(shares)) for part, share in enumerate(shares, 1)]


def speakers(workers: int, sentences: int) -> int:
    """Return how many workers speak so many sentences."""
    return max(1, min(workers, sentences // LEAST_SENTENCES))


def shared(sentences: tuple[Sentence, ...], workers: int) -> list[tuple[Sentence, ...]]:
    """Share sentences out: the longest first, each share half of what would be a worker's part of the rest.

    So all are busy to the end: what is left when the first has nothing more to do is a short sentence or two.
    """
    if workers == 1:
        return [sentences]
    left = sorted(sentences, key=lambda sentence: -len(sentence.text))
    shares = []
    while left:
        size = max(1, len(left) // (2 * workers))
        shares.append(tuple(left[:size]))
        left = left[size:]
    return shares


@dataclass(frozen=True)
class FilmScene:
    """Draws and encodes one scene."""

    store: Store
    brief: Brief
    size: Size
    key: str

    def job(self) -> Job[Task]:
        """Return the job: its weight is the number of frames."""
        return Job(f"{self.brief.tutorial}/{self.brief.locale}/{self.brief.beat}", self.brief.frames, self)

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Film the scene into the store, with what it says of itself."""
        from render.film import film_scene

        with written_to(self.store.root), self.store.scratch() as work_in:
            segment = work_in / "scene.mp4"
            drawn = film_scene(self.brief, self.size, segment, report)
            self.store.put_json("drawn", self.key, asdict(drawn))
            self.store.put_file("scene", self.key, segment)
        return ()

    def effort(self) -> Effort:
        """Return the frames, at their size, of this scene: some are richer than others."""
        return Effort("film", str(self.size), self.brief.frames, f"{self.brief.tutorial}/{self.brief.beat}")


@dataclass(frozen=True)
class DrawPoster:
    """Draws one frame as a PNG."""

    store: Store
    brief: Brief
    size: Size
    frame: int
    key: str

    def job(self) -> Job[Task]:
        """Return the job: one frame, but the scene runs up to it."""
        return Job(f"{self.brief.tutorial}/{self.brief.locale}/poster", 1 + self.frame // 10, self)

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Draw it into the store."""
        from render.film import still
        from render.picture import save_png

        with written_to(self.store.root), self.store.scratch() as work_in:
            png = work_in / "poster.png"
            save_png(still(self.brief, self.frame, self.size), png)
            self.store.put_file("poster", self.key, png)
        return ()

    def effort(self) -> Effort:
        """Return one poster."""
        return Effort("poster", str(self.size), 1)


@dataclass(frozen=True)
class MixSound:
    """Sets the takes on the timeline and brings them to their loudness."""

    production: Production

    def job(self) -> Job[Task]:
        """Return the job; sound costs about a twentieth of the picture."""
        return Job(f"{self.production.name}/sound", max(1, self.production.timeline.frames // 20), self)

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Mix into the store."""
        from render.sound import mix_sound

        mix_sound(self.production)
        return ()

    def effort(self) -> Effort:
        """Return the frames of the film."""
        return Effort("mix", "", self.production.timeline.frames)


@dataclass(frozen=True)
class MakeCues:
    """Divides the words into subtitles."""

    production: Production

    def job(self) -> Job[Task]:
        """Return the job; the least of all."""
        return Job(f"{self.production.name}/cues", 1, self)

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Make them into the store."""
        from render.cues import make_cues

        make_cues(self.production)
        return ()

    def effort(self) -> Effort:
        """Return the frames of the film."""
        return Effort("cues", self.production.script.locale.tag, self.production.timeline.frames)


@dataclass(frozen=True)
class Deliver:
    """Makes the files of a film from the store."""

    production: Production

    def job(self) -> Job[Task]:
        """Return the job."""
        return Job(self.production.name, self.production.timeline.frames, self)

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Deliver."""
        from render.deliver import deliver

        deliver(self.production)
        return ()

    def effort(self) -> Effort:
        """Return the frames of the film."""
        return Effort("mux", str(self.production.settings.size), self.production.timeline.frames)


def scene_task(production: Production, brief: Brief) -> FilmScene:
    """Return the task that films a beat of a production."""
    return FilmScene(production.settings.store, brief, production.settings.size, production.scene_key(brief.beat))


def poster_task(production: Production) -> DrawPoster:
    """Return the task that draws a production's poster."""
    opening = production.briefs[0]
    return DrawPoster(
        production.settings.store, opening, poster.SIZE, poster.poster_frame(opening), production.poster_key
    )


def needed(production: Production) -> list[Task]:
    """Return the tasks whose results are not in the store: pictures, sound, subtitles, poster."""
    store = production.settings.store
    tasks: list[Task] = [
        scene_task(production, brief) for brief in production.briefs if not filmed(production, brief.beat)
    ]
    if store.find("mix", digest("mix", production.mix_parts)) is None:
        tasks.append(MixSound(production))
    tasks += cue_tasks(production)
    if store.find("poster", production.poster_key) is None:
        tasks.append(poster_task(production))
    return tasks


def cue_tasks(production: Production) -> list[Task]:
    """Return the task that makes the subtitles, where the store has none."""
    made = production.settings.store.find("cues", digest("cues", production.cue_parts))
    return [MakeCues(production)] if made is None else []


def filmed(production: Production, beat: str) -> bool:
    """Tell whether the store has a beat's picture."""
    store, key = production.settings.store, production.scene_key(beat)
    return store.find("scene", key) is not None and store.find("drawn", key) is not None


def scene_findings(production: Production) -> tuple[Finding, ...]:
    """Return what the scenes in the store noticed when they were filmed."""
    store = production.settings.store
    values = (store.get_json("drawn", production.scene_key(brief.beat)) for brief in production.briefs)
    return tuple(remembered(finding) for value in values if value for finding in value["findings"])
