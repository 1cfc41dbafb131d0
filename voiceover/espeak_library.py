"""espeak-ng's C library, called through ctypes: text in, samples and word events out. It knows no words or locales.

Three habits of the library rule this module:

* Its state is global and outlives a call, so the voice and every parameter are set for every text.
* It answers an unknown voice name by keeping the voice it had, so every return code is checked.
* The phase of its pitch flutter is a static variable that no function resets: the same sentence came out 200 samples
  longer after another one. So the library is loaded afresh for each text and unloaded after it, which costs 3 ms.
  Rejected: a process per sentence (100 ms), a voice without flutter (more robotic).

Loading it sets this process's LC_CTYPE to UTF-8, as its letters are told apart by the C library.
"""

import _ctypes
import ctypes
import hashlib
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import c_char_p, c_int, c_short, c_size_t, c_uint, c_void_p
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

import espeakng_loader

from scripts.errors import StepError
from voiceover.voices import EspeakVoice

if sys.platform == "win32":
    unload = _ctypes.FreeLibrary
else:
    unload = _ctypes.dlclose

_SYNCHRONOUS, _DONT_EXIT = 2, 0x8000
_UTF8 = 1
_IPA_TIED = 0x82 | ord("^") << 8  # IPA, and a sign between the letters of one sound
_LIST_END, _WORD = 0, 1
_RATE, _VOLUME, _PITCH, _RANGE, _WORD_GAP = 1, 2, 3, 4, 7
_ONE_AT_A_TIME = Lock()  # two loads of one file in one process are the same library, and share its state


@dataclass(frozen=True, slots=True)
class Event:
    """A word begins: the character of the text it stands at, counted from 0, and the sample."""

    at: int
    sample: int


@dataclass(frozen=True, slots=True)
class Sound:
    """16-bit samples of one channel, and the words in them."""

    pcm: bytes
    rate: int
    events: tuple[Event, ...]


