"""The catalogue: the texts of a film, or of the series, with their translations into one language.

Holds what is in a catalogue and how it follows a changed script; `scripts.po` knows how the file is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from babel import Locale as Cldr
from babel.messages.plurals import get_plural
from babel.plural import to_gettext

from scripts.model import Locale, Place

HOW_REVIEWED = "Reviews stand above each entry: 'tutorials catalogue review' writes them."
ROOM = "room: "  # begins the comment that says how much room a translation has
LIKENESS = 0.6  # difflib's ratio from which an old translation is offered for a changed sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """A text and its translation."""

    context: str
    text: str  # the source wording
    translation: str = ""
    place: Place | None = None  # the line of its msgid in the catalogue; none in a template
    fuzzy: bool = False
    comments: tuple[str, ...] = ()  # for the translator, made anew from the script
    notes: tuple[str, ...] = ()  # the translator's own, and who has reviewed it: `scripts.review`
    flags: tuple[str, ...] = ()  # besides "fuzzy" and those for placeholders
    previous: str = ""  # the source wording that a fuzzy translation was written for
    previous_context: str = ""  # where that stood, if elsewhere
    source: Place | None = None  # where its text stands in the script

    @property
    def key(self) -> tuple[str, str]:
        """What an entry is looked up by: the sentences of a beat share their context."""
        return self.context, self.text


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of a film, or of the series, with their translations into one language; none in a template."""

    title: str = ""
    entries: tuple[Entry, ...] = ()
    header: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()  # the comment at the head of the file
    file: str = ""
    old: tuple[Entry, ...] = ()  # translations of texts that are no longer there, kept in case they come back


def start(template: Catalogue, locale: Locale, file: str) -> Catalogue:
    """Return an empty catalogue for a language, unreviewed."""
    notes = (
        f"{template.title}: {locale.name}.",
        "© the contributors, CC BY-SA 4.0.",
        HOW_REVIEWED,
    )
    return replace(template, notes=notes, header=_header(locale), file=file)


def template_header() -> tuple[tuple[str, str], ...]:
    """Return the header of a template."""
    return _header(None)


def _header(locale: Locale | None) -> tuple[tuple[str, str], ...]:
    # No dates: the history of the file tells them, and a header that changes by itself hides a change of the texts.
    plural = (("Plural-Forms", _plural_forms(Cldr.parse(locale.tag, sep="-"))),) if locale else ()
    return (
        ("Project-Id-Version", "learning-city-tutorials"),
        ("Report-Msgid-Bugs-To", ""),
        ("Last-Translator", ""),
        ("Language-Team", locale.name if locale else ""),
        ("Language", locale.tag.replace("-", "_") if locale else ""),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
        *plural,
    )


def _plural_forms(cldr: Cldr) -> str:
    """Return CLDR's plural rule as gettext writes it, or gettext's own where CLDR asks for more than the number.

    CLDR's French and Spanish regard the exponent of compact numbers; gettext has no variable for it: msgfmt refuses it.
    """
    rule = str(to_gettext(cldr.plural_form))
    if set(re.findall("[a-z]+", rule)) <= {"nplurals", "plural", "n"}:
        return rule
    return str(get_plural(cldr).plural_forms)


def update(catalogue: Catalogue, template: Catalogue) -> Catalogue:
    """Return the catalogue with exactly the template's entries, in its order, and every translation that still serves.

    A translation written for other words is kept as fuzzy, together with those words: the label of the same key, the
    same words in another beat, or the sentence most like it, in its own beat first. One that serves nowhere is kept
    among the old ones, and comes back with its text.

    Babel's merge was rejected: it regards neither beat nor key, and gives a changed label a stranger's translation.
    """
    read = {entry.key: entry for entry in (*catalogue.old, *catalogue.entries)}
    old = {key: entry for key, entry in read.items() if entry.translation}
    wanted = {entry.key for entry in template.entries}
    left = [entry for entry in old.values() if entry.key not in wanted]
    entries = []
    for entry in template.entries:
        found = read.get(entry.key)
        if found is None or not found.translation:
            found = _predecessor(entry, left, old.values()) or found
        if found in left:
            left.remove(found)
        entries.append(_merged(entry, found) if found else entry)
    return replace(catalogue, title=template.title, entries=tuple(entries), old=tuple(left))


def _predecessor(entry: Entry, left: list[Entry], old: Iterable[Entry]) -> Entry | None:
    """Return the entry whose translation may serve for `entry`, though it was written for other words or elsewhere."""
    same_label = [each for each in left if each.context == entry.context and not entry.context.endswith("/say")]
    same_words = [each for each in old if each.text == entry.text and not each.fuzzy]
    like = sorted(left, key=lambda each: (each.context == entry.context, _likeness(each, entry)), reverse=True)
    like = [each for each in like if _likeness(each, entry) >= LIKENESS]
    return next(iter([*same_label, *same_words, *like]), None)


def _likeness(one: Entry, other: Entry) -> float:
    return SequenceMatcher(None, one.text, other.text, autojunk=False).ratio()


def _merged(entry: Entry, found: Entry) -> Entry:
    same = found.key == entry.key
    elsewhere = "" if found.context == entry.context else found.context
    return replace(
        entry,
        translation=found.translation,
        notes=found.notes,
        flags=found.flags,
        fuzzy=found.fuzzy or not same,
        previous=found.previous if same else found.text,
        previous_context=found.previous_context if same else elsewhere,
        comments=_with_room(entry.comments, found.comments) if same else entry.comments,
    )


def _with_room(comments: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the room that was measured before where none was measured now: comments do not come and go."""
    measured = any(comment.startswith(ROOM) for comment in comments)
    return comments if measured else (*comments, *(comment for comment in before if comment.startswith(ROOM)))
