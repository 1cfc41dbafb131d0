"""Every fault a writer or translator can make: found with its file and line, what it is, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.errors import ProjectError, UsageError
from scripts.loader import find, load
from scripts.model import Finding
from scripts.po import read_po, write_po

FILM = "scripts/what_makes_a_city_learn"
SCRIPT, SERIES = f"{FILM}/script.toml", "scripts/series/series.toml"
FIGURES, WORDS, LOCALES = "assets/figures.toml", "assets/words/en.toml", "scripts/locales.toml"
CHECKS = "scripts/glossary/checks.toml"


def findings(root: Path, tag: str) -> tuple[Finding, ...]:
    """Return what the loader says about the project."""
    try:
        loaded = load(root, find(root, "1"), tag)
        assert loaded.script.beats
        return loaded.findings
    except ProjectError as error:
        return error.findings


def change(root: Path, file: str, old: str, new: str) -> str:
    """Replace a text, and return the file with the line on which the new one begins."""
    text = (root / file).read_text("utf-8")
    assert old in text, f"{old!r} is not in {file}"
    (root / file).write_text(text.replace(old, new, 1), "utf-8")
    return f"{file}:{line_of(text, old)}"


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@dataclass(frozen=True)
class Fault:
    """A change in a file of the project, and what the loader has to say about it."""

    file: str
    old: str
    new: str
    what: str
    cure: str
    at: str = ""  # the text on whose line the fault is told; the change itself where empty
    told_in: str = ""  # another file than the changed one
    severity: str = "error"
    more: bool = False  # other findings follow from it


IN_THE_SCRIPT = {
    "broken TOML": Fault(SCRIPT, "number = 1", "number = ", "is not valid TOML: Invalid value", "Correct the line"),
    "text that is not closed": Fault(SCRIPT, 'cities"', "cities", "is not valid TOML", "Correct the line"),
    "missing key": Fault(SCRIPT, 'summary = "', '# "', "'summary' is missing", "Add summary = …", "# A small"),
    "missing id": Fault(SCRIPT, 'id = "cities"', "", "'id' is missing in [beat]", "Add id = …", "[[beat]]", more=True),
    "unknown key": Fault(SCRIPT, "rest_ms = ", "rest_mss = ", "unknown key 'rest_mss' in [beat]", "nearest: rest_ms"),
    "unknown key at the top": Fault(
        SCRIPT, "number = 1", "number = 1\nsumary = 1", "unknown key 'sumary'", "summary", "sumary"
    ),
    "text for a number": Fault(SCRIPT, "= 1800", '= "1800"', "'rest_ms' in [beat] is a text", "Write a whole number"),
    "negative number": Fault(SCRIPT, "= 1800", "= -1", "'rest_ms' in [beat] is the number -1", "Write a whole number"),
    "true for a number": Fault(
        SCRIPT, "= 1800", "= true", "'rest_ms' in [beat] is true or false", "Write a whole number"
    ),
    "decimal number": Fault(
        SCRIPT, "= 1800", "= 1.5", "'rest_ms' in [beat] is a decimal number", "Write a whole number"
    ),
    "number for a text": Fault(SCRIPT, '"family"', "7", "'family' in [beat.labels] is the number 7", "Write a text"),
    "numbers for texts": Fault(
        SCRIPT, "figures = []", "figures = [1]", "'figures' in [beat] is a list", "Write a list of texts"
    ),
    "beats that are no list": Fault(
        SCRIPT, "[[beat]]", "[beat]", "is not valid TOML", "Correct", '[[beat]]\nid = "six"'
    ),
    "unknown schema": Fault(SCRIPT, "schema = 1", "schema = 2", "schema 2 is not known here", "Write schema = 1"),
    "number of another film": Fault(
        SCRIPT, "number = 1", "number = 2", "number 2 is not this film's", "number = 1", "number"
    ),
    "empty summary": Fault(
        SCRIPT, "A small film that nobody sees.", "", "the summary is empty", "Say in two sentences"
    ),
    "beat twice": Fault(
        SCRIPT,
        '"six"',
        '"cities"',
        "beat 'cities' is there 2 times",
        "its own id",
        '[[beat]]\nid = "cities"\nsay = """\nA',
    ),
    "beat id that is no name": Fault(
        SCRIPT, 'id = "six"', 'id = "Six!"', "beat id 'Six!' is not a name", "small letters"
    ),
    "neither sentences nor length": Fault(
        SCRIPT, "silent_ms = 24000", "", "has neither say nor silent_ms", "the length", '[[beat]]\nid = "credits"'
    ),
    "sentences and length": Fault(
        SCRIPT,
        "rest_ms = 1800",
        "silent_ms = 5",
        "beat 'cities' has both say and silent_ms",
        "Write sentences",
        "[[beat]]",
    ),
    "no sentence": Fault(
        SCRIPT, "silent_ms = 24000", 'say = " "', "beat 'credits' has no sentences", "Write one a line"
    ),
    "empty sentence": Fault(
        SCRIPT, "A city {ring}", "\nA city {ring}", "sentence 1 of beat 'six' is empty", "take the line out"
    ),
    "sentence of marks": Fault(
        SCRIPT, "A city {ring}", "{one}{two} \nA city {ring}", "sentence 1 of beat 'six' is empty", "Write"
    ),
    "empty label": Fault(SCRIPT, '"family"', '" "', "label 'family' of beat 'six' is empty", "take the label out"),
    "label that is no name": Fault(
        SCRIPT, "family =", '"a-b" =', "label 'a-b' of beat 'six' cannot be named so", "letters"
    ),
    "label named like sentences": Fault(
        SCRIPT, "family =", "say =", "label 'say' of beat 'six' cannot be named so", "kept"
    ),
    "label of the loader": Fault(
        SCRIPT, "head =", "title =", "label 'title' of beat 'cities' is set by the loader", "title, kicker"
    ),
    "credit of the loader": Fault(
        SCRIPT,
        '"Two closing cards."',
        '"x"\nlabels.next = "On"',
        "label 'next' of beat 'credits' is set",
        "another",
        "labels.next",
    ),
    "mark in a label": Fault(
        SCRIPT, '"family"', '"{now} family"', 'mark {now} stands in a label, "six/family"', "Marks belong"
    ),
    "mark twice in a beat": Fault(
        SCRIPT, "{culture}", "{ring}", "mark {ring} is there twice in beat 'six', first in line 27", "own"
    ),
    "mark at the end": Fault(
        SCRIPT, "everybody asks.", "everybody asks {end}.", 'no word follows mark {end} in "six"', "before the"
    ),
    "marks on one word": Fault(
        SCRIPT,
        "{ring} works",
        "{ring} {all} works",
        'marks {ring} and {all} of "six" stand on one word',
        "own word",
        severity="warning",
    ),
    "half a placeholder": Fault(SCRIPT, "{ring} works", "{ring works", '{ in "six/say" is not a placeholder', "{name}"),
    "placeholder with a space": Fault(
        SCRIPT, "{ring}", "{ ring }", '{ ring } in "six/say" is not a placeholder', "{figure.KEY}"
    ),
    "unknown figure": Fault(
        SCRIPT,
        "{figure.limit}",
        "{figure.limits}",
        'figure {figure.limits} in "cities" is not in',
        "nearest: limit",
        more=True,
    ),
    "unknown form": Fault(
        SCRIPT, "people.compact}", "people.kompact}", "form 'kompact' of {figure.people.kompact}", "nearest: compact"
    ),
    "figure without words": Fault(
        SCRIPT,
        "{figure.limit}",
        "{figure.limit.words}",
        'no wording for {figure.limit.words} in "cities"',
        "[limit] into",
    ),
    "fraction as a number": Fault(
        SCRIPT,
        'figures = []\n[beat.labels]\nschool = "school"',
        'figures = ["women"]\n[beat.labels]\nsource = "S"\nschool = "{figure.women.percent}"',
        "{figure.women.percent} is the fraction 2/3, which is only said in words",
        "{figure.women.words}",
        "school =",
    ),
    "figure not listed": Fault(
        SCRIPT,
        '["people", "limit", "share"]',
        '["people", "share"]',
        "figure 'limit' is used in \"cities\" and not listed",
        '"limit"',
        "In {then}",
    ),
    "listed figure that is not there": Fault(
        SCRIPT,
        '["people",',
        '["people", "peple",',
        "figure 'peple' of beat 'cities' is not in assets/figures.toml",
        "nearest: people",
    ),
    "listed figure not used": Fault(
        SCRIPT,
        '["people",',
        '["people", "women",',
        "figure 'women' is listed in beat 'cities', but no sentence",
        "off",
        severity="warning",
    ),
    "typed digits in a sentence": Fault(
        SCRIPT, "six things", "6 things", "digits '6' are typed in \"six/say\"", "assets/figures.toml"
    ),
    "typed digits in a label": Fault(
        SCRIPT, '"family"', '"1,200 of"', "digits '1,200' are typed in \"six/family\"", "{figure.KEY}"
    ),
    "no source on screen": Fault(
        SCRIPT,
        'source = "UN',
        'from = "UN',
        "beat 'cities' has figures and no label 'source'",
        "come from",
        "figures =",
        more=True,
    ),
    "zero-width space": Fault(
        SCRIPT, "everybody asks", "every\u200bbody asks", 'has "<U+200B>": zero-width', "checks.toml"
    ),
    "control character": Fault(
        SCRIPT, '"family"', '"fam\\u0007ily"', 'has "<U+0007>": control character', "checks.toml"
    ),
    "direction override": Fault(
        SCRIPT, "everybody asks", "\u202eeverybody asks", 'has "<U+202E>": embedding', "checks.toml"
    ),
    "three points": Fault(SCRIPT, "everybody asks.", "everybody asks...", 'has "...": use U+2026', "checks.toml"),
    "two spaces": Fault(
        SCRIPT, "everybody asks", "everybody  asks", 'has "  ": two spaces', "checks.toml", severity="warning"
    ),
    "quotes of another language": Fault(
        SCRIPT, '"family"', '"«family»"', 'has "«": not a quotation mark of', "Use: “…”"
    ),
    "word never to use": Fault(
        SCRIPT, '"family"', '"GNLC"', 'has "GNLC": abbreviation', "Use: the full", severity="warning"
    ),
    "name never to use": Fault(
        SCRIPT, '"family"', '"south korea"', '"six/family" has "south korea": UN names', "Republic of Korea"
    ),
}
IN_THE_DATA = {
    "missing source": Fault(
        FIGURES, 'source = "UN DESA"', "", "'source' is missing in [people]", "Add source = …", "[people]"
    ),
    "empty source": Fault(FIGURES, '"UN DESA"', '" "', "the source of figure 'people' is empty", "Write it"),
    "missing year": Fault(FIGURES, "year = 2025", "", "'year' is missing in [people]", "Add year = …", "[people]"),
    "missing unit": Fault(FIGURES, 'unit = "people"', "", "'unit' is missing in [people]", "Add unit = …", "[people]"),
    "missing value": Fault(FIGURES, "value = 250_000", "", "'value' is missing in [limit]", "Add value = …", "[limit]"),
    "value that is no number": Fault(FIGURES, "250_000", '"many"', "value of [limit] is 'many', which is no", '"2/3"'),
    "value that is decimal": Fault(
        FIGURES, "250_000", "4.2", "value of [limit] is 4.2, which is no number of ours", "Write a whole"
    ),
    "value that is true": Fault(
        FIGURES, "250_000", "true", "value of [limit] is True, which is no number of ours", "Write a whole"
    ),
    "division by nothing": Fault(FIGURES, '"2/3"', '"2/0"', "value of [women] is '2/0'", "Write a whole", more=True),
    "text for a year": Fault(
        FIGURES, "year = 2025", 'year = "2025"', "'year' in [people] is a text", "Write a whole number"
    ),
    "unknown key of a figure": Fault(
        FIGURES, "year = 2025", "year = 2025\nunits = 1", "unknown key 'units'", "nearest: unit", "units"
    ),
    "unknown check": Fault(
        FIGURES, '"secondary"', '"maybe"', "check of figure 'share' is 'maybe'", 'Write "secondary"'
    ),
    "figures of broken TOML": Fault(FIGURES, "[limit]", "[limit", "is not valid TOML", "Correct the line"),
    "figure that is no table": Fault(
        FIGURES, "schema = 1", "schema = 1\nx = 1", "'x' is the number 1", "Write a table", "x = 1"
    ),
    "words for nothing": Fault(WORDS, "[women]", "[woman]", "[woman] is not in assets/figures.toml", "nearest: women"),
    "words for another value": Fault(
        FIGURES,
        "value = 81",
        "value = 82",
        "[share] is written for 81, the figure is now 82",
        "Revise the words",
        "of = 81",
        WORDS,
    ),
    "words for another fraction": Fault(
        FIGURES,
        '"2/3"',
        '"3/4"',
        "[women] is written for 2/3, the figure is now 3/4",
        'of = "3/4"',
        'of = "2/3"',
        WORDS,
    ),
    "words without their value": Fault(WORDS, "of = 81", "", "'of' is missing in [share]", "Add of = …", "[share]"),
    "empty words": Fault(WORDS, '"eighty-one"', '" "', "the words of [share] are empty", "Write them"),
    "number for words": Fault(WORDS, '"eighty-one"', "81", "'words' in [share] is the number 81", "Write a text"),
    "unknown key of words": Fault(
        WORDS, "of = 81", "of = 81\nword = 1", "unknown key 'word' in [share]", "nearest: words", "word ="
    ),
    "credit that is unknown": Fault(
        SERIES, "views = ", "veiws = ", "unknown key 'veiws' in [credits]", "nearest: views", more=True
    ),
    "series text without its value": Fault(
        SERIES,
        "{number} of {count}",
        "{number}",
        '"series/of" does not have the right placeholders',
        "{number}, {count}",
    ),
    "rules that are no list": Fault(
        CHECKS, "forbidden_chars = [", "forbidden_chars = 1 #", "is not valid TOML", "Correct", "{ pattern = '[\\u0000"
    ),
    "quotes that are no pattern": Fault(
        CHECKS,
        "forbidden_quotes = '",
        "forbidden_quotes = 1 # '",
        "'forbidden_quotes' in [locale.en] is the number 1",
        "text",
    ),
    "charset that is none": Fault(
        CHECKS, "[locale.en]", '[locale.en]\ncharset = "gb"', "charset 'gb' is not known", "gb2312", 'charset = "gb"'
    ),
    "rule that cannot be used": Fault(
        CHECKS, "'GNLC'", "'GN(LC'", "a rule of [common.forbidden] cannot be used", "pattern", "forbidden = ["
    ),
}
OF_THE_WHOLE_PROJECT = {
    "locale without a name": Fault(LOCALES, 'name = "Arabic"', "", "'name' is missing in [ar]", "Add name = …", "[ar]"),
    "direction that is none": Fault(LOCALES, '"rtl"', '"right"', "direction 'right' is none", 'Write "ltr" or "rtl"'),
    "code that is none": Fault(LOCALES, '"ara"', '"ar"', "language3 'ar' is no code", "ISO 639-2/T"),
    "tag that is none": Fault(LOCALES, "[vi]", "[vn]", "[vn] is no known locale", "BCP 47"),
    "source language that is none": Fault(
        LOCALES, '"en"', '"eng"', "the source locale 'eng' is not there", "nearest: en"
    ),
    "series without a text": Fault(
        SERIES, 'next = "Next"', "", "'next' is missing", "Add next = …", "# What", more=True
    ),
    "film in a wrong place": Fault(
        SERIES, "number = 2", "number = 3", "'draw-the-route' has the number 3 and stands in place 2", "Number"
    ),
    "film twice": Fault(
        SERIES,
        '"share-the-cost"',
        '"draw-the-route"',
        "slug 'draw-the-route' is there twice",
        "own",
        'slug = "draw-the-route"\ntitle = "Share',
    ),
}


