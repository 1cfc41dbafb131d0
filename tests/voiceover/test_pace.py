"""Does speech land in the pace that a calm tutorial is spoken at?"""

import pytest
from spoken import LOCALES, SENTENCES, take_of

from scripts.loader import ROOT, find, load
from scripts.model import Take
from voiceover import voices
from voiceover.reading import utterance


def texts_of(locale: str) -> list[str]:
    """Return the sentences of film 1: the band holds for a film, with its share of long and short sentences."""
    if locale not in find(ROOT, "1").locales:
        pytest.skip("film 1 is not made in this language")
    script = load(ROOT, find(ROOT, "1"), locale).script
    return [sentence.text for beat in script.beats for sentence in beat.sentences]


def units(take: Take, text: str, locale: str) -> int:
    """Count what is written: words, syllables written apart, or Chinese characters with numbers as they are said."""
    if voices.pace(locale).unit == "characters":
        return sum(end - start for start, end in utterance(text, locale).spans)
    return len(take.words)


@pytest.mark.parametrize("locale", LOCALES)
def test_espeak_speaks_a_film_at_the_pace_of_the_conventions(locale: str) -> None:
    """Over a whole film, pauses inside sentences included, units a minute lie in the band that voices.toml gives."""
    texts = texts_of(locale)
    takes = [take_of("espeak", text, locale)[0] for text in texts]
    spoken = sum(units(take, text, locale) for take, text in zip(takes, texts, strict=True))
    pace = voices.pace(locale)
    assert pace.low <= spoken / (sum(take.duration_ms for take in takes) / 60_000) <= pace.high


@pytest.mark.parametrize("locale", LOCALES)
def test_draft_lasts_about_as_long_as_the_voice(locale: str) -> None:
    """A film laid out with the draft keeps its shape: 5 percent over all sentences, 25 in any one of them."""
    lengths = [
        (take_of("draft", text, locale)[0].duration_ms, take_of("espeak", text, locale)[0].duration_ms)
        for text in SENTENCES[locale]
    ]
    assert sum(draft for draft, _ in lengths) == pytest.approx(sum(voice for _, voice in lengths), rel=0.05)
    assert all(draft == pytest.approx(voice, rel=0.25) for draft, voice in lengths)
