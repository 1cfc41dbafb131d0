"""The plane: grids that are sheared and bent, vectors, braces and graphs on axes. No LaTeX: labels are Text."""

from manim import *

NUMBERS = {"include_numbers": True, "label_constructor": Text, "font_size": 22}


class LinearMap(Scene):
    """A matrix moves the plane, its basis and a unit square; the square's area is the determinant."""

    def construct(self):
        plane = NumberPlane(x_range=[-12, 12], y_range=[-8, 8], background_line_style={"stroke_opacity": 0.6})
        ghost = NumberPlane(x_range=[-12, 12], y_range=[-8, 8]).set_stroke(GREY, 1, 0.35)
        i_hat, j_hat = Vector(RIGHT, color=GREEN), Vector(UP, color=RED)
        square = Polygon(ORIGIN, RIGHT, UR, UP, color=YELLOW, fill_opacity=0.5, stroke_width=2)
        self.add(ghost)
        self.play(Create(plane, lag_ratio=0.1), run_time=2.5)
        self.play(GrowArrow(i_hat), GrowArrow(j_hat), FadeIn(square))
        cells = [[Text(t, font_size=36) for t in row] for row in (("2", "1"), ("0", "1.5"))]
        matrix = VGroup(*[VGroup(*row).arrange(RIGHT, buff=0.6) for row in cells]).arrange(DOWN, buff=0.35)
        brackets = VGroup(
            *[
                VMobject().set_points_as_corners(
                    [RIGHT * s * 0.15 + UP * 0.8, UP * 0.8, DOWN * 0.8, RIGHT * s * 0.15 + DOWN * 0.8]
                )
                for s in (1, -1)
            ]
        )
        brackets[0].next_to(matrix, LEFT, buff=0.1)
        brackets[1].next_to(matrix, RIGHT, buff=0.1)
        board = VGroup(matrix, brackets)
        board.add_to_back(BackgroundRectangle(board, buff=0.2, fill_opacity=0.8))
        board.to_corner(UL)
        self.add_foreground_mobject(board)
        self.play(FadeIn(board))
        self.wait(0.7)
        moved = VGroup(plane, square)
        self.play(
            ApplyMatrix([[2, 1], [0, 1.5]], moved),
            Transform(i_hat, Vector(RIGHT * 2, color=GREEN)),
            Transform(j_hat, Vector(RIGHT + UP * 1.5, color=RED)),
            run_time=3,
        )
        area = Text("area 3", font_size=32).move_to(square).add_background_rectangle(opacity=0.7)
        self.play(FadeIn(area), Indicate(square, scale_factor=1.05))
        self.wait(1)
        self.play(FadeOut(area))
        self.play(
            moved.animate.apply_matrix(np.linalg.inv([[2, 1], [0, 1.5]])),
            Transform(i_hat, Vector(RIGHT, color=GREEN)),
            Transform(j_hat, Vector(UP, color=RED)),
            run_time=2,
        )
        self.wait(2.3)


class BendingGrid(Scene):
    """A grid is bent by a function, waves run through it, and it becomes a polar grid."""

    def construct(self):
        grid = NumberPlane(
            x_range=[-7, 7], y_range=[-4, 4], background_line_style={"stroke_color": TEAL, "stroke_width": 2}
        )
        title = Text("z ↦ z + sin z", font_size=40).to_corner(UL).add_background_rectangle()
        self.add(grid)
        self.wait(0.5)
        grid.prepare_for_nonlinear_transform()
        self.add_foreground_mobject(title)
        self.play(Write(title[1]), run_time=1)

        def bend(point):
            z = complex(point[0], point[1])
            w = z + 0.6 * np.sin(z) / (1 + 0.15 * abs(z.imag) ** 2)
            return np.array([w.real, w.imag, 0])

        self.play(grid.animate.apply_function(bend), run_time=3)
        self.wait(0.7)
        self.play(
            Homotopy(lambda x, y, z, t: (x, y + 0.4 * np.sin(x + TAU * t) * np.sin(PI * t), z), grid), run_time=2.5
        )
        self.play(FadeOut(grid), FadeOut(title))
        polar = PolarPlane(radius_max=3, size=6.5, azimuth_step=12, azimuth_units=None)
        polar.set_stroke(BLUE)
        spiral = ParametricFunction(lambda t: polar.polar_to_point(0.25 * t, t), t_range=[0, 12], color=YELLOW)
        self.play(Create(polar), run_time=1.5)
        self.play(Create(spiral), run_time=2)
        self.play(Rotate(spiral, PI), spiral.animate.set_stroke(width=10), run_time=1.5)
        self.wait(1.8)


