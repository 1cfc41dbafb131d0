"""What the films of the series share: titles, the opening's kicker, the closing cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.document import Document, checked, read_toml
from scripts.errors import ProjectError
from scripts.model import Finding
from scripts.source import Text

FOLDER = "scripts/series"
FILE = f"{FOLDER}/series.toml"
CREDITS = ("adapted", "views", "designations", "licence", "translation", "unreviewed")

_TOP = {"schema": "number", "year": "number", "of": "text", "next": "text", "film": "tables", "credits": "table"}
_FILM = {"number": "number", "slug": "text", "title": "text", "adapted": "text"}
_FILM_NEEDS = ("number", "slug", "title")
_SLOTS = {"series/of": ("number", "count"), "credits/licence": ("year",)}


def is_credit(context: str) -> bool:
    """Tell whether a text stands on the closing cards: what all films share there, and what a film adds."""
    return context.startswith("credits/") or (context.startswith("film/") and context.endswith("/adapted"))


@dataclass(frozen=True, slots=True)
class Film:
    """A film of the series, made or still to be made."""

    number: int
    slug: str
    title: Text
    adapted: Text | None = None  # what it is adapted from besides the works that all films are: a paragraph of its own


@dataclass(frozen=True, slots=True)
class Series:
    """The series as written."""

    year: int  # of the copyright line
    of: Text
    next: Text
    films: tuple[Film, ...]
    credits: Mapping[str, Text]

    @property
    def texts(self) -> tuple[Text, ...]:
        """Everything that is translated, in order."""
        return (self.of, self.next, *(film.title for film in self.films), *self.credits.values(), *self.adapted)

    @property
    def adapted(self) -> tuple[Text, ...]:
        """The credits that single films add to those of all, in the order of the films."""
        return tuple(film.adapted for film in self.films if film.adapted is not None)

    def after(self, film: Film) -> Film:
        """Return the film that follows; the first follows the last."""
        return self.films[(self.films.index(film) + 1) % len(self.films)]


def slots_of(text: Text) -> tuple[str, ...]:
    """Return the names of the values that are set in a text of the series."""
    return _SLOTS.get(text.context, ())


def read_series(root: Path) -> Series:
    """Read the series; ProjectError with all that is wrong with it, as no film can do without it."""
    document = read_toml(root, FILE)
    findings: list[Finding] = []
    top = checked(document, _TOP, ("schema", "year", "of", "next", "film", "credits"), findings)
    films = tuple(_film(document, index, findings) for index in range(len(top.get("film", ()))))
    kinds = dict.fromkeys(CREDITS, "text")
    written = checked(document, kinds, CREDITS, findings, "credits") if "credits" in top else {}
    series = Series(
        year=top.get("year", 0),
        of=Text("series/of", top.get("of", ""), document.place("of")),
        next=Text("series/next", top.get("next", ""), document.place("next")),
        films=films,
        credits={
            key: Text(f"credits/{key}", written[key], document.place("credits", key))
            for key in CREDITS
            if key in written
        },
    )
    _check_films(document, films, findings)
    _check_texts(series, findings)
    if findings:
        raise ProjectError(tuple(findings))
    return series


def _film(document: Document, index: int, findings: list[Finding]) -> Film:
    path = ("film", index)
    table = checked(document, _FILM, _FILM_NEEDS, findings, *path)
    slug = table.get("slug", "")
    title = Text(f"film/{slug}/title", table.get("title", ""), document.place(*path, "title"))
    adapted = None
    if "adapted" in table:
        adapted = Text(f"film/{slug}/adapted", table["adapted"], document.place(*path, "adapted"))
    return Film(table.get("number", index + 1), slug, title, adapted)


def _check_films(document: Document, films: tuple[Film, ...], findings: list[Finding]) -> None:
    for index, film in enumerate(films):
        if film.number != index + 1:
            what = f"film {film.slug!r} has the number {film.number} and stands in place {index + 1}"
            findings.append(
                document.wrong(
                    what, "Number the films in their order.", "film", index, "number", check="project/series"
                )
            )
        if film.slug in {other.slug for other in films[:index]}:
            what = f"slug {film.slug!r} is there twice"
            findings.append(
                document.wrong(what, "Give each film its own.", "film", index, "slug", check="project/series")
            )


def _check_texts(series: Series, findings: list[Finding]) -> None:
    for text in series.texts:
        message = text.message
        if not text.text.strip():
            findings.append(Finding(str(text.place), f'"{text.context}" is empty', "Write it.", check="project/series"))
        elif message.broken or message.figures or sorted(message.slots) != sorted(slots_of(text)):
            fields = ", ".join(f"{{{name}}}" for name in slots_of(text)) or "no placeholder"
            what = f'"{text.context}" does not have the right placeholders'
            findings.append(Finding(str(text.place), what, f"It takes {fields}, once.", check="project/series"))
