"""The ordinary scenes that speed and pictures are measured on."""

from __future__ import annotations

import ast
import sys

import pytest
from manim import CairoRenderer, Scene, tempconfig

from render.bench.scenes import FALLBACK, FOLDER, ORDINARY, SceneFile
from render.scene_file import load_scene

CONFIG = {"dry_run": True, "disable_caching": True, "progress_bar": "none", "frame_rate": 30, "verbosity": "ERROR"}
FILMED = [scene for scene in (*ORDINARY, *FALLBACK) if not scene.still]


class Undrawn(CairoRenderer):
    """Runs every animation and counts its frames, but paints nothing."""

    frames = 0

    def update_frame(self, *_: object, **__: object) -> None:
        """Paint nothing."""

    def get_frame(self) -> None:  # type: ignore[override]
        """Give nothing."""

    def add_frame(self, frame: object, num_frames: int = 1) -> None:
        """Count."""
        self.frames += num_frames


def seconds(told: SceneFile) -> float:
    """How long a scene's film is; a scene that waits for a condition has to be run, others only add up."""
    scene_class = load_scene(told.file, told.name)
    waits = (
        "stop_condition" in told.file.read_text(encoding="utf-8").split(f"class {told.name}(")[1].split("\nclass ")[0]
    )
    with tempconfig(CONFIG):
        camera = scene_class().camera_class
        scene: Scene = scene_class(renderer=Undrawn(camera_class=camera, skip_animations=not waits))
        scene.render()
        renderer = scene.renderer
        return renderer.frames / CONFIG["frame_rate"] if waits else renderer.time  # type: ignore[union-attr]


@pytest.mark.parametrize("told", FILMED, ids=lambda told: told.name)
def test_each_scene_is_long_enough_to_measure_and_short_enough_to_repeat(told: SceneFile) -> None:
    """An ordinary scene is 15 to 18 seconds of film."""
    assert 15 <= round(seconds(told), 2) <= 18


def test_a_still_plays_nothing() -> None:
    """The scene listed as a still has no film at all."""
    (poster,) = [scene for scene in FALLBACK if scene.still]
    assert seconds(poster) == 0


def test_every_scene_in_the_folder_is_listed_once() -> None:
    """The list and the files name the same scenes."""
    written = [
        (path.name, node.name)
        for path in FOLDER.glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    ]
    assert sorted(written) == sorted((scene.file.name, scene.name) for scene in (*ORDINARY, *FALLBACK))


def test_there_are_enough_scenes_and_they_cover_what_was_promised() -> None:
    """At least 16 scenes, and every feature that the renderer promises is in one of them."""
    promised = """
        Write, Transform, ReplacementTransform, TransformMatchingShapes, Indicate, Circumscribe, Flash,
        updater, ValueTracker, gradient, opacity, background stroke, Dashed, arrow,
        Brace, SVG, many dots, PMobject, NumberPlane, apply_function, Axes,
        TracedPath, Union, Difference, z-index, foreground, MarkupText, always_redraw,
        LaggedStart, AnimationGroup, Succession, sections, stop condition, joint, cap,
        ligature, Table, outside, remove, scale to zero, ImageMobject, MovingCameraScene,
        ThreeDScene
    """
    covered = " | ".join(word for scene in (*ORDINARY, *FALLBACK) for word in scene.covers)
    assert len(ORDINARY) >= 16
    assert [word for word in promised.split(",") if word.strip() not in covered] == []


def test_ordinary_scenes_know_nothing_of_ours() -> None:
    """They import Manim, the standard library, and no more."""
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert all(name == "manim" or name.split(".")[0] in sys.stdlib_module_names for name in modules)
