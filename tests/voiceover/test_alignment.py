"""Alignment against engines that know their own times. The whole table: `python tests/voiceover/aligning.py`."""

import shutil

import aligning
import numpy as np
import pytest
from spoken import LOCALES, SENTENCES, must_speak, speech_of, take_of

from scripts.errors import StepError
from voiceover import alignment
from voiceover.sound import decoded
from voiceover.warping import path
from voiceover.words import tokens


def test_flite_agrees_to_a_frame() -> None:
    """A voice that shares no code with the reference: median 25 ms, 95 of 100 words within 120, far below linear."""
    if shutil.which("flite") is None:
        pytest.skip("flite is not installed")
    found = aligning.compare(list(aligning.flite("slt", 6)), "en", aligning.as_it_is)
    assert found.words > 50
    assert found.median <= 25
    assert found.worst <= 120
    assert found.median < found.linear_median / 2


@pytest.mark.parametrize(
    ("name", "locale"), [("piper", "en"), ("kokoro", "fr"), ("kokoro", "es"), ("kokoro", "zh-Hans")]
)
def test_neural_voices_agree_with_their_own_durations(name: str, locale: str) -> None:
    """Within the bounds that a service's voice is then trusted with: median 40 ms and 95 of 100 words within 250."""
    must_speak(name, locale)
    found = aligning.compare(aligning.engine(name, locale, 2), locale, aligning.as_it_is)
    assert found.median <= 40
    assert found.worst <= 250
    assert found.median < found.linear_median


@pytest.mark.parametrize("locale", LOCALES)
def test_words_are_those_of_the_text_in_order(locale: str) -> None:
    """Whatever the sound, every word has a time of its own inside it."""
    text = SENTENCES[locale][0]
    speech = speech_of("espeak", text, locale)
    words = alignment.aligned(decoded(speech.pcm), speech.rate, text, locale)
    assert [(word.text, word.start, word.end) for word in words] == [
        (t.text, t.start, t.end) for t in tokens(text, locale)
    ]
    times = [time for word in words for time in (word.start_ms, word.end_ms)]
    assert times == sorted(times)
    assert all(word.start_ms < word.end_ms for word in words)
    assert times[-1] <= len(speech.pcm) / 2 / speech.rate * 1000


def test_word_behind_a_pause_begins_with_the_sound() -> None:
    """However long somebody waits at a comma, the next word is not found in the silence."""
    text = "We count them on one hand, and ask."
    take, wav = take_of("espeak", text, "en")
    samples = decoded(wav[44:])
    at = next(word for word in take.words if word.text == "and").start_ms * 48
    waited = np.concatenate([samples[:at], np.zeros(48_000, np.float32), samples[at:]])
    words = alignment.aligned(waited, 48_000, text, "en")
    assert next(word for word in words if word.text == "and").start_ms == pytest.approx(at / 48 + 1000, abs=40)


def test_lateness_is_taken_off() -> None:
    """An engine's constant is in its words' times."""
    text = SENTENCES["en"][0]
    speech = speech_of("espeak", text, "en")
    as_found, early = (alignment.aligned(decoded(speech.pcm), speech.rate, text, "en", late) for late in (0.0, 50.0))
    assert as_found[5].start_ms - early[5].start_ms == pytest.approx(50, abs=1)


@pytest.mark.parametrize(("seconds", "said"), [(0, "silent"), (61, "over 60 s")])
def test_sound_that_cannot_be_aligned_is_refused(seconds: int, said: str) -> None:
    """Silence has no words, and a minute would need too much memory."""
    samples = np.ones(seconds * 8000 or 800, np.float32) * (0.1 if seconds else 0)
    with pytest.raises(StepError, match=said):
        alignment.aligned(samples, 8000, "A text.", "en")


def test_path_joins_what_is_alike() -> None:
    """Two rows said twice as long are joined to two rows each; the ends meet."""
    one = np.eye(4)
    other = np.repeat(one, 2, axis=0)
    pairs = path(one, other)
    assert tuple(pairs[0]) == (0, 0)
    assert tuple(pairs[-1]) == (3, 7)
    assert all(abs(i - j / 2) <= 0.5 for i, j in pairs)
