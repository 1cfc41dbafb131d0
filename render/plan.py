"""What would be done and why, without doing any of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from render import record
from render.keys import Parts, digest, explain
from render.production import Production
from render.record import Record
from render.store import sha256_of

State = Literal["fresh", "will run", "waits"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step towards a film: its state, and the reasons for it in words."""

    kind: str  # take, film, mix, cues or mux
    name: str  # e.g. "what-makes-a-city-learn/vi/small"
    state: State
    reasons: tuple[str, ...] = ()


def plan(production: Production) -> tuple[Step, ...]:
    """Return every step of a film, in order."""
    old = record.read(production.output(record.SUFFIX))
    takes = _take_step(production, old)
    if production.missing:
        return (takes, *_partly_spoken(production, old))
    films = tuple(_film_steps(production, old))
    mix = _stored("mix", production, production.mix_parts, old)
    cues = _stored("cues", production, production.cue_parts, old)
    return (takes, *films, mix, cues, _mux_step(production, old, (*films, mix, cues)))


def _take_step(production: Production, old: Record | None) -> Step:
    reasons = _unspoken(production, old)
    return Step("take", production.name, "will run" if reasons else "fresh", tuple(reasons.values()))


def _unspoken(production: Production, old: Record | None) -> dict[str, str]:
    """Return why each sentence without a take will be recorded."""
    before: Parts = dict(old.steps.get("take", {})) if old else {}
    reasons = {}
    for sentence in production.missing:
        text = before.get(f"text {sentence.key}")
        if text is not None and text != sentence.text:
            reasons[sentence.key] = f"{sentence.key} changed"
        elif text is not None and before.get("voice") not in (None, production.speaker.engine.name):
            reasons[sentence.key] = f"{sentence.key}: voice {before['voice']} → {production.speaker.engine.name}"
        else:
            reasons[sentence.key] = f"{sentence.key} is not recorded"
    return reasons


def _partly_spoken(production: Production, old: Record | None) -> Iterator[Step]:
    """A scene's frames count from its own start, so beats whose takes are all there can be judged already."""
    known = {step.name: step for step in _film_steps(production.spoken_part, old)}
    reasons = _unspoken(production, old)
    for beat in production.script.beats:
        name = f"{production.name}/{beat.id}"
        takes = tuple(f"take {reasons[each.key]}" for each in beat.sentences if each.key in reasons)
        yield Step("film", name, "will run", takes) if takes else known[name]
    for kind in ("mix", "cues", "mux"):
        yield Step(kind, production.name, "waits", ("waits for takes",))


def _film_steps(production: Production, old: Record | None) -> Iterator[Step]:
    store = production.settings.store
    for brief in production.briefs:
        name, key = f"{production.name}/{brief.beat}", production.scene_key(brief.beat)
        if store.find("scene", key) is not None and store.find("drawn", key) is not None:
            yield Step("film", name, "fresh")
            continue
        before = old.steps.get(f"film/{brief.beat}") if old else None
        spoken = [sentence.key for sentence in production.script.beat(brief.beat).sentences]
        changed = _changed_takes(production, old, spoken)
        yield Step("film", name, "will run", (*changed, *_why(before, production.scenes[brief.beat])))


def _changed_takes(production: Production, old: Record | None, sentences: Iterable[str]) -> tuple[str, ...]:
    if old is None:
        return ()
    return tuple(
        f"take {key} changed" for key in sentences if key in old.takes and old.takes[key] != production.takes[key].audio
    )


def _stored(kind: str, production: Production, parts: Parts, old: Record | None) -> Step:
    if production.settings.store.find(kind, digest(kind, parts)) is not None:
        return Step(kind, production.name, "fresh")
    return Step(kind, production.name, "will run", _why(old.steps.get(kind) if old else None, parts))


def _why(before: Parts | None, now: Parts) -> tuple[str, ...]:
    if before is None:
        return ("was never made",)
    return explain(before, now) or ("is no longer in the store",)


def _mux_step(production: Production, old: Record | None, before: tuple[Step, ...]) -> Step:
    runs = [
        f"{step.kind} {step.name.removeprefix(production.name).lstrip('/')}".strip()
        for step in before
        if step.state != "fresh"
    ]
    if runs:
        return Step("mux", production.name, "will run", tuple(f"{name} will run" for name in runs))
    parts = production.film_parts
    if old is None or old.steps.get("mux") != parts:
        return Step("mux", production.name, "will run", _why(old.steps.get("mux") if old else None, parts))
    gone = [name for name, seal in old.outputs.items() if not _still_there(production, name, seal)]
    if gone:
        return Step("mux", production.name, "will run", tuple(f"{name} is gone or changed" for name in gone))
    return Step("mux", production.name, "fresh")


def _still_there(production: Production, name: str, seal: dict[str, Any]) -> bool:
    path = production.output("mp4").with_name(name)
    try:
        stat = path.stat()
        if stat.st_size != seal["size"]:
            return False
        return bool(stat.st_mtime_ns == seal["mtime_ns"] or sha256_of(path) == seal["sha256"])
    except OSError:
        return False
