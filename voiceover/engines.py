"""The list of voices one can choose from. The recipe for adding one is in `voiceover.engine.Engine`."""

from collections.abc import Callable

from voiceover.draft import Draft
from voiceover.engine import Engine
from voiceover.espeak import Espeak

ENGINES: dict[str, Callable[[], Engine]] = {
    "espeak": Espeak,
    "draft": Draft,
}
