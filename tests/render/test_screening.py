"""Watching and listening: each defect, planted in a film of a few seconds, is seen where it is, and only there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from reels import SMALL, segment, sound

from render.encoder import SegmentEncoder
from render.mux import run_ffmpeg
from render.probe import probe
from render.screening.contrast import Contrasts, text_contrast
from render.screening.flashes import Flashes, Flashing
from render.screening.listening import Heard, listen
from render.screening.passages import Passages
from render.screening.picture import Watcher
from scripts.model import ShownText

FPS = 30
Paint = Callable[[int], tuple[int, int, int]]


def film(out: Path, frames: int, draw: Callable[[int], np.ndarray]) -> Path:
    """Encode frames, each from its number."""
    with SegmentEncoder(out, SMALL, FPS) as encoder:
        for n in range(frames):
            encoder.write(draw(n))
    return out


def flat(colour: tuple[int, int, int]) -> np.ndarray:
    """A picture of one colour."""
    return np.dstack([np.full((SMALL.height, SMALL.width), part, np.uint8) for part in (*colour, 255)])


def watched(path: Path, watcher: Watcher) -> None:
    """Show a film to a watcher."""
    probe(path, FPS, [watcher])


def flashing(path: Path) -> tuple[Flashing, ...]:
    """What flashes in a film."""
    watcher = Flashes(FPS)
    watched(path, watcher)
    return watcher.found


def square(rate: float, dark: int, bright: int, share: float = 1.0) -> Callable[[int], np.ndarray]:
    """Draw a wave of light, `rate` flashes a second, on a share of the picture's width from the left."""

    def draw(n: int) -> np.ndarray:
        picture = flat((dark, dark, dark))
        if int(n / FPS * rate * 2) % 2:
            picture[:, : int(SMALL.width * share), :3] = bright
        return picture

    return draw


@pytest.mark.parametrize("rate", [4.0, 7.5, 15.0])
def test_more_than_three_flashes_a_second_are_found(tmp_path: Path, rate: float) -> None:
    """Four flashes a second and more are a finding, however fast, within the first two seconds."""
    (found,) = flashing(film(tmp_path / "film.mp4", 75, square(rate, 40, 160)))
    assert found.kind == "general"
    assert found.first <= 45
    assert found.share == pytest.approx(1)


