"""Defects in what is seen: each is found by the check that is meant for it, in its scene, and by no other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from planting import FILM, SLUG, Defect, Ground, Plant, scene

from scripts.po import read_po, write_po

SEEN = ("fit", "glyph", "contrast", "time", "scene")
SOURCE = 'self.source_line = self.source("night")  # the ground comes up behind it\n'
SEATS = 'self.ring.seats.set_z_index(LAYER["plate"])\n'
NAMED = "        words = self._words(i, name)\n"
# A text of a scene's own, in the free corner under the sign.
WRITTEN = SEATS + (
    '        extra = self.type.set({text!r}, {role!r}, {ink!r}{more}).at({x}, {y}).set_z_index(LAYER["text"])\n'
    "        self.add(extra)\n"
)


def label(key: str, words: str, beat: str = "six") -> Plant:
    """Put other words in place of a label's translation; the finding names the scene and the label."""

    def plant(root: Path, locale: str) -> str:
        file = f"{FILM}/{locale}.po"
        catalogue = read_po(root, file, locale)
        assert any(entry.context == f"{beat}/{key}" for entry in catalogue.entries)
        entries = (
            replace(entry, translation=words) if entry.context == f"{beat}/{key}" else entry
            for entry in catalogue.entries
        )
        write_po(root, replace(catalogue, entries=tuple(entries)))
        return f"{SLUG}/{locale}/{beat} "

    return plant


def written(
    text: str, role: str = "label", ink: str = "night", *, x: float = 4.3, y: float = -3.0, more: str = ""
) -> Plant:
    """Let the scene write a text of its own."""
    return scene("six", SEATS, WRITTEN.format(text=text, role=role, ink=ink, x=x, y=y, more=more))


def seen(name: str, check: str, plant: Plant, *also: str, beat: str = "six") -> Defect:
    """Return a defect in a picture; its name begins with the locale."""
    return Defect(name, name.partition(" ")[0], check, plant, SEEN, (beat,), beat, also)


