"""Word times for a sound whose text is known: espeak-ng says the same text, with its own times, and both are compared.

Five references are spoken, two women's and three men's, each twice, the second time as fast as the sound; what they
give is averaged, the nearer counting more (one alone was up to 60 ms further off). The mean is late or early by a
constant that depends on the engine; that is measured (`tests/voiceover/aligning.py`), kept in `voices.toml` and taken
off. It cannot tell a wrong text from a right one: who takes a sound from outside compares its length with `expected_s`.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scripts.errors import StepError
from scripts.model import Word
from voiceover import espeak_library, voices
from voiceover.draft import Draft
from voiceover.espeak import spoken_starts
from voiceover.features import HOP, RATE, Rows, features, speech_span
from voiceover.reading import utterance
from voiceover.sound import Samples, decoded
from voiceover.timing import timed
from voiceover.warping import path
from voiceover.words import tokens

MODULES = ("alignment.py", "features.py", "warping.py", "timing.py", "espeak.py", "espeak_library.py")
_SECONDS = HOP / RATE  # of a row
# Variants of espeak-ng's voices: two women's and three men's. Those that breathe (f2, f3, f5) differ from call to call.
_REFERENCES = ("f4", "f1", "m2", "m3", "m7")
_TRUST = 4.5  # how much more the nearer counts: one that is further by 1 / _TRUST of a row's distance, 1 / e as much
_PAUSE_ROWS = 8  # shorter silences are the closures of p, t, k
_NEAR = 0.04  # a reference this close to the sound's speed is close enough
_SLOWEST, _FASTEST = 80, 450  # what espeak-ng can
_LONGEST_S = 60.0  # the table of costs of a minute takes 300 MB
_COARSE = 4  # rows to a coarse one
_NEARBY = 100  # rows: as far as a coarse comparison may be off


def aligned(samples: Samples, rate: int, text: str, locale: str, late_ms: float = 0.0) -> tuple[Word, ...]:
    """Return the words of a text with their times in a sound of it; `late_ms` is taken off every start.

    Raises:
        ProjectError: espeak-ng does not speak the locale.
        StepError: the sound is silent, or over a minute long.
    """
    words = tokens(text, locale)
    starts = np.array(starts_s(samples, rate, text, locale)) - late_ms / 1000
    first, last = 0.0, len(samples) / rate
    inside = np.maximum.accumulate(np.clip(starts, first, last))
    at = [min(int(start * rate), len(samples) - 1) for start in inside]
    for n in range(1, len(at)):  # no word without a time of its own
        at[n] = max(at[n], at[n - 1] + rate // 1000)
    for n in reversed(range(len(at))):
        at[n] = min(at[n], len(samples) - (len(at) - n) * (rate // 1000))
    return timed(words, at, samples, rate)


def expected_s(text: str, locale: str) -> float:
    """Return about how long a text lasts at the locale's pace."""
    words = Draft().speak(text, locale).words
    return words[-1].end_ms / 1000


def starts_s(samples: Samples, rate: int, text: str, locale: str) -> list[float]:
    """Return the second in which each word begins, as compared; not calibrated.

    Raises:
        as `aligned`.
    """
    if not np.any(samples):
        raise StepError("the sound is silent. Record it again.")
    if len(samples) / rate > _LONGEST_S:
        raise StepError(f"the sound is over {_LONGEST_S:g} s long. Record one sentence at a time.")
    rows, speech = features(samples, rate)
    span = speech_span(speech)
    heard = rows[slice(*span)]
    found, apart = [], []
    for variant in _REFERENCES:
        reference, times = _reference(text, locale, len(heard), variant)
        pairs = path(reference, heard)
        apart.append(np.linalg.norm(reference[pairs[:, 0]] - heard[pairs[:, 1]], axis=1).mean())
        found.append(_carried(times, pairs, span[0]))
    nearness = np.exp(_TRUST * (min(apart) - np.array(apart)))
    mean = np.average(found, axis=0, weights=nearness)
    return [_out_of_pause(float(second), speech) for second in mean]


