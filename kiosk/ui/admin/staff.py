"""Every page with its clerk, and the ways between the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings

from kiosk.ui.admin.clerks.bills import BillsClerk
from kiosk.ui.admin.clerks.sign_in import SignInClerk
from kiosk.ui.admin.clerks.today import TodayClerk
from kiosk.ui.admin.pages.bills import BillsPage
from kiosk.ui.admin.pages.own_password import OwnPasswordPage
from kiosk.ui.admin.pages.sign_in import SignInPage
from kiosk.ui.admin.pages.today import TodayPage
from kiosk.ui.admin.rail import Place
from kiosk.ui.admin.window import AdminWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.api_client import ConsoleApi
    from kiosk.ui.admin.office import Office
    from kiosk.ui.look import Look
    from shared.accounts import Me

translate = QCoreApplication.translate


def places() -> tuple[Place, ...]:
    """The rail's entries, in their order."""
    return (
        Place("today", translate("admin", "Today"), "admin/today"),
        Place("bills", translate("admin", "Bills"), "admin/bills"),
    )


class Staff(QObject):
    """Who works in the office; lives as long as the window."""

    def __init__(
        self,
        office: Office,
        look: Look,
        settings: QSettings,
        connect: Callable[[str], ConsoleApi],
    ) -> None:
        super().__init__()
        self._office = office
        self.window = AdminWindow(look, settings, places())
        self.sign_in_page, self.password_page = SignInPage(), OwnPasswordPage()
        self.window.add_gate("sign-in", self.sign_in_page)
        self.window.add_gate("own-password", self.password_page)
        self.today_page = TodayPage(look, settings)
        self.bills_page = BillsPage(look, settings)
        self.window.add_page("today", self.today_page)
        self.window.add_page("bills", self.bills_page)
        self._sign_in = SignInClerk(
            office, self.sign_in_page, self.password_page, settings, connect
        )
        self._today = TodayClerk(office, self.today_page)
        self._bills = BillsClerk(office, self.bills_page)
        self._connect_ways()

    def start(self) -> None:
        """Show the gate, or with a session already made go on into the office."""
        self._sign_in.start()
        self.window.show_gate("sign-in")
        if self._office.api.accounts.is_signed_in:
            self._sign_in.go_on()

    def _connect_ways(self) -> None:
        self._sign_in.password_needed.connect(lambda: self.window.show_gate("own-password"))
        self._sign_in.came_in.connect(self._enter)
        self._office.session_ended.connect(self._end_session)
        self.window.rail.sign_out_pressed.connect(self._sign_out)
        self.window.closed.connect(self._close)
        self.today_page.bills_pressed.connect(lambda: self.window.show_page("bills"))

    def _enter(self, me: Me) -> None:
        self.window.rail.show_person(me.name, self._office.address)
        self.window.show_page("today")

    def _end_session(self) -> None:
        words = translate("admin", "Your session has ended. Sign in again.")
        self.sign_in_page.show_ended(words)
        self.window.show_gate("sign-in")

    def _sign_out(self) -> None:
        accounts = self._office.api.accounts
        self._office.calls.ask(accounts.sign_out, lambda _: None, lambda _: None)
        self.sign_in_page.show_ended("")
        self._sign_in.start()
        self.window.show_gate("sign-in")

    def _close(self) -> None:
        self._office.calls.close()
        self._office.api.close()
