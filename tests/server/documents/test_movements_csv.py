"""Movements as CSV: one row at a time, and no label becomes a formula."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from itertools import count, islice
from typing import TYPE_CHECKING

import pytest

from server.documents.movements_csv import movements_csv
from server.documents.table_files import defused
from server.documents.words import words_in
from shared.console import MovementRow

if TYPE_CHECKING:
    from collections.abc import Iterator

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def row(number: int = 1, **said: str | int | None) -> MovementRow:
    basis = {
        "id": number,
        "bag_code": f"P{number}-10",
        "bag_kind": "parent",
        "what": "received",
        "happened_at": NOON,
    }
    return MovementRow.model_validate({**basis, **said})


def read(lines: Iterator[str]) -> list[dict[str, str]]:
    text = "".join(lines)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_a_movement_is_a_row_under_its_heads() -> None:
    (told,) = read(movements_csv([row(location="Lucknow", children=10, pairing="extra")]))
    assert told["happened at (UTC)"] == "2026-11-23 12:00:00"
    assert (told["bag"], told["location"], told["children"]) == ("P1-10", "Lucknow", "10")
    assert (told["destination"], told["pairing"]) == ("", "extra")


def test_in_another_language_heads_and_our_words_are_the_readers() -> None:
    said = row(location="Lucknow", pairing="extra", person="received")
    (told,) = read(movements_csv([said], words_in("es")))
    assert told["Cuándo (UTC)"] == "2026-11-23 12:00:00"
    assert told["Movimiento"] == "Recibido"
    assert told["Persona"] == "received"
    assert told["Otra mitad"] == "Nunca despachado"
    english = movements_csv([said], words_in("en"))
    assert "".join(english) == "".join(movements_csv([said]))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_run_is_defused(start: str) -> None:
    assert defused(f"{start}1+1") == f"'{start}1+1"
    (told,) = read(movements_csv([row(person=f"{start}cmd")]))
    assert told["person"] == f"'{start}cmd"


@pytest.mark.parametrize("text", ["", "P1-10", "a=b", "Asha, Ravi", 'say "hi"', "two\nlines"])
def test_an_honest_cell_stays_as_it_is(text: str) -> None:
    (told,) = read(movements_csv([row(person=text)]))
    assert told["person"] == text


def test_a_report_without_an_end_is_told_as_it_comes() -> None:
    endless = movements_csv(row(number) for number in count(1))
    assert len(list(islice(endless, 1000))) == 1000
