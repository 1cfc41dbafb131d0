"""Digests of our own modules, for `Engine.fingerprint`: what prepares a text shapes its sound as much as the voice does."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from voiceover import arabic
from voiceover.reading import language

_PREPARING = ("words.py", "reading.py", "numerals.py", "lexicon.py", "arabic.py")


def preparation(locale: str, *modules: str) -> str:
    """Return what turns a displayed text into a spoken one, plus the engine's own `modules` (file names).

    The source itself is digested: a version number kept by hand is forgotten, and speaking again is cheap.
    """
    own = f"text {_sources(_PREPARING + modules)}"
    extra = {"ar": arabic.model_digest, "zh": lambda: f"jieba {version('jieba')}"}.get(language(locale))
    return f"{own}, {extra()}" if extra else own


@cache
def _sources(names: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for name in names:
        # Line ends differ between systems; the sound does not.
        digest.update(Path(__file__).with_name(name).read_text(encoding="utf-8").encode())
    return digest.hexdigest()[:16]
