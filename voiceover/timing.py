"""When words end: an engine that says where each begins says nothing of the pauses between them; the sound does."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from scripts.model import Word
from voiceover.sound import FLOOR, Samples
from voiceover.words import Token

_STEP_MS = 5
_PAUSE_MS = 120


def timed(words: Sequence[Token], starts: Sequence[int], samples: Samples, rate: int) -> tuple[Word, ...]:
    """Return words with their times in milliseconds, given the sample in which each begins.

    A word ends where the next begins, or where the voice falls silent before that.
    """
    level = np.abs(samples)
    quiet = FLOOR * level.max(initial=0.0)
    step = rate * _STEP_MS // 1000

    def audible_end(start: int, end: int) -> int:
        loud = np.flatnonzero(level[start:end] > quiet)
        return min(end, start + int(loud[-1]) + step) if len(loud) else end

    ends = [*starts[1:], len(level)]
    return tuple(
        Word(word.text, word.start, word.end, start * 1000 // rate, audible_end(start, end) * 1000 // rate)
        for word, start, end in zip(words, starts, ends, strict=True)
    )


def behind_pauses(words: Sequence[Word], samples: Samples, rate: int) -> tuple[Word, ...]:
    """Return words of which none begins before or after the end of the pause that stands before it.

    An engine that counts its own symbols knows a pause only roughly: the sound between the middles of two words says
    where one ends and the next begins. Silences shorter than _PAUSE_MS are the closures of p, t, k, and stay.
    """
    level = np.abs(samples)
    loud = level > FLOOR * level.max(initial=0.0)
    moved = list(words)
    for n in range(1, len(moved)):
        before, word = moved[n - 1], moved[n]
        first = (before.start_ms + before.end_ms) // 2
        stop = (word.start_ms + word.end_ms) // 2
        heard = first * rate // 1000 + np.flatnonzero(loud[first * rate // 1000 : stop * rate // 1000])
        if len(heard) < 2:
            continue
        gaps = np.diff(heard)
        widest = int(gaps.argmax())
        if gaps[widest] * 1000 < _PAUSE_MS * rate:
            continue
        end, start = (int(heard[at]) * 1000 // rate for at in (widest, widest + 1))
        moved[n - 1] = replace(before, end_ms=max(before.start_ms + 1, end + _STEP_MS))
        moved[n] = replace(word, start_ms=start)
    return tuple(moved)
