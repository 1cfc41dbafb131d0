"""How things are painted: gradients, strokes, caps, joints, opacity, order."""

from manim import *


class PaintBox(Scene):
    """Gradients along fills and strokes, sheen, outlines behind glyphs, hairlines and very thick lines."""

    def construct(self):
        self.camera.background_color = "#f3efe4"
        square = Square(2.2, stroke_width=10).set_fill([RED, YELLOW], 1).set_stroke([BLUE, GREEN])
        disc = Circle(1.2, stroke_width=0).set_fill([PURPLE, PINK, WHITE], 1).set_sheen_direction(RIGHT)
        ball = Circle(1.2, color=BLUE_E, fill_opacity=1, stroke_width=0).set_sheen(0.8, UL)
        tri = Triangle(stroke_width=18, color=[MAROON, GOLD]).scale(1.3)
        row = VGroup(square, disc, ball, tri).arrange(RIGHT, buff=0.8).to_edge(UP, buff=0.7)
        self.play(LaggedStart(*[DrawBorderThenFill(m) for m in row], lag_ratio=0.3), run_time=3)
        sign = Text("outlined", font_size=90, weight=BOLD, color=WHITE).shift(DOWN * 0.7)
        sign.set_stroke(BLACK, 12, background=True)
        self.play(Write(sign), run_time=1.5)
        widths = [0.1, 0.5, 1, 2, 5, 12, 30, 60]
        lines = VGroup(*[Line(DOWN * 0.8, UP * 0.8, stroke_width=w, color=BLACK) for w in widths])
        lines.arrange(RIGHT, buff=0.7).to_edge(DOWN, buff=0.5)
        self.play(LaggedStart(*[Create(line) for line in lines], lag_ratio=0.15), run_time=2)
        self.wait(0.7)
        self.play(
            square.animate.set_fill([GREEN, BLUE]), disc.animate.set_sheen_direction(UP), Rotate(tri, PI), run_time=2
        )
        self.play(sign.animate.set_color_by_gradient(RED, ORANGE, GOLD), ball.animate.set_sheen(-0.5, DR), run_time=1.5)
        self.play(
            lines.animate.set_color_by_gradient(BLUE_E, RED_E), sign.animate.set_stroke(WHITE, 20, background=True)
        )
        self.play(lines.animate.stretch(0.4, 1).set_stroke(width=3), Indicate(sign, color=None), run_time=1.5)
        self.wait(1)
        self.play(row.animate.set_opacity(0.3), run_time=1)
        self.wait(0.6)


class CapsAndJoints(Scene):
    """Zigzags with every joint, lines with every cap, and dashes of shapes, each part with a stroke of its own."""

    def construct(self):
        joints = [LineJointType.AUTO, LineJointType.ROUND, LineJointType.BEVEL, LineJointType.MITER]
        caps = [CapStyleType.AUTO, CapStyleType.ROUND, CapStyleType.BUTT, CapStyleType.SQUARE]
        zigzags, bars = VGroup(), VGroup()
        for joint, cap in zip(joints, caps, strict=True):
            zigzag = VMobject(stroke_width=26, color=BLUE, joint_type=joint)
            zigzag.set_points_as_corners(
                [LEFT + DOWN * 0.6, LEFT * 0.3 + UP * 0.6, RIGHT * 0.3 + DOWN * 0.6, RIGHT + UP * 0.6]
            )
            zigzags.add(zigzag)
            bars.add(Line(LEFT * 0.9, RIGHT * 0.9, stroke_width=30, color=GREEN).set_cap_style(cap))
        zigzags.arrange(RIGHT, buff=1).to_edge(UP, buff=0.8)
        for bar, zigzag in zip(bars, zigzags, strict=True):
            bar.next_to(zigzag, DOWN, buff=0.7)
        spine = VGroup(*[Line(bar.get_start(), bar.get_end(), color=WHITE, stroke_width=2) for bar in bars])
        self.play(LaggedStart(*[Create(z) for z in zigzags], lag_ratio=0.3), run_time=2.5)
        self.play(LaggedStart(*[Create(b) for b in bars], lag_ratio=0.3), run_time=2)
        self.play(FadeIn(spine))
        self.wait(0.6)
        ring = DashedVMobject(Circle(1, color=YELLOW, stroke_width=8), num_dashes=24)
        petal = DashedVMobject(Square(1.8, color=RED, stroke_width=5), num_dashes=30, dashed_ratio=0.7)
        rays = VGroup(
            *[
                Line(RIGHT * 0.5, RIGHT * 1.1, stroke_width=1 + k).rotate(k * TAU / 16, about_point=ORIGIN)
                for k in range(16)
            ]
        )
        rays.set_color_by_gradient(TEAL, PURPLE)
        wave = DashedVMobject(
            FunctionGraph(lambda x: 0.6 * np.sin(3 * x), x_range=[-1.5, 1.5], color=ORANGE), num_dashes=20
        )
        lower = VGroup(ring, petal, rays, wave).arrange(RIGHT, buff=1.1).to_edge(DOWN, buff=0.5)
        self.play(
            Create(ring),
            Create(petal),
            LaggedStart(*[Create(r) for r in rays], lag_ratio=0.1),
            Create(wave),
            run_time=2,
        )
        self.play(Rotate(ring, PI / 2), Rotate(petal, -PI / 4), Rotate(rays, PI / 4), run_time=2)
        self.play(zigzags.animate.set_stroke(opacity=0.5).set_color(TEAL), bars.animate.set_stroke(opacity=0.5))
        self.play(lower.animate.shift(UP * 0.3).scale(1.1), run_time=1)
        self.wait(1.2)
        self.play(FadeOut(spine), Uncreate(bars), Uncreate(zigzags), FadeOut(lower, scale=0.5), run_time=1.5)
        self.wait(0.6)


