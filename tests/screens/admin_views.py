"""The admin window's pages as a picture shows them: with a day's data, empty, failing, waiting."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.api_client import ReportQuery
from kiosk.ui.admin.pages.decide_forms import DecideForm
from kiosk.ui.admin.pages.print_form import PrintForm
from server.services.reports import REPORTS
from shared.errors import ServerUnreachable
from shared.events import Decision
from tests.kiosk.loopback import WAIT_S
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.inbox import flood

if TYPE_CHECKING:
    from tests.kiosk.ui.admin.conftest import Desk


@dataclass(frozen=True)
class View:
    """How to bring a view about; `is_empty` starts with books that hold nothing."""

    prepare: Callable[["Desk"], None]
    is_empty: bool = False
    is_signed_in: bool = True


def page(name: str, *, is_empty: bool = False) -> View:
    return View(lambda desk: desk.go(name), is_empty=is_empty)


def bag(code: str) -> View:
    def prepare(desk: "Desk") -> None:
        desk.staff.open_bag(code)
        desk.settle()

    return View(prepare)


def bill(number: int, *scans: str) -> View:
    def prepare(desk: "Desk") -> None:
        desk.staff.open_bill(sample.uid(number))
        desk.settle()
        for scan in scans:
            desk.window.scanned.emit(scan)
            desk.settle()

    return View(prepare)


def finding(desk: "Desk") -> None:
    desk.go("bags")
    desk.rooms.bags.search.setText("203")
    desk.rooms.bags.search_changed.emit()
    desk.settle()


def import_page(desk: "Desk") -> None:
    desk.go("bags")
    desk.rooms.bags.bring_in.click()
    desk.settle()


def import_checked(desk: "Desk") -> None:
    file = desk.documents.folder / "stock-lucknow.csv"
    rows = [f"P{10 + at // 10}-10,C{4000 + at},Lucknow" for at in range(60)]
    file.write_text("\n".join(["parent,child,place", *rows]), encoding="utf-8")
    desk.documents.existing = file.name
    import_page(desk)
    desk.rooms.importing.choose.click()
    desk.settle()


def import_recording(desk: "Desk") -> None:
    import_checked(desk)
    desk.books.gate.clear()
    desk.books.stack.recorded = 37
    desk.rooms.importing.commit.click()
    desk.qtbot.waitUntil(lambda: "37" in desk.rooms.importing.progress.words)


def problems_marked(desk: "Desk") -> None:
    desk.books.of_problems += flood(12)
    desk.go("problems")
    desk.rooms.problems.table.view.selectAll()


def deciding(desk: "Desk") -> None:
    problems_marked(desk)
    page = desk.rooms.problems
    page.many.buttons[Decision.DISMISS].click()
    form = desk.form()
    assert isinstance(form, DecideForm)
    form.reason.setPlainText("The station was taken apart")
    desk.books.gate.clear()
    form.do_it.click()


def decided_with_gaps(desk: "Desk") -> None:
    desk.go("problems")
    desk.books.settled_elsewhere.add(88_101)
    page = desk.rooms.problems
    page.table.view.selectAll()
    page.many.buttons[Decision.KEEP].click()
    form = desk.form()
    assert isinstance(form, DecideForm)
    form.reason.setPlainText("Counted both bags")
    form.do_it.click()
    desk.settle()


def report(name: str, *, is_empty: bool = False, **filters: str) -> View:
    def prepare(desk: "Desk") -> None:
        desk.go("reports")
        definition = REPORTS[name].definition
        desk.staff.open_report(definition, ReportQuery(name, filters))
        desk.settle()

    return View(prepare, is_empty=is_empty)


def report_saved(desk: "Desk") -> None:
    report("packing_by_operator").prepare(desk)
    desk.rooms.report.share.click()


def failing(name: str) -> View:
    def prepare(desk: "Desk") -> None:
        desk.books.trouble = ServerUnreachable("no_connection")
        desk.go(name)
        assert desk.window.page is not None
        desk.window.page.refresh_wanted.emit()  # Today was in view already
        desk.settle()

    return View(prepare)


def waiting(desk: "Desk") -> None:
    desk.books.gate.clear()
    desk.window.show_page("bills")


def exporting(desk: "Desk") -> None:
    desk.go("movements")
    desk.books.gate.clear()
    desk.rooms.movements.export.click()


def printing(desk: "Desk") -> None:
    def wait(part: int) -> None:
        if part > 1:
            desk.books.gate.wait(WAIT_S)

    desk.books.drawer.before_part = wait
    desk.books.gate.clear()
    desk.window.show_page("labels")
    desk.qtbot.waitUntil(lambda: bool(desk.rooms.labels.table.rows.rows))
    desk.rooms.labels.table.view.selectRow(1)
    desk.rooms.labels.print_it.click()
    desk.qtbot.waitUntil(desk.has_form)
    form = desk.form()
    assert isinstance(form, PrintForm)
    form.do_it.click()
    desk.qtbot.waitUntil(lambda: "2" in desk.rooms.labels.progress.words)


def refused_at_the_gate(desk: "Desk") -> None:
    desk.books.mine.totp = "123456"
    desk.rooms.sign_in.name.setText("Sunita Verma")
    desk.rooms.sign_in.password.setText("correct horse")
    desk.rooms.sign_in.button.click()
    desk.settle()


def own_password(desk: "Desk") -> None:
    desk.books.mine.is_first_time = True
    desk.rooms.sign_in.sign_in_pressed.emit(
        desk.staff.office.address, "Sunita Verma", "correct horse", ""
    )
    desk.settle()
    desk.rooms.own_password.button.click()


VIEWS: Mapping[str, View] = {
    "sign-in": View(lambda _desk: None, is_signed_in=False),
    "sign-in-code": View(refused_at_the_gate, is_signed_in=False),
    "own-password": View(own_password, is_signed_in=False),
    "today": page("today"),
    "bags": page("bags"),
    "bags-found": View(finding),
    "bag-parent": bag("P1203-10"),
    "bag-child": bag("C12030"),
    "bag-unknown": bag("P999-10"),
    "bills": page("bills"),
    "bill-open": bill(500, "P1501-10"),
    "bill-refused": bill(500, "P1101-10"),
    "bill-draft": bill(502),
    "bill-closed": bill(503),
    "bill-cancelled": bill(507),
    "movements": page("movements"),
    "movements-export": View(exporting),
    "import": View(import_checked),
    "import-recording": View(import_recording),
    "import-empty": View(import_page),
    "reports": page("reports"),
    "report-day": report("packing_by_day"),
    "report-hour": report("packing_by_hour"),
    "report-station": report("packing_by_station"),
    "report-movements": report("movements", first_day="2026-10-01", last_day="2026-11-23"),
    "report-stock": report("stock", at="2026-11-20T09:30:00+05:30"),
    "report-labels": report("rates_by_labels"),
    "report-saved": View(report_saved),
    "problems": page("problems"),
    "problems-marked": View(problems_marked),
    "problems-deciding": View(deciding),
    "labels": page("labels"),
    "labels-printing": View(printing),
    "people": page("people"),
    "stations": page("stations"),
    "places": page("places"),
    "settings": page("settings"),
    "audit": page("audit"),
    "webhooks": page("webhooks"),
    "programs": page("programs"),
    "empty-today": page("today", is_empty=True),
    "empty-bags": page("bags", is_empty=True),
    "empty-bills": page("bills", is_empty=True),
    "empty-movements": page("movements", is_empty=True),
    "empty-reports": page("reports", is_empty=True),
    "empty-report": report("missing", is_empty=True),
    "empty-labels": page("labels", is_empty=True),
    "empty-problems": page("problems", is_empty=True),
    "empty-webhooks": page("webhooks", is_empty=True),
    "empty-programs": page("programs", is_empty=True),
    "failed-today": failing("today"),
    "failed-bills": failing("bills"),
    "failed-reports": failing("reports"),
    "failed-stations": failing("stations"),
    "waiting-bills": View(waiting),
}


@dataclass
class Desks:
    """Desks to bring views about: one for all, until its books answer no more, or amiss."""

    open_desk: Callable[..., "Desk"]
    _shared: "dict[str, Desk]" = field(default_factory=dict[str, "Desk"])

    def desk_for(self, name: str) -> "Desk":
        """A desk at which this view can be brought about."""
        view = VIEWS[name]
        if not view.is_signed_in:
            return self.open_desk(is_signed_in=False)
        return self._sound("empty" if view.is_empty else "full")

    def desk_for_forms(self) -> "Desk":
        """A desk at which only forms were opened."""
        return self._sound("forms")

    def _sound(self, kind: str) -> "Desk":
        """The desk of a kind, or a new one where something is open there, amiss or waited for."""
        desk = self._shared.get(kind)
        is_sound = desk and desk.books.gate.is_set() and not (desk.books.trouble or desk.has_form())
        if desk is None or not is_sound:
            desk = self._shared[kind] = self.open_desk(is_empty=kind == "empty")
        return desk


def picture_of(folder: Path, *parts: object) -> Path:
    """The file of a picture, its folder made."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder / ("-".join(str(part) for part in parts) + ".png")
