"""When words end: an engine that says where each begins says nothing of the pauses between them; the sound does."""

from collections.abc import Sequence

import numpy as np

from scripts.model import Word
from voiceover.sound import FLOOR, Samples
from voiceover.words import Token

_STEP_MS = 5


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
