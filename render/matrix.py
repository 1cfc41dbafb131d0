"""The plan over everything: tutorials by locales by steps, what is stale and why, and how long it will take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from render.estimate import Estimator, in_words, together
from render.journal import Effort, Journal, draft_seconds
from render.keys import few
from render.plan import Step, plan
from render.poster import SIZE as POSTER_SIZE
from render.production import Production
from scripts.clock import frames_for
from scripts.loader import find

KINDS = ("take", "film", "mix", "cues", "mux")
HEADS = ("voice", "scenes", "sound", "cues", "film")
# As 'render' does them, each when all before it are done.
STAGES = (("take",), ("film", "mix", "cues", "poster"), ("mux",))
COLUMN = 60  # of the reasons
UNSPOKEN = " is not recorded"  # how a plan's reason ends


@dataclass(frozen=True, slots=True)
class Row:
    """A film in the matrix.

    Attributes:
        todo: kind of step → how many are stale: sentences, scenes, or 1.
        of: kind of step → how many there are.
        reasons: why, the nearest cause first.
        jobs: kind of step and the seconds of one core that each job will take.
        guessed: some of them are guesses: nothing of the kind was ever done here.
        fault: why its script cannot be read; nothing else is then known.
    """

    number: int
    tutorial: str
    locale: str
    todo: dict[str, int]
    of: dict[str, int]
    reasons: tuple[str, ...]
    jobs: tuple[tuple[str, float], ...]
    guessed: bool
    fault: str = ""

    @property
    def fresh(self) -> bool:
        """Whether nothing is to be done."""
        return not self.fault and not any(self.todo.values())


def row(production: Production, estimator: Estimator) -> Row:
    """Return a film's row."""
    steps = plan(production)
    stale = [step for step in steps if step.state != "fresh"]
    todo = {kind: sum(step.kind == kind for step in stale) for kind in KINDS}
    todo["take"] = len(production.missing)
    of = {kind: sum(step.kind == kind for step in steps) for kind in KINDS} | {"take": len(production.sentences)}
    efforts = _efforts(production, stale)
    estimates = [(effort.kind, estimator.of(effort)) for effort in efforts]
    return Row(
        production.script.number,
        production.script.slug,
        production.script.locale.tag,
        todo,
        of,
        _causes(stale),
        tuple((kind, estimate.seconds) for kind, estimate in estimates),
        any(estimate.guessed for _, estimate in estimates),
    )


def faulty(root: Path, whose: str, error: Exception) -> Row:
    """Return the row of a film whose script cannot be read; `whose` is its name, e.g. "tiny-film/id"."""
    slug, _, tag = whose.partition("/")
    told = str(error).splitlines() or [type(error).__name__]
    more = f" (and {len(told) - 1} more)" if len(told) > 1 else ""
    return Row(find(root, slug).number, slug, tag, {}, {}, (), (), False, told[0] + more)


def total_seconds(rows: Sequence[Row], workers: int) -> float:
    """Return how long all of it takes with so many workers."""
    stages = ([seconds for row in rows for kind, seconds in row.jobs if kind in stage] for stage in STAGES)
    return together(stages, workers)


def estimator_of(journal: Journal) -> Estimator:
    """Return an estimator that has read a journal."""
    return Estimator(journal.entries())


def table(rows: Sequence[Row], workers: int) -> str:
    """Return the matrix as text: a block for each tutorial, a line for each locale."""
    head = ("", *HEADS, "about", "why")
    blocks: list[tuple[str, ...]] = []
    lines: list[str] = []
    for n, found in enumerate(rows):
        if n == 0 or rows[n - 1].tutorial != found.tutorial:
            blocks.append((f"{found.number} {found.tutorial}",))
        blocks.append(_cells(found))
    widths = [max(len(cells[n]) for cells in [head, *(b for b in blocks if len(b) > 1)]) for n in range(len(head))]
    lines.append("  ".join(cell.ljust(width) for cell, width in zip(head, widths, strict=True)).rstrip())
    for cells in blocks:
        padded = cells if len(cells) == 1 else [c.ljust(w) for c, w in zip(cells, widths, strict=True)]
        lines.append("  ".join(padded).rstrip())
    return "\n".join([*lines, summary(rows, workers)])


