"""The stage: exact frames, whatever Manim's clock does, and pictures on their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from manim import CairoRenderer, FadeIn, tempconfig

from render.film import FilmRenderer, Nowhere
from scenes.parts.shapes import disc
from scenes.stage import Stage, briefed
from scripts.errors import UsageError
from scripts.model import Brief, Drawn

Step = tuple[str, float]
CONFIG = {"pixel_width": 64, "pixel_height": 36, "dry_run": True, "disable_caching": True, "progress_bar": "none"}


def brief(frames: int, marks: Sequence[tuple[str, int]] = (), fps: int = 30) -> Brief:
    """A brief with these marks and nothing to say."""
    return Brief("film", "beat", "en", "ltr", fps, frames, tuple(marks), (), (("head", "Words"),), ())


def nothing_drawn() -> CairoRenderer:
    """The renderer of a rehearsal."""
    return FilmRenderer(Nowhere())


def perform(
    told: Brief, construct: Callable[[Stage], None], renderer: Callable[[], CairoRenderer] = nothing_drawn
) -> Drawn:
    """Run a scene on a stage, without drawing unless a renderer is given."""

    class Scene(Stage):
        tutorial, beat = "film", "beat"

        def construct(self) -> None:
            construct(self)

    with tempconfig(CONFIG | {"frame_rate": told.fps}), briefed(told):
        scene = Scene(renderer=renderer())
        scene.render()
        return scene.report()


def storyboard(steps: Sequence[Step]) -> Callable[[Stage], None]:
    """A scene that plays, holds, and waits for marks m0, m1, … as told."""

    def construct(stage: Stage) -> None:
        reached = 0
        for what, seconds in steps:
            if what == "play":
                stage.play(FadeIn(disc(0.2, "sun")), run_time=seconds)
            elif what == "hold":
                stage.hold(seconds)
            elif f"m{reached}" in dict(stage.brief.marks):
                stage.until(f"m{reached}")
                reached += 1

    return construct


steps = st.lists(st.tuples(st.sampled_from(["play", "hold", "until"]), st.floats(0.01, 2.5)), max_size=9)
gaps = st.lists(st.integers(1, 50), max_size=5)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(steps, gaps, st.sampled_from([24, 25, 30, 50, 60]))
def test_a_scene_lasts_exactly_its_frames_and_meets_every_mark(told: list[Step], between: list[int], fps: int) -> None:
    """Whatever is played, the frames are the brief's; a picture is on its mark's frame, one after, or a finding."""
    marks = [(f"m{i}", sum(between[: i + 1])) for i in range(len(between))]
    drawn = perform(brief(sum(between) + 60, marks, fps), storyboard(told))
    assert drawn.frames == sum(between) + 60
    late = {finding.where.split()[-1] for finding in drawn.findings if "late" in finding.what}
    for name, frame in drawn.marks:
        assert 0 <= frame - dict(marks)[name] <= 1 or f"{{{name}}}" in late


@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(told=steps)
def test_manims_own_renderer_writes_the_same_frames(told: list[Step], monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the plain `manim` command a scene has as many frames as in a film."""
    written: list[int] = []
    monkeypatch.setattr(CairoRenderer, "add_frame", lambda _, __, num_frames=1: written.append(num_frames))
    drawn = perform(brief(90, [("m0", 31)], 30), storyboard(told), CairoRenderer)
    assert sum(written) == drawn.frames == 90


def test_an_animation_stops_at_the_next_mark_and_says_so() -> None:
    """A movement too long for its moment is shortened, the next picture is on time, and the report has a note."""

    def construct(stage: Stage) -> None:
        stage.until("a")
        stage.play(FadeIn(disc(1, "sun")), run_time=0.9)
        stage.until("b")

    drawn = perform(brief(90, [("a", 10), ("b", 25)]), construct)
    assert drawn.marks == (("a", 10), ("b", 25))
    assert "shortened" in drawn.notes[0]
    assert drawn.findings == ()


def test_an_animation_that_keeps_less_than_half_its_time_is_a_finding() -> None:
    """What is left of it is no longer the movement it was drawn as: a warning says where."""

    def construct(stage: Stage) -> None:
        stage.until("a")
        stage.play(FadeIn(disc(1, "sun")), run_time=2)
        stage.until("b")

    (finding,) = perform(brief(90, [("a", 10), ("b", 25)]), construct).findings
    assert (finding.check, finding.severity) == ("time/cut", "warning")


def test_a_late_picture_is_a_finding() -> None:
    """A picture that comes after its word is an error, and says by how much."""

    def construct(stage: Stage) -> None:
        stage.until("a")
        stage._hold(30)
        stage.until("b")

    (finding,) = perform(brief(90, [("a", 10), ("b", 25)]), construct).findings
    assert "15 frames late" in finding.what
    assert (finding.check, finding.severity) == ("time/late", "error")


def test_marks_in_another_order_than_the_scene_waits_for_are_a_finding() -> None:
    """Where a language says the words the other way round, the cure is to move the mark, not the picture."""

    def construct(stage: Stage) -> None:
        stage.until("b")
        stage.play(FadeIn(disc(1, "sun")), run_time=1)
        stage.until("a")

    finding = perform(brief(90, [("a", 10), ("b", 25)]), construct).findings[0]
    assert (finding.check, finding.severity) == ("time/unreachable", "error")


def test_a_mark_without_a_picture_is_noticed() -> None:
    """A mark that no `until` waits for is reported with its name."""
    (finding,) = perform(brief(40, [("lost", 10)]), lambda stage: None).findings
    assert "{lost}" in finding.where


def test_an_animation_after_the_end_is_a_finding() -> None:
    """A scene that plays on after its last frame is told so, and its length stays."""

    def construct(stage: Stage) -> None:
        stage.rest()
        stage.play(FadeIn(disc(1, "sun")), run_time=1)

    drawn = perform(brief(30), construct)
    assert drawn.frames == 30
    assert "no time left" in drawn.findings[0].what


def test_unknown_names_are_wrong_use() -> None:
    """A scene that asks for a mark or a label the script does not have is stopped with what it has."""
    with pytest.raises(UsageError, match="gone"):
        perform(brief(30), lambda stage: stage.until("gone"))
    with pytest.raises(UsageError, match="head"):
        perform(brief(30), lambda stage: stage.text("tail", "label") and None)


def test_the_first_frame_has_moved_and_the_last_has_arrived() -> None:
    """An animation of n frames shows 1/n of the way in its first frame and all of it in its last."""
    seen: list[float] = []
    spot = disc(1, "sun")

    class All(Nowhere):
        def wants(self, start: int, stop: int) -> bool:
            return True

        def write(self, pixels: object, repeat: int, changed: object, *, cut: bool) -> None:
            seen.append(float(spot.get_center()[0]))

    def construct(stage: Stage) -> None:
        stage.add(spot)
        stage.play(spot.animate(rate_func=lambda t: t).shift((1, 0, 0)), run_time=10 / 30)

    perform(brief(30), construct, lambda: FilmRenderer(All()))
    assert seen[0] == pytest.approx(0.1, abs=0.01)
    assert seen[9] == pytest.approx(1.0)
