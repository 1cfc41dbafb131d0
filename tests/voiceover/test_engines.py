"""The contract of every engine: whoever is in ENGINES keeps it."""

import subprocess
import sys
from itertools import pairwise
from typing import get_args

import pytest
from spoken import LOCALES, SENTENCES, SERVICES, can_speak, must_speak, some_of, speech_of

from scripts.errors import ProjectError
from scripts.model import TimeSource
from voiceover.engine import Engine
from voiceover.engines import ENGINES
from voiceover.take import record
from voiceover.words import tokens

# A service is tested in a file of its own, against a server on this machine.
pytestmark = pytest.mark.parametrize("name", [name for name in ENGINES if name not in SERVICES])


@pytest.fixture
def engine(name: str) -> Engine:
    must_speak(name, "en")
    return ENGINES[name]("")


def test_its_name_is_the_name_it_is_chosen_by(name: str, engine: Engine) -> None:
    """The word on the command line and the word in the take's voice are one."""
    assert engine.name == name
    assert engine.speak(SENTENCES["en"][0], "en").voice.partition("/")[0] == name


@pytest.mark.parametrize("locale", LOCALES)
def test_words_are_the_words_of_the_displayed_text(name: str, locale: str) -> None:
    """Marks and captions count on the same words from every engine, however they are said."""
    must_speak(name, locale)
    for text in some_of(name, locale):
        speech = speech_of(name, text, locale)
        assert [(word.text, word.start, word.end) for word in speech.words] == [
            (token.text, token.start, token.end) for token in tokens(text, locale)
        ]


@pytest.mark.parametrize("locale", LOCALES)
def test_words_sound_one_after_another_inside_the_sound(name: str, locale: str) -> None:
    """Every word has a beginning before its end, no word begins before the last, and none outlasts the samples."""
    must_speak(name, locale)
    for text in some_of(name, locale):
        speech = speech_of(name, text, locale)
        times = [(word.start_ms, word.end_ms) for word in speech.words]
        assert all(0 <= start < end for start, end in times)
        assert all(end <= following for (_, end), (following, _) in pairwise(times))
        assert times[-1][1] <= len(speech.pcm) / 2 * 1000 / speech.rate
        assert speech.times in get_args(TimeSource)


@pytest.mark.parametrize("locale", LOCALES)
def test_same_text_has_the_same_bytes_whatever_was_spoken_before(name: str, engine: Engine, locale: str) -> None:
    """A take's key would lie if another sentence, language or instance left a trace in the sound."""
    must_speak(name, locale)
    first = engine.speak(SENTENCES[locale][0], locale)
    for other in LOCALES:
        if can_speak(name, other) and other != locale:
            speech_of(name, SENTENCES[other][0], other)
    engine.speak(SENTENCES[locale][1], locale)
    assert engine.speak(SENTENCES[locale][0], locale) == first
    assert type(engine)("").speak(SENTENCES[locale][0], locale) == first


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
    locales = [locale for locale in LOCALES if can_speak(engine.name, locale)]
    prints = [engine.fingerprint(locale) for locale in locales]
    assert len(set(prints)) == len(locales)
    assert prints == [type(engine)("").fingerprint(locale) for locale in locales]


def test_locale_without_a_voice_is_spoken_or_refused_by_name(engine: Engine) -> None:
    """No engine quietly speaks Icelandic with the voice it had."""
    refusals = []
    for ask in (engine.available, engine.absent, engine.fingerprint, lambda locale: engine.speak("Bær lærir.", locale)):
        try:
            answer = ask("is")
        except ProjectError as fault:
            refusals.append(fault.findings[0])
    assert len(refusals) in (0, 4)
    assert all("'is'" in found.what and found.cure for found in refusals)
    assert refusals or [word.text for word in answer.words] == ["Bær", "lærir"]


def test_voices_it_offers_can_be_asked_for(name: str, engine: Engine) -> None:
    """Each voice of a locale has takes of its own, and is named in them."""
    offered = engine.available("en")
    assert len(set(offered)) == len(offered)
    prints = {ENGINES[name](voice).fingerprint("en") for voice in offered}
    assert len(prints) == len(offered)
