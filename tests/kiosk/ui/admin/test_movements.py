"""The movements report: its filters, and the whole of it as a file."""

from datetime import UTC, datetime

from PySide6.QtCore import QDate

from shared.errors import ServerUnreachable
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk


def test_it_opens_on_the_last_seven_days_of_the_sites_calendar(desk: Desk) -> None:
    desk.go("movements")
    query = desk.rooms.movements.query()
    assert query.since == datetime(2026, 11, 16, 18, 30, tzinfo=UTC)
    assert query.until == datetime(2026, 11, 23, 18, 30, tzinfo=UTC)


def test_every_filter_reaches_the_server(desk: Desk) -> None:
    desk.go("movements")
    page = desk.rooms.movements
    page.place.choose(sample.uid(2))
    page.what.choose("dispatched")
    page.person.choose(sample.uid(101))
    page.search.setText(" P12 ")
    page.filters_changed.emit()
    desk.settle()
    query = page.query()
    assert (query.location_id, query.what, query.person_id, query.search) == (
        sample.uid(2),
        "dispatched",
        sample.uid(101),
        "P12",
    )
    assert {row.what for row in page.table.rows.rows} == {"dispatched"}


def test_a_dispatch_says_whether_it_arrived(desk: Desk) -> None:
    desk.go("movements")
    model = desk.rooms.movements.table.view.model()
    assert [model.index(row, 5).data() for row in range(4)] == ["", "Arrived", "", "On its way"]


def test_a_row_opens_its_bag(desk: Desk) -> None:
    desk.go("movements")
    page = desk.rooms.movements
    page.table.row_opened.emit(page.table.rows.rows[5])
    desk.settle()
    assert desk.rooms.bag.title.text() == "P1235-10"


def test_the_whole_report_is_saved_as_csv(desk: Desk) -> None:
    desk.go("movements")
    desk.rooms.movements.export.click()
    desk.settle()
    lines = (desk.documents.folder / "movements.csv").read_bytes().splitlines()
    assert len(lines) == 61
    assert "Saved as" in desk.rooms.movements.notice.words
    assert not desk.rooms.movements.progress.isVisible()


def test_an_export_shows_progress_and_can_be_cancelled_without_a_trace(desk: Desk) -> None:
    desk.go("movements")
    page = desk.rooms.movements
    desk.books.gate.clear()
    page.export.click()
    assert page.progress.isVisible()
    assert not page.export.isEnabled()
    page.progress.cancel.click()
    desk.books.gate.set()
    desk.settle()
    assert not page.progress.isVisible()
    assert page.export.isEnabled()
    assert "cancelled" in page.notice.words
    assert not list(desk.documents.folder.glob("movements*"))


def test_an_export_that_breaks_off_says_so_and_leaves_nothing(desk: Desk) -> None:
    desk.go("movements")
    desk.books.trouble = ServerUnreachable("no_connection")
    desk.rooms.movements.export.click()
    desk.settle()
    assert "can't be reached" in desk.rooms.movements.notice.words
    assert not list(desk.documents.folder.glob("movements*"))


def test_no_hit_offers_to_show_everything(open_desk: OpenDesk) -> None:
    desk = open_desk(is_empty=True)
    desk.go("movements")
    page = desk.rooms.movements
    page.what.choose("returned")
    page.table.placeholder.pressed.emit()
    assert page.what.value == ""
    assert page.since.date() == QDate(2025, 11, 23)