def summary(rows: Sequence[Row], workers: int) -> str:
    """Return the last line: how many films are fresh, and how long the others take."""
    stale = [row for row in rows if not row.fresh and not row.fault]
    faulty = sum(bool(row.fault) for row in rows)
    words = f"{sum(row.fresh for row in rows)} of {len(rows)} films are fresh"
    if stale:
        guessed = ", partly guessed" if any(row.guessed for row in stale) else ""
        about = in_words(total_seconds(stale, workers))
        words += f"; {len(stale)} to make: about {about} with {workers} workers{guessed}"
    return words + (f"; {faulty} cannot be read" if faulty else "")


def _cells(row: Row) -> tuple[str, ...]:
    if row.fault:
        return (f"  {row.locale}", *["?"] * len(KINDS), "", _cut(row.fault))
    states = ["·" if not row.todo[kind] else _many(row.todo[kind], row.of[kind]) for kind in KINDS]
    about = "" if row.fresh else f"{'~' if row.guessed else ''}{in_words(total_seconds([row], 1))}"
    return (f"  {row.locale}", *states, about, _cut(few(row.reasons)))


def _many(todo: int, of: int) -> str:
    return "stale" if of == 1 else f"{todo} of {of}"


def _cut(text: str) -> str:
    return text if len(text) <= COLUMN else text[: COLUMN - 1].rstrip() + "…"


def _causes(stale: Sequence[Step]) -> tuple[str, ...]:
    """Return each reason once; what only follows from another step is none."""
    found = []
    for step in stale:
        for reason in step.reasons:
            if reason.startswith("waits for") or reason.endswith("will run"):
                continue
            found.append(reason.removeprefix("take "))
    found = list(dict.fromkeys(found))
    silent = [reason for reason in found if reason.endswith(UNSPOKEN)]
    if len(silent) > 1:
        first = f"{len(silent)} sentences are{UNSPOKEN.removeprefix(' is')}"
        found = [first, *(reason for reason in found if reason not in silent)]
    return tuple(found)


def _efforts(production: Production, stale: Sequence[Step]) -> list[Effort]:
    """Return what is to be done; lengths are those of the takes, and of the draft voice where they are missing."""
    slug, tag, size = production.script.slug, production.script.locale.tag, str(production.settings.size)
    frames = _frames(production)
    film = sum(frames.values())
    efforts = []
    if production.missing:
        seconds = sum(draft_seconds(sentence.text, tag) for sentence in production.missing)
        efforts.append(Effort("take", production.speaker.engine.name, seconds))
    for step in stale:
        if step.kind == "film":
            beat = step.name.rpartition("/")[2]
            efforts.append(Effort("film", size, frames[beat], f"{slug}/{beat}"))
        elif step.kind in ("mix", "cues", "mux"):
            efforts.append(Effort(step.kind, {"cues": tag, "mux": size}.get(step.kind, ""), film))
    first = production.script.beats[0].id if production.script.beats else ""
    if any(step.kind == "film" and step.name.endswith(f"/{first}") for step in stale):
        efforts.append(Effort("poster", str(POSTER_SIZE), 1))
    return efforts


def _frames(production: Production) -> dict[str, int]:
    """Return beat → frames."""
    if not production.missing:
        return {span.beat: span.frames for span in production.timeline.spans}
    tag, fps = production.script.locale.tag, production.settings.fps
    spoken = {key: take.duration_ms for key, take in production.takes.items()}
    return {
        beat.id: frames_for(
            beat.lead_ms
            + beat.rest_ms
            + beat.silent_ms
            + sum(spoken.get(each.key) or round(1000 * draft_seconds(each.text, tag)) for each in beat.sentences),
            fps,
        )
        for beat in production.script.beats
    }
