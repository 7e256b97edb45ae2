"""Reports at the console: every definition makes its own page, and what is chosen is asked."""

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QGuiApplication

from kiosk.api_client import ReportFile, ReportQuery
from kiosk.ui.admin.pages.report_forms import DailyForm, LinkForm, SaveFiltersForm
from kiosk.ui.admin.report_link import link_of, read_link
from kiosk.ui.admin.words.report_names import Group, column_title, report_named
from server.services.reports import REPORTS
from shared.errors import RequestRefused, ServerUnreachable
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk

DEFINITIONS = [report.definition for report in REPORTS.values()]


def open_report(desk: Desk, name: str) -> None:
    desk.go("reports")
    desk.rooms.reports.buttons_of_reports[name].click()
    desk.settle()


def asked(desk: Desk) -> ReportQuery:
    return desk.books.shelf.asked[-1]


@pytest.mark.parametrize("name", list(REPORTS))
def test_every_report_of_the_server_has_its_page_its_words_and_its_chart(
    desk: Desk, name: str
) -> None:
    open_report(desk, name)
    page = desk.rooms.report
    definition = REPORTS[name].definition
    assert report_named(name).group is not Group.OTHERS
    assert page.title.text() == report_named(name).title
    titles = [page.table.rows.columns[at].title for at in range(len(definition.columns))]
    assert titles == [column_title(one.name) for one in definition.columns]
    assert len(set(titles)) == len(titles)
    assert len(page.table.rows.rows) == 25
    assert page.totals.text().startswith("62 rows")
    assert asked(desk) == ReportQuery(name)


def test_the_filter_bar_has_the_fields_that_the_report_knows_and_no_others(desk: Desk) -> None:
    filters = desk.rooms.report.filters
    fields = {
        "stock": [filters.moment, filters.place],
        "rates_by_labels": [filters.first_number, filters.last_number],
        "movements": [filters.days, filters.place, filters.station, filters.person, filters.what],
    }
    for name, shown in fields.items():
        open_report(desk, name)
        every = [one for group in fields.values() for one in group]
        assert {one for one in every if one.isVisible()} == set(shown)


def test_chosen_filters_reach_the_server(desk: Desk) -> None:
    open_report(desk, "movements")
    filters = desk.rooms.report.filters
    filters.days.choose(0)
    filters.days.chosen.emit()
    filters.first.setDate(QDate(2026, 11, 1))
    filters.last.setDate(QDate(2026, 11, 9))
    filters.place.choose(sample.uid(2))
    filters.station.choose(sample.uid(201))
    filters.person.choose(sample.uid(101))
    filters.what.choose("dispatched")
    filters.what.chosen.emit()
    desk.settle()
    assert asked(desk).filters == {
        "first_day": "2026-11-01",
        "last_day": "2026-11-09",
        "location_id": str(sample.uid(2)),
        "station_id": str(sample.uid(201)),
        "person_id": str(sample.uid(101)),
        "what": "dispatched",
    }


def test_a_moment_in_the_past_is_one_of_the_sites_zone(desk: Desk) -> None:
    open_report(desk, "stock")
    filters = desk.rooms.report.filters
    filters.moment.choose(True)  # noqa: FBT003 - the value of an option
    filters.at.setDateTime(QDateTime(QDate(2026, 11, 20), QTime(9, 30)))
    filters.moment.chosen.emit()
    desk.settle()
    assert asked(desk).filters == {"at": "2026-11-20T09:30:00+05:30"}


def test_a_span_of_days_stays_one_and_never_asks_more_than_the_report_takes(desk: Desk) -> None:
    open_report(desk, "packing_by_hour")
    filters = desk.rooms.report.filters
    words = [filters.days.itemText(at) for at in range(filters.days.count())]
    assert words == ["Today", "Last 7 days", "Last 31 days", "Chosen days"]
    filters.days.choose(7)
    filters.days.chosen.emit()
    desk.settle()
    assert asked(desk).filters == {"days": "7"}


def test_a_column_is_sorted_at_the_server_where_it_can_be_and_else_among_what_is_loaded(
    desk: Desk,
) -> None:
    open_report(desk, "packing_by_operator")
    page = desk.rooms.report
    header = page.table.view.horizontalHeader()
    header.setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    desk.settle()
    assert (asked(desk).sort, asked(desk).is_descending) == ("unpacked", True)
    assert "Sorted among" not in page.table.footer.text()
    open_report(desk, "movements")
    before = len(desk.books.shelf.asked)
    page.table.view.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    desk.settle()
    assert len(desk.books.shelf.asked) == before
    assert "Sorted among the first 25" in page.table.footer.text()
    first = page.table.view.model().index(0, 1).data()
    assert first == max(str(row[1]) for row in page.table.rows.rows)


def test_scrolling_fetches_the_next_page(desk: Desk) -> None:
    open_report(desk, "missing")
    table = desk.rooms.report.table
    table.rows.fetchMore(table.view.rootIndex())
    desk.settle()
    assert len(table.rows.rows) == 50


def test_two_reports_keep_their_columns_apart(desk: Desk) -> None:
    open_report(desk, "short")
    desk.rooms.report.table.view.setColumnWidth(0, 222)
    open_report(desk, "missing")
    assert desk.rooms.report.table.view.columnWidth(0) != 222
    open_report(desk, "short")
    assert desk.rooms.report.table.view.columnWidth(0) == 222


@pytest.mark.parametrize("kind", list(ReportFile))
def test_a_report_is_saved_whole_as_filtered_and_sorted(desk: Desk, kind: ReportFile) -> None:
    open_report(desk, "short")
    page = desk.rooms.report
    page.filters.days.choose(7)
    page.exports[kind].click()
    desk.settle()
    assert desk.books.shelf.files == [(ReportQuery("short", {"days": "7"}), kind)]
    assert len((desk.documents.folder / f"short.{kind}").read_bytes().splitlines()) == 2
    assert "Saved as" in page.notice.words
    assert all(button.isEnabled() for button in page.exports.values())


