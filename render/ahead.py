"""A process begun before all else: it imports Manim while the command still reads its options, scripts and takes.

Both take about as long, so on two cores the shorter of the two is free. Only the standard library may be imported here:
whatever else is imported before the fork is waited for.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from render.size import Size
    from scripts.model import Brief, Drawn

NEEDED = ("av", "render.film", "render.scene_file", "scenes.finder")  # what filming imports, Manim with it
_begun: list[tuple[Connection, BaseProcess]] = []  # the process that waits, if any


def begin(arguments: Sequence[str]) -> None:
    """Begin the process if these arguments of the command want it: one scene is to be filmed, once.

    Where a process cannot be forked (Windows), or there is one core, `call` does the work here instead.
    """
    filming = arguments[:1] == ["preview"] or (arguments[:1] == ["film"] and any(".py" in word for word in arguments))
    if not filming or {"--watch", "-h", "--help"} & set(arguments):
        return
    if "fork" not in multiprocessing.get_all_start_methods() or (os.cpu_count() or 1) < 2:
        return
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    # No daemon, for it has a child of its own to film with.
    process = context.Process(target=_wait, args=(theirs, ours))
    process.start()
    theirs.close()
    _begun.append((ours, process))


def film_scene(brief: Brief, size: Size, out: Path) -> Drawn:
    """Film a scene of a tutorial, whatever its findings, with all there is of processes."""
    how = {"strict": False, "threaded": True} if not _begun else {}
    drawn: Drawn = _call("render.film", "film_scene" if how else "film_in_two", brief, size, out, **how)
    return drawn


def film_file(file: Path, name: str | None, size: Size, fps: int, out: Path) -> int:
    """Film a scene of any Manim file, as `render.scene_file.film_file` does."""
    frames: int = _call("render.scene_file", "film_file", file, name, size, fps, out)
    return frames


def _call(module: str, function: str, *args: Any, **options: Any) -> Any:
    """Call a function in the process that was begun, or here where none was; the process does one thing only.

    Raises:
        Exception: what the function raised; UnexpectedError with the whole trace where that is no error of ours.
    """
    if not _begun:
        return getattr(import_module(module), function)(*args, **options)
    from render.pool import UnexpectedError
    from scripts.errors import StepError

    channel, _ = _begun.pop()
    try:
        channel.send((module, function, args, options))
        result, error = channel.recv()
    except (EOFError, BrokenPipeError) as end:
        raise StepError("The process that films ended without an answer: out of memory, or killed. Try again.") from end
    finally:
        channel.close()
    if isinstance(error, str):
        raise UnexpectedError(error)
    if error is not None:
        raise error
    return result


def _wait(channel: Connection, parents: Connection) -> None:
    """Import, then do the one thing that is asked for; the end of the parent is the end of the wait."""
    parents.close()
    with suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        for name in NEEDED:
            import_module(name)
        module, function, args, options = channel.recv()
        from scripts.errors import KNOWN

        try:
            channel.send((getattr(import_module(module), function)(*args, **options), None))
        except (*KNOWN, OSError) as error:
            channel.send((None, error))
        except Exception:
            channel.send((None, traceback.format_exc()))


def main() -> None:
    """Run the command `tutorials`."""
    begin(sys.argv[1:])
    from render.cli import main as command

    try:
        command()
    finally:
        for _, process in _begun:
            process.terminate()  # nobody asked it for anything: it has nothing to lose