def cuts_s(samples: Samples, rate: int, texts: Sequence[str], locale: str) -> list[float]:
    """Return the seconds between the sentences of a longer sound, one fewer than texts: in its pauses, if it has any.

    Compared coarsely, then moved into the longest silence nearby.

    Raises:
        as `aligned`.
    """
    if len(texts) == 1:
        return []
    rows, speech = features(samples, rate)
    first, end = speech_span(speech)
    voice = voices.espeak_voice(locale)
    spoken = [espeak_library.synthesise(utterance(text, locale).text, voice) for text in texts]
    pause = np.zeros(spoken[0].rate * voices.gap_ms(locale) // 1000, np.float32)
    said: list[Samples] = []
    begins: list[float] = []
    for sound in spoken:
        begins.append(sum(len(part) for part in said) / sound.rate / _SECONDS)
        said += [decoded(sound.pcm), pause]
    reference, _ = features(np.concatenate(said[:-1]), spoken[0].rate)
    pairs = path(_coarse(reference), _coarse(rows[first:end])) * _COARSE
    found = (np.interp(begins[1:], pairs[:, 0], pairs[:, 1]) + first).astype(int)
    return [_in_silence(int(row), speech) * _SECONDS for row in found]


def _coarse(rows: Rows) -> Rows:
    """Return the means of every few rows: a beat of a minute, row by row, would take too much memory."""
    whole = len(rows) // _COARSE * _COARSE
    means: Rows = rows[:whole].reshape(-1, _COARSE, rows.shape[1]).mean(axis=1)
    return means


def _in_silence(row: int, speech: NDArray[np.bool_]) -> int:
    """Return the middle of the longest silence within _NEARBY rows, the row itself where there is none."""
    first = max(0, row - _NEARBY)
    quiet = np.flatnonzero(~speech[first : row + _NEARBY]) + first
    if not len(quiet):
        return row
    runs = np.split(quiet, np.flatnonzero(np.diff(quiet) > 1) + 1)
    longest = max(runs, key=len)
    return int(longest[len(longest) // 2])


def linear_s(samples: Samples, rate: int, text: str, locale: str) -> list[float]:
    """Return the seconds that the reference's times, stretched to the sound's length, would give: the baseline."""
    _, speech = features(samples, rate)
    first, end = speech_span(speech)
    reference, times = _reference(text, locale, end - first, _REFERENCES[0])
    return [float(first + time / len(reference) * (end - first)) * _SECONDS for time in times]


def _reference(text: str, locale: str, rows: int, variant: str) -> tuple[Rows, NDArray[np.float64]]:
    """Return the speech of espeak-ng at about the sound's speed: its rows, and the row in which each word begins."""
    voice = replace(voices.espeak_voice(locale), variant=variant)
    spoken = utterance(text, locale)
    words = tokens(text, locale)
    for last in (False, True):
        sound = espeak_library.synthesise(spoken.text, voice)
        said, speech = features(decoded(sound.pcm), sound.rate)
        first, end = speech_span(speech)
        ratio = (end - first) / rows
        if last or abs(ratio - 1) < _NEAR:
            break
        rate = int(np.clip(voice.rate * ratio, _SLOWEST, _FASTEST))
        voice = replace(voice, rate=rate)
    starts = np.array(spoken_starts(spoken, words, sound)) / sound.rate / _SECONDS - first
    return said[first:end], starts


def _out_of_pause(second: float, speech: NDArray[np.bool_]) -> float:
    """Return the end of the pause in which a word was found: it cannot begin there, and pauses differ most."""
    row = min(int(second / _SECONDS), len(speech) - 1)
    if speech[row]:
        return second
    sounds = np.flatnonzero(speech)
    before, after = sounds[sounds < row], sounds[sounds > row]
    if not len(before) or not len(after) or after[0] - before[-1] - 1 < _PAUSE_ROWS:
        return second
    return float(after[0]) * _SECONDS


def _carried(times: NDArray[np.float64], pairs: NDArray[np.int64], offset: int) -> NDArray[np.float64]:
    """Carry rows of the reference over to seconds of the sound."""
    one, other = pairs[:, 0], pairs[:, 1]
    enters = np.append(True, one[1:] != one[:-1])
    leaves = np.append(one[1:] != one[:-1], True)
    middle = (other[enters] + other[leaves]) / 2
    carried: NDArray[np.float64] = (np.interp(times, one[enters], middle) + offset) * _SECONDS
    return carried
