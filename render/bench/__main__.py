"""`python -m render.bench`: run, compare, show. What the figures mean is in BENCH.md beside this file."""

from __future__ import annotations

import json
import signal
import sys
import tempfile
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from render.bench import cases
from render.bench.cases import Case
from render.bench.runs import Book
from render.cli import HELP, Edge
from render.options import warn
from render.size import SIZES
from render.sources import CODE
from scripts.errors import StepError, UsageError
from scripts.nearest import suggest

KINDS = ("film", "ordinary", "fallback", "preview")
RESULTS = CODE / "build" / "bench"
WHAT = click.option("--what", "kinds", multiple=True, type=click.Choice(KINDS), help="May be repeated. Default: all.")
ONLY = click.option("--only", "names", multiple=True, metavar="NAME", help="A scene or tutorial; may be repeated.")
OURS = click.option("--ours", default=cases.OURS, show_default=True, metavar="COMMAND", help="Films one scene.")
SCRATCH = click.option(
    "--scratch", type=click.Path(path_type=Path), help="Folder for large files.  [default: the system's]"
)


@click.group(cls=Edge, context_settings=HELP)
def main() -> None:
    """Measure how fast films are made, beside Manim's own command, and whether they are the same pictures."""


@main.command()
@WHAT
@ONLY
@click.option("--rounds", type=click.IntRange(1), default=3, show_default=True, help="Of the film.")
@click.option("--ordinary-rounds", type=click.IntRange(1), default=1, show_default=True, help="Of each ordinary scene.")
@click.option("--preview-rounds", type=click.IntRange(1), default=5, show_default=True, help="Of the preview.")
@OURS
@click.option("--ours-film", default=cases.OURS_FILM, show_default=True, metavar="COMMAND", help="Films tutorial one.")
@click.option(
    "--ours-preview", default=cases.OURS_PREVIEW, show_default=True, metavar="COMMAND", help="Previews a scene."
)
@click.option("--floor/--no-floor", "floors", default=True, help="Measure x264 alone too.")
@click.option("--json", "path", type=click.Path(path_type=Path), default=RESULTS / "bench.json", show_default=True)
@click.option("--resume", is_flag=True, help="Keep the runs that the JSON file has.")
@SCRATCH
def run(
    kinds: tuple[str, ...],
    names: tuple[str, ...],
    rounds: int,
    ordinary_rounds: int,
    preview_rounds: int,
    floors: bool,
    path: Path,
    resume: bool,
    scratch: Path | None,
    **ours: str,
) -> None:
    """Measure stock Manim, ours and x264 alone in turn, in fresh processes with nothing kept from before.

    Prints medians and ratios, and writes every run to a JSON file as soon as it is done.
    """
    from render.bench.bench import bench
    from render.bench.floor import scratch_folder
    from render.bench.table import faults, summary

    book = Book(path, {"rounds": rounds, "ordinary": ordinary_rounds, "preview": preview_rounds, **ours}, resume)
    turns = {"film": rounds, "preview": preview_rounds}
    for case in _chosen(kinds, names, ours["ours"], ours["ours_film"], ours["ours_preview"]):
        with scratch_folder(scratch) as folder:
            bench(
                case if floors else replace(case, floor=False),
                turns.get(case.what, ordinary_rounds),
                book,
                Path(folder),
                warn,
            )
    book.write(summary(book.runs))
    _print(book)
    click.echo(path)
    if faults(book.runs):
        click.get_current_context().exit(3)


@main.command()
@click.argument("path", type=click.Path(path_type=Path), default=RESULTS / "bench.json")
def show(path: Path) -> None:
    """Print the tables of a JSON file, of a run that was broken off too."""
    if not path.is_file():
        raise UsageError(f"there is no {path}. Run 'make bench' first.")
    _print(Book(path, {}, resume=True))


@main.command()
@WHAT
@ONLY
@OURS
@click.option("--size", default="1080p", show_default=True, type=click.Choice(list(SIZES)), help="As the command's.")
@click.option("--out", type=click.Path(path_type=Path), default=RESULTS / "compare", show_default=True)
@SCRATCH
def compare(
    kinds: tuple[str, ...], names: tuple[str, ...], ours: str, size: str, out: Path, scratch: Path | None
) -> None:
    """Compare every frame with Manim's own camera before encoding, and our film with its own frames after."""
    from render.bench.compare import compare as look

    table = Table(title=f"Against Manim's camera, {size}")
    heads = ("scene", "frames", "identical", "PSNR mean", "min", "at frame", "SSIM mean", "min")
    for head in heads:
        table.add_column(head, justify="left" if head == "scene" else "right")
    found: list[dict[str, Any]] = []
    wrong: list[str] = []
    # A tutorial's scenes are compared like any other: one at a time, in their draft times.
    for case in _chosen(kinds or KINDS[:3], names, ours, ours, ""):
        for scene in case.scenes:
            alone = Case(case.what, scene.name, (scene,), ours)
            with tempfile.TemporaryDirectory(prefix="compare-", dir=scratch) as folder:
                try:
                    seen = look(alone, scene, SIZES[size], 30, Path(folder), out)
                except StepError as error:
                    wrong.append(f"{scene.name}: {error}")
                    warn(wrong[-1])
                    continue
            found.append(asdict(seen))
            wrong += seen.faults
            row = (
                seen.name, str(seen.frames), str(seen.identical), f"{seen.psnr_mean:.1f}", f"{seen.psnr_min:.1f}",
                str(seen.worst), _four(seen.ssim_mean), _four(seen.ssim_min),
            )  # fmt: skip
            warn("  ".join(row))
            table.add_row(*row)
            out.mkdir(parents=True, exist_ok=True)
            (out / "compare.json").write_text(json.dumps({"scenes": found, "faults": wrong}, indent=1))
    _wide().print(table)
    for fault in wrong:
        warn(f"error: {fault}")
    click.echo(out / "compare.json")
    if wrong:
        click.get_current_context().exit(1)


def _chosen(kinds: tuple[str, ...], names: tuple[str, ...], ours: str, film: str, preview: str) -> list[Case]:
    known = [cases.film_case(film), *cases.scene_cases(ours), *cases.preview_cases(preview)]
    called = {case.name for case in known}
    for name in names:
        if name not in called:
            raise UsageError(f"there is nothing called {name!r} to measure; {suggest(name, sorted(called))}")
    return [case for case in known if (not kinds or case.what in kinds) and (not names or case.name in names)]


def _print(book: Book) -> None:
    from render.bench.table import faults, tables

    for table in tables(book.runs):
        _wide().print(table)
    for fault in faults(book.runs):
        warn(f"error: {fault}")


def _wide() -> Console:
    """Return a console that does not cut a table off where output goes to a file."""
    console = Console()
    return console if console.is_terminal else Console(width=160)


def _four(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # as an interrupt does: what it started ends with it
    main(prog_name="python -m render.bench")
