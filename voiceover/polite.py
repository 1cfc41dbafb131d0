"""Manners towards services: not too often, and when they are busy, later and later.

Several processes speak at once, each its own language, so when the last request went out is kept in a file that all of
them lock.
"""

import fcntl
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from scripts.errors import StepError

Answer = TypeVar("Answer")
sleep = time.sleep
clock = time.time


class BusyError(Exception):
    """The service did not answer this time: too many requests, a fault of its own, a time-out. Later it may."""

    def __init__(self, what: str, wait_s: float = 0.0) -> None:
        super().__init__(what)
        self.wait_s = wait_s  # what the service itself asked for


class RefusedError(Exception):
    """The service cannot or will not; asking again gives the same."""


def asked(ask: Callable[[], Answer], *, place: Path, every_s: float, pauses_s: tuple[float, ...], what: str) -> Answer:
    """Ask a service until it answers.

    Args:
        ask: one request; BusyError where another may succeed.
        place: the file that keeps when the last request went out, from any process.
        every_s: seconds between two requests.
        pauses_s: how long to wait before each further try.
        what: the service's name, for the error.

    Raises:
        StepError: it did not answer after the last pause, or refused.
    """
    said = ""
    for pause in (0.0, *pauses_s):
        if pause:
            sleep(pause)
        _in_turn(place, every_s)
        try:
            return ask()
        except RefusedError as error:
            raise StepError(f"{what}: {error}") from None
        except BusyError as error:
            said = str(error)
            if error.wait_s:
                sleep(min(error.wait_s, max(pauses_s, default=0.0)))
    tries = len(pauses_s) + 1
    raise StepError(
        f"{what}: {said}, {tries} times in {sum(pauses_s):g} s. What was spoken is kept: run the same command later."
    )


def _in_turn(place: Path, every_s: float) -> None:
    """Wait until it is this process's turn."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        try:
            last = float(file.read() or 0.0)
        except ValueError:
            last = 0.0
        left = last + every_s - clock()
        if 0 < left <= every_s:
            sleep(left)
        file.seek(0)
        file.truncate()
        file.write(f"{clock():.3f}")
