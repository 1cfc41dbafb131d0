"""A take: one sentence as one voice spoke it. Its key says what it was made from, so that nothing is spoken twice."""

import hashlib
import json
import unicodedata
from dataclasses import asdict, replace

import soxr

from scripts.errors import ProjectError, StepError
from scripts.model import Finding, Take, Word
from voiceover import lexicon, sound
from voiceover.engine import Engine, Speech
from voiceover.words import tokens

FORMAT = 1  # of the sound and of the JSON: raise it when `voiceover.sound` or the fields of Take change
_SHOWN = 60  # characters of a sentence in an error


def take_key(text: str, locale: str, engine: Engine) -> str:
    """Return the name of a take in the store: sha256 (hex) of everything its bytes depend on.

    Of the lexicon only the entries that this text uses count: a new name in it re-speaks the sentences that have it.

    Raises:
        ProjectError: the text cannot be spoken, or the engine has no voice for the locale.
    """
    text = _speakable(text, locale)
    words = tuple(word.text for word in tokens(text, locale))
    parts = {
        "format": FORMAT,
        "resampler": soxr.__version__,
        "engine": engine.name,
        "fingerprint": _named(text, locale, engine.fingerprint, locale),
        "locale": locale,
        "text": text,
        "lexicon": lexicon.entries_for(words, locale),
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def record(text: str, locale: str, engine: Engine) -> tuple[Take, bytes]:
    """Speak a text; return the take and its sound, a WAV file of 48 kHz, one channel, 16 bits.

    Word positions count in the text's NFC form.

    Raises:
        ProjectError: the text cannot be spoken, or the engine has no voice for the locale.
        StepError: the engine failed.
    """
    text = _speakable(text, locale)
    speech: Speech = _named(text, locale, engine.speak, text, locale)
    samples, moved = sound.finished(speech.pcm, speech.rate)
    duration = len(samples) * 1000 // sound.SAMPLE_RATE
    data = sound.wav(samples)
    words = tuple(_moved(word, moved, duration) for word in speech.words)
    return Take(speech.voice, speech.times, duration, words, hashlib.sha256(data).hexdigest()), data


def to_json(take: Take) -> str:
    """Return a take as JSON; its sound is not in it."""
    return json.dumps({"schema": FORMAT} | asdict(take), ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Take:
    """Read what `to_json` wrote.

    Raises:
        StepError: it is damaged, or of another schema.
    """
    again = "Delete it from the store and run the command again: the take is spoken anew."
    try:
        fields = json.loads(text)
        if fields.pop("schema") != FORMAT:
            raise ValueError(f"schema is not {FORMAT}")
        return Take(**fields | {"words": tuple(Word(**word) for word in fields["words"])})
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise StepError(f"A take's JSON is not readable ({fault}). {again}") from None
