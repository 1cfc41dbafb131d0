"""The voice that speaks every language offline and in no time: espeak-ng, with its own word times."""

from dataclasses import replace

import numpy as np

from scripts.errors import StepError
from voiceover import espeak_library, fingerprints, voices
from voiceover.engine import Grade, Speech
from voiceover.reading import Utterance, utterance
from voiceover.sound import decoded
from voiceover.timing import timed
from voiceover.words import Token, tokens

_VARIANTS = ("default", "f2", "f3", "m3", "m7")


class Espeak:
    """espeak-ng from the espeakng-loader wheel; voices and speeds are in `voices.toml`."""

    name = "espeak"
    parallel = True
    grade: Grade = "formant"

    def __init__(self, voice: str = "") -> None:
        self._variant = voice

    def available(self, locale: str) -> tuple[str, ...]:
        """Return the variants of the locale's voice: its own, and a few that differ clearly."""
        own = voices.espeak_voice(locale).variant or "default"
        return (own, *(variant for variant in _VARIANTS if variant != own))

    def absent(self, locale: str) -> str:
        """Return why the library cannot be loaded."""
        try:
            espeak_library.version(self._setting(locale))
        except StepError as fault:
            return str(fault)
        return ""

    def fingerprint(self, locale: str) -> str:
        """Return versions, voice settings and the digest of what prepares the text."""
        voice = self._setting(locale)
        prepared = fingerprints.preparation(locale, "espeak.py", "espeak_library.py", "timing.py")
        return f"{espeak_library.version(voice)}, {voice}, {prepared}"

    def speak(self, text: str, locale: str) -> Speech:
        """Speak one sentence; the times are espeak-ng's own word events."""
        voice = self._setting(locale)
        words = tokens(text, locale)
        spoken = utterance(text, locale)
        sound = espeak_library.synthesise(spoken.text, voice)
        starts = spoken_starts(spoken, words, sound)
        return Speech(
            pcm=sound.pcm,
            rate=sound.rate,
            words=timed(words, starts, decoded(sound.pcm), sound.rate),
            times="native",
            voice=f"{self.name}/{voice.name}",
        )

    def _setting(self, locale: str) -> voices.EspeakVoice:
        setting = voices.espeak_voice(locale)
        return replace(setting, variant=self._variant.removeprefix("default")) if self._variant else setting


def spoken_starts(spoken: Utterance, words: tuple[Token, ...], sound: espeak_library.Sound) -> list[int]:
    """Return the sample in which each word of an utterance begins."""
    return _interpolated(_starts(spoken, sound), words, len(sound.pcm) // 2)


def _starts(spoken: Utterance, sound: espeak_library.Sound) -> list[int | None]:
    """Return each word's first sample: its first event counts, as a number read in several words has several."""
    starts: list[int | None] = [None] * len(spoken.spans)
    for event in sound.events:
        for index, (start, end) in enumerate(spoken.spans):
            if start <= event.at < end and starts[index] is None:
                starts[index] = event.sample
    return starts


def _interpolated(starts: list[int | None], words: tuple[Token, ...], samples: int) -> list[int]:
    """Give words without an event (glued to the one before) a share of its time, by their length; never backwards."""
    known = {0: 0, len(starts): samples} | {index: at for index, at in enumerate(starts) if at is not None}
    letters = np.cumsum([0, *(len(word.text) for word in words)])
    filled = np.interp(letters[:-1], [letters[index] for index in sorted(known)], [known[key] for key in sorted(known)])
    return [int(sample) for sample in np.maximum.accumulate(filled)]
