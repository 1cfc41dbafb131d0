"""Recordings: made here from an engine's output, whose true times are known, and spoilt in every way that happens."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import av
import numpy as np
import pytest
import soxr
from spoken import SENTENCES, take_of

from scripts.errors import ProjectError
from scripts.model import Take, Word
from voiceover import recordings
from voiceover.denoising import denoised
from voiceover.recordings import Recorded, Recording
from voiceover.sound import Samples, decoded
from voiceover.take import record, take_key

FRAME_MS = 1000 / 30
GAP_MS = 700
PERSON = "espeak"  # who plays the person


@dataclass(frozen=True)
class Spoken:
    """A beat as somebody said it, and when each of its words really begins (ms)."""

    texts: tuple[str, ...]
    samples: Samples
    starts: tuple[tuple[int, ...], ...]


@cache
def beat(locale: str, first: int = 0, count: int = 4) -> Spoken:
    """Say some sentences with pauses between them, in a room with a little noise."""
    texts = tuple(SENTENCES[locale][first : first + count])
    parts, starts, at = [np.zeros(24_000, np.float32)], [], 500
    for text in texts:
        take, wav = take_of(PERSON, text, locale)
        samples = decoded(wav[44:])
        starts.append(tuple(at + word.start_ms for word in take.words))
        parts += [samples, np.zeros(GAP_MS * 48, np.float32)]
        at += take.duration_ms + GAP_MS
    whole = np.concatenate(parts)
    noise = np.random.default_rng(1).normal(0, 0.001, len(whole))
    return Spoken(texts, (whole * 0.6 + noise).astype(np.float32), tuple(starts))


def write(path: Path, samples: Samples, rate: int = 48_000, channels: int = 1) -> Path:
    """Write a sound file by its name's format."""
    codec = {".wav": "pcm_s16le", ".flac": "flac", ".mp3": "libmp3lame"}[path.suffix]
    path.parent.mkdir(parents=True, exist_ok=True)
    data = soxr.resample(samples, 48_000, rate) if rate != 48_000 else samples
    pcm = np.repeat(np.clip(np.rint(data * 32767), -32768, 32767).astype("<i2"), channels)[None]
    with av.open(str(path), "w") as file:
        stream = file.add_stream(codec, rate=rate, layout="stereo" if channels == 2 else "mono")
        frame = av.AudioFrame.from_ndarray(pcm, format="s16", layout="stereo" if channels == 2 else "mono")
        frame.rate = rate
        resampler = av.AudioResampler(format=stream.codec_context.format, layout=frame.layout, rate=rate)
        for part in [*resampler.resample(frame), *resampler.resample(None)]:
            file.mux(stream.encode(part))
        file.mux(stream.encode(None))
    return path


def recording(path: Path, spoken: Spoken, locale: str = "en") -> Recording:
    return Recording(path, spoken.texts, locale)


def takes(rec: Recording) -> list[Take]:
    return [record(text, rec.locale, Recorded(rec, n))[0] for n, text in enumerate(rec.texts)]


def errors_ms(made: list[Take], spoken: Spoken) -> Samples:
    """How far each word's time is from the truth. A take begins anew, so only distances inside it can be compared."""
    found = []
    for take, truth in zip(made, spoken.starts, strict=True):
        late = np.array([word.start_ms for word in take.words]) - np.array(truth)
        found.append(late - np.median(late))
    return np.abs(np.concatenate(found))


@pytest.mark.parametrize(
    ("name", "rate", "channels"),
    [("b.wav", 48_000, 1), ("b.flac", 44_100, 2), ("b.mp3", 44_100, 1), ("b.wav", 8000, 2)],
)
def test_words_of_a_recording_are_where_they_were_said(tmp_path: Path, name: str, rate: int, channels: int) -> None:
    """Whatever the file's format: cut into its sentences, and nearly every word within 3 frames of the truth."""
    spoken = beat("en")
    made = takes(recording(write(tmp_path / "en" / name, spoken.samples, rate, channels), spoken))
    assert [take.times for take in made] == ["aligned"] * 4
    assert [take.voice for take in made] == [f"recording/{name}"] * 4
    errors = errors_ms(made, spoken)
    assert np.median(errors) <= FRAME_MS
    assert np.mean(errors <= 3 * FRAME_MS) >= 0.95


@pytest.mark.parametrize("locale", ["ar", "zh-Hans", "vi"])
def test_other_languages_are_cut_and_timed_as_well(tmp_path: Path, locale: str) -> None:
    """The comparison knows no language: each is held against espeak-ng's own."""
    spoken = beat(locale)
    made = takes(recording(write(tmp_path / locale / "b.wav", spoken.samples), spoken, locale))
    errors = errors_ms(made, spoken)
    assert np.median(errors) <= FRAME_MS
    assert np.mean(errors <= 3 * FRAME_MS) >= 0.95


