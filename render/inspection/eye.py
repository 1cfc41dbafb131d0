"""The eye: a renderer that draws nothing and looks at the scene when a play or a hold has ended, and on the way there.

On the way only where texts move: everything else is judged where it stands. It costs about half of a rehearsal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from manim import Animation, AnimationGroup, LaggedStart, Mobject, Scene

from render.canvas.painter import family
from render.inspection.colour import Colour
from render.inspection.ink import Inks
from render.inspection.rules import RULES
from render.inspection.sighting import Box, Moment, Seen, Sighting
from render.renderer import FilmRenderer
from render.sinks import Nowhere
from scenes.look.grid import PX_PER_UNIT
from scenes.look.size import LAYER
from scenes.shape import corners
from scenes.text.block import TextBlock
from scenes.text.counter import Counter
from scripts.model import Brief

Text = TextBlock | Counter
_LOOK = RULES["look"]


class Eye(FilmRenderer):
    """Looks at one scene.

    Args:
        brief: what the scene was told.
    """

    def __init__(self, brief: Brief) -> None:
        super().__init__(Nowhere(), skip=True)
        self._brief = brief
        self._inks: Inks | None = None
        self._moments: list[Moment] = []
        self._last: frozenset[tuple[int, float]] = frozenset()  # signature of what was last looked at
        self._begun = 0  # the frame in which the present play began

    @property
    def seen(self) -> Seen:
        """All that was seen so far."""
        return Seen(self._brief, tuple(self._moments))

    def save_static_frame_data(self, scene: Scene, static_mobjects: Iterable[Mobject]) -> None:
        """Begin a play; look at some moments inside it where texts take part."""
        self._begun = self.frame
        super().save_static_frame_data(scene, static_mobjects)
        if scene.is_current_animation_frozen_frame():
            self._hold(scene)
            return
        frames, moving = self.frame - self._begun, _with_texts(scene.animations or ())
        if frames < 2 or not moving:
            return
        steps = min(max(frames // _LOOK["every"], 1), _LOOK["most"])
        updated = any(mobject.updaters for mobject in scene.get_mobject_family_members())
        for step in range(1, steps + 1):
            share = step / (steps + 1)
            if updated:
                scene.update_to_time(scene.duration * share)
            else:
                for each in moving:
                    _show(each, scene.duration * share / _seconds(each))
            self._look(scene, self._begun + max(1, round(frames * share)), still=False)

    def render(self, scene: Scene, time: float, moving_mobjects: Iterable[Mobject] | None = None) -> None:
        """Look at the end of a play, before what has faded out is taken away."""
        self._look(scene, self.frame, still=True)

    def _hold(self, scene: Scene) -> None:
        """A hold shows the moment before it, longer; unless something was added or taken away without a play."""
        if self._moments and self._signature(scene) == self._last:
            last = self._moments[-1]
            self._moments.append(replace(last, frame=self.frame, still=True, moved=False, begun=self._begun))
        else:
            self._look(scene, self._begun, still=True)
            self._moments.append(replace(self._moments[-1], frame=self.frame, moved=False))

    @staticmethod
    def _signature(scene: Scene) -> frozenset[tuple[int, float]]:
        """Return which texts are seen, and how well: by it, at little cost, a hold sees that there are others."""
        texts = texts_of([*scene.mobjects, *scene.foreground_mobjects])
        return frozenset((id(text), seen) for text in texts if (seen := _opacity(text)) > _LOOK["visible"])

    def update_frame(self, scene: Scene, mobjects: Iterable[Mobject] | None = None, *_: Any, **__: Any) -> None:
        """A hold asks for its frame; it has been looked at."""

    def _look(self, scene: Scene, frame: int, *, still: bool) -> None:
        roots = [*scene.mobjects, *scene.foreground_mobjects]
        texts = [text for text in texts_of(roots) if _opacity(text) > _LOOK["visible"]]
        if self._inks is None:
            self._inks = Inks(self.camera)
        if not still:
            seen = tuple(_sighting(text) for text in texts)
            touching = self._inks.touching([_strokes(text) for text in texts], [text.lines for text in seen])
            self._moments.append(Moment(frame, False, True, seen, touching, begun=self._begun))
            return
        self._last = self._signature(scene)
        shown = family(roots, by_z_index=self.camera.use_z_index)
        listing = self._inks.listed(shown)
        parts = {id(part) for text in texts for part in text.submobjects}
        found = tuple(
            _sighting(text, self._inks.ground(listing, _strokes(text), parts, _ink(text), _opacity(text)))
            for text in texts
        )
        touching = self._inks.touching([_strokes(text) for text in texts], [text.lines for text in found])
        tight = tuple(n for n, text in enumerate(texts) if self._inks.tight(_strokes(text), found[n].lines))
        keys, colours = self._inks.keys(listing, parts, LAYER["text"])
        self._moments.append(Moment(frame, True, True, found, touching, tight, keys, colours, self._begun))


def texts_of(roots: Iterable[Mobject]) -> list[Text]:
    """Return the texts among mobjects and what they hold, each once, in the order of drawing."""
    found: dict[int, Text] = {}

    def look(mobject: Mobject) -> None:
        if isinstance(mobject, (TextBlock, Counter)):
            if mobject.setting is not None and any(len(line.points) for line in mobject.submobjects):
                found[id(mobject)] = mobject
            return
        for child in mobject.submobjects:
            look(child)

    for root in roots:
        look(root)
    return sorted(found.values(), key=lambda text: _strokes(text)[0].z_index)


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of animations, and those of them that move texts, with when they begin and end in the group's time."""

    group: AnimationGroup
    parts: tuple[tuple[_Moving, float, float], ...]


