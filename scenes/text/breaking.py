"""Where a text may break into lines, per script, and how to break it evenly."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import cache, lru_cache
from itertools import pairwise

# Kinsoku: no line begins with the first set or ends with the second (JLREQ 3.1.7; GB/T 15834 for Chinese).
NEVER_FIRST = "、。，．：；？！）》」』】〉％%…—”’·"
NEVER_LAST = "（《「『【〈“‘"
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff，。、；：？！（）《》「」“”‘’…—]")


def pieces(text: str, locale: str) -> tuple[str, ...]:
    """Cut a paragraph into the pieces that must stay whole; joined they are the text again.

    A plain space ends a piece, a no-break space never does. Unspaced scripts break between words, under kinsoku.
    """
    found: list[str] = []
    for chunk in re.findall(r"[^ \n]+[ \n]*|[ \n]+", text):
        found += _words(chunk) if locale.startswith(("zh", "ja")) and _UNSPACED.search(chunk) else [chunk]
    return tuple(found)


def held(parts: Sequence[str], ties: Collection[int]) -> tuple[str, ...]:
    """Join the pieces that begin at these characters of their text to the piece before."""
    whole: list[str] = []
    at = 0
    for part in parts:
        if whole and at in ties:
            whole[-1] += part
        else:
            whole.append(part)
        at += len(part)
    return tuple(whole)


def _words(chunk: str) -> list[str]:
    whole: list[str] = []
    for word in _segment(chunk):
        if whole and (
            word[0] in NEVER_FIRST
            or whole[-1][-1] in NEVER_LAST
            or _inside_number(whole[-1], word)
            or _inside_latin(whole[-1], word)
        ):
            whole[-1] += word
        else:
            whole.append(word)
    return whole


def _inside_latin(left: str, right: str) -> bool:
    """An address or a foreign word in an unspaced text stays whole."""
    return not (_UNSPACED.search(left[-1] + right[0]) or left[-1].isspace() or right[0].isspace())


def _inside_number(left: str, right: str) -> bool:
    """A number and what follows it (亿, %, a unit) stay together."""
    return (left[-1].isdigit() or left[-1] in ".,") and not right[0].isspace()


@lru_cache(maxsize=1)
def _segmenter() -> Callable[[str], list[str]]:
    import jieba  # half a second to import: only Chinese pays for it

    # Loaded directly: its own `initialize` logs to stderr and trusts a cache file in the shared temporary folder.
    tokenizer = jieba.dt
    if not tokenizer.initialized:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
        tokenizer.initialized = True
    cut: Callable[[str], list[str]] = tokenizer.lcut
    return cut


def _segment(chunk: str) -> list[str]:
    return [word for word in _segmenter()(chunk) if word]


def wrap(
    parts: Sequence[str], width: float, measure: Callable[[str], float], most: int, *, prose: bool = False
) -> tuple[str, ...] | None:
    """Break pieces into at most `most` lines no wider than `width`, as even as can be; None where it cannot be done.

    The fewest lines win, then the smallest sum of squared shortfalls (Knuth and Plass's idea, without hyphens), so that
    two lines of a label are of like length and no last line is left with one short word. In prose the last line may be
    short.
    """
    n = len(parts)

    @cache
    def size(i: int, j: int) -> float:
        return measure("".join(parts[i:j]).strip(" \n"))

    for lines in range(1, min(most, n) + 1):
        best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
        for _ in range(lines):
            row: dict[int, tuple[float, int]] = {}
            for start, (cost, _) in best[-1].items():
                for stop in range(start + 1, n + 1):
                    wide = size(start, stop)
                    if wide > width + 1e-9:
                        break
                    total = cost + (0.0 if prose and stop == n else (width - wide) ** 2)
                    if stop not in row or total < row[stop][0]:
                        row[stop] = (total, start)
            best.append(row)
        if n in best[-1]:
            cuts = [n]
            for row in reversed(best[1:]):
                cuts.append(row[cuts[-1]][1])
            cuts.reverse()
            return tuple("".join(parts[a:b]).strip(" \n") for a, b in pairwise(cuts))
    return None
