"""How long a film will take, before it is spoken."""

from __future__ import annotations

import pytest

from scripts.loader import ROOT, find, load
from voiceover.draft import Draft
from voiceover.drafting import drafted
from voiceover.forecast import ENOUGH, forecast
from voiceover.take import record


@pytest.mark.parametrize("locale", ["en", "ar", "zh-Hans"])
def test_a_drafted_take_has_the_times_of_a_recorded_draft(locale: str) -> None:
    """Without its sound a draft says the same: duration and every word."""
    for sentence in load(ROOT, find(ROOT, "1"), locale).script.beats[1].sentences:
        quick, whole = drafted(sentence.text, locale), record(sentence.text, locale, Draft())[0]
        assert (quick.duration_ms, quick.words, quick.voice) == (whole.duration_ms, whole.words, whole.voice)


def test_a_pace_is_learnt_from_takes() -> None:
    """A voice that took a fifth longer than the draft will take a fifth longer."""
    pace = forecast([(1000, 1200)] * ENOUGH)
    assert pace.of(5000) == pytest.approx(6000)
    assert pace.takes == ENOUGH


def test_too_few_takes_teach_nothing() -> None:
    """One slow sentence does not decide for a film: the table's pace holds."""
    assert forecast([(1000, 2000)] * (ENOUGH - 1)).of(5000) == 5000
    assert forecast([]).of(5000) == 5000
