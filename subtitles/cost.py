"""What makes one division into cues better than another: costs, added up over the film; the cheapest division wins.

Costs only rank, a new cue costing 6. In order of size:

* A rule of the profile broken (BROKEN and more, by how far) outweighs any number of clumsy breaks; a line too long or a
  cue without time (OVERFLOW, IMPOSSIBLE) outweighs a cue that is too fast: a viewer can hurry, a player cannot.
* A break in a bad place. `BREAK` is what a cue's end costs there; the break between two lines of a cue costs less
  than half of it, because both halves stay in sight.
* Uneven lines, a cue with very little in it, two sentences in one cue: matters of taste.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from subtitles.grammar.bonds import Bond
from subtitles.pieces import Piece
from subtitles.profile import Profile
from subtitles.timing import Room, out_frame

BREAK = {
    Bond.SENTENCE: 0.0,
    Bond.STOP: 1.0,
    Bond.CLAUSE: 6.0,
    Bond.CONJUNCTION: 20.0,
    Bond.PREPOSITION: 30.0,
    Bond.PHRASE: 35.0,
    Bond.PLAIN: 75.0,
    Bond.TIED: 160.0,
    Bond.CLOSED: 3_000.0,
}
LINE_BREAK = 0.4
CUE = 6.0
TWO_LINES = 4.0
UNEVEN = 30.0  # one line empty; a little less where the lower line is the longer, which hides less of the picture
SCANTY = 40.0  # nothing in the cue, falling to none at half a line
JOINED = 60.0  # for each end of a sentence inside a cue
BROKEN = 1_000.0  # too short, too long, too fast, a gap that flickers: and again for each time over
MOST_BROKEN = 9.0  # times over, so that no speed outweighs a line too long
OVERFLOW = 20_000.0  # a line too long: for each character
IMPOSSIBLE = 1e9  # a cue that would be gone before it comes


@dataclass(frozen=True, slots=True)
class Division:
    """The pieces of a beat and what is known between them."""

    pieces: tuple[Piece, ...]
    bonds: tuple[Bond, ...]  # before each piece
    lengths: tuple[float, ...]  # of the text from the beginning of the beat up to the end of each piece
    glues: tuple[float, ...]  # of what is before each piece

    def length(self, start: int, end: int) -> float:
        """Return how much of a line the pieces from `start` up to `end` take."""
        return self.lengths[end] - self.lengths[start] - self.glues[start]

    def text(self, start: int, end: int) -> str:
        """Return the pieces from `start` up to `end` as one line."""
        first, *others = self.pieces[start:end]
        return (first.text + "".join(piece.glue + piece.text for piece in others)).strip()


def division(pieces: tuple[Piece, ...], bonds: tuple[Bond, ...], profile: Profile) -> Division:
    """Measure the pieces of a beat."""
    glues = tuple(profile.length(piece.glue) for piece in pieces)
    lengths = [0.0]
    for piece, glue in zip(pieces, glues, strict=True):
        lengths.append(lengths[-1] + glue + profile.length(piece.text))
    return Division(pieces, bonds, tuple(lengths), glues)


def lines(beat: Division, start: int, end: int, profile: Profile) -> tuple[float, tuple[int, ...]]:
    """Return what the best lines for these pieces cost, and where they break: one line where it fits, else two."""
    if beat.length(start, end) <= profile.line or end - start == 1 or profile.lines == 1:
        return OVERFLOW * max(0.0, beat.length(start, end) - profile.line), ()
    return min((_two_lines(beat, start, at, end, profile), (at,)) for at in range(start + 1, end))


def _two_lines(beat: Division, start: int, at: int, end: int, profile: Profile) -> float:
    upper, lower = beat.length(start, at), beat.length(at, end)
    over = max(0.0, upper - profile.line) + max(0.0, lower - profile.line)
    uneven = abs(upper - lower) / (upper + lower) * (0.8 if lower > upper else 1.0)
    return TWO_LINES + LINE_BREAK * BREAK[beat.bonds[at]] + UNEVEN * uneven**2 + OVERFLOW * over


def cue_cost(beat: Division, start: int, end: int, room: Room, profile: Profile, fps: int) -> float:
    """Return what a cue of these pieces costs, with the break at its end."""
    cost, breaks = lines(beat, start, end, profile)
    need = profile.needed(cue_lines(beat, start, breaks, end), fps)
    shown = out_frame(room, need, profile, fps) - room.first
    if shown < 1:
        return IMPOSSIBLE
    cost += CUE + (BREAK[beat.bonds[end]] if end < len(beat.bonds) else 0.0)
    cost += JOINED * sum(beat.bonds[at] is Bond.SENTENCE for at in range(start + 1, end))
    whole = beat.bonds[start] is Bond.SENTENCE and (end == len(beat.bonds) or beat.bonds[end] is Bond.SENTENCE)
    if not whole:
        cost += SCANTY * max(0.0, 1 - beat.length(start, end) / (profile.line / 2))
    if end - start > 1 and room.heard - room.first > profile.at_most(fps):
        cost += BROKEN * (room.heard - room.first) / profile.at_most(fps)
    return cost + _broken_time(room, shown, need, profile, fps)


def _broken_time(room: Room, shown: int, need: int, profile: Profile, fps: int) -> float:
    too_short = BROKEN * min(need / shown, MOST_BROKEN) if shown < need else 0.0
    gap = 0 if room.next_in is None else room.next_in - room.first - shown
    return too_short + (BROKEN if profile.smallest_gap(fps) < gap <= profile.closed_gap(fps) else 0.0)


def cue_lines(beat: Division, start: int, breaks: tuple[int, ...], end: int) -> tuple[str, ...]:
    """Return the text of a cue, line by line."""
    edges = (start, *breaks, end)
    return tuple(beat.text(a, b) for a, b in pairwise(edges))
