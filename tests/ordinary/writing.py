"""Words: written, marked, set in several fonts, and turned into other words."""

from manim import *

SANS, SERIF, MONO = "Noto Sans", "Noto Serif", "Noto Sans Mono"


class OpeningTitle(Scene):
    """A title is written, coloured along a gradient, and its parts are pointed at one after another."""

    def construct(self):
        title = Text("Why do bees build hexagons?", font=SANS, font_size=60)
        title.set_color_by_gradient(YELLOW, ORANGE, RED)
        rule = Underline(title, color=BLUE, stroke_width=6)
        self.play(Write(title), run_time=2.5)
        self.play(Create(rule))
        self.wait(0.7)
        lines = VGroup(
            Text("least wax", font=SANS, font_size=40),
            Text("most room", font=SANS, font_size=40),
            Text("no gaps", font=SANS, font_size=40),
        ).arrange(RIGHT, buff=1.4)
        lines.set_color(GREY_A).shift(DOWN * 0.6)
        self.play(VGroup(title, rule).animate.to_edge(UP))
        self.play(LaggedStart(*[FadeIn(line, shift=UP * 0.4) for line in lines], lag_ratio=0.35), run_time=1.8)
        self.wait(0.5)
        self.play(Indicate(lines[0], color=TEAL))
        self.play(Circumscribe(lines[1], color=TEAL, time_width=0.6), run_time=1.5)
        self.play(Flash(lines[2].get_corner(UR), color=TEAL, line_length=0.3), Indicate(lines[2], color=TEAL))
        self.play(ApplyWave(title), run_time=1.5)
        self.wait(1)
        self.play(FadeOut(rule), Unwrite(title), FadeOut(lines, shift=DOWN), run_time=1.5)
        self.wait(0.8)


class MarkedUpWords(Scene):
    """Markup with fonts, colours, sizes and ligatures, letter by letter, on a dark blue page."""

    def construct(self):
        self.camera.background_color = "#10182b"
        quote = MarkupText(
            f'<span font_family="{SERIF}" foreground="#f5d491"><i>“Simplicity</i></span> is the ultimate\n'
            f'<span font_family="{SANS}" weight="bold" foreground="#7fd1b9">sophistication</span>'
            f'<span font_family="{SERIF}" foreground="#f5d491"><i>.”</i></span>',
            font=SANS,
            font_size=52,
        ).shift(UP * 1.2)
        ligatures = Text("an efficient, fluffy, official affair", font=SERIF, font_size=40)
        apart = Text("an efficient, fluffy, official affair", font=SANS, font_size=36, disable_ligatures=True)
        code = MarkupText(
            '<span foreground="#d183c9">def</span> <b>area</b>(r): <span foreground="#d183c9">return</span> π r²'
            ' <small><span foreground="grey"># round</span></small>',
            font=MONO,
            font_size=32,
        ).to_edge(DOWN, buff=0.8)
        ligatures.next_to(quote, DOWN, buff=0.8)
        apart.next_to(ligatures, DOWN, buff=0.35).set_color(BLUE_B)
        self.play(Write(quote), run_time=3)
        self.wait(0.8)
        self.play(AddTextLetterByLetter(ligatures, time_per_char=0.06))
        self.wait(0.5)
        self.play(TransformFromCopy(ligatures, apart), run_time=1.2)
        self.play(ligatures.animate.set_color_by_gradient(PINK, YELLOW), FadeIn(code, shift=UP), run_time=1)
        self.wait(2.4)
        self.play(code.animate.scale(1.25), quote.animate.set_opacity(0.4))
        self.play(quote.animate.set_opacity(1), Circumscribe(code, Circle, color=TEAL), run_time=1.5)
        self.wait(0.8)
        self.play(LaggedStart(*[FadeOut(m, shift=LEFT) for m in (quote, ligatures, apart, code)], lag_ratio=0.2))
        self.wait(0.6)


class Anagram(Scene):
    """Letters of one phrase fly to their places in another, and glyphs are matched by shape."""

    def construct(self):
        words = ["the morse code", "here come dots"]
        first, second = (Text(word, font=SANS, font_size=72) for word in words)
        first.set_color(BLUE_B)
        second.set_color(GOLD_B)
        caption = Text("the same letters", font=SANS, font_size=32, color=GREY_B).to_edge(DOWN)
        self.play(Write(first))
        self.wait(0.5)
        self.play(TransformMatchingShapes(first, second, path_arc=PI / 2), run_time=2.5)
        self.play(FadeIn(caption))
        self.wait(0.8)
        dots = VGroup(
            *[Dot(radius=0.09) if c == "." else Line(ORIGIN, RIGHT * 0.4, stroke_width=14) for c in ".-. .--."]
        )
        dots.arrange(RIGHT, buff=0.3).next_to(second, UP, buff=0.9).set_color(GOLD_B)
        self.play(LaggedStart(*[GrowFromCenter(dot) for dot in dots], lag_ratio=0.15), run_time=1.5)
        equation = Text("a + b = c", font=SERIF, font_size=72).shift(DOWN * 1.3)
        solved = Text("a = c − b", font=SERIF, font_size=72).shift(DOWN * 1.3)
        self.play(second.animate.shift(UP * 0.6), dots.animate.shift(UP * 0.6), FadeIn(equation))
        self.wait(0.4)
        self.play(TransformMatchingShapes(equation, solved, path_arc=-PI / 3), run_time=2)
        self.play(Circumscribe(solved, color=GREEN, fade_out=True), run_time=1.5)
        self.play(ReplacementTransform(solved, Text("solved", font=SERIF, color=GREEN).move_to(solved)))
        self.wait(2.2)
