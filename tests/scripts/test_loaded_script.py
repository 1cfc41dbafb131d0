"""What the loader makes of a right project: every room gets the same finished texts."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.errors import ProjectError, UsageError
from scripts.loader import ROOT, find, load, tutorials
from scripts.locales import find_locale, load_locales, source_locale
from scripts.model import Script
from scripts.po import read_po, write_po
from scripts.review import sign

FILM = "scripts/what_makes_a_city_learn"


def english(root: Path = ROOT) -> Script:
    return load(root, find(root, "1"), "en").script


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("tag", list(load_locales()))
def test_every_language_of_the_project_loads(tag: str) -> None:
    """The real scripts and catalogues have no error: the same beats, sentences and marks in each language."""
    script, source = load(ROOT, find(ROOT, "1"), tag).script, english()
    assert script.locale.tag == tag
    assert [beat.id for beat in script.beats] == [beat.id for beat in source.beats]
    for beat, original in zip(script.beats, source.beats, strict=True):
        marks = [[mark.name for mark in sentence.marks] for sentence in beat.sentences]
        assert marks == [[mark.name for mark in sentence.marks] for sentence in original.sentences]
        assert beat.figures == original.figures


@pytest.mark.parametrize("tag", list(load_locales()))
def test_marks_point_at_words_and_no_placeholder_is_left(tag: str) -> None:
    """Nothing in braces is ever spoken or shown, and no mark points at a space or behind the text."""
    script = load(ROOT, find(ROOT, "1"), tag).script
    texts = [script.title, script.summary, script.notice]
    for beat in script.beats:
        texts += [text.text for text in (*beat.sentences, *beat.labels)]
        assert all(not sentence.text[mark.at].isspace() for sentence in beat.sentences for mark in sentence.marks)
    assert all(text and not set("{}") & set(text) for text in texts)


def test_sentences_are_numbered_in_their_beat(project: Path) -> None:
    """A sentence's key is its beat and its place, from 1."""
    beat = english(project).beat("cities")
    assert [sentence.key for sentence in beat.sentences] == ["cities.1", "cities.2", "cities.3"]
    assert [sentence.text for sentence in beat.sentences] == [
        "It is evening in a city.",
        "In 2025 the world had 8.2\u00a0billion people, and few cities have 250,000.",
        "Eighty-one percent of them are now small.",
    ]
    assert [[(mark.name, mark.at) for mark in sentence.marks] for sentence in beat.sentences] == [
        [("evening", 6)],
        [("then", 3), ("limit", 46)],
        [("small", 0), ("now", 31)],
    ]


def test_places_are_lines_of_the_script(project: Path) -> None:
    """Each sentence and label says on which line it stands; a translation says it of its catalogue."""
    lines = (project / f"{FILM}/script.toml").read_text("utf-8").splitlines()
    beat = english(project).beat("six")
    assert beat.sentences[0].place.file == f"{FILM}/script.toml"
    assert all(sentence.text[:6] in lines[sentence.place.line - 1] for sentence in beat.sentences)
    assert all(label.text in lines[label.place.line - 1] for label in beat.labels)
    translated = load(project, find(project, "1"), "id").script.beat("six").sentences[0].place
    assert translated.file == f"{FILM}/id.po"
    assert (project / translated.file).read_text("utf-8").splitlines()[translated.line - 1].startswith("msgid")


def test_a_line_joined_by_a_backslash_keeps_the_lines_right(project: Path) -> None:
    """A sentence may be written over two lines; those after it are still found where they stand."""
    edit(project, f"{FILM}/script.toml", "It wants {school}", "It wants \\\n  {school}")
    lines = (project / f"{FILM}/script.toml").read_text("utf-8").splitlines()
    sentences = english(project).beat("six").sentences
    assert sentences[1].text.startswith("It wants schools,")
    assert [lines[sentence.place.line - 1][:8] for sentence in sentences[1:]] == ["It wants", "And it g"]


def test_sentences_that_begin_alike_have_their_own_lines(project: Path) -> None:
    """Two sentences with the same first words are found on two lines, also when the text begins beside its quotes."""
    edit(project, f"{FILM}/script.toml", 'say = """\nA city {ring} works', 'say = """It wants {ring} works')
    sentences = english(project).beat("six").sentences
    first = sentences[0].place.line
    assert [sentence.place.line for sentence in sentences] == [first, first + 1, first + 2]
    assert (project / f"{FILM}/script.toml").read_text("utf-8").splitlines()[first - 1].startswith('say = """It wants')


