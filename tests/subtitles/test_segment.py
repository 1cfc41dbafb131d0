"""Cues: every word in one of them, each inside its beat, its lines and its time."""

from __future__ import annotations

import unicodedata
from itertools import accumulate, pairwise

import pytest
from cue_makers import RECORDED, Film, Said, Told, film, recorded, say
from hypothesis import given
from voices import films

from scripts.errors import StepError
from scripts.model import Cue
from subtitles.check import check
from subtitles.profile import Profile, profile
from subtitles.segment import segment

SPOKEN = ("en", "ar", "zh-Hans", "vi", "fr", "es", "ru", "id")


def cut(made: Film, name: str = "netflix") -> tuple[tuple[Cue, ...], Profile]:
    """Return the cues of a film, and the rules they were made by."""
    rules = profile(name, made.script.locale.tag)
    return segment(made.script, made.takes, made.timeline, rules), rules


def lines(made: Film, name: str = "netflix") -> list[str]:
    """Return the text of each cue, its lines parted by " / "."""
    return [" / ".join(cue.lines) for cue in cut(made, name)[0]]


def solid(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


@given(films())
def test_every_word_is_in_exactly_one_cue(made: Film) -> None:
    """The cues of a beat, one after another, are the text of its sentences, and all that is left out is space."""
    cues, _ = cut(made)
    for beat in made.script.beats:
        shown = "".join(line for cue in cues if cue.beat == beat.id for line in cue.lines)
        assert solid(shown) == solid("".join(sentence.text for sentence in beat.sentences))


@given(films())
def test_cues_follow_one_another_inside_their_beats(made: Film) -> None:
    """A cue is at least a frame long, in whole frames, inside its beat, and gone before the next."""
    cues, rules = cut(made)
    spans = {span.beat: span for span in made.timeline.spans}
    for cue in cues:
        assert type(cue.start) is type(cue.end) is int
        assert spans[cue.beat].start <= cue.start < cue.end <= spans[cue.beat].end
    for before, after in pairwise(cues):
        if before.beat == after.beat:
            assert after.start - before.end >= rules.smallest_gap(made.timeline.fps)
        assert before.end <= after.start


@given(films(calm=True))
def test_lines_fit_and_begin_and_end_as_they_may(made: Film) -> None:
    """No line is too long, has an edge of space, or begins or ends with a sign that may not be there."""
    cues, rules = cut(made)
    for cue in cues:
        assert 1 <= len(cue.lines) <= rules.lines
        for line in cue.lines:
            assert rules.length(line) <= rules.line
            assert line == line.strip() != ""
            assert line[0] not in rules.no_begin
            assert line[-1] not in rules.no_end


@given(films(calm=True))
def test_a_calm_voice_breaks_no_rule(made: Film) -> None:
    """Where the voice is slower than the reader, the check finds no error."""
    cues, rules = cut(made)
    found = check(cues, made.script, made.takes, made.timeline, rules)
    assert [str(finding) for finding in found if finding.severity == "error"] == []


def test_120_chinese_characters_are_several_cues() -> None:
    """Chinese without a space or a sign is divided between its words, sixteen characters a line at most."""
    words = ["学习型", "城市", "里", "每", "个", "市民", "都", "可以", "学习", "新", "知识", "并且", "分享", "经验"] * 5
    assert len("".join(words)) == 120
    cues, rules = cut(film("zh-Hans", [say("|".join(words), 350)]))
    shown = [line for cue in cues for line in cue.lines]
    assert "".join(shown) == "".join(words)
    assert len(cues) >= 4
    assert max(map(rules.length, shown)) <= 16
    assert set(accumulate(map(len, shown))) <= set(accumulate(map(len, words)))


def test_210_thai_characters_are_several_cues() -> None:
    """Thai without a space is divided between its words."""
    words = ["เมือง", "แห่ง", "การ", "เรียนรู้", "คือ", "เมือง", "ที่", "ทุก", "คน", "รัก"] * 6
    cues, rules = cut(film("th", [say("|".join(words), 350)]))
    shown = [line for cue in cues for line in cue.lines]
    assert sum(map(len, shown)) >= 210
    assert len(cues) >= 4
    assert max(map(rules.length, shown)) <= 35
    assert set(accumulate(map(len, shown))) <= set(accumulate(map(len, words)))


def test_a_word_wider_than_a_line_is_cut_between_letters() -> None:
    """210 Thai characters that a voice took for one word fill several cues, and the check tells of it."""
    text = ("เมืองแห่งการเรียนรู้คือเมืองที่ทุกคนเรียนได้ตลอดชีวิต" * 4)[:210]
    made = film("th", [say(text, 20_000)])
    cues, rules = cut(made)
    shown = [line for cue in cues for line in cue.lines]
    assert "".join(shown) == text
    assert len(cues) >= 3
    assert not any(unicodedata.category(line[0]) == "Mn" or line[-1] in "เแโใไ" for line in shown)
    found = check(cues, made.script, made.takes, made.timeline, rules)
    assert {finding.severity for finding in found} == {"warning"}
    assert "longer than a line" in found[0].what


@pytest.mark.parametrize(
    ("locale", "text", "cue"),
    [
        (
            "en",
            "It is evening in an ordinary city, and a girl walks home.",
            "It is evening in an ordinary city, / and a girl walks home.",
        ),
        (
            "en",
            "She lives alone on the upper floor of the house.",
            "She lives alone / on the upper floor of the house.",
        ),
        (
            "en",
            "Nearly all of them are smaller than 250,000 people.",
            "Nearly all of them are smaller / than 250,000 people.",
        ),
        (
            "en",
            "The harbour was rebuilt by old Maria Hernandez there.",
            "The harbour was rebuilt / by old Maria Hernandez there.",
        ),
        (
            "fr",
            "Une ville apprenante ne laisse personne sur le côté.",
            "Une ville apprenante / ne laisse personne sur le côté.",
        ),
        (
            "ru",
            "Сегодня каждый обучающийся город помогает жителям.",
            "Сегодня каждый обучающийся город / помогает жителям.",
        ),
        (
            "vi",
            "Nhiều người đến Thành phố Hồ Chí Minh sống lâu dài.",
            "Nhiều người / đến Thành phố Hồ Chí Minh sống lâu dài.",
        ),
    ],
)
def test_lines_break_where_a_reader_breathes(locale: str, text: str, cue: str) -> None:
    """Lines end at punctuation, before conjunctions, prepositions or auxiliaries; numbers, names, terms stay whole."""
    assert lines(film(locale, [say(text)])) == [cue]


def test_one_line_where_it_fits() -> None:
    """Forty-two characters stay on one line; one more makes two lines."""
    text = "Every window stands for ten million adults"
    assert len(text) == 42
    assert lines(film("en", [say(text)])) == [text]
    assert lines(film("en", [say(text + ".")])) == ["Every window stands / for ten million adults."]


def test_an_isolated_number_stays_with_its_unit() -> None:
    """What stands between direction isolates is not divided, though there is a space in it."""
    text = "هبط المساء على مدينة عادية وطفلة تمشي \u20682.5 مليار\u2069 خطوة إلى البيت"
    assert any("\u20682.5 مليار\u2069" in cue for cue in lines(film("ar", [say(text)])))


def test_a_short_sentence_may_share_a_cue() -> None:
    """A word too short to be read alone joins its neighbour in the same beat, and stays alone where it has time."""
    hurried, calm = say("No.", 200), say("Nobody asked again.", 500)
    assert lines(film("en", [Told((hurried, calm), gap_ms=100)])) == ["No. Nobody asked again."]
    assert lines(film("en", [Told((hurried, calm), gap_ms=1500)])) == ["No.", "Nobody asked again."]


def test_a_cue_stays_for_its_reader_and_no_longer() -> None:
    """After the last sound a cue lingers half a second; longer only to be read, and never into the next beat."""
    text = "Look at the roofs"
    for ms, rest_ms, frames in ((600, 2000, 60 + 12), (50, 2000, 22), (50, 200, 10), (600, 80, 62)):
        (cue,), _ = cut(film("en", [Told((say(text, ms),), rest_ms=rest_ms)]))
        assert cue.end - cue.start == frames


def test_a_sentence_without_words_is_shown() -> None:
    """An ellipsis that a voice says nothing for is a cue as long as its take lasts."""
    (cue,), _ = cut(film("en", [Said("…", (), 1500)]))
    assert cue.lines == ("…",)


def test_a_missing_take_is_named() -> None:
    """Sentences without a take stop the work, all of them named."""
    made = film("en", [Told((say("One."), say("Two.")))])
    with pytest.raises(StepError, match=r"b1\.1, b1\.2"):
        segment(made.script, {}, made.timeline, profile("netflix", "en"))


@pytest.mark.parametrize("locale", SPOKEN)
@pytest.mark.parametrize("fps", [24, 25, 30, 50, 60])
def test_a_recorded_beat_has_no_finding(locale: str, fps: int) -> None:
    """What espeak-ng said keeps every rule, at every frame rate and, but for French and Spanish, for children too.

    Calm French and Spanish have 15 characters a second: more than the 13 that the children's profile gives them.
    """
    made = recorded(locale, fps)
    for name in ("netflix", "arte") if locale in ("fr", "es") else ("netflix", "netflix-children", "arte"):
        cues, rules = cut(made, name)
        assert check(cues, made.script, made.takes, made.timeline, rules) == ()


@pytest.mark.parametrize(
    ("locale", "text", "whole"),
    [
        ("fr", "La plus jeune d’entre elles sait déjà coudre un manteau.", "d’entre elles"),
        ("fr", "Les villes apprennent les unes des autres chaque jour.", "les unes des autres"),
        ("es", "Su ciudad no está sola: las ciudades aprenden unas de otras en una red mundial.", "unas de otras"),
        ("ru", "Вы не одни: сотни городов учатся друг у\u00a0друга во всемирной сети.", "друг у\u00a0друга"),
        ("ru", "Многие люди в\u00a0мире представляют себе именно гиганта.", "представляют себе"),
        ("ru", "Обучающийся город занят шестью делами сразу каждый день.", "шестью делами"),
        ("id", "Selanjutnya, selembar kertas kosong berubah menjadi rencana.", "kertas kosong"),
        ("id", "Orang yang bisa membukakan pintu sering kali cukup ditelepon.", "sering kali"),
    ],
)
def test_words_that_are_one_are_not_divided(locale: str, text: str, whole: str) -> None:
    """No line ends inside a phrase, before a reflexive, behind a preposition or a number, if another place is there."""
    shown = lines(film(locale, [say(text, 300)]))
    assert any(" / " in cue for cue in shown)
    assert whole in " | ".join(shown)


@pytest.mark.parametrize("locale", SPOKEN)
def test_a_recorded_beat_is_divided_like_this(locale: str) -> None:
    """The cues of a recorded beat are the ones a person has looked at."""
    looked_at = (RECORDED / f"{locale}.cues.txt").read_text(encoding="utf-8").splitlines()
    assert lines(recorded(locale)) == looked_at
