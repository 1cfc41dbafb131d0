"""Shapes that become other shapes."""

from manim import *


class ShapeShifting(Scene):
    """A square becomes a circle becomes a star; copies fly out; everything shrinks to nothing and comes back."""

    def construct(self):
        shape = Square(side_length=3, color=BLUE, fill_opacity=0.6)
        self.play(DrawBorderThenFill(shape), run_time=1.5)
        self.play(Transform(shape, Circle(radius=1.7, color=GREEN, fill_opacity=0.6)))
        self.play(Transform(shape, Star(7, outer_radius=2, color=YELLOW, fill_opacity=0.7, density=2)), run_time=1.5)
        self.play(Rotate(shape, TAU / 7), run_time=0.8)
        ring = VGroup(*[RegularPolygon(n, radius=0.6, fill_opacity=0.8) for n in range(3, 9)])
        ring.set_color_by_gradient(RED, PURPLE, BLUE).arrange_in_grid(1, 6, buff=0.8).to_edge(DOWN)
        self.play(LaggedStart(*[TransformFromCopy(shape, each) for each in ring], lag_ratio=0.15), run_time=2.5)
        self.wait(0.5)
        self.play(shape.animate.scale(0), rate_func=rush_into)
        self.remove(shape)
        hexagon = RegularPolygon(6, radius=1.6, color=TEAL, fill_opacity=0.5).shift(UP)
        hexagon.set_sheen(0.6, UL)
        self.play(GrowFromCenter(hexagon))
        self.play(ReplacementTransform(ring, VGroup(*[Dot(color=WHITE).move_to(v) for v in hexagon.get_vertices()])))
        self.play(hexagon.animate.rotate(PI / 2).set_sheen_direction(DR), run_time=1.5)
        self.play(ScaleInPlace(hexagon, 1.3), rate_func=there_and_back)
        self.play(Wiggle(hexagon))
        self.play(*[ShrinkToCenter(m) for m in self.mobjects])
        self.wait(0.4)


class OverlappingPaths(Scene):
    """Paths with holes, reversed subpaths and self-crossings: nonzero winding, opaque and see-through."""

    def construct(self):
        self.camera.background_color = "#20201c"

        def ring(inner_reversed):
            path = VMobject(fill_color=GOLD, fill_opacity=1, stroke_width=0)
            outer, inner = Circle(radius=1.2), Circle(radius=0.6)
            path.append_points(outer.points)
            path.append_points(inner.reverse_points().points if inner_reversed else inner.points)
            return path

        hole, full = ring(True).shift(LEFT * 4.5 + UP * 1.7), ring(False).shift(LEFT * 1.5 + UP * 1.7)
        pentagram = Polygon(*[2 * rotate_vector(UP, k * 2 * TAU / 5) for k in range(5)], color=RED, fill_opacity=1)
        pentagram.scale(0.65).set_stroke(WHITE, 2).shift(RIGHT * 1.5 + UP * 1.7)
        eight = ParametricFunction(
            lambda t: np.array([1.4 * np.sin(t), 1.2 * np.sin(2 * t) / 1.2, 0]), t_range=(0, TAU)
        )
        eight.set_fill(TEAL, 0.7).set_stroke(TEAL_A, 3).shift(RIGHT * 4.8 + UP * 1.7)
        names = VGroup(*[Text(t, font_size=26) for t in ("reversed", "same way", "crossing", "crossing, see-through")])
        for name, shape in zip(names, (hole, full, pentagram, eight), strict=True):
            name.next_to(shape, DOWN, buff=0.3)
        self.play(LaggedStart(FadeIn(hole), FadeIn(full), Create(pentagram), Create(eight), lag_ratio=0.4), run_time=3)
        self.play(LaggedStart(*[FadeIn(name) for name in names], lag_ratio=0.2))
        row = VGroup(*[Square(1.3, color=BLUE, fill_opacity=1, stroke_width=0) for _ in range(5)]).arrange(
            RIGHT, buff=-0.5
        )
        pale = VGroup(*[Square(1.3, color=BLUE, fill_opacity=0.5, stroke_width=0) for _ in range(5)])
        pale.arrange(RIGHT, buff=-0.5)
        VGroup(row, pale).arrange(RIGHT, buff=1.5).to_edge(DOWN, buff=0.7)
        self.play(LaggedStart(*[FadeIn(s, shift=UP) for s in (*row, *pale)], lag_ratio=0.1), run_time=2)
        self.wait(0.5)
        self.play(Rotate(hole, PI), Rotate(full, PI), Rotate(pentagram, TAU / 5), run_time=2)
        self.play(row.animate.arrange(RIGHT, buff=-0.9).to_corner(DL, buff=1), pale.animate.set_fill(PINK, 0.3))
        self.play(hole.animate.shift(RIGHT * 1.5), full.animate.shift(LEFT * 1.5).set_fill(opacity=0.5), run_time=2)
        self.play(Indicate(VGroup(hole, full), scale_factor=1.1))
        self.play(eight.animate.flip(UP).set_fill(YELLOW, 1), run_time=1.5)
        self.wait(1)
        self.play(FadeOut(Group(*self.mobjects)))


class Venn(Scene):
    """Union, intersection, difference and exclusion of a circle and a square, cut out and laid aside."""

    def construct(self):
        left = Circle(radius=1.6, color=BLUE, fill_opacity=0.4).shift(LEFT * 0.9 + UP * 1)
        right = RoundedRectangle(corner_radius=0.4, width=3, height=2.8, color=RED, fill_opacity=0.4)
        right.shift(RIGHT * 0.9 + UP * 1)
        title = MarkupText('<span foreground="#58C4DD">A</span> and <span foreground="#FC6255">B</span>', font_size=44)
        title.to_corner(UL)
        self.play(FadeIn(title), DrawBorderThenFill(left), DrawBorderThenFill(right), run_time=2)
        results = [
            (Union(left, right, color=ORANGE, fill_opacity=0.6), "union"),
            (Intersection(left, right, color=GREEN, fill_opacity=0.6), "both"),
            (Difference(left, right, color=PINK, fill_opacity=0.6), "only A"),
            (Exclusion(left, right, color=YELLOW, fill_opacity=0.6), "not both"),
        ]
        for i, (shape, name) in enumerate(results):
            self.play(FadeIn(shape), run_time=0.6)
            place = RIGHT * (3.3 * i - 4.95) + DOWN * 2.1
            label = Text(name, font_size=28).move_to(place + DOWN * 1.3)
            self.play(shape.animate.scale(0.45).move_to(place), FadeIn(label), run_time=1.2)
            self.wait(0.3)
        cut = Cutout(
            Square(2.6, color=WHITE, fill_opacity=0.8, stroke_width=0).move_to(left),
            Triangle().scale(0.6).move_to(left),
            fill_opacity=0.8,
            color=WHITE,
            stroke_width=1,
        )
        self.play(ReplacementTransform(left, cut), right.animate.set_opacity(0.15), run_time=1.5)
        self.play(Rotate(cut, PI / 2), run_time=1.2)
        self.play(*[Indicate(shape, scale_factor=1.15) for shape, _ in results])
        self.wait(1)
        self.play(FadeOut(Group(*self.mobjects)))
