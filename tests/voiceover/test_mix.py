"""The narration of a film: its length, its level, its peaks."""

import io
import re
import subprocess
import wave
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pyloudnorm
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spoken import SENTENCES

from scripts.errors import StepError
from scripts.model import Beat, Locale, Place, Script, Sentence, Take, Timeline
from voiceover import loudness, sound
from voiceover.decoding import decode
from voiceover.draft import Draft
from voiceover.engine import Engine
from voiceover.espeak import Espeak
from voiceover.mix import mix
from voiceover.placing import place
from voiceover.take import record

Recorded = dict[str, tuple[Take, Path]]


def film(
    folder: Path, engine: Engine, fps: int = 30, texts: list[str] = SENTENCES["en"][:4]
) -> tuple[Timeline, Recorded]:
    """Record a beat of some sentences and place it."""
    takes: Recorded = {}
    for n, text in enumerate(texts, 1):
        take, wav = record(text, "en", engine)
        path = folder / f"b.{n}.wav"
        path.write_bytes(wav)
        takes[f"b.{n}"] = (take, path)
    sentences = tuple(Sentence(f"b.{n}", text, (), Place("f", 1)) for n, text in enumerate(texts, 1))
    beats = (Beat("b", sentences, (), (), 1000, 1500), Beat("end", (), (), (), 0, 0, 2000))
    script = Script(1, "film", Locale("en", "eng", "English", "ltr"), "", "", "", beats)
    return place(script, {key: take for key, (take, _) in takes.items()}, fps), takes


def stereo(wav: bytes) -> np.ndarray:
    with wave.open(io.BytesIO(wav)) as reader:
        assert (reader.getframerate(), reader.getnchannels(), reader.getsampwidth()) == (48_000, 2, 2)
        return np.frombuffer(reader.readframes(reader.getnframes()), "<i2").reshape(-1, 2) / 32768


def ebur128(path: Path) -> tuple[float, float]:
    """Return ffmpeg's integrated loudness and true peak of a file."""
    listen = ["-nostats", "-i", str(path), "-af", "ebur128=peak=true", "-f", "null", "-"]
    meter = [imageio_ffmpeg.get_ffmpeg_exe(), *listen]
    said = subprocess.run(meter, capture_output=True, text=True, check=True).stderr.rpartition("Summary:")[2]
    integrated, peak = (float(re.search(rf"{name}:\s+(-?[\d.]+)", said)[1]) for name in ("I", "Peak"))
    return integrated, peak


def lufs(samples: np.ndarray) -> float:
    return float(pyloudnorm.Meter(48_000).integrated_loudness(samples))


@pytest.mark.parametrize("fps", [24, 25, 30, 50, 60])
def test_sound_is_as_long_as_the_picture_to_the_sample(tmp_path: Path, fps: int) -> None:
    """Frames times 48,000 over the rate: nothing drifts when sound and picture are joined."""
    timeline, takes = film(tmp_path, Draft(), fps)
    assert len(stereo(mix(timeline, takes))) * fps == timeline.frames * 48_000


def test_loudness_and_true_peak_are_those_of_the_web(tmp_path: Path) -> None:
    """-16 LUFS within 0.5 and at most -1 dBTP, says pyloudnorm, and says ffmpeg's ebur128, which shares no code."""
    mixed = mix(*film(tmp_path, Espeak()))
    path = tmp_path / "mix.wav"
    path.write_bytes(mixed)
    integrated, peak = ebur128(path)
    assert lufs(stereo(mixed)) == pytest.approx(-16, abs=0.5)
    assert integrated == pytest.approx(-16, abs=0.5)
    assert peak <= -1


@pytest.mark.parametrize(("level", "lufs"), [("web", -16), ("broadcast", -23)])
def test_level_and_peak_survive_the_coding_of_the_film(tmp_path: Path, level: str, lufs: int) -> None:
    """As AAC with the film's settings decodes it: within half a LU of its level, at most -1 dBTP, by both meters."""
    mixed, coded = tmp_path / "mix.wav", tmp_path / "mix.m4a"
    mixed.write_bytes(mix(*film(tmp_path, Espeak()), level))
    code = ["-v", "error", "-y", "-i", str(mixed), "-c:a", "aac", "-b:a", "160k", "-flags:a", "+bitexact", str(coded)]
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), *code], check=True)
    mono = decode(coded).samples
    assert loudness.integrated(mono) == pytest.approx(lufs, abs=0.5)
    assert 20 * np.log10(loudness.true_peak(mono)) <= -1
    theirs = ebur128(coded)
    assert theirs[0] == pytest.approx(lufs, abs=0.5)
    assert theirs[1] <= -1


