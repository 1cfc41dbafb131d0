"""Every fault a writer or translator can make: found with its file and line, what it is, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from scripts.errors import ProjectError
from scripts.loader import find, load
from scripts.model import Finding
from scripts.po import read_po, write_po

FILM = "scripts/what_makes_a_city_learn"
SCRIPT, SERIES = f"{FILM}/script.toml", "scripts/series/series.toml"
FIGURES, WORDS, LOCALES = "assets/figures.toml", "assets/words/en.toml", "scripts/locales.toml"
CHECKS = "scripts/glossary/checks.toml"


def findings(root: Path, tag: str) -> tuple[Finding, ...]:
    entry = find(root, "1")
    try:
        return load(root, entry, tag).findings
    except ProjectError as error:
        return error.findings


def edit(root: Path, file: str, old: str, new: str) -> str:
    """Replace a text, and return the file with the line on which the new one begins."""
    text = (root / file).read_text("utf-8")
    assert old in text, f"{old!r} is not in {file}"
    (root / file).write_text(text.replace(old, new, 1), "utf-8", newline="")
    return f"{file}:{text[: text.index(old)].count(chr(10)) + 1}"


@dataclass(frozen=True)
class Fault:
    """A change in a file of the project, and what the loader has to say about it."""

    file: str
    old: str
    new: str
    what: str
    cure: str
    down: int = 0  # the fault is told this many lines below the change
    tag: str = "en"
    severity: str = "error"
    more: bool = False  # other findings follow from this one


SOURCE = {
    "broken TOML": Fault(SCRIPT, "number = 1", "number = ", "is not valid TOML: Invalid value", "Correct the line"),
    "text not closed": Fault(SCRIPT, 'school = "school"', 'school = "school', "is not valid TOML", "Correct the line"),
    "missing key": Fault(SCRIPT, 'summary = "', '# summary = "', "'summary' is missing", "Add summary = …", down=-4),
    "missing id": Fault(SCRIPT, 'id = "six"', "", "'id' is missing in [beat]", "Add id = …", down=-1),
    "unknown key": Fault(
        SCRIPT, "rest_ms = 1800", "rest_mss = 1800", "unknown key 'rest_mss' in [beat]", "nearest: rest_ms"
    ),
    "unknown key at the top": Fault(SCRIPT, "number = 1", "number = 1\ntitel = 2", "unknown key 'titel'", "there are", down=1),
    "wrong type": Fault(
        SCRIPT, "rest_ms = 1800", 'rest_ms = "1800"', "'rest_ms' in [beat] is a text", "Write a whole number"
    ),
    "negative pause": Fault(SCRIPT, "rest_ms = 1800", "rest_ms = -1", "'rest_ms' in [beat] is the number -1", "whole number"),
    "decimal pause": Fault(SCRIPT, "rest_ms = 1800", "rest_ms = 1.5", "'rest_ms' in [beat] is a decimal", "whole number"),
    "label of a wrong type": Fault(SCRIPT, 'school = "school"', "school = 7", "'school' in [beat.labels] is the number", "text"),
    "figures of a wrong type": Fault(SCRIPT, "figures = []", "figures = [1]", "'figures' in [beat] is a list", "list of texts"),
    "beat that is no table": Fault(
        SCRIPT, '[[beat]]\nid = "credits"', '[beat.labels]\nid = "credits"', "Cannot", "Correct", down=1
    ),
    "unknown schema": Fault(SCRIPT, "schema = 1", "schema = 2", "schema 2 is not known", "schema = 1"),
    "number of another film": Fault(SCRIPT, "number = 1", "number = 2", "number 2 is not this film's", "number = 1", more=True),
    "empty summary": Fault(SCRIPT, 'summary = "', 'summary = ""#', "the summary is empty", "two sentences", more=True),
    "doubled beat": Fault(SCRIPT, 'id = "six"', 'id = "small"', "beat 'small' is there 2 times", "own id", -1),
    "beat id that is no name": Fault(SCRIPT, 'id = "six"', 'id = "Six!"', "beat id 'Six!' is not a name", "small letters"),
    "neither sentences nor length": Fault(
        SCRIPT, "silent_ms = 24000", "", "has neither say nor silent_ms", "length of a silent beat", down=-2
    ),
    "both sentences and length": Fault(
        SCRIPT, "rest_ms = 1800", "rest_ms = 1800\nsilent_ms = 5", "has both say and silent_ms", "", down=-11
    ),
    "empty sentence": Fault(
        SCRIPT, "You are not alone", "\nYou are not alone", "sentence 1 of beat 'together' is empty", "take the line out"
    ),
    "sentence of marks only": Fault(
        SCRIPT,
        "{women} {figure.illiterate_women.words} of them are women.",
        "{women} ",
        "sentence 3 of beat 'dark' is empty",
        "Write it",
        more=True,
    ),
    "empty label": Fault(SCRIPT, 'school = "school"', 'school = " "', "label 'school' of beat 'six' is empty", "Write it"),
    "label that is no name": Fault(SCRIPT, 'school = "school"', '"my school" = "x"', "label 'my school' of beat", "letters"),
    "label set by the loader": Fault(
        SCRIPT, 'head = "live', 'title = "live', "label 'title' of beat 'cities' is set", "another key"
    ),
    "mark in a label": Fault(
        SCRIPT, 'school = "school"', 'school = "{now} school"', 'mark {now} stands in a label, "six/school"', "sentences"
    ),
    "doubled mark": Fault(
        SCRIPT, "{family} families", "{ring} families", "mark {ring} is there twice in beat 'six', first in line", "own name"
    ),
    "mark without a word": Fault(SCRIPT, "is lit, because", "is lit, {end}because", "", "", severity="none"),
    "mark at the end": Fault(
        SCRIPT, "somebody is learning.", "somebody is learning {end}.", 'no word follows mark {end} in "cities"', "before"
    ),
    "two marks on one word": Fault(
        SCRIPT,
        "a {window} window",
        "a {window} {pane} window",
        'marks {window} and {pane} of "cities" stand on one word',
        "own word",
        severity="warning",
    ),
    "broken placeholder": Fault(SCRIPT, "a {window} window", "a {window window", '{ in "cities" is not', "{name}"),
    "figure that is not there": Fault(
        SCRIPT, "{figure.jakarta.compact} inh", "{figure.jakata.compact} inh", "figure {figure.jakata.compact}", "jakarta"
    ),
    "figure form that is not there": Fault(
        SCRIPT, "{figure.jakarta.compact} inh", "{figure.jakarta.compct} inh", "form 'compct'", "compact"
    ),
    "fraction as a number": Fault(
        SCRIPT,
        "{figure.wup_growth_2050.year}, two",
        "{figure.wup_growth_2050}, two",
        "is the fraction 2/3, which is only said in words",
        "{figure.wup_growth_2050.words}",
    ),
    "figure without words": Fault(
        SCRIPT,
        "{figure.jakarta.compact} inh",
        "{figure.jakarta.words} inh",
        "no wording for {figure.jakarta.words}",
        "Write [jakarta] into",
    ),
    "figure not listed": Fault(
        SCRIPT, "figures = []", 'figures = []\n[beat.labels]\nhead = "{figure.jakarta}"#', "x", "x", more=True, severity="skip"
    ),
    "listed figure that is not there": Fault(
        SCRIPT, 'figures = ["jakarta"', 'figures = ["jakata", "jakarta"', "figure 'jakata' of beat 'small'", "nearest: jakarta"
    ),
    "listed figure that is not used": Fault(
        SCRIPT,
        'figures = ["jakarta"',
        'figures = ["network_2016", "jakarta"',
        "figure 'network_2016' is listed in beat 'small', but no sentence and no label has it",
        "{figure.network_2016.words}",
        severity="warning",
    ),
    "typed digits in a sentence": Fault(
        SCRIPT, "six things at once", "6 things at once", "digits '6' are typed in \"six/say\"", "assets/figures.toml"
    ),
    "typed digits in a label": Fault(
        SCRIPT, 'school = "school"', 'school = "1,200 schools"', "digits '1,200' are typed in \"six/school\"", "{figure.KEY}"
    ),
    "no source on screen": Fault(
        SCRIPT, 'source = "UN DESA', 'origin = "UN DESA', "beat 'cities' has figures and no label 'source'", "where the", more=True
    ),
    "control character": Fault(SCRIPT, "somebody is learning.", "somebody\ufeff is learning.", "has \"<U+FEFF>\"", "checks.toml"),
    "three points": Fault(SCRIPT, "somebody is learning.", "somebody is learning...", 'has "...": use U+2026', "checks.toml"),
    "forbidden word": Fault(
        SCRIPT, 'unit = "learning cities"', 'unit = "GNLC"', 'has "GNLC": abbreviation', "full name", severity="warning"
    ),
    "wrong quotes": Fault(SCRIPT, 'unit = "learning cities"', 'unit = "«cities»"', 'has "«"', "“…”"),
}
DATA = {
    "missing source": Fault(FIGURES, 'source = "UN DESA', '# source = "UN', "'source' is missing in [wup_city_share_1950]", "Add", -4),
    "empty source": Fault(FIGURES, 'source = "UN DESA', 'source = " "#', "the source of figure 'wup_city_share_1950' is empty", ""),
    "missing year": Fault(FIGURES, "year = 1950", "", "'year' is missing in [wup_city_share_1950]", "Add year", -3),
    "missing unit": Fault(FIGURES, 'unit = "people', '# unit = "', "'unit' is missing in [wup_city_share_1950]", "Add unit", -2),
    "missing value": Fault(FIGURES, "value = 42_000_000", "", "'value' is missing in [jakarta]", "Add value", -1),
    "value that is no number": Fault(FIGURES, "value = 42_000_000", 'value = "many"', "value of [jakarta] is 'many'", '"2/3"'),
    "value that is decimal": Fault(FIGURES, "value = 42_000_000", "value = 4.2", "value of [jakarta] is 4.2", "whole number"),
    "value that is true": Fault(FIGURES, "value = 42_000_000", "value = true", "value of [jakarta] is True", "whole number"),
    "division by nothing": Fault(FIGURES, 'value = "2/3"', 'value = "2/0"', "is '2/0'", "whole number", more=True),
    "year of a wrong type": Fault(FIGURES, "year = 1950", 'year = "1950"', "'year' in [wup_city_share_1950] is a text", "number"),
    "unknown key of a figure": Fault(FIGURES, "year = 1950", "year = 1950\nyaer = 1", "unknown key 'yaer'", "nearest: year", 1),
    "unknown check": Fault(FIGURES, 'check = "secondary"', 'check = "maybe"', "check of figure 'illiterate' is 'maybe'", "second"),
    "figures of broken TOML": Fault(FIGURES, "[jakarta]", "[jakarta", "is not valid TOML", "Correct"),
    "wording of nothing": Fault(WORDS, "[wup_large]", "[wup_lage]", "[wup_lage] is not in assets/figures.toml", "wup_large", more=True),
    "wording of another value": Fault(
        FIGURES, "value = 81", "value = 82", "[wup_small_250k] is written for 81, the figure is now 82", "Revise the words", 0
    ),
    "wording without value": Fault(WORDS, "of = 81", "", "'of' is missing in [wup_small_250k]", "Add of", -1),
    "empty wording": Fault(WORDS, 'words = "eighty-one"', 'words = ""', "the words of [wup_small_250k] are empty", "Write"),
    "wording of a wrong type": Fault(WORDS, 'words = "eighty-one"', "words = 81", "'words' in [wup_small_250k] is the", "text"),
    "locale without a name": Fault(LOCALES, 'name = "Arabic"', "", "'name' is missing in [ar]", "Add name", -1),
    "direction that is none": Fault(LOCALES, '"rtl"', '"right"', "direction 'right' is none", '"rtl"'),
    "language that is none": Fault(LOCALES, '"ara"', '"ar"', "language3 'ar' is no code", "ISO 639"),
    "tag that is none": Fault(LOCALES, "[vi]", "[vn]", "[vn] is no known locale", "BCP 47"),
    "source language that is none": Fault(LOCALES, 'source = "en"', 'source = "eng"', "'eng' is not there", "nearest: en"),
    "series without a text": Fault(SERIES, 'next = "Next"', "", "'next' is missing", "Add next", down=-4),
    "series text without its value": Fault(SERIES, "{number} of {count}", "{number}", "right placeholders", "{number}, {count}"),
    "film in a wrong place": Fault(SERIES, "number = 2", "number = 3", "has the number 3 and stands in place 2", "Number"),
    "film twice": Fault(SERIES, '"draw-the-route"', '"share-the-cost"', "slug 'share-the-cost' is there twice", "own", severity="at 39"),
    "unknown credit": Fault(SERIES, "views = ", "veiws = ", "unknown key 'veiws' in [credits]", "nearest: views"),
    "rule that cannot be used": Fault(CHECKS, "'GNLC'", "'GN(LC'", "a rule of [common.forbidden] cannot be used", "pattern", -1),
}
