"""The audit: who changed what, when, from what to what; it can be searched and never changed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.admin.parts.fields import Choice, day_edit, labelled, search_edit
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import audit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.accounts import PersonRecord
    from shared.site import AuditRecord

_TYPING_PAUSE_MS = 250
_FIRST_DAYS = 31


class AuditPage(Page):
    """Find a change again."""

    filters_changed = Signal()

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Audit"))
        self._site = Site()
        self.since, self.until = day_edit(self.tr("From day")), day_edit(self.tr("To day"))
        self.person: Choice[UUID | None] = Choice(self.tr("Person"), [(self.tr("Everybody"), None)])
        self.search = search_edit(
            self.tr("Find a change"), hint=self.tr("A name, a place, a setting"), longest=100
        )
        self.table: Table[AuditRecord] = Table(
            "audit", self.tr("Audit"), self._columns(), look, settings
        )
        self.table.when_empty(
            self.tr("Nothing fits"), self.tr("Widen the days, or search for less of the word.")
        )
        self.table.placeholder_pressed.connect(self.filters_changed)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.filters_changed)
        self.search.textChanged.connect(self._typing.start)
        for field in (self.since, self.until):
            field.dateChanged.connect(self._typing.start)
        self.person.chosen.connect(self.filters_changed)
        self._lay_out()

    def show_site(self, site: Site, today: date) -> None:
        """Take the site's zone; the first time the last month is chosen."""
        is_first = self.summary.text() == ""
        self._site = site
        words = self.tr(
            "What admins changed · times in {zone} · what happens to bags is under Bags"
        )
        self.summary.show_text(words.format(zone=site.zone_name(None)))
        if is_first:
            for field, day in (
                (self.since, today - timedelta(days=_FIRST_DAYS - 1)),
                (self.until, today),
            ):
                blocked = field.blockSignals(True)  # noqa: FBT003 - Qt takes no names here
                field.setDate(QDate(day.year, day.month, day.day))
                field.blockSignals(blocked)

    def show_people(self, people: Sequence[PersonRecord]) -> None:
        """Offer these people as a filter."""
        everybody: list[tuple[str, UUID | None]] = [(self.tr("Everybody"), None)]
        self.person.show_options(everybody + [(one.name, one.id) for one in people])

    def query(self) -> dict[str, str]:
        """What the filters say; whole days in the site's zone."""
        query = {
            "since": self._midnight(self.since.date()).isoformat(),
            "until": self._midnight(self.until.date().addDays(1)).isoformat(),
        }
        if search := self.search.text().strip():
            query["search"] = search
        if self.person.value is not None:
            query["person_id"] = str(self.person.value)
        return query

    def show_lines(self, lines: Sequence[AuditRecord], *, has_more: bool) -> None:
        """Show the first page of what fits."""
        self.table.show_rows(lines, has_more=has_more)

    def _midnight(self, day: QDate) -> datetime:
        local = date(day.year(), day.month(), day.day())
        return datetime.combine(local, time(), self._site.zone)

    def _values(self, line: AuditRecord, name: str) -> str:
        return audit.values(line, name, self._site)

    def _columns(self) -> list[Column[AuditRecord]]:
        return [
            Column(
                "when",
                self.tr("When"),
                lambda line: self._site.when(line.at),
                158,
                order=lambda line: line.position,
            ),
            Column("who", self.tr("Who"), lambda line: line.person or self.tr("IT"), 120),
            Column("what", self.tr("What"), lambda line: audit.action_words(line.action), 150),
            Column("facts", self.tr("Of what"), audit.about, 120, wraps=True),
            Column(
                "before",
                self.tr("Before"),
                lambda line: self._values(line, "before"),
                140,
                wraps=True,
            ),
            Column(
                "after",
                self.tr("After"),
                lambda line: self._values(line, "after"),
                140,
                stretches=True,
                wraps=True,
            ),
        ]

    def _lay_out(self) -> None:
        first, second, filters = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (first, second, filters):
            row.setSpacing(10)
        first.addLayout(labelled(self.tr("&From"), self.since))
        first.addLayout(labelled(self.tr("&To"), self.until))
        first.addLayout(labelled(self.tr("P&erson"), self.person))
        second.addLayout(labelled(self.tr("Fin&d"), self.search), 1)
        filters.addLayout(first)
        filters.addLayout(second, 1)
        self.stack_when_narrow(filters)
        self.body.addLayout(filters)
        self.body.addWidget(self.table, 1)
        self.start_at(self.search)
        self.search_in(self.search, self.table)
