"""What Kokoro reads for each word: IPA from espeak-ng, brought to the symbols that the model was trained on.

A word must keep its symbols, because its time comes from them; but the sound of a word depends on its neighbours ("the"
before a vowel, French liaison), and espeak-ng, which knows that, glues small words together. So a whole clause is read,
and then shared out among its words by comparing it with each word read alone.
"""

import re
from dataclasses import dataclass

from voiceover import espeak_library, pinyin
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
_STRESS = "ˈˌ"
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
    clauses = _clauses(spoken)
    whole = [spoken.text[slice(*_span(spoken, clause))] for clause, _ in clauses]
    words = [spoken.text[start:end] for start, end in spoken.spans]
    ipa = espeak_library.phonemes([*whole, *words], "en-us" if voice == "zh" else voice)
    alone = ipa[len(whole) :]
    for (clause, mark), together in zip(clauses, ipa, strict=False):
        if voice == "zh":
            shares = [pinyin.symbols(words[n]) or normal(alone[n], "en-us") for n in clause]
        else:
            shares = [normal(share, voice) for share in shared(together, [alone[n] for n in clause])]
        for n, share in zip(clause, shares, strict=True):
            made += [Piece(n, share), Piece(None, _GAP)]
        made[-1] = Piece(None, mark + _GAP)
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


def shared(together: str, alone: list[str]) -> list[str]:
    """Return a clause's IPA word by word, given the IPA of each word read alone.

    Where both have as many parts, a part belongs to its word; else the letters are compared, and each belongs to the
    word whose letters it matches best.
    """
    parts = together.split()
    counts = [max(1, len(word.split())) for word in alone]
    if sum(counts) == len(parts):
        ends = [sum(counts[: n + 1]) for n in range(len(counts))]
        return [" ".join(parts[end - count : end]) for end, count in zip(ends, counts, strict=True)]
    owners = _owners(together, alone)
    shares = ["".join(c for c, owner in zip(together, owners, strict=True) if owner == n) for n in range(len(alone))]
    # A word that lost all its letters to its neighbours is still said.
    return [share.strip() or word for share, word in zip(shares, alone, strict=True)]


def _owners(together: str, alone: list[str]) -> list[int]:
    """Return for each letter of a clause the word it belongs to: the cheapest alignment of the two spellings."""
    other = [(letter, n) for n, word in enumerate(alone) for letter in f"{word} "][:-1]
    rows, columns = len(together) + 1, len(other) + 1
    cost = [[float(row + column) for column in range(columns)] for row in range(rows)]
    for row in range(1, rows):
        for column in range(1, columns):
            swap = cost[row - 1][column - 1] + _apart(together[row - 1], other[column - 1][0])
            cost[row][column] = min(swap, cost[row - 1][column] + 1, cost[row][column - 1] + 1)
    owners = [0] * len(together)
    row, column = rows - 1, columns - 1
    while row:
        owners[row - 1] = other[max(0, column - 1)][1]
        apart = _apart(together[row - 1], other[column - 1][0]) if column else 0.0
        if column and cost[row][column] == cost[row - 1][column - 1] + apart:
            row, column = row - 1, column - 1
        elif column and cost[row][column] == cost[row][column - 1] + 1:
            column -= 1
        else:
            row -= 1
    return owners


def _apart(one: str, other: str) -> float:
    if one == other:
        return 0.0
    vowels = "aeiouyɐɑɒæɔəɛɜɪʊʌœøɚ"
    if one in _STRESS and other in _STRESS:
        return 0.1
    return 0.5 if one in vowels and other in vowels else 1.5


def _clauses(spoken: Utterance) -> list[tuple[list[int], str]]:
    """Return the words between two pauses, and the sign of the pause behind them."""
    clauses: list[tuple[list[int], str]] = []
    clause: list[int] = []
    for n, (_, end) in enumerate(spoken.spans):
        following = spoken.spans[n + 1][0] if n + 1 < len(spoken.spans) else len(spoken.text)
        clause.append(n)
        mark = spoken.text[end:following].strip()
        if mark:
            clauses.append((clause, mark))
            clause = []
    return clauses


def _span(spoken: Utterance, clause: list[int]) -> tuple[int, int]:
    return spoken.spans[clause[0]][0], spoken.spans[clause[-1]][1]
