"""Draft takes without their sound: the times of the silent voice, for whoever only asks when things happen.

`take.record` gives the same times; it also resamples and packs seconds of silence, which nobody hears and which takes
ten times as long.
"""

from scripts.model import Take
from voiceover.draft import Draft
from voiceover.take import speakable


def drafted(text: str, locale: str) -> Take:
    """Return a text as the silent voice would speak it; its `audio` is empty, as there is none.

    Raises:
        ProjectError: the text cannot be spoken.
    """
    speech = Draft().speak(speakable(text, locale), locale)
    duration = max((word.end_ms for word in speech.words), default=0)
    return Take(speech.voice, speech.times, duration, speech.words, "")
