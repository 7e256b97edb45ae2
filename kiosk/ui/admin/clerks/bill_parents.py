"""Links parents that are chosen from a list, splits bills, and makes copies of their terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.ui.admin.clerks.listing import Listing
from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.pages.bill_form import BillForm
from kiosk.ui.admin.pages.pick_form import PickForm
from kiosk.ui.admin.pages.split_form import SplitForm
from kiosk.ui.admin.plain import shown
from shared.billing import MOST_TOGETHER, LinkMany, SplitBill
from shared.console import NewBill, UnlinkParent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.bill import BillPage
    from kiosk.ui.look import Look
    from shared.console import BillPage as Bill
    from shared.console import ManyDone, Page
    from shared.errors import TraceTrackError
    from shared.events import BillTerms
    from shared.records import BagRecord

translate = QCoreApplication.translate


class BillParentsClerk(QObject):
    """Carries what is done with many parents of the bill in view, or with its terms."""

    linked = Signal()
    """Parents were put on the bill: fetch it."""
    bill_made = Signal(object)
    """A new bill's id: open its page."""

    def __init__(self, office: Office, page: BillPage, look: Look, settings: Memory) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._look, self._settings = look, settings
        page.list_pressed.connect(self.ask_for_parents)
        page.split_pressed.connect(self.ask_to_split)
        page.duplicate_pressed.connect(self.ask_for_copy)

    def ask_for_parents(self) -> PickForm | None:
        """Offer the parents on no bill, to choose those that go on this one."""
        bill, api = self._page.bill, self._office.api
        if bill is None:
            return None
        words = (
            translate("admin", "Link parents to {number}").format(number=bill.terms.number),
            translate("admin", "Link"),
            translate(
                "admin", "Parents on no bill, the last closed first. Each click chooses one."
            ),
        )
        form = PickForm(
            self._page, words, self._office.site, self._look, self._settings, most=MOST_TOGETHER
        )
        form.table.when_empty(
            translate("admin", "No parent fits"),
            translate("admin", "It may be on a bill already: look it up under Bags."),
        )
        command_id = self._office.new_id()

        def show(page: Page[BagRecord]) -> None:
            form.show_parents(page.items, has_more=page.next is not None)

        listing = Listing(self._office, form.table, form.notice, show)

        def fetch() -> None:
            search = form.search.text().strip()
            listing.start(lambda after: api.linkable_parents(search, after))

        def link() -> None:
            keys = [parent.key for parent in form.chosen]
            command = LinkMany(command_id=command_id, parents=keys)
            form.show_waiting(is_waiting=True)
            self._office.ask(
                lambda: api.link_many(bill.id, command),
                done,
                lambda error: form.show_refused(self._why(error)),
            )

        def done(many: ManyDone) -> None:
            form.accept()
            self._say_linked(many, self._unlinking(bill.id, form.chosen))
            self.linked.emit()

        form.search_changed.connect(fetch)
        form.table.placeholder_pressed.connect(fetch)
        form.submitted.connect(link)
        form.open()
        fetch()
        return form

    def ask_to_split(self) -> SplitForm | None:
        """Ask which parents go over to a new bill."""
        bill, api, office = self._page.bill, self._office.api, self._office
        if bill is None:
            return None
        form = SplitForm(self._page, bill, office.site, self._look, self._settings)
        command_id, bill_id = office.new_id(), office.new_id()

        def split(terms: BillTerms, keys: list[str], planned_left: int) -> None:
            command = SplitBill(
                command_id=command_id,
                bill_id=bill_id,
                terms=terms,
                parents=keys,
                planned_left=planned_left,
            )
            form.show_waiting(is_waiting=True)
            office.ask(
                lambda: api.split_bill(bill.id, command),
                made,
                lambda error: form.show_refused(office.trouble(error)),
            )

        def made(new: Bill) -> None:
            form.accept()
            self.bill_made.emit(new.id)

        form.split_given.connect(split)
        form.open()
        return form

    def ask_for_copy(self) -> BillForm | None:
        """Ask for the number of a new bill that says otherwise the same."""
        bill, api, office = self._page.bill, self._office.api, self._office
        if bill is None:
            return None
        form = BillForm(self._page, office.site.locations, bill.terms, is_copy=True)
        bill_id, command_id = office.new_id(), office.new_id()

        def make(terms: BillTerms) -> None:
            form.show_waiting(is_waiting=True)
            command = NewBill(command_id=command_id, bill_id=bill_id, terms=terms)
            office.ask(
                lambda: api.create_bill(command),
                made,
                lambda error: form.show_refused(office.trouble(error)),
            )

        def made(new: Bill) -> None:
            form.accept()
            self.bill_made.emit(new.id)

        form.terms_given.connect(make)
        form.open()
        return form

    def _why(self, error: TraceTrackError) -> str:
        """Why none was linked, beginning with the parent that is in the way."""
        words, code = self._office.trouble(error), error.facts.get("parent")
        if code is None:
            return words
        line = translate("admin", "{code}: {words}")
        return line.format(code=shown(str(code)), words=words)

    def _unlinking(self, bill_id: UUID, parents: Sequence[BagRecord]) -> Callable[[], None]:
        api = self._office.api
        commands = [
            UnlinkParent(command_id=self._office.new_id(), text=parent.code) for parent in parents
        ]

        def unlink() -> None:
            for command in commands:
                api.unlink_parent(bill_id, command)

        words = translate("admin", "{count} parents are off the bill.")
        return taking_back(
            self._office,
            self._page.notice,
            unlink,
            words.format(count=self._office.site.number(len(commands))),
            self.linked.emit,
        )

    def _say_linked(self, many: ManyDone, undo: Callable[[], None]) -> None:
        incomplete = sum(one.warning is not None for one in many.items)
        words = translate("admin", "{count} parents linked.")
        if incomplete:
            words = translate("admin", "{count} parents linked; {incomplete} are not full.")
        said = words.format(
            count=self._office.site.number(len(many.items)),
            incomplete=self._office.site.number(incomplete),
        )
        self._page.notice.say(said, "warn" if incomplete else "good", undo=undo)