def check(root: Path, fault: Fault, tag: str = "en") -> None:
    """Make the fault, and hold what is said about it against what is expected."""
    where = change(root, fault.file, fault.old, fault.new)
    if fault.at:
        file = fault.told_in or fault.file
        where = f"{file}:{line_of((root / file).read_text('utf-8'), fault.at)}"
    found = findings(root, tag)
    right = [each for each in found if fault.what in each.what and each.where.startswith(where)]
    assert right, f"not at {where}: " + "\n".join(map(str, found))
    assert fault.cure in right[0].cure
    assert right[0].severity == fault.severity
    assert fault.more or found == (right[0],)


def test_a_script_without_beats_is_told(project: Path) -> None:
    """A film needs at least one beat."""
    text = (project / SCRIPT).read_text("utf-8")
    (project / SCRIPT).write_text(text[: text.index("[[beat]]")], "utf-8")
    (finding,) = findings(project, "en")
    assert (finding.what, finding.cure) == ("there is no [[beat]]", "Write at least one.")


def test_the_small_film_has_no_fault(project: Path) -> None:
    """What the faults are made in is right before."""
    assert findings(project, "en") == findings(project, "id") == ()


@pytest.mark.parametrize("name", IN_THE_SCRIPT)
def test_faults_in_the_script(name: str, project: Path) -> None:
    """A fault of the writer is told with its line in script.toml and its cure."""
    check(project, IN_THE_SCRIPT[name])


