"""Many parents of a bill at once: chosen from a list, split off, and a copy of its terms."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.api_client import ReportFile
from kiosk.ui.admin.pages.bill_form import BillForm
from kiosk.ui.admin.pages.pick_form import PickForm
from kiosk.ui.admin.pages.split_form import SplitForm
from shared.billing import LinkMany, SplitBill
from shared.console import NewBill
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk

OPEN, DRAFT, CLOSED = sample.uid(500), sample.uid(502), sample.uid(503)


def open_list(desk: Desk) -> PickForm:
    desk.staff.open_bill(OPEN)
    desk.settle()
    desk.rooms.bill.from_list.click()
    desk.settle()
    form = desk.form()
    assert isinstance(form, PickForm)
    return form


def open_split(desk: Desk) -> SplitForm:
    desk.staff.open_bill(OPEN)
    desk.settle()
    desk.rooms.bill.split.trigger()
    form = desk.form()
    assert isinstance(form, SplitForm)
    return form


def search(desk: Desk, form: PickForm, text: str) -> None:
    form.search.setText(text)
    form.search_changed.emit()
    desk.settle()


def test_parents_are_chosen_over_several_searches_and_linked_in_one_command(desk: Desk) -> None:
    form = open_list(desk)
    assert not form.do_it.isEnabled()
    form.table.view.selectRow(0)
    search(desk, form, "P1510")
    form.table.view.selectRow(0)
    assert [one.code for one in form.chosen] == ["P1501-10", "P1510-10"]
    assert form.count.text() == "2 chosen · 20 children"
    search(desk, form, "")
    assert len(form.table.view.selectionModel().selectedRows()) == 2
    form.do_it.click()
    desk.settle()
    command = desk.books.commands[-1]
    assert isinstance(command, LinkMany)
    assert command.parents == ["parent::1501", "parent::1510"]
    assert desk.rooms.bill.notice.words == "2 parents linked; 1 are not full."


def test_an_answer_for_a_form_that_was_closed_is_heard_by_nobody(desk: Desk) -> None:
    form = open_list(desk)
    gone: list[bool] = []
    form.destroyed.connect(lambda: gone.append(True))
    desk.books.gate.clear()
    form.search_changed.emit()
    form.drop()
    desk.qtbot.waitUntil(lambda: bool(gone))
    desk.books.gate.set()
    desk.settle()


def test_the_row_that_the_next_key_is_about_has_a_line_above_and_below(desk: Desk) -> None:
    """Nothing is marked by going there: Space does that."""
    form = open_list(desk)
    view = form.table.view
    with desk.qtbot.waitActive(form):
        form.activateWindow()
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    form.table.view.clearSelection()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert form.chosen == []
    assert lined(desk, form) == [1]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert [one.code for one in form.chosen] == [form.table.rows.rows[1].code]
    form.search.setFocus()
    assert lined(desk, form) == []


def lined(desk: Desk, form: PickForm) -> list[int]:
    """The rows with a line in the colour of what has the focus, at their top and their bottom."""
    view, colour = form.table.view, desk.window.look.colour("busy").rgb()
    drawn = view.viewport().grab().toImage()
    places = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
    return [
        row
        for row, place in enumerate(places)
        if drawn.rect().contains(place.center())
        and all(drawn.pixel(place.center().x(), y) == colour for y in (place.top(), place.bottom()))
    ]


def test_a_second_click_leaves_a_parent_out_again(desk: Desk) -> None:
    form = open_list(desk)
    for _ in range(2):
        form.table.view.selectRow(3)
    assert form.chosen == []
    assert not form.do_it.isEnabled()


def test_the_list_goes_on_as_one_scrolls_and_keeps_what_was_chosen(desk: Desk) -> None:
    form = open_list(desk)
    form.table.view.selectRow(24)
    form.table.rows.fetchMore(form.table.view.rootIndex())
    desk.settle()
    form.table.view.selectRow(30)
    assert [one.code for one in form.chosen] == ["P1525-10", "P1531-10"]


def test_a_refusal_names_parent_and_bill_and_keeps_what_was_chosen(desk: Desk) -> None:
    form = open_list(desk)
    form.table.view.selectRow(2)
    form.do_it.click()
    desk.settle()
    assert form.notice.words.startswith("P1503-10: This parent is on bill B-2026-0399.")
    assert len(form.chosen) == 1
    assert form.do_it.isEnabled()


def test_a_split_shares_out_what_was_planned_and_opens_the_new_bill(desk: Desk) -> None:
    form = open_split(desk)
    planned = desk.books.of_bills[OPEN].terms.planned_parents
    lines = desk.books.of_bills[OPEN].lines
    form.table.view.selectRow(0)
    form.table.view.selectRow(1)
    assert not form.do_it.isEnabled(), "it has no number yet"
    form.number.setText("B-2026-0412b")
    assert (form.planned.value(), form.left_planned.value()) == (2, planned - 2)
    form.do_it.click()
    desk.settle()
    command = desk.books.commands[-1]
    assert isinstance(command, SplitBill)
    assert command.parents == [line.parent.key for line in lines[:2]]
    assert (command.terms.number, command.terms.planned_parents) == ("B-2026-0412b", 2)
    assert command.planned_left == planned - 2
    assert command.terms.customer == desk.books.of_bills[OPEN].terms.customer
    assert desk.rooms.bill.title.text() == "B-2026-0412b"


def test_a_split_leaves_a_parent_on_the_old_bill(desk: Desk) -> None:
    form = open_split(desk)
    form.number.setText("B-1")
    for row in range(len(form.table.rows.rows)):
        form.table.view.selectRow(row)
    assert not form.do_it.isEnabled()


def test_a_copy_has_the_terms_of_the_bill_and_a_number_of_its_own(desk: Desk) -> None:
    desk.staff.open_bill(CLOSED)
    desk.settle()
    desk.rooms.bill.duplicate.trigger()
    form = desk.form()
    assert isinstance(form, BillForm)
    assert form.number.text() == ""
    form.number.setText("B-2027-0001")
    form.do_it.click()
    desk.settle()
    command = desk.books.commands[-1]
    assert isinstance(command, NewBill)
    was = desk.books.of_bills[CLOSED].terms
    assert command.terms.number == "B-2027-0001"
    assert (command.terms.customer, command.terms.vehicle) == (was.customer, was.vehicle)
    assert desk.rooms.bill.title.text() == "B-2027-0001"


@pytest.mark.parametrize("kind", list(ReportFile))
def test_a_bill_is_saved_as_any_file(desk: Desk, kind: ReportFile) -> None:
    desk.staff.open_bill(CLOSED)
    desk.settle()
    desk.rooms.bill.saves[kind].trigger()
    desk.settle()
    number = desk.books.of_bills[CLOSED].terms.number
    assert (desk.documents.folder / f"{number}.{kind}").exists()
    assert "Saved as" in desk.rooms.bill.notice.words


def test_what_the_state_of_a_bill_forbids_is_not_offered(desk: Desk) -> None:
    page = desk.rooms.bill
    for bill_id, may_change in ((OPEN, True), (CLOSED, False)):
        desk.staff.open_bill(bill_id)
        desk.settle()
        assert page.split.isEnabled() is may_change
        assert page.cancel.isEnabled() is may_change
        assert page.from_list.isVisible() is may_change
        assert page.duplicate.isEnabled()
