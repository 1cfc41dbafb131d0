"""Takes on the timeline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.clock import frames_for, ms_at
from scripts.errors import StepError, UsageError
from scripts.model import Beat, Locale, Mark, Place, Script, Sentence, Take, Word
from voiceover import voices
from voiceover.placing import place

FPS = (24, 25, 30, 50, 60)
ENGLISH = Locale("en", "eng", "English", "ltr")


def script(*beats: Beat) -> Script:
    return Script(1, "film", ENGLISH, "Film", "", "", beats)


def take(*words: Word, duration_ms: int) -> Take:
    return Take("spoken", "native", duration_ms, words, "")


@st.composite
def scripts_with_takes(draw: st.DrawFn) -> tuple[Script, dict[str, Take]]:
    """Draw a film: beats of up to three sentences of up to five words, marks anywhere, silent beats between."""
    beats, takes = [], {}
    for b in range(draw(st.integers(1, 4))):
        sentences = []
        for s in range(draw(st.integers(0, 3))):
            words, at, now = [], 0, 0
            for _ in range(draw(st.integers(1, 5))):
                at += draw(st.integers(0, 2))
                now += draw(st.integers(0, 300))
                words.append(Word("word", at, at + 4, now, now + 10))
                at, now = at + 4, now + draw(st.integers(10, 500))
            marks = draw(st.lists(st.integers(0, at + 3), max_size=4))
            key = f"b{b}.{s + 1}"
            named = tuple(Mark(f"{key}-{n}", mark) for n, mark in enumerate(marks))
            sentences.append(Sentence(key, "", named, Place("film.toml", 1)))
            takes[key] = take(*words, duration_ms=now + draw(st.integers(0, 200)))
        lengths = [draw(st.integers(0, 3000)) for _ in range(3)]
        beats.append(Beat(f"b{b}", tuple(sentences), (), (), *lengths))
    return script(*beats), takes


@given(film=scripts_with_takes(), fps=st.sampled_from(FPS))
def test_frames_add_up(film: tuple[Script, dict[str, Take]], fps: int) -> None:
    """Beats stand end to end from frame 0; each is its lead, its slots, the gaps between and its rest."""
    timeline = place(*film, fps)
    assert [span.beat for span in timeline.spans] == [beat.id for beat in film[0].beats]
    assert [span.start for span in timeline.spans] == [0, *(span.end for span in timeline.spans[:-1])]
    assert timeline.frames == sum(span.frames for span in timeline.spans)
    gap = frames_for(voices.gap_ms(), fps)
    for beat, span in zip(film[0].beats, timeline.spans, strict=True):
        if beat.sentences:
            parts = [slot.frames for slot in span.slots] + [gap] * (len(span.slots) - 1)
            assert span.frames == frames_for(beat.lead_ms, fps) + sum(parts) + frames_for(beat.rest_ms, fps)
        else:
            assert span.frames == frames_for(beat.silent_ms, fps)


@given(film=scripts_with_takes(), fps=st.sampled_from(FPS))
def test_slots_hold_their_takes_and_never_overlap(film: tuple[Script, dict[str, Take]], fps: int) -> None:
    """No voice is cut, none is spoken over, and between two sentences there is the gap."""
    for span in place(*film, fps).spans:
        for slot in span.slots:
            assert slot.frames * 1000 >= film[1][slot.sentence].duration_ms * fps
            assert slot.frames <= frames_for(film[1][slot.sentence].duration_ms, fps)
        for before, after in zip(span.slots, span.slots[1:], strict=False):
            assert ms_at(after.start - before.start - before.frames, fps) >= voices.gap_ms()
        edges = [
            span.start,
            *(edge for slot in span.slots for edge in (slot.start, slot.start + slot.frames)),
            span.end,
        ]
        assert edges == sorted(edges)


@given(film=scripts_with_takes(), fps=st.sampled_from(FPS))
def test_every_mark_has_one_moment_on_its_word(film: tuple[Script, dict[str, Take]], fps: int) -> None:
    """Sorted, inside the beat, and within one frame of the sound of the first word that ends after the mark."""
    timeline = place(*film, fps)
    for beat, span in zip(film[0].beats, timeline.spans, strict=True):
        marks = {mark.name: (mark, sentence) for sentence in beat.sentences for mark in sentence.marks}
        assert sorted(moment.name for moment in span.moments) == sorted(marks)
        assert [moment.frame for moment in span.moments] == sorted(moment.frame for moment in span.moments)
        slots = {slot.sentence: slot for slot in span.slots}
        for moment in span.moments:
            mark, sentence = marks[moment.name]
            slot, spoken = slots[sentence.key], film[1][sentence.key]
            assert span.start <= moment.frame < span.end
            later = [word.start_ms for word in spoken.words if word.end > mark.at]
            expected = later[0] if later else spoken.duration_ms
            assert abs((moment.frame - slot.start) * 1000 / fps - expected) <= 1000 / fps


@pytest.mark.parametrize("fps", FPS)
def test_moment_is_the_frame_on_screen_when_the_word_begins(fps: int) -> None:
    """A mark before a space or a quote means the next word; behind the last word, the end of the take."""
    words = (Word("one", 0, 3, 0, 400), Word("two", 6, 9, 500, 900))
    marks = (Mark("first", 0), Mark("gap", 3), Mark("inside", 7), Mark("end", 9))
    beat = Beat("b", (Sentence("b.1", "one, “two”", marks, Place("f", 1)),), (), (), 1000, 0)
    (span,) = place(script(beat), {"b.1": take(*words, duration_ms=1000)}, fps).spans
    frames = {moment.name: moment.frame - span.start for moment in span.moments}
    assert frames == {"first": fps, "gap": fps + fps // 2, "inside": fps + fps // 2, "end": 2 * fps - 1}


def test_every_missing_take_is_named() -> None:
    """One run tells all that must be recorded."""
    beat = Beat("b", tuple(Sentence(f"b.{n}", "x", (), Place("f", 1)) for n in (1, 2)), (), (), 0, 0)
    with pytest.raises(StepError, match=r"en: no take of b\.1, b\.2"):
        place(script(beat), {}, 30)


@pytest.mark.parametrize("fps", [0, 23, 29])
def test_frame_rate_must_divide_the_samples(fps: int) -> None:
    """At 29 frames a second no take could start on its frame."""
    with pytest.raises(UsageError):
        place(script(Beat("b", (), (), (), 0, 0, 1000)), {}, fps)


def test_locale_may_wait_longer_between_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language that needs more air has a gap of its own; the others keep theirs."""
    table = {"gap_ms": 400, "en": {"gap_ms": 900}, "vi": {}}
    monkeypatch.setattr(voices, "_data", lambda: table)
    assert (voices.gap_ms("en"), voices.gap_ms("vi"), voices.gap_ms()) == (900, 400, 400)
    said = tuple(Sentence(f"b.{n}", "word", (), Place("f", 1)) for n in (1, 2))
    takes = {sentence.key: take(Word("word", 0, 4, 0, 500), duration_ms=500) for sentence in said}
    one, two = place(script(Beat("b", said, (), (), 0, 0)), takes, 30).spans[0].slots
    assert two.start - one.start - one.frames == 27
