"""The benchmark's arithmetic, its file, its measuring, and its comparison of pictures."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from fractions import Fraction
from io import StringIO
from pathlib import Path

import av
import numpy as np
import pytest
from rich.console import Console

from render.bench import bench as bench_module
from render.bench.bench import bench
from render.bench.cases import OURS, STOCK, Case, film_case, scene_cases
from render.bench.compare import CAP_DB, in_step, psnr, side_by_side
from render.bench.measure import Usage, measure, written
from render.bench.runs import Book, Run
from render.bench.scenes import FALLBACK, ORDINARY, SceneFile
from render.bench.table import faults, middles, ratios, summary, tables
from scripts.errors import StepError, UsageError


def run(side: str, number: int, wall: float, name: str = "A", what: str = "ordinary", frames: int = 450) -> Run:
    """A run that took so long, half as much CPU, and wrote as many bytes as milliseconds."""
    return Run(what, name, side, number, wall, wall / 2, 100, 120, int(wall * 1000), frames, True)


RUNS = [
    *(run("stock", k, wall) for k, wall in enumerate((12, 8, 40), 1)),
    *(run("ours", k, wall) for k, wall in enumerate((4, 3, 2), 1)),
    *(run("floor", k, wall) for k, wall in enumerate((1.5, 1.5, 9), 1)),
    run("floor distinct", 1, 1, frames=300),
]


def test_the_middle_of_the_rounds_counts() -> None:
    """A median is not moved by one slow round."""
    assert [(middle.side, middle.wall_s) for middle in middles(RUNS)] == [
        ("stock", 12), ("ours", 3), ("floor", 1.5), ("floor distinct", 1),
    ]  # fmt: skip


def test_ratios_say_how_much_better_ours_is() -> None:
    """Stock by ours for times, ours by stock for size, ours by the floor."""
    (ratio,) = ratios(RUNS)
    assert (ratio.wall, ratio.cpu, ratio.size, ratio.over_floor, ratio.over_distinct) == (4, 4, 0.25, 2, 3)


def test_a_case_with_one_side_has_no_ratio() -> None:
    """A benchmark that was broken off compares what it has, and nothing else."""
    assert ratios(RUNS[:3]) == []
    assert ratios([*RUNS[:6]])[0].over_floor is None


def test_the_mean_is_geometric_and_over_ordinary_scenes_alone() -> None:
    """Ratios of 4 and 1 make 2; a scene that falls back, the film and the preview do not count."""
    others = [run("stock", 1, 5, "B"), run("ours", 1, 5, "B")]
    apart = [run(side, 1, 1, "C", what) for side in ("stock", "ours") for what in ("fallback", "film", "preview")]
    mean = summary([*RUNS, *others, *apart])["mean"]
    assert mean["scenes"] == 2
    assert mean["wall"] == pytest.approx(2)
    assert mean["slowest"] == "B"
    assert summary(apart)["mean"] is None


def test_other_films_are_a_fault() -> None:
    """Sides must write as many frames as each other, at an even rate; the floor without held frames has fewer."""
    assert faults(RUNS) == []
    assert "stock 450, ours 449" in faults([run("stock", 1, 1), run("ours", 1, 1, frames=449)])[0]
    assert "even" in faults([replace(run("ours", 1, 1), even=False)])[0]


def test_the_table_names_every_case_and_its_ratio() -> None:
    """What is printed has the case, its medians, its ratios and the mean."""
    out = StringIO()
    for table in tables(RUNS):
        Console(file=out, width=200).print(table)
    for word in ("A", "stock", "12.00", "4.00", "geometric mean of 1", "floor distinct"):
        assert word in out.getvalue()


def test_every_run_is_in_the_file_at_once_and_is_kept_on_resume(tmp_path: Path) -> None:
    """The file is whole after each run; resumed it has them all, anew it has none."""
    path = tmp_path / "bench.json"
    book = Book(path, {"rounds": 3})
    for count, each in enumerate(RUNS, 1):
        book.add(each)
        assert len(json.loads(path.read_text())["runs"]) == count
    again = Book(path, {}, resume=True)
    assert again.runs == RUNS
    assert again.has(("ordinary", "A", "ours", 2))
    assert not again.has(("ordinary", "A", "ours", 4))
    assert Book(path, {}).runs == []
    assert {"processor", "cores", "python", "manim"} <= json.loads(path.read_text())["machine"].keys()


def test_a_file_that_is_no_book_is_wrong_use(tmp_path: Path) -> None:
    """Resuming from something else says so, in one sentence."""
    (tmp_path / "x.json").write_text('{"runs": [1]}')
    with pytest.raises(UsageError, match="not a benchmark's file"):
        Book(tmp_path / "x.json", {}, resume=True)


def _film(path: Path, times: list[int]) -> None:
    """A film whose frames are shown at these times."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w") as file:
        stream = file.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 64, 36, "yuv420p"
        stream.time_base = Fraction(1, 30)
        for number, at in enumerate(times):
            frame = av.VideoFrame.from_ndarray(np.full((54, 64), 20 * number % 255, np.uint8), format="yuv420p")
            frame.pts, frame.time_base = at, Fraction(1, 30)
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def test_frames_are_counted_over_all_films_and_gaps_are_seen(tmp_path: Path) -> None:
    """Partial files of Manim's do not count; a film that skips a time is uneven; no film is not even."""
    _film(tmp_path / "a" / "one.mp4", list(range(12)))
    _film(tmp_path / "a" / "partial_movie_files" / "x.mp4", [0, 1])
    assert (written(tmp_path).frames, written(tmp_path).even) == (12, True)
    _film(tmp_path / "b" / "two.mp4", [0, 1, 2, 5, 6])
    assert (written(tmp_path).frames, written(tmp_path).even) == (17, False)
    assert not written(tmp_path / "nothing").even


