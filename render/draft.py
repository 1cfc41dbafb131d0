"""Draft times for the plain `manim` command: the source language, as fast as the silent voice speaks it.

An editor of a scene needs no store, no takes and no options, only times that are about right.
"""

from __future__ import annotations

from dataclasses import replace

from render.briefs import brief
from render.production import FPS
from scripts.errors import UsageError
from scripts.loader import ROOT, find, load
from scripts.locales import source_locale
from scripts.model import Brief, Script
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
    script = load(ROOT, find(ROOT, tutorial), source_locale(ROOT).tag).script
    beats = {each.id for each in script.beats}
    if beat not in beats:
        raise UsageError(f"{tutorial} has no beat {beat!r}; {suggest(beat, beats)}")
    return drafted(script, beat, fps)


def drafted(script: Script, beat: str, fps: int) -> Brief:
    """Return the brief of one beat of a script, in its language, with draft times."""
    alone = replace(script, beats=(script.beat(beat),))
    engine = Draft()
    takes = {
        sentence.key: record(sentence.text, script.locale.tag, engine)[0] for sentence in alone.beat(beat).sentences
    }
    return brief(alone, alone.beat(beat), place(alone, takes, fps).spans[0], fps)