@pytest.mark.parametrize("name", IN_THE_DATA)
def test_faults_in_figures_words_series_and_rules(name: str, project: Path) -> None:
    """A fault in the data that scripts are set with is told with its line and its cure."""
    check(project, IN_THE_DATA[name])


@pytest.mark.parametrize("name", OF_THE_WHOLE_PROJECT)
def test_faults_that_stop_every_film(name: str, project: Path) -> None:
    """A fault in what all films share is found before a single one is looked for."""
    fault = OF_THE_WHOLE_PROJECT[name]
    where = change(project, fault.file, fault.old, fault.new)
    if fault.at:
        where = f"{fault.file}:{line_of((project / fault.file).read_text('utf-8'), fault.at)}"
    with pytest.raises(ProjectError) as caught:
        find(project, "1")
    right = [each for each in caught.value.findings if fault.what in each.what and each.where == where]
    assert right, f"not at {where}: {caught.value}"
    assert fault.cure in right[0].cure


@pytest.mark.parametrize(
    ("context", "old", "new", "what", "cure"),
    [
        ("six/say", "{ring} ", "", 'mark {ring} is missing in "six"', "Put {ring} before the word it belongs to."),
        ("six/say", "{ring}", "{rin}", 'unknown mark {rin} in "six"', "Write {ring}."),
        ("six/say", "A city", "{then} A city", 'unknown mark {then} in "six"', "It belongs to another text"),
        ("six/say", "A city", "{zebra} A city", 'unknown mark {zebra} in "six"', "Take it out"),
        ("six/say", "things", "{ring} things", 'mark {ring} is there twice in "six"', "Keep one of them."),
        ("six/say", "{ring} works", "{ring works", '{ in "six" is not a placeholder', "Copy the placeholders"),
        ("six/say", "asks.", "asks {culture}.", 'mark {culture} is there twice in "six"', "Keep one"),
        (
            "six/family",
            "family",
            "{ring} family",
            'unknown placeholder {ring} in "six/family"',
            "Take it out|another text",
        ),
        ("cities/say", "{figure.limit}", "many", 'figure {figure.limit} is missing in "cities"', "Put it in"),
        ("cities/say", "{figure.limit}", "{figure.limit.kompact}", "form 'kompact'", "nearest: compact"),
        ("cities/say", "{figure.limit}", "{figure.limit.words}", "no wording for {figure.limit.words}", "[limit] into"),
        (
            "cities/say",
            "{figure.people.year}",
            "{figure.people}",
            "figure {figure.people.year} is missing",
            "Put it in",
        ),
        (
            "six/say",
            "six things",
            "{figure.women.words} things",
            'figure {figure.women.words} in "six" is not in the',
            "Take it",
        ),
        ("six/say", "six things", "6 things", '"six" does not have the digits of the source', "type none"),
        ("six/say", "asks.", "asks...", '"six" has "..."', "checks.toml"),
        ("six/say", "asks.", "\u202basks.", '"six" has "<U+202B>"', "checks.toml"),
        ("cities/say", "percent", "50 %", '"cities" has "0 %": no space before %', "checks.toml"),
        ("six/say", "asks.", "«asks».", '"six" has "«"', "Use: “…”"),
        ("six/say", "asks.", "kamu.", '"six" has "kamu": register', "Use: Anda."),
        ("series/of", "{count}", "{cuont}", 'unknown placeholder {cuont} in "series/of"', "Write {count}."),
        ("series/of", "{number} of", "Part", 'placeholder {number} is missing in "series/of"', "Put {number} where"),
        ("six/family", "family", "", '"six/family" is not translated: "family"', "Translate it."),
        (
            "six/say",
            "A city {ring} works on six things at once.",
            "{ring} ",
            '"six" is not translated: "A city',
            "Translate it.",
        ),
    ],
)
def test_faults_in_a_translation(context: str, old: str, new: str, what: str, cure: str, project: Path) -> None:
    """A fault of the translator is told with the line in the catalogue, the language and the cure."""
    place = translate(project, context, old, new)
    found = [each for each in findings(project, "id") if what in each.what]
    assert found, "\n".join(map(str, findings(project, "id")))
    assert found[0].where == place
    assert found[0].spot is not None
    assert found[0].spot.locale == "id"
    assert found[0].check.startswith("catalogue/")
    assert any(part in found[0].cure for part in cure.split("|"))
    assert found[0].severity == "error"


