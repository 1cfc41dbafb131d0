"""Line breaks: whether the lines of a text end where its language lets them end.

The language's own rules are those of the subtitles (`subtitles/grammar`). A break between words that belong together is
wrong only where the text fits its room without it: in a narrow room "learning / cities" is the best that can be done.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from render.inspection.rules import RULES
from render.inspection.sighting import Moment, Seen, Sighting
from render.inspection.telling import firsts, of_text, once
from render.ties import bonded, ties
from scenes.look.grid import PX_PER_UNIT
from scenes.text.breaking import held, pieces, wrap
from scenes.text.setting import Setting
from scenes.text.shaping import advance
from scripts.model import Finding
from subtitles.grammar.bonds import Bond

_RULES = RULES["break"]
_HYPHENS = "-‐\u00ad"


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
    prose = setting.most >= _RULES["prose"]
    words, tied = bonded(setting.text.replace("\n", " "), setting.locale)
    starts = {piece.start: bond for piece, bond in zip(words, tied, strict=True)}
    lines = [line.text for line in setting.lines]
    at = 0
    for before, after in pairwise(lines):
        at = setting.text.index(after, at + len(before))
        end, start = before.split(" ")[-1], after.split(" ")[0]
        end, start = (end[-6:], start[:6]) if setting.locale.startswith("zh") else (end, start)
        where = f"a line ends between “{end}” and “{start}”"
        if before[-1] in _HYPHENS and setting.text[at - 1] != " ":
            what = f"a word is hyphenated: {where}"
            yield of_text(seen, "fit/hyphen", text, moment, what, "Labels are never hyphenated: shorten it.")
        elif at not in starts or starts[at] is Bond.CLOSED:
            cure = "Shorten the label, or let a no-break space (U+00A0) hold the two together."
            yield of_text(seen, "fit/break", text, moment, f"{where}, where none may", cure)
        elif at in ties(setting.text.replace("\n", " "), setting.locale, prose=prose) and _avoidable(setting, prose):
            cure = f"Write a no-break space (U+00A0) between “{end}” and “{start}”."
            yield of_text(seen, "fit/break", text, moment, f"{where}, which belong together", cure)


def _avoidable(setting: Setting, prose: bool) -> bool:
    """Tell whether the text fits its room, at its size, with no line that ends between words that belong together."""
    text = setting.text.replace("\n", " ")
    parts = held(pieces(text, setting.locale), ties(text, setting.locale, prose=prose))

    def measure(line: str) -> float:
        return advance(line, setting.locale, setting.weight, rtl=setting.rtl, display=setting.display)

    return wrap(parts, setting.room * PX_PER_UNIT / setting.px, measure, setting.most) is not None


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
