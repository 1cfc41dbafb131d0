"""Holds cues to their profile, whoever made them: every rule once more, and what to do where one is broken.

Nothing of what divides the words may come in here: a check that shares the maker's reasoning shares its mistakes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from scripts.clock import ms_at
from scripts.model import Cue, Finding, Script, Span, Spot, Take, Timeline
from subtitles.profile import Profile
from subtitles.spoken import Held, held, solid, sounds

SHORTEN = "Shorten the sentence, or divide it in two"
REMAKE = "Make the cues again from the takes and the timeline that are there now"


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cue, its number in the film from 1, and the rules it is held to."""

    cue: Cue
    number: int
    profile: Profile
    fps: int

    @property
    def shown(self) -> int:
        return self.cue.end - self.cue.start

    def finding(self, rule: str, what: str, cure: str, *, warning: bool = False) -> Finding:
        where = f"{self.profile.locale} cue {self.number} ({_clock(ms_at(self.cue.start, self.fps))})"
        spot = Spot("", self.profile.locale, self.cue.beat)
        return Finding(where, what, f"{cure}.", "warning" if warning else "error", f"cue/{rule}", spot)

    def seconds(self, frames: int) -> str:
        return f"{frames / self.fps:.2f} s"


def check(
    cues: tuple[Cue, ...], script: Script, takes: Mapping[str, Take], timeline: Timeline, profile: Profile
) -> tuple[Finding, ...]:
    """Return every breach of a profile's rules, in the order of the cues; none where all is well."""
    placed = tuple(_Placed(cue, number, profile, timeline.fps) for number, cue in enumerate(cues, 1))
    found: list[tuple[int, Finding]] = []
    for one in placed:
        found += [(one.number, finding) for finding in (*_text(one), *_duration(one))]
    for before, after in pairwise(placed):
        found += [(after.number, finding) for finding in _gap(before, after)]
    spans = {span.beat: span for span in timeline.spans}
    for one in placed:
        found += [(one.number, finding) for finding in _beat(one, spans)]
    for span in timeline.spans:
        found += _words(tuple(one for one in placed if one.cue.beat == span.beat), script, takes, span, profile)
    return tuple(finding for _, finding in sorted(found, key=lambda pair: pair[0]))


def _text(one: _Placed) -> Iterator[Finding]:
    profile, lines = one.profile, one.cue.lines
    if not lines or any(line != line.strip() or not line or "\n" in line for line in lines):
        yield one.finding("line", "has an empty line, or a space at a line's edge", REMAKE)
        return
    if len(lines) > profile.lines:
        yield one.finding("length", f"has {len(lines)} lines, over {profile.lines}", SHORTEN)
    for line in lines:
        if profile.length(line) > profile.line:
            what = f"has a line of {profile.length(line):g} characters, over {profile.line}: {line!r}"
            yield one.finding("length", what, f"{SHORTEN}; a word that is longer than a line needs a shorter one")
        if line[0] in profile.no_begin or unicodedata.category(line[0]) == "Mn":
            yield one.finding("sign", f"begins a line with {line[0]!r}", "Let the sign stay with the word before it")
        if line[-1] in profile.no_end:
            yield one.finding("sign", f"ends a line with {line[-1]!r}", "Let the sign go with the word behind it")
    if len(lines) > 1 and profile.length(" ".join(lines)) <= profile.line:
        yield one.finding("line", "has two lines where one would do", REMAKE)
    if "..." in "".join(lines):
        yield one.finding("sign", "has three points for an ellipsis", "Write … (U+2026) in the script or the catalogue")


def _duration(one: _Placed) -> Iterator[Finding]:
    profile, fps = one.profile, one.fps
    if one.shown < 1:
        yield one.finding("short", "is gone before it comes", SHORTEN)
        return
    if one.shown < profile.shortest * fps:
        what = f"stays {one.seconds(one.shown)}, under {float(profile.shortest):.2f} s"
        yield one.finding("short", what, "Give the beat a longer rest, or join the short sentence to its neighbour")
    if one.shown > profile.longest * fps:
        yield one.finding("long", f"stays {one.seconds(one.shown)}, over {float(profile.longest):.0f} s", SHORTEN)
    reading = profile.reading(one.cue.lines) * fps
    if one.shown < reading:
        unit = "words a minute" if profile.per == "minute" else "characters a second"
        what = f"has {float(reading / one.shown * profile.speed):.1f} {unit} to read, over {profile.speed}"
        yield one.finding("speed", what, "Shorten the sentence, slow the voice, or give the beat a longer rest")