def test_takes_stand_on_their_frames_and_silence_between_them(tmp_path: Path) -> None:
    """Sound begins within the trimmed head of each slot; outside the slots every sample is zero."""
    timeline, takes = film(tmp_path, Espeak())
    left = stereo(mix(timeline, takes))[:, 0]
    outside = np.ones(len(left), bool)
    for slot in timeline.spans[0].slots:
        first = slot.start * 1600
        loud = np.flatnonzero(np.abs(left[first : first + slot.frames * 1600]) > 0.01)
        assert loud[0] / 48 == pytest.approx(sound.HEAD_MS, abs=15)
        outside[first : first + takes[slot.sentence][0].duration_ms * 48] = False
    assert not np.any(left[outside])


def test_both_channels_are_the_same(tmp_path: Path) -> None:
    """One voice in the middle: in one ear it would be lost to whoever hears with the other."""
    samples = stereo(mix(*film(tmp_path, Espeak())))
    assert np.array_equal(samples[:, 0], samples[:, 1])


def test_mixing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing is random and nothing dated."""
    made = film(tmp_path, Espeak())
    assert mix(*made) == mix(*made)


def test_quiet_take_sounds_as_loud_as_the_others(tmp_path: Path) -> None:
    """One gain a take: recordings from two rooms are brought together, and inside a take nothing moves."""
    timeline, takes = film(tmp_path, Espeak())
    _, quiet = takes["b.2"]
    quiet.write_bytes(sound.wav(sound.read(quiet) * np.float32(0.1)))
    samples = stereo(mix(timeline, takes))
    levels = [lufs(samples[slot.start * 1600 : (slot.start + slot.frames) * 1600]) for slot in timeline.spans[0].slots]
    assert max(levels) - min(levels) <= 0.5


def test_draft_stays_silent(tmp_path: Path) -> None:
    """Silence has no loudness to correct; it passes untouched."""
    assert not np.any(stereo(mix(*film(tmp_path, Draft()))))


def test_film_without_a_word_is_silence() -> None:
    """The closing cards alone may be looked at, too."""
    script = Script(1, "f", Locale("en", "eng", "English", "ltr"), "", "", "", (Beat("end", (), (), (), 0, 0, 500),))
    assert not np.any(stereo(mix(place(script, {}, 30), {})))


@pytest.mark.parametrize(
    "damage", [b"", b"RIFF", sound.wav(np.zeros(480, np.float32), 2), sound.wav(np.zeros(480, np.float32))]
)
def test_damaged_take_is_named(tmp_path: Path, damage: bytes) -> None:
    """The file to delete is said: half-written, of another form, or of another length."""
    timeline, takes = film(tmp_path, Draft(), texts=SENTENCES["en"][:1])
    takes["b.1"][1].write_bytes(damage)
    with pytest.raises(StepError, match=r"b\.1\.wav: .*Delete it"):
        mix(timeline, takes)


def test_missing_takes_are_named(tmp_path: Path) -> None:
    """All of them, before anything is measured."""
    timeline, takes = film(tmp_path, Draft(), texts=SENTENCES["en"][:2])
    with pytest.raises(StepError, match=r"b\.1, b\.2"):
        mix(timeline, {})
    takes["b.1"][1].unlink()
    with pytest.raises(StepError, match=r"b\.1\.wav"):
        mix(timeline, takes)


@settings(max_examples=25)
@given(seed=st.integers(0, 999), ms=st.integers(5, 400), spikes=st.integers(0, 30))
def test_limiter_holds_the_true_peak_and_spares_the_rest(seed: int, ms: int, spikes: int) -> None:
    """Whatever comes in, the wave between the samples stays at the ceiling; far from a peak nothing changes."""
    random = np.random.default_rng(seed)
    samples = random.normal(0, 0.05, ms * 48).astype(np.float32)
    samples[random.integers(0, len(samples), spikes)] *= 40
    held = loudness.limited(samples, 0.5)
    assert loudness.true_peak(held) <= 0.5 * 1.02
    assert np.all(np.abs(held) <= np.abs(samples) + 1e-7)
    if loudness.true_peak(samples) <= 0.5:
        assert np.array_equal(held, samples)


def test_limiter_leaves_alone_what_is_far_from_a_peak() -> None:
    """The gain is back to one 20 ms from the peak."""
    samples = np.full(48_000, 0.1, np.float32)
    samples[24_000] = 2.0
    held = loudness.limited(samples, 0.5)
    far = np.abs(np.arange(48_000) - 24_000) > 960
    assert np.allclose(held[far], samples[far], rtol=1e-6)
    assert held[24_000] <= 0.5


def test_one_short_word_has_a_loudness() -> None:
    """A word of 200 ms is shorter than the meter's window and still gets its gain."""
    word = (0.1 * np.sin(2 * np.pi * 1000 * np.arange(9600) / 48_000)).astype(np.float32)
    long = (0.1 * np.sin(2 * np.pi * 1000 * np.arange(96_000) / 48_000)).astype(np.float32)
    assert loudness.integrated(word) == pytest.approx(loudness.integrated(long), abs=0.1)
    assert loudness.integrated(long) == pytest.approx(lufs(np.stack([long, long], axis=1).astype(float)), abs=0.001)
