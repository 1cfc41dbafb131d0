"""Time: whether a text stands long enough to be read, and a picture moves enough, and not too much, to be followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from render.inspection.rules import RULES
from render.inspection.sighting import Moment, Seen, Sighting
from render.inspection.telling import of_text, once, shown, told
from scripts.model import Brief, Finding
from subtitles.profile import profile

_RULES = RULES["reading"]
_CHANGES = RULES["changes"]


@dataclass(frozen=True, slots=True)
class Stay:
    """A stretch in which a text can be read: frames, and the moment and sighting at which it began."""

    start: float
    end: float
    moment: Moment
    text: Sighting


def reading(seen: Seen) -> tuple[Finding, ...]:
    """Return texts that go too soon, too many at once, and pictures that stand too long."""
    stays = _stays(seen)
    return once((*_too_short(seen, stays), *_too_many(seen, stays), *_too_still(seen), *_too_few(seen)))


def _stays(seen: Seen) -> dict[int, list[Stay]]:
    """Return the stretches of each text, by the identity of its setting.

    Between two looks opacity is taken to change evenly, so a stretch begins and ends where it crosses what is legible.
    """
    found: dict[int, list[Stay]] = {}
    least = _RULES["legible"]
    nothing = Moment(0, True, False, ())
    for before, after in pairwise((nothing, *seen.moments, Moment(seen.brief.frames, True, False, ()))):
        shown_now = _legibility(after)
        shown_then = _legibility(before)
        end = after.moved or not after.texts
        for key, (now, text) in shown_now.items():
            then = shown_then[key][0] if key in shown_then else (now if before is nothing else 0.0)
            if then < least <= now:
                at = before.frame + (after.frame - before.frame) * (least - then) / (now - then)
                found.setdefault(key, []).append(Stay(at, seen.brief.frames, after, text))
            elif before is nothing and now >= least:
                found.setdefault(key, []).append(Stay(0, seen.brief.frames, after, text))
        for key, (then, _) in shown_then.items():
            now = shown_now[key][0] if key in shown_now else 0.0
            if now < least <= then and end and key in found:
                at = before.frame
                if after.frame > before.frame and key in shown_now:
                    at += (after.frame - before.frame) * (then - least) / (then - now)
                last = found[key][-1]
                found[key][-1] = Stay(last.start, at, last.moment, last.text)
    return found


def _legibility(moment: Moment) -> dict[int, tuple[float, Sighting]]:
    """Return how much of each text is to be seen; of copies of one text, the one that is seen best."""
    best: dict[int, tuple[float, Sighting]] = {}
    for text in moment.texts:
        share = text.opacity if text.whole else 0.0
        if id(text.setting) not in best or share > best[id(text.setting)][0]:
            best[id(text.setting)] = share, text
    return best


def needed(text: Sighting, brief: Brief) -> float:
    """Return the seconds a text needs: to be found, and to be read at its language's speed."""
    if text.source:
        return float(_RULES["source"])
    rules = profile(_RULES["profile"], brief.locale)
    read = max(float(_RULES["shortest"]), _RULES["lead"] + float(rules.reading((text.setting.text,))))
    return min(read, float(_RULES["notice"])) if text.setting.most >= RULES["break"]["prose"] else float(read)


def _too_short(seen: Seen, stays: dict[int, list[Stay]]) -> Iterator[Finding]:
    fps = seen.brief.fps
    for of_one in stays.values():
        longest = max(of_one, key=lambda stay: stay.end - stay.start)
        seconds, least = (longest.end - longest.start) / fps, needed(longest.text, seen.brief)
        if seconds < least - 0.5 / fps:
            source = longest.text.source
            what = f"stands {seconds:.1f} s; {'a source line' if source else 'to be read it'} needs {least:.1f} s"
            cure = "Let it come earlier or go later, or shorten the label."
            check = "time/source" if source else "time/label"
            yield of_text(seen, check, longest.text, longest.moment, what, cure)


def _too_many(seen: Seen, stays: dict[int, list[Stay]]) -> Iterator[Finding]:
    window = _CHANGES["window"] * seen.brief.fps
    # What has been read and comes back is one thing: the text that is new has to be read.
    comes = sorted((of_one[0] for of_one in stays.values()), key=lambda stay: stay.start)
    for n, first in enumerate(comes):
        together = [stay for stay in comes[n:] if stay.start - first.start < window]
        if first.start > 0 and len(together) > _CHANGES["most"]:
            what = f"{len(together)} texts come within {_CHANGES['window']:g} s; an eye follows {_CHANGES['most']}"
            at = shown(together[-1].moment)
            cure = "Let them come one after the other, on their words."
            yield told(seen, "time/changes", f"frame {at}", what, cure, frame=at, severity="warning")
            return


def _too_still(seen: Seen) -> Iterator[Finding]:
    """Find the stretches in which somebody speaks and nothing changes."""
    begun = 0
    for moment in (*seen.moments, Moment(seen.brief.frames, True, True, (), begun=seen.brief.frames)):
        if not moment.moved:
            continue
        end = moment.begun
        spoken = sum(max(0, min(end, stop) - max(begun, start)) for start, stop in seen.brief.sentences)
        if spoken > _CHANGES["still"] * seen.brief.fps:
            what = f"nothing changes while {spoken / seen.brief.fps:.1f} s are spoken"
            cure = "Let the picture answer the words, or shorten the sentence."
            yield told(seen, "time/still", f"frame {begun}", what, cure, frame=begun, severity="warning")
        begun = moment.frame


def _too_few(seen: Seen) -> Iterator[Finding]:
    """Find a beat that is told to a picture which hardly builds, however lively it ends."""
    if not seen.brief.sentences:
        return  # a card is read
    fps = seen.brief.fps
    early = round(seen.brief.sentences[-1][1] * _CHANGES["early"])
    least = min(_CHANGES["least"], int(early / fps / _CHANGES["each"]))
    apart = _CHANGES["apart"] * fps
    changes: list[int] = []
    for moment in seen.moments:
        new = not changes or moment.begun - changes[-1] >= apart
        if moment.moved and new and 0 < moment.begun < early:
            changes.append(moment.begun)
    if len(changes) < least:
        what = f"the picture changes {len(changes)} times in the {early / fps:.0f} s of the first two thirds"
        cure = "Let it answer more of the words there, each with a mark."
        yield told(seen, "time/few", "begin", what, cure, frame=early, severity="warning")
