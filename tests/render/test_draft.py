"""Draft times: what the plain `manim` command is told about a scene."""

from __future__ import annotations

from importlib.metadata import entry_points

import pytest

from render.chapters import LABEL
from render.draft import brief_for
from scripts.errors import UsageError
from scripts.loader import ROOT, load, tutorials


@pytest.mark.parametrize("tutorial", tutorials(ROOT), ids=lambda tutorial: tutorial.slug)
def test_every_beat_of_every_tutorial_has_draft_times(tutorial: object) -> None:
    """All marks are there, in order, inside the scene, and all labels and figures with them."""
    script = load(ROOT, tutorial, "en").script  # type: ignore[arg-type]
    for beat in script.beats:
        brief = brief_for(script.slug, beat.id)
        wanted = [mark.name for sentence in beat.sentences for mark in sentence.marks]
        frames = [frame for _, frame in brief.marks]
        assert sorted(name for name, _ in brief.marks) == sorted(wanted)
        assert frames == sorted(frames)
        assert all(0 <= frame < brief.frames for frame in frames)
        assert dict(brief.labels) == {label.key: label.text for label in beat.labels if label.key != LABEL}
        assert dict(brief.figures) == {figure.key: figure.value for figure in beat.figures}


def test_draft_times_follow_manims_frame_rate() -> None:
    """At half the frames a second a scene has half the frames, and lasts as long."""
    for beat in ("six", "credits"):
        full, half = (brief_for("what-makes-a-city-learn", beat, fps) for fps in (30, 15))
        assert half.fps == 15
        assert half.frames == pytest.approx(full.frames / 2, abs=len(full.sentences) + 2)


def test_the_stage_finds_it_by_its_door() -> None:
    """The installed project names the function under the group that the stage asks."""
    (door,) = entry_points(group="tutorials.briefs", name="draft")
    assert door.load() is brief_for


def test_a_wrong_beat_is_wrong_use_with_the_nearest() -> None:
    """A scene whose `beat` is not in the script is told what is."""
    with pytest.raises(UsageError, match="nearest: small"):
        brief_for("what-makes-a-city-learn", "smal")
