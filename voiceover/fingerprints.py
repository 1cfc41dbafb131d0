"""Digests of our own modules, for `Engine.fingerprint`: what prepares a text shapes its sound as the voice does."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from voiceover import arabic
from voiceover.reading import language

_PREPARING = ("words.py", "reading.py", "digits.py", "numerals.py", "russian.py", "lexicon.py", "arabic.py")


def preparation(locale: str, *modules: str) -> str:
    """Return what turns a displayed text into a spoken one, plus the engine's own `modules` (file names).

    The source itself is digested: a version number kept by hand is forgotten, and speaking again is cheap.
    """
    parts = [f"text {sources(_PREPARING + modules)}"]
    if language(locale) == "ar":
        parts.append(arabic.model_digest())
    if language(locale) == "zh":
        parts.append(f"jieba {version('jieba')}")
    return ", ".join(parts)


@cache
def sources(names: tuple[str, ...]) -> str:
    """Return a digest of modules of this room, given by file name."""
    digest = hashlib.sha256()
    for name in names:
        # Line ends differ between systems; the sound does not.
        digest.update(Path(__file__).with_name(name).read_text(encoding="utf-8").encode())
    return digest.hexdigest()[:16]
