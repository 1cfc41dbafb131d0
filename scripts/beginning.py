"""Begins a language: its entry, its catalogues, its words and its lexicon. What is there already is left as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel import Locale as Cldr
from babel import UnknownLocaleError
from babel.core import get_global

from scripts.errors import StepError, UsageError
from scripts.figures import load_figures, load_words, typed, words_file
from scripts.hints import Room
from scripts.loader import Tutorial
from scripts.locales import FILE, load_locales, source_locale
from scripts.model import Finding, Locale
from scripts.nearest import suggest
from scripts.pseudo import PSEUDO
from scripts.refresh import refresh
from scripts.source import read_source

LEXICONS = "assets/lexicons"

# CLDR's aliases lead from these to a language's two letters as well: the bibliographic codes of ISO 639-2 (B, not T),
# codes that were withdrawn, and single languages of those that ISO 639-3 calls macrolanguages.
_BIBLIOGRAPHIC = "alb arm baq bur chi cze dut fre geo ger gre ice mac mao may per rum slo tib wel"
_WITHDRAWN = "scc scr mol prp"
_SINGLE = (
    "adp als arb ayr azj cls cmn cwd drh ekk esk fat fuc gaz gug ike khk kmr knc kng kpv lvs npi ojg ory pbu pes plt "
    "quz src swh twi uzn ydd zsm zyb"
)
_OTHERS = frozenset(f"{_BIBLIOGRAPHIC} {_WITHDRAWN} {_SINGLE}".split())


@dataclass(frozen=True, slots=True)
class Begun:
    """One thing that a language needs: what was done about it, and what a person is to do, if anything."""

    what: str
    said: str
    cure: str = ""


def described(tag: str) -> Locale:
    """Return what CLDR knows of a language.

    Raises:
        UsageError: the tag is none that CLDR has, is written otherwise, or is a pseudo-locale.
    """
    if tag in PSEUDO:
        raise UsageError(f"{tag} is a pseudo-locale: it is made as it is asked for, as in 'tutorials check 1 -l {tag}'")
    try:
        cldr = Cldr.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        known = [name.replace("_", "-") for name in get_global("likely_subtags")]
        near = suggest(tag, known).removeprefix("nearest: ")
        why = "write the BCP 47 tag of a language that CLDR has, as in de, pt-BR or zh-Hant"
        raise UsageError(
            f"{tag!r} is no known language: {why}" + (f" (nearest: {near})" if len(near) < 60 else "")
        ) from None
    proper = str(cldr).replace("_", "-")
    if proper != tag:
        raise UsageError(f"{tag!r} is written {proper!r}")
    direction = "rtl" if cldr.text_direction == "rtl" else "ltr"
    return Locale(tag, language3(cldr.language), str(cldr.english_name), "rtl" if direction == "rtl" else "ltr")


def language3(language: str) -> str:
    """Return the ISO 639-2/T code of a language by its subtag: "deu" of "de"; "und" where CLDR knows none."""
    if len(language) == 3:
        return language
    codes = [code for code, short in get_global("language_aliases").items() if short == language and len(code) == 3]
    return next((code for code in sorted(codes) if code not in _OTHERS), "und")


def begin(root: Path, tag: str, tutorials: Sequence[Tutorial], rooms: Mapping[str, Mapping[str, Room]]) -> list[Begun]:
    """Write what a language lacks, and return what was done.

    Args:
        tutorials: the films that are to be translated.
        rooms: of the labels of each film, by its slug and their context.

    Raises:
        UsageError: there is no such language, or it is the scripts' own.
        ProjectError: the project's own files are not right.
    """
    locale = described(tag)
    if tag == source_locale(root).tag:
        raise UsageError(f"{tag} is what the scripts are written in: there is nothing to translate")
    done = [_locale(root, locale)]
    written = {file: None for entry in tutorials for file in refresh(root, entry, tag, rooms.get(entry.slug, {}))}
    for entry in tutorials:
        done += [_made(f"{entry.folder}/{tag}.po", written)]
    done += [_made(f"scripts/series/{tag}.po", written)]
    return [*done, _words(root, locale, tutorials), _lexicon(root, locale, tutorials)]


def _made(file: str, written: Mapping[str, None]) -> Begun:
    return Begun("catalogue", f"{file}{'' if file in written else ' (is up to date)'}")


def _locale(root: Path, locale: Locale) -> Begun:
    if locale.tag in load_locales(root):
        return Begun("language", f"{FILE} has [{locale.tag}] already")
    lines = [f'name = "{locale.name}"', f'language3 = "{locale.language3}"', f'direction = "{locale.direction}"']
    add(root / FILE, "\n".join(["", f"[{locale.tag}]", *lines, ""]))
    cure = "CLDR has no code of three letters for it: write its ISO 639-2/T code." if locale.language3 == "und" else ""
    return Begun("language", f"{FILE}: {locale.name}, {locale.language3}, {locale.direction}", cure)


def _words(root: Path, locale: Locale, tutorials: Iterable[Tutorial]) -> Begun:
    """Add every figure that the films spell out. The words stay empty: CLDR's own are not in Babel, and a number in a
    sentence has its gender, its case and its measure word, which no machine knows."""
    ignored: list[Finding] = []
    figures = load_figures(ignored, root)
    english = load_words(source_locale(root).tag, figures, ignored, root)
    file = words_file(locale.tag)
    there = load_words(locale.tag, figures, ignored, root)
    used: dict[str, None] = {}
    for entry in tutorials:
        for text in read_source(root, entry.script, ignored).texts:
            used |= {slot.key: None for slot in text.message.figures if slot.form == "words"}
    lacking = [key for key in used if key in figures and key not in there]
    if lacking:
        head = (
            f"# How figures are spelled out in {locale.name}, for {{figure.KEY.words}}. `of` repeats the value the\n"
            "# words were written for: when the value in figures.toml changes, the loader refuses the old words until\n"
            "# they have been revised.\nschema = 1\n"
        )
        tables = (
            f'\n[{key}]\nof = {typed(figures[key].value)}\nwords = ""  # English: {english.get(key, "")}\n'
            for key in lacking
        )
        add(root / file, ("" if (root / file).is_file() else head) + "".join(tables))
        return Begun("words", f"{file}: {len(lacking)} figures", "Spell them out, as they stand in the sentences.")
    return Begun("words", f"{file} has all {len(used)} figures" if used else "no figure is spelled out")


def _lexicon(root: Path, locale: Locale, tutorials: Iterable[Tutorial]) -> Begun:
    file = f"{LEXICONS}/{locale.tag}.toml"
    if (root / file).is_file():
        return Begun("lexicon", f"{file} is there already")
    names = _names(root, tutorials)
    lines = [
        "# Words that the voice reads wrongly: the word as displayed = what to say, in the language's own spelling.",
        "# No native speaker has heard these yet.",
        "schema = 1",
        "",
        "[words]",
        *(f'# "{name}" = ""' for name in names),
        "",
    ]
    add(root / file, "\n".join(lines))
    heard = f"Listen to {', '.join(names)}; write what the voice reads wrongly." if names else ""
    return Begun("lexicon", f"{file}: {len(names)} names to listen to", heard)


def _names(root: Path, tutorials: Iterable[Tutorial]) -> list[str]:
    """Return the names in the films that some other language has had to respell."""
    import tomllib

    ignored: list[Finding] = []
    texts = " ".join(
        text.text for entry in tutorials for beat in read_source(root, entry.script, ignored).beats for text in beat.say
    )
    known: set[str] = set()
    for path in sorted((root / LEXICONS).glob("*.toml")):
        known |= tomllib.loads(path.read_text("utf-8")).get("words", {}).keys()
    return sorted(name for name in known if name[:1].isupper() and name in texts)


def add(path: Path, text: str) -> None:
    """Add text at the end of a file, which may be new.

    Raises:
        StepError: the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text("utf-8") if path.is_file() else ""
        aside = path.with_name(f".{path.name}.part")
        aside.write_text(before + text, "utf-8")
        aside.replace(path)
    except OSError as error:
        raise StepError(f"{path} cannot be written ({error.strerror}): free the folder and try again") from None
