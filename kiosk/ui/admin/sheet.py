"""A spreadsheet's rows one after the other, from XLSX or CSV; never the whole file at once.

Knows neither what a row is good for nor the server: it finds the columns by their names, and says
in which row and column a file can't be read.
"""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from shared.errors import RequestRefused
from shared.imports import MOST_CELL
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
    from pathlib import Path

MOST_BYTES = 512 * 1024 * 1024
"""What a workbook may unpack to; more than that is no list of bags."""
_PIECE_BYTES = 256 * 1024
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell[^>]*\bref="([A-Z]+[0-9]+:[A-Z]+[0-9]+)"')
_LONGEST_TAG = 200
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_SEPARATORS = (",", ";", "\t", "|")
_Numbered = tuple[int, "Sequence[Any]"]


@value
class SheetRow:
    """A row's number in the file, and its cells by the names of their columns, none empty."""

    number: int
    cells: dict[str, str]


@value
class Sheet:
    """A sheet whose columns were found; `ignored` are titles that mean nothing here."""

    ignored: tuple[str, ...]
    rows: Iterator[SheetRow]


def read_sheet(
    file: Path, columns: Sequence[str], needed: str, titles: Mapping[str, str] | None = None
) -> Sheet:
    """Open a file and find its columns; the rows are read as they are asked for.

    A column is found by its name, and by its title where `titles` has it (each with its name).

    Raises:
        RequestRefused: `sheet_unreadable`, `sheet_old_excel`, `sheet_empty`, `sheet_too_large`,
            `sheet_encoding`, `sheet_merged`, `column_missing`, `column_repeated`; while the rows
            are read `sheet_formula` and `cell_too_long` besides, each with `row` and `column`.
    """
    numbered = _opened(file)
    first = next(numbered, None)
    if first is None:
        raise RequestRefused("sheet_empty", file=file.name)
    known = {one: one for one in columns}
    known = {title.casefold(): name for title, name in (titles or {}).items()} | known
    places, ignored = _find_columns(first, known, needed)
    return Sheet(ignored, _named(numbered, places))


def _opened(file: Path) -> Iterator[_Numbered]:
    """Rows that hold anything, with their numbers; a fault of the file is one of ours."""
    try:
        with file.open("rb") as begun:
            start = begun.read(4)
    except OSError as error:
        raise RequestRefused("sheet_unreadable", fault=error.strerror or str(error)) from error
    if start == _OLD_EXCEL:
        raise RequestRefused("sheet_old_excel", file=file.name)
    read: Callable[[Path], Iterator[_Numbered]] = _xlsx_rows if start[:2] == b"PK" else _csv_rows
    return (one for one in read(file) if any(cell not in (None, "") for cell in one[1]))


def _find_columns(
    heads: _Numbered, known: Mapping[str, str], needed: str
) -> tuple[dict[int, str], tuple[str, ...]]:
    number, cells = heads
    places: dict[int, str] = {}
    ignored: list[str] = []
    for place, cell in enumerate(cells):
        title = str(cell or "").strip()
        name = known.get(title.casefold())
        if name in places.values():
            raise RequestRefused("column_repeated", row=number, column=title[:50])
        if name is not None:
            places[place] = name
        elif title:
            ignored.append(title[:50])
    if needed not in places.values():
        raise RequestRefused("column_missing", row=number, column=needed)
    return places, tuple(ignored)


def _named(numbered: Iterable[_Numbered], places: dict[int, str]) -> Iterator[SheetRow]:
    for number, cells in numbered:
        found: dict[str, str] = {}
        for place, name in places.items():
            text = _text(cells[place] if place < len(cells) else None)
            if text.startswith("\0="):
                raise RequestRefused("sheet_formula", row=number, column=name)
            if len(text) > MOST_CELL:
                raise RequestRefused("cell_too_long", row=number, column=name, most=MOST_CELL)
            if text.strip():
                found[name] = text.strip()
        if found:
            yield SheetRow(number, found)


def _text(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).upper()
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date():
            return cell.isoformat()
        case _:
            return str(cell)


def _csv_rows(file: Path) -> Generator[_Numbered]:
    number = 0
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            first = text.readline()
            separator = max(_SEPARATORS, key=first.count)
            number = 1
            yield 1, next(csv.reader([first], delimiter=separator), [])
            reader = csv.reader(text, delimiter=separator)
            for cells in reader:
                number = reader.line_num + 1
                yield number, cells
    except UnicodeDecodeError as error:
        raise RequestRefused("sheet_encoding", row=number + 1) from error
    except (csv.Error, OSError) as error:
        raise RequestRefused("sheet_unreadable", row=number + 1, fault=str(error)) from error


def _xlsx_rows(file: Path) -> Generator[_Numbered]:
    try:
        _check_package(file)
        book = load_workbook(file, read_only=True)
        try:
            sheet = book.worksheets[0]
            for number, cells in enumerate(sheet.iter_rows(), start=1):
                yield number, [_cell(cell) for cell in cells]
        finally:
            book.close()
    except (
        zipfile.BadZipFile,
        InvalidFileException,
        ParseError,
        KeyError,
        IndexError,
        OSError,
        ValueError,
    ) as error:
        raise RequestRefused("sheet_unreadable", fault=str(error)[:200]) from error


def _cell(cell: Any) -> object:  # noqa: ANN401 - a cell, or what stands for an empty one
    """A cell's value; a formula is marked, for its result may be an old one."""
    return f"\0{cell.value}" if cell.data_type == "f" else cell.value


def _check_package(file: Path) -> None:
    """Refuse what unpacks to too much, and cells that were merged into one: where would it go?"""
    with zipfile.ZipFile(file) as package:
        if sum(part.file_size for part in package.infolist()) > MOST_BYTES:
            raise RequestRefused("sheet_too_large", most=MOST_BYTES // (1024 * 1024))
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
        for name in sheets[:1]:
            with package.open(name) as part:
                before = b""
                while piece := part.read(_PIECE_BYTES):
                    if found := _MERGED.search(before + piece):
                        cells = found.group(1).decode("ascii")
                        raise RequestRefused("sheet_merged", cells=cells)
                    before = piece[-_LONGEST_TAG:]
