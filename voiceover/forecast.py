"""How long a voice will take, learnt from what it has said: the draft's pace is a table's, a voice has its own."""

from collections.abc import Iterable
from dataclasses import dataclass

ENOUGH = 5  # takes; of fewer one slow sentence would decide


@dataclass(frozen=True, slots=True)
class Forecast:
    """A voice's pace against the draft's.

    Attributes:
        ratio: its time for the same sentences; 1 where nothing is known.
        takes: how many it was learnt from; 0 where it is the table's.
    """

    ratio: float = 1.0
    takes: int = 0

    def of(self, draft_ms: int) -> float:
        """Return the milliseconds it will take for what the draft says in `draft_ms`."""
        return draft_ms * self.ratio


def forecast(known: Iterable[tuple[int, int]]) -> Forecast:
    """Return the pace of a voice from pairs of milliseconds: the draft's for a sentence, and the voice's."""
    pairs = list(known)
    drafted = sum(draft for draft, _ in pairs)
    if len(pairs) < ENOUGH or not drafted:
        return Forecast()
    return Forecast(sum(take for _, take in pairs) / drafted, len(pairs))