_Moving = Animation | _Group


def _with_texts(animations: Iterable[Animation]) -> list[_Moving]:
    """Return the animations that move texts: where only texts are looked at, the rest may stand still."""
    found: list[_Moving] = []
    for animation in animations:
        if isinstance(animation, AnimationGroup) and type(animation) in (AnimationGroup, LaggedStart):
            timed = animation.anims_with_timings
            parts = [
                (moving, float(start), float(end))
                for each, start, end in zip(timed["anim"], timed["start"], timed["end"], strict=True)
                for moving in _with_texts([each])
            ]
            found += [_Group(animation, tuple(parts))] if parts else []
        elif texts_of([cast(Mobject, animation.mobject)]):
            found.append(animation)
    return found


def _seconds(moving: _Moving) -> float:
    return (moving if isinstance(moving, Animation) else moving.group).run_time


def _show(moving: _Moving, alpha: float) -> None:
    """Show an animation at a share of its own time, as `AnimationGroup.interpolate` does for its parts."""
    alpha = min(alpha, 1.0)
    if isinstance(moving, Animation):
        moving.interpolate(alpha)
        return
    now = moving.group.rate_func(alpha) * moving.group.max_end_time
    for part, start, end in moving.parts:
        _show(part, max((now - start) / (end - start or 1), 0.0))


def _strokes(text: Text) -> list[Any]:
    return [line for line in text.submobjects if len(line.points)]


def _opacity(text: Text) -> float:
    return max(float(line.fill_rgbas[:, 3].max()) for line in _strokes(text))


def _ink(text: Text) -> Colour:
    red, green, blue = (float(value) for value in _strokes(text)[0].fill_rgbas[0, :3])
    return red, green, blue


def _sighting(text: Text, ground: Any = None) -> Sighting:
    setting = text.setting
    assert setting is not None
    lines = tuple(corners(line.points) for line in _strokes(text))  # type has its points at the extremes
    return Sighting(
        setting=setting,
        lines=lines,
        opacity=_opacity(text),
        ink=_ink(text),
        px=_px(setting.px, setting.lines, lines),
        whole=not isinstance(text, Counter) or text.shown == setting.text,
        source=_strokes(text)[0].z_index == LAYER["source"],
        ground=ground,
    )


def _px(px: float, set_: Sequence[Any], now: Sequence[Box]) -> float:
    """Return the size of the em by how high the first line of ink stands, against how high it was set."""
    for line, (_, bottom, _, top) in zip(set_, now, strict=False):
        _, low, _, high = line.ink
        if high > low:
            return float((top - bottom) * PX_PER_UNIT / (high - low))
    return px
