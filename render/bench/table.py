"""From runs to figures: medians, ratios, the table, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import geometric_mean, median
from typing import Any

from rich.table import Table

from render.bench.runs import Run

SIDES = ("stock", "ours", "floor", "floor distinct")


@dataclass(frozen=True, slots=True)
class Middle:
    """The medians of one side of one case over its rounds; units as in `Run`."""

    what: str
    name: str
    side: str
    rounds: int
    wall_s: float
    cpu_s: float
    peak_process_mb: float
    peak_together_mb: float
    bytes: float
    frames: int


@dataclass(frozen=True, slots=True)
class Ratio:
    """How two sides of a case compare: above 1 where ours is better, but for `size` and `over_floor`.

    Attributes:
        wall: stock's wall time by ours.
        cpu: stock's CPU by ours.
        size: our bytes by stock's.
        over_floor: our wall time by that of x264 alone over every frame shown; None where it was not measured.
        over_distinct: the same without held frames.
    """

    what: str
    name: str
    wall: float
    cpu: float
    size: float
    over_floor: float | None
    over_distinct: float | None


def middles(runs: Iterable[Run]) -> list[Middle]:
    """Return the median of each figure, each case and side in the order of its first run."""
    groups: dict[tuple[str, str, str], list[Run]] = {}
    for run in runs:
        groups.setdefault((run.what, run.name, run.side), []).append(run)
    made = []
    for (what, name, side), group in groups.items():
        wall, cpu, peak, together, size = (
            median(getattr(run, figure) for run in group)
            for figure in ("wall_s", "cpu_s", "peak_process_mb", "peak_together_mb", "bytes")
        )
        made.append(Middle(what, name, side, len(group), wall, cpu, peak, together, size, group[0].frames))
    return made


def ratios(runs: Iterable[Run]) -> list[Ratio]:
    """Compare our side with the others, for each case where stock and ours were both measured."""
    cases: dict[tuple[str, str], dict[str, Middle]] = {}
    for middle in middles(runs):
        cases.setdefault((middle.what, middle.name), {})[middle.side] = middle
    made = []
    for (what, name), sides in cases.items():
        if "stock" in sides and "ours" in sides:
            stock, ours = sides["stock"], sides["ours"]
            every, distinct = (ours.wall_s / sides[side].wall_s if side in sides else None for side in SIDES[2:])
            wall, cpu, size = stock.wall_s / ours.wall_s, stock.cpu_s / ours.cpu_s, ours.bytes / stock.bytes
            made.append(Ratio(what, name, wall, cpu, size, every, distinct))
    return made


def faults(runs: Sequence[Run]) -> list[str]:
    """Say where the sides did not write the same film: another number of frames, or an uneven rate."""
    found = [
        f"{run.name}: {run.side} of round {run.round} has no even frame rate"
        for run in runs
        if not run.even and run.frames > 1
    ]
    cases: dict[tuple[str, str], dict[str, set[int]]] = {}
    for run in runs:
        if run.side != "floor distinct":  # leaves frames out on purpose
            cases.setdefault((run.what, run.name), {}).setdefault(run.side, set()).add(run.frames)
    for (_, name), sides in cases.items():
        if len(set().union(*sides.values())) > 1:
            told = ", ".join(f"{side} {'/'.join(map(str, sorted(counts)))}" for side, counts in sides.items())
            found.append(f"{name}: not the same number of frames: {told}")
    return found


def summary(runs: Sequence[Run]) -> dict[str, Any]:
    """Return all figures for the JSON file; `mean` is the geometric mean over the ordinary scenes."""
    compared = ratios(runs)
    ordinary = [ratio for ratio in compared if ratio.what == "ordinary"]
    return {
        "medians": [asdict(middle) for middle in middles(runs)],
        "ratios": [asdict(ratio) for ratio in compared],
        "mean": {
            "scenes": len(ordinary),
            "wall": geometric_mean(ratio.wall for ratio in ordinary),
            "cpu": geometric_mean(ratio.cpu for ratio in ordinary),
            "size": geometric_mean(ratio.size for ratio in ordinary),
            "slowest": min(ordinary, key=lambda ratio: ratio.wall).name,
        }
        if ordinary
        else None,
        "faults": faults(runs),
    }


def tables(runs: Sequence[Run]) -> list[Table]:
    """Return what was measured, and how the sides compare."""
    measured = Table(title="Medians")
    for head in ("case", "side", "rounds", "wall s", "CPU s", "peak MB", "together MB", "MB written", "frames"):
        measured.add_column(head, justify="left" if head in {"case", "side"} else "right")
    before = ""
    for row in sorted(middles(runs), key=_place(runs)):
        name = row.name if row.name != before else ""
        before = row.name
        measured.add_row(
            name, row.side, str(row.rounds), f"{row.wall_s:.2f}", f"{row.cpu_s:.2f}", f"{row.peak_process_mb:.0f}",
            f"{row.peak_together_mb:.0f}", f"{row.bytes / 1e6:.2f}", str(row.frames),
        )  # fmt: skip
    compared = Table(title="Ratios")
    for head in (
        "case",
        "wall: stock/ours",
        "CPU: stock/ours",
        "size: ours/stock",
        "ours/floor",
        "ours/floor distinct",
    ):
        compared.add_column(head, justify="left" if head == "case" else "right")
    for ratio in ratios(runs):
        compared.add_row(
            f"{ratio.name} ({ratio.what})", f"{ratio.wall:.2f}", f"{ratio.cpu:.2f}", f"{ratio.size:.2f}",
            _known(ratio.over_floor), _known(ratio.over_distinct),
        )  # fmt: skip
    mean = summary(runs)["mean"]
    if mean:
        compared.add_section()
        name = f"geometric mean of {mean['scenes']} ordinary scenes (slowest: {mean['slowest']})"
        compared.add_row(name, f"{mean['wall']:.2f}", f"{mean['cpu']:.2f}", f"{mean['size']:.2f}", "", "")
    return [measured, compared]


def _place(runs: Sequence[Run]) -> Any:
    order = {(run.what, run.name): place for place, run in reversed(list(enumerate(runs)))}
    return lambda row: (order[row.what, row.name], SIDES.index(row.side))


def _known(ratio: float | None) -> str:
    return "" if ratio is None else f"{ratio:.2f}"
