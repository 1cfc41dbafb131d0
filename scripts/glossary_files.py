"""The glossary of one language as a file that translators' tools import: TBX, CSV or PO.

TBX is the format of term bases (ISO 30042; here the dialect "martif" that Weblate, OmegaT and the Translate Toolkit
read), CSV the Translate Toolkit's columns, which Weblate takes as well, PO what Poedit takes into its memory.
"""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence

from scripts.catalogue import Catalogue, Entry, template_header
from scripts.model import Locale
from scripts.po import format_po
from scripts.terms import Term

_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}lang"
_DOCTYPE = '<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">'


def tbx(terms: Sequence[Term], locale: Locale) -> str:
    """Return the glossary as TBX."""
    martif = ET.Element("martif", {"type": "TBX", _NAMESPACE: "en"})
    head = ET.SubElement(martif, "martifHeader")
    source = ET.SubElement(ET.SubElement(head, "fileDesc"), "sourceDesc")
    ET.SubElement(source, "p").text = f"Learning city tutorials, glossary: {locale.name}. CC BY-SA 4.0."
    body = ET.SubElement(ET.SubElement(martif, "text"), "body")
    for term in sorted(terms, key=lambda each: each.key):
        entry = ET.SubElement(body, "termEntry", {"id": term.key})
        ET.SubElement(entry, "descrip", {"type": "definition"}).text = term.definition
        if term.note:
            ET.SubElement(entry, "note").text = term.note
        for tag, word in (("en", term.source), (locale.tag, term.word)):
            tig = ET.SubElement(ET.SubElement(entry, "langSet", {_NAMESPACE: tag}), "tig")
            ET.SubElement(tig, "term").text = word
            ET.SubElement(tig, "termNote", {"type": "partOfSpeech"}).text = term.part_of_speech
            if tag != "en":
                status = "preferredTerm-admn-sts" if term.verified else "admittedTerm-admn-sts"
                ET.SubElement(tig, "termNote", {"type": "administrativeStatus"}).text = status
    ET.indent(martif)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_DOCTYPE}\n{ET.tostring(martif, encoding="unicode")}\n'


def table(terms: Sequence[Term], locale: Locale) -> str:
    """Return the glossary as CSV."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["context", "source", "target", "translator_comments", "developer_comments"])
    for term in sorted(terms, key=lambda each: each.key):
        rows.writerow([term.key, term.source, term.word, _status(term), _about(term)])
    return out.getvalue()


def catalogue(terms: Sequence[Term], locale: Locale) -> str:
    """Return the glossary as a PO file."""
    header = tuple(
        (key, locale.tag.replace("-", "_") if key == "Language" else value) for key, value in template_header()
    )
    entries = (
        Entry(term.key, term.source, term.word, notes=(_status(term),), comments=(_about(term),))
        for term in sorted(terms, key=lambda each: each.key)
    )
    return format_po(Catalogue(entries=tuple(entries), header=header, notes=(f"Glossary: {locale.name}.",)))


def _status(term: Term) -> str:
    return "seen in a source" if term.verified else "our own word, unchecked"


def _about(term: Term) -> str:
    return f"{term.part_of_speech}: {term.definition} {term.note}".strip()


FORMATS: dict[str, Callable[[Sequence[Term], Locale], str]] = {"tbx": tbx, "csv": table, "po": catalogue}