class AreaUnderCurve(Scene):
    """A graph on axes with numbers, its Riemann sums getting finer, the area, a tangent that slides along."""

    def construct(self):
        axes = Axes(
            x_range=[0, 6, 1], y_range=[0, 5, 1], x_length=9, y_length=5.4, axis_config={**NUMBERS, "color": GREY_A}
        ).shift(DOWN * 0.3)
        curve = axes.plot(lambda x: 0.12 * x**3 - 1.1 * x**2 + 2.7 * x + 1.2, x_range=[0, 6], color=BLUE)
        labels = VGroup(
            Text("time", font_size=26).next_to(axes.x_axis.get_end(), DOWN),
            Text("speed", font_size=26).next_to(axes.y_axis.get_end(), RIGHT),
        )
        self.play(Create(axes), FadeIn(labels), run_time=2)
        self.play(Create(curve), run_time=1.5)
        sums = [
            axes.get_riemann_rectangles(curve, x_range=[0, 6], dx=dx, color=(TEAL, PURPLE), fill_opacity=0.7)
            for dx in (1, 0.5, 0.25, 0.1)
        ]
        self.play(LaggedStart(*[GrowFromEdge(bar, DOWN) for bar in sums[0]], lag_ratio=0.1), run_time=1.5)
        for finer in sums[1:]:
            self.play(ReplacementTransform(sums[0], finer), run_time=0.8)
            sums[0] = finer
            self.wait(0.3)
        area = axes.get_area(curve, x_range=(0, 6), color=(TEAL, PURPLE), opacity=0.6)
        self.play(FadeTransform(sums[0], area))
        at = ValueTracker(0.5)
        tangent = always_redraw(
            lambda: TangentLine(curve, alpha=np.clip(at.get_value() / 6, 0.01, 0.99), length=3, color=YELLOW)
        )
        dot = always_redraw(lambda: Dot(axes.i2gp(at.get_value(), curve), color=YELLOW))
        drop = always_redraw(
            lambda: axes.get_vertical_line(axes.i2gp(at.get_value(), curve), line_config={"dashed_ratio": 0.6})
        )
        self.play(FadeIn(tangent), FadeIn(dot), FadeIn(drop), run_time=0.5)
        self.play(at.animate.set_value(5.5), run_time=3.5)
        self.wait(2)


class VectorsAndBraces(Scene):
    """Arrows of every kind are added, measured with braces, and an angle is marked between two of them."""

    def construct(self):
        origin = LEFT * 4 + DOWN * 1.5
        a = Arrow(origin, origin + RIGHT * 4, buff=0, color=BLUE)
        b = Arrow(a.get_end(), a.get_end() + UP * 3, buff=0, color=RED)
        c = Arrow(origin, b.get_end(), buff=0, color=YELLOW, stroke_width=8, max_tip_length_to_length_ratio=0.1)
        self.play(GrowArrow(a))
        self.play(GrowArrow(b))
        self.play(TransformFromCopy(b, c), run_time=1.2)
        brace_a, brace_b = Brace(a, DOWN), Brace(b, RIGHT)
        brace_c = BraceBetweenPoints(c.get_start(), c.get_end(), direction=UP * 0.8 + LEFT * 0.6, color=YELLOW)
        numbers = VGroup(
            Text("4", font_size=34).next_to(brace_a, DOWN),
            Text("3", font_size=34).next_to(brace_b, RIGHT),
            Text("5", font_size=34).move_to(brace_c.get_center() + UP * 0.4 + LEFT * 0.3),
        )
        self.play(*[GrowFromCenter(brace) for brace in (brace_a, brace_b, brace_c)], FadeIn(numbers))
        self.wait(0.6)
        right = RightAngle(a, b, length=0.35, quadrant=(-1, 1))
        angle = Angle(a, c, radius=0.9, color=GREEN)
        name = Text("θ", font_size=32, color=GREEN).next_to(angle, RIGHT, buff=0.1).shift(UP * 0.1)
        self.play(Create(right), Create(angle), FadeIn(name))
        self.wait(0.6)
        kinds = (
            VGroup(
                DoubleArrow(LEFT, RIGHT, color=TEAL),
                CurvedArrow(LEFT, RIGHT, color=PINK),
                Arrow(LEFT, RIGHT, tip_shape=StealthTip, color=GOLD),
                Arrow(LEFT, RIGHT, tip_shape=ArrowSquareTip, color=GREEN),
                Arrow(LEFT, RIGHT, tip_shape=ArrowCircleFilledTip, color=MAROON),
                LabeledDot(Text("P", font_size=24, color=BLACK)),
            )
            .arrange(DOWN, buff=0.45)
            .to_edge(RIGHT, buff=1)
        )
        self.play(LaggedStart(*[FadeIn(kind, shift=LEFT) for kind in kinds], lag_ratio=0.2), run_time=2)
        self.play(
            Rotate(VGroup(a, b, c, right, angle, name), PI / 6, about_point=origin),
            FadeOut(brace_a, brace_b, brace_c, numbers),
        )
        field = ArrowVectorField(lambda p: np.array([-p[1], p[0], 0]) / 3, x_range=[-6, 2, 1], y_range=[-3, 3, 1])
        field.set_opacity(0.5)
        self.play(FadeIn(field), run_time=1)
        self.wait(1)
        self.play(ShowPassingFlash(c.copy().set_color(WHITE), time_width=0.5), run_time=1.2)
        self.play(kinds.animate.set_opacity(0.3), Indicate(c))
        self.wait(2)
