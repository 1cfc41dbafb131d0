"""Does speech land in the pace that a calm tutorial is spoken at?"""

import pytest
from spoken import LOCALES, SENTENCES, take_of

from voiceover import espeak_library, voices
from voiceover.reading import utterance


def units(text: str, locale: str) -> int:
    """Count what is said: Chinese characters, or words, with numbers as the words they are spoken in."""
    spoken = utterance(text, locale)
    if voices.pace(locale).unit == "characters":
        return sum(end - start for start, end in spoken.spans)
    events = espeak_library.synthesise(spoken.text, voices.espeak_voice(locale)).events
    return sum(
        max(len(spoken.text[start:end].split()), sum(start <= event.at < end for event in events))
        for start, end in spoken.spans
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_espeak_speaks_at_the_pace_of_the_conventions(locale: str) -> None:
    """Over all sentences, pauses included, units a minute lie in the band that voices.toml gives."""
    minutes = sum(take_of("espeak", text, locale)[0].duration_ms for text in SENTENCES[locale]) / 60_000
    pace = voices.pace(locale)
    assert pace.low <= sum(units(text, locale) for text in SENTENCES[locale]) / minutes <= pace.high


@pytest.mark.parametrize("locale", LOCALES)
def test_draft_lasts_about_as_long_as_the_voice(locale: str) -> None:
    """A film laid out with the draft keeps its shape: 5 percent over all sentences, 25 in any one of them."""
    lengths = [
        (take_of("draft", text, locale)[0].duration_ms, take_of("espeak", text, locale)[0].duration_ms)
        for text in SENTENCES[locale]
    ]
    assert sum(draft for draft, _ in lengths) == pytest.approx(sum(voice for _, voice in lengths), rel=0.05)
    assert all(draft == pytest.approx(voice, rel=0.25) for draft, voice in lengths)
