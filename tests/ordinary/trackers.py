"""Things that follow other things: updaters, value trackers, traced paths, redrawn parts."""

from manim import *


class SineFromCircle(Scene):
    """A point runs round a circle and draws the sine as it goes; dashed lines and numbers keep up."""

    def construct(self):
        angle = ValueTracker(0)
        axes = Axes(x_range=[0, 7, 1], y_range=[-1.5, 1.5, 0.5], x_length=7.5, y_length=4.2, tips=False)
        axes.shift(RIGHT * 2.3).set_color(GREY_B)
        circle = Circle(radius=1.4, color=BLUE).next_to(axes, LEFT, buff=0.9).match_y(axes)

        def on_circle():
            return circle.get_center() + 1.4 * (np.cos(angle.get_value()) * RIGHT + np.sin(angle.get_value()) * UP)

        def on_graph():
            return axes.c2p(angle.get_value(), np.sin(angle.get_value()))

        point = always_redraw(lambda: Dot(on_circle(), color=YELLOW))
        pen = always_redraw(lambda: Dot(on_graph(), color=YELLOW))
        radius = always_redraw(lambda: Line(circle.get_center(), on_circle(), color=WHITE))
        level = always_redraw(
            lambda: DashedLine(on_circle(), on_graph(), color=YELLOW, stroke_width=2, dash_length=0.08)
        )
        wedge = always_redraw(
            lambda: Sector(
                radius=0.5, angle=angle.get_value() % TAU, arc_center=circle.get_center(), color=TEAL, fill_opacity=0.6
            )
        )
        trace = TracedPath(pen.get_center, stroke_color=YELLOW, stroke_width=4)
        value = DecimalNumber(0, mob_class=Text, num_decimal_places=2, font_size=36)
        value.add_updater(lambda m: m.set_value(np.sin(angle.get_value())).to_corner(UR, buff=0.6))
        label = always_redraw(lambda: Text("sin =", font_size=30).next_to(value, LEFT, buff=0.25))
        self.play(Create(circle), Create(axes), run_time=1.5)
        self.play(FadeIn(wedge), Create(radius), FadeIn(point), FadeIn(value), FadeIn(label))
        self.add(level, trace, pen)
        self.play(angle.animate.set_value(TAU), run_time=6, rate_func=linear)
        self.wait(1)
        trace.clear_updaters()
        self.play(angle.animate.set_value(PI / 2), run_time=2.5)
        self.play(Flash(on_graph(), color=YELLOW), Indicate(value))
        self.wait(1)
        self.play(FadeOut(level), FadeOut(pen), trace.animate.set_color_by_gradient(BLUE, GREEN, YELLOW))
        self.wait(0.8)


