"""The door for voices: what an engine is asked for, and what it gives.

Nothing about a certain engine stands here, so that a new one changes no old line.
"""

from dataclasses import dataclass
from typing import Literal, Protocol

from scripts.model import TimeSource, Word

Grade = Literal["neural", "formant", "recorded", "silent"]  # how a voice sounds; `doctor` says it for each locale


@dataclass(frozen=True, slots=True)
class Speech:
    """A text as an engine spoke it, before it becomes a take."""

    pcm: bytes  # one channel, 16-bit signed, little endian
    rate: int  # samples a second
    words: tuple[Word, ...]  # times from the first sample of `pcm`
    times: TimeSource
    voice: str  # engine and voice, e.g. "espeak/en-us"


class Engine(Protocol):
    """A voice, or a family of voices, behind one door.

    To add one:

    1. Write `voiceover/NAME.py` with a class that has the members below. It is made with the name of a voice, "" for
       the one of `voices.toml`. Keep `__init__` free of loading: a film whose takes are all in the store never speaks.
    2. Take the words from `voiceover.words.tokens(text, locale)`: captions and marks count on the same words from
       every engine. What is *said* for a word may differ (`voiceover.reading`), the word may not.
    3. Give `fingerprint` all that can change the sound besides the text and the lexicon: engine and voice version,
       rate, model and data files, the modules that prepare the text (`voiceover.fingerprints` helps). What it leaves
       out becomes a stale take.
    4. Be deterministic: same text, same bytes, whatever was spoken before. Where a service is not, say so in its
       module; its takes are then kept as they came.
    5. Put it into `ENGINES` in `voiceover/engines.py`. `tests/voiceover/test_engines.py` now holds it to this page.
    """

    name: str
    grade: Grade
    parallel: bool  # several processes may speak at once: it is no service

    def available(self, locale: str) -> tuple[str, ...]:
        """Return the voices that can speak a locale, the one of `voices.toml` first.

        Raises:
            ProjectError: the engine has no voice for this locale.
        """
        ...

    def absent(self, locale: str) -> str:
        """Return what is missing on this machine before it can speak, and the cure; "" where nothing is.

        Raises:
            ProjectError: the engine has no voice for this locale.
        """
        ...

    def fingerprint(self, locale: str) -> str:
        """Return everything that can change the bytes besides the text.

        Raises:
            ProjectError: the engine has no voice for this locale.
        """
        ...

    def speak(self, text: str, locale: str) -> Speech:
        """Speak one sentence (NFC, without control characters); silence around it may stay, takes are trimmed.

        Raises:
            ProjectError: the engine has no voice for this locale.
            StepError: the engine failed though the text is right.
        """
        ...
