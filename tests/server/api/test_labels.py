"""Labels: a number is given once, the formats decide the text, and every print is recorded."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from threading import Barrier
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from sqlalchemy import select

from server.db import tables
from server.services.labels import number_labels
from shared.labels import LabelContent, NewLabels
from tests.server.api.site import Json, Site
from tests.server.scanning import MORNING, RAVI

if TYPE_CHECKING:
    from server.db.session import Database


def numbered(site: Site, admin: str, **wanted: object) -> Json:
    asked = {"command_id": str(site.new_id()), "bags": 3, "children_per_parent": 2, **wanted}
    answer = site.ask("POST", "/v1/labels", asked, token=admin)
    assert answer.status_code == 201, answer.text
    return answer.json


def refused(site: Site, admin: str, **wanted: object) -> tuple[int, str]:
    asked = {"command_id": str(site.new_id()), "bags": 3, **wanted}
    answer = site.ask("POST", "/v1/labels", asked, token=admin)
    return answer.status_code, answer.json["code"]


def printed(site: Site, admin: str, run: Json, **wanted: object) -> Json:
    asked = {"command_id": str(site.new_id()), "sheet": "a4-3x8", **wanted}
    answer = site.ask("POST", f"/v1/labels/{run['id']}/prints", asked, token=admin)
    assert answer.status_code == 201, answer.text
    return answer.json


def document(site: Site, admin: str, made: Json, query: str = "") -> bytes:
    address = f"/v1/labels/prints/{made['id']}/document{query}"
    answer = site.ask("GET", address, token=admin)
    assert answer.status_code == 200, answer.text
    return answer.response.data


def codes_on(pdf: bytes) -> list[list[str]]:
    """The codes of each page, read from its picture in the order of its places."""
    pages: list[list[str]] = []
    with PdfDocument(pdf) as opened:
        for page in opened:
            read = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
            read.sort(key=lambda one: (one.position.top_left.y // 50, one.position.top_left.x))
            pages.append([one.text for one in read])
    return pages


def test_a_run_has_its_parents_and_the_children_of_each(site: Site, admin: str) -> None:
    run = numbered(site, admin)
    spans = [run[name] for name in ("first_parent", "last_parent", "first_child", "last_child")]
    assert spans == ["P1-2", "P3-2", "C1", "C6"]
    assert run["labels"] == 9


def test_the_next_run_goes_on_where_the_last_one_ended(site: Site, admin: str) -> None:
    numbered(site, admin)
    run = numbered(site, admin, content="children", bags=5)
    assert (run["first_parent"], run["first_child"], run["last_child"]) == (None, "C7", "C11")
    assert numbered(site, admin, content="parents", bags=1)["first_parent"] == "P4-2"


@pytest.mark.breaks_the_tables
def test_a_number_that_a_bag_bears_is_not_given(site: Site, admin: str) -> None:
    with site.database.writing() as session:
        session.add(known_bag(7))
    assert numbered(site, admin, content="children")["first_child"] == "C8"
    with site.database.writing() as session:
        session.add(known_bag(12))
    run = numbered(site, admin, content="children", bags=4)
    assert (run["first_child"], run["last_child"]) == ("C13", "C16")


def test_a_wish_where_to_begin_is_met_where_it_is_free(site: Site, admin: str) -> None:
    run = numbered(site, admin, content="children", first_child=500, digits=6)
    assert (run["first_child"], run["last_child"]) == ("C000500", "C000502")
    assert numbered(site, admin, content="children", first_child=2)["first_child"] == "C503"


def test_a_command_sent_twice_takes_numbers_once(site: Site, admin: str) -> None:
    command = str(site.new_id())
    first = numbered(site, admin, command_id=command)
    assert numbered(site, admin, command_id=command) == first
    assert numbered(site, admin)["first_parent"] == "P4-2"


def test_two_consoles_at_the_same_moment_never_get_the_same_number(database: Database) -> None:
    site, start = Site(database), Barrier(4)

    def number(_console: int) -> set[str]:
        start.wait()
        mine: set[str] = set()
        for _ in range(5):
            wanted = NewLabels(command_id=site.new_id(), content=LabelContent.CHILDREN, bags=3)
            with database.writing() as session:
                run = number_labels(session, wanted, by=RAVI, now=MORNING)
            assert run.first_child is not None
            first = int(run.first_child[1:])
            mine |= {f"C{number}" for number in range(first, first + 3)}
        return mine

    with ThreadPoolExecutor(4) as consoles:
        given = list(consoles.map(number, range(4)))
    assert len(set.union(*given)) == sum(map(len, given)) == 60


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"bags": 20_000, "children_per_parent": 10}, "labels_too_many"),
        ({"parent_format": "no such"}, "label_format_unknown"),
        ({"content": "children", "first_child": 999_999_999_998}, "labels_exhausted"),
    ],
)
def test_a_run_that_can_not_be_is_refused_whole(
    site: Site, admin: str, wanted: Json, code: str
) -> None:
    assert refused(site, admin, **wanted)[1] == code
    assert site.ask("GET", "/v1/labels", token=admin).json["items"] == []
    assert numbered(site, admin)["first_parent"] == "P1-2"


def test_a_lot_fills_its_place_in_the_format(site: Site, admin: str) -> None:
    formats = [
        {"name": "parent", "kind": "parent", "template": "P{number}-{count}"},
        {"name": "lot", "kind": "child", "template": "LABEL NO.{number} LOT NO.:{lot}{rest}"},
    ]
    site.ask("PUT", "/v1/formats", {"formats": formats}, token=admin)
    run = numbered(site, admin, content="children", lot="star44gg")
    assert run["first_child"] == "LABEL NO.1 LOT NO.:STAR44GG"
    assert refused(site, admin, content="children")[1] == "label_unreadable"


def test_labels_are_printed_parent_by_parent_and_read_back(site: Site, admin: str) -> None:
    made = printed(site, admin, numbered(site, admin))
    pages = codes_on(document(site, admin, made))
    assert pages == [["P1-2", "C1", "C2", "P2-2", "C3", "C4", "P3-2", "C5", "C6"]]


def test_a_sheet_that_was_begun_is_gone_on_with(site: Site, admin: str) -> None:
    made = printed(site, admin, numbered(site, admin), skip=20)
    pages = codes_on(document(site, admin, made))
    assert pages == [["P1-2", "C1", "C2", "P2-2"], ["C3", "C4", "P3-2", "C5", "C6"]]


def test_a_long_print_comes_in_parts_of_whole_pages(site: Site, admin: str) -> None:
    run = numbered(site, admin, content="children", bags=500)
    made = printed(site, admin, run, skip=1)
    assert made["parts"] == 3
    pages = [
        page
        for part in (1, 2, 3)
        for page in codes_on(document(site, admin, made, f"?part={part}"))
    ]
    assert [len(page) for page in pages] == [23, *[24] * 19, 21]
    assert {code for page in pages for code in page} == {f"C{n}" for n in range(1, 501)}


@pytest.mark.parametrize("sheet", ["letter-3x10", "roll-50x30"])
def test_every_paper_has_its_own_page(site: Site, admin: str, sheet: str) -> None:
    made = printed(site, admin, numbered(site, admin), sheet=sheet)
    pdf = document(site, admin, made)
    assert [code for page in codes_on(pdf) for code in page][:2] == ["P1-2", "C1"]
    with PdfDocument(pdf) as opened:
        width_mm = opened[0].get_width() / 72 * 25.4
    assert width_mm == pytest.approx({"letter-3x10": 215.9, "roll-50x30": 50.0}[sheet], abs=0.1)


def test_a_roll_is_printed_in_zpl(site: Site, admin: str) -> None:
    made = printed(site, admin, numbered(site, admin), sheet="roll-60x40")
    zpl = document(site, admin, made, "?kind=zpl").decode("ascii")
    assert zpl.count("^XA") == zpl.count("^XZ") == 9
    assert "^FDP1-2^FS" in zpl


def test_a_reprint_says_why_and_is_kept(site: Site, admin: str) -> None:
    run = numbered(site, admin)
    printed(site, admin, run, last=4)
    printed(site, admin, run, first=5)
    asked = {"command_id": str(site.new_id()), "sheet": "a4-3x8", "first": 4}
    again = site.ask("POST", f"/v1/labels/{run['id']}/prints", asked, token=admin)
    assert (again.status_code, again.json["code"]) == (409, "reprint_needs_reason")
    printed(site, admin, run, first=4, reason="the printer jammed")
    shown = site.ask("GET", f"/v1/labels/{run['id']}", token=admin).json
    assert shown["printed"] == 3
    with site.database.reading() as session:
        lines = session.scalars(select(tables.Audit.action).order_by(tables.Audit.position)).all()
    assert lines[-4:] == ["labels_numbered", "labels_printed", "labels_printed", "labels_reprinted"]


def test_a_print_beyond_the_run_is_refused(site: Site, admin: str) -> None:
    run = numbered(site, admin)
    asked = {"command_id": str(site.new_id()), "sheet": "a4-3x8", "last": 10}
    answer = site.ask("POST", f"/v1/labels/{run['id']}/prints", asked, token=admin)
    assert answer.json["code"] == "labels_out_of_run"
    asked |= {"last": 9, "sheet": "papyrus"}
    answer = site.ask("POST", f"/v1/labels/{run['id']}/prints", asked, token=admin)
    assert answer.json["code"] == "label_sheet_unknown"


def test_the_text_stands_under_its_code(site: Site, admin: str) -> None:
    made = printed(site, admin, numbered(site, admin, content="children"))
    page = PdfReader(BytesIO(document(site, admin, made))).pages[0]
    assert page.extract_text().split() == ["C1", "C2", "C3"]


def known_bag(number: int) -> tables.Bag:
    return tables.Bag(
        id=1000 + number,
        key=f"child::{number}",
        kind="child",
        namespace="",
        number=str(number),
        code=f"C{number}",
        state="loose",
        packed=0,
        registered=1000 + number,
        version=0,
    )
