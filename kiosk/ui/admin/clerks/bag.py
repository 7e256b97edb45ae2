"""Looks a bag up, and carries what is done to it: moved over, taken out, taken out of use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.again import Again
from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.pages.move_form import MoveForm
from kiosk.ui.admin.pages.picture_form import PictureForm
from kiosk.ui.admin.parts.reason import ReasonForm
from shared.console import BagPage as BagStory
from shared.console import Done, MoveChild, Reasoned
from shared.events import MAX_REASON

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.calls import Call
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.bag import BagPage
    from kiosk.ui.admin.parts.form import Form
    from shared.console import HistoryLine
    from shared.errors import TraceTrackError
    from shared.records import BagRecord

translate = QCoreApplication.translate


class BagClerk(QObject):
    """Carries one bag's page."""

    def __init__(self, office: Office, page: BagPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._code = ""
        self._next: str | None = None
        self._call: Call[BagStory] | None = None
        self._again = Again(page, page.notice, self._fetch)
        page.refresh_wanted.connect(self._fetch)
        page.move_pressed.connect(self.ask_to_move)
        page.unpack_pressed.connect(self.ask_to_unpack)
        page.void_pressed.connect(self.ask_to_void)
        page.picture_wanted.connect(self.show_picture)
        page.history.more_wanted.connect(self._fetch_more)

    def open(self, code: str) -> None:
        """Look up the bag that a label's text or a key names."""
        self._code = code
        self._page.notice.clear()
        self._page.show_loading(code.rpartition(":")[2])
        self._fetch()

    def ask_to_move(self) -> MoveForm | None:
        """Ask where the child goes, and why."""
        bag = self._page.bag
        if bag is None:
            return None
        form = MoveForm(self._page, bag.code)
        command_id, api = self._office.new_id(), self._office.api

        def move(parent: str, reason: str) -> None:
            command = MoveChild(command_id=command_id, parent=parent, reason=reason)
            undo = self._putting_back(bag, reason)
            self._carry_out(form, lambda: api.move_child(bag.key, command), undo)

        form.move_given.connect(move)
        form.open()
        return form

    def ask_to_unpack(self) -> ReasonForm | None:
        """Ask why the child is taken out of its parent."""
        api = self._office.api
        return self._ask_reason(
            translate("admin", "Take {code} out of its parent"),
            translate("admin", "Take out"),
            translate("admin", "The parent is open again and can be filled up."),
            api.unpack,
            undo=self._putting_back,
        )

    def ask_to_void(self) -> ReasonForm | None:
        """Ask why the bag is taken out of use."""
        api = self._office.api
        return self._ask_reason(
            translate("admin", "Take {code} out of use"),
            translate("admin", "Take out of use"),
            translate(
                "admin",
                "For good: its label is lost, damaged or printed twice. Every later scan of it "
                "is refused.",
            ),
            api.void,
        )

    def show_picture(self, line: HistoryLine) -> PictureForm:
        """Show what the camera saw at one event."""
        api, site = self._office.api, self._office.site
        words = translate("admin", "{when}, {where}").format(
            when=site.lately(line.happened_at, self._office.now()), where=line.station or "?"
        )
        form = PictureForm(self._page, line.bag or translate("admin", "Picture"), words)
        self._office.ask(
            lambda: api.picture(line.position),
            form.show_jpeg,
            lambda error: form.show_missing(self._office.trouble(error)),
        )
        form.open()
        return form

    def _putting_back(self, bag: BagRecord, reason: str) -> Callable[[], None]:
        """Return what puts a child back where it was, with a reason that names the first one."""
        api, command_id, was_in = self._office.api, self._office.new_id(), bag.parent_key
        words = translate("admin", "Undone: {reason}").format(reason=reason)
        why = words[:MAX_REASON]

        def put_back() -> Done:
            if was_in is None:
                return api.unpack(bag.key, Reasoned(command_id=command_id, reason=why))
            command = MoveChild(command_id=command_id, parent=was_in, reason=why)
            return api.move_child(bag.key, command)

        said = translate("admin", "It is back where it was.")
        return taking_back(self._office, self._page.notice, put_back, said, self._fetch)

    def _ask_reason(
        self,
        title: str,
        do_it: str,
        words: str,
        act: Callable[[str, Reasoned], Done],
        *,
        undo: Callable[[BagRecord, str], Callable[[], None]] | None = None,
    ) -> ReasonForm | None:
        bag = self._page.bag
        if bag is None:
            return None
        form = ReasonForm(self._page, title.format(code=bag.code), do_it, words, is_grave=True)
        command_id = self._office.new_id()

        def carry(reason: str) -> None:
            command = Reasoned(command_id=command_id, reason=reason)
            back = None if undo is None else undo(bag, reason)
            self._carry_out(form, lambda: act(bag.key, command), back)

        form.reason_given.connect(carry)
        form.open()
        return form

    def _carry_out(
        self, form: Form, act: Callable[[], Done], undo: Callable[[], None] | None
    ) -> None:
        form.show_waiting(is_waiting=True)

        def done(_done: Done) -> None:
            form.accept()
            words = translate("admin", "Done, and kept in the history.")
            self._page.notice.say(words, "good", undo=undo)
            self._fetch()

        self._office.ask(act, done, lambda error: form.show_refused(self._office.trouble(error)))

    def _fetch(self) -> None:
        if not self._code:
            return
        if self._call is not None:
            self._call.cancel()
        self._again.begin()
        api, code = self._office.api, self._code
        self._call = self._office.ask(lambda: api.bag(code), self._show, self._fail)

    def _fetch_more(self) -> None:
        api, code, after = self._office.api, self._code, self._next
        if after is not None:
            self._office.ask(lambda: api.bag(code, after), self._show_more, self._tell)

    def _show(self, story: BagStory) -> None:
        self._again.came()
        self._next = story.history_next
        self._page.show_bag(story, self._office.site, self._office.now())

    def _show_more(self, story: BagStory) -> None:
        self._next = story.history_next
        self._again.came()
        self._page.history.add_rows(story.history, has_more=self._next is not None)

    def _fail(self, error: TraceTrackError) -> None:
        self._tell(error)
        self._again.after(error)

    def _tell(self, error: TraceTrackError) -> None:
        words = self._office.trouble(error)
        self._again.complain(words)
        self._page.show_failed(words, is_unknown=error.code == "bag_unknown")
