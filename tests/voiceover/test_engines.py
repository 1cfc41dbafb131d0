"""The contract of every engine: whoever is in ENGINES keeps it."""

import subprocess
import sys
from itertools import pairwise
from typing import get_args

import pytest
from spoken import LOCALES, SENTENCES, speech_of

from scripts.errors import ProjectError
from scripts.model import TimeSource
from voiceover.engine import Engine
from voiceover.engines import ENGINES
from voiceover.take import record
from voiceover.words import tokens

pytestmark = pytest.mark.parametrize("name", ENGINES)


@pytest.fixture
def engine(name: str) -> Engine:
    return ENGINES[name]("")


def test_its_name_is_the_name_it_is_chosen_by(name: str, engine: Engine) -> None:
    """The word on the command line and the word in the take's voice are one."""
    assert engine.name == name
    assert engine.speak(SENTENCES["en"][0], "en").voice.partition("/")[0] == name


@pytest.mark.parametrize("locale", LOCALES)
def test_words_are_the_words_of_the_displayed_text(name: str, locale: str) -> None:
    """Marks and captions count on the same words from every engine, however they are said."""
    for text in SENTENCES[locale]:
        speech = speech_of(name, text, locale)
        assert [(word.text, word.start, word.end) for word in speech.words] == [
            (token.text, token.start, token.end) for token in tokens(text, locale)
        ]


@pytest.mark.parametrize("locale", LOCALES)
def test_words_sound_one_after_another_inside_the_sound(name: str, locale: str) -> None:
    """Every word has a beginning before its end, no word begins before the last, and none outlasts the samples."""
    for text in SENTENCES[locale]:
        speech = speech_of(name, text, locale)
        times = [(word.start_ms, word.end_ms) for word in speech.words]
        assert all(0 <= start < end for start, end in times)
        assert all(end <= following for (_, end), (following, _) in pairwise(times))
        assert times[-1][1] <= len(speech.pcm) / 2 * 1000 / speech.rate
        assert speech.times in get_args(TimeSource)


@pytest.mark.parametrize("locale", LOCALES)
def test_same_text_has_the_same_bytes_whatever_was_spoken_before(engine: Engine, locale: str) -> None:
    """A take's key would lie if another sentence, language or instance left a trace in the sound."""
    first = engine.speak(SENTENCES[locale][0], locale)
    for other in LOCALES:
        engine.speak(SENTENCES[other][3], other)
    assert engine.speak(SENTENCES[locale][0], locale) == first
    assert type(engine)().speak(SENTENCES[locale][0], locale) == first


def test_same_text_has_the_same_bytes_in_another_process(name: str, engine: Engine) -> None:
    """What one worker recorded, another may take from the store."""
    code = f"""
from voiceover.engines import ENGINES
from voiceover.take import record
print(record({SENTENCES["en"][3]!r}, "en", ENGINES[{name!r}](""))[0].audio)
"""
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == record(SENTENCES["en"][3], "en", engine)[0].audio


def test_fingerprint_is_steady_and_knows_the_locale(engine: Engine) -> None:
    """Two locales never share takes, and asking twice changes nothing."""
    prints = [engine.fingerprint(locale) for locale in LOCALES]
    assert len(set(prints)) == len(LOCALES)
    assert prints == [type(engine)().fingerprint(locale) for locale in LOCALES]


def test_locale_without_a_voice_is_spoken_or_refused_by_name(engine: Engine) -> None:
    """No engine quietly speaks Icelandic with the voice it had."""
    refusals = []
    for ask in (engine.fingerprint, lambda locale: engine.speak("Bær lærir.", locale)):
        try:
            answer = ask("is")
        except ProjectError as fault:
            refusals.append(fault.findings[0])
    assert len(refusals) in (0, 2)
    assert all("'is'" in found.what and found.cure for found in refusals)
    assert refusals or [word.text for word in answer.words] == ["Bær", "lærir"]