def test_a_command_is_measured_with_its_children(tmp_path: Path) -> None:
    """CPU and memory of a child count; the sum over processes is at least that of the largest."""
    child = (
        "x = bytearray(120_000_000); import time; e = time.process_time() + 0.4\nwhile time.process_time() < e: pass"
    )
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"
    usage = measure([sys.executable, "-c", program], tmp_path, tmp_path / "log.txt")
    assert usage.wall_s >= 0.4
    assert usage.cpu_s >= 0.4
    assert usage.peak_together_mb >= usage.peak_process_mb >= 120


def test_a_command_that_fails_ends_the_benchmark_with_its_words(tmp_path: Path) -> None:
    """The error has the command's last lines."""
    with pytest.raises(StepError, match="no such scene"):
        measure([sys.executable, "-c", "raise SystemExit('no such scene')"], tmp_path, tmp_path / "log.txt")


def test_costs_one_after_another_add_up_and_peaks_do_not() -> None:
    """Seven commands take as long as all of them, and as much memory as the largest."""
    assert Usage(1, 2, 300, 400) + Usage(2, 3, 200, 500) == Usage(3, 5, 300, 500)


def test_sides_take_turns_and_resume_runs_only_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stock, ours, floor, and again; with a book that has the first round, only the second."""
    called: list[str] = []
    monkeypatch.setattr(bench_module, "_prepared", lambda *_: [])
    monkeypatch.setattr(bench_module, "_command", lambda case, side, *_: called.append(side) or Usage(1, 1, 1, 1))
    monkeypatch.setattr(
        bench_module.floor, "measure_floor", lambda *given: called.append(f"floor {given[2]}") or Usage(1, 1, 1, 1)
    )
    turn = ["stock", "ours", "floor True", "floor False"]
    case = Case("ordinary", "A", (SceneFile(Path("a.py"), "A"),), OURS)
    bench(case, 1, Book(tmp_path / "b.json", {}), tmp_path, lambda _: None)
    assert called == turn
    bench(case, 2, Book(tmp_path / "b.json", {}, resume=True), tmp_path, lambda _: None)
    assert called == turn * 2


def test_each_side_films_every_scene_of_the_tutorial(tmp_path: Path) -> None:
    """Stock has a command for each scene, uncached; ours is one command, with a store that is not there yet."""
    film = film_case()
    stock, ours = film.commands("stock", tmp_path), film.commands("ours", tmp_path)
    assert [command[3] for command in stock] == [scene.name for scene in film.scenes]
    assert all("--disable_caching" in command for command in stock)
    assert len(ours) == 1
    assert str(tmp_path / "store") in ours[0]
    assert "--disable_caching" in STOCK


def test_all_scenes_with_a_film_are_measured() -> None:
    """Every listed scene is a case, but for the still."""
    assert [case.name for case in scene_cases()] == [s.name for s in (*ORDINARY, *FALLBACK) if not s.still]


def _grey(value: int) -> np.ndarray:
    return np.full((4, 6, 4), value, np.uint8)


def test_likeness_in_decibels() -> None:
    """Identical frames count as the cap; one level everywhere is 48.13 dB; opacity does not count."""
    assert psnr(_grey(9), _grey(9)) == CAP_DB
    assert psnr(_grey(9), _grey(10)) == pytest.approx(48.1308, abs=1e-3)
    see_through = _grey(9)
    see_through[..., 3] = 0
    assert psnr(_grey(9), see_through) == CAP_DB


def test_streams_cut_differently_are_paired_frame_by_frame() -> None:
    """A frame held five times meets two frames held two and three times; every frame shown is compared."""
    one = iter([(_grey(1), 5), (_grey(2), 1)])
    other = iter([(_grey(1), 2), (_grey(3), 3), (_grey(2), 1)])
    pairs = [(int(a[0, 0, 0]), int(b[0, 0, 0]), count) for a, b, count in in_step(one, other)]
    assert pairs == [(1, 1, 2), (1, 3, 3), (2, 2, 1)]


@pytest.mark.parametrize(("first", "second", "words"), [(4, 6, "second 6"), (6, 4, "first 6")])
def test_a_side_with_more_frames_is_an_error(first: int, second: int, words: str) -> None:
    """It says which side, and how many."""
    with pytest.raises(StepError, match=words):
        list(in_step(iter([(_grey(1), first)]), iter([(_grey(1), second)])))


def test_the_worst_frame_is_shown_beside_its_difference() -> None:
    """Stock, ours, and eight times the difference, opaque."""
    shown = side_by_side(_grey(10), _grey(13))
    assert shown.shape == (4, 18, 4)
    assert [int(shown[0, x, 0]) for x in (0, 6, 12)] == [10, 13, 24]
    assert int(shown[0, 12, 3]) == 255
