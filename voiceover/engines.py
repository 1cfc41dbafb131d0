"""The list of voices one can choose from. The recipe for adding one is in `voiceover.engine.Engine`."""

from collections.abc import Callable

from voiceover.draft import Draft
from voiceover.engine import Engine
from voiceover.espeak import Espeak
from voiceover.gtts import Gtts
from voiceover.kokoro import Kokoro
from voiceover.piper import Piper

ENGINES: dict[str, Callable[[str], Engine]] = {
    "kokoro": Kokoro,
    "espeak": Espeak,
    "piper": Piper,
    "gtts": Gtts,
    "draft": Draft,
}