@pytest.mark.parametrize(
    "draw",
    [
        square(3.0, 40, 160),  # three a second are allowed
        square(7.5, 100, 112),  # less than a tenth of the brightest white
        square(7.5, 235, 255),  # the darker is brighter than 0.80
        square(7.5, 40, 160, share=0.07),  # a fifth of a third of the picture's width
        lambda n: flat((8 * n // 3, 8 * n // 3, 8 * n // 3)),  # a fade
    ],
    ids=["three", "faint", "bright", "narrow", "fade"],
)
def test_what_is_below_a_threshold_is_no_flash(tmp_path: Path, draw: Callable[[int], np.ndarray]) -> None:
    """Slow, faint, bright or small changes are allowed by WCAG, and so is a fade."""
    assert flashing(film(tmp_path / "film.mp4", 75, draw)) == ()


def test_a_flash_on_a_quarter_of_ten_degrees_is_found(tmp_path: Path) -> None:
    """A ninth of the picture is a tenth of it as little as it is a half: a third by a third flashing is enough."""

    def draw(n: int) -> np.ndarray:
        picture = flat((40, 40, 40))
        if n // 3 % 2:
            picture[60:120, 200:300, :3] = 180
        return picture

    (found,) = flashing(film(tmp_path / "film.mp4", 60, draw))
    assert found.share > 0.9


def test_a_flash_that_fades_in_is_found(tmp_path: Path) -> None:
    """Five waves of light a second, as a sine, are flashes as well."""

    def draw(n: int) -> np.ndarray:
        grey = int(110 + 90 * np.sin(2 * np.pi * 5 * n / FPS))
        return flat((grey, grey, grey))

    assert [found.kind for found in flashing(film(tmp_path / "film.mp4", 60, draw))] == ["general"]


def test_a_red_flash_is_found_where_its_brightness_hardly_changes(tmp_path: Path) -> None:
    """Saturated red against a grey as bright is a red flash, and no general one."""

    def draw(n: int) -> np.ndarray:
        return flat((255, 0, 0) if n // 3 % 2 else (127, 127, 127))

    assert [found.kind for found in flashing(film(tmp_path / "film.mp4", 60, draw))] == ["red"]


def test_what_travels_is_no_flash(tmp_path: Path) -> None:
    """A field of bars that runs through the picture turns every pixel on and off, but never many together."""

    def draw(n: int) -> np.ndarray:
        picture = flat((40, 40, 40))
        picture[:, (np.arange(SMALL.width) + 5 * n) % 40 < 8, :3] = 200
        return picture

    assert flashing(film(tmp_path / "film.mp4", 75, draw)) == ()


def test_black_is_found_where_it_is(tmp_path: Path) -> None:
    """Half a second of black in the middle is one passage; the darkest surface of the series is none."""
    watcher = Passages(FPS)
    watched(segment(tmp_path / "film.mp4", [90] * 20 + [0] * 15 + [27] * 20), watcher)
    assert list(watcher.black()) == [(20, 35)]


def test_standstill_is_found_only_while_the_scene_plays(tmp_path: Path) -> None:
    """Two seconds without change are a fault in a play, and none in a hold."""

    def draw(n: int) -> np.ndarray:
        grey = 60 + 5 * min(n, 20) + 2 * max(0, n - 80)
        return flat((grey, grey, grey))

    watcher = Passages(FPS)
    watched(film(tmp_path / "film.mp4", 110, draw), watcher)
    assert list(watcher.frozen([(0, 25), (78, 110)])) == []
    ((first, end),) = watcher.frozen([(0, 110)])
    assert first in range(18, 22)
    assert end in range(79, 86)


def written(ink: int, ground: int, size: int = 8) -> tuple[np.ndarray, ShownText]:
    """A picture with something like letters, and where they are."""
    picture = flat((ground, ground, ground))
    for x in range(100, 220, 2 * size):
        picture[80:100, x : x + size, :3] = ink
    unit = SMALL.width / 14.222
    box = ((100 - 160) / unit, (90 - 100) / unit, (220 - 160) / unit, (90 - 80) / unit)
    return picture, ShownText(0, "Letters", 100, f"#{ink:02X}{ink:02X}{ink:02X}", box)


@pytest.mark.parametrize(
    ("ink", "ground", "ratio"), [(0, 255, 21), (255, 0, 21), (118, 255, 4.54), (119, 255, 4.48), (20, 70, 2.0)]
)
def test_contrast_is_that_of_wcag(ink: int, ground: int, ratio: float) -> None:
    """Known pairs: black on white has 21 to 1, #767676 on white is the lightest grey that passes."""
    picture, text = written(ink, ground)
    assert text_contrast(picture[..., :3], text) == pytest.approx(ratio, abs=0.2)


def test_a_faint_text_is_found_in_the_frame_in_which_it_stands(tmp_path: Path) -> None:
    """After coding, the text without contrast is found, the good one not, and the one that is covered is not judged."""
    good, good_text = written(20, 230)
    bad, bad_text = written(120, 150)
    frames = [good] * 10 + [bad] * 10 + [flat((200, 200, 200))] * 10
    path = film(tmp_path / "film.mp4", 30, lambda n: frames[n])
    watcher = Contrasts({3: [good_text], 13: [bad_text], 23: [good_text]}, 1080)
    watched(path, watcher)
    assert [(faint.frame, faint.needed) for faint in watcher.found] == [(13, 3.0)]
    assert watcher.found[0].ratio == pytest.approx(1.5, abs=0.2)
    assert watcher.seen == 2


def test_small_texts_need_more_contrast(tmp_path: Path) -> None:
    """3.6 to 1 is enough for large text and too little for small."""
    picture, text = written(135, 255)
    path = film(tmp_path / "film.mp4", 2, lambda _: picture)
    small = ShownText(0, text.text, 40, text.ink, text.box)
    watcher = Contrasts({0: [text, small]}, 1080)
    watched(path, watcher)
    assert [faint.text.px for faint in watcher.found] == [40]


def heard(folder: Path, loud: Callable[[np.ndarray], np.ndarray], *arguments: str) -> Heard:
    """Code a tone of four seconds as films do, and listen to it."""
    run_ffmpeg(
        [
            "-i",
            str(sound(folder / "a.wav", 120, loud)),
            "-c:a",
            "aac",
            "-b:a",
            "160k",
            *arguments,
            str(folder / "a.mp4"),
        ],
        folder / "a.mp4",
    )
    found = listen(folder / "a.mp4")
    assert found is not None
    return found


def between(*stretches: tuple[float, float]) -> Callable[[np.ndarray], np.ndarray]:
    """Sound in these stretches, and nowhere else."""

    def loud(seconds: np.ndarray) -> np.ndarray:
        return np.asarray(sum(((seconds >= a) & (seconds < b)).astype(float) for a, b in stretches))

    return loud


SPOKEN: Sequence[tuple[float, float]] = ((0.5, 1.5), (2.0, 3.5))


def test_speech_where_it_belongs_is_good(tmp_path: Path) -> None:
    """Sound in the slots alone: no silence, nothing between, no clipping, both channels alike."""
    found = heard(tmp_path, between(*SPOKEN))
    assert [found.silence(stretch) for stretch in SPOKEN] == [None, None]
    assert list(found.sounding(SPOKEN)) == []
    assert found.clipped == ()
    assert found.apart < 0.001
    assert found.seconds == pytest.approx(4, abs=0.01)


def test_sound_between_the_sentences_is_found(tmp_path: Path) -> None:
    """Half a second of sound where nobody speaks, and sound after the last word, are two findings with their times."""
    found = list(heard(tmp_path, between((0.5, 1.5), (1.7, 1.8), (2.0, 3.9))).sounding(SPOKEN))
    assert [round(start, 1) for start, _ in found] == [1.7, 3.6]


def test_a_long_silence_inside_a_sentence_is_found(tmp_path: Path) -> None:
    """Two seconds of nothing inside speech are a fault; the silence before and after is the voice's own."""
    found = heard(tmp_path, between((0.5, 1.0), (3.0, 3.5)))
    silence = found.silence((0.0, 4.0))
    assert silence is not None
    assert silence == (pytest.approx(1.0, abs=0.1), pytest.approx(3.0, abs=0.1))
    assert found.silence((2.5, 4.0)) is None


def test_clipping_is_found_where_it_begins(tmp_path: Path) -> None:
    """Sound beyond full scale gives runs of samples at it."""
    found = heard(tmp_path, between((1.0, 2.0)), "-af", "volume=14dB")
    assert found.clipped
    assert found.clipped[0] == pytest.approx(1.0, abs=0.05)


def test_a_dead_channel_is_found(tmp_path: Path) -> None:
    """A voice on the left alone is heard as that."""
    assert heard(tmp_path, between((1.0, 2.0)), "-af", "pan=stereo|c0=c0|c1=0*c1").apart > 0.1
