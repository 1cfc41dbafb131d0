"""How much room the labels of a film have: its scenes are rehearsed in the source language and say it."""

from __future__ import annotations

from pathlib import Path

from render.production import FPS
from scenes.look.grid import PX_PER_UNIT
from scenes.text.rooms import Noted, noting
from scripts.errors import KNOWN
from scripts.hints import Room
from scripts.loader import Tutorial, load
from scripts.locales import source_locale
from scripts.model import Script


def rooms(root: Path, entry: Tutorial) -> tuple[dict[str, Room], tuple[str, ...]]:
    """Return the room of each label by its context, the smallest where it has several; and why a scene said nothing.

    A scene that cannot run is passed over: translators need not wait for it, and 'check' says what is wrong.

    Raises:
        ProjectError: the script has errors.
    """
    from render.draft import drafted
    from render.film import rehearse

    script = load(root, entry, source_locale(root).tag).script
    found: dict[str, Room] = {}
    silent = []
    for beat in script.beats:
        try:
            with noting() as noted:
                rehearse(drafted(script, beat.id, FPS))
        except (*KNOWN, ImportError) as error:
            silent.append(f"{entry.slug}/{beat.id}: {str(error).splitlines()[0]}")
        found |= _of_labels(script, beat.id, noted)
    return found, tuple(silent)


def _of_labels(script: Script, beat: str, noted: list[Noted]) -> dict[str, Room]:
    found = {}
    for label in script.beat(beat).labels:
        own = [each for each in noted if each.text == label.text]
        if own:
            least = min(own, key=lambda each: each.width * each.lines / each.px)
            found[f"{beat}/{label.key}"] = Room(round(least.width * PX_PER_UNIT), least.lines, round(least.px))
    return found
