"""The gallery: every part has a picture or a reason, the page is current, and errors are said in one line."""

from __future__ import annotations

import io
import re
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from render.cli import main
from render.gallery.document import FOLDER, PAGE, THUMBS, document
from render.gallery.drawing import HEIGHT, THUMB, WIDTH, frame, picture, thumbnail
from render.gallery.parts import HELPERS, PACKAGE, Part, Use, has_example, names, parts, sentence
from render.gallery.uses import told
from scenes.parts.shapes import disc
from scripts.errors import StepError
from scripts.loader import ROOT

LIMIT = 1_500_000  # bytes of all thumbnails together
DRAWN = [name for name in names() if name not in HELPERS]


@pytest.fixture(scope="module")
def known() -> tuple[Part, ...]:
    return parts(ROOT)


@pytest.mark.parametrize("name", names())
def test_a_part_has_an_example_or_a_reason(name: str) -> None:
    """A module of scenes/parts/ has an `example`, or stands among the helpers with a reason, and never both."""
    assert has_example(name) != bool(HELPERS.get(name, "").strip()), (
        f"scenes/parts/{name}.py: write example(grid), or name it with a reason in HELPERS of render/gallery/parts.py"
    )


def test_every_helper_is_there() -> None:
    """The list of helpers names no module that is gone."""
    assert set(HELPERS) <= set(names())


@pytest.mark.parametrize("name", names())
def test_a_part_says_what_it_is(name: str) -> None:
    """The first sentence of its docstring is one line for a list."""
    assert re.fullmatch(r"[A-Z].{15,200}[.!?]", sentence(name))


@pytest.mark.parametrize("name", DRAWN)
def test_an_example_draws_a_picture_in_both_directions(name: str) -> None:
    """It is drawn whole, left to right and mirrored, and it is not one flat colour."""
    for direction in ("ltr", "rtl"):
        pixels = picture(f"{PACKAGE}.{name}", direction)
        assert pixels.shape == (HEIGHT, WIDTH, 3)
        ground = pixels[0, 0].astype(int)
        drawn = (np.abs(pixels.astype(int) - ground).max(axis=2) > 24).mean()
        assert drawn > 0.01


def test_the_page_of_parts_is_current(known: tuple[Part, ...]) -> None:
    """Names, sentences and uses are those of today; 'tutorials gallery --docs' mends it."""
    assert (ROOT / PAGE).read_text("utf-8") == document(known)


def test_every_part_has_its_thumbnail_and_no_other_is_there() -> None:
    """Thumbnails stand beside the page, one a part, small together."""
    files = {path.stem: path for path in (ROOT / FOLDER / THUMBS).iterdir()}
    assert sorted(files) == sorted(DRAWN)
    assert sum(path.stat().st_size for path in files.values()) < LIMIT
    for path in files.values():
        with Image.open(path) as image:
            assert image.size == (THUMB, THUMB * HEIGHT // WIDTH)


def test_every_part_is_used(known: tuple[Part, ...]) -> None:
    """No part is left over: a beat, another part or a module that all films share imports it."""
    assert [part.name for part in known if not part.uses and not part.within] == []


def test_a_use_is_read_from_the_imports_of_the_beat(known: tuple[Part, ...]) -> None:
    """The swarm is used by the beat of film 1 that imports it, and by no other."""
    (swarm,) = (part for part in known if part.name == "swarm")
    assert [(use.number, use.beat) for use in swarm.uses] == [(1, "small")]


def test_uses_are_told_in_a_line() -> None:
    """Few beats are named; of many, their number and the films."""
    few = Part("bus", "A bus.", (Use(1, "a", "A", "x"), Use(1, "a", "A", "y"), Use(3, "c", "C", "z")), ("stop",))
    assert told(few) == "film 1: x, y; film 3: z; within stop"
    many = Part("bus", "A bus.", tuple(Use(n % 3 + 1, "a", "A", str(n)) for n in range(12)), ())
    assert told(many) == "12 beats of films 1, 2 and 3"


def test_a_picture_has_the_same_bytes_again() -> None:
    """Drawing a part twice gives the same pixels and the same thumbnail."""
    first, again = (picture(f"{PACKAGE}.balance", "ltr") for _ in range(2))
    assert np.array_equal(first, again)
    assert thumbnail(first) == thumbnail(again)
    with Image.open(io.BytesIO(thumbnail(first))) as image:
        assert image.mode == "P"


def test_a_drawing_fills_its_picture() -> None:
    """The frame is as large as the drawing and some air; a full stage is shown as it is, a dot not blown up."""
    (x, y), wide = frame(disc(2.0, "sun", 1.0, 0.5), "here")
    assert (x, y) == pytest.approx((1.0, 0.5))
    assert wide == pytest.approx(4 * 1.14 * WIDTH / HEIGHT)
    assert frame(disc(9.0, "sun"), "here") == ((0.0, 0.0), pytest.approx(14.222))
    assert frame(disc(0.1, "sun"), "here")[1] == pytest.approx(2.6)


@pytest.mark.parametrize(
    ("example", "says"),
    [("raise ValueError('no sun')", "cannot be drawn: ValueError: no sun"), ("return VGroup()", "draws nothing")],
)
def test_an_example_that_cannot_be_drawn_is_one_clear_error(
    example: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names the part's file and what is wrong."""
    module = ModuleType(f"{PACKAGE}.broken")
    exec(f"from manim import VGroup\ndef example(grid):\n    {example}", vars(module))
    monkeypatch.setitem(__import__("sys").modules, module.__name__, module)
    with pytest.raises(StepError, match=says) as raised:
        picture(module.__name__, "ltr")
    assert "scenes/parts/broken.py" in str(raised.value)


def test_the_command_writes_one_page_that_loads_nothing(tmp_path: Path) -> None:
    """Two parts: their names, pictures inside the page, a search box, no address in it."""
    out = tmp_path / "x.html"
    result = CliRunner().invoke(main, ["gallery", "balance", "clock", "-o", str(out), "--executor", "here"])
    assert result.exit_code == 0, result.output
    text = out.read_text("utf-8")
    assert text.count("data:image/webp;base64,") == 4
    assert re.findall(r'<article id="(\w+)"', text) == ["balance", "clock"]
    assert 'type="search"' in text
    assert "://" not in text


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(("balanc",), "nearest: balance"), (("--docs", "clock"), "leave out PART"), (("--docs", "-o", "x"), "leave out")],
)
def test_wrong_use_is_one_clear_error(arguments: tuple[str, ...], says: str) -> None:
    """An unknown part, or --docs with a part or a place, ends with 2 and one line."""
    result = CliRunner().invoke(main, ["gallery", *arguments])
    assert result.exit_code == 2
    assert says in result.output
    assert "Traceback" not in result.output
