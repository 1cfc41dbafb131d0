"""Keys: the digest of everything that can change a step's bytes, kept in named parts, so that a change can be told.

A part that is missing here is a film that stays old after an edit; a part too many is a film made twice. Nothing here
may import Manim: a plan looks at every key and has two seconds.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import subprocess
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from render.sources import closure
from render.store import Store, sha256_of
from scripts.errors import StepError
from scripts.model import Brief

Parts = dict[str, str]  # name a person understands → value

SCHEMA = "1"
SCENE_LIBRARIES = ("manim", "pycairo", "numpy", "scipy", "uharfbuzz", "av", "python-bidi", "jieba")
FILMING = ("render.film",)  # reaches the encoder, whose settings are constants
# Parts whose value says something; of the others only that they changed.
_TOLD = ("slot", "mark ", "sentence ", "size", "rate", "version ", "voice")
_MOST_REASONS = 4


def digest(kind: str, parts: Parts) -> str:
    """Return the key of a step with these parts."""
    text = json.dumps([SCHEMA, kind, sorted(parts.items())], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def explain(old: Parts, new: Parts) -> tuple[str, ...]:
    """Say in words which parts differ, e.g. "slot 132 → 140 frames", "label head changed"."""
    words = []
    for name in sorted(old.keys() | new.keys(), key=_told_last):
        if old.get(name) == new.get(name):
            continue
        if name not in old:
            words.append(f"{name} is new")
        elif name not in new:
            words.append(f"{name} is gone")
        elif name.startswith(_TOLD):
            unit = " frames" if name == "slot" else ""
            words.append(f"{name.removeprefix('version ')} {old[name]} → {new[name]}{unit}")
        else:
            words.append(f"{name.removeprefix('file ')} changed")
    return tuple(words)


def few(reasons: Iterable[str]) -> str:
    """Join reasons for one line; the first few, and how many more."""
    all_ = list(reasons)
    more = [f"and {len(all_) - _MOST_REASONS} more"] if len(all_) > _MOST_REASONS else []
    return "; ".join([*all_[:_MOST_REASONS], *more])


def scene_parts(brief: Brief, size: str, store: Store) -> Parts:
    """Return all that a scene's picture depends on; `size` as "1920x1080"."""
    from scenes.finder import module_name

    return (
        brief_parts(brief)
        | {"size": size}
        | file_parts(module_name(brief.tutorial, brief.beat), "scenes.look", *FILMING)
        | font_parts(brief.locale, store)
        | version_parts(SCENE_LIBRARIES)
    )


def brief_parts(brief: Brief) -> Parts:
    """Return a brief, all of it, in parts."""
    return {
        "tutorial": brief.tutorial,
        "beat": brief.beat,
        "locale": brief.locale,
        "direction": brief.direction,
        "rate": str(brief.fps),
        "slot": str(brief.frames),
        "order of marks": " ".join(name for name, _ in brief.marks),
        "order of labels": " ".join(key for key, _ in brief.labels),
        **{f"mark {name}": str(frame) for name, frame in brief.marks},
        **{f"sentence {n}": f"{first}–{end}" for n, (first, end) in enumerate(brief.sentences, 1)},
        **{f"label {key}": text for key, text in brief.labels},
        **{f"figure {key}": str(value) for key, value in brief.figures},
    }


@cache
def _file_parts(modules: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((f"file {path}", sha256) for path, sha256 in closure(*modules).items())


def file_parts(*modules: str) -> Parts:
    """Return the source and data files that modules of ours reach."""
    return dict(_file_parts(modules))


@cache
def _versions(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    found = []
    for name in names:
        try:
            found.append((f"version {name}", version(name)))
        except PackageNotFoundError:
            found.append((f"version {name}", "not installed"))
    return tuple(found)


def version_parts(names: tuple[str, ...]) -> Parts:
    """Return the versions of installed libraries."""
    return dict(_versions(names))


def font_parts(locale: str, store: Store) -> Parts:
    """Return the font files that texts in `locale` are set in; a family that is not installed is a part as well."""
    return dict(_font_parts(locale, store))


@cache
def _font_parts(locale: str, store: Store) -> tuple[tuple[str, str], ...]:
    from scenes.text.fonts import WEIGHTS, families, locate

    parts = []
    for family in families(locale):
        for weight in WEIGHTS:
            try:
                file = locate(family, weight)
                value = f"{_font_sha256(Path(file.path), store)}/{file.index}"
            except StepError:
                value = "not installed"
            parts.append((f"font {family} {weight.lower()}", value))
    return tuple(parts)


def _font_sha256(path: Path, store: Store) -> str:
    """Digest a font, once for each size and time of its file: a Chinese face has 20 MB."""
    stat = path.stat()
    key = digest("font", {"path": str(path), "size": str(stat.st_size), "time": str(stat.st_mtime_ns)})
    known = store.get("font", key)
    if known is not None:
        return known.decode()
    found = sha256_of(path)
    with contextlib.suppress(StepError):  # only a shortcut: who cannot write here is told by the step that has to
        store.put("font", key, found.encode())
    return found


def _told_last(name: str) -> tuple[bool, str]:
    # A changed word moves every mark behind it: what was edited comes first, the times that follow from it last.
    return (name.startswith(("mark ", "sentence ", "order of ")), name)


def tool_version(command: str, *arguments: str) -> str:
    """Return the first line that a program says of itself, or that it is not there."""
    try:
        answer = subprocess.run([command, *arguments], capture_output=True, text=True, check=True, timeout=20).stdout
    except (OSError, subprocess.SubprocessError):
        return "not installed"
    return answer.partition("\n")[0].strip()
