"""What Kokoro reads for each word: IPA from espeak-ng, brought to the symbols that the model was trained on.

A word keeps its symbols to itself, because its time comes from them.
"""

import re
from dataclasses import dataclass

from voiceover import pinyin
from voiceover.ipa import clauses
from voiceover.reading import Utterance

# From espeak-ng's IPA ("^" ties the letters of one sound) to the model's symbols, as its trainers' G2P (misaki) does.
_ALL = {
    "a^ɪ": "I",
    "a^ʊ": "W",
    "d^z": "ʣ",
    "d^ʒ": "ʤ",
    "e^ɪ": "A",
    "o^ʊ": "O",
    "ə^ʊ": "Q",
    "s^s": "S",
    "t^s": "ʦ",
    "t^ʃ": "ʧ",
    "ɔ^ɪ": "Y",
}
_ENGLISH = {
    "ʔˌn\u0329": "ʔn",
    "ʔn\u0329": "ʔn",
    "ə^l": "ᵊl",
    "ɚ": "əɹ",
    "r": "ɹ",
    "x": "k",
    "ç": "k",
    "ɐ": "ə",
    "ɬ": "l",
    "\u0303": "",
}
_AMERICAN = {"ɜːɹ": "ɜɹ", "ɜː": "ɜɹ", "ɪə": "iə", "ː": "", "ɾ": "T", "ʔ": "t"}
_GAP = " "


@dataclass(frozen=True, slots=True)
class Piece:
    """Symbols that stand together: those of one word, or the pause behind it (`word` is None)."""

    word: int | None
    symbols: str


def pieces(spoken: Utterance, voice: str) -> tuple[Piece, ...]:
    """Return the symbols of a sentence; `voice` is espeak-ng's, such as "en-us", or "zh" for Mandarin.

    Raises:
        StepError: espeak-ng has no such voice, or could not be loaded.
    """
    made: list[Piece] = []
    for clause in clauses(spoken, "en-us" if voice == "zh" else voice):
        for n, ipa in zip(clause.words, clause.ipa, strict=True):
            han = pinyin.symbols(spoken.text[slice(*spoken.spans[n])]) if voice == "zh" else ""
            made += [Piece(n, han or normal(ipa, "en-us" if voice == "zh" else voice)), Piece(None, _GAP)]
        made[-1] = Piece(None, clause.mark + _GAP)
    return (*made[:-1], Piece(None, made[-1].symbols.rstrip()))


def normal(ipa: str, voice: str) -> str:
    """Return espeak-ng's IPA in the symbols of the model."""
    ipa = re.sub(r"\([a-z-]+\)", "", ipa)  # "(en)" where it changes language
    tables = [_ALL]
    if voice.startswith("en"):
        tables = [_ENGLISH, _ALL, *([_AMERICAN] if voice == "en-us" else [])]
    for table in tables:
        for old in sorted(table, key=len, reverse=True):
            ipa = ipa.replace(old, table[old])
    return re.sub("[\\^\u200d-]", "", ipa).strip()
