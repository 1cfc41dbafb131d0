"""Kokoro's model as it is run: rewritten to be faster, once, and kept beside the model in the user's cache.

`make setup` prepares it; where that was not done, or the file is damaged or of another version, its first user does.
"""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.errors import StepError
from voiceover import fingerprints, kokoro_files
from voiceover.onnx_output import one_more_output

MODULES = (
    "kokoro_prepared.py",
    "kokoro_rewriting.py",
    "kokoro_bytes.py",
    "kokoro_floats.py",
    "onnx_graph.py",
    "onnx_output.py",
)
DURATIONS = "/encoder/Round_output_0"  # frames of each symbol: the network computes them, and does not give them away
_KEPT = 2  # versions: two checkouts may share the cache


def read() -> bytes:
    """Return the prepared model; make it where it is not there, or not whole.

    Raises:
        StepError: Kokoro's model is missing or damaged, or cannot be rewritten.
    """
    for path in kokoro_files.folder().glob(f"{_name('*')}"):
        with contextlib.suppress(OSError):
            data = path.read_bytes()
            if path.name == _name(_short(data)):
                return data
            path.unlink()
    data = _prepared()
    with contextlib.suppress(OSError):  # in a cache that cannot be written, it is made anew every time
        _keep(data)
    return data


def _prepared() -> bytes:
    original = kokoro_files.read(kokoro_files.model_name())
    import onnx

    from voiceover.kokoro_rewriting import rewritten

    try:
        data: bytes = rewritten(onnx.load_from_string(original + one_more_output(DURATIONS))).SerializeToString()
    except Exception as error:  # onnx's and protobuf's exceptions have no common base
        raise StepError(f"Kokoro's model cannot be prepared ({error}). {kokoro_files.CURE}") from None
    return data


def _keep(data: bytes) -> None:
    """Put the prepared model into the cache, whole or not at all; the oldest versions go."""
    place = kokoro_files.folder()
    with tempfile.TemporaryDirectory(dir=place, prefix="part-") as scratch:
        new = Path(scratch) / "model"
        new.write_bytes(data)
        os.replace(new, place / _name(_short(data)))
    for old in list(_versions(place))[_KEPT:]:
        old.unlink(missing_ok=True)


def _versions(place: Path) -> Iterator[Path]:
    """Yield the prepared models of all versions, newest first."""
    yield from sorted(place.glob("prepared-*.onnx"), key=lambda path: path.stat().st_mtime, reverse=True)


def _name(content: str) -> str:
    """Return the name of the file: what it was made from, by what, and the digest of what is in it."""
    source = kokoro_files.digest(kokoro_files.model_name())
    made = hashlib.sha256(f"{source} {fingerprints.sources(MODULES)}".encode()).hexdigest()
    return f"prepared-{made[:16]}-{content}.onnx"


def _short(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
