"""Drawings from SVG files."""

from pathlib import Path

from manim import *

HERE = Path(__file__).parent


class SmallTown(Scene):
    """A house, a tree and a sun from SVG files are drawn, copied into a street, and lit at night."""

    def construct(self):
        self.camera.background_color = "#bfe3f2"
        house = SVGMobject(HERE / "house.svg", height=2.4)
        tree = SVGMobject(HERE / "tree.svg", height=2)
        sun = SVGMobject(HERE / "sun.svg", height=1.6).to_corner(UR)
        ground = Rectangle(width=16, height=2.4, fill_opacity=1, stroke_width=0, color="#6a9f58").to_edge(
            DOWN, buff=-0.4
        )
        house.next_to(ground, UP, buff=-0.3)
        self.play(FadeIn(ground, shift=UP), DrawBorderThenFill(house), run_time=2)
        self.play(SpinInFromNothing(sun), run_time=1.2)
        tree.next_to(house, RIGHT, buff=0.5, aligned_edge=DOWN)
        self.play(GrowFromEdge(tree, DOWN))
        street = VGroup(*[m.copy().shift(RIGHT * x) for x in (-5.2, 4.6) for m in (house, tree)])
        self.play(LaggedStart(*[TransformFromCopy(house, m) for m in street], lag_ratio=0.2), run_time=2)
        self.play(Rotate(sun, PI / 4), LaggedStart(*[Wiggle(m) for m in (tree, street[1], street[3])]), run_time=2)
        self.wait(0.6)
        night = FullScreenRectangle(fill_color="#101a3a", fill_opacity=0.75, stroke_width=0)
        lamps = VGroup(
            *[
                Square(0.3, color=YELLOW, fill_opacity=1, stroke_width=0).move_to(h.get_center())
                for h in (house, street[0], street[2])
            ]
        )
        path = ArcBetweenPoints(sun.get_center(), DOWN * 5 + LEFT * 5, angle=PI / 3)
        self.play(MoveAlongPath(sun, path), FadeIn(night), run_time=2.5)
        self.remove(sun)
        self.play(LaggedStart(*[FadeIn(lamp, scale=2) for lamp in lamps], lag_ratio=0.4))
        self.play(
            Flash(lamps[0], color=YELLOW, flash_radius=0.5),
            Broadcast(Circle(color=YELLOW), focal_point=lamps[0].get_center(), run_time=2),
        )
        self.wait(1.5)
