"""Spreadsheets are read row by row, and a bad one says in which row and column it is bad."""

import csv
import tracemalloc
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from xlsxwriter import Workbook as FastWorkbook

from kiosk.ui.admin.sheet import MOST_BYTES, SheetRow, read_sheet
from shared.errors import RequestRefused

COLUMNS = ("parent", "child", "place")


def read(file: Path) -> list[SheetRow]:
    return list(read_sheet(file, COLUMNS, "parent").rows)


def refusal(file: Path) -> tuple[str, dict[str, Any]]:
    with pytest.raises(RequestRefused) as refused:
        read(file)
    return refused.value.code, dict(refused.value.facts)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def write_one(name: str, content: bytes) -> Path:
        file = tmp_path / name
        file.write_bytes(content)
        return file

    return write_one


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    def make(rows: Iterable[Iterable[object]], *, merged: str = "") -> Path:
        made = Workbook()
        sheet = made.active
        assert sheet is not None
        for row in rows:
            sheet.append(list(row))
        if merged:
            sheet.merge_cells(merged)
        made.save(tmp_path / "made.xlsx")
        return tmp_path / "made.xlsx"

    return make


@pytest.mark.parametrize(
    "content",
    [
        b"parent,child\r\nP1-2,C1\r\n\r\nP1-2,C2\r\n",
        b"\xef\xbb\xbfParent;CHILD \nP1-2;C1\n;\nP1-2;C2",
        b"parent\tchild\nP1-2\tC1\n\nP1-2\tC2\n",
    ],
)
def test_a_csv_is_read_whatever_parts_its_cells(
    write: Callable[[str, bytes], Path], content: bytes
) -> None:
    assert read(write("a.csv", content)) == [
        SheetRow(2, {"parent": "P1-2", "child": "C1"}),
        SheetRow(4, {"parent": "P1-2", "child": "C2"}),
    ]


def test_a_workbook_gives_numbers_and_days_as_people_read_them(book: Callable[..., Path]) -> None:
    file = book([["parent", "child", "place"], ["P1-2", 417.0, date(2026, 11, 23)], ["P2-2", True]])
    assert [row.cells for row in read(file)] == [
        {"parent": "P1-2", "child": "417", "place": "2026-11-23T00:00:00"},
        {"parent": "P2-2", "child": "TRUE"},
    ]


def test_columns_are_found_by_their_names_in_any_order_and_others_are_named(
    book: Callable[..., Path],
) -> None:
    file = book([[None], ["Weight", "Child", "Parent"], [4, "C1", "P1-2"]])
    sheet = read_sheet(file, COLUMNS, "parent")
    assert sheet.ignored == ("Weight",)
    assert list(sheet.rows) == [SheetRow(3, {"parent": "P1-2", "child": "C1"})]


def test_columns_are_found_by_the_titles_of_our_own_files_as_well(
    book: Callable[..., Path],
) -> None:
    file = book([["मुख्य बैग", "CHILD"], ["P1-2", "C1"]])
    sheet = read_sheet(file, COLUMNS, "parent", {"मुख्य बैग": "parent", "छोटा बैग": "child"})
    assert list(sheet.rows) == [SheetRow(2, {"parent": "P1-2", "child": "C1"})]


def test_a_column_by_its_name_and_by_its_title_is_a_repeated_one(book: Callable[..., Path]) -> None:
    file = book([["parent", "Guía", "PADRE"], ["P1-2", "1", "P2-2"]])
    with pytest.raises(RequestRefused, match="column_repeated"):
        read_sheet(file, COLUMNS, "parent", {"Padre": "parent"})


def test_a_formula_is_refused_with_its_place(book: Callable[..., Path]) -> None:
    file = book([["parent", "child"], ["P1-2", "C1"], ["P1-2", '=CONCATENATE("C",2)']])
    assert refusal(file) == ("sheet_formula", {"row": 3, "column": "child"})


def test_merged_cells_are_refused_with_their_place(book: Callable[..., Path]) -> None:
    file = book([["parent", "child"], ["P1-2", "C1"], [None, "C2"]], merged="A2:A3")
    assert refusal(file) == ("sheet_merged", {"cells": "A2:A3"})


def test_a_missing_and_a_repeated_column_are_named(book: Callable[..., Path]) -> None:
    assert refusal(book([["child"], ["C1"]])) == ("column_missing", {"row": 1, "column": "parent"})
    doubled = book([["parent", "Parent"], ["P1-2", "P2-2"]])
    assert refusal(doubled) == ("column_repeated", {"row": 1, "column": "Parent"})


def test_a_csv_in_another_encoding_names_the_row(write: Callable[[str, bytes], Path]) -> None:
    lines = [b"parent,place", *[b"P1-2,Jaipur"] * 3000, "P2-2,Malmö".encode("latin-1")]
    code, facts = refusal(write("a.csv", b"\n".join(lines)))
    assert code == "sheet_encoding"
    assert 1 < facts["row"] <= 3002


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_an_empty_file_is_called_empty(write: Callable[[str, bytes], Path], name: str) -> None:
    assert refusal(write(name, b""))[0] == "sheet_empty"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "sheet_old_excel"),
        (b"PK\x03\x04 and then nothing", "sheet_unreadable"),
        (b'parent,child\nP1-2,"' + b"C" * 200_000, "sheet_unreadable"),
        (b"parent\n" + b"P" * 3000, "cell_too_long"),
    ],
)
def test_what_is_no_sheet_says_what_to_do(
    write: Callable[[str, bytes], Path], content: bytes, code: str
) -> None:
    assert refusal(write("a.xlsx", content))[0] == code


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(
    book: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_BYTES > 100_000_000
    monkeypatch.setattr("kiosk.ui.admin.sheet.MOST_BYTES", 100)
    assert refusal(book([["parent"], ["P1-2"]]))[0] == "sheet_too_large"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_hundred_thousand_rows_are_never_held_at_once(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"many.{ending}"
    rows = ((f"P{at // 10}-10", f"C{at:06}") for at in range(100_000))
    if ending == "csv":
        with file.open("w", newline="") as text:
            csv.writer(text).writerows([("parent", "child"), *rows])
    else:
        with FastWorkbook(file, {"constant_memory": True}) as made:
            sheet = made.add_worksheet()
            sheet.write_row(0, 0, ("parent", "child"))
            for at, row in enumerate(rows, start=1):
                sheet.write_row(at, 0, row)
    tracemalloc.start()
    count = sum(1 for _ in read_sheet(file, COLUMNS, "parent").rows)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 100_000
    assert peak_bytes < 16 * 1024 * 1024, "all rows at once are about 45 MB"
