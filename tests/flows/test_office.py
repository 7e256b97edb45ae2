"""An admin's bill, from signing in to the paper: real window, real server, real scans."""

from collections.abc import Callable
from pathlib import Path

import pypdf
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.api_client import ReportFile
from kiosk.ui.admin.app import open_admin
from kiosk.ui.admin.memory import Memory
from kiosk.ui.admin.pages.bill_form import BillForm
from kiosk.ui.admin.staff import Staff
from kiosk.ui.theme import Shade
from tests.flows.conftest import Family, Stands
from tests.flows.site import PASSWORD, Site
from tests.kiosk.ui.admin.conftest import DocumentsInFolder
from tests.kiosk.ui.keyboard import Keyboard

SCANNER_MS = 4
PATIENCE_MS = 30_000


def test_a_packed_parent_is_billed_closed_and_printed(
    qtbot: QtBot, site: Site, stands: Stands, family: Family, tmp_path: Path
) -> None:
    with_children = stands.at(site, site.lucknow.id, site.asha)
    with_children.scan(family.parent, *family.children)
    with_children.wait_until_synced()

    settings = Memory(tmp_path / "window.json")
    window = open_admin(
        site.server.url,
        settings=settings,
        shade=Shade.LIGHT,
        documents=DocumentsInFolder(tmp_path),
    )
    qtbot.addWidget(window)
    staff = window.findChild(Staff)
    assert isinstance(staff, Staff)
    rooms = staff.rooms

    def until(is_so: Callable[[], bool]) -> None:
        qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    QTest.keyClicks(rooms.sign_in.name, "admin")
    QTest.keyClicks(rooms.sign_in.password, PASSWORD)
    QTest.keyClick(rooms.sign_in.password, Qt.Key.Key_Return)
    until(lambda: window.place == "today")
    until(lambda: rooms.today.packed.words not in {"–", "0"})
    assert rooms.today.summary.text().endswith("times in Asia/Kolkata (UTC+05:30)")

    window.show_page("bills")
    rooms.bills.new_bill.click()
    form = window.findChild(BillForm)
    assert isinstance(form, BillForm)
    form.number.setText(f"B-{family.parent}")
    form.customer.setText("Kisan Agro Traders")
    form.destination.choose(site.jaipur.id)
    form.planned.setValue(1)
    form.do_it.click()
    until(lambda: rooms.bill.title.text() == f"B-{family.parent}")

    Keyboard(window, SCANNER_MS).type(f"{family.parent}\n")
    until(lambda: rooms.bill.sums.linked.words == "1 / 1")
    assert rooms.bill.sums.expected.words == rooms.bill.sums.actual.words == "10 kg"
    assert rooms.bill.sums.variance.words == "0 kg"

    rooms.bill.close_it.click()
    until(lambda: rooms.bill.chip.text() == "Closed")
    rooms.bill.saves[ReportFile.PDF].trigger()
    file = tmp_path / f"B-{family.parent}.pdf"
    until(file.exists)
    words = "".join(page.extract_text() for page in pypdf.PdfReader(file).pages)
    assert family.parent in words
    assert "Kisan Agro Traders" in words

    staff.open_bag(family.parent)
    until(lambda: rooms.bag.title.text() == family.parent)
    until(lambda: len(rooms.bag.children_table.rows.rows) == len(family.children))
    assert f"B-{family.parent}" in rooms.bag.facts.words()
    window.close()
