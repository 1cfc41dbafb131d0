"""What cues are put together from: the words of a beat with the punctuation that belongs to them, and when they sound.

Every character of a sentence but the spaces between words is in exactly one piece, so whoever divides the pieces loses
nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from scripts.clock import frame_in, frames_for
from scripts.errors import StepError
from scripts.model import Beat, Sentence, Slot, Span, Take, Word
from subtitles.profile import Profile

# Scripts written without spaces, and full-width punctuation: Thai, Lao, Myanmar, Khmer, kana, Han.
_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
)
_IS_SPACELESS = re.compile(f"[{_SPACELESS}]")
_SPACES = re.compile(r"[^\S\u00a0\u202f\u2007]+")  # those that a line may end at
_NO_BREAK = "\u00a0\u202f\u2060\ufeff"
_DASHES = "—–"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word with its punctuation. A part of a word only where the whole is wider than a line."""

    sentence: Sentence
    start: int  # characters of the sentence's text, with punctuation, end exclusive
    end: int
    word_start: int  # of the word alone
    word_end: int
    first: int  # the frame in which it begins to sound
    heard: int  # the first frame after its sound
    glue: str  # what parts it from the piece before it on the same line: a space, or nothing
    open: bool  # whether the script allows a break before it at all

    @property
    def text(self) -> str:
        """The word with its punctuation."""
        return self.sentence.text[self.start : self.end]

    @property
    def word(self) -> str:
        """The word alone, without invisible characters."""
        word = self.sentence.text[self.word_start : self.word_end]
        return "".join(character for character in word if unicodedata.category(character) != "Cf")

    @property
    def tail(self) -> str:
        """The punctuation behind the word."""
        return self.sentence.text[self.word_end : self.end]


def pieces(beat: Beat, span: Span, takes: Mapping[str, Take], profile: Profile, fps: int) -> tuple[Piece, ...]:
    """Return the pieces of a beat in order.

    Raises:
        StepError: a sentence has no take or no slot.
    """
    slots = {slot.sentence: slot for slot in span.slots}
    lost = [sentence.key for sentence in beat.sentences if sentence.key not in slots or sentence.key not in takes]
    if lost:
        raise StepError(f"{profile.locale}: no take or place for {', '.join(lost)}. Record and place it anew.")
    found: list[Piece] = []
    for sentence in beat.sentences:
        spoken = _sentence(sentence, takes[sentence.key], slots[sentence.key], profile, fps)
        if found and spoken:
            together = _IS_SPACELESS.match(found[-1].text[-1]) and _IS_SPACELESS.match(spoken[0].text[0])
            spoken[0] = replace(spoken[0], glue="" if together else " ")
        found += spoken
    return tuple(found)


def _sentence(sentence: Sentence, take: Take, slot: Slot, profile: Profile, fps: int) -> list[Piece]:
    text = sentence.text
    # A sentence without words, such as "…", is shown as long as its take lasts.
    words = take.words or (Word(text, 0, len(text), 0, take.duration_ms),)
    cuts = [_cut(text, before.end, after.start) for before, after in pairwise(words)]
    starts = [_skip(text, 0), *(start for _, start in cuts)]
    ends = [*(end for end, _ in cuts), len(text.rstrip())]
    last_frame = slot.start + slot.frames
    found: list[Piece] = []
    now = slot.start
    for word, start, end in zip(words, starts, ends, strict=True):
        # Aligned times may run back a little: a piece never begins before the one in front of it.
        now = max(now, min(slot.start + frame_in(word.start_ms, fps), last_frame - 1))
        heard = max(now + 1, min(slot.start + frames_for(word.end_ms, fps), last_frame))
        glue = text[found[-1].end : start] if found else ""
        piece = Piece(sentence, start, end, word.start, word.end, now, heard, glue, True)
        found += _parts(replace(piece, open=not found or _may_part(found[-1], piece)), profile)
    return found


def _cut(text: str, end: int, start: int) -> tuple[int, int]:
    """Return where the text between two words is cut: the end of the one, the beginning of the other.

    Cut at the last space that can be broken; a dash stays with the word before it, an opening bracket with the next.
    """
    for space in reversed(list(_SPACES.finditer(text, end, start))):
        if not (space.start() > end and _opens(text[space.start() - 1])):
            return space.span()
    cut = start
    while cut > end and _opens(text[cut - 1]):
        cut -= 1
    return cut, cut


def _opens(sign: str) -> bool:
    return unicodedata.category(sign) in ("Ps", "Pi")


def _may_part(before: Piece, after: Piece) -> bool:
    """Say whether a line may end between two pieces at all: at a space, after a dash, between words without spaces."""
    text = before.sentence.text
    if after.start > before.end or before.text[-1] in _DASHES:
        return _depth(text[: after.start]) == 0
    if any(sign in text[before.word_end : after.word_start] for sign in _NO_BREAK):
        return False
    return bool(_IS_SPACELESS.match(before.text[-1]) or _IS_SPACELESS.match(after.text[0]))


def _depth(text: str) -> int:
    """Return how many direction isolates are open at the end of a text: a number and its sign are kept together."""
    return sum(text.count(sign) for sign in "\u2066\u2067\u2068") - text.count("\u2069")


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _parts(piece: Piece, profile: Profile) -> Iterator[Piece]:
    """Divide a word that is wider than a line, its time in proportion: whole, it would run out of the picture."""
    if profile.length(piece.text) <= profile.line:
        yield piece
        return
    marks = [0, *_division(piece.text, profile), len(piece.text)]
    frames, whole = piece.heard - piece.first, len(piece.text)
    for left, right in pairwise(marks):
        start, end = piece.start + left, piece.start + right
        yield replace(
            piece,
            start=start,
            end=end,
            word_start=min(max(start, piece.word_start), end),
            word_end=max(min(end, piece.word_end), start),
            first=piece.first + frames * left // whole,
            heard=max(piece.first + frames * right // whole, piece.first + frames * left // whole + 1),
            glue=piece.glue if left == 0 else "",
            open=piece.open if left == 0 else False,
        )


def _division(text: str, profile: Profile) -> Iterator[int]:
    """Yield where to cut a long word: half a line apart or less, never before a sign that stands on a letter."""
    start = 0
    for at in range(1, len(text)):
        joined = unicodedata.category(text[at]) in ("Mn", "Mc", "Me", "Cf") or text[at] in profile.no_begin
        if joined or text[at - 1] in profile.no_end:
            continue
        if profile.length(text[start : at + 1]) > profile.line / 2:
            yield at
            start = at
