"""Folders for unfinished work: locked while their process lives, so that what a killed run left can be told and swept.

A lock, not a process number in the name: numbers are used again and mean nothing in another container, while the kernel
drops a lock with its holder, however it died.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

LOCK = "lock"
PREFIX = ".work-"  # only folders named so are ever swept: `parent` may hold a person's own


@contextlib.contextmanager
def scratch(parent: Path) -> Iterator[Path]:
    """Make a locked folder under `parent`, and remove it with all that is still in it.

    Raises:
        OSError: the folder cannot be made.
    """
    parent.mkdir(parents=True, exist_ok=True)
    folder, lock = _make(parent)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def sweep(parent: Path) -> tuple[Path, ...]:
    """Remove the folders under `parent` whose owners are gone; return them."""
    swept = []
    for folder in sorted(parent.glob(f"{PREFIX}*")):
        lock = _take(folder / LOCK)
        if lock is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)
            swept.append(folder)
    return tuple(swept)


def _make(parent: Path) -> tuple[Path, int]:
    # Between the folder and its lock a sweeper may come by and take both: then the lock is on a file that is gone,
    # and the next round makes another.
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
        try:
            lock = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        except FileNotFoundError:
            continue
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (folder / LOCK).exists():
            return folder, lock
        os.close(lock)


def _take(path: Path) -> int | None:
    """Lock the file of a folder that nobody holds; None where somebody does, or where it is not ours to touch."""
    try:
        lock = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        return None
    return lock
