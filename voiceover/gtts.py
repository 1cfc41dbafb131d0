"""Google Translate's voice, through gTTS: every language, with the internet, and as long as its owner lets it.

It is an undocumented door: it is asked seldom, and answers of 429 or 5xx are taken as "later". What comes back is
checked (whole MP3, a length that the text can have) before it becomes a take; takes are kept as they came, as the same
text need not sound the same tomorrow. gTTS itself does not check the server's certificate: nothing secret is sent.

It gives no word times: those are found by alignment.
"""

import io
from importlib.metadata import version
from typing import Any

from scripts.errors import StepError
from voiceover import alignment, fingerprints, kokoro_files, mpeg, polite, voices
from voiceover.decoding import Decoded, decode
from voiceover.engine import Grade, Speech
from voiceover.polite import BusyError, RefusedError
from voiceover.reading import utterance
from voiceover.sound import encoded

EVERY_S = 1.0  # between two requests, of all processes together
PAUSES_S = (2.0, 4.0, 8.0, 16.0, 32.0)
PATIENCE_S = 20.0
_TOO_MANY, _SERVER = 429, 500
_SHORTEST, _LONGEST = 0.5, 2.5  # of the time that the text takes at the locale's pace


class Gtts:
    """Google Translate's voice; language and top-level domain (the accent) are in `voices.toml`."""

    name = "gtts"
    parallel = False
    grade: Grade = "neural"

    def __init__(self, voice: str = "") -> None:
        self._domain = voice

    def available(self, locale: str) -> tuple[str, ...]:
        """Return the one voice of the locale: the service offers no choice but the accent."""
        return (voices.gtts_voice(locale, self._domain).name,)

    def absent(self, locale: str) -> str:
        """Return nothing, as long as the locale has a voice: whether the internet is there is known when it speaks."""
        voices.gtts_voice(locale, self._domain)
        return ""

    def fingerprint(self, locale: str) -> str:
        """Return language, accent, the version of gTTS, and what prepares the text and finds the times."""
        setting = voices.gtts_voice(locale, self._domain)
        modules = ("gtts.py", "decoding.py", *alignment.MODULES)
        late = voices.late_ms(self.name)
        return f"{setting}, late {late}, gTTS {version('gTTS')}, {fingerprints.preparation(locale, *modules)}"

    def speak(self, text: str, locale: str) -> Speech:
        """Speak one sentence; the times are found by alignment."""
        setting = voices.gtts_voice(locale, self._domain)
        spoken = utterance(text, locale).text
        sound = polite.asked(
            lambda: _request(spoken, setting, text, locale),
            place=kokoro_files.folder().with_name("gtts.last"),
            every_s=EVERY_S,
            pauses_s=PAUSES_S,
            what="gTTS",
        )
        return Speech(
            pcm=encoded(sound.samples),
            rate=sound.rate,
            words=alignment.aligned(sound.samples, sound.rate, text, locale, voices.late_ms(self.name)),
            times="aligned",
            voice=f"{self.name}/{setting.name}",
        )


def _request(spoken: str, setting: voices.GttsVoice, text: str, locale: str) -> Decoded:
    import requests
    from gtts import gTTS, gTTSError

    answer = io.BytesIO()
    try:
        gTTS(spoken, lang=setting.language, tld=setting.domain, lang_check=False, timeout=PATIENCE_S).write_to_fp(
            answer
        )
    except gTTSError as error:
        raise _fault(error) from None
    except (requests.exceptions.RequestException, OSError) as error:
        raise BusyError(f"the answer broke off ({type(error).__name__})") from None
    except (ValueError, AssertionError, UnicodeError) as error:
        raise BusyError(f"the answer was not understood ({error})") from None
    data = answer.getvalue()
    if not data:
        raise BusyError("the answer was a page and not a sound; the service may want to see a person")
    if not mpeg.whole(data):
        raise BusyError("the sound that came is not a whole MP3")
    try:
        sound = decode(data, "gTTS")
    except StepError as error:
        raise BusyError(str(error)) from None
    share = sound.seconds / alignment.expected_s(text, locale)
    if not _SHORTEST <= share <= _LONGEST:
        raise BusyError(f"the sound lasts {sound.seconds:.1f} s, which this text cannot")
    return sound


def _fault(error: Any) -> Exception:
    """Return what an error of gTTS means: later, or never."""
    answer = getattr(error, "rsp", None)
    if answer is None:
        return BusyError("the internet, or the service, could not be reached")
    code = int(answer.status_code)
    if code == _TOO_MANY or code >= _SERVER:
        wait = str(answer.headers.get("Retry-After", ""))
        return BusyError(f"it answered {code} {answer.reason}", float(wait) if wait.isdigit() else 0.0)
    if code == 200:
        return BusyError("the answer had no sound in it")
    return RefusedError(f"it answered {code} {answer.reason}. Choose another --voice.")
