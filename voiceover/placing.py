"""Takes on the timeline: when each sentence is spoken, and in which frame each mark falls.

A beat is its lead, its takes with a gap between them, and its rest; a take starts exactly on a frame. Nothing is
fitted to the picture: the picture follows the voice.
"""

from collections.abc import Mapping

from scripts.clock import frame_in, frames_for, samples_at
from scripts.errors import StepError, UsageError
from scripts.model import Beat, Mark, Moment, Script, Slot, Span, Take, Timeline
from voiceover import voices


def place(script: Script, takes: Mapping[str, Take], fps: int) -> Timeline:
    """Place every take of a script, keyed by Sentence.key.

    Raises:
        UsageError: at this frame rate a frame is no whole number of samples.
        StepError: sentences without a take; names them all.
    """
    try:
        samples_at(1, fps)
    except (ValueError, ZeroDivisionError) as fault:
        raise UsageError(str(fault)) from None
    missing = [sentence.key for beat in script.beats for sentence in beat.sentences if sentence.key not in takes]
    if missing:
        raise StepError(f"{script.locale.tag}: no take of {', '.join(missing)}. Record every sentence before placing.")
    spans: list[Span] = []
    for beat in script.beats:
        spans.append(_span(beat, takes, fps, spans[-1].end if spans else 0, voices.gap_ms(script.locale.tag)))
    return Timeline(fps, tuple(spans))


def _span(beat: Beat, takes: Mapping[str, Take], fps: int, start: int, gap_ms: int) -> Span:
    if not beat.sentences:
        return Span(beat.id, start, frames_for(beat.silent_ms, fps), (), ())
    slots: list[Slot] = []
    at = start + frames_for(beat.lead_ms, fps)
    for sentence in beat.sentences:
        # Rounded up: a voice cut short cannot be repaired.
        slots.append(Slot(sentence.key, at, max(1, frames_for(takes[sentence.key].duration_ms, fps))))
        at += slots[-1].frames + frames_for(gap_ms, fps)
    end = slots[-1].start + slots[-1].frames + frames_for(beat.rest_ms, fps)
    moments = (
        Moment(mark.name, _frame(mark, takes[sentence.key], slot, fps))
        for sentence, slot in zip(beat.sentences, slots, strict=True)
        for mark in sentence.marks
    )
    return Span(beat.id, start, end - start, tuple(slots), tuple(sorted(moments, key=_by_frame)))


def _frame(mark: Mark, take: Take, slot: Slot, fps: int) -> int:
    """Return the frame of the first word that ends behind a mark: the mark may stand before a space or a quote."""
    at_ms = next((word.start_ms for word in take.words if word.end > mark.at), take.duration_ms)
    return slot.start + min(frame_in(at_ms, fps), slot.frames - 1)


def _by_frame(moment: Moment) -> int:
    return moment.frame
