"""What each scene is told: one beat of a script with its times, counted from the scene's own first frame."""

from __future__ import annotations

from render.chapters import LABEL
from scripts.model import Beat, Brief, Script, Span, Timeline


def briefs(script: Script, timeline: Timeline) -> tuple[Brief, ...]:
    """Return the brief of every beat, in order."""
    spans = {span.beat: span for span in timeline.spans}
    return tuple(brief(script, beat, spans[beat.id], timeline.fps) for beat in script.beats)


def brief(script: Script, beat: Beat, span: Span, fps: int) -> Brief:
    """Return the brief of one beat: nothing in it changes when the beat only moves."""
    return Brief(
        tutorial=script.slug,
        beat=beat.id,
        locale=script.locale.tag,
        direction=script.locale.direction,
        fps=fps,
        frames=span.frames,
        marks=tuple((moment.name, moment.frame - span.start) for moment in sorted(span.moments, key=lambda m: m.frame)),
        sentences=tuple((slot.start - span.start, slot.start - span.start + slot.frames) for slot in span.slots),
        labels=tuple((label.key, label.text) for label in beat.labels if label.key != LABEL),
        figures=tuple((figure.key, figure.value) for figure in beat.figures),
    )
