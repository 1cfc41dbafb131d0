"""The store: whole results or none, whatever happens to the process, the disk or the files."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.store import SEAL, Store, written_to
from scripts.errors import StepError


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store(tmp_path / "store")


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Let the kernel refuse to write more, as a full disk does."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


def files(root: Path) -> list[str]:
    """All files under a folder, relative to it."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


@given(content=st.binary(max_size=2000), value=st.recursive(st.text() | st.integers(), st.lists, max_leaves=5))
def test_what_is_put_comes_back(tmp_path_factory: pytest.TempPathFactory, content: bytes, value: object) -> None:
    """Bytes and JSON values return as they were."""
    store = Store(tmp_path_factory.getbasetemp() / "property")
    store.put("take", "ab1", content)
    store.put_json("drawn", "ab1", value)
    assert store.get("take", "ab1") == content
    assert store.get_json("drawn", "ab1") == value
    assert store.find("take", "ab1", whole=True) is not None


def test_a_store_knows_whether_it_ever_had_a_kind(store: Store) -> None:
    """Nothing is looked for where nothing was ever put."""
    assert not store.has_any("take")
    store.put("take", "k", b"x")
    assert store.has_any("take")
    assert not store.has_any("sound")


def test_what_was_never_put_is_absent(store: Store) -> None:
    """An empty store has nothing, and asking makes nothing."""
    assert store.get("take", "ab1") is None
    assert store.get_json("take", "ab1") is None
    assert store.find("take", "ab1") is None
    assert not store.root.exists()


@pytest.mark.parametrize("name", ["", "..", "../x", "a/b", ".hidden"])
def test_a_name_that_leads_elsewhere_is_refused(store: Store, name: str) -> None:
    """A kind or key is never a path."""
    with pytest.raises(ValueError, match="not a name"):
        store.get("take", name)


def damage_cut(path: Path) -> None:
    """Lose the end of a file."""
    path.write_bytes(path.read_bytes()[:-1])


def damage_bit(path: Path) -> None:
    """Change a byte and keep the size."""
    content = bytearray(path.read_bytes())
    content[0] ^= 1
    path.write_bytes(content)


def damage_seal(path: Path) -> None:
    """Lose half of the seal."""
    seal = path.with_name(path.name + SEAL)
    seal.write_bytes(seal.read_bytes()[:10])


def damage_no_seal(path: Path) -> None:
    """Lose the seal, as a run does that is killed before it writes it."""
    path.with_name(path.name + SEAL).unlink()


def damage_other_seal(path: Path) -> None:
    """Have something that is JSON but no seal."""
    path.with_name(path.name + SEAL).write_text("[]")


@pytest.mark.parametrize("damage", [damage_cut, damage_bit, damage_seal, damage_no_seal, damage_other_seal])
def test_a_damaged_entry_is_absent_and_can_be_made_again(store: Store, damage: Callable[[Path], None]) -> None:
    """Whatever was lost of an entry, it is as if it had never been made."""
    path = store.put("take", "ab1", b"content")
    damage(path)
    assert store.get("take", "ab1") is None
    assert store.find("take", "ab1") is None
    store.put("take", "ab1", b"content")
    assert store.get("take", "ab1") == b"content"


def test_damage_that_keeps_size_and_time_is_found_by_who_reads_the_whole(store: Store) -> None:
    """A plan may believe size and time; whoever joins a film asks for the whole."""
    path = store.put("scene", "ab1", b"content")
    times = path.stat().st_atime_ns, path.stat().st_mtime_ns
    damage_bit(path)
    os.utime(path, ns=times)
    assert store.find("scene", "ab1") == path
    assert store.find("scene", "ab1", whole=True) is None


def test_a_copied_store_is_believed(store: Store) -> None:
    """Other file times alone do not make an entry stale."""
    path = store.put("scene", "ab1", b"content")
    os.utime(path, ns=(1, 1))
    assert store.find("scene", "ab1") == path


def test_a_full_disk_is_one_clear_error_and_leaves_nothing(store: Store) -> None:
    """Where there is no room, a step says so, and the store has neither the entry nor its beginnings."""
    store.put("take", "ab0", b"old")
    before = files(store.root)
    with files_no_larger_than(1000), pytest.raises(StepError, match="no space left"):
        store.put("take", "ab1", b"x" * 5000)
    assert files(store.root) == before


def test_a_disk_that_fills_up_at_the_seal_leaves_no_entry(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry whose seal could not be written is absent."""

    def no_room(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", no_room)
    with pytest.raises(StepError, match="no space left"):
        store.put("take", "ab1", b"content")
    monkeypatch.undo()
    assert store.get("take", "ab1") is None
    assert files(store.root) == []


def test_an_unwritable_folder_is_one_clear_error(tmp_path: Path) -> None:
    """The error names the folder and what to do."""
    (tmp_path / "store").write_text("a file in the way")
    with pytest.raises(StepError, match=r"store: cannot be written .*Choose another folder"):
        Store(tmp_path / "store").put("take", "ab1", b"content")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no space"),
        (errno.EDQUOT, "no space"),
        (errno.EROFS, "cannot be written"),
        (errno.EIO, "Look at the disk"),
    ],
)
def test_every_trouble_with_writing_says_where(number: int, words: str) -> None:
    """An error of the operating system becomes a step's error that names the folder."""
    with pytest.raises(StepError, match=f"(?s)/somewhere: .*{words}"), written_to(Path("/somewhere")):
        raise OSError(number, os.strerror(number))


HELD = """
import sys, time
from pathlib import Path
from render.store import Store
with Store(Path(sys.argv[1])).scratch() as folder:
    (folder / "half").write_bytes(b"x" * 1000)
    print(folder, flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(store: Store) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """A process in the middle of its work, and its folder."""
    process = subprocess.Popen([sys.executable, "-c", HELD, str(store.root)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield process, Path(process.stdout.readline().strip())
    finally:
        process.kill()
        process.wait()


def test_what_a_killed_run_left_is_swept(store: Store, holder: tuple[subprocess.Popen[str], Path]) -> None:
    """Work of a living process is left alone; once it was killed, its leftovers go."""
    process, folder = holder
    assert store.sweep() == ()
    assert (folder / "half").is_file()
    process.kill()
    process.wait()
    assert store.sweep() == (folder,)
    assert files(store.root) == []


def test_sweeping_touches_only_our_own_folders(store: Store) -> None:
    """A folder that is not named like ours is somebody's."""
    mine = store.root / "tmp" / "my notes"
    mine.mkdir(parents=True)
    (mine / "note").write_text("keep")
    assert store.sweep() == ()
    assert (mine / "note").read_text() == "keep"


def test_many_processes_may_write_the_same_entry(store: Store) -> None:
    """Writers of one key do not disturb each other: afterwards the entry is whole and no scratch is left."""
    code = (
        "import sys; from pathlib import Path; from render.store import Store\n"
        "for n in range(20): Store(Path(sys.argv[1])).put('take', 'ab1', b'content')"
    )
    writers = [subprocess.Popen([sys.executable, "-c", code, str(store.root)]) for _ in range(3)]
    end = time.monotonic() + 30
    while any(writer.poll() is None for writer in writers) and time.monotonic() < end:
        store.sweep()
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    assert store.get("take", "ab1") == b"content"
    assert files(store.root / "tmp") == []