def test_an_export_can_be_cancelled_without_a_trace(desk: Desk) -> None:
    open_report(desk, "short")
    page = desk.rooms.report
    desk.books.gate.clear()
    page.exports[ReportFile.CSV].click()
    assert page.progress.isVisible()
    assert not any(button.isEnabled() for button in page.exports.values())
    page.progress.cancel.click()
    desk.books.gate.set()
    desk.settle()
    assert not page.progress.isVisible()
    assert not list(desk.documents.folder.glob("short*"))


def test_filters_are_saved_opened_again_and_deleted(desk: Desk) -> None:
    open_report(desk, "movements")
    page = desk.rooms.report
    page.filters.days.choose(31)
    page.filters.what.choose("returned")
    page.save.click()
    form = desk.form()
    assert isinstance(form, SaveFiltersForm)
    form.name.setText("Returns of the month")
    form.audience.choose(True)  # noqa: FBT003 - the value of an option
    form.do_it.click()
    desk.settle()
    kept = desk.books.shelf.of_saved[-1]
    assert (kept.report, kept.name, kept.is_shared) == ("movements", "Returns of the month", True)
    assert kept.filters == {"days": "31", "what": "returned"}

    open_report(desk, "stock")
    desk.go("reports")
    desk.rooms.reports.saved.row_opened.emit(kept)
    desk.settle()
    assert asked(desk) == ReportQuery("movements", {"days": "31", "what": "returned"})
    assert (page.filters.days.value, page.filters.what.value) == (31, "returned")

    desk.go("reports")
    table = desk.rooms.reports.saved
    table.view.selectRow(len(table.rows.rows) - 1)
    desk.rooms.reports.delete.click()
    desk.settle()
    assert kept not in desk.books.shelf.of_saved


def test_what_others_share_can_be_opened_and_not_deleted(desk: Desk) -> None:
    desk.go("reports")
    page = desk.rooms.reports
    page.saved.view.selectRow(1)
    assert page.open_it.isEnabled()
    assert not page.delete.isEnabled()
    page.open_it.click()
    desk.settle()
    assert asked(desk) == ReportQuery("missing", {"location_id": str(sample.uid(2))})


def test_a_copied_link_opens_the_same_report_elsewhere(desk: Desk) -> None:
    open_report(desk, "packing_by_station")
    page = desk.rooms.report
    page.filters.place.choose(sample.uid(3))
    page.table.view.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    desk.settle()
    wanted = asked(desk)
    assert wanted.sort == "station"
    page.share.click()
    link = QGuiApplication.clipboard().text()
    open_report(desk, "stock")
    desk.go("reports")
    desk.rooms.reports.link.click()
    form = desk.form()
    assert isinstance(form, LinkForm)
    form.link.setText(link)
    form.do_it.click()
    desk.settle()
    assert asked(desk) == wanted


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("https://elsewhere.example", "report_link_unreadable"),
        ("tracetrack:report/everything", "report_unknown"),
        ("tracetrack:report/stock?person_id=1", "report_link_unreadable"),
        ("tracetrack:report/movements?sort=bag", "report_link_unreadable"),
    ],
)
def test_a_line_that_is_no_link_is_refused(link: str, code: str) -> None:
    with pytest.raises(RequestRefused, match=code):
        read_link(link, DEFINITIONS)


def test_a_link_says_filters_that_hold_any_sign() -> None:
    query = ReportQuery("movements", {"what": "a&b=c ü?"}, "happened_at", is_descending=True)
    assert read_link(link_of(query), DEFINITIONS) == query


def test_the_daily_summary_opens_at_the_press_of_a_button_or_is_saved(desk: Desk) -> None:
    desk.go("reports")
    desk.rooms.reports.daily.click()
    form = desk.form()
    assert isinstance(form, DailyForm)
    form.do_it.click()
    desk.settle()
    assert desk.documents.opened == {"daily-2026-11-23.pdf": b"%PDF-1.7 made up"}
    form = desk.staff.reports.ask_for_day()
    form.day.setDate(QDate(2026, 11, 20))
    form.place.choose("JAI")
    form.save.click()
    desk.settle()
    assert desk.books.shelf.days == [("2026-11-23", ""), ("2026-11-20", "JAI")]
    assert (desk.documents.folder / "daily-2026-11-20.pdf").exists()


def test_nothing_that_fits_offers_to_drop_the_filters(open_desk: OpenDesk) -> None:
    desk = open_desk(is_empty=True)
    open_report(desk, "movements")
    page = desk.rooms.report
    page.filters.what.choose("returned")
    page.filters.what.chosen.emit()
    desk.settle()
    page.table.placeholder.pressed.emit()
    desk.settle()
    assert asked(desk) == ReportQuery("movements")


def test_a_list_that_does_not_come_says_why_and_is_asked_again(desk: Desk) -> None:
    desk.books.trouble = ServerUnreachable("no_connection")
    desk.go("reports")
    assert "can't be reached" in desk.rooms.reports.placeholder.words
    desk.books.trouble = None
    desk.rooms.reports.placeholder.pressed.emit()
    desk.settle()
    assert len(desk.rooms.reports.buttons_of_reports) == 14


def test_a_row_opens_its_bag(desk: Desk) -> None:
    open_report(desk, "short")
    page = desk.rooms.report
    page.table.row_opened.emit(page.table.rows.rows[2])
    desk.settle()
    assert desk.rooms.bag.title.text() == "P1203-10"
