"""Defects in what is typed: each is found by the check that is meant for it, on its line, and by no other."""

from __future__ import annotations

import pytest
from planting import FILM, Defect, Ground, translated, typed, without

SCRIPT = f"{FILM}/script.toml"


def fault(name: str, check: str, context: str, old: str, new: str, *also: str, **changes: object) -> Defect:
    """Return a defect in a translation; its name begins with the locale."""
    return Defect(
        name, name.partition(" ")[0], f"catalogue/{check}", translated(context, old, new, **changes), also=also
    )


DEFECTS = (
    # --- missing, stale, not translated -----------------------------------------------------------------------------
    fault(
        "fr an entry left empty",
        "missing",
        "six/say",
        "Une ville apprenante {ring} s’occupe de six choses à la fois, en plaçant les gens au centre.",
        "",
    ),
    Defect("ar an entry that is not there", "ar", "catalogue/missing", without("six/chapter")),
    fault("vi a fuzzy entry", "fuzzy", "small/head", "dưới", "dưới", fuzzy=True),
    fault(
        "id a label that is still English",
        "unchanged",
        "together/unit",
        "kota pembelajar",
        "learning cities",
        "catalogue/glossary",
    ),
    fault(
        "es a sentence that is half English",
        "untranslated",
        "layers/say",
        "No hace falta aprenderla {relief} de memoria; nadie lo hace.",
        "You do not learn the list {relief} de memoria; nobody in the city does.",
    ),
    Defect(
        "ru an entry for a sentence that has changed",
        "ru",
        "catalogue/obsolete",
        typed(SCRIPT, "by heart; nobody does.", "by heart.", at='msgid "You do not have', told_in=f"{FILM}/LOCALE.po"),
        also=("catalogue/missing",),
    ),
    # --- marks ------------------------------------------------------------------------------------------------------
    fault("zh-Hans a mark lost", "mark-missing", "six/say", "{ring}", ""),
    fault("ru a mark twice", "mark-doubled", "six/say", "— люди", "— {ring} люди"),
    fault(
        "es two marks in another order",
        "mark-order",
        "six/say",
        "{school} escuelas que no dejen a nadie fuera, y {family} familias",
        "{family} familias que no dejen a nadie fuera, y {school} escuelas",
    ),
    fault("id a mark misspelled", "mark-unknown", "six/say", "{ring}", "{rign}"),
    fault("ar a mark behind the last word", "mark-unreachable", "six/say", "{join} الربط بينها.", "الربط بينها.{join}"),
    fault(
        "fr two marks on one word",
        "marks-together",
        "six/say",
        "culture où {asking} poser",
        "{asking} culture où poser",
    ),
    fault(
        "vi a mark in a broken brace", "placeholder", "six/say", "{ring} chăm", "{ring chăm", "catalogue/mark-missing"
    ),
    # --- numbers ----------------------------------------------------------------------------------------------------
    fault("id a figure lost", "figure-missing", "cities/say", "{figure.wup_pop.compact}", "banyak"),
    fault(
        "ru a figure of another sentence",
        "figure-unknown",
        "six/say",
        "шестью",
        "{figure.wup_pop.compact}",
        "catalogue/number-lost",
    ),
    fault(
        "fr a form that nobody knows",
        "figure-form",
        "cities/say",
        "{figure.wup_pop.compact}",
        "{figure.wup_pop.compcat}",
    ),
    fault("vi digits typed", "digits", "layers/say", "Ba {sum}", "3 {sum}", "catalogue/number-lost"),
    fault(
        "es a number in words that is another",
        "number-differs",
        "six/say",
        "seis cosas a la vez",
        "siete cosas a la vez",
    ),
    fault("ar a number in words that is another", "number-differs", "layers/say", "وست لبنات", "وسبع لبنات"),
    fault("zh-Hans a number in words that is another", "number-differs", "together/say", "三位同事", "五位同事"),
    fault("ru a count that is gone", "number-lost", "together/say", "трём коллегам", "коллегам"),
    Defect(
        "en digits typed in the script",
        "en",
        "catalogue/number-typed",
        typed(SCRIPT, "works on six things", "works on 6 things", at="A learning city {ring}"),
    ),
    Defect(
        "en a figure typed in words",
        "en",
        "catalogue/number-typed",
        typed(SCRIPT, "{shut} close a door for years", "{shut} close a door for twenty years", at="It looks after"),
    ),
    # --- brackets, spaces, signs ------------------------------------------------------------------------------------
    fault("fr a bracket left open", "brackets", "six/say", "six choses à la fois", "six choses (à la fois"),
    fault(
        "zh-Hans a bracket closed by another",
        "brackets",
        "layers/source",
        "《学习型城市关键特征》",
        "《学习型城市关键特征”",
    ),
    fault("ru a quotation mark left open", "brackets", "small/say", "«{giant}город»", "«{giant}город"),
    fault("id quotation marks of another language", "quotes", "small/say", "“{giant}kota”", "«{giant}kota»"),
    fault("fr no space before a question mark", "spacing", "together/monday", "\u202f?", "?"),
    fault("es a space before a comma", "spacing", "six/say", "a la vez, con", "a la vez , con"),
    fault("vi two spaces", "spacing", "six/say", "cùng một lúc", "cùng  một lúc"),
    fault("id a space at the end of a label", "spacing", "six/chapter", "", " "),
    fault("ar a Latin comma", "punctuation", "six/say", "معًا،", "معًا,"),
    fault("ar a Latin question mark", "punctuation", "together/monday", "؟", "?"),
    fault("zh-Hans a half-width comma", "punctuation", "six/say", "六件事，", "六件事,"),
    fault("es a question that is not opened", "punctuation", "together/monday", "¿", ""),
    fault("ru a hyphen for a dash", "punctuation", "layers/say", "\u00a0— {blocks}", " - {blocks}"),
    Defect(
        "en a straight apostrophe",
        "en",
        "catalogue/punctuation",
        typed(SCRIPT, "that nobody needs to fear", "that nobody's child needs to fear", at="It wants {work}"),
    ),
    fault("vi a sentence without its stop", "end-punctuation", "six/say", "làm trung tâm.", "làm trung tâm"),
    fault("zh-Hans a question that ends as a statement", "end-punctuation", "together/monday", "？", "。"),
    fault(
        "id a sentence that begins small",
        "start-capital",
        "six/say",
        "Kota pembelajar {ring}",
        "kota pembelajar {ring}",
    ),
    fault("fr three points", "characters", "six/say", "au centre.", "au centre...", "catalogue/end-punctuation"),
    fault("ar a Persian letter", "characters", "six/say", "والناس", "والناسی"),
    # --- words ------------------------------------------------------------------------------------------------------
    fault("es a word twice", "doubled-word", "six/say", "con las personas", "con las las personas"),
    fault("ar a word twice", "doubled-word", "six/say", "على ستة", "على على ستة"),
    fault("zh-Hans a sign twice", "doubled-word", "six/say", "六件事，", "六件事，，"),
    fault("ru a Latin letter in a word", "mixed-script", "six/say", "центре", "цeнтре"),
    fault("fr a Cyrillic letter in a word", "mixed-script", "six/say", "centre", "сentre"),
    fault("ru a word in Latin letters", "foreign-script", "six/say", "центре", "centre"),
    fault("zh-Hans a traditional character", "han-variant", "six/say", "学习型", "學习型", "catalogue/glossary"),
    fault(
        "fr another word than the glossary’s", "glossary", "together/unit", "villes apprenantes", "villes éducatives"
    ),
    fault("vi another name than the glossary’s", "glossary", "small/giant", "Jakarta", "Gia-các-ta"),
    fault("id a word the films do not use", "wording", "layers/say", "manusia yang kuat", "pilar yang kuat"),
    fault("fr a word that calls people by their lack", "wording", "dark/say", "une vieille dame", "une analphabète"),
    fault("es one label in two wordings", "inconsistent", "layers/work", "trabajo", "empleo"),
    # --- names and logos --------------------------------------------------------------------------------------------
    fault("vi the name of an organisation on screen", "name-on-screen", "together/unit", "", "UNESCO "),
    fault("es an endorsement", "name", "six/say", "a la vez, con", "a la vez, con el aval de la UNESCO y con"),
    Defect(
        "en a logo",
        "en",
        "catalogue/name",
        typed(
            SCRIPT,
            "ask three colleagues one question",
            "show three colleagues our logo and ask one question",
            at="So on {monday}",
        ),
    ),
    # --- files ------------------------------------------------------------------------------------------------------
    Defect(
        "vi a catalogue with a broken line",
        "vi",
        "catalogue/form",
        typed(
            f"{FILM}/vi.po",
            'msgstr "= {figure.adults_in_a_window.compact} người"',
            'msgstr "= {figure.adults_in_a_window.compact} người',
        ),
    ),
    Defect(
        "id a catalogue of another language",
        "id",
        "catalogue/header",
        typed(f"{FILM}/id.po", '"Language: id\\n"', '"Language: ms\\n"', at="# What makes"),
    ),
    Defect(
        "ar a wording for another value",
        "ar",
        "project/words",
        typed("assets/figures.toml", "value = 42\n", "value = 43\n", at="of = 42", told_in="assets/words/LOCALE.toml"),
    ),
)


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_defect_in_a_text_is_found(defect: Defect, ground: Ground) -> None:
    """A planted defect is found by the right check at the right place, and nothing else is found."""
    ground.find(defect)