def translate(root: Path, context: str, old: str, new: str, **changes: object) -> str:
    """Change a translation, and return the place of its entry."""
    file = f"{'scripts/series' if context.startswith(('series', 'film', 'credits')) else FILM}/id.po"
    catalogue = read_po(root, file)
    entries = list(catalogue.entries)
    at = next(at for at, each in enumerate(entries) if each.context == context and old in each.translation)
    entries[at] = replace(entries[at], translation=entries[at].translation.replace(old, new, 1), **changes)
    write_po(root, replace(catalogue, entries=tuple(entries)))
    return str(read_po(root, file).entries[at].place)


def test_a_message_reads_as_the_style_guide_wants(project: Path) -> None:
    """Place, fault, beat and cure stand in one line."""
    place = translate(project, "six/say", "{ring} ", "")
    (finding,) = findings(project, "id")
    cure = "Put {ring} before the word it belongs to."
    assert str(finding) == f'{place}: mark {{ring}} is missing in "six". {cure}'


def test_marks_in_another_order_are_told(project: Path) -> None:
    """The picture waits for marks one after the other, so a translation keeps their order."""
    translate(project, "six/say", "{school} schools, and {family} families", "{family} families, and {school} schools")
    (finding,) = findings(project, "id")
    assert 'the marks of "six" stand in another order' in finding.what
    assert "{school} {family}" in finding.cure


