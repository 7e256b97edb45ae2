"""Documents in the reader's language: every word of theirs, and Devanagari as it is written."""

from __future__ import annotations

import io
from collections import UserDict
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from server.documents.bill_pdf import bill_pdf
from server.documents.paper import Paper
from server.documents.report_names import head_in, title_in
from server.documents.words import LANGUAGES, Words, words_in
from server.services.reports import REPORTS
from shared.console import BillState
from shared.overriding import override
from tests.server.documents.test_bill_pdf import bill, line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NOW = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
INDIA = ZoneInfo("Asia/Kolkata")
OTHERS = [code for code in LANGUAGES if code != "en"]


class Noting(UserDict[str, str]):
    """Texts that note which of them are asked for."""

    def __init__(self, texts: Mapping[str, str], asked: set[str]) -> None:
        super().__init__(texts)
        self.asked = asked

    @override
    def __getitem__(self, text: str) -> str:
        self.asked.add(text)
        return super().__getitem__(text)

    @override
    def __contains__(self, text: object) -> bool:
        self.asked.add(str(text))
        return super().__contains__(text)


@pytest.fixture
def paper() -> Iterator[Paper]:
    one = Paper(title="", foot="")
    yield one
    one.finished()


def text_of_a_bill(words: Words) -> str:
    page = bill(line(1), line(2, is_returned=True), state=BillState.OPEN)
    made = bill_pdf(page, kg_per_child=1234.5, made_at=NOW, zone=INDIA, words=words)
    (sheet,) = PdfReader(io.BytesIO(made)).pages
    return sheet.extract_text()


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_of_a_document_is_translated(language: str) -> None:
    words = words_in(language)
    assert words.language == language

    asked: set[str] = set()
    text_of_a_bill(Words(language, Noting(words.texts, asked)))
    assert {"TraceTrack bill", "Page {x} of {y}", "Total: 1 parent"} <= asked
    assert asked - words.texts.keys() == {""}, "two columns have no title"


@pytest.mark.parametrize("language", OTHERS)
def test_every_report_and_each_of_its_columns_has_its_words(language: str) -> None:
    words = words_in(language)

    def english() -> Iterator[str]:
        for report in REPORTS.values():
            yield title_in(words_in("en"), report)
            yield from (head_in(words_in("en"), one, INDIA) for one in report.columns)

    plain = {text.partition(" (")[0] for text in english()}
    assert "Packing by day" in plain
    assert plain - words.texts.keys() == set()


def test_a_bill_in_spanish_has_its_numbers_and_words_in_spanish() -> None:
    text = text_of_a_bill(words_in("es"))
    for expected in ("Guía LKO-2026/0417", "12.345,0", "10 de 10", "Página 1 de 1", "Cliente"):
        assert expected in text, expected


def test_figures_after_words_in_devanagari_are_still_figures() -> None:
    """fpdf2 2.8 leaves what follows a line's first text in the face before."""
    text = text_of_a_bill(words_in("hi"))
    assert "10 / 10" in text
    assert text.count("12,345.0") == 2
    assert "20.0" in text
    assert "19.0" in text


def test_devanagari_is_shaped(paper: Paper) -> None:
    def width(text: str) -> float:
        return paper.get_string_width(text)

    assert width("क्ष") < width("क") + width("ष"), "a conjunct is one sign"


def test_a_text_that_is_cut_keeps_its_letters_whole(paper: Paper) -> None:
    text = "पैकिंग क्षेत्र स्टेशन"
    for width_mm in range(3, 40):
        shown = paper.fitted(text, float(width_mm))
        rest = text.removeprefix(shown.removesuffix("…"))
        assert shown == text or not rest.startswith(("्", "ि", "े", "ै", "ं"))
        assert not shown.removesuffix("…").endswith("्")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Monday, 23 November 2026"),
        ("hi", "सोमवार, 23 नवंबर 2026"),
        ("es", "lunes, 23 de noviembre de 2026"),
    ],
)
def test_a_day_is_written_as_its_language_does(language: str, words: str) -> None:
    assert words_in(language).day(date(2026, 11, 23)) == words


def test_a_language_that_is_not_spoken_is_english() -> None:
    assert words_in("de").language == words_in("../hi").language == "en"
