"""Has a checked import recorded, and says meanwhile how far the server is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from shared.imports import ImportState

if TYPE_CHECKING:
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.importing import ImportPage
    from shared.errors import TraceTrackError
    from shared.imports import ImportRecord

translate = QCoreApplication.translate

_LOOK_MS = 1000
"""Between two questions how far the server is."""


class Committing(QObject):
    """Once it is said that an import counts, the server brings it to its end by itself."""

    refused = Signal()
    """Rows were refused that were not in the check."""

    def __init__(self, office: Office, page: ImportPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._ask_how_far)
        page.commit_pressed.connect(self._commit)

    def _commit(self) -> None:
        record, api = self._page.record, self._office.api
        if record is None:
            return

        def done(now: ImportRecord) -> None:
            self._end()
            self._page.show_record(now)
            self._say_imported(now, refused_meanwhile=now.refused - record.refused)

        self._look.start()
        self._show_how_far(record)
        self._office.ask(lambda: api.imports.commit(record.id), done, self._fail)

    def _ask_how_far(self) -> None:
        record, api = self._page.record, self._office.api
        if record is not None:
            # Whatever the answer, the one to the commit itself says how it ended.
            self._office.ask(
                lambda: api.imports.read(record.id), self._show_how_far, lambda _error: None
            )

    def _show_how_far(self, now: ImportRecord) -> None:
        if not self._look.isActive() or now.state is ImportState.COMMITTED:
            return
        words = translate("admin", "{count} of {all} rows imported; stations go on meanwhile")
        number = self._office.site.number
        said = words.format(count=number(now.recorded), all=number(now.creating + now.changing))
        self._page.show_busy(said, can_cancel=False)

    def _say_imported(self, now: ImportRecord, *, refused_meanwhile: int) -> None:
        number = self._office.site.number
        words = translate("admin", "Imported: {created} new, {changed} changed.")
        said = words.format(created=number(now.creating), changed=number(now.changing))
        if refused_meanwhile <= 0:
            self._page.notice.say(said, "good")
            return
        words = translate("admin", "Refused, as it was otherwise by then: {count}.")
        told = words.format(count=number(refused_meanwhile))
        self._page.notice.say(f"{said} {told}", "warn")
        self.refused.emit()

    def _fail(self, error: TraceTrackError) -> None:
        self._end()
        self._page.notice.say(self._office.trouble(error), "bad")

    def _end(self) -> None:
        self._look.stop()
        self._page.show_busy("")
