"""The sound of a production: its takes, mixed onto its timeline and kept in the store."""

from __future__ import annotations

from pathlib import Path

from render.keys import digest
from render.production import Production
from scripts.errors import StepError
from scripts.model import Take
from voiceover.mix import mix


def mix_sound(production: Production) -> None:
    """Mix the takes and store the WAV.

    Raises:
        StepError: the sound of a take is not as it was recorded.
    """
    takes = {key: (take, _sound(production, take)) for key, take in production.takes.items()}
    wav = mix(production.timeline, takes, production.settings.loudness)
    production.settings.store.put("mix", digest("mix", production.mix_parts), wav)


def _sound(production: Production, take: Take) -> Path:
    path = production.settings.store.find("sound", take.audio, whole=True)
    if path is None:
        raise StepError(f"{production.name}: a take is gone from the store, or damaged. Run again: it is spoken anew.")
    return path
