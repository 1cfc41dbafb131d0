"""Line breaks: whether the lines of a text end where its language lets them end.

The language's own rules are those of the subtitles (`subtitles/grammar`). A break between words that belong together is
wrong only where the text fits its room without it: in a narrow room "learning / cities" is the best that can be done.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from render.inspection.rules import RULES
from render.inspection.sighting import Moment, Seen, Sighting
from render.inspection.telling import firsts, of_text, once
from scenes.look.grid import PX_PER_UNIT
from scenes.text.breaking import wrap
from scenes.text.setting import Setting
from scenes.text.shaping import shape
from scripts.model import Beat, Finding, Place, Sentence, Slot, Span
from subtitles.grammar.bonds import Bond, bonds
from subtitles.pieces import Piece, pieces
from subtitles.profile import profile
from voiceover.drafting import drafted

_RULES = RULES["break"]
_HYPHENS = "-‐\u00ad"
_KEPT = (Bond.TIED, Bond.CLOSED)
_FPS = 30


def breaks(seen: Seen) -> tuple[Finding, ...]:
    """Return where lines end that must not."""
    return once(
        finding
        for moment, text in firsts(seen).values()
        if len(text.setting.lines) > 1
        for finding in (*_parted(seen, moment, text), *_orphaned(seen, moment, text))
    )


def _parted(seen: Seen, moment: Moment, text: Sighting) -> Iterator[Finding]:
    setting = text.setting
    words, tied = _bonds(setting.text.replace("\n", " "), setting.locale)
    starts = {piece.start: bond for piece, bond in zip(words, tied, strict=True)}
    lines = [line.text for line in setting.lines]
    at = 0
    for before, after in pairwise(lines):
        at = setting.text.index(after, at + len(before))
        end, start = before.split(" ")[-1], after.split(" ")[0]
        end, start = (end[-6:], start[:6]) if setting.locale.startswith("zh") else (end, start)
        where = f"a line ends between “{end}” and “{start}”"
        if before[-1] in _HYPHENS and not setting.text[at - 1].isspace():
            what = f"a word is hyphenated: {where}"
            yield of_text(seen, "fit/hyphen", text, moment, what, "Labels are never hyphenated: shorten it.")
        elif at not in starts or starts[at] is Bond.CLOSED:
            cure = "Shorten the label, or let a no-break space (U+00A0) hold the two together."
            yield of_text(seen, "fit/break", text, moment, f"{where}, where none may", cure)
        elif starts[at] is Bond.TIED and _strict(before, setting) and _avoidable(setting, words, tied):
            cure = f"Write a no-break space (U+00A0) between “{end}” and “{start}”."
            yield of_text(seen, "fit/break", text, moment, f"{where}, which belong together", cure)


def _strict(before: str, setting: Setting) -> bool:
    """Tell whether words that belong together must; in prose only a number and its unit, and words of one letter."""
    last = before.split(" ")[-1].strip("«“(")
    return setting.most < _RULES["prose"] or last[-1:].isdigit() or (len(last) == 1 and last.isalpha())


def _avoidable(setting: Setting, words: tuple[Piece, ...], tied: tuple[Bond, ...]) -> bool:
    """Tell whether the text fits its room, at its size, with no line that ends between words that belong together."""
    starts = [piece.start for piece, bond in zip(words, tied, strict=True) if bond not in _KEPT] or [0]
    starts[0] = 0
    text = setting.text.replace("\n", " ")
    whole = [text[a:b] for a, b in pairwise([*starts, len(text)])]

    def measure(line: str) -> float:
        return shape(line, setting.locale, setting.weight, rtl=setting.rtl, display=setting.display).advance

    return wrap(whole, setting.room * PX_PER_UNIT / setting.px, measure, setting.most) is not None


@lru_cache(maxsize=512)
def _bonds(text: str, locale: str) -> tuple[tuple[Piece, ...], tuple[Bond, ...]]:
    """Return the words of a text and what is before each, as the subtitles see them."""
    sentence = Sentence("label.1", text, (), Place("", 0))
    take = drafted(text, locale)
    beat = Beat("label", (sentence,), (), (), 0, 0)
    frames = take.duration_ms * _FPS // 1000 + 2
    span = Span("label", 0, frames, (Slot("label.1", 0, frames),), ())
    rules = profile(RULES["reading"]["profile"], locale)
    found = pieces(beat, span, {"label.1": take}, rules, _FPS)
    return found, bonds(found, rules)


def _orphaned(seen: Seen, moment: Moment, text: Sighting) -> Iterator[Finding]:
    lines = text.setting.lines
    last = lines[-1].text.strip()
    letters = sum(char.isalnum() for char in last)
    least = 1 if text.setting.locale.startswith("zh") else _RULES["orphan"]
    ragged = text.setting.most < _RULES["prose"] and lines[-1].advance < _RULES["ragged"] * max(
        line.advance for line in lines
    )
    if " " not in last and (letters <= least or ragged):
        what = f"leaves “{last}” alone on its last line"
        cure = "Hold it to the word before it with a no-break space (U+00A0), or shorten the label."
        yield of_text(seen, "fit/orphan", text, moment, what, cure, "warning")