def _gap(before: _Placed, after: _Placed) -> Iterator[Finding]:
    profile, fps = before.profile, before.fps
    gap = after.cue.start - before.cue.end
    if gap < 0:
        yield after.finding("gap", "comes before the cue in front of it is gone", REMAKE)
    elif gap < profile.smallest_gap(fps):
        what = f"comes {gap} frames after the cue in front of it, under {profile.smallest_gap(fps)}"
        yield after.finding(
            "gap", what, "Give the beat in front a longer rest" if _other_beat(before, after) else REMAKE
        )
    elif not _other_beat(before, after) and profile.smallest_gap(fps) < gap <= profile.closed_gap(fps):
        what = f"comes {gap} frames after the cue in front of it: up to {profile.closed_gap(fps)} flicker"
        yield after.finding("flicker", what, f"Close the gap to {profile.smallest_gap(fps)} frames")


def _other_beat(before: _Placed, after: _Placed) -> bool:
    return before.cue.beat != after.cue.beat


def _beat(one: _Placed, spans: Mapping[str, Span]) -> Iterator[Finding]:
    span = spans.get(one.cue.beat)
    if span is None:
        yield one.finding("beat", f"belongs to a beat {one.cue.beat!r} that is not on the timeline", REMAKE)
    elif not span.start <= one.cue.start <= one.cue.end <= span.end:
        yield one.finding("beat", f"crosses the edge of its beat {one.cue.beat!r}", REMAKE)


def _words(
    placed: tuple[_Placed, ...], script: Script, takes: Mapping[str, Take], span: Span, profile: Profile
) -> Iterator[tuple[int, Finding]]:
    beat = next((beat for beat in script.beats if beat.id == span.beat), None)
    sentences = beat.sentences if beat else ()
    said = solid("".join(sentence.text for sentence in sentences))
    shown = solid("".join(line for one in placed for line in one.cue.lines))
    if beat is None or said != shown:
        same = next(
            (at for at, (a, b) in enumerate(zip(said, shown, strict=False)) if a != b), min(len(said), len(shown))
        )
        what = f"the cues of beat {span.beat!r} do not show what is said, from {said[same : same + 12]!r} on"
        spot = Spot("", profile.locale, span.beat)
        yield (
            placed[0].number if placed else 0,
            Finding(profile.locale, what, f"{REMAKE}.", check="cue/lost", spot=spot),
        )
        return
    fps = placed[0].fps if placed else 1
    holding = held(tuple(one.cue for one in placed), sounds(beat, span, takes, fps))
    for at, (one, words) in enumerate(zip(placed, holding, strict=True)):
        next_in = placed[at + 1].cue.start if at + 1 < len(placed) else None
        for finding in (*_in_time(one, words), *_out_time(one, words, next_in)):
            yield one.number, finding


def _in_time(one: _Placed, words: Held) -> Iterator[Finding]:
    if words.sounds and words.begins_whole:
        late = one.cue.start - words.sounds[0].first
        if abs(late) > one.profile.lag:
            what = f"comes {abs(late)} frames {'after' if late > 0 else 'before'} {words.sounds[0].text!r} is heard"
            yield one.finding("late", what, REMAKE)
    if words.sounds and not words.ends_whole:
        cure = "Use a shorter word, or a voice that knows where its words are"
        yield one.finding(
            "split-word", f"ends inside {words.sounds[-1].text!r}, which is longer than a line", cure, warning=True
        )


def _out_time(one: _Placed, words: Held, next_in: int | None) -> Iterator[Finding]:
    if not words.sounds or not words.ends_whole:
        return
    profile, fps, heard = one.profile, one.fps, words.sounds[-1].heard
    closed = next_in is not None and next_in - one.cue.end == profile.smallest_gap(fps)
    if one.cue.end < heard and not closed and one.shown < profile.at_most(fps):
        yield one.finding(
            "stays", f"goes {heard - one.cue.end} frames before {words.sounds[-1].text!r} has been said", REMAKE
        )
    over = one.cue.end - heard - profile.lingering(fps)
    if over > 0 and not closed and one.shown > profile.needed(one.cue.lines, fps):
        yield one.finding("stays", f"stays {one.seconds(over)} longer after its last word than it may", REMAKE)


def _clock(ms: int) -> str:
    hours, rest = divmod(ms, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    return f"{hours:02}:{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"
