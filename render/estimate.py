"""How long steps will take: learnt from the journal, and guessed where it says nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from render.journal import Effort, Entry

RECENT = 40  # entries of a kind: a machine changes, and so does the program
FULL_HD = 1920 * 1080
# Seconds for one of an amount, on a core of 2023, with the engines and the size of the delivered films: guesses, for
# before anything was made. Engines: seconds a second of speech. Pictures: seconds a frame of 1080p.
GUESSES = {
    ("take", "kokoro"): 0.6,
    ("take", "piper"): 0.15,
    ("take", "gtts"): 0.5,
    ("take", "espeak"): 0.03,
    ("take", "draft"): 0.01,
    ("take", ""): 0.3,
    ("film", ""): 0.02,
    ("poster", ""): 5.0,
    ("mix", ""): 0.0008,
    ("cues", ""): 0.0002,
    ("mux", ""): 0.0008,
    ("verify", ""): 0.005,
}
SIZED = {"film", "verify"}  # what grows with the pixels


@dataclass(frozen=True, slots=True)
class Estimate:
    """Seconds of one core, and whether they are guessed, for nothing of the kind was ever done here."""

    seconds: float
    guessed: bool


class Estimator:
    """Knows the rates of a journal."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Learn: the median rate of the latest entries of each scene, and of each kind and variant."""
        rates: dict[tuple[str, str, str], list[float]] = {}
        for entry in entries:
            effort = entry.effort
            if effort.amount <= 0:
                continue
            for key in {(effort.kind, effort.variant, effort.name), (effort.kind, effort.variant, "")}:
                rates.setdefault(key, []).append(entry.seconds / effort.amount)
        self._rates = {key: median(found[-RECENT:]) for key, found in rates.items()}

    def of(self, effort: Effort) -> Estimate:
        """Return the estimate for a step."""
        kind, variant = effort.kind, effort.variant
        for key in ((kind, variant, effort.name), (kind, variant, "")):
            if key in self._rates:
                return Estimate(effort.amount * self._rates[key], guessed=False)
        rate = GUESSES.get((kind, variant), GUESSES.get((kind, ""), 0.0))
        return Estimate(effort.amount * rate * (_pixels(variant) if kind in SIZED else 1.0), guessed=True)


def together(stages: Iterable[Sequence[float]], workers: int) -> float:
    """Return the seconds of stages, one after the other, each with its jobs spread over workers, longest first."""
    total = 0.0
    for jobs in stages:
        ends = [0.0] * max(1, workers)
        for seconds in sorted(jobs, reverse=True):
            ends[ends.index(min(ends))] += seconds
        total += max(ends)
    return total


def in_words(seconds: float) -> str:
    """Return a time as people say it, e.g. "20 s", "4 min", "2.5 h"."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"


def _pixels(size: str) -> float:
    width, _, height = size.partition("x")
    return int(width) * int(height) / FULL_HD if width.isdigit() and height.isdigit() else 1.0
