"""Defects in what is heard and read in time: cues, the length of sentences and of the film, scenes that break off."""

from __future__ import annotations

import pytest
from planting import FILM, SLUG, Defect, Ground, Plant, scene, translated, typed

SCRIPT = f"{FILM}/script.toml"
CUES, TIME, SCENES = ("cue",), ("time",), ("scene",)
NOWHERE = ("none",)  # a beat that no film has: nothing is run for what is known without


def told(plant: Plant, where: str) -> Plant:
    """Return the same plant, for a finding that names a cue or a film and not a line."""
    return lambda root, locale: (plant(root, locale), where)[1]


LONG_WORD = "anti" * 12 + "ville"
DEFECTS = (
    Defect(
        "fr a word that nobody reads in its time",
        "fr",
        "cue/speed",
        told(translated("six/say", "une seule leçon", f"une seule {LONG_WORD}"), "fr cue"),
        CUES,
        beat="six",
        also=("cue/length", "cue/split-word"),
    ),
    Defect(
        "en a film of more than six minutes",
        "en",
        "time/too-long",
        typed(SCRIPT, "rest_ms = 1800", "rest_ms = 180000", where=f"{SLUG}/LOCALE"),
        TIME,
        NOWHERE,
    ),
    Defect(
        "es a sentence far longer than its picture bears",
        "es",
        "time/long-sentence",
        translated("six/say", "aburrida puede", f"aburrida{', y otra, y otra más que nadie recuerda' * 5}, puede"),
        TIME,
        NOWHERE,
    ),
    Defect(
        "id a sentence that its picture cannot wait for",
        "id",
        "time/long-sentence",
        translated("dark/say", "tetapi tidak bisa", f"tetapi{' sejak ia masih kecil di desa itu' * 5} tidak bisa"),
        TIME,
        NOWHERE,
    ),
    Defect(
        "vi a scene that asks for a label that is not there",
        "vi",
        "scene/raised",
        told(scene("six", "def construct(self) -> None:", "def construct(self) -> None:\n        1 / 0\n"), "scenes/"),
        SCENES,
        ("six",),
        beat="six",
    ),
)


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_defect_in_time_is_found(defect: Defect, ground: Ground) -> None:
    """A planted defect is found by the right check at the right place, and nothing else is found."""
    ground.find(defect)
