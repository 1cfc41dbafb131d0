"""Words as IPA from espeak-ng, each word with its own, for engines that read sounds and not letters.

The sound of a word depends on its neighbours ("the" before a vowel, French liaison), and espeak-ng, which knows that,
glues small words together. So a whole clause is read, and then shared out among its words by comparing it with each
word read alone.
"""

from dataclasses import dataclass

from voiceover import espeak_library
from voiceover.reading import Utterance

_STRESS = "ˈˌ"
_VOWELS = "aeiouyɐɑɒæɔəɛɜɪʊʌœøɚ"


@dataclass(frozen=True, slots=True)
class Clause:
    """Words between two pauses, by their number in the sentence: their IPA, and the sign of the pause behind them."""

    words: tuple[int, ...]
    ipa: tuple[str, ...]
    mark: str


def clauses(spoken: Utterance, voice: str) -> tuple[Clause, ...]:
    """Return a sentence in IPA; `voice` is espeak-ng's, "^" ties the letters of one sound.

    Raises:
        StepError: espeak-ng has no such voice, or could not be loaded.
    """
    parted = _parted(spoken)
    whole = [spoken.text[spoken.spans[words[0]][0] : spoken.spans[words[-1]][1]] for words, _ in parted]
    ipa = espeak_library.phonemes([*whole, *(spoken.text[start:end] for start, end in spoken.spans)], voice)
    alone = ipa[len(whole) :]
    return tuple(
        Clause(tuple(words), tuple(shared(together, [alone[n] for n in words])), mark)
        for (words, mark), together in zip(parted, ipa, strict=False)
    )


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
    if one in _STRESS and other in _STRESS:
        return 0.1
    return 0.5 if one in _VOWELS and other in _VOWELS else 1.5


def _parted(spoken: Utterance) -> list[tuple[list[int], str]]:
    """Return the words between two pauses, and the sign of the pause behind them."""
    parted: list[tuple[list[int], str]] = []
    clause: list[int] = []
    for n, (_, end) in enumerate(spoken.spans):
        following = spoken.spans[n + 1][0] if n + 1 < len(spoken.spans) else len(spoken.text)
        clause.append(n)
        mark = spoken.text[end:following].strip()
        if mark:
            parted.append((clause, mark))
            clause = []
    return parted
