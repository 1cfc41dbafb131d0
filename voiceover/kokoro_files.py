"""Where Kokoro's files are kept, and whether they are the right ones. What they should be stands in `kokoro.toml`.

They live in the user's cache, not in the project or its environment: 116 MB that every checkout can share.
"""

import hashlib
import os
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from scripts.errors import StepError

TABLE = Path(__file__).with_name("kokoro.toml")
CURE = "Run 'make setup'."


def folder() -> Path:
    """Return the folder of the files: TUTORIALS_CACHE, or the place for caches on this system."""
    own = os.environ.get("TUTORIALS_CACHE")
    if own:
        return Path(own) / "kokoro"
    system = Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    return Path(os.environ.get("XDG_CACHE_HOME") or system) / "learning-city-tutorials" / "kokoro"


@cache
def table() -> dict[str, Any]:
    """Return `kokoro.toml`."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def voices() -> dict[str, str]:
    """Return every voice's sha256 by its name."""
    return dict(table()["voices"])


def symbols() -> dict[str, int]:
    """Return the number of each symbol that the model reads."""
    return {symbol: int(number) for number, symbol in table()["symbols"].items()}


def model_name() -> str:
    """Return the file name of the model."""
    return str(table()["model"]["name"])


def digest(name: str) -> str:
    """Return the sha256 that a file, the model or NAME.bin of a voice, should have."""
    return str(table()["model"]["sha256"] if name == model_name() else voices()[name.removesuffix(".bin")])


def fault(name: str) -> str:
    """Return what is wrong with a file, "" where nothing is; a file seen whole before is not read again."""
    path = folder() / name
    try:
        stat = path.stat()
    except OSError:
        return f"{path} is not there"
    return "" if _sha256(path, stat.st_size, stat.st_mtime_ns) == digest(name) else f"{path} is damaged"


def read(name: str) -> bytes:
    """Return a file that is there and whole.

    Raises:
        StepError: it is missing or damaged.
    """
    path = folder() / name
    try:
        data = path.read_bytes()
    except OSError as error:
        raise StepError(f"{path}: cannot be read ({error.strerror}). {CURE}") from None
    if hashlib.sha256(data).hexdigest() != digest(name):
        raise StepError(f"{path}: is damaged. Delete it, then: {CURE}")
    return data


@cache
def _sha256(path: Path, _size: int, _time: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
