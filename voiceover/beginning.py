"""A voice for a new language: what espeak-ng has for it, as the table that voices.toml takes."""

from __future__ import annotations

from scripts.errors import StepError
from voiceover.espeak_library import phonemes

RATE = 145  # espeak-ng's words a minute: a beginning, about the pace of Spanish and Indonesian
LETTERS = 5.0

# BCP 47 subtags that espeak-ng knows by another name.
_OTHER_NAMES = {"zh": "cmn", "no": "nb", "fil": "tl", "zh-Hant-HK": "yue"}


def espeak_name(tag: str) -> str:
    """Return espeak-ng's name of the voice that speaks a locale; empty where it has none.

    Raises:
        StepError: the library cannot be loaded.
    """
    phonemes(("a",), "en")  # a library that cannot be loaded is no voice that is missing
    language = tag.partition("-")[0]
    for name in dict.fromkeys((_OTHER_NAMES.get(tag, tag.lower()), _OTHER_NAMES.get(language, language))):
        try:
            phonemes(("a",), name)
        except StepError:
            continue
        return name
    return ""


def voice_table(tag: str, name: str, unit: str, low: int, high: int) -> str:
    """Return the tables of a locale that espeak-ng speaks, or that has a pace but no voice where `name` is empty.

    Args:
        unit: words, syllables or characters, of which calm speech has `low` to `high` a minute.
    """
    lines = [
        "",
        f"[{tag}]",
        f'engine = "{"espeak" if name else "draft"}"',
        "",
        f"[{tag}.pace]",
        f'unit = "{unit}"',
        f"low = {low}",
        f"high = {high}",
        f"letters = {LETTERS}",
    ]
    if name:
        lines += [
            "",
            f"[{tag}.espeak]",
            f'voice = "{name}"',
            'variant = ""',
            f"rate = {RATE}",
            "pitch = 50",
            "range = 50",
            "word_gap = 0",
        ]
    return "\n".join([*lines, ""])
