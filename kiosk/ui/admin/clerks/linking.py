"""Links scanned parents to the bill in view, one after the other, in the order of the scans."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.plain import shown
from shared.console import Done, LinkParent, UnlinkParent
from shared.events import Source
from shared.records import Result
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.bill import BillPage
    from shared.errors import TraceTrackError

translate = QCoreApplication.translate


@value
class _Wish:
    bill_id: UUID
    command: LinkParent


class LinkingClerk(QObject):
    """Takes texts as fast as they are scanned; each gets its answer in words."""

    settled = Signal()
    """All that was scanned so far is answered: fetch the bill."""

    def __init__(self, office: Office, page: BillPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._waiting: deque[_Wish] = deque()
        self._is_asking = False
        self._left_out: list[str] = []
        """Codes that were refused, or not answered, since the line was last dismissed."""
        page.notice.dismissed.connect(self._left_out.clear)
        page.text_entered.connect(self._link_typed)

    def link(self, text: str, source: Source = Source.HANDHELD) -> None:
        """Link the parent that a text names to the bill in view."""
        bill = self._page.bill
        if bill is None:
            return
        if not self._page.takes_scans:
            self._page.notice.say(self._office.refusal("bill_closed", {}), "bad")
            return
        command = LinkParent(command_id=self._office.new_id(), text=text, source=source)
        self._waiting.append(_Wish(bill.id, command))
        self._ask_next()

    def _link_typed(self, text: str) -> None:
        self.link(text, Source.TYPED)

    def _ask_next(self) -> None:
        if self._is_asking:
            return
        if not self._waiting:
            self.settled.emit()
            return
        wish, api = self._waiting.popleft(), self._office.api
        self._is_asking = True
        self._office.ask(
            lambda: api.link_parent(wish.bill_id, wish.command),
            lambda done: self._answered(wish, done),
            lambda error: self._refused(wish, error),
        )

    def _answered(self, wish: _Wish, done: Done) -> None:
        code = shown(wish.command.text)
        undo = None if done.result is Result.ALREADY else self._unlinking(wish)
        if done.result is Result.ALREADY:
            words, tone = self._office.refusal("already_billed", done.facts), "notice"
        elif done.warning is not None:
            words, tone = self._office.refusal(done.warning, done.facts), "warn"
        else:
            words, tone = translate("admin", "Linked."), "good"
        if code in self._left_out:
            self._left_out.remove(code)
        self._say(code, words, tone, undo)

    def _unlinking(self, wish: _Wish) -> Callable[[], None]:
        api, text = self._office.api, wish.command.text
        command = UnlinkParent(command_id=self._office.new_id(), text=text)
        return taking_back(
            self._office,
            self._page.notice,
            lambda: api.unlink_parent(wish.bill_id, command),
            translate("admin", "{code} is off the bill.").format(code=shown(text)),
            self.settled.emit,
        )

    def _refused(self, wish: _Wish, error: TraceTrackError) -> None:
        code = shown(wish.command.text)
        self._say(code, self._office.trouble(error), "bad")
        if code not in self._left_out:
            self._left_out.append(code)

    def _say(
        self, code: str, words: str, tone: str, undo: Callable[[], None] | None = None
    ) -> None:
        line = translate("admin", "{code}: {words}").format(code=code, words=words)
        others = [one for one in self._left_out if one != code]
        if others:
            # The next scan comes before anybody has read the line: it must not hide a refusal.
            still = translate("admin", "Not linked: {codes}.").format(codes=", ".join(others))
            line, tone = f"{line} {still}", tone if tone == "bad" else "warn"
        self._page.notice.say(line, tone, undo=undo)
        self._is_asking = False
        self._ask_next()
