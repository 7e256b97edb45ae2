"""The clerks of the office, and the ways between its pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.audit import AuditClerk
from kiosk.ui.admin.clerks.bag import BagClerk
from kiosk.ui.admin.clerks.bags import BagsClerk
from kiosk.ui.admin.clerks.bill import BillClerk
from kiosk.ui.admin.clerks.bill_parents import BillParentsClerk
from kiosk.ui.admin.clerks.bills import BillsClerk
from kiosk.ui.admin.clerks.deciding import DecidingClerk
from kiosk.ui.admin.clerks.importing import ImportClerk
from kiosk.ui.admin.clerks.labels import LabelsClerk
from kiosk.ui.admin.clerks.linking import LinkingClerk
from kiosk.ui.admin.clerks.movements import MovementsClerk
from kiosk.ui.admin.clerks.people import PeopleClerk
from kiosk.ui.admin.clerks.places import PlacesClerk
from kiosk.ui.admin.clerks.printing import PrintingClerk
from kiosk.ui.admin.clerks.problems import ProblemsClerk
from kiosk.ui.admin.clerks.programs import ProgramsClerk
from kiosk.ui.admin.clerks.report import ReportClerk
from kiosk.ui.admin.clerks.reports import ReportsClerk
from kiosk.ui.admin.clerks.settings import SettingsClerk
from kiosk.ui.admin.clerks.sign_in import SignInClerk
from kiosk.ui.admin.clerks.stations import StationsClerk
from kiosk.ui.admin.clerks.today import TodayClerk
from kiosk.ui.admin.clerks.webhooks import WebhooksClerk
from shared.imports import ImportKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from kiosk.api_client import ConsoleApi, ReportQuery
    from kiosk.ui.admin.documents import Documents
    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.rooms import Rooms
    from kiosk.ui.admin.window import AdminWindow
    from shared.accounts import Me
    from shared.reports import ReportDefinition

translate = QCoreApplication.translate


class Staff(QObject):
    """Who works in the office; lives as long as the window."""

    def __init__(  # noqa: PLR0913, PLR0917 - everything that is put together here
        self,
        office: Office,
        window: AdminWindow,
        rooms: Rooms,
        settings: Memory,
        documents: Documents,
        connect: Callable[[str], ConsoleApi],
    ) -> None:
        super().__init__(window)
        self.office, self.rooms, self._window = office, rooms, window
        self._sign_in = SignInClerk(office, rooms.sign_in, rooms.own_password, settings, connect)
        self.bag = BagClerk(office, rooms.bag)
        self.bill = BillClerk(office, rooms.bill)
        self.bills = BillsClerk(office, rooms.bills)
        self.linking = LinkingClerk(office, rooms.bill)
        self.bill_parents = BillParentsClerk(office, rooms.bill, window.look, settings)
        self.reports = ReportsClerk(office, rooms.reports, documents)
        self.report = ReportClerk(office, rooms.report, documents)
        self.importing = ImportClerk(office, rooms.importing, documents)
        self.problems = ProblemsClerk(office, rooms.problems)
        self.deciding = DecidingClerk(office, rooms.problems, window.look, settings)
        self.webhooks = WebhooksClerk(office, rooms.webhooks, window.look, settings)
        self._others = (
            TodayClerk(office, rooms.today),
            BagsClerk(office, rooms.bags),
            PrintingClerk(office, rooms.bill, documents),
            MovementsClerk(office, rooms.movements, documents),
            LabelsClerk(office, rooms.labels, documents),
            PeopleClerk(office, rooms.people, documents),
            StationsClerk(office, rooms.stations, documents),
            PlacesClerk(office, rooms.places),
            SettingsClerk(office, rooms.settings),
            AuditClerk(office, rooms.audit),
            ProgramsClerk(office, rooms.programs),
        )
        self._came_from = self._imported_from = "bags"
        self._me: Me | None = None
        self._is_fresh = True
        self._left: tuple[UUID, str] | None = None
        """Whose session ended at which server: they go on where they were."""
        self._left_page = "today"
        self._connect_gates(documents)
        self._connect_ways()

    def start(self) -> None:
        """Show the gate, or with a session already made go on into the office."""
        self._sign_in.start()
        self._window.show_gate("sign-in")
        if self.office.api.accounts.is_signed_in:
            self._sign_in.go_on()

    def take_scan(self, text: str) -> None:
        """A label was scanned at the desk: link it to the bill in view, or look the bag up."""
        match self._window.place:
            case "sign-in" | "own-password":
                return
            case "bill" if self.rooms.bill.takes_scans:
                self.linking.link(text)
            case _:
                self.open_bag(text)

    def open_bag(self, code: str) -> None:
        """Show the page of the bag that a label's text or a key names."""
        if self._window.place != "bag":
            self._came_from = self._window.place
        self.bag.open(code)
        self._window.show_page("bag")

    def open_bill(self, bill_id: UUID) -> None:
        """Show the page of a bill."""
        self.bill.open(bill_id)
        self._window.show_page("bill")

    def open_import(self, kind: ImportKind) -> None:
        """Show the page that imports this kind of file."""
        if self._window.place != "import":
            self._imported_from = self._window.place
        self.importing.open(kind)
        self._window.show_page("import")

    def open_report(self, definition: ReportDefinition, query: ReportQuery | None) -> None:
        """Show a report, with filters of its own where it was saved or shared with some."""
        self.report.open(definition, query)
        self._window.show_page("report")

    def _connect_gates(self, documents: Documents) -> None:
        self._sign_in.password_needed.connect(self._ask_password)
        self._sign_in.came_in.connect(self._enter)
        self.office.session_ended.connect(self._end_session)
        self._window.rail.sign_out_pressed.connect(self._sign_out)
        self._window.closed.connect(self._close)
        self._window.closed.connect(documents.close)
        self._window.scanned.connect(self.take_scan)
        self._window.find_pressed.connect(lambda: self._window.show_page("bags"))

    def _connect_ways(self) -> None:
        window, rooms = self._window, self.rooms
        rooms.today.bills_pressed.connect(lambda: window.show_page("bills"))
        rooms.today.problems_pressed.connect(lambda: window.show_page("problems"))
        rooms.today.webhooks_pressed.connect(lambda: window.show_page("webhooks"))
        rooms.today.problem_opened.connect(self._show_problems)
        rooms.today.station_opened.connect(self._show_stations)
        rooms.bags.bag_wanted.connect(self.open_bag)
        rooms.bags.bag_opened.connect(self.open_bag)
        rooms.bag.bag_opened.connect(self.open_bag)
        rooms.bag.bill_opened.connect(self.open_bill)
        rooms.bag.back_pressed.connect(self._leave_bag)
        rooms.bills.bill_opened.connect(self.open_bill)
        self.bills.bill_made.connect(self.open_bill)
        rooms.bill.bag_opened.connect(self.open_bag)
        rooms.bill.back_pressed.connect(lambda: window.show_page("bills"))
        self.linking.settled.connect(self.bill.fetch)
        self.bill_parents.linked.connect(self.bill.fetch)
        self.bill_parents.bill_made.connect(self.open_bill)
        rooms.movements.bag_opened.connect(self.open_bag)
        for page, kind in (
            (rooms.bags, ImportKind.BAGS),
            (rooms.bills, ImportKind.BILLS),
            (rooms.people, ImportKind.PEOPLE),
        ):
            page.import_pressed.connect(partial(self.open_import, kind))
        rooms.importing.back_pressed.connect(self._leave_import)
        self.reports.report_wanted.connect(self.open_report)
        rooms.report.back_pressed.connect(lambda: window.show_page("reports"))
        rooms.report.bag_opened.connect(self.open_bag)
        rooms.problems.bag_opened.connect(self.open_bag)
        self.deciding.ended.connect(self.problems.fetch)
        rooms.stations.places_pressed.connect(lambda: window.show_page("places"))
        rooms.webhooks.programs_pressed.connect(lambda: window.show_page("programs"))
        rooms.programs.back_pressed.connect(lambda: window.show_page("webhooks"))
        rooms.places.back_pressed.connect(lambda: window.show_page("stations"))

    def _show_problems(self) -> None:
        self._window.show_page("problems")

    def _show_stations(self) -> None:
        self._window.show_page("stations")

    def _leave_import(self) -> None:
        self._window.show_page(self._imported_from)

    def _leave_bag(self) -> None:
        self._window.show_page(self._came_from)

    def _ask_password(self) -> None:
        self._window.show_gate("own-password")

    def _enter(self, me: Me) -> None:
        window = self._window
        window.rail.show_person(me.name, self.office.address)
        is_back = self._left is not None and self._left == (me.person_id, self.office.address)
        first = window.remembered if self._is_fresh else ""
        window.show_page(self._left_page if is_back else first or "today")
        if is_back:
            window.bring_forms_back(
                translate("admin", "You are signed in again. What you typed is still here.")
            )
        window.drop_forms()
        self._me, self._left, self._is_fresh = me, None, False

    def _end_session(self) -> None:
        if self._window.page is None or self._me is None:
            return  # told already, and the password may be half typed by now
        self._left = (self._me.person_id, self.office.address)
        self._left_page = self._window.place
        self._sign_in.start()
        self.rooms.sign_in.show_ended(self.office.refusal("session_expired", {}))
        self._window.show_gate("sign-in")

    def _sign_out(self) -> None:
        accounts = self.office.api.accounts
        self.office.calls.ask(accounts.sign_out, lambda _: None, lambda _: None)
        self.rooms.sign_in.show_ended("")
        self._sign_in.start()
        self._window.show_gate("sign-in")

    def _close(self) -> None:
        self.office.calls.close()
        self.office.api.close()
