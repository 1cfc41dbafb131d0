"""Keys: everything that can change a picture changes its key, moving a beat does not, and a change is told in words."""

from __future__ import annotations

from dataclasses import fields, replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render import keys, sources
from render.briefs import briefs
from render.keys import SCENE_LIBRARIES, digest, explain, few, scene_parts
from render.store import Store
from scripts.model import Beat, Brief, Label, Locale, Mark, Moment, Place, Script, Sentence, Slot, Span, Timeline

BRIEF = Brief(
    tutorial="what-makes-a-city-learn",
    beat="small",
    locale="en",
    direction="ltr",
    fps=30,
    frames=132,
    marks=(("one", 10), ("two", 40)),
    sentences=((5, 60), (70, 120)),
    labels=(("head", "small cities"), ("source", "UN")),
    figures=(("share", Fraction(81)),),
)
CHANGES = {
    "tutorial": "draw-the-route",
    "beat": "dark",
    "locale": "vi",
    "direction": "rtl",
    "fps": 25,
    "frames": 140,
    "marks": (("one", 10), ("two", 41)),
    "sentences": ((5, 60), (70, 121)),
    "labels": (("head", "big cities"), ("source", "UN")),
    "figures": (("share", Fraction(80)),),
}
TEXTS = st.dictionaries(st.text(min_size=1), st.text())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store for the digests of fonts."""
    return Store(tmp_path_factory.mktemp("store"))


@pytest.mark.parametrize("field", [field.name for field in fields(Brief)])
def test_every_part_of_a_brief_changes_the_key(store: Store, field: str) -> None:
    """Nothing that a scene is told is left out of its key."""
    changed = replace(BRIEF, **{field: CHANGES[field]})
    before, after = (scene_parts(brief, "1920x1080", store) for brief in (BRIEF, changed))
    assert digest("scene", before) != digest("scene", after)
    assert explain(before, after)


def test_the_size_changes_the_key(store: Store) -> None:
    """A film at another size is another film, and the reason is told."""
    assert explain(scene_parts(BRIEF, "1920x1080", store), scene_parts(BRIEF, "426x240", store)) == (
        "size 1920x1080 → 426x240",
    )


def test_sources_data_fonts_and_libraries_are_in_the_key(store: Store) -> None:
    """A scene's own module, what it imports, the look, the encoder, the fonts and the libraries are parts."""
    parts = scene_parts(BRIEF, "1920x1080", store)
    for part in (
        "file scenes/stage.py",
        "file scenes/look/tokens.toml",
        "file render/encoder.py",
        "file render/film.py",
        "font Noto Sans bold",
        "version manim",
    ):
        assert parts[part], part
    assert "file render/keys.py" not in parts
    assert not any("voiceover" in part for part in parts)
    # Where the lines of a label end is the language's grammar; how cues are divided and written is not a picture's.
    assert parts["file subtitles/grammar/bonds.py"]
    others = ("segment", "cost", "timing", "check", "srt", "vtt")
    assert not any(f"file subtitles/{name}.py" in parts for name in others)


def test_every_library_that_pictures_import_is_in_the_key() -> None:
    """A third-party package imported by the scenes or the encoder is one whose version counts."""
    import sys
    from importlib.metadata import packages_distributions

    owners = packages_distributions()
    found: set[str] = set()
    for path in sources.closure("render.film", "scenes.stage"):
        if path.endswith(".py"):
            name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            found |= {module.partition(".")[0] for module in sources.imports(sources.CODE / path, name)}
    foreign = found - set(sys.stdlib_module_names) - set(sources.ROOMS)
    assert {owners[name][0].lower() for name in foreign} <= set(SCENE_LIBRARIES)


def test_a_font_that_is_replaced_changes_the_key(tmp_path: Path) -> None:
    """What counts of a font is its content; it is read again when its file changes, and only then."""
    store, font = Store(tmp_path / "store"), tmp_path / "font.ttf"
    font.write_bytes(b"one")
    first = keys._font_sha256(font, store)
    assert keys._font_sha256(font, store) == first
    font.write_bytes(b"other")
    assert keys._font_sha256(font, store) != first


def test_a_missing_font_is_a_part_and_no_crash(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where fontconfig has no such family the key says so: installing it makes the film stale."""
    monkeypatch.setenv("PATH", "/nowhere")
    from scenes.text import fonts

    fonts.locate.cache_clear()
    keys._font_parts.cache_clear()
    try:
        assert set(keys.font_parts("ar", store).values()) == {"not installed"}
    finally:
        fonts.locate.cache_clear()
        keys._font_parts.cache_clear()


SCRIPT = Script(
    1,
    "what-makes-a-city-learn",
    Locale("en", "eng", "English", "ltr"),
    "title",
    "summary",
    "notice",
    (
        Beat("first", (Sentence("first.1", "a b", (), Place("x", 1)),), (), (), 0, 0),
        Beat(
            "small",
            (Sentence("small.1", "a b", (Mark("m", 2),), Place("x", 2)),),
            (Label("head", "h", Place("x", 3)),),
            (),
            0,
            0,
        ),
    ),
)


def two_beats(first: int) -> Timeline:
    """A timeline whose first beat has `first` frames."""
    return Timeline(
        30,
        (
            Span("first", 0, first, (Slot("first.1", 0, first),), ()),
            Span("small", first, 90, (Slot("small.1", first + 5, 70),), (Moment("m", first + 30),)),
        ),
    )


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_moving_a_beat_does_not_change_its_brief(one: int, other: int) -> None:
    """A scene counts from its own start: a longer sentence before it does not film it again."""
    a, b = (briefs(SCRIPT, two_beats(frames)) for frames in (one, other))
    assert a[1] == b[1]
    assert a[1].marks == (("m", 30),)
    assert a[1].sentences == ((5, 75),)
    assert (a[0] == b[0]) == (one == other)


@given(TEXTS, TEXTS)
def test_parts_that_differ_differ_in_key_and_reasons(one: dict[str, str], other: dict[str, str]) -> None:
    """Keys are equal exactly where the parts are, and then there is nothing to explain."""
    assert (digest("x", one) == digest("x", other)) == (one == other)
    assert (explain(one, other) == ()) == (one == other)


def test_the_kind_is_in_the_key() -> None:
    """The same parts of another kind of step are another key."""
    assert digest("scene", {"a": "b"}) != digest("mix", {"a": "b"})


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ({"slot": "132"}, {"slot": "140"}, "slot 132 → 140 frames"),
        ({"label head": "a"}, {"label head": "b"}, "label head changed"),
        ({"file scenes/parts/city.py": "a"}, {"file scenes/parts/city.py": "b"}, "scenes/parts/city.py changed"),
        ({}, {"label head": "b"}, "label head is new"),
        ({"mark now": "3"}, {}, "mark now is gone"),
        ({"version manim": "0.21"}, {"version manim": "0.22"}, "manim 0.21 → 0.22"),
        (
            {"mark now": "3", "label head": "a"},
            {"mark now": "4", "label head": "b"},
            "label head changed; mark now 3 → 4",
        ),
    ],
)
def test_a_change_is_told_in_words(old: dict[str, str], new: dict[str, str], words: str) -> None:
    """What an editor changed is named, before the times that follow from it."""
    assert few(explain(old, new)) == words


def test_many_reasons_become_a_few() -> None:
    """A line of a plan stays a line."""
    assert few(str(n) for n in range(9)) == "0; 1; 2; 3; and 5 more"
