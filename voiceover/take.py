"""A take: one sentence as one voice spoke it. Its key says what it was made from, so that nothing is spoken twice."""

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, replace

from scripts.clock import SAMPLE_RATE
from scripts.errors import ProjectError, StepError
from scripts.model import Finding, Take, Word
from voiceover import fingerprints, lexicon, sound
from voiceover.engine import Engine
from voiceover.words import is_spoken

FORMAT = 1  # of the JSON: raise it when the fields of Take change
_SHOWN = 60  # characters of a sentence in an error


def take_key(text: str, locale: str, engine: Engine) -> str:
    """Return the name of a take in the store: sha256 (hex) of everything its bytes depend on.

    Of the lexicon only the entries that this text uses count: a new name in it re-speaks the sentences that have it.

    Raises:
        ProjectError: the text cannot be spoken, or the engine has no voice for the locale.
    """
    return take_keys({"": text}, locale, {"": engine})[""]


def take_keys(texts: Mapping[str, str], locale: str, engines: Mapping[str, Engine]) -> dict[str, str]:
    """Return the keys of several texts, each with its own engine; an engine is asked once what it is.

    Raises:
        ProjectError: a text cannot be spoken, or an engine has no voice for the locale.
    """
    known: dict[int, str] = {}
    keys: dict[str, str] = {}
    for name, given in texts.items():
        text, engine = speakable(given, locale), engines[name]
        if id(engine) not in known:
            with _naming(text, locale):
                known[id(engine)] = engine.fingerprint(locale)
        keys[name] = _key(text, locale, engine.name, known[id(engine)])
    return keys


def _key(text: str, locale: str, engine: str, fingerprint: str) -> str:
    parts = {
        "format": FORMAT,
        "sound": [fingerprints.sources(("sound.py",)), sound.RESAMPLER],
        "engine": engine,
        "fingerprint": fingerprint,
        "locale": locale,
        "text": text,
        "lexicon": lexicon.entries_for(text, locale),
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def record(text: str, locale: str, engine: Engine) -> tuple[Take, bytes]:
    """Speak a text; return the take and its sound, a WAV file of 48 kHz, one channel, 16 bits.

    Word positions count in the text's NFC form.

    Raises:
        ProjectError: the text cannot be spoken, or the engine has no voice for the locale.
        StepError: the engine failed.
    """
    text = speakable(text, locale)
    with _naming(text, locale):
        speech = engine.speak(text, locale)
    samples, moved = sound.finished(speech.pcm, speech.rate)
    duration = len(samples) * 1000 // SAMPLE_RATE
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


def _moved(word: Word, by_ms: int, duration_ms: int) -> Word:
    """Move a word with its sound; an engine may have begun it in the silence that was cut."""
    start, end = (min(max(0, ms + by_ms), duration_ms) for ms in (word.start_ms, word.end_ms))
    return replace(word, start_ms=start, end_ms=end)


def speakable(text: str, locale: str) -> str:
    """Return the text in NFC, or raise ProjectError with everything that keeps it from being spoken."""
    where = f"{locale}: {_quoted(text)}"
    text = unicodedata.normalize("NFC", text)
    findings = [
        Finding(
            where,
            f"character {index + 1} is U+{ord(character):04X}, a control character",
            "Delete it.",
            check="catalogue/characters",
        )
        for index, character in enumerate(text)
        if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
    ]
    if not any(map(is_spoken, text)):
        cure = "Write the sentence, or delete it from the script."
        findings += [Finding(where, "there is no word to speak", cure, check="catalogue/missing")]
    if findings:
        raise ProjectError(tuple(findings))
    return text


def _named(index: int, character: str) -> str:
    return f"character {index + 1} is U+{ord(character):04X}"


@contextmanager
def _naming(text: str, locale: str) -> Iterator[None]:
    """Add the sentence to what an engine complains of: it was never told which one it speaks."""
    sentence = f"{locale}: {_quoted(text)}"
    try:
        yield
    except ProjectError as fault:
        raise ProjectError(
            tuple(replace(found, where=f"{found.where} ({sentence})") for found in fault.findings)
        ) from None
    except StepError as fault:
        raise StepError(f"{sentence}: {fault}") from None


def _quoted(text: str) -> str:
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    return f'"{"".join(c if c.isprintable() else "�" for c in shown)}"'