class Pendulum(Scene):
    """A pendulum swings by its own equation, step by step, and waits until it is slow enough."""

    def construct(self):
        pivot, length = UP * 2.8, 4
        state = {"angle": 1.0, "speed": 0.0}
        floor = Line(LEFT * 7, RIGHT * 7, color=GREY_D).shift(DOWN * 2.6)
        ceiling = VGroup(*[Line(ORIGIN, UR * 0.25, color=GREY_B).shift(pivot + RIGHT * x / 4) for x in range(-6, 6)])
        ceiling.add(Line(pivot + LEFT * 1.6, pivot + RIGHT * 1.6, color=GREY_B))

        def bob_place():
            return pivot + length * (np.sin(state["angle"]) * RIGHT + np.cos(state["angle"]) * DOWN)

        bob = Circle(radius=0.35, fill_opacity=1, stroke_width=3, color=[RED, ORANGE]).set_stroke(WHITE)
        bob.move_to(bob_place())
        rod = Line(pivot, bob.get_center(), stroke_width=5)
        rod.add_updater(lambda m: m.put_start_and_end_on(pivot, bob.get_center()))
        rest = DashedLine(pivot, pivot + DOWN * (length + 0.6), color=GREY_C)

        def swing(mob, dt):
            for _ in range(4):
                state["speed"] += (-9.8 / length * np.sin(state["angle"]) - 0.25 * state["speed"]) * dt / 4
                state["angle"] += state["speed"] * dt / 4
            mob.move_to(bob_place())

        trail = TracedPath(
            bob.get_center, stroke_color=TEAL, stroke_width=6, dissipating_time=0.8, stroke_opacity=[0, 1]
        )
        meter = VGroup(*[Rectangle(width=0.3, height=0.18, stroke_width=1) for _ in range(12)]).arrange(UP, buff=0.08)
        meter.to_edge(RIGHT, buff=1)
        meter.add_updater(
            lambda m: [
                bar.set_fill(GREEN if i < 8 else YELLOW, 0.9 if abs(state["speed"]) * 7 > i else 0.1)
                for i, bar in enumerate(m)
            ]
        )
        caption = Text("speed", font_size=26).next_to(meter, DOWN)
        self.play(Create(ceiling), Create(floor), FadeIn(rod), FadeIn(bob), run_time=1.5)
        self.play(Create(rest), FadeIn(meter), FadeIn(caption))
        self.wait(0.7)
        self.add(trail)
        bob.add_updater(swing)
        self.wait(9)
        friction = Text("friction takes the rest", font_size=32).to_corner(UL)
        self.play(FadeIn(friction, shift=DOWN))
        self.wait(6, stop_condition=lambda: abs(state["speed"]) < 0.05 and abs(state["angle"]) < 0.4)
        bob.clear_updaters()
        self.wait(1.5)


class RollingCurve(Scene):
    """A wheel rolls and draws a cycloid, with a box, a brace and a counter that are drawn anew for every frame."""

    def construct(self):
        turned = ValueTracker(0)
        ground = NumberLine(x_range=[-7, 7, 1], length=14, color=GREY_B).shift(DOWN * 1.5)
        radius, start = 1, LEFT * 5.5 + DOWN * 0.5

        def wheel():
            centre = start + turned.get_value() * RIGHT
            spokes = VGroup(
                *[
                    Line(
                        centre, centre + radius * rotate_vector(DOWN, -turned.get_value() + k * TAU / 6), stroke_width=2
                    )
                    for k in range(6)
                ]
            )
            return VGroup(Circle(radius=radius, color=BLUE, fill_opacity=0.2).move_to(centre), spokes)

        def rim():
            return start + turned.get_value() * RIGHT + rotate_vector(DOWN * radius, -turned.get_value())

        disc = always_redraw(wheel)
        dot = Dot(color=RED).add_updater(lambda m: m.move_to(rim()))
        path = TracedPath(dot.get_center, stroke_color=RED, stroke_width=5)
        brace = always_redraw(
            lambda: Brace(
                Line(start + DOWN * 1, start + DOWN * 1 + RIGHT * max(turned.get_value(), 0.3)), DOWN, buff=0.3
            )
        )
        length = DecimalNumber(0, mob_class=Text, num_decimal_places=1, unit=None, font_size=34)
        length.add_updater(lambda m: m.set_value(turned.get_value()).next_to(brace, DOWN))
        self.play(Create(ground), run_time=1)
        self.play(FadeIn(disc), FadeIn(dot))
        self.add(path, dot)
        self.play(FadeIn(brace), FadeIn(length))
        self.play(turned.animate.set_value(TAU), run_time=4, rate_func=linear)
        self.wait(0.7)
        self.play(turned.animate.set_value(3.4 * PI), run_time=3)
        box = SurroundingRectangle(path, color=YELLOW, buff=0.15)
        self.play(Create(box), Circumscribe(length))
        self.wait(1)
        title = Text("the cycloid", font_size=48, gradient=(RED, YELLOW)).to_edge(UP)
        self.play(Write(title), FadeOut(box))
        self.wait(1.2)
        self.play(FadeOut(disc), FadeOut(brace), FadeOut(length), path.animate.set_stroke(width=10))
        self.wait(0.5)
