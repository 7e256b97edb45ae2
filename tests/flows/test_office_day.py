"""An office's day, from the morning's import to the evening's reports: every total is checked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook
from pytestqt.qtbot import QtBot

from kiosk.api_client import AccountsApi, ReportQuery, Transport, Trust
from kiosk.api_client.transport import Ask
from kiosk.ui.admin.app import open_admin
from kiosk.ui.admin.memory import Memory
from kiosk.ui.admin.staff import Staff
from kiosk.ui.theme import Shade
from shared.accounts import SignIn
from shared.billing import LinkMany
from shared.console import BillPage, BillState, LinkParent, NewBill, Plain, Reasoned
from shared.errors import RequestRefused
from shared.events import BillTerms
from shared.imports import ImportKind
from shared.integrations import LedgerLine, LedgerPage
from tests.flows.conftest import Family, Stands
from tests.flows.day_sums import DaySums
from tests.flows.site import PASSWORD, Site
from tests.flows.test_two_stations import wait_until_known
from tests.kiosk.eventually import eventually
from tests.kiosk.ui.admin.conftest import DocumentsInFolder

PATIENCE_MS = 60_000
STOCK = [f"P{number}-10" for number in range(70_001, 70_181)]
EMPTY = [f"P{number}-10" for number in range(80_001, 80_021)]


@dataclass(frozen=True)
class Desk:
    """The office's window, with somebody signed in."""

    qtbot: QtBot
    staff: Staff
    documents: DocumentsInFolder

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


@pytest.fixture
def desk(qtbot: QtBot, postgres_site: Site, tmp_path: Path) -> Iterator[Desk]:
    documents = DocumentsInFolder(tmp_path)
    settings = Memory(tmp_path / "window.json")
    window = open_admin(
        postgres_site.server.url, settings=settings, shade=Shade.LIGHT, documents=documents
    )
    qtbot.addWidget(window)
    staff = window.findChild(Staff)
    assert isinstance(staff, Staff)
    staff.rooms.sign_in.sign_in_pressed.emit(postgres_site.server.url, "admin", PASSWORD, "")
    qtbot.waitUntil(lambda: window.place == "today", timeout=PATIENCE_MS)
    yield Desk(qtbot, staff, documents)
    window.close()