@pytest.mark.parametrize(
    ("context", "old", "new", "changes", "what"),
    [
        (
            "six/family",
            "family",
            "family",
            {"fuzzy": True, "previous": "fam"},
            'the translation of "six/family" is fuzzy',
        ),
        ("six/say", "asks.", "stakholder pilar.", {}, '"six" has "pilar": temple image'),
    ],
)
def test_what_a_person_should_look_at(
    context: str, old: str, new: str, changes: dict[str, object], what: str, project: Path
) -> None:
    """Warnings do not stop a film, and are never kept silent."""
    place = translate(project, context, old, new, **changes)
    loaded = load(project, find(project, "1"), "id")
    (finding,) = loaded.findings
    assert what in finding.what
    assert place == finding.where
    assert finding.severity == "warning"


def test_a_fuzzy_translation_is_used(project: Path) -> None:
    """It is better than none, once it is said to be fuzzy."""
    translate(project, "six/family", "family", "keluarga", fuzzy=True)
    assert load(project, find(project, "1"), "id").script.beat("six").label("family") == "keluarga"


def test_an_entry_that_is_no_longer_in_the_script_is_told(project: Path) -> None:
    """What is left over in a catalogue is a warning, with its line."""
    change(project, SCRIPT, 'family = "family"\n', "")
    (finding,) = findings(project, "id")
    line = line_of((project / f"{FILM}/id.po").read_text("utf-8"), 'msgid "family"')
    assert finding.what == '"six/family" is no longer in the script, or reads otherwise now'
    assert finding.where == f"{FILM}/id.po:{line}"
    assert finding.severity == "warning"