class _Id(ctypes.Union):
    _fields_ = (("number", c_int), ("name", c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", c_int),
        ("unique_identifier", c_uint),
        ("text_position", c_int),  # characters, not bytes, counted from 1
        ("length", c_int),  # unreliable: not used
        ("audio_position", c_int),  # ms; `sample` is finer
        ("sample", c_int),
        ("user_data", c_void_p),
        ("id", _Id),
    )


_CALLBACK = ctypes.CFUNCTYPE(c_int, ctypes.POINTER(c_short), c_int, ctypes.POINTER(_Event))


def synthesise(text: str, voice: EspeakVoice) -> Sound:
    """Speak plain text.

    Raises:
        StepError: the library could not be loaded, refused a setting, or failed.
    """
    chunks: list[bytes] = []
    events: list[Event] = []

    def collect(wav: "ctypes._Pointer[c_short]", count: int, event: "ctypes._Pointer[_Event]") -> int:
        if wav and count > 0:
            chunks.append(ctypes.string_at(wav, count * 2))
        index = 0
        while event[index].type != _LIST_END:
            if event[index].type == _WORD:
                events.append(Event(event[index].text_position - 1, event[index].sample))
            index += 1
        return 0

    with _ONE_AT_A_TIME, _loaded() as (library, rate):
        _set(library, voice)
        callback = _CALLBACK(collect)
        library.espeak_SetSynthCallback(callback)
        data = text.encode()
        size = c_size_t(len(data) + 1)
        _check(library.espeak_Synth(data, size, c_uint(0), 0, c_uint(0), c_uint(_UTF8), None, None), "speak")
        _check(library.espeak_Synchronize(), "finish")
    pcm = b"".join(chunks)
    # The samples come in the machine's byte order; ours are little endian.
    return Sound(pcm if sys.byteorder == "little" else _swapped(pcm), rate, tuple(events))


def phonemes(texts: Sequence[str], voice: str) -> tuple[str, ...]:
    """Return the IPA of each text, words apart by spaces, "^" between the letters of one sound.

    Raises:
        StepError: the library could not be loaded, or has no such voice.
    """
    with _ONE_AT_A_TIME, _loaded() as (library, _):
        _check(library.espeak_SetVoiceByName(voice.encode()), f"take the voice {voice!r}")
        library.espeak_TextToPhonemes.restype = c_char_p
        return tuple(_phonemes(library, text) for text in texts)


def _phonemes(library: ctypes.CDLL, text: str) -> str:
    """Call once for each clause that the library finds: it moves the pointer behind what it has read."""
    held = ctypes.create_string_buffer(text.encode())
    left = c_void_p(ctypes.addressof(held))
    clauses = []
    while left.value:
        clauses.append((library.espeak_TextToPhonemes(ctypes.byref(left), _UTF8, _IPA_TIED) or b"").decode())
    return " ".join(" ".join(clauses).split())


@cache
def version(voice: EspeakVoice) -> str:
    """Return the library's version and a digest of every file that shapes this voice.

    Raises:
        StepError: the library or the voice's files are missing.
    """
    with _ONE_AT_A_TIME, _loaded() as (library, _):
        _set(library, voice)
        library.espeak_Info.restype = c_char_p
        number = library.espeak_Info(None).decode()
    digest = hashlib.sha256(_library_path().read_bytes())
    for path in _data_files(voice):
        digest.update(path.read_bytes())
    return f"espeak-ng {number} {digest.hexdigest()[:16]}"


@contextmanager
def _loaded() -> Iterator[tuple[ctypes.CDLL, int]]:
    try:
        library = ctypes.CDLL(str(_library_path()))
    except OSError as fault:
        raise StepError(f"espeak-ng could not be loaded ({fault}). Reinstall it: pip install espeakng-loader") from None
    try:
        rate = library.espeak_Initialize(_SYNCHRONOUS, 0, str(_data_path().parent).encode(), _DONT_EXIT)
        if rate <= 0:
            raise StepError(f"espeak-ng found no data in {_data_path()}. Reinstall it: pip install espeakng-loader")
        try:
            yield library, rate
        finally:
            library.espeak_Terminate()
    finally:
        unload(library._handle)


def _set(library: ctypes.CDLL, voice: EspeakVoice) -> None:
    variant = _data_path() / "voices" / "!v" / voice.variant
    if voice.variant and not variant.is_file():  # espeak-ng itself says nothing and takes none
        raise StepError(
            f"espeak-ng has no variant {voice.variant!r}. Correct voiceover/voices.toml: see {variant.parent}"
        )
    _check(library.espeak_SetVoiceByName(voice.name.encode()), f"take the voice {voice.name!r}")
    settings = {_RATE: voice.rate, _VOLUME: 100, _PITCH: voice.pitch, _RANGE: voice.range, _WORD_GAP: voice.word_gap}
    for parameter, value in settings.items():
        _check(library.espeak_SetParameter(parameter, value, 0), f"set parameter {parameter} to {value}")


def _check(code: int, what: str) -> None:
    if code != 0:
        raise StepError(f"espeak-ng would not {what} (code {code}). Compare voiceover/voices.toml with its voices.")


def _data_files(voice: EspeakVoice) -> list[Path]:
    shared = [_data_path() / name for name in ("phondata", "phonindex", "phontab", "intonations")]
    # "en-us" is spoken with en_dict, "cmn" with cmn_dict; a foreign word in it with English.
    own = {f"{voice.voice.partition('-')[0]}_dict", "en_dict"}
    variant = [_data_path() / "voices" / "!v" / voice.variant] if voice.variant else []
    return [*shared, *sorted(_data_path() / name for name in own if (_data_path() / name).is_file()), *variant]


def _library_path() -> Path:
    return Path(espeakng_loader.get_library_path())


def _data_path() -> Path:
    return Path(espeakng_loader.get_data_path())


def _swapped(pcm: bytes) -> bytes:
    swapped = bytearray(pcm)
    swapped[0::2], swapped[1::2] = pcm[1::2], pcm[0::2]
    return bytes(swapped)
