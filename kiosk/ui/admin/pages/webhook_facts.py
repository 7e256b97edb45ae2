"""What is known of one webhook, and the events of a delivery that was given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.admin.parts.facts import Facts
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.words.history import deed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.site import Site
    from kiosk.ui.look import Look
    from shared.integrations import LedgerLine
    from shared.webhooks import DeadLetter, Delivery, EventKind, WebhookRecord

_WIDTH_PX, _LIST_PX = 720, 300


class WebhookFacts(Form):
    """Shows a webhook; changes nothing."""

    def __init__(self, parent: QWidget, webhook: WebhookRecord, site: Site) -> None:
        super().__init__(parent, webhook.name, self.tr("Close"))
        self.leave.hide()
        self.facts = Facts(self.tr("Webhook"))
        by = self.tr("{when} by {who}")
        self.facts.show_facts(
            [
                (self.tr("Address"), webhook.url),
                (self.tr("Events"), self._kinds(webhook.kinds)),
                (
                    self.tr("Added"),
                    by.format(when=site.when(webhook.created_at), who=webhook.created_by),
                ),
                (self.tr("Stopped"), site.when(webhook.stopped_at)),
                (self.tr("Takes nothing since"), site.when(webhook.failing_since)),
                (self.tr("Next try"), site.when(webhook.next_at)),
                (self.tr("Read up to"), site.number(webhook.position)),
            ]
        )
        self.fields.addWidget(self.facts)
        self.setMinimumWidth(min(_WIDTH_PX, parent.window().width() - 40))
        self.submitted.connect(self.accept)

    @staticmethod
    def _kinds(kinds: list[EventKind]) -> str:
        return ", ".join(deed(kind) for kind in kinds)


class DeliveryForm(Form):
    """Lists the events of a delivery; changes nothing."""

    def __init__(
        self, parent: QWidget, letter: DeadLetter, site: Site, look: Look, settings: Memory
    ) -> None:
        title = self.tr("Not taken by {name}").format(name=letter.webhook)
        super().__init__(parent, title, self.tr("Close"))
        self.leave.hide()
        self._site = site
        self.table: Table[LedgerLine] = Table(
            "delivery", self.tr("Events"), self._columns(), look, settings
        )
        self.table.setFixedHeight(_LIST_PX)
        self.table.show_loading()
        self.fields.addWidget(self.table)
        self.setMinimumWidth(min(_WIDTH_PX, parent.window().width() - 40))
        self.submitted.connect(self.accept)

    def show_delivery(self, delivery: Delivery) -> None:
        """Show what it would have told."""
        self.table.show_rows(delivery.events)

    def _columns(self) -> list[Column[LedgerLine]]:
        return [
            Column(
                "position",
                self.tr("Ledger number"),
                lambda one: self._site.number(one.position),
                105,
                order=lambda one: one.position,
                is_number=True,
            ),
            Column(
                "when",
                self.tr("When"),
                lambda one: self._site.when(one.happened_at),
                140,
                order=lambda one: one.happened_at.timestamp(),
            ),
            Column("what", self.tr("What"), lambda one: deed(one.kind), 140, stretches=True),
            Column("bag", self.tr("Bag"), lambda one: one.bag or "–", 90),
            Column("bill", self.tr("Bill"), lambda one: one.bill or "–", 125),
        ]
