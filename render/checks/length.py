"""How long a film will be, before it is spoken: from the pace of the voice as its takes show it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from itertools import pairwise

from render.making import DRAFT
from render.production import Production
from scripts.errors import ProjectError
from scripts.loader import load, tutorials
from scripts.model import Finding, Sentence, Spot, Timeline
from voiceover.drafting import drafted
from voiceover.forecast import Forecast, forecast

LONGEST_S = 360  # nobody watches a tutorial of more than six minutes to its end
LONG_S = 12.0  # of speech without a mark: one picture bears no more, and hardly anybody says so much in one breath


def too_long(production: Production, timeline: Timeline) -> Iterable[Finding]:
    """Yield what is wrong with the length of a film and of its sentences.

    Args:
        production: its takes say how its voice speaks, as far as they are recorded.
        timeline: with the takes, or with drafts.
    """
    script, tag = production.script, production.script.locale.tag
    drafts = {sentence.key: drafted(sentence.text, tag).duration_ms for sentence in production.sentences}
    known = production.takes
    pace = _pace(production)
    spoken = {key: known[key].duration_ms if key in known else pace.of(ms) for key, ms in drafts.items()}
    still = timeline.frames / timeline.fps * 1000 - sum(_placed_ms(timeline))
    seconds = (still + sum(spoken.values())) / 1000
    spot = Spot(script.slug, tag)
    if seconds > LONGEST_S:
        what = f"will last {_clock(seconds)}, over {_clock(LONGEST_S)} ({_how(pace, len(spoken) - len(known))})"
        cure = "Shorten the longest sentences, or take a beat out."
        yield Finding(f"{script.slug}/{tag}", what, cure, check="time/too-long", spot=spot)
    for beat in script.beats:
        for sentence in beat.sentences:
            stretch = _longest(sentence, spoken[sentence.key])
            if stretch > LONG_S * 1000:
                yield _long(sentence, stretch, Spot(script.slug, tag, beat.id))


def _pace(production: Production) -> Forecast:
    """Return how the film's voice speaks: learnt from its own takes, else from those of other films in its language."""
    tag = production.script.locale.tag
    pace = forecast(_pairs(production))
    # Loading every film takes as long as half of a scene: not where nothing can be learnt.
    learns = not pace.takes and production.settings.voice != DRAFT and production.settings.store.has_any("take")
    others = (entry for entry in tutorials(production.settings.root) if entry.slug != production.script.slug)
    for entry in others if learns else ():
        if not pace.takes and tag in entry.locales:
            with contextlib.suppress(ProjectError):  # its own faults are told where it is looked at
                pace = forecast(
                    _pairs(Production(production.settings, load(production.settings.root, entry, tag).script))
                )
    return pace


def _pairs(production: Production) -> Iterable[tuple[int, int]]:
    tag = production.script.locale.tag
    said = {sentence.key: sentence.text for sentence in production.sentences}
    return ((drafted(said[key], tag).duration_ms, take.duration_ms) for key, take in production.takes.items())


def _placed_ms(timeline: Timeline) -> Iterable[float]:
    return (slot.frames / timeline.fps * 1000 for span in timeline.spans for slot in span.slots)


def _longest(sentence: Sentence, ms: float) -> float:
    """Return the longest time between two marks of a sentence, its beginning and its end; letters are its clock."""
    cuts = [0, *(mark.at for mark in sentence.marks), len(sentence.text)]
    return max(after - before for before, after in pairwise(cuts)) / max(1, len(sentence.text)) * ms


def _long(sentence: Sentence, ms: float, spot: Spot) -> Finding:
    what = f"sentence {sentence.key} is {ms / 1000:.1f} s without a mark, over {LONG_S:.0f} s"
    cure = "Shorten it, or divide it in two and give the second a mark: the picture stands still so long."
    return Finding(str(sentence.place), what, cure, "warning", "time/long-sentence", spot)


def _how(pace: Forecast, missing: int) -> str:
    if not missing:
        return "as recorded"
    return f"predicted from {pace.takes} takes" if pace.takes else "predicted from the pace in voices.toml"


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
