"""Cues from the words' own times: the cheapest division of each beat, found among all of them.

Greedy filling, the usual way, leaves what nobody would write: a full cue and then one orphaned word. Going back from
the end of a beat, the best division of what follows each word is known: all divisions are compared at little cost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from scripts.errors import StepError
from scripts.model import Beat, Cue, Script, Span, Take, Timeline
from subtitles.cost import IMPOSSIBLE, Division, cue_cost, cue_lines, division, lines
from subtitles.grammar.bonds import bonds
from subtitles.pieces import pieces
from subtitles.profile import Profile
from subtitles.timing import Room, out_frame


def segment(script: Script, takes: Mapping[str, Take], timeline: Timeline, profile: Profile) -> tuple[Cue, ...]:
    """Divide what is spoken into cues.

    Args:
        script: the tutorial in one locale; each of its beats is a span of the timeline.
        takes: by Sentence.key.
        timeline: where the takes stand.
        profile: the rules of the script's locale.

    Returns:
        Cues in order, whole frames, none across a beat; every spoken word is in exactly one. Where the rules cannot
        all be kept, as with a voice faster than anyone reads, the least is broken, and `subtitles.check` says which.

    Raises:
        StepError: a sentence has no take or no place on the timeline.
    """
    cues: list[Cue] = []
    for at, span in enumerate(timeline.spans):
        later = (slot.start for other in timeline.spans[at + 1 :] for slot in other.slots)
        cues += _beat(_beat_of(script, span), span, takes, next(later, None), profile, timeline.fps)
    return tuple(cues)


def _beat_of(script: Script, span: Span) -> Beat:
    try:
        return script.beat(span.beat)
    except KeyError:
        raise StepError(
            f"the timeline has a beat {span.beat!r}, {script.slug!r} has none. Place the takes anew."
        ) from None


def _beat(
    beat: Beat, span: Span, takes: Mapping[str, Take], next_in: int | None, profile: Profile, fps: int
) -> Iterator[Cue]:
    spoken = pieces(beat, span, takes, profile, fps)
    if not spoken:
        return
    divided = division(spoken, bonds(spoken, profile), profile)
    end = span.end if next_in is None else min(span.end, next_in - profile.smallest_gap(fps))
    # A beat may begin so soon after a last word that the gap between them is lost; the word is not.
    end = max(end, spoken[-1].first + 1)
    for start, stop in pairwise(_cheapest(divided, end, profile, fps)):
        room = _room(divided, start, stop, end)
        text = cue_lines(divided, start, lines(divided, start, stop, profile)[1], stop)
        yield Cue(beat.id, room.first, out_frame(room, profile.needed(text, fps), profile, fps), text)


def _cheapest(beat: Division, end: int, profile: Profile, fps: int) -> list[int]:
    """Return where the cues of the cheapest division begin, and the end of the last."""
    count = len(beat.pieces)
    best = [0.0] * (count + 1)  # what the cheapest division of everything from here on costs
    stops = [count] * count
    for start in reversed(range(count)):
        choices = _cues_from(beat, start, end, profile, fps)
        best[start], stops[start] = min((cost + best[stop], stop) for cost, stop in choices)
    found = [0]
    while found[-1] < count:
        found.append(stops[found[-1]])
    return found


def _cues_from(beat: Division, start: int, end: int, profile: Profile, fps: int) -> Iterator[tuple[float, int]]:
    """Yield cost and end of each cue that may begin here: as far as lines hold, and to the first that can be shown."""
    can_be_shown = False
    for stop in range(start + 1, len(beat.pieces) + 1):
        if can_be_shown and beat.length(start, stop) > profile.lines * profile.line:
            return
        cost = cue_cost(beat, start, stop, _room(beat, start, stop, end), profile, fps)
        can_be_shown = can_be_shown or cost < IMPOSSIBLE
        yield cost, stop


def _room(beat: Division, start: int, stop: int, end: int) -> Room:
    next_in = beat.pieces[stop].first if stop < len(beat.pieces) else None
    return Room(beat.pieces[start].first, beat.pieces[stop - 1].heard, next_in, end)
