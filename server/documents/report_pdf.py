"""A report on paper: its filters, its rows in columns as wide as what they hold, and its totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.documents.paper import MARGIN_MM, RULE, SHADE, SOFT, Paper
from server.documents.report_names import cell_in, head_in, title_in
from server.documents.report_table import values_of
from server.documents.table_files import as_text
from server.documents.words import ENGLISH
from shared.errors import RuleBroken
from shared.reports import ColumnKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from server.documents.words import Words
    from server.services.reports.frame import Report
    from server.services.reports.sums import Totals
    from shared.reports import Cell

MOST_ROWS = 2000
_ROW_MM = 5.6
_TEXT_PT = 8.0
_LEAST_MM = 9.0
_GAP_MM = 3.5
_MEASURED = 12
"""Shaping a text to measure it costs a millisecond."""
_NUMBERS = frozenset({ColumnKind.COUNT, ColumnKind.SHARE, ColumnKind.SECONDS, ColumnKind.WEIGHT_KG})


def report_pdf(  # noqa: PLR0913 - what stands on the paper
    report: Report,
    rows: Iterable[Sequence[Cell]],
    totals: Totals,
    *,
    about: str,
    made_at: datetime,
    zone: ZoneInfo,
    words: Words = ENGLISH,
) -> bytes:
    """Return the report as a PDF document; `about` says what it is narrowed to.

    Raises:
        RuleBroken: `report_too_long`; nobody reads so many pages.
    """
    made = f"{made_at.astimezone(zone):%Y-%m-%d %H:%M %Z}"
    title = title_in(words, report)
    printed = words.translate("documents", "{title} · printed {when}")
    paper = Paper(title=title, foot=printed.format(title=title, when=made), words=words)
    paper.set_creation_date(made_at)
    paper.add_page()
    paper.write_in(18, bold=True)
    paper.cell(0, 9, title, new_x="LMARGIN", new_y="NEXT")
    paper.write_in(9.5, ink=SOFT)
    paper.cell(0, 6, about, new_x="LMARGIN", new_y="NEXT")
    paper.ln(2)
    write_table(paper, report, rows, totals, zone)
    return paper.finished()


def write_table(
    paper: Paper,
    report: Report,
    rows: Iterable[Sequence[Cell]],
    totals: Totals,
    zone: ZoneInfo,
) -> None:
    """Write a report's rows and totals on the paper, with the heads on every page.

    Raises:
        RuleBroken: `report_too_long`.
    """
    words = paper.words

    def shown(cells: Sequence[Cell]) -> list[Cell]:
        values = values_of(report, cells, zone)
        return [cell_in(words, one, it) for one, it in zip(report.columns, values, strict=True)]

    lines: list[list[str]] = []
    for cells in rows:
        if len(lines) == MOST_ROWS:
            raise RuleBroken("report_too_long", most=MOST_ROWS)
        lines.append(["–" if cell is None else as_text(cell) for cell in shown(cells)])
    heads = [head_in(words, one, zone) for one in report.columns]
    total = words.translate("documents", "Total")
    sums = shown([totals.get(one.name) for one in report.columns])
    last = [total if place == 0 else as_text(cell) for place, cell in enumerate(sums)]
    widths_mm = _widths(paper, [heads, *lines, last])
    _write_heads(paper, report, heads, widths_mm)
    for number, line in enumerate(lines):
        if paper.will_page_break(_ROW_MM):
            paper.add_page()
            _write_heads(paper, report, heads, widths_mm)
        _write_line(paper, report, line, widths_mm, is_shaded=number % 2 == 1)
    if not lines:
        paper.write_in(10, ink=SOFT)
        paper.cell(
            0,
            _ROW_MM * 1.5,
            words.translate("documents", "Nothing fits."),
            new_x="LMARGIN",
            new_y="NEXT",
        )
        return
    _rule(paper)
    paper.write_in(_TEXT_PT, bold=True)
    _write_line(paper, report, last, widths_mm, is_shaded=False)


def _widths(paper: Paper, lines: Sequence[Sequence[str]]) -> list[float]:
    """Share the paper's width out by what each column holds (mm)."""
    paper.write_in(_TEXT_PT, bold=True)
    wanted = [
        max(_LEAST_MM, *(paper.get_string_width(text) + _GAP_MM for text in _longest(column)))
        for column in zip(*lines, strict=True)
    ]
    spare_mm = paper.epw - sum(wanted)
    if spare_mm < 0:
        return [width * paper.epw / sum(wanted) for width in wanted]
    return [width + spare_mm / len(wanted) for width in wanted]


def _longest(column: Sequence[str]) -> list[str]:
    """Return the head, and the texts with the most characters: the widest is among them."""
    return [column[0], *sorted(set(column), key=len)[-_MEASURED:]]


def _write_heads(
    paper: Paper, report: Report, heads: Sequence[str], widths_mm: Sequence[float]
) -> None:
    paper.write_in(_TEXT_PT, bold=True, ink=SOFT)
    _write_line(paper, report, heads, widths_mm, is_shaded=False)
    _rule(paper)
    paper.write_in(_TEXT_PT)


def _write_line(
    paper: Paper,
    report: Report,
    line: Sequence[str],
    widths_mm: Sequence[float],
    *,
    is_shaded: bool,
) -> None:
    paper.set_fill_color(*SHADE)
    for one, text, width_mm in zip(report.columns, line, widths_mm, strict=True):
        align = "R" if one.kind in _NUMBERS else "L"
        shown = paper.fitted(text, width_mm - 2)
        paper.cell(width_mm, _ROW_MM, shown, align=align, fill=is_shaded)
    paper.ln(_ROW_MM)


def _rule(paper: Paper) -> None:
    paper.set_draw_color(*RULE)
    paper.line(MARGIN_MM, paper.get_y(), paper.w - MARGIN_MM, paper.get_y())
    paper.ln(0.8)
