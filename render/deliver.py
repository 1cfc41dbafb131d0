"""Makes the finished film from what is in the store: join, sidecars, poster, mux, record; whole or not at all."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from render import record
from render.cues import cue_findings, stored_cues
from render.description import description
from render.join import join
from render.keys import digest
from render.mux import Credits, mux
from render.production import Production
from render.record import Record
from render.scratch import scratch, sweep
from render.sidecars import SIDECARS, sidecar
from render.store import sha256_of, written_to
from render.tasks import scene_findings
from scripts.errors import StepError
from scripts.model import Brief

Found = TypeVar("Found")


def deliver(production: Production) -> tuple[Path, ...]:
    """Make the files of a film from the store; return them.

    Raises:
        StepError: the store lacks something, ffmpeg failed, or the folder cannot be written; old files then stay.
    """
    folder = production.output("mp4").parent
    with written_to(folder):
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        with scratch(folder) as work:
            made = _make(production, work)
            outputs = {path.name: _seal(path) for path in made}
            record_file = work / production.output(record.SUFFIX).name
            record_file.write_bytes(record.to_json(replace(_record(production), outputs=outputs)))
            # The record goes last: a run that is killed here leaves a film that the next plan makes again.
            for path in (*made, record_file):
                os.replace(path, folder / path.name)
    return tuple(folder / path.name for path in made)


def _make(production: Production, work: Path) -> list[Path]:
    script, timeline, store = production.script, production.timeline, production.settings.store
    cues = stored_cues(production)
    texts = [work / production.output(suffix).name for suffix in SIDECARS]
    for suffix, path in zip(SIDECARS, texts, strict=True):
        path.write_text(sidecar(suffix, cues, timeline.fps, script.locale), encoding="utf-8")
    about = work / production.output("txt").name
    about.write_text(description(script, production.chapters, timeline.fps), encoding="utf-8")
    poster = work / production.output("poster.png").name
    poster.write_bytes(_needed(store.get("poster", production.poster_key), "the poster"))
    picture, film = work / "picture.mp4", work / production.output("mp4").name
    join([(_segment(production, brief), brief.frames) for brief in production.briefs], timeline.fps, picture)
    mux(
        picture,
        _needed(store.find("mix", digest("mix", production.mix_parts), whole=True), "the mix"),
        texts[0],
        film,
        locale=script.locale,
        credits_=Credits(script.title, script.summary, script.notice, production.voices),
        chapters=production.chapters,
        fps=timeline.fps,
    )
    return [film, *texts, poster, about]


def _segment(production: Production, brief: Brief) -> Path:
    found = production.settings.store.find("scene", production.scene_key(brief.beat), whole=True)
    return _needed(found, f"the film of {brief.beat}")


def _needed(found: Found | None, what: str) -> Found:
    if found is None:
        raise StepError(f"{what} is gone from the store, or damaged. Run again: it will be made anew.")
    return found


def _seal(path: Path) -> dict[str, Any]:
    stat = path.stat()
    return {"size": stat.st_size, "mtime_ns": stat.st_mtime_ns, "sha256": sha256_of(path)}


def _record(production: Production) -> Record:
    script, store = production.script, production.settings.store
    drawn = {beat: _needed(store.get_json("drawn", production.scene_key(beat)), beat) for beat in production.scenes}
    texts = {f"text {sentence.key}": sentence.text for sentence in production.sentences}
    return Record(
        tutorial=script.slug,
        locale=script.locale.tag,
        language3=script.locale.language3,
        title=script.title,
        voices=tuple(sorted({take.voice for take in production.takes.values()})),
        size=str(production.settings.size),
        loudness=production.settings.loudness,
        timeline=production.timeline,
        chapters=production.chapters,
        cues=tuple(stored_cues(production)),
        drawn={beat: tuple((name, frame) for name, frame in value["marks"]) for beat, value in drawn.items()},
        plays={beat: tuple((first, end) for first, end in value["plays"]) for beat, value in drawn.items()},
        texts={beat: tuple(map(record.shown_text_from, value["texts"])) for beat, value in drawn.items()},
        steps={
            "take": {"voice": production.speaker.engine.name, **texts},
            **{f"film/{beat}": parts for beat, parts in production.scenes.items()},
            "mix": production.mix_parts,
            "cues": production.cue_parts,
            "mux": production.film_parts,
        },
        takes={key: take.audio for key, take in production.takes.items()},
        findings=(*scene_findings(production), *cue_findings(production)),
    )
