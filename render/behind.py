"""Work done behind the caller's back, in order, a few calls ahead at most."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Queue

AHEAD = 3  # calls that wait: enough to keep both sides busy, few enough for the memory (8 MB a 1080p frame)


class Behind:
    """One thread that makes the calls it is given; what a call raises, the caller hears at its next word."""

    def __init__(self) -> None:
        self._calls: Queue[Callable[[], None] | None] = Queue(AHEAD)
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="behind", daemon=True)
        self._thread.start()

    def do(self, call: Callable[[], None]) -> None:
        """Have a call made later; waits while too many are.

        Raises:
            BaseException: what an earlier call raised.
        """
        self._complain()
        self._calls.put(call)

    def end(self) -> None:
        """Wait until every call is made and the thread has gone.

        Raises:
            BaseException: what a call raised.
        """
        self._calls.put(None)
        self._thread.join()
        self._complain()

    def drop(self) -> None:
        """Make no more calls; wait for the one that is being made."""
        self._error = self._error or RuntimeError("given up")
        self._calls.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (call := self._calls.get()) is not None:
            if self._error is None:  # after an error the rest is thrown away, so that nobody waits for room
                try:
                    call()
                except BaseException as error:
                    self._error = error

    def _complain(self) -> None:
        if self._error is not None:
            raise self._error
