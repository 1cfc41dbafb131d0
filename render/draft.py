"""Draft times for the plain `manim` command: the source language, as fast as the silent voice speaks it.

An editor of a scene needs no store, no takes and no options, only times that are about right.
"""

from __future__ import annotations

from functools import cache

from render.briefs import brief
from render.production import FPS
from scripts.errors import UsageError
from scripts.loader import ROOT, find, load
from scripts.locales import source_locale
from scripts.model import Brief, Script, Take, Timeline
from scripts.nearest import suggest
from voiceover.draft import Draft
from voiceover.placing import place
from voiceover.take import record


def brief_for(tutorial: str, beat: str, fps: int = FPS) -> Brief:
    """Return the brief of one beat with draft times, in frames of Manim's quality: `-ql` has 15 a second.

    Raises:
        UsageError: there is no such tutorial or beat.
        ProjectError: the script has errors.
    """
    script, timeline = _drafted(tutorial, fps)
    spans = {span.beat: span for span in timeline.spans}
    if beat not in spans:
        raise UsageError(f"{tutorial} has no beat {beat!r}; {suggest(beat, spans)}")
    return brief(script, script.beat(beat), spans[beat], fps)


@cache
def _drafted(tutorial: str, fps: int) -> tuple[Script, Timeline]:
    script = load(ROOT, find(ROOT, tutorial), source_locale(ROOT).tag).script
    return script, place(script, _takes(script), fps)


def _takes(script: Script) -> dict[str, Take]:
    engine = Draft()
    sentences = [sentence for beat in script.beats for sentence in beat.sentences]
    return {sentence.key: record(sentence.text, script.locale.tag, engine)[0] for sentence in sentences}
