"""The check: good cues pass, and each rule that is broken by hand is named, with the place and a cure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from cue_makers import Film, Told, film, recorded, say

from scripts.model import Cue, Finding
from subtitles.check import check
from subtitles.profile import profile
from subtitles.segment import segment

Cues = tuple[Cue, ...]


def findings(made: Film, cues: Cues) -> tuple[Finding, ...]:
    """Check cues of a film by the rules of its locale."""
    rules = profile("netflix", made.script.locale.tag)
    return check(cues, made.script, made.takes, made.timeline, rules)


def good(made: Film) -> Cues:
    """Return the cues of a film, which have nothing wrong."""
    cues = segment(made.script, made.takes, made.timeline, profile("netflix", made.script.locale.tag))
    assert findings(made, cues) == ()
    return cues


def changed(cues: Cues, at: int, **values: object) -> Cues:
    """Return the cues with some values of one changed."""
    return (*cues[:at], replace(cues[at], **values), *cues[at + 1 :])  # type: ignore[arg-type]


def joined(cues: Cues, at: int) -> str:
    """Return the text of a cue on one line."""
    return " ".join(cues[at].lines)


BREACHES: dict[str, Callable[[Cues], Cues]] = {
    "over 42": lambda cues: changed(cues, 0, lines=(joined(cues, 0),)),
    "has 3 lines": lambda cues: changed(cues, 0, lines=(*cues[0].lines[:1], *cues[0].lines[1].split(" ", 1))),
    "two lines where one would do": lambda cues: changed(cues, 2, lines=tuple(cues[2].lines[0].split(" ", 1))),
    "begins a line with ','": lambda cues: changed(cues, 0, lines=(cues[0].lines[0][:-1], ", " + cues[0].lines[1])),
    "space at a line's edge": lambda cues: changed(cues, 0, lines=(cues[0].lines[0] + " ", cues[0].lines[1])),
    "three points": lambda cues: changed(cues, 0, lines=(cues[0].lines[0], cues[0].lines[1][:-1] + "...")),
    "under 0.83 s": lambda cues: changed(cues, 2, end=cues[2].start + 20),
    "over 7 s": lambda cues: changed(cues, 7, end=cues[7].start + 176),
    "characters a second to read, over 20": lambda cues: changed(cues, 0, end=cues[0].start + 40),
    "is gone before it comes": lambda cues: changed(cues, 0, end=cues[0].start),
    "comes before the cue in front of it is gone": lambda cues: changed(cues, 0, end=cues[1].start + 1),
    "comes 1 frames after": lambda cues: changed(cues, 0, end=cues[1].start - 1),
    "comes 3 frames after": lambda cues: changed(cues, 0, end=cues[1].start - 3),
    "comes 12 frames after the cue": lambda cues: changed(cues, 0, end=cues[1].start - 12),
    "crosses the edge of its beat": lambda cues: changed(cues, -1, end=cues[-1].end + 1000)[: len(cues)],
    "not on the timeline": lambda cues: changed(cues, 0, beat="nowhere"),
    "do not show what is said": lambda cues: cues[1:],
    "from 'Itiseveningi'": lambda cues: changed(cues, 0, lines=("", "x")),
    "before 'It' is heard": lambda cues: changed(cues, 0, start=cues[0].start - 2),
    "after 'It' is heard": lambda cues: changed(cues, 0, start=cues[0].start + 2),
    "before 'mother' has been said": lambda cues: changed(cues, 0, end=cues[0].end - 20),
}


@pytest.mark.parametrize("breach", BREACHES)
def test_a_broken_rule_is_named(breach: str) -> None:
    """Cues with one thing spoiled get a finding that says so."""
    made = recorded("en")
    found = findings(made, BREACHES[breach](good(made)))
    assert any(breach in finding.what for finding in found), [str(finding) for finding in found]


def test_a_cue_that_stays_too_long_is_found() -> None:
    """Half a second after the last word is enough where the cue has been read, and one frame more is not."""
    made = film("en", [say("Look at the roofs", 600)])
    cues = good(made)
    assert cues[0].end == 13 + 60 + 12
    (found,) = findings(made, changed(cues, 0, end=cues[0].end + 1))
    assert "stays 0.04 s longer after its last word" in found.what


def test_a_finding_says_where_and_what_to_do() -> None:
    """The place is the locale, the number and the time of the cue; the cure is a sentence."""
    made = recorded("zh-Hans")
    cues = good(made)
    (found,) = findings(made, changed(cues, 2, lines=(cues[2].lines[0][:-1], "：" + cues[2].lines[1])))
    assert str(found) == (
        "zh-Hans cue 3 (00:00:13.920): begins a line with '：'. Let the sign stay with the word before it."
    )


def test_kinsoku_holds_at_both_edges() -> None:
    """A Chinese line that ends with an opening bracket is found like one that begins with a comma."""
    made = film("zh-Hans", [say("今天|我们|一起|学习，|然后|再|读|《城市|的|历史》|这|本|书。", 500)])
    cues = good(made)
    text = "".join(line for cue in cues for line in cue.lines)
    at = text.index("《") + 1
    spoiled = (replace(cues[0], end=cues[-1].end, lines=(text[:at], text[at:])),)
    assert any("ends a line with '《'" in finding.what for finding in findings(made, spoiled))


def test_half_width_letters_are_half_in_japanese() -> None:
    """Twenty-six Latin letters fit a Japanese line of thirteen; fourteen kana do not."""
    fits = film("ja", [say("abcdefghijklmnopqrstuvwxyz", 8000)])
    rules = profile("netflix", "ja")
    cue = Cue("b1", 12, 12 + 175, ("abcdefghijklmnopqrstuvwxyz",))
    assert check((cue,), fits.script, fits.takes, fits.timeline, rules) == ()
    wide = film("ja", [say("あいうえおかきくけこさしすせ", 6000)])
    found = check(
        (replace(cue, lines=("あいうえおかきくけこさしすせ",)),), wide.script, wide.takes, wide.timeline, rules
    )
    assert any("14 characters, over 13" in finding.what for finding in found)


def test_a_voice_too_fast_to_read_is_an_error_of_its_cue() -> None:
    """What cannot be helped is shown all the same, and reported."""
    made = film(
        "en", [Told((say("Somebody speaks without any pause and much too quickly for readers.", 60),), rest_ms=100)]
    )
    cues = segment(made.script, made.takes, made.timeline, profile("netflix", "en"))
    found = findings(made, cues)
    assert any("characters a second to read" in finding.what for finding in found)
    assert all(finding.severity == "error" and finding.cure.endswith(".") for finding in found)