def test_sentences_keep_all_their_sound(tmp_path: Path) -> None:
    """Nothing is cut off: each take lasts as long as what was said, within a tenth of a second."""
    spoken = beat("en")
    made = takes(recording(write(tmp_path / "en" / "b.wav", spoken.samples), spoken))
    lengths = [take_of(PERSON, text, "en")[0].duration_ms for text in spoken.texts]
    assert [take.duration_ms for take in made] == pytest.approx(lengths, abs=100)


def test_good_recording_has_no_finding(tmp_path: Path) -> None:
    """What is well recorded is not nagged about."""
    spoken = beat("en")
    assert recordings.findings(recording(write(tmp_path / "en" / "b.flac", spoken.samples), spoken)) == ()


def test_silent_file_is_an_error(tmp_path: Path) -> None:
    """A microphone that was off must not become a silent beat."""
    spoken = beat("en")
    rec = recording(write(tmp_path / "en" / "b.wav", spoken.samples * np.float32(0.0005)), spoken)
    (found,) = recordings.findings(rec)
    assert (found.severity, found.where) == ("error", "en/b.wav")
    assert "silent" in found.what
    with pytest.raises(ProjectError, match="silent"):
        takes(rec)


def test_clipped_file_is_a_warning_and_is_used(tmp_path: Path) -> None:
    """It sounds bad, and a person decides whether that matters."""
    spoken = beat("en")
    rec = recording(write(tmp_path / "en" / "b.wav", spoken.samples * 6), spoken)
    (found,) = recordings.findings(rec)
    assert (found.severity, "clipped" in found.what, "less gain" in found.cure) == ("warning", True, True)
    assert len(takes(rec)) == 4


@pytest.mark.parametrize("count", [1, 12])
def test_recording_of_another_text_is_an_error(tmp_path: Path, count: int) -> None:
    """Far too short or too long for its text: most likely another beat's."""
    spoken = beat("en")
    rec = recording(write(tmp_path / "en" / "b.wav", beat("en", 0, count).samples), spoken)
    (found,) = recordings.findings(rec)
    assert found.severity == "error"
    assert "its text takes about" in found.what
    with pytest.raises(ProjectError, match="another beat"):
        takes(rec)


def test_telephone_sound_is_a_warning(tmp_path: Path) -> None:
    """8 kHz can be used, and is told."""
    spoken = beat("en")
    (found,) = recordings.findings(recording(write(tmp_path / "en" / "b.wav", spoken.samples, 8000, 2), spoken))
    assert (found.severity, "8000 samples a second" in found.what) == ("warning", True)


def test_missing_file_is_named_only_where_others_are(tmp_path: Path) -> None:
    """A locale without recordings is spoken by its engine and nothing is said; one missing file is said."""
    assert recordings.missing(tmp_path / "en", ("a", "b"), "kokoro") == ()
    write(tmp_path / "en" / "a.wav", beat("en").samples)
    (found,) = recordings.missing(tmp_path / "en", ("a", "b"), "kokoro")
    assert (found.severity, found.where) == ("warning", "en/b")
    assert "kokoro speaks it" in found.what


def test_two_files_of_one_beat_are_an_error(tmp_path: Path) -> None:
    """The program does not guess which is the good one."""
    for name in ("a.wav", "a.flac"):
        write(tmp_path / "en" / name, beat("en", 0, 1).samples)
    with pytest.raises(ProjectError, match=r"a\.wav and a\.flac"):
        recordings.find(tmp_path / "en", "a")


def test_key_changes_with_the_file_and_with_its_neighbours_text(tmp_path: Path) -> None:
    """A new recording is cut anew, and so is one whose other sentences changed; an untouched one is kept."""
    spoken = beat("en")
    path = write(tmp_path / "en" / "b.wav", spoken.samples)
    keys = {take_key(spoken.texts[0], "en", Recorded(recording(path, spoken), 0)) for _ in range(2)}
    other = Recording(path, (*spoken.texts[:3], "Another end."), "en")
    keys.add(take_key(spoken.texts[0], "en", Recorded(other, 0)))
    write(path, spoken.samples * np.float32(0.9))
    keys.add(take_key(spoken.texts[0], "en", Recorded(recording(path, spoken), 0)))
    assert len(keys) == 3


def test_noise_of_the_room_is_softer_and_the_voice_is_not() -> None:
    """Hiss in the pauses loses 6 to 10 dB; the speech keeps its level within half a decibel."""
    spoken = beat("en")
    clean = denoised(spoken.samples)
    pause, voice = slice(2000, 22_000), slice(26_000, 120_000)

    def decibels(part: slice) -> float:
        return float(10 * np.log10(np.mean(clean[part] ** 2) / np.mean(spoken.samples[part] ** 2)))

    assert -10.5 <= decibels(pause) <= -5
    assert abs(decibels(voice)) <= 0.5


def test_words_of_a_take_are_words() -> None:
    """A word's time is never empty, even where many words share a short sound."""
    take, _ = take_of(PERSON, SENTENCES["en"][0], "en")
    assert all(isinstance(word, Word) and word.start_ms < word.end_ms for word in take.words)
