"""Forms about programs of others: a webhook, a program to let in, a secret that is shown once."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.ui.admin.parts.checks import Checks
from kiosk.ui.admin.parts.fields import Choice, labelled, line_edit
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.words import programs as words_of
from kiosk.ui.admin.words.history import deed
from shared.integrations import NewIntegration, Scope
from shared.overriding import override
from shared.webhooks import MAX_URL, EventKind, NewWebhook

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.admin.site import Site
    from shared.webhooks import WebhookTargets

_WIDTH_PX = 640
_LONGEST_NAME = 100
_AT_STATIONS = (
    EventKind.PARENT_OPENED,
    EventKind.CHILD_PACKED,
    EventKind.CHILD_UNPACKED,
    EventKind.PARENT_CLOSED_SHORT,
    EventKind.BAG_RECEIVED,
    EventKind.BAG_DISPATCHED,
    EventKind.BAG_CHECKED,
    EventKind.BAG_RETURNED,
    EventKind.SCAN_UNDONE,
    EventKind.SCAN_REFUSED,
)


class WebhookForm(Form):
    """Gives a NewWebhook; says which addresses IT allows."""

    webhook_given = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("New webhook"),
            self.tr("Add webhook"),
            explanation=self.tr("The server calls the address for every later event ticked here."),
        )
        self.name = line_edit(self.tr("Name"), longest=_LONGEST_NAME)
        self.url = line_edit(
            self.tr("Address"), hint="https://erp.example/tracetrack", longest=MAX_URL
        )
        self.allowed = Text(role=TextRole.CAPTION, wraps=True)
        self.allowed.hide()
        in_the_office = [kind for kind in EventKind if kind not in _AT_STATIONS]
        self.kinds: Checks[EventKind] = Checks(
            self.tr("Events"),
            [
                (self.tr("Everything at stations"), [(deed(one), one) for one in _AT_STATIONS]),
                (self.tr("Everything in the office"), [(deed(one), one) for one in in_the_office]),
            ],
        )
        self.add_field(self.tr("&Name"), self.name)
        address = labelled(self.tr("&Address"), self.url)
        address.addWidget(self.allowed)
        self.fields.addLayout(address)
        self.fields.addWidget(self.kinds)
        _widen(self, parent)
        for changed in (self.name.textChanged, self.url.textChanged, self.kinds.changed):
            changed.connect(self.judge)
        self.submitted.connect(self._give)
        self.judge()
        self.name.setFocus()

    def show_targets(self, targets: WebhookTargets) -> None:
        """Say which addresses may be called."""
        if not targets.hosts:
            said = self.tr("IT allowed no host yet: ask them to set webhook_hosts.")
        elif targets.networks:
            words = self.tr("IT allowed: {hosts}; private networks: {networks}.")
            said = words.format(
                hosts=", ".join(targets.hosts), networks=", ".join(targets.networks)
            )
        else:
            words = self.tr("IT allowed: {hosts}. The address begins with https.")
            said = words.format(hosts=", ".join(targets.hosts))
        self.allowed.show_text(said)
        self.allowed.show()

    def show_waiting(self, *, is_waiting: bool) -> None:
        """The server is being asked: nothing can be pressed twice meanwhile."""
        self.do_it.setEnabled(not is_waiting and self._is_whole())

    def judge(self) -> None:
        """Let it be added once there is a name, an address and an event."""
        self.do_it.setEnabled(self._is_whole())

    def _is_whole(self) -> bool:
        return bool(self.name.text().strip() and self.url.text().strip() and self.kinds.values)

    def _give(self) -> None:
        if self._is_whole():
            wanted = NewWebhook(
                name=self.name.text().strip(),
                url=self.url.text().strip(),
                kinds=self.kinds.values,
            )
            self.webhook_given.emit(wanted)


class ProgramForm(Form):
    """Gives a NewIntegration."""

    program_given = Signal(object)

    def __init__(self, parent: QWidget, site: Site, now: datetime) -> None:
        super().__init__(
            parent,
            self.tr("Let a program in"),
            self.tr("Make its token"),
            explanation=self.tr("It acts in your name, and may do only what is ticked here."),
        )
        self._site, self._now = site, now
        self.name = line_edit(self.tr("Name"), longest=_LONGEST_NAME)
        reads = [one for one in Scope if one.endswith(":read")]
        writes = [one for one in Scope if one not in reads]
        self.scopes: Checks[Scope] = Checks(
            self.tr("What it may do"),
            [
                (self.tr("Read everything"), [(words_of.scope(one), one) for one in reads]),
                (self.tr("Change everything"), [(words_of.scope(one), one) for one in writes]),
            ],
        )
        self.days: Choice[int | None] = Choice(
            self.tr("Ends"),
            [
                (self.tr("In a month"), 30),
                (self.tr("In three months"), 91),
                (self.tr("In a year"), 365),
                (self.tr("Never"), None),
            ],
        )
        self.days.choose(365)
        self.add_field(self.tr("&Name"), self.name)
        self.fields.addWidget(self.scopes)
        self.add_field(self.tr("&Ends"), self.days, self.tr("At the end of the day, site's time."))
        _widen(self, parent)
        for changed in (self.name.textChanged, self.scopes.changed):
            changed.connect(self.judge)
        self.submitted.connect(self._give)
        self.judge()
        self.name.setFocus()

    def show_waiting(self, *, is_waiting: bool) -> None:
        """The server is being asked: nothing can be pressed twice meanwhile."""
        self.do_it.setEnabled(not is_waiting and self._is_whole())

    def judge(self) -> None:
        """Let it in once it has a name and may do something."""
        self.do_it.setEnabled(self._is_whole())

    def _is_whole(self) -> bool:
        return bool(self.name.text().strip() and self.scopes.values)

    def _expires_at(self) -> datetime | None:
        days = self.days.value
        if days is None:
            return None
        day = self._site.local(self._now).date() + timedelta(days=days + 1)
        return datetime.combine(day, time(), self._site.zone)

    def _give(self) -> None:
        if self._is_whole():
            wanted = NewIntegration(
                name=self.name.text().strip(),
                scopes=self.scopes.values,
                expires_at=self._expires_at(),
            )
            self.program_given.emit(wanted)


class SecretForm(Form):
    """Shows a secret this once, to be copied; Escape does not close it."""

    def __init__(self, parent: QWidget, title: str, explanation: str, secret: str) -> None:
        super().__init__(parent, title, self.tr("Copy"), explanation=explanation)
        self.secret = line_edit(self.tr("Secret"), longest=len(secret))
        self.secret.setText(secret)
        self.secret.setReadOnly(True)
        self.secret.setCursorPosition(0)
        self.add_field(
            self.tr("&Secret"),
            self.secret,
            self.tr("Shown this once: nobody can look it up again. Keep it like a password."),
        )
        self.leave.setText(self.tr("Close"))
        self.leave.setAccessibleName(self.tr("Close"))
        self.submitted.connect(self._copy)
        _widen(self, parent)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.secret.text())
        self.notice.say(self.tr("Copied. Paste it where the program keeps its secrets."), "good")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)


def _widen(form: Form, parent: QWidget) -> None:
    form.setMinimumWidth(min(_WIDTH_PX, parent.window().width() - 40))