def test_a_text_that_is_not_in_the_catalogue_is_told(project: Path) -> None:
    """A new text is an error in every language that does not have it, with its line in the script."""
    where = change(project, SCRIPT, 'family = "family"', 'family = "household"')
    missing, left = findings(project, "id")
    assert missing.where == f"{FILM}/id.po"
    assert missing.what == f'"six/family" has no entry here: "household" ({where})'
    assert missing.cure.startswith("Update the catalogue")
    assert left.severity == "warning"


@pytest.mark.parametrize("file", [f"{FILM}/id.po", "scripts/series/id.po"])
def test_a_missing_catalogue_is_told(file: str, project: Path) -> None:
    """Both catalogues of a language are needed, and the missing one is named."""
    (project / file).unlink()
    (finding,) = findings(project, "id")
    assert str(finding).startswith(f"{file}: there is no such catalogue. ")


def test_a_language_without_wordings_is_told_what_to_write(project: Path) -> None:
    """Where a language has no file of wordings, each figure that is spelled out is told."""
    (project / "assets/words/id.toml").unlink()
    (finding,) = findings(project, "id")
    assert 'no wording for {figure.share.words} in "cities"' in finding.what
    assert "[share] into the locale's file in assets/words" in finding.cure


@pytest.mark.parametrize(
    ("old", "new", "at", "what", "cure"),
    [
        (
            'msgstr "family"',
            'msgstr "family',
            'msgstr "family',
            'is not a line of a catalogue: msgstr "family',
            "both quotes",
        ),
        ('msgstr "family"', 'msgstr "fam"ily"', 'msgstr "fam', "is not a line of a catalogue", '\\"'),
        ('msgstr "family"', 'msgst "family"', 'msgst "family"', "is not a line of a catalogue", "msgstr"),
        ('msgstr "family"', 'msgstr[0] "family"', "msgstr[0]", "is not a line of a catalogue", "msgstr"),
        ('msgid "family"\n', "", 'msgstr "family"', "msgstr follows msgctxt", "in this order"),
        ('msgstr "family"', 'msgstr "family"\nmsgstr "x"', 'msgstr "x"', "msgstr follows msgstr", "in this order"),
        ('msgstr "family"', "", "", "missing msgstr for msgid 'family'", "in this order"),
        ("charset=utf-8", "charset=ISO-8859-1", "", "the header says charset ISO-8859-1", "Save the file as UTF-8"),
        ("; charset=utf-8", "", "", "the header does not say its charset", "Save the file as UTF-8"),
        (
            '"Language: id\\n"',
            '"Language: fr\\n"',
            "",
            "the header says Language: fr, the file is read for id",
            "Language: id",
        ),
        ('"Language: id\\n"\n', "", "", "the header says Language: (empty)", "Language: id"),
        (
            'msgctxt "six/family"',
            'msgctxt "six/family"\nmsgid "family"\nmsgstr "x"\n\nmsgctxt "six/family"',
            'msgid "family"\nmsgstr "family"',
            '"six/family" has two entries for the same text',
            "Keep one of them.",
        ),
    ],
)
def test_broken_catalogues(old: str, new: str, at: str, what: str, cure: str, project: Path) -> None:
    """A catalogue that cannot be read is told with the line that is wrong, not with a traceback."""
    file = f"{FILM}/id.po"
    change(project, file, old, new)
    (finding,) = findings(project, "id")
    assert what in finding.what
    assert cure in finding.cure
    assert finding.where.startswith(f"{file}:")
    if at:
        assert finding.where == f"{file}:{line_of((project / file).read_text('utf-8'), at)}"


