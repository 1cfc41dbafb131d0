"""Many things at once: dots in hundreds, points in thousands, networks, bars, tables, cards."""

from manim import *


class FiveHundredDots(Scene):
    """Five hundred dots appear as a grid, become a sunflower, sort themselves by colour, and scatter."""

    def construct(self):
        rng = np.random.default_rng(7)
        dots = VGroup(*[Dot(radius=0.07) for _ in range(500)]).arrange_in_grid(20, 25, buff=0.12)
        dots.set_color_by_gradient(BLUE, TEAL, YELLOW, RED)
        self.play(LaggedStart(*[FadeIn(dot, scale=0.2) for dot in dots], lag_ratio=0.005), run_time=3)
        self.wait(0.6)
        golden = PI * (3 - np.sqrt(5))
        flower = dots.copy()
        for k, dot in enumerate(flower):
            dot.move_to(0.15 * np.sqrt(k) * np.array([np.cos(k * golden), np.sin(k * golden), 0]))
        self.play(Transform(dots, flower, path_arc=PI / 3), run_time=3)
        self.play(Rotate(dots, PI / 3), run_time=2)
        self.wait(0.6)
        lots = dots.copy()
        for k, dot in enumerate(lots):
            group, place = divmod(k, 125)
            dot.move_to(
                RIGHT * (group * 3.2 - 4.8) + RIGHT * (place % 10 - 4.5) * 0.24 + DOWN * (place // 10 - 6) * 0.24
            )
            dot.set_color((BLUE, TEAL, YELLOW, RED)[group])
        self.play(Transform(dots, lots, lag_ratio=0.001), run_time=2.5)
        self.play(*[dots[k].animate.set_opacity(0.2) for k in rng.choice(500, 200, replace=False)], run_time=1)
        self.wait(1)
        away = dots.copy()
        for dot in away:
            dot.shift(rng.normal(0, 4, 3) * [1, 1, 0]).scale(rng.uniform(0, 2))
        self.play(Transform(dots, away), run_time=1.5)
        self.wait(0.5)


class PointClouds(Scene):
    """Clouds of single points, not paths: a disc, a galaxy that turns, and a cloud that fades."""

    def construct(self):
        rng = np.random.default_rng(3)
        disc = PointCloudDot(radius=1.5, color=BLUE, stroke_width=2).shift(LEFT * 3.5)
        stars = PMobject(stroke_width=3)
        t = rng.uniform(0, 9, 2500)
        arm = rng.integers(0, 2, 2500) * PI
        spread = rng.normal(0, 0.14, (2, 2500))
        points = np.stack(
            [0.3 * t * np.cos(t / 2 + arm) + spread[0], 0.3 * t * np.sin(t / 2 + arm) + spread[1], 0 * t], 1
        )
        stars.add_points(points, color=YELLOW)
        stars.set_color_by_gradient(WHITE, YELLOW, ORANGE)
        stars.shift(RIGHT * 2.5)
        title = Text("stars are points", font_size=36).to_edge(UP)
        self.play(FadeIn(disc), Write(title), run_time=1.5)
        self.wait(1)
        self.play(FadeIn(stars), run_time=1.5)
        self.play(Rotate(stars, PI, about_point=stars.get_center()), run_time=4)
        self.wait(1)
        self.play(disc.animate.scale(0.5).shift(DOWN), run_time=1.5)
        ring = Circle(radius=3, color=TEAL, stroke_width=2).move_to(stars)
        self.play(Create(ring), stars.animate.scale(1.1), run_time=1.5)
        self.wait(1.5)
        self.play(FadeOut(disc), FadeOut(ring))
        self.wait(1)


class SearchInANetwork(Scene):
    """A graph is drawn and searched from one corner, wave by wave, the shortest path lit at the end."""

    def construct(self):
        self.next_section("the network")
        names = list(range(12))
        edges = [
            (0, 1),
            (0, 2),
            (1, 3),
            (2, 3),
            (2, 4),
            (3, 5),
            (4, 6),
            (5, 7),
            (6, 7),
            (6, 8),
            (7, 9),
            (8, 10),
            (9, 11),
            (10, 11),
        ]
        places = {
            n: np.array([-5.2 + 2.1 * (n // 2) + 0.3 * (n % 2), 1.5 * (1 if n % 2 else -1) + 0.4 * np.sin(n), 0])
            for n in names
        }
        network = Graph(
            names,
            edges,
            layout=places,
            labels={n: Text(str(n), font_size=24, color=BLACK) for n in names},
            vertex_config={"radius": 0.32, "fill_color": GREY_A},
            edge_config={"stroke_color": GREY_B, "stroke_width": 4},
        )
        self.play(Create(network), run_time=3)
        self.wait(0.6)
        self.next_section("the search")
        reached, front, wave = {0}, [0], 0
        self.play(network.vertices[0].animate.set_fill(YELLOW, family=False))
        while front and wave < 6:
            wave += 1
            found = [(a, b) for x in front for a, b in [(x, y) for e in edges for x2, y in (e, e[::-1]) if x2 == x]]
            found = [(a, b) for a, b in dict.fromkeys(found) if b not in reached]
            lines = [Line(places[a], places[b], color=YELLOW, stroke_width=9) for a, b in found]
            self.play(*[ShowPassingFlash(line, time_width=0.8) for line in lines], run_time=0.5)
            colour = interpolate_color(YELLOW, RED, wave / 6)
            front = list(dict.fromkeys(b for _, b in found))
            self.play(*[network.vertices[b].animate.set_fill(colour, family=False) for b in front], run_time=0.3)
            reached |= set(front)
        self.next_section("the answer")
        steps = [0, 2, 3, 5, 7, 9, 11]
        path = VMobject(stroke_color=GREEN, stroke_width=10).set_points_as_corners([places[n] for n in steps])
        path.set_z_index(-1)
        text = Text("six steps", font_size=44, color=GREEN).to_edge(UP)
        self.play(Create(path), run_time=2)
        self.play(Succession(FadeIn(text, scale=1.5), Indicate(text, color=WHITE), Wait(0.5)))
        self.wait(1.2)
        self.play(FadeOut(network), FadeOut(text), path.animate.set_stroke(width=3))


class BarsAndTable(Scene):
    """A table is filled in row by row, and its numbers rise as bars that change as the years pass."""

    def construct(self):
        rows = [["1950", "30", "70"], ["1990", "43", "57"], ["2025", "58", "42"]]
        heads = [Text(t, font_size=32, color=YELLOW) for t in ("year", "city", "land")]
        table = Table(rows, col_labels=heads, include_outer_lines=True, line_config={"stroke_width": 2}).scale(0.55)
        table.to_edge(LEFT, buff=0.6)
        self.play(Create(table.get_horizontal_lines()), Create(table.get_vertical_lines()), run_time=1.5)
        self.play(LaggedStart(*[Write(entry) for entry in table.get_entries()], lag_ratio=0.2), run_time=3)
        chart = BarChart(
            [30, 70],
            bar_names=["city", "land"],
            y_range=[0, 80, 20],
            x_length=5,
            y_length=4.5,
            bar_colors=[TEAL, GOLD],
            x_axis_config={"label_constructor": Text, "font_size": 26},
            y_axis_config={"label_constructor": Text, "font_size": 22},
        ).to_edge(RIGHT, buff=0.8)
        self.play(Create(chart), run_time=1.5)
        year = Integer(1950, mob_class=Text, group_with_commas=False, font_size=44).next_to(chart, UP)
        box = SurroundingRectangle(table.get_rows()[1], color=TEAL)
        self.play(FadeIn(year), Create(box))
        for i, (label, city, land) in enumerate(rows[1:], 2):
            self.play(
                chart.animate.change_bar_values([int(city), int(land)]),
                ChangeDecimalToValue(year, int(label)),
                box.animate.move_to(table.get_rows()[i]),
                run_time=1.5,
            )
            self.wait(0.7)
        self.play(Indicate(table.get_columns()[1]), Indicate(chart.bars[0], color=TEAL_A))
        self.wait(0.8)
        self.play(FadeOut(box), table.animate.set_opacity(0.4), chart.bars.animate.set_fill(opacity=1))
        self.wait(1.5)


class SortingCards(Scene):
    """Numbered cards are dealt in from outside, sorted by swaps, and gathered, in sections."""

    def construct(self):
        self.next_section("deal")
        values = [5, 2, 7, 1, 6, 3]
        cards = VGroup()
        for value in values:
            card = RoundedRectangle(width=1.3, height=1.9, corner_radius=0.15, fill_opacity=1, stroke_width=2)
            card.set_fill(interpolate_color(BLUE_E, RED_D, value / 7))
            cards.add(VGroup(card, Text(str(value), font_size=54).move_to(card)))
        cards.arrange(RIGHT, buff=0.4)
        homes = [card.get_center() for card in cards]
        for card in cards:
            card.shift(UP * 7 + RIGHT * 3)
        self.play(
            LaggedStart(*[c.animate.move_to(h) for c, h in zip(cards, homes, strict=True)], lag_ratio=0.15), run_time=2
        )
        self.next_section("sort")
        order, counter = list(range(6)), Integer(0, mob_class=Text, font_size=36).to_corner(UR)
        label = Text("swaps", font_size=30).next_to(counter, LEFT)
        self.play(FadeIn(label), FadeIn(counter), run_time=0.5)
        marker = Triangle(color=YELLOW, fill_opacity=1).scale(0.2)
        marker.next_to(cards[0], DOWN)
        self.play(FadeIn(marker), run_time=0.3)
        swaps = 0
        for end in range(5, 0, -1):
            for i in range(end):
                if values[order[i]] > values[order[i + 1]]:
                    first, second = cards[order[i]], cards[order[i + 1]]
                    order[i], order[i + 1] = order[i + 1], order[i]
                    swaps += 1
                    counter.set_value(swaps)
                    self.play(Swap(first, second), marker.animate.set_x(homes[i][0]), run_time=0.8)
            self.play(Indicate(cards[order[end]], color=GREEN), run_time=0.35)
        self.next_section("gather")
        self.play(FadeOut(marker), Circumscribe(cards, color=GREEN))
        self.play(
            AnimationGroup(*[cards[o].animate.move_to(RIGHT * 0.1 * k) for k, o in enumerate(order)], lag_ratio=0.1)
        )
        self.wait(1)
        self.remove(label, counter)
        self.play(FadeOut(cards, shift=DOWN * 4))
