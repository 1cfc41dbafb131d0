"""A sheet as one page: pictures inside it, nothing loaded from elsewhere, filters, and a closer look by keyboard."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape
from pathlib import Path

from render.html_page import filled
from render.report import clock
from render.sheets.cell import Cell, kind, kinds
from render.sheets.grid import box_in
from scripts.model import Finding

HERE = Path(__file__).parent


def page(cells: Sequence[Cell], whole: Sequence[Finding] = ()) -> str:
    """Return the page.

    Args:
        cells: what to show.
        whole: findings about films as a whole.
    """
    every = [finding for cell in cells for finding in cell.findings]
    every = list(dict.fromkeys([*every, *whole]))
    parts = {
        "tutorials": _choices("tutorial", [(cell.tutorial, f"{cell.number} {cell.title_source}") for cell in cells]),
        "locales": _choices("locale", [(cell.locale.tag, cell.locale.name) for cell in cells]),
        "kinds": _options(every),
        "count": _counted(cells, every),
        "body": "\n".join(_tutorial(cells, slug) for slug in dict.fromkeys(cell.tutorial for cell in cells)),
        "whole": _whole(whole),
    }
    return filled(HERE, parts)


def _counted(cells: Sequence[Cell], every: Sequence[Finding]) -> str:
    films = len({(cell.tutorial, cell.locale.tag) for cell in cells})
    errors = sum(finding.severity == "error" for finding in every)
    words = f"{errors} errors, {len(every) - errors} warnings" if every else "no findings"
    return escape(f"{len(cells)} pictures, {films} films, {words}")


def _choices(name: str, values: Sequence[tuple[str, str]]) -> str:
    boxes = [
        f'<label class="chip"><input type="checkbox" name="{name}" value="{escape(value)}" checked>'
        f"<span>{escape(text)}</span></label>"
        for value, text in dict.fromkeys(values)
    ]
    return "".join(boxes)


def _options(every: Sequence[Finding]) -> str:
    found = [f'<option value="{escape(each)}">with {escape(each)} findings</option>' for each in sorted(kinds(every))]
    return "".join(found)


def _whole(findings: Sequence[Finding]) -> str:
    if not findings:
        return ""
    lines = "".join(f"<li>{_finding(finding)}</li>" for finding in dict.fromkeys(findings))
    summary = f"<summary>Findings about whole films ({len(findings)})</summary>"
    return f'<details class="whole">{summary}<ul>{lines}</ul></details>'


def _finding(finding: Finding) -> str:
    rule = f"<b>{escape(finding.check or finding.severity)}</b> "
    return f'<span class="finding {finding.severity}">{rule}{escape(str(finding))}</span>'


def _tutorial(cells: Sequence[Cell], slug: str) -> str:
    mine = [cell for cell in cells if cell.tutorial == slug]
    locales = list(dict.fromkeys(cell.locale for cell in mine))
    rows = list(dict.fromkeys((cell.beat, _turn(mine, cell)) for cell in mine))
    heads = "".join(
        f'<th scope="col" data-locale="{escape(locale.tag)}">{escape(locale.name)}'
        f" <small>{escape(locale.tag)}</small></th>"
        for locale in locales
    )
    body = []
    for beat, turn in rows:
        there = {cell.locale.tag: cell for cell in mine if (cell.beat, _turn(mine, cell)) == (beat, turn)}
        more = f" <small>{turn + 1}</small>" if turn else ""
        tds = "".join(_cell(there.get(locale.tag), locale.tag) for locale in locales)
        body.append(f'<tr><th scope="row">{escape(beat)}{more}</th>{tds}</tr>')
    title = escape(f"{mine[0].number} {mine[0].title_source}")
    return (
        f'<section data-tutorial="{escape(slug)}"><h2>{title}</h2><div class="scroll"><table>'
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{''.join(body)}</tbody></table></div></section>"
    )


def _cell(cell: Cell | None, tag: str) -> str:
    if cell is None:
        return f'<td data-locale="{escape(tag)}"><p class="none">not in this language</p></td>'
    told = f'<ul class="told">{"".join(f"<li>{_finding(finding)}</li>" for finding in cell.findings)}</ul>'
    where = f"{cell.locale.name}, {cell.beat}, {clock(cell.seconds)}"
    alt = f"{where}: {'; '.join(cell.labels)}"
    if cell.picture is None:
        picture = '<p class="none">no picture</p>'
    else:
        data = base64.b64encode(cell.picture).decode()
        picture = f'<img src="data:image/webp;base64,{data}" alt="{escape(alt)}" width="640" height="360">'
    errors = sum(finding.severity == "error" for finding in cell.findings)
    worst = "error" if errors else "warning"
    badge = f'<span class="badge {worst}">{len(cell.findings)}</span>' if cell.findings else ""
    draft = '<span class="draft">draft</span>' if cell.drawn else ""
    named = f"{where}, {len(cell.findings)} findings" if cell.findings else where
    direction, language = cell.locale.direction, escape(cell.locale.tag)
    return (
        f'<td data-locale="{language}" data-kinds="{escape(" ".join(kinds(cell.findings)))}">'
        f'<button type="button" class="shot" aria-label="{escape(named)}">{picture}'
        f"{_boxes(cell.findings)}{badge}{draft}"
        f'</button><p class="said" lang="{language}" dir="{direction}">{escape(cell.said)}</p>'
        f'<p class="at">{clock(cell.seconds)} · frame {cell.frame}</p>{told if cell.findings else ""}</td>'
    )


def _boxes(findings: Sequence[Finding]) -> str:
    found = []
    for finding in findings:
        if finding.spot is not None and finding.spot.box is not None:
            left, top, width, height = (f"{100 * share:.2f}%" for share in box_in(finding.spot.box))
            style = f"left:{left};top:{top};width:{width};height:{height}"
            found.append(
                f'<i class="box {finding.severity}" data-kind="{escape(kind(finding))}" style="{style}"'
                f' title="{escape(finding.what)}"></i>'
            )
    return "".join(found)


def _turn(cells: Sequence[Cell], cell: Cell) -> int:
    same = sorted({each.frame for each in cells if (each.beat, each.locale) == (cell.beat, cell.locale)})
    return same.index(cell.frame)
