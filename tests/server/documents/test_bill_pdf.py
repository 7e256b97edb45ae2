"""The bill on paper: all of it is there, it fits, and its QR code leads back to it."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import zxingcpp
from pydantic import TypeAdapter
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from server.documents.bill_pdf import bill_pdf
from shared.codes import BagKind
from shared.console import BillLine, BillPage, BillState
from shared.events import BillTerms
from shared.records import BagRecord, BagState

NOW = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
INDIA = ZoneInfo("Asia/Kolkata")


def line(number: int, state: BagState = BagState.FULL, *, is_returned: bool = False) -> BillLine:
    packed = 10 if state is BagState.FULL else 7
    parent = BagRecord(
        key=f"parent::{number}",
        kind=BagKind.PARENT,
        code=f"P{number}-10",
        count=10,
        packed=packed,
        state=state,
    )
    returned = ["C1", "C2"] if is_returned else []
    return BillLine(
        parent=parent, is_returned=is_returned, returned_children=returned, linked_at=NOW
    )


def bill(*lines: BillLine, state: BillState = BillState.CLOSED, **terms: str | int) -> BillPage:
    said = {"number": "LKO-2026/0417", "customer": "Sharma Beej Bhandar", **terms}
    return BillPage(
        id=UUID(int=1),
        terms=TypeAdapter(BillTerms).validate_python(said),
        state=state,
        destination="Jaipur depot",
        linked_parents=len(lines),
        returned_parents=sum(line.is_returned for line in lines),
        expected_kg=10.0 * len(lines),
        actual_kg=9.5 * len(lines),
        created_at=NOW,
        created_by="Asha R.",
        lines=list(lines),
        history=[],
    )


def printed(page: BillPage) -> bytes:
    return bill_pdf(page, kg_per_child=1.0, made_at=NOW, zone=INDIA)


def texts_of(document: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(document)).pages]


def test_a_bill_names_customer_vehicle_parents_totals_and_signers() -> None:
    page = bill(line(1), line(2, BagState.SHORT), vehicle="UP32 AB 1234", planned_parents=5)
    (text,) = texts_of(printed(page))
    for words in (
        "LKO-2026/0417",
        "Closed",
        "Sharma Beej Bhandar",
        "UP32 AB 1234",
        "Jaipur depot",
        "P1-10",
        "7 of 10",
        "closed short",
        "Total: 2 parents",
        "17 of 20",
        "20.0",
        "19.0",
        "Dispatched by",
        "Driver",
        "Received by",
        "Page 1 of 1",
    ):
        assert words in text, words


def test_times_are_those_of_the_place() -> None:
    (text,) = texts_of(printed(bill(line(1))))
    assert "printed 2026-11-24 02:00 IST" in text
    assert "Asia/Kolkata" in text


def test_a_returned_parent_stays_on_paper_and_adds_nothing() -> None:
    (text,) = texts_of(printed(bill(line(1), line(2, is_returned=True))))
    assert "2 of 10" in text
    assert "returned" in text
    assert "Total: 1 parent " in text


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (BillState.DRAFT, "Draft"),
        (BillState.OPEN, "Open: parents may still be added"),
        (BillState.REOPENED, "Reopened"),
        (BillState.CANCELLED, "CANCELLED"),
    ],
)
def test_a_bill_that_is_not_closed_says_so(state: BillState, words: str) -> None:
    (text,) = texts_of(printed(bill(state=state)))
    assert words in text
    assert "No parents yet." in text


def test_a_long_bill_numbers_its_pages_and_repeats_its_heads() -> None:
    texts = texts_of(printed(bill(*[line(number) for number in range(1, 501)])))
    assert len(texts) > 10
    for number, text in enumerate(texts, start=1):
        assert f"Page {number} of {len(texts)}" in text
    assert all("Parent bag" in text for text in texts[:-1])
    assert "P500-10" in "".join(texts)


@pytest.mark.parametrize("note", ["", "Load the short ones last.\n" * 12])
def test_signatures_stand_with_the_total_and_the_last_two_lines(note: str) -> None:
    pages: set[int] = set()
    for count in range(1, 62, 2):
        lines = [line(number) for number in range(1001, 1001 + count)]
        *before, last = texts_of(printed(bill(*lines, note=note)))
        for words in ("Dispatched by", f"Total: {count} parent", f"P{1000 + count}-10"):
            assert words in last, (count, words)
        if count > 1:
            assert f"P{999 + count}-10" in last, count
        assert all("P1" in text for text in before), count
        pages.add(len(before) + 1)
    assert pages == {1, 2, 3}


def test_a_note_that_takes_pages_by_itself_leaves_no_page_empty() -> None:
    texts = texts_of(printed(bill(*[line(number) for number in range(1, 22)], note="Word " * 400)))
    assert all(len(text) > 100 for text in texts)
    assert "Received by" in texts[-1]


@pytest.mark.parametrize(
    "text", ["किसान सेवा केंद्र", "漢字 العربية", "=cmd|'/c calc'!A0", "\x07 bell", "W" * 200, "₹ 500"]
)
def test_any_text_can_be_printed(text: str) -> None:
    document = printed(bill(line(1), customer=text, note=f"{text}\n{text}"))
    assert len(texts_of(document)) == 1


def test_its_qr_code_holds_the_bills_number() -> None:
    with PdfDocument(printed(bill(line(1)))) as document:
        picture = document[0].render(scale=2).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == ["LKO-2026/0417"]
