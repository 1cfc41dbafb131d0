"""The sheet as a page, in Chromium: filters, keyboard, nothing from elsewhere, every language its own way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from reels import SMALL
from test_player import browser

from render.sheets.cell import Cell, moments
from render.sheets.grid import box_in, grid
from render.sheets.page import page
from render.sheets.pictures import webp
from scripts.model import Finding, Locale, Slot, Span, Spot

__all__ = ["browser"]
SITE = "http://sheet.invalid/"  # never looked up: the answer comes from here
LOCALES = (Locale("en", "eng", "English", "ltr"), Locale("ar", "ara", "Arabic", "rtl"))
BOX = (-1.0, -1.0, 1.0, 1.0)


def cell(locale: Locale, beat: str, *findings: Finding, slug: str = "tiny-film", number: int = 1) -> Cell:
    """A cell with a grey picture."""
    picture = webp(np.full((SMALL.height, SMALL.width, 3), 120, np.uint8), 320)
    said = {"en": "Here is a <sentence> & more.", "ar": "مرحبًا بالعالم."}[locale.tag]
    about = ("Title", slug.title(), locale, beat, 30, 61.0)
    return Cell(number, slug, *about, picture, beat == "two", said, ("A label",), findings)


def finding(locale: str, check: str, box: tuple[float, float, float, float] | None = None) -> Finding:
    """A finding in the second beat."""
    return Finding("tiny-film", "is wrong", "Mend it.", check=check, spot=Spot("tiny-film", locale, "two", 30, box))


def cells() -> list[Cell]:
    """Two tutorials of two beats in two languages, with two findings."""
    fit, time = finding("ar", "fit/overflow", BOX), finding("en", "time/short")
    first = [
        cell(LOCALES[0], "one"),
        cell(LOCALES[1], "one"),
        cell(LOCALES[0], "two", time),
        cell(LOCALES[1], "two", fit),
    ]
    return [*first, cell(LOCALES[0], "one", slug="other-film", number=2)]


@pytest.fixture
def opened(browser: Any) -> Iterator[Any]:
    """The page in Chromium, which may load nothing but it; fails on any error of its own."""
    text, wrong, asked = page(cells(), [finding("en", "film/loudness")]), [], []
    tab = browser.new_page()
    tab.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    tab.route(f"{SITE}**", lambda route: route.fulfill(body=text, content_type="text/html"))
    tab.goto(SITE)
    yield tab
    assert wrong == []
    assert [url for url in asked if not url.startswith("data:")] == [SITE]
    tab.close()


def shown(tab: Any) -> list[str]:
    """The names of the pictures that are seen and not faint."""
    code = """() => [...document.querySelectorAll(".shot")]
        .filter(shot => shot.offsetParent && !shot.closest("td").style.opacity).map(shot => shot.ariaLabel)"""
    found: list[str] = tab.evaluate(code)
    return found


def test_filters_leave_what_was_asked_for(opened: Any) -> None:
    """By language, by tutorial and by kind of finding, and back to all."""
    assert len(shown(opened)) == 5
    opened.uncheck("input[value=ar]")
    assert not any("Arabic" in name for name in shown(opened))
    opened.uncheck("input[value=tiny-film]")
    assert shown(opened) == ["English, one, 1:01"]
    opened.click("#reset")
    opened.select_option("#kind", "fit")
    assert shown(opened) == ["Arabic, two, 1:01, 1 findings"]
    assert opened.inner_text("#shown") == "1 shown"
    opened.select_option("#kind", "*")
    assert len(shown(opened)) == 2


def test_the_keyboard_goes_everywhere(opened: Any) -> None:
    """Arrows move between languages and beats, Enter opens, arrows go on inside, Escape comes back."""

    def told(what: str, words: str) -> None:  # a key that is pressed may reach the page a moment later
        opened.wait_for_function(f"words => {what} === words", arg=words, timeout=10_000)

    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "Enter"):
        opened.keyboard.press(key)
    told("document.querySelector('#named').innerText", "Arabic, two, 1:01, 1 findings")
    assert "fit/overflow" in opened.inner_text("#about")
    opened.keyboard.press("ArrowUp")
    told("document.querySelector('#named').innerText", "Arabic, one, 1:01")
    opened.keyboard.press("Escape")
    told("document.activeElement.ariaLabel", "Arabic, one, 1:01")


def test_every_language_runs_its_own_way(opened: Any) -> None:
    """Captions carry their language and direction, pictures say what they show, and signs of HTML are text."""
    arabic = opened.locator("p.said[lang=ar]").first
    assert arabic.evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert opened.locator("p.said[lang=en]").first.inner_text() == "Here is a <sentence> & more."
    assert all(alt.endswith(": A label") for alt in opened.eval_on_selector_all("img", "all => all.map(i => i.alt)"))


def test_a_box_lies_where_the_fault_is(opened: Any) -> None:
    """A box in the middle of the frame is in the middle of the picture."""
    box = opened.locator(".shot .box").bounding_box()
    picture = opened.locator(".shot:has(.box) img").bounding_box()
    assert box["x"] + box["width"] / 2 == pytest.approx(picture["x"] + picture["width"] / 2, abs=2)
    assert box["y"] + box["height"] / 2 == pytest.approx(picture["y"] + picture["height"] / 2, abs=2)
    assert box_in(BOX)[2] == pytest.approx(2 / 14.222)


def test_day_and_night(opened: Any) -> None:
    """The button changes the page's ground, and says what it will do next."""
    before = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    opened.click("#theme")
    assert opened.evaluate("getComputedStyle(document.body).backgroundColor") != before
    assert opened.inner_text("#theme") in ("Dark", "Light")


def test_the_picture_has_a_row_for_each_beat() -> None:
    """As PNG: two columns, and a row for each beat of each tutorial."""
    import io

    from PIL import Image

    found = Image.open(io.BytesIO(grid(cells(), 160)))
    assert found.size == (190 + 2 * 170 + 10, 44 + 3 * 100 + 10)


def test_pictures_of_a_beat_end_with_the_finished_one() -> None:
    """One picture is that of the end; with more, they come in order, all while somebody speaks."""
    span = Span("b", 300, 330, (Slot("b.1", 315, 100), Slot("b.2", 420, 190)), ())
    (last,) = moments(span, 30, 1)
    assert last == 310 - 54
    assert moments(span, 30, 3)[-1] == last
    assert list(moments(span, 30, 3)) == sorted(set(moments(span, 30, 3)))
