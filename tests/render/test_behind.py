"""Work in a thread: in order, a bounded way ahead, and its errors reach the caller."""

from __future__ import annotations

import threading
import time

import pytest

from render.behind import AHEAD, Behind


def test_calls_are_made_in_order() -> None:
    """All of them, one after the other, before `end` returns."""
    made: list[int] = []
    behind = Behind()
    for n in range(50):
        behind.do(lambda n=n: made.append(n))  # type: ignore[misc]
    behind.end()
    assert made == list(range(50))


def test_the_caller_waits_when_too_far_ahead() -> None:
    """No more calls wait than were agreed, so that frames do not fill the memory."""
    gate, given, behind = threading.Event(), [0], Behind()

    def give() -> None:
        for _ in range(AHEAD * 3):
            behind.do(lambda: gate.wait(10) and None)
            given[0] += 1

    caller = threading.Thread(target=give)
    caller.start()
    time.sleep(0.3)
    waiting = given[0]
    gate.set()
    caller.join()
    behind.end()
    assert waiting <= AHEAD + 1
    assert given[0] == AHEAD * 3


def test_an_error_reaches_the_caller_and_stops_the_rest() -> None:
    """At the next call or at the end; what was to come after it is not done, and nobody waits for ever."""
    made: list[int] = []

    def fail() -> None:
        raise OSError("the disk is full")

    behind = Behind()
    behind.do(fail)
    while behind._error is None:
        time.sleep(0.001)
    with pytest.raises(OSError, match="disk is full"):
        behind.do(lambda: made.append(1))
    behind.drop()
    behind = Behind()
    behind.do(fail)
    with pytest.raises(OSError, match="disk is full"):
        behind.end()
    assert made == []


def test_dropping_makes_no_more_calls() -> None:
    """What waits is thrown away; the thread has gone."""
    gate, made, behind = threading.Event(), [0], Behind()
    behind.do(lambda: gate.wait(10) and None)
    behind.do(lambda: made.append(1))
    threading.Timer(0.1, gate.set).start()
    behind.drop()
    assert made == [0]
    assert not behind._thread.is_alive()
