"""A report as an Excel workbook, a row at a time: constant memory, whatever its length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from server.documents.report_table import defused, heads_of, title_of, values_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from server.services.reports.frame import Report
    from shared.reports import Cell

MOST_ROWS = 1_048_575
"""What a sheet of Excel holds beside its heads; what is beyond goes on another one."""
_SHEET_NAME = 31
_WIDTH = 18


def report_xlsx(file: Path, report: Report, rows: Iterable[Sequence[Cell]], zone: ZoneInfo) -> None:
    """Write the report into `file`. Texts are written as texts: none of them is a formula."""
    # Without a table of all texts in memory each cell carries its own.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(file, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        heads = heads_of(report, zone)
        sheet, line, number = None, 0, 0
        for cells in rows:
            if sheet is None or line > MOST_ROWS:
                number += 1
                sheet, line = _sheet(book, report, number, heads, bold), 1
            for place, cell in enumerate(values_of(report, cells, zone)):
                if isinstance(cell, str):
                    sheet.write_string(line, place, defused(cell))
                elif cell is not None:
                    sheet.write_number(line, place, cell)
            line += 1
        if sheet is None:
            _sheet(book, report, 1, heads, bold)


def _sheet(
    book: Workbook,
    report: Report,
    number: int,
    heads: Sequence[str],
    bold: Format,
) -> Worksheet:
    name = f"{title_of(report)[: _SHEET_NAME - 4]} {number}"
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(heads) - 1, _WIDTH)
    for place, head in enumerate(heads):
        sheet.write_string(0, place, head, bold)
    return sheet
