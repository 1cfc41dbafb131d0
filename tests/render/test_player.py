"""Chromium plays our films: every frame, the colours that were drawn, and the right picture wherever one jumps."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Error, Page, sync_playwright
from reels import segment

from render.encoder import SegmentEncoder
from render.join import join
from render.size import Size
from scenes.look.palette import COLOURS, RECIPES, colour

SIZE = Size(1280, 720)
SITE = "http://film.invalid/"  # never looked up: the answers come from here
BROWSERS = ("chromium", "google-chrome", "chromium-browser")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--force-color-profile=srgb"),
    "--autoplay-policy=no-user-gesture-required",
    # Colours go through a graphics card's program, emulated here, as they do at home. Without a card Chromium converts
    # with a library that cuts BT.709's factor for blue, 2.11, off at 2.0: strong blues of any film are up to 12 off.
    *("--use-angle=swiftshader", "--enable-unsafe-swiftshader"),
)
LOAD = """async () => {
    const film = await (await fetch("film.mp4")).blob();
    window.video = document.querySelector("video");
    video.src = URL.createObjectURL(film);
    await new Promise((good, bad) => {
        video.onloadeddata = good;
        video.onerror = () => bad(new Error(video.error.message));
    });
    return [video.duration, video.videoWidth, video.videoHeight];
}"""
SEEK = """async ([seconds, places]) => {
    const drawn = new Promise(done => video.requestVideoFrameCallback((_, about) => done(about.mediaTime)));
    video.currentTime = seconds;
    const late = new Promise((_, bad) => setTimeout(() => bad(new Error("no frame")), 20000));
    const time = await Promise.race([drawn, late]);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    const pen = canvas.getContext("2d", {willReadFrequently: true});
    pen.drawImage(video, 0, 0);
    return [time, places.map(([x, y]) => [...pen.getImageData(x, y, 1, 1).data.slice(0, 3)])];
}"""
PLAY = """async () => {
    const ended = new Promise((good, bad) => {
        video.onended = good;
        video.onerror = () => bad(new Error(video.error.message));
    });
    video.muted = true;
    video.playbackRate = 2;
    await video.play();
    await ended;
    const quality = video.getVideoPlaybackQuality();
    return [video.currentTime, quality.totalVideoFrames, quality.corruptedVideoFrames];
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Debian's Chromium, or Chrome where that is what a machine has."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "No Chromium: `make test` installs it."
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield running
        running.close()


def opened(browser: Any, film: Path) -> tuple[Page, list[float]]:
    """Open a film on a page of its own; return its seconds, width and height as the player has them."""
    page = browser.new_page()
    page.route(f"{SITE}**", lambda route: route.fulfill(body="<video></video>", content_type="text/html"))
    page.route(f"{SITE}film.mp4", lambda route: route.fulfill(path=film, content_type="video/mp4"))
    page.goto(SITE)
    return page, page.evaluate(LOAD)


def numbered(n: int) -> np.ndarray:
    """A picture that says its number in eight bits, black and white, from the left."""
    pixels = np.full((SIZE.height, SIZE.width, 4), 255, np.uint8)
    for bit in range(8):
        pixels[:, bit * 160 : bit * 160 + 160, :3] = 255 * (n >> bit & 1)
    return pixels


def number(seen: list[list[int]]) -> int:
    """Read the number back."""
    return sum((rgb[1] > 127) << bit for bit, rgb in enumerate(seen))


BITS = [[bit * 160 + 80, 360] for bit in range(8)]


def test_jumping_into_a_held_passage_shows_that_frame(tmp_path: Path, browser: Any) -> None:
    """Wherever one jumps, into motion or the middle of a hold, over a joint or a keyframe, that frame is seen."""
    shown: list[int] = []
    parts = []
    for part in range(2):
        path, start = tmp_path / f"{part}.mp4", len(shown)
        with SegmentEncoder(path, SIZE, 30) as encoder:
            for n in range(1 + 50 * part, 31 + 50 * part):
                repeat = {10: 100, 20: 320, 70: 45}.get(n, 1)
                encoder.write(numbered(n), repeat)
                shown += [n] * repeat
        parts.append((path, len(shown) - start))
    join(parts, 30, tmp_path / "film.mp4")
    page, (seconds, *size) = opened(browser, tmp_path / "film.mp4")
    assert seconds == pytest.approx(len(shown) / 30, abs=0.001)
    assert size == [SIZE.width, SIZE.height]
    places = [8, 60, 109, 110, 115, 121, 280, 301, 440, len(shown) - 1, 25, 470, 495, 3]
    for frame in places:
        time, seen = page.evaluate(SEEK, [(frame + 0.5) / 30, BITS])
        assert (round(time * 30), number(seen)) == (frame, shown[frame])
    page.close()


def test_it_plays_to_its_end(tmp_path: Path, browser: Any) -> None:
    """Motion, hold and motion run through without an error, each frame decoded."""
    with SegmentEncoder(tmp_path / "film.mp4", SIZE, 30) as encoder:
        for n in range(20):
            encoder.write(numbered(n), 50 if n == 10 else 1)
    page, (seconds, *_) = opened(browser, tmp_path / "film.mp4")
    time, frames, corrupt = page.evaluate(PLAY)
    assert time == pytest.approx(seconds, abs=0.05)
    assert frames >= 0.9 * 69
    assert corrupt == 0
    page.close()


def test_colours_are_the_drawn_ones(tmp_path: Path, browser: Any) -> None:
    """Our flat colours and the corners of the colour cube are seen to within three levels: no wrong matrix or range."""
    inks = [tuple(int(code[i : i + 2], 16) for i in (1, 3, 5)) for code in map(colour, (*COLOURS, *RECIPES))]
    inks += [(r, g, b) for r in (0, 255) for g in (0, 255) for b in (0, 255)]
    drawn = np.full((SIZE.height, SIZE.width, 4), 255, np.uint8)
    places = [[40 + 80 * (i % 16), 40 + 80 * (i // 16)] for i in range(len(inks))]
    for (x, y), ink in zip(places, inks, strict=True):
        drawn[y - 40 : y + 40, x - 40 : x + 40, :3] = ink
    with SegmentEncoder(tmp_path / "film.mp4", SIZE, 30) as encoder:
        encoder.write(drawn, 20)
        encoder.write(np.full_like(drawn, 255))
    page, _ = opened(browser, tmp_path / "film.mp4")
    _, seen = page.evaluate(SEEK, [10.5 / 30, places])
    apart = np.abs(np.array(seen) - np.array(inks)).max(axis=1)
    assert {inks[n]: seen[n] for n in np.flatnonzero(apart > 3)} == {}
    page.close()


def test_a_broken_film_does_not_play(tmp_path: Path, browser: Any) -> None:
    """The tests above would notice: a film whose frames are overwritten gives an error."""
    data = bytearray(segment(tmp_path / "film.mp4", list(range(0, 240, 4))).read_bytes())
    first = data.index(b"mdat") + 4
    last = data.index(b"moov") - 4
    data[first + (last - first) // 2 : last] = b"\xff" * (last - first - (last - first) // 2)
    (tmp_path / "film.mp4").write_bytes(data)
    page, _ = opened(browser, tmp_path / "film.mp4")
    with pytest.raises(Error, match=r"(?i)decode"):
        page.evaluate(PLAY)
    page.close()
