"""Carries one bill's page: scans that link, removing, changing, closing and what follows."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.again import Again
from kiosk.ui.admin.clerks.merging import Changing, Parts
from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.pages.bill_form import BillForm
from kiosk.ui.admin.parts.reason import ReasonForm
from shared.console import BillPage as Bill
from shared.console import ChangeBill, Done, LinkParent, Plain, Reasoned, UnlinkParent
from shared.events import BillTerms

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.calls import Call
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.bill import BillPage
    from kiosk.ui.admin.parts.form import Form
    from shared.errors import TraceTrackError
    from shared.records import BagRecord

translate = QCoreApplication.translate


class BillClerk(QObject):
    """Carries what an admin does with the bill in view."""

    def __init__(self, office: Office, page: BillPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._bill_id: UUID | None = None
        self._call: Call[Bill] | None = None
        self._again = Again(page, page.notice, self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.remove_pressed.connect(self._remove)
        page.change_pressed.connect(self.ask_terms)
        page.close_pressed.connect(self._close)
        page.reopen_pressed.connect(self.ask_to_reopen)
        page.cancel_pressed.connect(self.ask_to_cancel)

    def open(self, bill_id: UUID) -> None:
        """Show a bill."""
        self._bill_id = bill_id
        self._page.notice.clear()
        self._page.show_loading()
        self.fetch()

    def fetch(self) -> None:
        """Ask for the bill in view as it is now."""
        bill_id, api = self._bill_id, self._office.api
        if bill_id is None:
            return
        if self._call is not None:
            self._call.cancel()
        self._again.begin()
        self._call = self._office.ask(lambda: api.bill(bill_id), self._show, self._fail)

    def ask_terms(self) -> BillForm | None:
        """Ask what the bill shall say from now on."""
        bill = self._page.bill
        if bill is None:
            return None
        form = BillForm(self._page, self._office.site.locations, bill.terms)
        api, form_id, back_id = self._office.api, self._office.new_id(), self._office.new_id()

        def put(wanted: Parts, based_on: Parts, own_id: UUID = form_id) -> Bill:
            command = ChangeBill(
                # The same words sent again are the same command.
                command_id=uuid5(own_id, f"{wanted} {based_on}"),
                terms=BillTerms(**wanted),
                based_on=BillTerms(**based_on),
            )
            return api.change_bill(bill.id, command)

        changing = Changing(
            asdict(bill.terms), put, lambda: asdict(api.bill(bill.id).terms), told=self._in_words
        )

        def change(terms: BillTerms) -> None:
            self._carry_out(
                form,
                lambda: changing.send(asdict(terms)),
                translate("admin", "The bill was changed."),
                self._undo(
                    lambda: changing.taken_back(partial(put, own_id=back_id)),
                    translate("admin", "The bill says again what it said."),
                ),
            )

        form.terms_given.connect(change)
        form.open()
        return form

    def _in_words(self, name: str, one: Any) -> str:  # noqa: ANN401 - what a bill's field says
        if name == "destination_id":
            return self._office.site.location_name(one) or ""
        return str(one)

    def ask_to_reopen(self) -> ReasonForm | None:
        """Ask why a closed bill is opened again."""
        api = self._office.api
        return self._ask_reason(
            translate("admin", "Reopen {number}"),
            translate("admin", "Reopen"),
            translate("admin", "Parents can be linked and removed again until it is closed."),
            api.reopen_bill,
            translate("admin", "The bill is open again."),
            undo=self._close_again,
        )

    def ask_to_cancel(self) -> ReasonForm | None:
        """Ask why the bill is given up."""
        api = self._office.api
        return self._ask_reason(
            translate("admin", "Cancel {number}"),
            translate("admin", "Cancel bill"),
            translate("admin", "Its parents are free for other bills. This can't be undone."),
            api.cancel_bill,
            translate("admin", "The bill was cancelled; its parents are free."),
            is_grave=True,
        )

    def _ask_reason(  # noqa: PLR0913 - the words of one form
        self,
        title: str,
        do_it: str,
        words: str,
        act: Callable[[UUID, Reasoned], Bill],
        done: str,
        *,
        is_grave: bool = False,
        undo: Callable[[UUID], Callable[[], None]] | None = None,
    ) -> ReasonForm | None:
        bill = self._page.bill
        if bill is None:
            return None
        title = title.format(number=bill.terms.number)
        form = ReasonForm(self._page, title, do_it, words, is_grave=is_grave)
        command_id = self._office.new_id()

        def carry(reason: str) -> None:
            command = Reasoned(command_id=command_id, reason=reason)
            back = None if undo is None else undo(bill.id)
            self._carry_out(form, lambda: act(bill.id, command), done, back)

        form.reason_given.connect(carry)
        form.open()
        return form

    def _undo(self, act: Callable[[], object], words: str) -> Callable[[], None]:
        return taking_back(self._office, self._page.notice, act, words, self.fetch)

    def _close_again(self, bill_id: UUID) -> Callable[[], None]:
        api, command = self._office.api, Plain(command_id=self._office.new_id())
        return self._undo(
            lambda: api.close_bill(bill_id, command),
            translate("admin", "The bill is closed again."),
        )

    def _carry_out(
        self,
        form: Form,
        act: Callable[[], Bill],
        words: str,
        undo: Callable[[], None] | None = None,
    ) -> None:
        form.show_waiting(is_waiting=True)

        def done(bill: Bill) -> None:
            form.accept()
            self._page.notice.say(words, "good", undo=undo)
            self._show(bill)

        self._office.ask(act, done, lambda error: form.show_refused(self._office.trouble(error)))

    def _close(self) -> None:
        bill, api = self._page.bill, self._office.api
        if bill is None:
            return
        command = Plain(command_id=self._office.new_id())

        def closed(now: Bill) -> None:
            words = translate("admin", "The bill is closed. Print it for the driver.")
            self._page.notice.say(words, "good")
            self._show(now)

        self._office.ask(lambda: api.close_bill(bill.id, command), closed, self._refuse)

    def _remove(self, parent: BagRecord) -> None:
        bill, api = self._page.bill, self._office.api
        if bill is None:
            return
        command = UnlinkParent(command_id=self._office.new_id(), text=parent.code)
        again = LinkParent(command_id=self._office.new_id(), text=parent.code)
        undo = self._undo(
            lambda: api.link_parent(bill.id, again),
            translate("admin", "It is on the bill again."),
        )

        def removed(_done: Done) -> None:
            words = translate("admin", "{code} is off the bill.").format(code=parent.code)
            self._page.notice.say(words, "good", undo=undo)
            self.fetch()

        self._office.ask(lambda: api.unlink_parent(bill.id, command), removed, self._refuse)

    def _show(self, bill: Bill) -> None:
        if bill.id == self._bill_id:
            self._again.came()
            self._page.show_bill(bill, self._office.site, self._office.now())

    def _fail(self, error: TraceTrackError) -> None:
        words = self._office.trouble(error)
        self._page.lines.show_failed(words)
        if not self._page.lines.has_failed:
            self._again.complain(words)
        self._again.after(error)

    def _refuse(self, error: TraceTrackError) -> None:
        self._page.notice.say(self._office.trouble(error), "bad")
