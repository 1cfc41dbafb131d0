"""The table of voices: what is in it, and what it refuses."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from spoken import LOCALES

from scripts.errors import ProjectError, StepError
from voiceover import voices
from voiceover.espeak_library import synthesise, version


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A table of voices of the test's own, in place of the shipped one."""
    path = tmp_path / "voices.toml"
    monkeypatch.setattr(voices, "FILE", path)
    voices._data.cache_clear()
    yield path
    voices._data.cache_clear()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_setting_of_a_voice_changes_its_sound(locale: str) -> None:
    """Each reaches the library: none is left from the text before, and none is ignored."""
    voice = voices.espeak_voice(locale)
    text = {"ar": "مَدِينَة عَادِيَّة.", "zh-Hans": "一座城市."}.get(locale, "a quiet town.")
    sounds = {
        synthesise(text, changed).pcm
        for changed in (
            voice,
            replace(voice, rate=voice.rate + 40),
            replace(voice, pitch=80),
            replace(voice, range=5),
            replace(voice, word_gap=20),
            replace(voice, variant="f3"),
            replace(voice, voice="de"),
        )
    }
    assert len(sounds) == 7


def test_voice_or_variant_that_is_not_there_is_an_error() -> None:
    """espeak-ng itself would keep the voice it had, and say nothing of a missing variant."""
    right = voices.espeak_voice("en")
    for wrong in (replace(right, voice="fr-fr-x"), replace(right, variant="nobody")):
        with pytest.raises(StepError, match=r"voices\.toml"):
            synthesise("a town.", wrong)


def test_variant_has_its_own_digest() -> None:
    """Its file shapes the sound, so it is part of the fingerprint."""
    right = voices.espeak_voice("en")
    assert len({version(right), version(replace(right, variant="f3")), version(replace(right, voice="vi"))}) == 3


@pytest.mark.parametrize(
    ("content", "ask"),
    [
        ("[en", lambda: voices.pace("en")),
        ("schema = 1", lambda: voices.pace("en")),
        ("schema = 1", voices.gap_ms),
        ("gap_ms = -1", voices.gap_ms),
        ("en = 3", lambda: voices.espeak_voice("en")),
        ('[en.espeak]\nvoice = "en-us"', lambda: voices.espeak_voice("en")),
        ("[en]\nespeak = 3", lambda: voices.espeak_voice("en")),
        ('[en.pace]\nunit = "words"\nlow = "a"\nhigh = 2\nletters = 1.0', lambda: voices.pace("en")),
    ],
)
def test_damaged_table_says_what_to_do(table: Path, content: str, ask) -> None:  # type: ignore[no-untyped-def]
    """A slip in the table is a finding, not a traceback from inside a voice."""
    table.write_text(content)
    with pytest.raises(ProjectError) as caught:
        ask()
    (found,) = caught.value.findings
    assert found.where == "voiceover/voices.toml"
    assert found.cure
