"""Puts picture, voice and subtitles into one MP4, with everything a player asks: languages, names, chapters, credits.

The ffmpeg that comes in a wheel, not the one of the machine: the same version everywhere, so the same bytes everywhere.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from render.boxes import tag_untagged
from render.chapters import Chapter
from scripts.clock import ms_at
from scripts.errors import StepError
from scripts.model import Locale

LICENCE = "CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/"
AUDIO_RATE = "160k"  # stereo AAC at which a voice with light music is no longer told from the WAV


@dataclass(frozen=True, slots=True)
class Credits:
    """The texts a film carries in itself."""

    title: str
    summary: str
    notice: str
    voices: str  # who is heard, e.g. "kokoro/af_heart"


def mux(
    video: Path,
    sound: Path,
    subtitles: Path,
    out: Path,
    *,
    locale: Locale,
    credits_: Credits,
    chapters: Sequence[Chapter],
    fps: int,
) -> None:
    """Write the film.

    Args:
        video: an MP4 with the picture; copied, not encoded.
        sound: a WAV as long as the picture.
        subtitles: an SRT.
        out: the MP4 to write.
        locale: the language all streams are tagged with.
        credits_: title, summary and notice.
        chapters: in order, without gaps.
        fps: frames a second.

    Raises:
        StepError: ffmpeg failed; says its last line.
    """
    texts = out.with_name(out.name + ".texts")
    texts.write_text(_metadata(credits_, chapters, fps), encoding="utf-8")
    run_ffmpeg(
        [
            *("-i", str(video), "-i", str(sound), "-i", str(subtitles), "-f", "ffmetadata", "-i", str(texts)),
            *("-map", "0:v:0", "-map", "1:a:0", "-map", "2:s:0", "-map_metadata", "3", "-map_chapters", "3"),
            *("-c:v", "copy", "-c:a", "aac", "-b:a", AUDIO_RATE, "-ar", "48000", "-ac", "2", "-c:s", "mov_text"),
            *_stream("v", locale.language3, "Picture", "default"),
            *_stream("a", locale.language3, f"Voice ({locale.name})", "default"),
            *_stream("s", locale.language3, f"Subtitles ({locale.name})", "default"),
            # Bitexact leaves out versions and the date: two runs give the same file.
            *("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"),
            # ffmpeg's own choice, the common multiple of all rates, is so fine that a chapter over 44 s overflows.
            *("-movie_timescale", "90000", "-movflags", "+faststart", "-f", "mp4", str(out)),
        ],
        out,
    )
    texts.unlink()
    tag_untagged(out, locale.language3)


def voice_credit(voices: str) -> str:
    """Return what a film says of its voices: MP4 has no field for a speaker, so the artist's says that it is one."""
    return f"Voice: {voices}"


def run_ffmpeg(arguments: Sequence[str], out: Path) -> None:
    """Run the ffmpeg of the project.

    Raises:
        StepError: it failed or is not there.
    """
    command = [ffmpeg(), "-nostdin", "-hide_banner", "-loglevel", "error", "-y", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    except OSError as error:
        raise StepError(f"ffmpeg cannot be started ({error}). Run 'make setup'.") from error
    if done.returncode:
        said = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        raise StepError(f"{out}: ffmpeg says {said!r}. 'tutorials doctor' checks the tools.")


def ffmpeg() -> str:
    """Return the path of the project's ffmpeg.

    Raises:
        StepError: the wheel that brings it is broken.
    """
    from imageio_ffmpeg import get_ffmpeg_exe

    try:
        return str(get_ffmpeg_exe())
    except RuntimeError as error:
        raise StepError(f"no ffmpeg was found ({error}). Run 'make setup'.") from error


def _stream(kind: str, language: str, name: str, disposition: str) -> tuple[str, ...]:
    return (
        *(f"-metadata:s:{kind}:0", f"language={language}", f"-metadata:s:{kind}:0", f"handler_name={name}"),
        *(f"-disposition:{kind}:0", disposition),
    )


def _metadata(credits_: Credits, chapters: Sequence[Chapter], fps: int) -> str:
    lines = [
        ";FFMETADATA1",
        f"title={_escaped(credits_.title)}",
        f"description={_escaped(credits_.summary)}",
        f"artist={_escaped(voice_credit(credits_.voices))}",
        f"comment={_escaped(credits_.notice)}",
        f"copyright={_escaped(LICENCE)}",
    ]
    for chapter in chapters:
        times = f"START={ms_at(chapter.start, fps)}\nEND={ms_at(chapter.end, fps)}"
        lines.append(f"[CHAPTER]\nTIMEBASE=1/1000\n{times}\ntitle={_escaped(chapter.title)}")
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    for sign in "\\=;#\n":  # the backslash first: it escapes the others
        text = text.replace(sign, "\\" + sign)
    return text
