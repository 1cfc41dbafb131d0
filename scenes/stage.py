"""The stage: a Manim scene that plays exactly the frames it is given, whatever Manim's own clock does.

A scene reads like a storyboard: `until("now")` holds the picture until the word marked {now} begins, and what is played
next is drawn from that very frame on, in every language, because the frame comes from that language's own take.

Manim's clock is not exact (0.22: `wait` floors to frames and `play` ceils, both on floats; measured, 18 plays meant to
last 1,088 frames lasted 1,090). So the stage counts frames itself, never reads `renderer.time`, and asks Manim for
(n - 1/2) frames of play or (n + 1/2) frames of wait, which gives n either way.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from fractions import Fraction
from importlib.metadata import entry_points
from typing import Any, ClassVar

from manim import Animation, Mobject, Scene, Wait, config

from scenes.look.grid import SAFE_X, SOURCE_BASELINE, Grid
from scenes.look.size import LAYER
from scenes.parts.backdrop import Backdrop
from scenes.text.block import TextBlock, Ties, Typesetter
from scenes.text.counter import Counter
from scenes.text.shown import shown_texts
from scripts.errors import UsageError
from scripts.model import Brief, Drawn, Finding, Severity, ShownText, Spot

CUT = 0.5  # an animation that keeps less of its time is no longer the movement it was drawn as
_BRIEF: ContextVar[Brief] = ContextVar("brief")
_TIES: ContextVar[Ties | None] = ContextVar("ties", default=None)


@contextmanager
def briefed(brief: Brief, ties: Ties | None = None) -> Iterator[None]:
    """Give the scenes made inside this context their brief, and what their language keeps on one line."""
    tokens = _BRIEF.set(brief), _TIES.set(ties)
    try:
        yield
    finally:
        _BRIEF.reset(tokens[0])
        _TIES.reset(tokens[1])


def _draft_brief(tutorial: str, beat: str) -> Brief:
    """Ask for draft times: nobody gave a brief, so this is the plain `manim` command."""
    for door in entry_points(group="tutorials.briefs", name="draft"):
        brief: Brief = door.load()(tutorial, beat, round(config.frame_rate))
        return brief
    raise UsageError("This scene has no times: install the project (make setup), so that draft times can be found.")


class Stage(Scene):
    """Base of all scenes. Subclasses name their `tutorial`, `beat` and opening `surface`, and write `construct`.

    Attributes:
        brief: what the scene was told: frames, marks, labels, figures.
        grid: where things stand, mirrored where the script runs from right to left.
        ink: colour name of text on the surface; `soft` is that of second texts.
        frame: frames written so far.
    """

    tutorial: ClassVar[str]
    beat: ClassVar[str]
    surface: ClassVar[str] = "day"

    def setup(self) -> None:
        """Find the brief and lay the surface."""
        brief = _BRIEF.get(None)
        self.brief = brief if brief is not None else _draft_brief(self.tutorial, self.beat)
        self.grid = Grid(self.brief.direction)
        self.frame = 0
        self._awaited = 0  # marks the scene has waited for, or passed by waiting for a later one
        self._due: list[str] = []  # marks reached, waiting for their first drawn frame
        self._drawn: list[tuple[str, int]] = []
        self._notes: list[str] = []
        self._findings: list[Finding] = []
        self._plays: list[tuple[int, int]] = []
        self._texts: list[ShownText] = []
        self._marks = dict(self.brief.marks)
        self._labels = dict(self.brief.labels)
        self._figures = dict(self.brief.figures)
        self.type = Typesetter(
            self.brief.locale, self.brief.direction, self._where, self._findings, self._spot(), _TIES.get()
        )
        self.backdrop = Backdrop(self.surface)
        self.add(self.backdrop)

    @property
    def _where(self) -> str:
        return f"{self.brief.tutorial}/{self.brief.locale}/{self.brief.beat}"

    @property
    def ink(self) -> str:
        """The name of the colour that texts have on the present surface."""
        return "night" if self.backdrop.surface == "day" else "paper"

    @property
    def soft(self) -> str:
        """The name of the colour that second texts have on the present surface."""
        return "soft.day" if self.backdrop.surface == "day" else "soft.night"

    # --- what the script says --------------------------------------------------------------------------------------
    def label(self, key: str) -> str:
        """Return the words of a label.

        Raises:
            UsageError: the script has no such label in this beat.
        """
        if key not in self._labels:
            raise UsageError(f"{self._where}: the scene asks for label {key!r}; the script has {sorted(self._labels)}.")
        return self._labels[key]

    def figure(self, key: str) -> Fraction:
        """Return the value of a figure, so that what is drawn counts what is said."""
        if key not in self._figures:
            raise UsageError(f"{self._where}: the scene asks for figure {key!r}; the beat has {sorted(self._figures)}.")
        return self._figures[key]

    def text(self, key: str, role: str, ink: str | None = None, **room: Any) -> TextBlock:
        """Set a label in a role of the type scale, in the surface's ink if none is named; `room` as in `Typesetter`."""
        return self.type.set(self.label(key), role, ink or self.ink, key=key, **room)

    def counter(self, key: str, role: str, ink: str, x: float, y: float, **room: Any) -> Counter:
        """Set a label whose number can run (`Count`), its origin at (x, y)."""
        return Counter(self.label(key), lambda words: self.type.set(words, role, ink, key=key, **room).at(x, y))

    def flush(self, key: str, role: str, **room: Any) -> float:
        """Return the x at which the ink of a label, and not the air beside it, stands on the reading side's margin."""
        box = self.text(key, role, **room)
        ink = box.get_left()[0] if not self.grid.rtl else box.get_right()[0]
        return self.grid.x(0) - float(ink)

    def source(self, ink: str | None = None) -> TextBlock:
        """Set the source line at the foot, on the safe margin: what the picture's figures rest on."""
        line = self.text("source", "note", ink or self.soft, width=2 * SAFE_X)
        return line.at(self.grid.x(0), SOURCE_BASELINE).set_z_index(LAYER["source"])

    # --- time ------------------------------------------------------------------------------------------------------
    def until(self, mark: str) -> None:
        """Hold the picture until the frame in which the marked word begins.

        A scene that arrives late goes on at once, and the delay is a finding: late by more than one frame, the picture
        no longer belongs to the word.
        """
        if mark not in self._marks:
            raise UsageError(f"{self._where}: the scene waits for mark {mark!r}; the script has {sorted(self._marks)}.")
        at, order = self._marks[mark], [name for name, _ in self.brief.marks]
        if self.frame < at:
            self._hold(at - self.frame)
        elif self.frame > at + 1 and order.index(mark) < self._awaited:
            self._find(
                "time/unreachable",
                f"{{{mark}}}",
                f"its word comes before {{{order[self._awaited - 1]}}}, which the scene waits for first",
                f"Put {{{mark}}} behind {{{order[self._awaited - 1]}}} in this language's sentence.",
            )
        elif self.frame > at + 1:
            self._find(
                "time/late",
                f"{{{mark}}}",
                f"the picture is {self.frame - at} frames late",
                "Move the mark later in the sentence, or play less before it.",
            )
        self._due.append(mark)
        self._awaited = max(self._awaited, order.index(mark) + 1)

    def until_sentence(self, number: int) -> None:
        """Hold until a sentence of the beat begins, counted from 1: for a movement that answers no single word."""
        self._hold(min(self.brief.sentences[number - 1][0] - self.frame, self._room()))

    def hold(self, seconds: float) -> None:
        """Keep the picture still, at most until the next mark or the end of the scene."""
        self._hold(min(self.frames_of(seconds), self._room()))

    def wait(self, duration: float = 1.0, *_: Any, **__: Any) -> None:
        """Manim's word for `hold`."""
        self.hold(duration)

    def rest(self) -> None:
        """Keep the picture still until the scene's last frame."""
        self._hold(max(0, self.brief.frames - self.frame))

    def seconds_to(self, mark: str | None = None) -> float:
        """Return the time left until a mark, or until the end of the scene: for movements that fill it."""
        end = self.brief.frames if mark is None else self._marks[mark]
        return max(0, end - self.frame) / self.brief.fps

    def frames_of(self, seconds: float) -> int:
        """Return seconds as whole frames, at least one."""
        return max(1, round(seconds * self.brief.fps))

    def play(self, *args: Any, **kwargs: Any) -> None:
        """Play animations in whole frames, shortened where they would run past the next mark.

        The last frame drawn is the finished state (Manim stops one frame short of it), so that a hold that follows
        shows the same picture and costs nothing.
        """
        animations: list[Animation] = self.compile_animations(*args, **kwargs)
        if not any(animation.run_time > 0 for animation in animations):
            for animation in animations:  # a movement that had no time left to fill: one frame shows where it ends
                animation.run_time = 1 / self.brief.fps
        seconds = max(animation.run_time for animation in animations)
        wanted, room = self.frames_of(seconds), self._room()
        frames = min(wanted, max(1, room))
        if self.frame >= self.brief.frames:
            self._find(
                "time/no-time",
                f"frame {self.frame}",
                f"an animation of {seconds:.2f} s has no time left",
                "Lengthen the beat's rest_ms in the script, or play less.",
            )
            self._finish_at_once(animations)
            return
        if frames < wanted:
            told = f"{seconds:.2f} s shortened to {frames / self.brief.fps:.2f} s"
            self._notes.append(f"frame {self.frame}: {told}")
            if frames < wanted * CUT:
                cure = "Move the next mark later, lengthen the beat's rest_ms, or play less before it."
                self._find("time/cut", f"frame {self.frame}", f"an animation is cut: {told}", cure, "warning")
        scale = (frames - 0.5) / self.brief.fps / seconds
        for animation in animations:
            animation.run_time *= scale
        self._plays.append((self.frame, self.frame + frames))
        self._advance(frames)
        super().play(*animations)

    def update_to_time(self, t: float) -> None:
        """Show each frame's state at its end, not its beginning: the first frame has moved, the last has arrived."""
        super().update_to_time(min(t + 1 / self.brief.fps, self.duration) if self.duration else t)

    def _finish_at_once(self, animations: list[Animation]) -> None:
        for animation in animations:
            animation._setup_scene(self)
            animation.begin()
            animation.finish()
            animation.clean_up_from_scene(self)

    def _room(self) -> int:
        """Frames until the next mark that the scene has not waited for, or until its end; none where it is late."""
        ahead = [at for _, at in self.brief.marks[self._awaited :]]
        return max(0, min([*ahead, self.brief.frames]) - self.frame)

    def _hold(self, frames: int) -> None:
        if frames > 0:
            self._texts += shown_texts(self.mobjects, self.frame)
            self._advance(frames)
            super().play(Wait(run_time=(frames + 0.5) / self.brief.fps))

    def _advance(self, frames: int) -> None:
        self._drawn += [(mark, self.frame) for mark in self._due]
        self._due = []
        self.frame += frames

    def tear_down(self) -> None:
        """Hold the last picture to the scene's last frame, and notice marks that no picture answered."""
        self.rest()
        reached = {mark for mark, _ in self._drawn}
        for mark in self._marks:
            if mark not in reached:
                self._find(
                    "time/unanswered",
                    f"{{{mark}}}",
                    "no picture waits for this mark",
                    f"Add self.until({mark!r}) to the scene, or take the mark out of the script.",
                    "warning",
                    self._marks[mark],
                )

    def _find(
        self, check: str, at: str, what: str, cure: str, severity: Severity = "error", frame: int | None = None
    ) -> None:
        spot = self._spot(self.frame if frame is None else frame)
        self._findings.append(Finding(f"{self._where} {at}", what, cure, severity, check, spot))

    def _spot(self, frame: int | None = None) -> Spot:
        return Spot(self.brief.tutorial, self.brief.locale, self.brief.beat, frame)

    def report(self) -> Drawn:
        """Say what was drawn; complete after `render`."""
        return Drawn(
            self.brief.beat,
            self.frame,
            tuple(self._drawn),
            tuple(self._notes),
            tuple(self._findings),
            tuple(self._plays),
            tuple(self._texts),
        )

    # --- the place -------------------------------------------------------------------------------------------------
    def keep(self, *mobjects: Mobject) -> None:
        """Leave only these on the stage, and the surface."""
        self.remove(*[mobject for mobject in self.mobjects if mobject is not self.backdrop and mobject not in mobjects])
        self.add(self.backdrop, *mobjects)  # one that moved in a group of animations went with the group