@pytest.mark.parametrize("file", [SCRIPT, FIGURES, f"{FILM}/id.po", "scripts/series/id.po"])
def test_files_in_another_encoding_are_told(file: str, project: Path) -> None:
    """A byte that is no UTF-8 is told with its line, in every kind of file."""
    text = (project / file).read_text("utf-8")
    at = text.index("\n", len(text) // 2)
    (project / file).write_bytes(text[:at].encode() + "é".encode("latin-1") + text[at:].encode())
    (finding,) = findings(project, "id")
    assert finding.where == f"{file}:{text[:at].count(chr(10)) + 1}"
    assert "is not UTF-8 (byte 0xe9)" in finding.what
    assert finding.cure == "Save the file as UTF-8."


@pytest.mark.parametrize("file", [FIGURES, CHECKS])
def test_missing_files_are_told(file: str, project: Path) -> None:
    """A file that is not there is named."""
    (project / file).unlink()
    (finding,) = findings(project, "en")
    assert str(finding).startswith(f"{file}: cannot be read (No such file or directory). ")


def test_characters_of_another_chinese_are_told(project: Path) -> None:
    """A Han character outside the locale's charset is probably the form of another language."""
    change(project, CHECKS, "[locale.id]", '[locale.id]\ncharset = "gb2312"')
    translate(project, "six/family", "family", "家庭學")
    (finding,) = findings(project, "id")
    assert '"six/family" has 學: not in gb2312' in finding.what
    assert finding.severity == "warning"


DAMAGED = (SCRIPT, SERIES, FIGURES, "assets/words/id.toml", LOCALES, CHECKS, f"{FILM}/id.po", "scripts/series/id.po")
SNIPPETS = (
    '"',
    '"""',
    "{",
    "}",
    "[",
    "]",
    "[[",
    "=",
    "\\",
    "#",
    "\n",
    "'",
    "1",
    "true",
    "\0",
    "\ufeff",
    "msgid ",
    "[x]\n",
    "= []\n",
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from(DAMAGED),
    at=st.floats(0, 1, exclude_max=True),
    gone=st.integers(0, 60),
    new=st.sampled_from(("", *SNIPPETS)),
)
def test_no_damage_ends_in_a_traceback(file: str, at: float, gone: int, new: str, master: Path, project: Path) -> None:
    """Whatever is lost or typed in a file, the loader answers with findings or with a script."""
    whole = (master / file).read_text("utf-8")
    start = int(at * len(whole))
    (project / file).write_text(whole[:start] + new + whole[start + gone :], "utf-8")
    try:
        said = findings(project, "id")
    except UsageError as error:
        said = (Finding(LOCALES, str(error), "choose another"),)
    finally:
        (project / file).write_text(whole, "utf-8")
    assert all(finding.where and finding.what and finding.cure for finding in said)


def test_all_faults_are_told_at_once(project: Path) -> None:
    """Faults in the script, the figures, the rules and both catalogues come in one go, errors before warnings."""
    change(project, SCRIPT, "rest_ms = 1800", "rest_mss = 1800")
    change(project, FIGURES, "value = 250_000", 'value = "many"')
    change(project, CHECKS, "'GNLC'", "'GN(LC'")
    translate(project, "six/say", "{ring} ", "")
    translate(project, "series/of", "{number} of ", "")
    translate(project, "six/family", "family", "family", fuzzy=True)
    found = findings(project, "id")
    assert [finding.severity for finding in found] == ["error"] * 5 + ["warning"]
    told = "\n".join(map(str, found))
    assert all(part in told for part in ("rest_mss", "'many'", "[common.forbidden]", "{ring}", "{number}", "fuzzy"))