DEFECTS = (
    # --- fit ---------------------------------------------------------------------------------------------------------
    seen(
        "id a label too long for its room",
        "fit/overflow",
        label("school", "pembelajaran berkesinambungan yang dipertanggungjawabkan bersama"),
        "fit/safe-area",
        "fit/overlap",
        "fit/busy",
        "fit/covered",
        "contrast/text",
        "time/label",
    ),
    seen(
        "ru a label too long for its room",
        "fit/overflow",
        label("culture", "культурно-просветительская самодеятельность населения"),
        "fit/safe-area",
        "fit/overlap",
        "fit/busy",
        "fit/covered",
        "contrast/text",
        "time/label",
    ),
    seen("es a text shrunk below the floor", "fit/floor", scene("six", NAMED, NAMED + "        words.scale(0.4)\n")),
    seen(
        "fr a text over another",
        "fit/overlap",
        scene("six", ".at(edge, y - 0.14)", ".at(edge if i else self.grid.x(0), y - 0.14 if i else -3.5)"),
        "fit/lines",
    ),
    seen(
        "zh-Hans a text that crosses another on its way",
        "fit/overlap",
        scene(
            "six",
            SOURCE,
            SOURCE + '        a = self.type.set("甲乙丙", "label", "night").at(4, 3)\n'
            '        b = self.type.set("丁戊己", "label", "night").at(4, 1)\n'
            '        self.add(VGroup(a, b).set_z_index(LAYER["text"]))\n        self.play(go(a).shift(DOWN * 4))\n',
        ),
        "time/late",
        "time/cut",
    ),
    seen("vi a text outside the safe area", "fit/safe-area", written("ngoài lề", x=-4.0, y=3.75), "fit/overlap"),
    seen("ar a text outside the safe area", "fit/safe-area", written("خارج", x=6.9, y=2.9)),
    seen(
        "en a text over a busy part",
        "fit/busy",
        scene(
            "six",
            SEATS,
            WRITTEN.format(text="on the fence", role="label", ink="night", x=3.9, y=-3.0, more="")
            + '        fence = VGroup(*[rrect(0.12, 0.6, 0, "clay") for _ in range(10)])\n'
            "        for n, bar in enumerate(fence):\n            bar.shift((3.9 + 0.24 * n, -2.9, 0))\n"
            + '        self.add(fence.set_z_index(LAYER["plate"]))\n',
        ),
    ),
    seen(
        "id a text that something covers",
        "fit/covered",
        scene(
            "six",
            SEATS,
            WRITTEN.format(text="tertutup", role="label", ink="night", x=4.3, y=-3.0, more="")
            + '        self.add(rrect(0.8, 0.8, 0, "paper.deep").shift((4.5, -2.9, 0)).set_z_index(LAYER["sign"]))\n',
        ),
    ),
    seen(
        "es two lines that touch",
        "fit/lines",
        written("gran cabaña\nÁrbol y Ñandú", x=3.2, y=-2.6, more=", lines=2, leading=0.8"),
    ),
    seen(
        "ru a break after a preposition",
        "fit/break",
        written("город в\nкотором учатся", x=3.2, y=-2.6, more=", width=4.0, lines=2"),
    ),
    seen(
        "fr a break after an article",
        "fit/break",
        written("toute la\nville apprend", x=3.2, y=-2.6, more=", width=4.0, lines=2"),
    ),
    seen(
        "vi a break inside a compound",
        "fit/break",
        written("cả thành\nphố cùng học", x=3.2, y=-2.6, more=", width=4.0, lines=2"),
    ),
    seen(
        "zh-Hans a line that begins with a full stop",
        "fit/break",
        written("城市在学习\n。人人都学", x=3.2, y=-2.6, more=", width=4.0, lines=2"),
    ),
    seen("en a hyphenated label", "fit/hyphen", written("edu-\ncation", x=3.2, y=-2.6, more=", lines=2")),
    seen(
        "en a word left alone on its last line",
        "fit/orphan",
        written("a city learns with\nus", x=3.0, y=-2.6, more=", lines=2"),
        "fit/break",
    ),
    # --- glyphs ------------------------------------------------------------------------------------------------------
    seen("vi a character that no font has", "glyph/missing", label("quality", "chất lượng \U00012000")),
    seen("ar a character that no font has", "glyph/missing", label("quality", "الجودة \U00012000")),
    seen("ru a Latin letter in a Cyrillic word", "glyph/mixed-script", written("шкoла")),
    seen(
        "ar a zero-width non-joiner inside a word",
        "glyph/zwnj",
        label("school", "المد\u0631\u0633\u200cة"),
        "glyph/broken-join",
    ),
    seen(
        "ar a presentation form",
        "glyph/presentation-form",
        written("\ufedf\ufee0\ufe98\ufecc\ufee0\ufee2", x=-3.0),
        "glyph/fallback",
    ),
    seen("ar letters torn apart", "glyph/broken-join", written("الم\u2068س\u2069يرة", x=-3.4)),
    seen("zh-Hans a traditional character", "glyph/han-variant", written("學校")),
    seen("zh-Hans a Japanese form", "glyph/han-variant", label("technology", "気術")),
    seen("fr letters and accents apart", "glyph/nfc", written("e\u0301cole")),
    seen("id an accent without a letter", "glyph/lone-mark", label("culture", "budaya \u0301")),
    # --- contrast ----------------------------------------------------------------------------------------------------
    seen("en a pale text on paper", "contrast/text", written("too pale", ink="mist")),
    seen(
        "fr a source line in a pale ink", "contrast/text", scene("six", 'self.source("night")', 'self.source("clay")')
    ),
    seen("ru a large text on its like", "contrast/text", written("бледно", "lead", "paper.deep")),
    seen(
        "es two keys of nearly one colour",
        "contrast/separation",
        scene(
            "six",
            SEATS,
            SEATS + '        for n, ink in enumerate(("coral", "#C6452B")):\n'
            '            self.add(disc(0.1, ink, 4.3, -3.0 + 0.3 * n).set_z_index(LAYER["text"]))\n',
        ),
    ),
    # --- time --------------------------------------------------------------------------------------------------------
    seen(
        "zh-Hans a label that goes at once",
        "time/label",
        scene(
            "six",
            SOURCE,
            SOURCE + '        gone = self.type.set("转瞬即逝的一行字", "label", "night").at(3.6, -3.0)\n'
            '        self.add(gone.set_z_index(LAYER["text"]))\n        self.hold(0.4)\n        self.remove(gone)\n',
        ),
        "time/late",
        "time/cut",
    ),
    seen(
        "vi a source line that goes too soon",
        "time/source",
        scene(
            "six",
            "        self._seats_come()\n",
            "        self._seats_come()\n        self.hold(0.5)\n        self.remove(self.source_line)\n",
        ),
    ),
    seen(
        "ar six texts at once",
        "time/changes",
        scene(
            "six",
            SEATS,
            SEATS + '        more = VGroup(*[self.type.set("كلمة", "label", "night").at(-3.4, 1.5 - n) '
            'for n in range(5)]).set_z_index(LAYER["text"])\n        self.play(appear(more))\n',
        ),
        "time/late",
        "time/cut",
        "time/label",
        "fit/busy",
        "fit/overlap",
        "contrast/text",
    ),
    seen("en a mark that no picture waits for", "time/unanswered", scene("six", '        self.until("asking")\n', "")),
    seen(
        "es a picture that comes late",
        "time/late",
        scene("six", '        self.until("ring")\n', '        self._hold(400)\n        self.until("ring")\n'),
        "time/cut",
        "time/label",
        "time/source",
        "time/changes",
        "time/unreachable",
        "fit/overlap",
        "time/no-time",
        "time/still",
    ),
    seen(
        "id an animation cut to less than half",
        "time/cut",
        scene(
            "six",
            "        self.play(bond, in_turn",
            "        self.hold(self.seconds_to() - 0.1)\n        self.play(bond, in_turn",
        ),
        "time/no-time",
        "time/label",
    ),
    seen(
        "ru a picture that stands still too long",
        "time/still",
        scene(
            "six",
            '            self.until(name)\n            self._name(i, name)\n            if name == "quality":\n'
            '                self.until("shut")\n                self._lights_out()\n',
            "            self._name(i, name)\n",
        ),
        "time/unanswered",
        "time/cut",
        "time/label",
        "time/source",
    ),
    seen(
        "fr a picture that waits for the end of its words",
        "time/few",
        scene(
            "six", "        self._light_gathers()\n", '        self.until("asking")\n        self._light_gathers()\n'
        ),
        "time/late",
        "time/cut",
        "time/no-time",
        "time/label",
        "time/source",
        "time/still",
        "time/changes",
        "fit/overlap",
        "time/unreachable",
    ),
)


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_defect_in_a_picture_is_found(defect: Defect, ground: Ground) -> None:
    """A planted defect is found by the right check in the right scene, and nothing else is found."""
    ground.find(defect)


def test_the_defects_stand_in_all_languages() -> None:
    """Every language has defects in its pictures, and there are enough of each kind."""
    assert {defect.locale for defect in DEFECTS} == {"en", "ar", "zh-Hans", "vi", "fr", "es", "ru", "id"}
    kinds = [defect.check.partition("/")[0] for defect in DEFECTS]
    assert all(kinds.count(kind) >= 4 for kind in SEEN[:4])
