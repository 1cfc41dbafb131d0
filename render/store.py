"""The store: results under the digest of everything that could change them, so that nothing is made twice.

An entry is two files, the content and its seal (size, time, SHA-256), the seal written last. What has no seal, or does
not match it, is absent and will be made again: a store may be deleted, copied or cut short at any moment.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from render.scratch import scratch, sweep
from scripts.errors import StepError

SEAL = ".seal"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@contextlib.contextmanager
def written_to(folder: Path) -> Iterator[None]:
    """Turn what the operating system says about writing into one line that a person can act on."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise StepError(f"{folder}: no space left to write. Free some, or choose another folder.") from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST):
            raise StepError(f"{folder}: cannot be written ({error.strerror}). Choose another folder.") from error
        raise StepError(f"{folder}: {error.strerror or error}. Look at the disk, or choose another folder.") from error


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of results. Any number of processes may read and write it at once."""

    root: Path

    def get(self, kind: str, key: str) -> bytes | None:
        """Return the content of an entry, checked against its seal; None where it is absent or damaged."""
        path = self._path(kind, key)
        seal = _seal_of(path)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        return content if seal is not None and hashlib.sha256(content).hexdigest() == seal["sha256"] else None

    def get_json(self, kind: str, key: str) -> Any | None:
        """Return the value of a JSON entry; None where it is absent or damaged."""
        content = self.get(kind, key)
        return None if content is None else json.loads(content)

    def find(self, kind: str, key: str, *, whole: bool = False) -> Path | None:
        """Return the file of an entry; None where it is absent or damaged.

        A file whose size and time are those of its seal is believed unless `whole` is asked for, which reads all of it:
        a plan looks at gigabytes of pictures and may take two seconds; whoever uses one reads it anyway.
        """
        path = self._path(kind, key)
        seal = _seal_of(path)
        try:
            stat = path.stat()
        except OSError:
            return None
        if seal is None or stat.st_size != seal["size"]:
            return None
        if not whole and stat.st_mtime_ns == seal["mtime_ns"]:
            return path
        return path if sha256_of(path) == seal["sha256"] else None

    def has_any(self, kind: str) -> bool:
        """Whether there may be an entry of this kind: False where nothing was ever put."""
        return (self.root / kind).is_dir()

    def put(self, kind: str, key: str, content: bytes) -> Path:
        """Store bytes; return the file.

        Raises:
            StepError: the folder is full or cannot be written; nothing is left half-written.
        """
        with written_to(self.root), self.scratch() as folder:
            aside = folder / "content"
            aside.write_bytes(content)
            return self.put_file(kind, key, aside)

    def put_json(self, kind: str, key: str, value: Any) -> Path:
        """Store a value as JSON; return the file."""
        return self.put(kind, key, json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1).encode())

    def put_file(self, kind: str, key: str, made: Path) -> Path:
        """Move a finished file, made in this store's scratch, to its place; return that place."""
        path = self._path(kind, key)
        with written_to(self.root):
            path.parent.mkdir(parents=True, exist_ok=True)
            stat = made.stat()
            seal = {"size": stat.st_size, "mtime_ns": stat.st_mtime_ns, "sha256": sha256_of(made)}
            aside = made.with_name(made.name + SEAL)
            aside.write_text(json.dumps(seal), encoding="utf-8")
            os.replace(made, path)
            os.replace(aside, path.with_name(path.name + SEAL))
        return path

    @contextlib.contextmanager
    def scratch(self) -> Iterator[Path]:
        """Give a folder for files on their way into the store; on the same disk, so that moving them is one step."""
        with contextlib.ExitStack() as stack:
            with written_to(self.root):
                folder = stack.enter_context(scratch(self.root / "tmp"))
            yield folder

    def sweep(self) -> tuple[Path, ...]:
        """Remove what killed runs left behind; runs that are alive keep theirs."""
        return sweep(self.root / "tmp")

    def _path(self, kind: str, key: str) -> Path:
        for part in (kind, key):
            if not _NAME.fullmatch(part):
                raise ValueError(f"not a name for a store entry: {part!r}")
        # Two levels: file managers and some file systems are slow with ten thousand files in one folder.
        return self.root / kind / key[:2] / key


def sha256_of(path: Path) -> str:
    """Return the digest of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _seal_of(path: Path) -> dict[str, Any] | None:
    try:
        seal = json.loads(path.with_name(path.name + SEAL).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return seal if isinstance(seal, dict) and {"size", "mtime_ns", "sha256"} <= seal.keys() else None
