"""What the command `voice` does besides recording takes: samples of every voice, and the script for a person."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from render.options import warn
from render.production import Production
from render.scratch import scratch
from render.store import written_to
from scripts.clock import ms_at
from scripts.errors import ProjectError, StepError

SAMPLE_SENTENCES = 2  # of the film: enough to hear a voice, the second with its numbers


def audition(productions: Sequence[Production], named: str) -> bool:
    """Write a sample of every voice of every locale, or of the one that is named; return whether all could speak.

    Each locale is heard once, with the beginning of the first tutorial asked for.
    """
    done, well = set(), True
    for production in productions:
        tag = production.script.locale.tag
        if tag not in done:
            done.add(tag)
            well = _locale(production, tag, named) and well
    return well


def _locale(production: Production, tag: str, named: str) -> bool:
    from voiceover.engines import ENGINES
    from voiceover.take import record

    text = " ".join(sentence.text for sentence in production.sentences[:SAMPLE_SENTENCES])
    place = production.settings.out.parent / "auditions" / tag
    wanted, _, voice = named.partition("/")
    well = True
    for name in [wanted] if wanted else [name for name in ENGINES if name != "draft"]:
        try:
            engine = ENGINES[name]("")
            lack = engine.absent(tag)
            if lack:
                raise StepError(lack)
            for each in [voice] if voice else engine.available(tag):
                take, wav = record(text, tag, ENGINES[name](each))
                path = place / f"{tag}.{take.voice.replace('/', '.')}.wav"
                _write(path, wav)
                pace = len(take.words) / take.duration_ms * 60_000
                click.echo(f"{path}  {take.duration_ms / 1000:.1f} s, {pace:.0f} words a minute, {engine.grade}")
        except (ProjectError, StepError) as error:
            well = well and not wanted
            warn(f"{tag}: {name} has no sample: {error}")
    return well


def _write(path: Path, data: bytes) -> None:
    with written_to(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        with scratch(path.parent) as folder:
            (folder / path.name).write_bytes(data)
            os.replace(folder / path.name, path)


def reading_script(production: Production) -> str:
    """Return what a person reads out: beat by beat, with the file to record it into and how long it should take.

    Times are those of the takes, or of the draft voice: what the pictures were laid out for.
    """
    script, timeline = production.script, production.timeline
    lines = [
        f"{script.title} ({script.locale.name})",
        f"Record one file for each beat (WAV, FLAC or MP3, 44100 or 48000 Hz) into {production.recordings_folder}.",
        "Leave half a second of silence before, after and between sentences. Read every word: captions follow them.",
    ]
    spans = {span.beat: span for span in timeline.spans}
    for beat in script.beats:
        if not beat.sentences:
            continue
        span = spans[beat.id]
        spoken = span.slots[-1].start + span.slots[-1].frames - span.slots[0].start
        about = f"about {ms_at(spoken, timeline.fps) / 1000:.0f} s, at {_clock(span.start, timeline.fps)} in the film"
        lines += ["", f"{beat.id}.wav: {about}"]
        for sentence, slot in zip(beat.sentences, span.slots, strict=True):
            seconds = ms_at(slot.frames, timeline.fps) / 1000
            lines.append(f"  [{seconds:4.1f} s]  {sentence.text}")
    return "\n".join(lines)


def _clock(frame: int, fps: int) -> str:
    seconds = ms_at(frame, fps) // 1000
    return f"{seconds // 60}:{seconds % 60:02d}"
