"""Where the server tells of events: each address, how it takes them, and what it did not take."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.progress import Progress
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words.programs import failure
from kiosk.ui.admin.words.refusals import own_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.webhooks import DeadLetter, WebhookRecord

_LONG = timedelta(hours=1)
"""A receiver that takes nothing for so long does not come back by itself, as a rule."""


class WebhooksPage(Page):
    """Add webhooks, stop and start them, and send again what was given up."""

    programs_pressed = Signal()
    add_pressed = Signal()
    stop_pressed = Signal(object)
    start_pressed = Signal(object)
    webhook_opened = Signal(object)
    letter_opened = Signal(object)
    again_pressed = Signal(object)
    """The deliveries that are marked (a list of DeadLetter)."""
    all_again_pressed = Signal()

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Integrations"))
        self._site = Site()
        self._now: datetime | None = None
        self.programs = self.add_action(self.tr("Programs"), "Ctrl+L")
        self.stop = self.add_action(self.tr("Stop"), "Ctrl+T")
        self.start = self.add_action(self.tr("Start"), "Ctrl+S")
        self.add = self.add_action(self.tr("Add webhook"), "Ctrl+N", is_primary=True)
        self.all_again = self._beside_letters(self.tr("Send all again"), "Ctrl+Shift+R")
        self.again = self._beside_letters(self.tr("Send again"), "Ctrl+R")
        self.table: Table[WebhookRecord] = Table(
            "webhooks", self.tr("Webhooks"), self._columns(), look, settings, is_part=True
        )
        self.table.when_empty(
            self.tr("No webhook yet"),
            self.tr("Another program can be told of what happens here, as it happens."),
            self.tr("Add webhook"),
        )
        self.letters: Table[DeadLetter] = Table(
            "dead-letters",
            self.tr("Given up"),
            self._letter_columns(),
            look,
            settings,
            is_part=True,
        )
        self.letters.when_empty(
            self.tr("Nothing was given up"),
            self.tr("What an address refuses for two hours turns up here, with the reason."),
        )
        self.progress = Progress()
        self._connect()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.all_again)
        buttons.addWidget(self.again)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.letters, 1)
        self.body.addLayout(buttons)
        self.start_at(self.table)
        self._offer()

    def show_webhooks(self, webhooks: Sequence[WebhookRecord], site: Site, now: datetime) -> None:
        """Show the webhooks, as they are `now`."""
        self._site, self._now = site, now
        words = self.tr("Where the server tells of events · times in {zone}")
        self.summary.show_text(words.format(zone=site.zone_name()))
        self.table.show_rows(webhooks)
        self.table.choose_first()
        self._offer()

    def show_letters(self, letters: Sequence[DeadLetter], site: Site, *, has_more: bool) -> None:
        """Show the first page of what was given up."""
        self._site = site
        self.letters.show_rows(letters, has_more=has_more)
        self._offer()

    def show_waiting(self, *, is_waiting: bool) -> None:
        """Deliveries are being sent again: none can be pressed twice meanwhile."""
        self.letters.setEnabled(not is_waiting)
        self._offer()

    def _connect(self) -> None:
        self.programs.clicked.connect(self.programs_pressed)
        self.add.clicked.connect(self.add_pressed)
        self.stop.clicked.connect(lambda: self.stop_pressed.emit(self.table.chosen()))
        self.start.clicked.connect(lambda: self.start_pressed.emit(self.table.chosen()))
        self.again.clicked.connect(lambda: self.again_pressed.emit(self.letters.selected()))
        self.all_again.clicked.connect(self.all_again_pressed)
        self.table.row_chosen.connect(self._offer)
        self.table.row_opened.connect(self.webhook_opened)
        self.table.placeholder_pressed.connect(self._press_placeholder)
        self.letters.selection_changed.connect(self._offer)
        self.letters.row_opened.connect(self.letter_opened)
        self.letters.placeholder_pressed.connect(self.refresh_wanted)

    def _beside_letters(self, words: str, keys: str) -> QPushButton:
        """An action of the page that stands under what it is about."""
        button = self.add_action(words, keys)
        self.buttons.removeWidget(button)
        return button

    def _offer(self) -> None:
        webhook = self.table.chosen()
        is_stopped = webhook is not None and webhook.stopped_at is not None
        self.stop.setVisible(not is_stopped)
        self.stop.setEnabled(webhook is not None)
        self.start.setVisible(is_stopped)
        is_free = self.letters.isEnabled()
        self.again.setEnabled(is_free and bool(self.letters.selected()))
        self.all_again.setEnabled(is_free and bool(self.letters.rows.rows))

    def _press_placeholder(self) -> None:
        if self.table.has_failed:
            self.refresh_wanted.emit()
        else:
            self.add_pressed.emit()

    def _state(self, webhook: WebhookRecord) -> str:
        if webhook.stopped_at is not None:
            return self.tr("Stopped")
        if not webhook.is_on:
            words = self.tr("Off: {name} is no admin now")
            return words.format(name=webhook.created_by)
        if webhook.next_at is None or not webhook.error:
            return self.tr("Working")
        if webhook.failing_since is not None:
            words = self.tr("Failing since {when}")
            return words.format(when=self._lately(webhook.failing_since))
        words = self.tr("Again at {time}")
        return words.format(time=f"{self._site.local(webhook.next_at):%H:%M}")

    def _tone(self, webhook: WebhookRecord) -> str:
        if webhook.stopped_at is not None:
            return "muted"
        if not webhook.is_on:
            return "bad"
        since = webhook.failing_since
        if self._now is not None and since is not None and self._now - since >= _LONG:
            return "bad"
        return "warn" if webhook.error and webhook.next_at is not None else "good"

    def _failed(self, webhook: WebhookRecord) -> str:
        if webhook.failed_at is None:
            return "–"
        why, when = failure(webhook.error, own_sentences()), self._lately(webhook.failed_at)
        return self.tr("{why}, {when}").format(why=why, when=when)

    def _lately(self, moment: datetime | None) -> str:
        return "" if self._now is None else self._site.lately(moment, self._now)

    def _columns(self) -> list[Column[WebhookRecord]]:
        return [
            Column("name", self.tr("Webhook"), lambda one: one.name, 120),
            Column("url", self.tr("Address"), lambda one: one.url, 170),
            Column("state", self.tr("State"), self._state, 205, tone=self._tone),
            Column(
                "told",
                self.tr("Last told"),
                lambda one: self._lately(one.delivered_at) or self.tr("Not yet"),
                110,
                order=lambda one: one.delivered_at.timestamp() if one.delivered_at else 0.0,
            ),
            Column("failed", self.tr("Last failure"), self._failed, 220, stretches=True),
            Column(
                "dead",
                self.tr("Given up"),
                lambda one: self._site.number(one.dead),
                75,
                order=lambda one: one.dead,
                is_number=True,
            ),
        ]

    def _letter_columns(self) -> list[Column[DeadLetter]]:
        return [
            Column(
                "made",
                self.tr("When"),
                lambda one: self._site.when(one.made_at),
                140,
                order=lambda one: one.made_at.timestamp(),
            ),
            Column("webhook", self.tr("Webhook"), lambda one: one.webhook, 120),
            Column(
                "events",
                self.tr("Events"),
                lambda one: self._site.number(one.events),
                70,
                order=lambda one: one.events,
                is_number=True,
            ),
            Column(
                "tries",
                self.tr("Tries"),
                lambda one: self._site.number(one.tries),
                60,
                order=lambda one: one.tries,
                is_number=True,
            ),
            Column(
                "tried",
                self.tr("Last try"),
                lambda one: self._site.when(one.tried_at) or "–",
                140,
                order=lambda one: one.tried_at.timestamp() if one.tried_at else 0.0,
            ),
            Column(
                "why",
                self.tr("Why"),
                lambda one: failure(one.error, own_sentences()),
                200,
                tone=lambda _one: "bad",
                stretches=True,
            ),
        ]
