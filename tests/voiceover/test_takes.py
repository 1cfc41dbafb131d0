"""Takes: their keys, their sound, their JSON, and what cannot become one."""

import hashlib
import io
import unicodedata
import wave
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spoken import LOCALES, SENTENCES

from scripts.errors import ProjectError, StepError
from scripts.model import Take, Word
from voiceover import lexicon, sound
from voiceover.draft import Draft
from voiceover.engine import Speech
from voiceover.espeak import Espeak
from voiceover.take import from_json, record, take_key, to_json

LINE = "You are not alone."


class Spoken:
    """An engine that says what it is given: a speech made by hand."""

    name = "spoken"

    def __init__(self, speech: Speech) -> None:
        self.speech = speech

    def fingerprint(self, locale: str) -> str:
        return locale

    def speak(self, text: str, locale: str) -> Speech:
        return self.speech


def tone(before_ms: int, ms: int, after_ms: int, rate: int = 22_050) -> bytes:
    wave_ = 9000 * np.sin(2 * np.pi * 440 * np.arange(ms * rate // 1000) / rate)
    silence = (np.zeros(length * rate // 1000) for length in (before_ms, after_ms))
    return np.concatenate([next(silence), wave_, next(silence)]).astype("<i2").tobytes()


def read(wav: bytes) -> tuple[tuple[int, int, int], np.ndarray]:
    with wave.open(io.BytesIO(wav)) as reader:
        form = (reader.getframerate(), reader.getnchannels(), reader.getsampwidth())
        return form, np.frombuffer(reader.readframes(reader.getnframes()), "<i2")


def test_key_is_a_digest_and_stays() -> None:
    """A key names a file: 64 hexadecimal digits, the same every time."""
    key = take_key(LINE, "en", Espeak())
    assert set(key) <= set("0123456789abcdef")
    assert len(key) == 64
    assert key == take_key(LINE, "en", Espeak())


def test_key_changes_with_text_locale_and_engine() -> None:
    """The same characters in another language are another take: "Total: 42 %" must not be English in a French film."""
    line = "Total: 42 %"
    keys = {take_key(line, locale, engine) for locale in LOCALES for engine in (Espeak(), Draft())}
    assert len(keys | {take_key("Total: 43 %", "en", Draft())}) == 2 * len(LOCALES) + 1


def test_key_changes_with_what_the_engine_says_of_itself() -> None:
    """A new version, rate or data file speaks anew."""

    class Newer(Draft):
        def fingerprint(self, locale: str) -> str:
            return super().fingerprint(locale) + " 2"

    assert take_key(LINE, "en", Draft()) != take_key(LINE, "en", Newer())


def test_key_is_one_for_all_spellings_of_a_character() -> None:
    """Composed or not, a text sounds the same."""
    line = SENTENCES["vi"][0]
    assert take_key(unicodedata.normalize("NFD", line), "vi", Draft()) == take_key(line, "vi", Draft())


def test_key_knows_only_the_lexicon_entries_of_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new name in the lexicon re-speaks the sentences that have it, and no other."""
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)

    def keys(entries: str) -> tuple[str, str]:
        tmp_path.joinpath("en.toml").write_text(f"[words]\n{entries}\n")
        return take_key("Led by UNESCO.", "en", Draft()), take_key(LINE, "en", Draft())

    led, alone = keys("")
    led_with, alone_with = keys('"UNESCO" = "Yoo-nesco"')
    assert led_with != led
    assert alone_with == alone
    assert keys('"UNESCO" = "Yoo-nesco"\n"Goyang" = "Go-yahng"') == (led_with, alone)


@pytest.mark.parametrize("locale", LOCALES)
def test_sound_is_what_the_take_says(locale: str) -> None:
    """WAV, 48 kHz, one channel, 16 bits, as long as duration_ms to the sample, under its own digest."""
    take, wav = record(SENTENCES[locale][0], locale, Espeak())
    form, samples = read(wav)
    assert form == (48_000, 1, 2)
    assert len(samples) == take.duration_ms * 48
    assert take.audio == hashlib.sha256(wav).hexdigest()
    assert (take.times, take.voice.partition("/")[0]) == ("native", "espeak")


@given(
    before=st.integers(0, 900),
    ms=st.integers(50, 600),
    after=st.integers(0, 900),
    rate=st.sampled_from([16_000, 22_050, 24_000, 48_000]),
)
def test_silence_at_both_ends_becomes_a_constant_and_word_times_follow(
    before: int, ms: int, after: int, rate: int
) -> None:
    """However long an engine is silent, the sound begins after HEAD_MS and ends TAIL_MS early, the word with it."""
    word = Word("tone", 0, 4, before, before + ms)
    take, wav = record("tone", "en", Spoken(Speech(tone(before, ms, after, rate), rate, (word,), "native", "spoken")))
    _, samples = read(wav)
    loud = np.flatnonzero(np.abs(samples.astype(int)) > 600) / 48
    assert loud[0] == pytest.approx(sound.HEAD_MS, abs=2)
    assert take.duration_ms - loud[-1] == pytest.approx(sound.TAIL_MS, abs=4)
    assert take.words[0].start_ms == pytest.approx(sound.HEAD_MS, abs=2)
    assert take.words[0].end_ms == pytest.approx(sound.HEAD_MS + ms, abs=2)


def test_silent_speech_keeps_its_length() -> None:
    """The draft engine's silence is time, not an edge to cut."""
    speech = Draft().speak(LINE, "en")
    take, wav = record(LINE, "en", Draft())
    assert take.duration_ms == speech.words[-1].end_ms
    assert take.words == speech.words
    assert not np.any(read(wav)[1])


def test_loud_speech_is_not_clipped() -> None:
    """Resampling swings over full scale; the take is turned down instead of cut off."""
    square = np.where(np.arange(11_025) // 25 % 2, 32_767, -32_768).astype("<i2").tobytes()
    _, wav = record("tone", "en", Spoken(Speech(square, 22_050, (Word("tone", 0, 4, 0, 500),), "native", "spoken")))
    assert np.abs(read(wav)[1].astype(int)).max() < 32_400


@given(
    st.builds(
        Take,
        st.text(),
        st.just("native"),
        st.integers(0, 10**6),
        st.lists(st.builds(Word, st.text(), *[st.integers(0, 999)] * 4)).map(tuple),
        st.text(),
    )
)
def test_json_gives_back_the_take(take: Take) -> None:
    """What the store keeps is what was recorded."""
    assert from_json(to_json(take)) == take


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": 0}', '{"schema": 1, "voice": "x"}', "null"])
def test_damaged_json_says_what_to_do(text: str) -> None:
    """A half-written file is no traceback."""
    with pytest.raises(StepError, match="Delete it"):
        from_json(text)


@pytest.mark.parametrize("text", ["", "   ", "… – !", "«»"])
@pytest.mark.parametrize("ask", [take_key, record])
def test_text_without_a_word_is_refused(ask, text: str) -> None:  # type: ignore[no-untyped-def]
    """Silence is written as a rest, not as an empty sentence."""
    with pytest.raises(ProjectError) as caught:
        ask(text, "en", Draft())
    assert "no word" in caught.value.findings[0].what


def test_every_control_character_is_named() -> None:
    """All of them at once, by position and code point, with the sentence."""
    with pytest.raises(ProjectError) as caught:
        record("One\ttwo\nthree\x00.", "en", Espeak())
    assert [found.what for found in caught.value.findings] == [
        f"character {at} is U+{code}, a control character" for at, code in ((4, "0009"), (8, "000A"), (14, "0000"))
    ]
    assert all("One" in found.where and found.cure for found in caught.value.findings)


@pytest.mark.parametrize("ask", [take_key, record])
def test_missing_voice_names_the_sentence_and_the_cure(ask) -> None:  # type: ignore[no-untyped-def]
    """A new language gets a draft, never another language's voice."""
    with pytest.raises(ProjectError) as caught:
        ask("Bær lærir.", "is", Espeak())
    (found,) = caught.value.findings
    assert "Bær lærir." in found.where
    assert "'is'" in found.what
    assert "[is.espeak]" in found.cure


def test_failing_engine_names_the_sentence() -> None:
    """Whoever reads the error can find the line in the catalogue."""

    class Broken(Draft):
        def speak(self, text: str, locale: str) -> Speech:
            raise StepError("the service is down")

    with pytest.raises(StepError, match=r"en: .You are not alone.*the service is down"):
        record(LINE, "en", Broken())