def write_labels(file: Path) -> None:
    """2,000 labels: 180 parents with their ten children, and 20 that are still empty."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Parent", "Child", "Place"])
    for parent in STOCK:
        number = parent[1:].partition("-")[0]
        for child in range(10):
            sheet.append([parent, f"C{number}{child}", "Lucknow"])
    for parent in EMPTY:
        sheet.append([parent, None, "LKO"])
    book.save(file)


def import_labels(desk: Desk) -> None:
    write_labels(desk.documents.folder / "labels.xlsx")
    desk.documents.existing = "labels.xlsx"
    page = desk.staff.rooms.importing
    desk.staff.open_import(ImportKind.BAGS)
    page.choose.click()
    desk.until(page.commit.isEnabled)
    assert page.record is not None
    assert (page.record.creating, page.record.refused) == (1820, 0)
    page.commit.click()
    desk.until(lambda: page.notice.words.startswith("Imported:"))


def pack_at_two_stations(site: Site, stands: Stands) -> None:
    """Asha and Ravi pack into imported parents, Ravi without a network; one child is in both."""
    here = stands.at(site, site.lucknow.id, site.asha)
    there = stands.at(site, site.jaipur.id, site.ravi)
    children = [Family(10).children for _ in range(5)]
    for stand in (here, there):
        wait_until_known(site, stand, EMPTY[19])
    there.line.cut()
    for at in (0, 1):
        assert here.scan(EMPTY[at], *children[at]).code == "parent_filled"
    here.scan(EMPTY[2], *children[2][:7], "TT1:FINISH")
    here.scan(EMPTY[3], children[3][0], children[3][1], "TT1:UNDO", children[0][0])
    assert there.scan(EMPTY[4], *children[4][:9]).code == "child_added"
    assert there.scan(children[1][0]).code == "parent_filled", "it can't know better"
    there.wait_until_offline()
    here.wait_until_synced()
    there.line.mend()
    there.wait_until_synced()
    (problem,) = site.console.problems(is_open=True).items
    assert problem.facts["parent"] == EMPTY[1]
    here.scan("TT1:FINISH", "TT1:MODE:DISPATCH", "TT1:TO:JAI", *STOCK[:4], EMPTY[0])
    here.wait_until_synced()
    wait_until_known(site, there, EMPTY[0])
    there.scan("TT1:FINISH", "TT1:MODE:RECEIVE", *STOCK[:3], STOCK[9])
    there.wait_until_synced()


def make_bill(site: Site, number: str, *parents: str, planned: int) -> BillPage:
    terms = BillTerms(
        number=number,
        customer="Kisan Agro Traders",
        destination_id=site.jaipur.id,
        planned_parents=planned,
    )
    bill_id = site.new_id()
    console = site.console
    console.create_bill(NewBill(command_id=site.new_id(), bill_id=bill_id, terms=terms))
    console.link_many(bill_id, LinkMany(command_id=site.new_id(), parents=list(parents)))
    return console.bill(bill_id)


def bill_the_day(site: Site, stands: Stands) -> None:
    """Three bills: link, refuse, close, return, reopen, close again."""
    console = site.console
    first = make_bill(site, "D-1", *STOCK[:3], EMPTY[2], planned=4)
    assert (first.linked_parents, first.incomplete_parents) == (4, 1)
    assert (first.expected_kg, first.actual_kg) == (40.0, 37.0)
    second = make_bill(site, "D-2", STOCK[3], STOCK[4], planned=3)
    link = LinkParent(command_id=site.new_id(), text=STOCK[0])
    with pytest.raises(RequestRefused, match="on_other_bill") as refusal:
        console.link_parent(second.id, link)
    assert refusal.value.facts["bill"] == "D-1"
    third = make_bill(site, "D-3", STOCK[5], planned=1)
    for bill in (first, second, third):
        assert console.close_bill(bill.id, Plain(command_id=site.new_id())).state == "closed"
    stand = stands.at(site, site.jaipur.id, site.ravi)
    wait_until_known(site, stand, STOCK[0])
    stand.scan("TT1:MODE:RETURN", STOCK[0])
    stand.wait_until_synced()
    page = console.bill(first.id)
    assert (page.linked_parents, page.returned_parents, page.actual_kg) == (3, 1, 27.0)
    why = Reasoned(command_id=site.new_id(), reason="one came back")
    assert console.reopen_bill(first.id, why).state is BillState.REOPENED
    console.link_parent(first.id, LinkParent(command_id=site.new_id(), text=STOCK[6]))
    closed = console.close_bill(first.id, Plain(command_id=site.new_id()))
    assert (closed.state, closed.linked_parents) == (BillState.CLOSED, 4)
    assert (closed.expected_kg, closed.actual_kg) == (40.0, 37.0)


def ledger_of(site: Site) -> list[LedgerLine]:
    transport = Transport(site.server.url, Trust())
    AccountsApi(transport).sign_in(SignIn(name="admin", password=PASSWORD))
    lines: list[LedgerLine] = []
    after = 0
    while True:
        query = {"after": str(after), "limit": "500"}
        page = transport.reply(Ask("GET", "/v1/ledger", query), LedgerPage)
        lines += page.items
        after = page.next
        if not page.more:
            transport.close()
            return lines


def test_every_report_of_an_office_day_comes_to_what_the_facts_do(
    postgres_site: Site, stands: Stands, desk: Desk
) -> None:
    site = postgres_site
    import_labels(desk)
    pack_at_two_stations(site, stands)
    bill_the_day(site, stands)
    day = DaySums(ledger_of(site))

    def totals(name: str) -> dict[str, int | float]:
        found = site.console.reports.page(ReportQuery(name)).totals
        assert found is not None
        return found

    counted = day.counts
    assert counted["packed"] == 1800 + 27 + 1 + 9, "the import, Asha less her undo, Ravi"
    for name in ("packing_by_day", "packing_by_hour", "packing_by_station", "packing_by_operator"):
        found = totals(name)
        for what in ("packed", "full", "short"):
            assert found[what] == counted[what], (name, what)
    by_person = site.console.reports.page(ReportQuery("packing_by_operator"))
    assert {str(row[0]): row[1] for row in by_person.rows} == dict(day.packed_by["person"])

    assert totals("movements")["rows"] == counted["movements"]
    assert totals("movements")["children"] == day.moved_children
    assert totals("missing")["rows"] == len(day.dispatched) == 2
    assert totals("extra")["rows"] == len(day.extra) == 1
    stock = totals("stock")
    assert {name: stock[name] for name in day.stock()} == day.stock()
    assert stock["weight_kg"] == stock["children"] * 1.0

    short = [one for one in day.parents.values() if one.is_short]
    found = totals("short")
    assert found["rows"] == len(short)
    assert found["lacking"] == sum(one.count - len(one.children) for one in short)
    assert totals("over")["rows"] == counted["over"]
    unbilled = day.closed(is_billed=False)
    found = totals("unbilled")
    assert found["rows"] == len(unbilled)
    assert found["packed"] == sum(len(one.children) for one in unbilled)
    billed = [one for one in day.parents.values() if one.is_billed]
    waiting = [one for one in billed if "Jaipur" not in one.received_at]
    assert totals("unreceived")["rows"] == len(waiting)

    rates = totals("rates_by_station")
    for what in ("scans", "repeated", "refused", "conflicts", "undone"):
        assert rates[what] == counted[what], what
    assert totals("rates_by_labels")["labels"] == len(day.labels)

    desk.staff.rooms.reports.refresh_wanted.emit()
    desk.until(lambda: bool(desk.staff.rooms.reports.buttons_of_reports))
    desk.staff.rooms.reports.buttons_of_reports["packing_by_day"].click()
    shown = desk.staff.rooms.report.totals
    packed = desk.staff.office.site.number(counted["packed"])
    desk.until(lambda: f"Packed {packed}" in shown.text())
    eventually(lambda: site.console.today().children_packed == counted["packed"])
