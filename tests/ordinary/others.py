"""What a fast path need not do, and still must come out right: images, moving cameras, three dimensions, a still."""

from manim import *


class Pixels(Scene):
    """A small image grows out of its pixels, beside a drawing that moves over and under it."""

    def construct(self):
        y, x = np.mgrid[0:24, 0:32]
        array = np.stack([x * 8, y * 10, 255 - x * 4 - y * 3, np.full_like(x, 255)], axis=-1).astype(np.uint8)
        image = ImageMobject(array).scale(8)
        image.set_resampling_algorithm(RESAMPLING_ALGORITHMS["nearest"])
        frame = SurroundingRectangle(image, color=WHITE, buff=0.1)
        words = Text("24 × 32 pixels", font_size=36).to_edge(DOWN)
        ball = Circle(0.6, color=YELLOW, fill_opacity=0.8).shift(LEFT * 5)
        self.play(FadeIn(image), run_time=1.5)
        self.play(Create(frame), Write(words), run_time=1.5)
        self.wait(1.5)
        self.play(ball.animate.shift(RIGHT * 10), run_time=3)
        self.play(image.animate.scale(1.3).rotate(PI / 12), FadeOut(frame), run_time=2)
        self.wait(2)
        self.add_foreground_mobject(image)
        self.play(ball.animate.shift(LEFT * 10), run_time=2)
        self.play(image.animate.set_opacity(0.3))
        self.wait(1)
        self.play(FadeOut(image), FadeOut(ball))


class LookCloser(MovingCameraScene):
    """The camera goes to a small thing in a large grid, follows it, and comes back."""

    def construct(self):
        grid = VGroup(*[Square(0.5, color=BLUE, stroke_width=2, fill_opacity=0.2) for _ in range(160)])
        grid.arrange_in_grid(10, 16, buff=0.15)
        label = Text("a cell", font_size=10).move_to(grid[53])
        self.camera.frame.save_state()
        self.play(FadeIn(grid), run_time=1.5)
        self.add(label)
        self.wait(1)
        self.play(self.camera.frame.animate.set(width=3).move_to(grid[53]), run_time=3)
        self.wait(1)
        dot = Dot(radius=0.06, color=YELLOW).move_to(grid[53])
        follow = lambda frame: frame.move_to(dot)  # noqa: E731
        self.play(FadeIn(dot))
        self.camera.frame.add_updater(follow)
        self.play(dot.animate.move_to(grid[90]), run_time=3)
        self.camera.frame.remove_updater(follow)
        self.wait(1)
        self.play(Restore(self.camera.frame), run_time=2)
        self.play(grid.animate.set_color(TEAL))
        self.wait(1.5)


class Saddle(ThreeDScene):
    """A surface in three dimensions turns under a camera that moves round it, with a label fixed to the frame."""

    def construct(self):
        axes = ThreeDAxes(x_range=[-3, 3], y_range=[-3, 3], z_range=[-2, 2], x_length=6, y_length=6, z_length=4)
        surface = Surface(
            lambda u, v: axes.c2p(u, v, 0.25 * (u**2 - v**2)), u_range=[-2, 2], v_range=[-2, 2], resolution=(8, 8)
        )
        surface.set_fill_by_checkerboard(BLUE_D, TEAL_D, opacity=0.8)
        title = Text("a saddle", font_size=40).to_corner(UL)
        self.set_camera_orientation(phi=65 * DEGREES, theta=-45 * DEGREES)
        self.add_fixed_in_frame_mobjects(title)
        self.play(Create(axes), run_time=2)
        self.play(Create(surface), run_time=3)
        self.wait(1)
        self.begin_ambient_camera_rotation(rate=0.3)
        self.wait(5)
        self.stop_ambient_camera_rotation()
        self.move_camera(phi=30 * DEGREES, run_time=2)
        self.play(FadeOut(surface))
        self.wait(1.5)


class Poster(Scene):
    """A scene that plays nothing: one picture."""

    def construct(self):
        self.camera.background_color = "#22313f"
        rays = VGroup(*[Line(ORIGIN, RIGHT * 6).rotate(k * TAU / 48, about_point=ORIGIN) for k in range(48)])
        rays.set_color_by_gradient(YELLOW, RED).set_opacity(0.5)
        self.add(rays, Circle(1.6, color=WHITE, fill_opacity=1), Text("poster", color=BLACK, font_size=48))