def test_the_opening_has_title_and_number(project: Path) -> None:
    """The first beat shows the film's title and which film of how many it is."""
    opening = english(project).beats[0]
    assert (opening.label("title"), opening.label("kicker")) == ("What makes a city learn?", "1 of 8")


def test_the_closing_cards_have_the_next_film_and_the_credits(project: Path) -> None:
    """English shows four paragraphs, with the year of the copyright line."""
    closing = english(project).beats[-1]
    assert closing.silent_ms == 24_000
    assert (closing.label("next"), closing.label("next_title")) == ("Next", "Draw the route")
    keys = [label.key for label in closing.labels if label.key.startswith("credit_")]
    assert keys == ["credit_adapted", "credit_views", "credit_designations", "credit_licence"]
    assert " ".join(closing.label("credit_licence").split()).startswith("© 2026 the contributors.")


def test_the_film_after_the_last_is_the_first(project: Path) -> None:
    """The route is a ring: film eight leads back to film one."""
    (project / FILM).rename(project / "scripts/learn_to_live_sustainably")
    edit(project, "scripts/learn_to_live_sustainably/script.toml", "number = 1", "number = 8")
    script = load(project, find(project, "8"), "en").script
    assert script.beats[0].label("kicker") == "8 of 8"
    assert script.beats[-1].label("next_title") == "What makes a city learn?"


def test_a_film_credits_what_it_alone_is_adapted_from(project: Path) -> None:
    """Film eight shows one paragraph more, after the one that all films have, in every language and in its notice."""
    (project / FILM).rename(project / "scripts/learn_to_live_sustainably")
    edit(project, "scripts/learn_to_live_sustainably/script.toml", "number = 1", "number = 8")
    for locale in ("en", "id"):
        script = load(project, find(project, "8"), locale).script
        shown = [label for label in script.beats[-1].labels if label.key.startswith("credit_")]
        assert [label.key for label in shown[:3]] == ["credit_adapted", "credit_adapted_too", "credit_views"]
        assert "Education for Sustainable Development: A roadmap" in shown[1].text
        assert shown[1].text in script.notice.split("\n\n")


@pytest.mark.parametrize(
    ("reviewed", "keys"),
    [
        ((), ["credit_translation", "credit_unreviewed"]),
        (("scripts/series",), ["credit_translation", "credit_unreviewed"]),
        (("scripts/series", FILM), ["credit_translation"]),
    ],
)
def test_a_translation_says_who_did_not_make_it_and_whether_it_is_reviewed(
    project: Path, reviewed: tuple[str, ...], keys: list[str]
) -> None:
    """Every translation disclaims; that it is unreviewed is shown until every entry of both catalogues is reviewed."""
    for folder in reviewed:
        write_po(project, sign(read_po(project, f"{folder}/id.po", "id"), "A Native Speaker", "2026-01-31"))
    loaded = load(project, find(project, "1"), "id")
    shown = [label.key for label in loaded.script.beats[-1].labels if label.key.startswith("credit_")]
    assert shown[4:] == keys
    assert not any("review" in finding.what for finding in loaded.findings)


def test_the_notice_has_all_credits_and_every_source_once(project: Path) -> None:
    """Descriptions and metadata carry the credit paragraphs and the sources of all figures."""
    script = english(project)
    *paragraphs, sources = script.notice.split("\n\n")
    assert paragraphs == [label.text for label in script.beats[-1].labels if label.key.startswith("credit_")]
    used = {figure.source for beat in script.beats for figure in beat.figures}
    assert sorted(sources.splitlines()) == sorted(used)


def test_pauses_have_defaults(project: Path) -> None:
    """A beat that does not say how long it rests gets the usual pauses."""
    beats = english(project).beats
    assert (beats[0].lead_ms, beats[0].rest_ms, beats[1].lead_ms) == (1200, 1800, 300)
    edit(project, f"{FILM}/script.toml", "rest_ms = 1800\n", "")
    assert english(project).beats[0].rest_ms == 800


