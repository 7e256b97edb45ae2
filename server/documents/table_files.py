"""A table as a file for a spreadsheet, a row at a time: constant memory, whatever its length.

Texts are written as texts: none of them is a formula to the program that opens it.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from shared.reports import Cell

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 1_048_575
"""What a sheet of Excel holds beside its heads; what is beyond goes on another one."""
_BYTE_ORDER_MARK = "\ufeff"
_LINES_AT_ONCE = 200
_SHEET_NAME = 31
_WIDTH = 18


def table_csv(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Yield the table's lines, heads first, and a byte order mark, by which Excel knows UTF-8."""
    yield _BYTE_ORDER_MARK
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([defused(head) for head in heads])
    for number, cells in enumerate(rows, start=1):
        writer.writerow([as_text(cell) for cell in cells])
        if number % _LINES_AT_ONCE == 0:
            yield written.getvalue()
            written.seek(0)
            written.truncate()
    yield written.getvalue()


def table_xlsx(
    file: Path, title: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    """Write the table into `file` as an Excel workbook; sheets are named `title` and a number."""
    # Without a table of all texts in memory each cell carries its own.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(file, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        sheet, line, number = None, 0, 0
        for cells in rows:
            if sheet is None or line > MOST_ROWS:
                number += 1
                sheet, line = _sheet(book, title, number, heads, bold), 1
            for place, cell in enumerate(cells):
                if isinstance(cell, str):
                    sheet.write_string(line, place, defused(cell))
                elif cell is not None:
                    sheet.write_number(line, place, cell)
            line += 1
        if sheet is None:
            _sheet(book, title, 1, heads, bold)


def defused(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula (OWASP, "CSV Injection")."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def as_text(cell: Cell) -> str:
    """Return a cell as text; numbers are ours and are no formulas."""
    match cell:
        case None:
            return ""
        case str():
            return defused(cell)
        case float():
            return f"{cell:.1f}"
        case _:
            return str(cell)


def _sheet(
    book: Workbook, title: str, number: int, heads: Sequence[str], bold: Format
) -> Worksheet:
    sheet = book.add_worksheet(f"{title[: _SHEET_NAME - 4]} {number}")
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(heads) - 1, _WIDTH)
    for place, head in enumerate(heads):
        sheet.write_string(0, place, head, bold)
    return sheet
