"""What a new language needs from the other rooms: a voice, fonts, subtitle rules; and what a person does next."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from babel import Locale as Cldr

from render.production import PROFILE
from scripts.beginning import Begun, add, begin
from scripts.document import read_toml
from scripts.errors import StepError, UsageError
from scripts.hints import Room
from scripts.loader import Tutorial
from scripts.rules import FILE as RULES
from scripts.terms import FILE as TERMS
from scripts.terms import has_language

VOICES = "voiceover/voices.toml"
UNITS = ("words", "syllables", "characters")


def newcomer(
    root: Path, tag: str, tutorials: Sequence[Tutorial], rooms: Mapping[str, Mapping[str, Room]]
) -> Iterator[Begun]:
    """Begin a language, and say of everything it needs what was found or made, and what is still to do."""
    yield from begin(root, tag, tutorials, rooms)
    yield _voice(root, tag)
    yield _fonts(tag)
    yield _subtitles(tag)
    yield _rules(root, tag)
    yield _glossary(root, tag)


def _voice(root: Path, tag: str) -> Begun:
    from voiceover.beginning import espeak_name, voice_table

    if tag in read_toml(root, VOICES).data:
        return Begun("voice", f"{VOICES} has [{tag}] already")
    name = espeak_name(tag)
    add(root / VOICES, voice_table(tag, name, *_pace(root, tag)))
    if name:
        cure = f"Once it is translated, hear it with 'tutorials voice 1 -l {tag} --audition', and set rate by the pace."
        return Begun("voice", f"{VOICES}: espeak-ng speaks it ({name})", cure)
    cure = f"Record it (recordings/FILM/{tag}/BEAT.wav), or add a voice: see voiceover/engines.py. Drafts are silent."
    return Begun("voice", f"{VOICES}: espeak-ng has no voice for it", cure)


def _pace(root: Path, tag: str) -> tuple[str, int, int]:
    """Return the pace of calm speech: the conventions', else English words."""
    speech = read_toml(root, RULES).data.get("locale", {}).get(tag, {}).get("speech", {})
    unit = str(speech.get("unit", "words")).partition("/")[0].split()[-1]
    return (unit if unit in UNITS else "characters", int(speech.get("low", 120)), int(speech.get("high", 135)))


def _fonts(tag: str) -> Begun:
    from scenes.text.fonts import WEIGHTS, faces, families

    try:
        has = [face for weight in WEIGHTS for face in faces(tag, weight)]
    except StepError as error:
        return Begun("fonts", ", ".join(families(tag)), str(error))
    missing = sorted(letter for letter in letters(tag) if not any(face.covers(letter) for face in has))
    if not missing:
        return Begun("fonts", f"{', '.join(families(tag))} write all its letters")
    offers = _offered(tag)
    which = (
        f"{' or '.join(offers)}, which this machine has"
        if offers
        else "a font that has them (Noto has one for nearly all)"
    )
    cure = f"Name {which}, for {tag!r} in FAMILIES of scenes/text/fonts.py, and its Debian package in the Makefile."
    return Begun("fonts", f"{', '.join(families(tag))} lack {''.join(missing[:12])} ({len(missing)} letters)", cure)


def letters(tag: str) -> set[str]:
    """Return the letters that a language is written with, from the names that CLDR has in it."""
    cldr = Cldr.parse(tag, sep="-")
    calendar = (*cldr.months["format"]["wide"].values(), *cldr.days["format"]["wide"].values())
    text = "".join(map(str, (*cldr.languages.values(), *cldr.territories.values(), *cldr.scripts.values(), *calendar)))
    return {letter for letter in text + text.upper() + text.lower() if letter.isalpha()}


def _offered(tag: str) -> list[str]:
    """Return the Noto families on this machine that say they write a language."""
    language = tag.partition("-")[0]
    try:
        command = ["fc-list", f":lang={tag.lower()}", "family"]
        found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
        if not found and language != tag:
            command[1] = f":lang={language}"
            found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        return []
    first = sorted(
        {line.partition(",")[0] for line in found if line.startswith("Noto Sans")}, key=lambda name: (len(name), name)
    )
    return first[:2]


def _subtitles(tag: str) -> Begun:
    from subtitles.grammar import bonds
    from subtitles.profile import profile

    language = tag.partition("-")[0]
    try:
        rules = profile(PROFILE, tag)
    except UsageError:
        cure = f"Add {tag} to [{PROFILE}.locales] in subtitles/profiles.toml, with the source of its numbers."
        return Begun("subtitles", f"profile {PROFILE} has no numbers for it", cure)
    said = f"{rules.lines} lines of {rules.line} characters, {rules.speed} a {rules.per}"
    if (bonds.FOLDER / f"{language}.toml").is_file():
        return Begun("subtitles", said)
    cure = f"For better line ends, write subtitles/grammar/{language}.toml: subtitles/grammar/__init__.py says how."
    return Begun("subtitles", f"{said}; no table of its small words", cure)


def _rules(root: Path, tag: str) -> Begun:
    if tag in read_toml(root, RULES).data.get("locale", {}):
        return Begun("house rules", f"{RULES} has [locale.{tag}]")
    cure = f"Write [locale.{tag}] (quotes, spacing, words never to use); until then only the rules common to all hold."
    return Begun("house rules", f"{RULES} has none for it", cure)


def _glossary(root: Path, tag: str) -> Begun:
    if has_language(root, tag):
        return Begun("glossary", f"{TERMS} has it: 'tutorials catalogue glossary {tag}' writes it for your tool")
    return Begun("glossary", f"{TERMS} has no column {tag!r}", f"Add the columns {tag}, status_{tag} and source_{tag}.")