def test_a_translation_is_read_with_its_own_figures(project: Path) -> None:
    """The same placeholder is written in each language's own form."""
    script = load(project, find(project, "1"), "id").script
    assert "8,2\u00a0miliar people, and few cities have 250.000." in script.beats[0].sentences[1].text
    assert script.beats[0].label("unit") == "miliar people"


def test_a_translator_may_choose_another_form_of_a_figure(project: Path) -> None:
    """A number may be spelled out where the source has digits, and the other way round."""
    catalogue = read_po(project, f"{FILM}/id.po")
    forms = {"{figure.share.words} percent": "{figure.share.percent}", "{figure.limit}": "{figure.limit.compact}"}
    for old, new in forms.items():
        entries = (replace(each, translation=each.translation.replace(old, new)) for each in catalogue.entries)
        catalogue = replace(catalogue, entries=tuple(entries))
    write_po(project, catalogue)
    loaded = load(project, find(project, "1"), "id")
    assert loaded.findings == ()
    assert loaded.script.beats[0].sentences[1].text.endswith("few cities have 250\u00a0ribu.")
    assert loaded.script.beats[0].sentences[2].text.startswith("81% of them")


def test_loaded_scripts_go_into_workers_and_back(project: Path) -> None:
    """A script survives pickling, as do the errors."""
    loaded = load(project, find(project, "1"), "en")
    assert pickle.loads(pickle.dumps(loaded)) == loaded
    (project / f"{FILM}/script.toml").write_text("[", "utf-8")
    with pytest.raises(ProjectError) as caught:
        load(project, tutorials(project)[0], "en")
    assert pickle.loads(pickle.dumps(caught.value)).findings == caught.value.findings


@pytest.mark.parametrize(
    "name", ["1", "what-makes-a-city-learn", "what_makes_a_city_learn", "What makes a city learn?"]
)
def test_a_tutorial_is_found_by_its_names(name: str) -> None:
    """Number, slug, folder and title all lead to the film."""
    assert find(ROOT, name).folder == FILM


@pytest.mark.parametrize("name", ["what-makes-a-city", "what-maks-a-city-learn", "9", "zebra"])
def test_an_unknown_tutorial_is_answered_with_the_nearest(name: str) -> None:
    """A wrong name is answered with the right ones."""
    with pytest.raises(UsageError, match=rf"no tutorial '{name}'.*what-makes-a-city-learn"):
        find(ROOT, name)


def test_only_films_with_a_script_are_tutorials(project: Path) -> None:
    """The series has eight films; listed are those that can be made, with the languages they can be made in."""
    (tutorial,) = tutorials(project)
    assert (tutorial.number, tutorial.slug, tutorial.title) == (
        1,
        "what-makes-a-city-learn",
        "What makes a city learn?",
    )
    assert tutorial.locales == ("en", "id")


def test_a_folder_that_is_no_film_is_told(project: Path) -> None:
    """A misspelled folder is answered with the nearest film."""
    (project / FILM).rename(project / "scripts/what_makes_a_city_lern")
    with pytest.raises(ProjectError, match=r"'what-makes-a-city-lern' is not in .*nearest: what-makes-a-city-learn"):
        tutorials(project)


def test_locales_are_read_in_their_order(project: Path) -> None:
    """Tags, names and directions come from one file, whose first word is the source language."""
    locales = load_locales(project)
    assert next(iter(locales)) == source_locale(project).tag == "en"
    assert locales["ar"].direction == "rtl"
    assert locales["zh-Hans"].language3 == "zho"


@pytest.mark.parametrize(
    ("tag", "near"),
    [("zh", "nearest: zh-Hans"), ("zh-hans", "nearest: zh-Hans"), ("xx", "there are: en, ar, zh-Hans, vi")],
)
def test_an_unknown_locale_is_answered_with_the_nearest(tag: str, near: str) -> None:
    """A tag that is not in the list is a wrong use of the command, not a fault of the project."""
    with pytest.raises(UsageError, match=f"locale '{tag}' is not in scripts/locales.toml; {near}"):
        find_locale(tag)
    with pytest.raises(UsageError):
        load(ROOT, find(ROOT, "1"), tag)
