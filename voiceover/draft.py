"""A silent voice for drafts and tests: times from the length of the words, in no time, the same on every machine."""

from scripts.model import Word
from voiceover import fingerprints, voices
from voiceover.engine import Grade, Speech
from voiceover.reading import said
from voiceover.words import is_spoken, tokens

_RATE = 8000  # silence needs no more; takes are brought to their own rate
_DIGIT = 5  # a digit is said in about as many letters: 12,000 as "twelve thousand"
_SPEAKING = 0.94  # of a sentence's time; the rest is its pauses
_PAUSE_MS = {**dict.fromkeys(",،，、;؛；:：—–…", 220), **dict.fromkeys(".。?？؟!！", 320)}


class Draft:
    """Silence as long as the sentence would take at the locale's pace; speaks every locale."""

    name = "draft"
    parallel = True
    grade: Grade = "silent"

    def __init__(self, voice: str = "") -> None:
        self._voice = voice  # there is only one silence

    def available(self, locale: str) -> tuple[str, ...]:
        """Return the one voice it has."""
        return (self.name,)

    def absent(self, locale: str) -> str:
        """Return nothing: silence is always there."""
        return ""

    def fingerprint(self, locale: str) -> str:
        """Return the pace and the digest of what counts the words."""
        return f"draft, {voices.pace(locale)}, {fingerprints.preparation(locale, 'draft.py')}"

    def speak(self, text: str, locale: str) -> Speech:
        """Return silence, and the words where a voice would about say them."""
        words = tokens(text, locale)
        timed: list[Word] = []
        now = end = 0
        for word, what in zip(words, said(text, words, locale), strict=True):
            now += _pause_ms(text[end : word.start]) if end else 0
            length = _spoken_ms(what, locale)
            timed.append(Word(word.text, word.start, word.end, now, now + length))
            now, end = now + length, word.end
        return Speech(b"\0\0" * (now * _RATE // 1000), _RATE, tuple(timed), "estimated", self.name)


def _spoken_ms(what: str, locale: str) -> int:
    pace = voices.pace(locale)
    letters = sum(_DIGIT if character.isdigit() else 1 for character in what if is_spoken(character))
    # Half of a word's time comes with the word, half with its letters: "a" is not four times as short as "city".
    share = 0.5 + 0.5 * letters / pace.letters if pace.unit != "characters" else letters
    return round(share * _SPEAKING * 60_000 / ((pace.low + pace.high) / 2))


def _pause_ms(between: str) -> int:
    return max((_PAUSE_MS.get(sign, 0) for sign in between), default=0)
