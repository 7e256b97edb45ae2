"""Every page of the office, made and put into the window; no page knows another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.ui.admin.pages.audit import AuditPage
from kiosk.ui.admin.pages.bag import BagPage
from kiosk.ui.admin.pages.bags import BagsPage
from kiosk.ui.admin.pages.bill import BillPage
from kiosk.ui.admin.pages.bills import BillsPage
from kiosk.ui.admin.pages.importing import ImportPage
from kiosk.ui.admin.pages.labels import LabelsPage
from kiosk.ui.admin.pages.movements import MovementsPage
from kiosk.ui.admin.pages.own_password import OwnPasswordPage
from kiosk.ui.admin.pages.people import PeoplePage
from kiosk.ui.admin.pages.places import PlacesPage
from kiosk.ui.admin.pages.problems import ProblemsPage
from kiosk.ui.admin.pages.programs import ProgramsPage
from kiosk.ui.admin.pages.report import ReportRoom
from kiosk.ui.admin.pages.reports import ReportsPage
from kiosk.ui.admin.pages.settings import SettingsPage
from kiosk.ui.admin.pages.sign_in import SignInPage
from kiosk.ui.admin.pages.stations import StationsPage
from kiosk.ui.admin.pages.today import TodayPage
from kiosk.ui.admin.pages.webhooks import WebhooksPage
from kiosk.ui.admin.rail import Place

if TYPE_CHECKING:
    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.window import AdminWindow
    from kiosk.ui.look import Look

translate = QCoreApplication.translate


def rail_places() -> tuple[Place, ...]:
    """The rail's entries, in their order."""
    return (
        Place("today", translate("admin", "Today"), "admin/today"),
        Place("bags", translate("admin", "Bags"), "admin/bags"),
        Place("bills", translate("admin", "Bills"), "admin/bills"),
        Place("movements", translate("admin", "Movements"), "admin/movements"),
        Place("reports", translate("admin", "Reports"), "admin/reports"),
        Place("problems", translate("admin", "Problems"), "admin/problems"),
        Place("labels", translate("admin", "Labels"), "admin/labels"),
        Place("people", translate("admin", "People"), "admin/people"),
        Place("stations", translate("admin", "Stations"), "admin/stations"),
        Place("settings", translate("admin", "Settings"), "admin/settings"),
        Place("audit", translate("admin", "Audit"), "admin/audit"),
        Place("webhooks", translate("admin", "Integrations"), "admin/integrations"),
    )


class Rooms:
    """The pages by name."""

    def __init__(self, look: Look, settings: Memory) -> None:
        self.sign_in, self.own_password = SignInPage(), OwnPasswordPage()
        self.today = TodayPage(look, settings)
        self.bags, self.bag = BagsPage(look, settings), BagPage(look, settings)
        self.bills, self.bill = BillsPage(look, settings), BillPage(look, settings)
        self.movements = MovementsPage(look, settings)
        self.reports, self.report = ReportsPage(look, settings), ReportRoom(look, settings)
        self.problems = ProblemsPage(look, settings)
        self.labels = LabelsPage(look, settings)
        self.importing = ImportPage(look, settings)
        self.people = PeoplePage(look, settings)
        self.settings, self.audit = SettingsPage(look, settings), AuditPage(look, settings)
        self.webhooks, self.programs = WebhooksPage(look, settings), ProgramsPage(look, settings)
        self.stations, self.places = StationsPage(look, settings), PlacesPage(look, settings)

    def move_into(self, window: AdminWindow) -> None:
        """Put every page into the window, which owns it from then on."""
        window.add_gate("sign-in", self.sign_in)
        window.add_gate("own-password", self.own_password)
        for name, page, under in (
            ("today", self.today, ""),
            ("bags", self.bags, ""),
            ("bag", self.bag, "bags"),
            ("bills", self.bills, ""),
            ("bill", self.bill, "bills"),
            ("movements", self.movements, ""),
            ("reports", self.reports, ""),
            ("report", self.report, "reports"),
            ("problems", self.problems, ""),
            ("labels", self.labels, ""),
            ("import", self.importing, "bags"),
            ("people", self.people, ""),
            ("stations", self.stations, ""),
            ("places", self.places, "stations"),
            ("settings", self.settings, ""),
            ("audit", self.audit, ""),
            ("webhooks", self.webhooks, ""),
            ("programs", self.programs, "webhooks"),
        ):
            window.add_page(name, page, under=under)
