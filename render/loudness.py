"""Measures the sound of a finished film, as decoded, by two meters that share no code: ours and ffmpeg's ebur128."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from render.measured import Loudness, Measured
from render.mux import ffmpeg
from render.record import Record
from scripts.clock import samples_at
from scripts.errors import StepError
from scripts.model import Finding, Spot
from voiceover import loudness
from voiceover.levels import levels

Mono = npt.NDArray[np.float32]
AGAIN = "Run 'tutorials render' again; if it stays, report it."
SILENT = float("-inf")


def measure(film: Path, record: Record, mono: Mono) -> Loudness:
    """Measure a film; `mono` is what was decoded of it, for our own meter.

    Raises:
        StepError: ffmpeg cannot measure it.
    """
    own = Measured("pyloudnorm", loudness.integrated(mono), _decibels(loudness.true_peak(mono)))
    fps = record.timeline.fps
    beats = tuple(
        (span.beat, loudness.integrated(mono[samples_at(span.start, fps) : samples_at(span.end, fps)]))
        for span in record.timeline.spans
        if span.slots
    )
    return Loudness((own, _ebur128(film)), beats)


def loudness_findings(record: Record, found: Loudness, where: str) -> Iterator[Finding]:
    """Yield what is not as the film's level asks; a film of the silent draft voice has no loudness."""
    wanted = levels()[record.loudness]
    spot = Spot(record.tutorial, record.locale)
    if record.silent:
        return
    for meter in found.meters:
        if abs(meter.lufs - wanted.lufs) > wanted.within:
            yield Finding(where, f"has {meter}, not {wanted.lufs:g} LUFS", AGAIN, check="film/loudness", spot=spot)
        if meter.dbtp > wanted.dbtp:
            yield Finding(where, f"has {meter}, over {wanted.dbtp:g} dBTP", AGAIN, check="film/peak", spot=spot)
    heard = [(lufs, beat) for beat, lufs in found.beats if lufs != SILENT]
    if heard and max(heard)[0] - min(heard)[0] > wanted.apart:
        (loud, loudest), (soft, softest) = max(heard), min(heard)
        what = f"beat {loudest} has {loud:.1f} LUFS and beat {softest} {soft:.1f}"
        cure = f"They may be {wanted.apart:g} LU apart. {AGAIN}"
        yield Finding(where, what, cure, check="film/loudness-apart", spot=replace(spot, beat=loudest))


def _ebur128(film: Path) -> Measured:
    command = [ffmpeg(), "-nostdin", "-nostats", "-i", str(film), "-vn", "-af", "ebur128=peak=true", "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False).stderr.rpartition(
        "Summary:"
    )[2]
    values = {name: re.search(rf"{name}:\s+(-?[\d.]+|-inf)", said) for name in ("I", "Peak")}
    if not values["I"] or not values["Peak"]:
        raise StepError(f"{film}: ffmpeg could not measure its sound. 'tutorials doctor' checks the tools.")
    return Measured("ffmpeg", float(values["I"][1]), float(values["Peak"][1]))


def _decibels(ratio: float) -> float:
    return float(20 * np.log10(ratio)) if ratio else SILENT
