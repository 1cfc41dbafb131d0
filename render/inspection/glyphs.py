"""Glyphs: whether what is drawn is what the language writes: faces, joins, Han variants, and sound Unicode."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from render.inspection.arabic import ARABIC, joins
from render.inspection.sighting import Seen, Sighting
from render.inspection.telling import firsts, of_text, once
from scenes.text.shaping import Line, alone
from scripts.model import Finding

_ZWNJ = "\u200c"
_BETWEEN = "\u200b\u200c\u2060\u00ad\u2066\u2067\u2068\u2069"  # seen by nobody, and they tear letters apart
_HAN_FACE = "Noto Sans CJK SC"


def glyphs(seen: Seen) -> tuple[Finding, ...]:
    """Return what is wrong with the characters of texts and with how they are drawn."""
    found: list[Finding] = []
    for moment, text in firsts(seen).values():
        for what, cure, check in _faults(text):
            found.append(of_text(seen, check, text, moment, what, cure))
    return once(found)


Fault = tuple[str, str, str]  # what, cure, check


def _faults(text: Sighting) -> Iterator[Fault]:
    words, locale = text.setting.text, text.setting.locale
    yield from _unicode(words)
    yield from _mixed(words)
    if locale.startswith("zh"):
        yield from _han(words)
    for line in text.setting.lines:
        yield from _fallback(line, locale)
        if any(char in ARABIC for char in line.text):
            yield from _broken(line)


def _unicode(words: str) -> Iterator[Fault]:
    if words != unicodedata.normalize("NFC", words):
        yield "is not in NFC: a letter and its accent are two characters", "Save the catalogue in NFC.", "glyph/nfc"
    before = " "
    for char in words:
        if unicodedata.combining(char) and (before.isspace() or unicodedata.category(before)[0] in "PSC"):
            what = f"has a combining mark without a letter: {_named(char)}"
            yield what, "Take it out, or put its letter before it.", "glyph/lone-mark"
        if "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefe":
            what = f"has a presentation form, which joins nothing: {_named(char)}"
            yield what, "Write the plain Arabic letters.", "glyph/presentation-form"
        before = char


def _mixed(words: str) -> Iterator[Fault]:
    """A Cyrillic letter in a Latin word looks right, and is found by nobody, and broken by every shaper."""
    for word in words.split():
        scripts = {unicodedata.name(char, "").partition(" ")[0] for char in word if char.isalpha()}
        if len(scripts & {"LATIN", "CYRILLIC", "GREEK"}) > 1:
            what = f"mixes letters of two alphabets in “{word}”"
            yield what, "Type the word anew on one keyboard.", "glyph/mixed-script"


def _han(words: str) -> Iterator[Fault]:
    for char in words:
        name = unicodedata.name(char, "")
        if name.startswith("CJK") and not _simplified(char):
            what = f"has a Han character that is not simplified Chinese: {_named(char)}"
            yield what, "Write its simplified form.", "glyph/han-variant"
        elif name.startswith(("HIRAGANA", "KATAKANA")):
            yield f"has a Japanese sign: {_named(char)}", "Write it in Chinese.", "glyph/han-variant"


def _simplified(char: str) -> bool:
    """Tell whether GB 2312 has a character: the 6,763 of simplified Chinese, and none of the traditional forms."""
    try:
        return len(char.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def _fallback(line: Line, locale: str) -> Iterator[Fault]:
    """Letters of the text's own script come from its own face; of other scripts, only whole words may not."""
    if not line.faces:
        return
    first = line.faces[0]
    for glyph in line.glyphs:
        char = line.text[glyph.at]
        if glyph.number == 0 or not char.isalnum():
            continue
        han = unicodedata.name(char, "").startswith("CJK")
        if han and glyph.face.family != _HAN_FACE:
            what = f"draws {_named(char)} with {glyph.face.family}"
            yield what, f"Han characters of Chinese need {_HAN_FACE}.", "glyph/han-variant"
        elif glyph.face is not first and (char in ARABIC or han or _cut(line, glyph.at)):
            what = f"falls back to {glyph.face.family} for {_named(char)}"
            yield what, f"Use a character that {first.family} has.", "glyph/fallback"


def _cut(line: Line, at: int) -> bool:
    """Tell whether a character of another face stands inside a word of the line's own."""
    faces = {glyph.at: glyph.face for glyph in line.glyphs}
    beside = [place for place in (at - 1, at + 1) if 0 <= place < len(line.text) and line.text[place].isalpha()]
    return any(faces.get(place, faces[at]) is not faces[at] for place in beside)


def _broken(line: Line) -> Iterator[Fault]:
    """A letter that joins its neighbour must not be drawn as it is drawn alone."""
    drawn: dict[int, tuple[int, ...]] = {}
    faces = {}
    for glyph in line.glyphs:
        drawn[glyph.at] = (*drawn.get(glyph.at, ()), glyph.number)
        faces[glyph.at] = glyph.face
    for at, char in enumerate(line.text):
        if char == _ZWNJ and 0 < at < len(line.text) - 1 and joins(line.text, at - 1, skip=_ZWNJ):
            what = f"has a zero-width non-joiner that parts “{line.text[at - 1]}” from “{line.text[at + 1]}”"
            yield what, "Arabic joins its letters: take U+200C out.", "glyph/zwnj"
        elif (
            joins(line.text, at, skip=_BETWEEN) and drawn.get(at, ()) == alone(faces[at], char)
            if at in faces
            else False
        ):
            what = f"draws “{char}” unjoined inside a word"
            yield what, "Take out what stands between it and the next letter.", "glyph/broken-join"


def _named(char: str) -> str:
    return f"“{char}” (U+{ord(char):04X} {unicodedata.name(char, 'unnamed').lower()})"
