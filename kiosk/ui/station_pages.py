"""The pages of the station's window, each made when it is first wanted.

Most of a station's starts show one page; to make all of them would keep the first scan waiting.
"""

# ruff: noqa: PLC0415  (a page is loaded when it is first wanted)

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kiosk.station.view import StationView
from kiosk.ui.parts.page_stack import PageStack

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.look import Look
    from kiosk.ui.pages.destination_page import DestinationPage
    from kiosk.ui.pages.enrol_page import EnrolPage
    from kiosk.ui.pages.look_up_page import LookUpPage
    from kiosk.ui.pages.manual_entry_page import ManualEntryPage
    from kiosk.ui.pages.out_of_service_page import OutOfServicePage
    from kiosk.ui.pages.set_up_page import SetUpPage
    from kiosk.ui.pages.sign_in_page import SignInPage
    from kiosk.ui.pages.work_page import WorkPage
    from kiosk.ui.site_time import SiteTime

Page = TypeVar("Page", bound=QWidget)


class PageName(StrEnum):
    """A page, by the name of what owns it in `StationPages`."""

    WORK = "work"
    LOOK_UP = "look_up"
    SIGN_IN = "sign_in"
    MANUAL_ENTRY = "manual_entry"
    DESTINATION = "destination"
    ENROL = "enrol"
    OUT_OF_SERVICE = "out_of_service"
    SET_UP = "set_up"


_WHOLE = frozenset({PageName.OUT_OF_SERVICE, PageName.SET_UP})
"""Pages that the cue panel makes room for."""
_AHEAD = (
    PageName.WORK,
    PageName.SIGN_IN,
    PageName.DESTINATION,
    PageName.MANUAL_ENTRY,
    PageName.LOOK_UP,
    PageName.OUT_OF_SERVICE,
)
"""What a scan or a press may show next, in this order; the others are opened on purpose."""


class StationPages(QObject):
    """Owns the pages: `right` has those beside the cue panel, `whole` those in place of both.

    `halves` is in `whole` too, for the cue panel and `right`. A page that is made late shows what
    the others were told before.
    """

    destination_chosen = Signal(str)
    pin_entered = Signal(str)
    text_entered = Signal(str)
    typing_cancelled = Signal()
    set_up_left = Signal()
    practice_wanted = Signal()

    def __init__(self, look: Look, site: SiteTime) -> None:
        super().__init__()
        self._look = look
        self._view, self._site = StationView(), site
        self._is_camera_on = False
        self._told: list[Callable[[], None]] = []
        self._to_make = list(_AHEAD)
        self.right, self.whole = PageStack(), PageStack()
        self.halves = QWidget()
        self.whole.addWidget(self.halves)

    @cached_property
    def work(self) -> WorkPage:
        """The camera and the last scans."""
        from kiosk.ui.pages.work_page import WorkPage

        page = WorkPage(self._look)
        page.set_camera_on(is_on=self._is_camera_on)
        return self._put(page, lambda: page.show_view(self._view, self._site))

    @cached_property
    def look_up(self) -> LookUpPage:
        """The story of the bag that was looked up."""
        from kiosk.ui.pages.look_up_page import LookUpPage

        page = LookUpPage(self._look)

        def tell() -> None:
            if self._view.looked_up is not None:
                page.show_story(self._view.looked_up, self._site)

        return self._put(page, tell)

    @cached_property
    def sign_in(self) -> SignInPage:
        """The PIN keypad."""
        from kiosk.ui.pages.sign_in_page import SignInPage

        page = SignInPage(self._look)
        page.pin_entered.connect(self.pin_entered)
        return self._put(page)

    @cached_property
    def manual_entry(self) -> ManualEntryPage:
        """The keypad for a code that no scanner reads."""
        from kiosk.ui.pages.manual_entry_page import ManualEntryPage

        page = ManualEntryPage(self._look)
        page.text_entered.connect(self.text_entered)
        page.cancelled.connect(self.typing_cancelled)
        return self._put(page)

    @cached_property
    def destination(self) -> DestinationPage:
        """The places that bags can be sent to."""
        from kiosk.ui.pages.destination_page import DestinationPage

        page = DestinationPage(self._look)
        page.destination_chosen.connect(self.destination_chosen)
        return self._put(page, lambda: page.show_view(self._view))

    @cached_property
    def enrol(self) -> EnrolPage:
        """How this PC becomes a station."""
        from kiosk.ui.pages.enrol_page import EnrolPage

        page = EnrolPage(self._look)
        page.set_camera_on(is_on=self._is_camera_on)
        return self._put(page)

    @cached_property
    def out_of_service(self) -> OutOfServicePage:
        """Why nothing is taken here."""
        from kiosk.ui.pages.out_of_service_page import OutOfServicePage

        page = OutOfServicePage(self._look)
        self.whole.addWidget(page)
        return self._tell_from_now(page, lambda: page.show_view(self._view, self._site))

    @cached_property
    def set_up(self) -> SetUpPage:
        """Cameras, scanner, tones and checks."""
        from kiosk.ui.pages.set_up_page import SetUpPage

        page = SetUpPage(self._look)
        page.left.connect(self.set_up_left)
        page.practice_wanted.connect(self.practice_wanted)
        self.whole.addWidget(page)
        return page

    def show(self, name: PageName) -> QWidget:
        """Bring a page into view; return it."""
        page = self._page(name)
        self.whole.show_page(page if name in _WHOLE else self.halves)
        if name not in _WHOLE:
            self.right.show_page(page)
        return page

    def show_view(self, view: StationView, site: SiteTime) -> None:
        """Show another picture of the station on every page that there is."""
        self._view, self._site = view, site
        for tell in self._told:
            tell()

    def set_camera_on(self, *, is_on: bool) -> None:
        """Whether this station has a camera."""
        self._is_camera_on = is_on
        if self._is_made(PageName.WORK):
            self.work.set_camera_on(is_on=is_on)
        if self._is_made(PageName.ENROL):
            self.enrol.set_camera_on(is_on=is_on)

    def make_ahead(self) -> None:
        """Make what may be wanted next, one page each time the Qt thread has nothing to do."""
        while self._to_make:
            name = self._to_make.pop(0)
            if not self._is_made(name):
                self._page(name)
                QTimer.singleShot(0, self, self.make_ahead)
                return

    def _page(self, name: PageName) -> QWidget:
        return getattr(self, name.value)

    def _is_made(self, name: PageName) -> bool:
        return name.value in self.__dict__

    def _put(self, page: Page, tell: Callable[[], None] | None = None) -> Page:
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.right.addWidget(page)
        return page if tell is None else self._tell_from_now(page, tell)

    def _tell_from_now(self, page: Page, tell: Callable[[], None]) -> Page:
        self._told.append(tell)
        tell()
        return page
