"""Signs an admin in: one-time code where asked, a new password where needed, then the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.ui.admin.site import Site
from shared.accounts import Me, PasswordChange, Session, SignIn
from shared.errors import AccessDenied, SettingsInvalid, TraceTrackError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.api_client import ConsoleApi
    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.own_password import OwnPasswordPage
    from kiosk.ui.admin.pages.sign_in import SignInPage

SERVER_KEY, NAME_KEY = "admin/server", "admin/name"


class SignInClerk(QObject):
    """Carries the sign-in pages' wishes to the server."""

    came_in = Signal(object)
    """Signed in as this person (Me), with a password of their own and the site known."""
    password_needed = Signal()

    def __init__(
        self,
        office: Office,
        page: SignInPage,
        password_page: OwnPasswordPage,
        settings: Memory,
        connect: Callable[[str], ConsoleApi],
    ) -> None:
        super().__init__(page)
        self._office, self._page, self._password_page = office, page, password_page
        self._settings, self._connect = settings, connect
        self._old_password = ""
        page.sign_in_pressed.connect(self._sign_in)
        password_page.password_chosen.connect(self._change_password)

    def start(self) -> None:
        """Show the remembered server and name."""
        server = self._office.address or str(self._settings.value(SERVER_KEY, ""))
        self._page.show_server(server, str(self._settings.value(NAME_KEY, "")))

    def go_on(self) -> None:
        """Begin with a session that somebody else already made."""
        self._office.ask(self._office.api.accounts.me, self._take_person, self._refuse)

    def _sign_in(self, address: str, name: str, password: str, totp: str) -> None:
        try:
            if address != self._office.address:
                self._office.use(self._connect(address), address)
        except SettingsInvalid as error:
            self._page.show_refused(self._office.trouble(error))
            return
        self._page.show_waiting(is_waiting=True)
        credentials = SignIn(name=name, password=password, totp=totp)
        accounts = self._office.api.accounts

        def came_back(session: Session) -> None:
            self._settings.keep(SERVER_KEY, address)
            self._settings.keep(NAME_KEY, name)
            self._old_password = password if session.me.must_change_password else ""
            self._page.forget_secrets()
            self._take_person(session.me)

        self._office.calls.ask(lambda: accounts.sign_in(credentials), came_back, self._refuse)

    def _refuse(self, error: TraceTrackError) -> None:
        needs_totp = isinstance(error, AccessDenied) and error.code == "totp_needed"
        self._page.show_refused(self._office.trouble(error), needs_totp=needs_totp)

    def _take_person(self, me: Me) -> None:
        if me.must_change_password:
            self._page.show_waiting(is_waiting=False)
            self._password_page.start()
            self.password_needed.emit()
            return
        self._office.ask(
            lambda: _site_of(self._office.api),
            lambda site: self._come_in(me, site),
            self._refuse,
        )

    def _change_password(self, new: str) -> None:
        change = PasswordChange(old=self._old_password, new=new)
        accounts = self._office.api.accounts

        def changed(me: Me) -> None:
            self._old_password = ""
            self._take_person(me)

        def change_and_ask() -> Me:
            accounts.change_password(change)
            return accounts.me()

        self._office.ask(
            change_and_ask,
            changed,
            lambda error: self._password_page.show_refused(self._office.trouble(error)),
        )

    def _come_in(self, me: Me, site: Site) -> None:
        self._page.show_waiting(is_waiting=False)
        self._office.know_site(site)
        self.came_in.emit(me)


def _site_of(api: ConsoleApi) -> Site:
    locations = api.accounts.locations().items
    return Site(api.today().time_zone, tuple(locations))
