"""The short vowels that Arabic leaves unwritten. Without them a voice guesses, and guesses wrong in most words.

The vowels come from libtashkeel's model, which the piper-tts wheel carries. It runs on one thread: more would make
the sums, and so now and then a vowel, depend on the machine.
"""

import hashlib
import re
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from scripts.errors import StepError

_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"  # tanwin, vowels, shadda, sukun
_SHADDA = "\u0651"


def vowelled(text: str) -> list[str]:
    """Return each character of the text with its vowel signs; a sign in the text itself has an empty place.

    Signs that the text has are kept: a translator wrote them because they matter.

    Raises:
        StepError: the model gave back other letters than it was given.
    """
    result = ["" if character in _MARKS else character for character in text]
    letters = [index for index, character in enumerate(result) if character]
    outside = f"[\\s{_MARKS}]*"  # the model drops space at both ends, and a sign that stands on nothing
    first, last = len(text) - len(re.sub(f"^{outside}", "", text)), len(text.rstrip())
    inner = [index for index in letters if first <= index < last]
    written = [_ordered(_leading_marks(text[index + 1 :])) for index in inner]
    given = "".join(text[index] + marks for index, marks in zip(inner, written, strict=True))
    proposed = _letters(str(_model().diacritize(given)))
    if "".join(letter for letter, _ in proposed) != _bare(given):
        raise StepError(f"ar: the vowels did not fit the letters of {text!r}. Reinstall piper-tts, or report it.")
    for index, marks, (letter, theirs) in zip(inner, written, proposed, strict=True):
        result[index] = letter + _chosen(marks, theirs)
    return result


def pausal(word: str) -> str:
    """Return a vowelled word as it is said before a pause: without its case ending, -an as -aa, -atun as -a."""
    with_tanwin = re.fullmatch("(.*?)(?:\u064b([اى])|([اى])\u064b)", word)
    if with_tanwin:
        return f"{with_tanwin[1]}\u064e{with_tanwin[2] or with_tanwin[3]}"
    without_taa = re.fullmatch(f"(.+)ة[{_MARKS}]*", word)
    if without_taa:
        return without_taa[1]
    return re.sub("[\u064c-\u0650\u0652]+$", "", word)


@cache
def model_digest() -> str:
    """Return what the vowels depend on besides the text: the model's bytes and the version that runs it."""
    model = hashlib.sha256(_model_path().read_bytes()).hexdigest()[:16]
    return f"tashkeel {model}, onnxruntime {version('onnxruntime')}"


def _bare(text: str) -> str:
    return re.sub(f"[{_MARKS}]", "", text)


def _leading_marks(text: str) -> str:
    return text[: len(text) - len(text.lstrip(_MARKS))]


def _letters(text: str) -> list[tuple[str, str]]:
    """Part a text into letters and the signs that follow each."""
    return re.findall(f"([^{_MARKS}])([{_MARKS}]*)", text)


def _chosen(own: str, proposed: str) -> str:
    """Return the translator's signs, else the model's; a shadda alone takes the model's vowel."""
    return _ordered(own + proposed) if own in ("", _SHADDA) else own


def _ordered(marks: str) -> str:
    """Put shadda first: in Unicode's normal order, vowel first, espeak-ng loses the vowel and the model the hint."""
    return (_SHADDA if _SHADDA in marks else "") + marks.replace(_SHADDA, "")


def _model_path() -> Path:
    """Find the model without importing piper, which takes half a second: a plan asks for its digest only."""
    package = find_spec("piper")
    if package is None or package.origin is None:
        raise StepError("Arabic needs piper-tts for its vowels. Install it: pip install piper-tts")
    return Path(package.origin).with_name("tashkeel") / "model.onnx"


@cache
def _model() -> Any:
    import onnxruntime
    from piper.tashkeel import TashkeelDiacritizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    diacritizer = TashkeelDiacritizer()
    diacritizer.session = onnxruntime.InferenceSession(_model_path(), options, providers=["CPUExecutionProvider"])
    return diacritizer
