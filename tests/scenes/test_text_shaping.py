"""Type: what is shaped, in which order, and how it is broken and fitted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.look.grid import PX_PER_UNIT
from scenes.look.size import FLOOR_PX, TYPE
from scenes.text.bidi import Run, visual_runs
from scenes.text.block import Typesetter
from scenes.text.breaking import NEVER_FIRST, NEVER_LAST, pieces, wrap
from scenes.text.shaping import shape
from scripts.model import Finding

WORDS = {
    "en": "learning cities grow where people ask questions of each other every day",
    "ar": "تنمو مدن التعلّم حيث يسأل الناس بعضهم بعضًا كل يوم في 91 بلدًا",
    "zh-Hans": "学习型城市在人们每天互相提问的地方成长，全球已有7.39亿成年人。",
    "vi": "Thành phố học tập lớn lên ở nơi con người hỏi nhau mỗi ngày",
    "fr": "Là où l’on s’interroge, «\u00a0cœur à cœur\u00a0», la ville grandit : 12\u202f000 fois\u202f!",
    "es": "¿Dónde crece la ciudad del aprendizaje? Allí donde la gente se pregunta “¿y mañana qué?”, año tras año",
    "ru": "Обучающийся город растёт там, где люди каждый день «спрашивают друг друга»\u00a0— и\u00a0вы ещё успеете",
    "id": "Kota pembelajar tumbuh di tempat orang “saling bertanya” setiap hari",
}


def typesetter(locale: str, findings: list[Finding] | None = None) -> Typesetter:
    """A typesetter as a scene has it."""
    return Typesetter(
        locale, "rtl" if locale == "ar" else "ltr", "film/x/beat", findings if findings is not None else []
    )


@pytest.mark.parametrize("locale", WORDS)
def test_every_character_of_our_languages_has_a_glyph(locale: str) -> None:
    """Nothing is missing, and something is drawn for each word."""
    line = shape(WORDS[locale], locale, "NORMAL", rtl=locale == "ar")
    assert line.missing == ()
    assert len(line.curves) >= 4 * len(WORDS[locale].replace(" ", ""))


def test_a_character_without_a_glyph_is_named() -> None:
    """A character that no face has is reported, not dropped."""
    assert shape("a\U00012000b", "en", "NORMAL", rtl=False).missing == ("\U00012000",)


def test_a_number_in_an_arabic_line_is_drawn_on_its_right_and_whole() -> None:
    """In “91 بلدًا” the number comes first, so it stands right of the word, and none of it is lost."""
    runs = visual_runs("91 بلدًا", rtl=True)
    assert runs[-1] == Run(0, 2, rtl=False)
    both, alone = (shape(text, "ar", "NORMAL", rtl=True) for text in ("91 بلدًا", "بلدًا"))
    digits = shape("91", "ar", "NORMAL", rtl=True)
    assert both.advance == pytest.approx(alone.advance + digits.advance + shape(" ", "ar", "NORMAL", rtl=True).advance)
    assert len(both.curves) == len(alone.curves) + len(digits.curves)


def test_an_isolated_range_keeps_its_order() -> None:
    """A range in an isolate reads from left to right inside a right-to-left line."""
    assert Run(5, 14, rtl=False) in visual_runs("عام \u20682016–2025\u2069", rtl=True)


def test_an_override_turns_letters_round_and_takes_no_room() -> None:
    """A word between RLO and PDF is drawn from its last letter to its first, and the signs show nothing."""
    turned = shape("\u200f\u202eabc\u202c\u200f 12", "en", "NORMAL", rtl=True)
    assert turned.missing == ()
    assert turned.advance == pytest.approx(shape("cba 12", "en", "NORMAL", rtl=False).advance, abs=0.02)
    runs = visual_runs("\u200f\u202eabc\u202c\u200f 12", rtl=True)
    assert any(run.rtl and run.start <= 2 and run.end >= 5 for run in runs)


def test_a_soft_hyphen_costs_no_letter() -> None:
    """Text behind a soft hyphen is drawn: the bidirectional algorithm takes the sign out, the line does not."""
    whole, cut = (shape(text, "de", "NORMAL", rtl=False) for text in ("Lernort", "Lern\u00adort"))
    assert len(cut.curves) == len(whole.curves)
    assert cut.advance == pytest.approx(whole.advance, abs=0.01)


@given(
    st.lists(
        st.sampled_from(["ab", "تعلّم", " ", "12", "–", "،", "(", ")", "\u00ad", "\u202eab\u202c"]),
        min_size=1,
        max_size=12,
    )
)
def test_runs_hold_every_character_once(parts: list[str]) -> None:
    """Visual order is a permutation of the text: no character is lost or doubled."""
    text = "".join(parts)
    seen = sorted(i for run in visual_runs(text, rtl=True) for i in range(run.start, run.end))
    assert seen == list(range(len(text)))


@pytest.mark.parametrize("locale", WORDS)
def test_pieces_are_the_text(locale: str) -> None:
    """Cutting loses nothing."""
    assert "".join(pieces(WORDS[locale], locale)) == WORDS[locale]


def test_chinese_lines_keep_kinsoku_and_numbers() -> None:
    """No piece begins with a closing mark or ends with an opening one, and a number keeps its unit."""
    cut = pieces("《学习型城市》（2013年）：共有7.39亿人，占45%。", "zh-Hans")
    assert not any(piece[0] in NEVER_FIRST for piece in cut)
    assert not any(piece[-1] in NEVER_LAST for piece in cut)
    assert any("7.39亿" in piece for piece in cut)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=14), st.integers(9, 30), st.integers(1, 5))
def test_wrapped_lines_fit_and_lose_nothing(lengths: list[int], width: int, most: int) -> None:
    """Whatever is wrapped stands in few enough lines, each within its width, with all its words in order."""
    words = ["x" * n + " " for n in lengths]
    lines = wrap(words, float(width), lambda text: float(len(text)), most)
    if lines is None:
        fewest = wrap(words, float(width), lambda text: float(len(text)), len(words))
        assert fewest is not None
        assert len(fewest) > most
    else:
        assert len(lines) <= most
        assert all(len(line) <= width for line in lines)
        assert " ".join(lines).split() == "".join(words).split()


@pytest.mark.parametrize("locale", WORDS)
@pytest.mark.parametrize("width", [1.8, 3.0, 6.0])
def test_a_text_never_leaves_its_room(locale: str, width: float) -> None:
    """Set in any room, a text is within it, or it is a finding; it is never set below the floor."""
    findings: list[Finding] = []
    block = typesetter(locale, findings).set(WORDS[locale], "label", "night", width=width, lines=6)
    assert block.px >= FLOOR_PX
    assert block.width <= width + 0.05 or findings


def test_a_label_that_cannot_fit_is_a_finding_with_a_cure() -> None:
    """The finding names the place, the text and what to do."""
    findings: list[Finding] = []
    typesetter("en", findings).set("unpronounceablelongword", "lead", "night", width=1.0)
    (finding,) = findings
    assert "film/x/beat" in finding.where
    assert "unpronounceablelongword" in finding.where
    assert "does not fit" in finding.what
    assert finding.cure


def test_shrinking_keeps_the_largest_size_that_fits() -> None:
    """A text with room keeps its role's size; one step wider than the room shrinks it only as far as it must."""
    setter = typesetter("en")
    assert setter.set("plan", "lead", "night", width=5).px == TYPE["lead"].px
    natural = setter.set("technology", "lead", "night").width_set
    shrunk = setter.set("technology", "lead", "night", width=natural * 0.9)
    assert natural * 0.85 < shrunk.width_set <= natural * 0.9


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_alignment_hangs_from_the_reading_side(locale: str) -> None:
    """`start` puts the line's beginning at the origin: its left end, or its right end in Arabic."""
    block = typesetter(locale).set(WORDS[locale].split()[0], "label", "night")
    near, far = (
        (block.get_right()[0], block.get_left()[0]) if locale == "ar" else (block.get_left()[0], block.get_right()[0])
    )
    assert abs(near) < 0.1 * TYPE["label"].px / PX_PER_UNIT
    assert abs(far) > 0.5 * TYPE["label"].px / PX_PER_UNIT


def test_a_row_shares_one_size() -> None:
    """The common size is that of the text that needs most room."""
    setter = typesetter("en")
    px = setter.common_px(["work", "technology"], "label", width=1.2)
    assert px == setter.set("technology", "label", "night", width=1.2).px
    assert px < TYPE["label"].px
