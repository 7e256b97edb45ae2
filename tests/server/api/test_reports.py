"""Reports over HTTP: what there is, pages, files that no spreadsheet runs, and saved ones."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING
from uuid import UUID

import openpyxl
import pytest
from pypdf import PdfReader
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from server.db.engines import Pools
from shared.events import BagDispatched, ChildPacked, ParentOpened
from tests.server.api.site import EMPLOYEE, EMPLOYEE_PASSWORD
from tests.server.scanning import JAIPUR, Outbox
from tests.server.statements import recorded

if TYPE_CHECKING:
    from tests.server.api.site import Json, Site

SAVED = "/v1/saved-reports"
ID = UUID(int=0x5A)
FORMULA = "=1+1"


@pytest.fixture
def packed(site: Site, admin: str) -> None:
    """A station with the name of a formula packed two parents and dispatched one."""
    outbox = Outbox(station_id=UUID(site.add_station(admin, FORMULA)))
    for number in (1, 2):
        outbox.scan(ParentOpened, parent=f"P{number}-2")
        outbox.scan(ChildPacked, parent=f"P{number}-2", child=f"C{number}1")
        outbox.scan(ChildPacked, parent=f"P{number}-2", child=f"C{number}2")
    outbox.scan(BagDispatched, bag="P1-2", destination_id=JAIPUR)
    token = site.enrol(admin, str(outbox.station_id))
    sent = site.ask("POST", "/v1/events", outbox.batch().model_dump(mode="json"), token=token)
    assert sent.status_code == 200, sent.text


def ask(site: Site, admin: str, path: str) -> Json:
    answer = site.ask("GET", path, token=admin)
    assert answer.status_code == 200, answer.text
    return answer.json


@pytest.mark.usefixtures("packed")
def test_every_report_that_is_listed_can_be_asked_in_every_form(site: Site, admin: str) -> None:
    listed = ask(site, admin, "/v1/reports")["items"]
    assert len(listed) == 14
    for definition in listed:
        name, columns = definition["name"], definition["columns"]
        page = ask(site, admin, f"/v1/reports/{name}")
        assert page["totals"]["rows"] == len(page["rows"])
        assert all(len(row) == len(columns) for row in page["rows"])
        for ending in ("csv", "xlsx", "pdf"):
            file = site.ask("GET", f"/v1/reports/{name}.{ending}", token=admin)
            assert (file.status_code, bool(file.response.data)) == (200, True), (name, ending)
            assert f"{name}-2026-11-23.{ending}" in file.headers["Content-Disposition"]


@pytest.mark.usefixtures("packed")
def test_a_page_goes_on_where_the_one_before_ended(site: Site, admin: str) -> None:
    site.ask("GET", "/v1/reports/stock", token=admin)
    first = ask(site, admin, "/v1/reports/stock?limit=1")
    second = site.ask("GET", f"/v1/reports/stock?limit=1&after={first['next']}", token=admin).json
    assert [page["rows"][0][0] for page in (first, second)] == ["Jaipur", "Lucknow"]
    assert (first["totals"]["rows"], second["totals"]) == (2, None)


@pytest.mark.usefixtures("packed")
def test_a_report_waits_for_no_connection_but_the_reports_own(site: Site, admin: str) -> None:
    for ending in ("", ".csv", ".pdf"):
        with recorded(site.database.reports) as asked, recorded(site.database.reader) as others:
            answer = site.ask("GET", f"/v1/reports/movements{ending}", token=admin)
            assert (answer.status_code, bool(answer.response.data)) == (200, True)
        assert any("movements" in one.sql for one in asked), ending
        assert not any("movements" in one.sql for one in others), ending


@pytest.mark.usefixtures("packed")
def test_every_report_comes_as_a_file_in_each_language_that_is_asked_for(
    site: Site, admin: str
) -> None:
    for definition in ask(site, admin, "/v1/reports")["items"]:
        address = f"/v1/reports/{definition['name']}"
        heads: dict[str, list[str]] = {}
        for language in ("en", "hi", "es"):
            text = site.ask("GET", f"{address}.csv?language={language}", token=admin).text
            heads[language] = next(csv.reader(io.StringIO(text.lstrip("\ufeff"))))
            for ending in ("xlsx", "pdf"):
                file = site.ask("GET", f"{address}.{ending}?language={language}", token=admin)
                assert (file.status_code, bool(file.response.data)) == (200, True), address
        plain = site.ask("GET", f"{address}.csv", token=admin).text
        assert heads["en"] == next(csv.reader(io.StringIO(plain.lstrip("\ufeff"))))
        assert len(heads["en"]) == len(heads["hi"]) == len(heads["es"])
        assert heads["hi"] != heads["en"] != heads["es"] != heads["hi"]


@pytest.mark.usefixtures("packed")
def test_the_few_words_of_ours_in_a_file_are_in_its_language(site: Site, admin: str) -> None:
    kinds: dict[str, set[str]] = {}
    for language, head in (("en", "what"), ("es", "Movimiento")):
        address = f"/v1/reports/movements.csv?language={language}"
        text = site.ask("GET", address, token=admin).text
        lines = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
        kinds[language] = {line[head] for line in lines}
    assert kinds == {"en": {"dispatched"}, "es": {"Despachado"}}


@pytest.mark.usefixtures("packed")
def test_no_file_runs_what_a_cell_says(site: Site, admin: str) -> None:
    address = "/v1/reports/rates_by_station"
    text = site.ask("GET", f"{address}.csv", token=admin).text
    assert text.startswith("\ufeff")
    heads, *lines = list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))
    assert heads[0] == "station"
    assert [line[0] for line in lines] == [f"'{FORMULA}"]
    answer = site.ask("GET", f"{address}.xlsx", token=admin).response
    sheet = openpyxl.load_workbook(io.BytesIO(answer.data)).active
    assert sheet is not None
    assert (sheet["A2"].value, sheet["A2"].data_type) == (f"'{FORMULA}", "s")
    assert sheet["C2"].value == 7
    made = site.ask("GET", f"{address}.pdf", token=admin).response
    words = PdfReader(io.BytesIO(made.data)).pages[0].extract_text()
    assert "Refusals by station" in words
    assert "Total" in words


@pytest.mark.usefixtures("packed")
def test_files_that_are_fetched_slowly_leave_the_pages_a_connection(site: Site, admin: str) -> None:
    places = Pools().report_size - 1
    files = ("/v1/movements.csv", "/v1/reports/stock.csv")
    slow = [site.ask("GET", files[n % 2], token=admin).response for n in range(places)]
    for path in (*files, "/v1/reports/stock.xlsx", "/v1/reports/stock.pdf"):
        answer = site.ask("GET", path, token=admin)
        assert (answer.status_code, answer.json["code"]) == (503, "reports_busy"), path
        assert int(answer.headers["Retry-After"]) > 0
    for path in ("/v1/reports/stock", "/v1/movements", "/v1/today"):
        assert ask(site, admin, path)
    for one in slow:
        one.close()
    for path in (*files, *files):
        assert site.ask("GET", path, token=admin).response.data


@pytest.mark.usefixtures("packed")
def test_a_file_that_is_refused_takes_no_place(site: Site, admin: str) -> None:
    for _ in range(Pools().report_size):
        wrong = site.ask("GET", "/v1/reports/stock.csv?last_day=9999-12-31", token=admin)
        assert wrong.status_code == 422
    assert site.ask("GET", "/v1/reports/stock.csv", token=admin).response.data


@pytest.mark.usefixtures("packed")
@pytest.mark.parametrize("path", ["/v1/movements.csv", "/v1/reports/stock.csv"])
def test_a_file_that_the_database_refuses_has_not_begun_and_takes_no_place(
    site: Site, admin: str, path: str
) -> None:
    def cancelled(*_: object) -> None:
        raise OperationalError("SELECT", {}, Exception("canceling statement due to timeout"))

    event.listen(site.database.reports, "before_cursor_execute", cancelled)
    for _ in range(Pools().report_size):
        answer = site.ask("GET", path, token=admin)
        assert (answer.status_code, answer.json["code"]) == (503, "database_busy")
    event.remove(site.database.reports, "before_cursor_execute", cancelled)
    assert site.ask("GET", path, token=admin).response.data


def test_only_admins_see_reports(site: Site, admin: str) -> None:
    site.add_employee(admin)
    employee = site.sign_in(EMPLOYEE, EMPLOYEE_PASSWORD)
    for path in ("/v1/reports", "/v1/reports/stock", "/v1/reports/stock.csv", SAVED):
        assert site.ask("GET", path, token=employee).status_code == 403


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("everything", 404, "report_unknown"),
        ("stock?person_id=00000000-0000-0000-0000-000000000001", 422, "filter_unknown"),
        ("stock?sort=bag", 422, "sort_unknown"),
        ("movements?first_day=2026-11-23&last_day=2026-11-22", 422, "days_out_of_order"),
        ("packing_by_hour?first_day=2026-01-01", 422, "too_many_days"),
        ("movements?first_day=9999-12-31&last_day=9999-12-31", 422, "value_out_of_range"),
        ("stock?after=nonsense", 404, "page_unknown"),
    ],
)
def test_what_makes_no_sense_is_refused(
    site: Site, admin: str, query: str, status: int, code: str
) -> None:
    for ending in ("", ".csv"):
        name, _, rest = query.partition("?")
        if ending and "after" in rest:
            continue
        answer = site.ask("GET", f"/v1/reports/{name}{ending}?{rest}", token=admin)
        assert (answer.status_code, answer.json["code"]) == (status, code)


def test_a_saved_report_is_ones_own_until_it_is_shared(site: Site, admin: str) -> None:
    wanted = {
        "id": str(ID),
        "report": "movements",
        "name": "Lucknow's dispatches",
        "filters": {"what": "dispatched"},
    }
    saved = site.ask("POST", SAVED, wanted, token=admin).json["items"]
    assert [(one["name"], one["filters"], one["is_own"]) for one in saved] == [
        ("Lucknow's dispatches", {"what": "dispatched"}, True)
    ]
    again = site.ask("POST", SAVED, {**wanted, "is_shared": True}, token=admin).json["items"]
    assert [one["is_shared"] for one in again] == [True]
    odd = {**wanted, "filters": {"colour": "red"}}
    assert site.ask("POST", SAVED, odd, token=admin).json["code"] == "filter_unknown"
    assert site.ask("DELETE", f"{SAVED}/{ID}", token=admin).json["items"] == []
    gone = site.ask("DELETE", f"{SAVED}/{ID}", token=admin)
    assert gone.json["code"] == "saved_report_unknown"


@pytest.mark.usefixtures("packed")
def test_the_daily_summary_says_what_the_day_came_to(site: Site, admin: str) -> None:
    made = site.ask("GET", "/v1/daily-summary.pdf?day=2026-11-23&place=LKO", token=admin)
    assert made.status_code == 200, made.text
    reader = PdfReader(io.BytesIO(made.response.data))
    words = " ".join(page.extract_text() for page in reader.pages)
    for expected in (
        "Daily summary: Lucknow",
        "Monday, 23 November 2026",
        "children packed",
        "P1-2",
    ):
        assert expected in words
    in_spanish = site.ask("GET", "/v1/daily-summary.pdf?day=2026-11-23&language=es", token=admin)
    page = PdfReader(io.BytesIO(in_spanish.response.data)).pages[0]
    assert "Resumen diario: todos los lugares" in page.extract_text()
    unknown = site.ask("GET", "/v1/daily-summary.pdf?place=Atlantis", token=admin)
    assert unknown.json["code"] == "location_unknown"
