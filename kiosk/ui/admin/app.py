"""Open the admin window: look, line to the server, pages and clerks, put together by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase

from kiosk.api_client import ConsoleApi, Trust
from kiosk.scanning.wedge import WedgeSettings
from kiosk.ui.admin.calls import Calls
from kiosk.ui.admin.documents import DesktopDocuments, Documents
from kiosk.ui.admin.memory import Memory
from kiosk.ui.admin.office import Chances, Office
from kiosk.ui.admin.rooms import Rooms, rail_places
from kiosk.ui.admin.scanner import DeskScanner
from kiosk.ui.admin.staff import Staff
from kiosk.ui.admin.window import AdminWindow
from kiosk.ui.look import Look, desktop_shade, load_fonts
from kiosk.ui.theme import Shade, load_theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


NOWHERE = "http://127.0.0.1:8000"
"""Where an admin window looks that was never told of a server: one on this computer."""


class Languages(NamedTuple):
    """The code of the language in force, and who takes the code of another."""

    spoken: str
    choose: Callable[[str], None]


def open_admin(  # noqa: PLR0913 - all of it can be left out
    server: ConsoleApi | str = "",
    *,
    address: str = "",
    authority: Path | None = None,
    settings: Memory | None = None,
    shade: Shade | None = None,
    documents: Documents | None = None,
    handheld: WedgeSettings | None = None,
    chances: Chances | None = None,
    is_behind: bool = False,
    languages: Languages | None = None,
) -> AdminWindow:
    """Show the admin window and return it; needs a QApplication, which it shares with others.

    `server` is an address, or an API that may be signed in already: then its office opens at once,
    and `address` is what the sign-in page shows for it. `authority` is the file of the certificate
    authority to trust; without `shade` the window follows the desktop's light or dark. One that
    opens behind others leaves them the keyboard. With `languages` its sign-in page offers them.

    Raises:
        SettingsInvalid: the address can't be one of a server.
    """

    def connect(to: str) -> ConsoleApi:
        return ConsoleApi(to, Trust(authority), language=languages.spoken if languages else "")

    if isinstance(server, str):
        address, api = server, connect(server or NOWHERE)
    else:
        api = server
    look = Look(load_theme(shade or desktop_shade()))
    if not set(look.theme.families) <= set(QFontDatabase.families()):
        load_fonts()
    settings = settings or Memory.of_this_person()
    office = Office(api, Calls(), chances or Chances(), address)
    window, rooms = AdminWindow(look, settings, rail_places()), Rooms(look, settings)
    rooms.move_into(window)
    if languages is not None:
        rooms.sign_in.offer_languages(languages.spoken)
        rooms.sign_in.language_chosen.connect(languages.choose)
    documents = documents or DesktopDocuments()
    staff = Staff(office, window, rooms, settings, documents, connect)
    look.setParent(window)
    if shade is None:
        look.follow_desktop()
    staff.start()
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, is_behind)
    window.show()
    if is_behind:
        window.lower()
    DeskScanner(handheld or WedgeSettings(), window).watch()
    return window