class OverAndUnder(Scene):
    """What lies over what: z-index, foreground objects, see-through groups, and things far outside the picture."""

    def construct(self):
        self.camera.background_color = "#183a37"
        cards = VGroup(*[RoundedRectangle(width=2.2, height=3.2, corner_radius=0.25, fill_opacity=1) for _ in range(5)])
        for i, (card, colour) in enumerate(zip(cards, (RED, ORANGE, YELLOW, GREEN, BLUE), strict=True)):
            card.set_fill(colour).set_stroke(WHITE, 3).shift(RIGHT * (i - 2) * 1.1 + UP * 0.5 * (i % 2))
            card.set_z_index(i)
        frame = Rectangle(width=13.8, height=7.6, stroke_width=6, color=WHITE)
        stamp = Text("in front", font_size=34).to_corner(DR, buff=0.5)
        self.add_foreground_mobjects(frame, stamp)
        self.play(LaggedStart(*[FadeIn(card, shift=DOWN * 3) for card in cards], lag_ratio=0.25), run_time=2.5)
        self.wait(0.4)
        cards[0].set_z_index(9)
        self.play(cards[0].animate.shift(RIGHT * 2.2), run_time=1.2)
        cards[4].set_z_index(-1)
        self.play(cards[4].animate.shift(LEFT * 2.4), run_time=1.2)
        self.play(cards.animate.set_opacity(0.45), run_time=1.5)
        self.wait(0.4)
        comet = VGroup(Circle(0.3, color=WHITE, fill_opacity=1), Triangle(color=WHITE, fill_opacity=0.5).stretch(3, 0))
        comet[1].rotate(PI / 2).next_to(comet[0], LEFT, buff=-0.1)
        comet.move_to(LEFT * 11 + DOWN * 2)
        giant = Circle(radius=30, color=TEAL_E, fill_opacity=0.5, stroke_width=0).shift(DOWN * 33).set_z_index(-2)
        self.play(FadeIn(giant), comet.animate.move_to(RIGHT * 12 + DOWN * 2), run_time=2.5, rate_func=linear)
        self.remove(comet)
        self.play(FadeToColor(cards, WHITE), cards.animate.arrange(RIGHT, buff=0.2).set_opacity(0.9), run_time=1.5)
        self.play(cards[2].animate.set_opacity(0), cards[3].animate.set_fill(opacity=0.2).set_stroke(opacity=1))
        self.remove_foreground_mobjects(stamp)
        self.play(FadeOut(stamp), cards[2].animate.set_opacity(1))
        self.wait(0.8)
        self.clear()
        self.wait(0.3)
        self.play(FadeIn(Text("cleared", font_size=60, color=TEAL_A)), run_time=0.6)
        self.wait(1)
