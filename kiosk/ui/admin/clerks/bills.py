"""Finds bills and makes new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.ui.admin.clerks.listing import Listing
from kiosk.ui.admin.pages.bill_form import BillForm
from shared.console import BillPage, BillSummary, NewBill, Page

if TYPE_CHECKING:
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.bills import BillsPage
    from shared.errors import TraceTrackError
    from shared.events import BillTerms


class BillsClerk(QObject):
    """Carries the list of bills."""

    bill_made = Signal(object)
    """A new bill's id: open its page."""

    def __init__(self, office: Office, page: BillsPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._listing = Listing(office, page.table, page.notice, self._show)
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.search_changed.connect(self.fetch)
        page.new_bill_pressed.connect(self.open_form)

    def fetch(self) -> None:
        """Ask for the bills that fit the filters."""
        state, search = self._page.state.value, self._page.search.text().strip()
        api = self._office.api
        self._listing.start(lambda after: api.bills(state, search, after))

    def open_form(self) -> BillForm:
        """Ask for what a new bill says."""
        form = BillForm(self._page, self._office.site.locations)
        # Made once per form: pressing again after a time-out can't make a second bill.
        bill_id, command_id = self._office.new_id(), self._office.new_id()

        def make(terms: BillTerms) -> None:
            form.show_waiting(is_waiting=True)
            command = NewBill(command_id=command_id, bill_id=bill_id, terms=terms)
            api = self._office.api
            self._office.ask(lambda: api.create_bill(command), made, refused)

        def made(bill: BillPage) -> None:
            form.accept()
            self.bill_made.emit(bill.id)

        def refused(error: TraceTrackError) -> None:
            form.show_refused(self._office.trouble(error))

        form.terms_given.connect(make)
        form.open()
        return form

    def _show(self, page: Page[BillSummary]) -> None:
        self._page.show_bills(page.items, self._office.site, has_more=page.next is not None)
