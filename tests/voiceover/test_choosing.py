"""Who speaks: the table, the name on the command line, and what is there."""

import pytest
from spoken import LOCALES, can_speak

from scripts.errors import UsageError
from voiceover import voices
from voiceover.choosing import choose
from voiceover.engines import ENGINES


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_a_voice_that_can_speak_it_here(locale: str) -> None:
    """Without any option and without the internet a film is heard; only an unlisted language is silent."""
    choice = choose(locale)
    assert choice.engine.absent(locale) == ""
    assert choice.engine.grade in ("neural", "formant")
    assert choice.engine.name == voices.default_engine(locale) or choice.notice


def test_neural_voices_are_the_default_where_there_are_any() -> None:
    """English, French, Spanish and Chinese."""
    neural = {locale for locale in LOCALES if voices.default_engine(locale) == "kokoro"}
    assert neural == {"en", "fr", "es", "zh-Hans"}


def test_engine_and_voice_can_be_named() -> None:
    """ENGINE alone takes the table's voice, ENGINE/VOICE another; both are heard and have keys of their own."""
    own, other = choose("vi", "espeak").engine, choose("vi", "espeak/f3").engine
    assert own.fingerprint("vi") != other.fingerprint("vi")
    assert own.speak("Xin chào.", "vi").voice == "espeak/vi"
    assert other.speak("Xin chào.", "vi").voice == "espeak/vi+f3"


def test_engine_that_is_not_there_is_wrong_use() -> None:
    """The error lists those there are."""
    with pytest.raises(UsageError, match="kokoro, espeak, piper, gtts"):
        choose("en", "kokro")


def test_language_without_a_voice_is_drafted() -> None:
    """A new language can be looked at before it has a voice."""
    assert choose("is").engine.name == "draft"


def test_every_engine_has_a_table_for_each_language_it_speaks() -> None:
    """What speaks a locale by default is in the list, and espeak-ng, which stands in, speaks all."""
    assert all(voices.default_engine(locale) in ENGINES for locale in LOCALES)
    assert all(can_speak("espeak", locale) for locale in LOCALES)
