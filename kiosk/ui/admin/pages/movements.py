"""The movements report: filters, the table, and all of it as CSV."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.api_client import MovementQuery
from kiosk.ui.admin.parts.fields import Choice, day_edit, labelled, search_edit
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.progress import Progress
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import states

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kiosk.ui.admin.memory import Memory
    from shared.accounts import PersonRecord
    from shared.console import MovementRow

if TYPE_CHECKING:
    from kiosk.ui.look import Look

_TYPING_PAUSE_MS = 250
_WHATS = ("received", "dispatched", "checked", "returned")
_FIRST_DAYS = 7


class MovementsPage(Page):
    """Who moved what, where and when."""

    filters_changed = Signal()
    bag_opened = Signal(str)
    export_pressed = Signal()

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Movements"))
        self._site = Site()
        self.export = self.add_action(self.tr("Save as CSV …"), "Ctrl+S")
        self.export.clicked.connect(self.export_pressed)
        self.progress = Progress()
        self.since, self.until = day_edit(self.tr("From day")), day_edit(self.tr("To day"))
        self.what = Choice(self.tr("Movement"), self._whats())
        self.place: Choice[UUID | None] = Choice(self.tr("Place"), [(self.tr("All places"), None)])
        self.person: Choice[UUID | None] = Choice(self.tr("Person"), [(self.tr("Everybody"), None)])
        self.search = search_edit(self.tr("Bag"), hint=self.tr("Code or a part of it"), longest=100)
        self.table: Table[MovementRow] = Table(
            "movements", self.tr("Movements"), self._columns(), look, settings
        )
        self.table.when_empty(
            self.tr("No movement fits"),
            self.tr("Widen the days, or look at all places and movements."),
            self.tr("Show everything"),
        )
        self.table.placeholder_pressed.connect(self._press_placeholder)
        self.table.row_opened.connect(self._open)
        self._connect()
        self._lay_out()
        self.start_at(self.search)
        self.search_in(self.search, self.table)

    def show_site(self, site: Site, today: date) -> None:
        """Take the site's places and zone; the first time the last week is chosen."""
        is_first = not self._site.locations
        self._site = site
        words = self.tr("Days and times in {zone}")
        self.summary.show_text(words.format(zone=site.zone_name(None)))
        nowhere: list[tuple[str, UUID | None]] = [(self.tr("All places"), None)]
        self.place.show_options(nowhere + [(one.name, one.id) for one in site.locations])
        if is_first:
            self._show_days(today - timedelta(days=_FIRST_DAYS - 1), today)

    def show_people(self, people: Sequence[PersonRecord]) -> None:
        """Offer these people as a filter."""
        everybody: list[tuple[str, UUID | None]] = [(self.tr("Everybody"), None)]
        self.person.show_options(everybody + [(one.name, one.id) for one in people])

    def query(self) -> MovementQuery:
        """What the filters say; whole days in the site's zone."""
        return MovementQuery(
            since=self._midnight(self.since.date()),
            until=self._midnight(self.until.date().addDays(1)),
            location_id=self.place.value,
            what=self.what.value,
            person_id=self.person.value,
            search=self.search.text().strip(),
        )

    def show_movements(self, rows: Sequence[MovementRow], *, has_more: bool) -> None:
        """Show the first page of what fits."""
        self.table.show_rows(rows, has_more=has_more)

    def show_everything(self) -> None:
        """Drop every filter but the days, and widen those to a year."""
        self.place.choose(None)
        self.person.choose(None)
        self.what.choose("")
        self.search.clear()
        self.since.setDate(self.until.date().addYears(-1))

    def _midnight(self, day: QDate) -> datetime:
        local = date(day.year(), day.month(), day.day())
        return datetime.combine(local, time(), self._site.zone)

    def _show_days(self, first: date, last: date) -> None:
        for field, day in ((self.since, first), (self.until, last)):
            blocked = field.blockSignals(True)  # noqa: FBT003 - Qt takes no names here
            field.setDate(QDate(day.year, day.month, day.day))
            field.blockSignals(blocked)

    def _press_placeholder(self) -> None:
        if self.table.has_failed:
            self.filters_changed.emit()
        else:
            self.show_everything()

    def _open(self, row: MovementRow) -> None:
        self.bag_opened.emit(row.bag_code)

    def _whats(self) -> list[tuple[str, str]]:
        every = [(self.tr("All movements"), "")]
        return every + [(states.movement(what), what) for what in _WHATS]

    def _columns(self) -> list[Column[MovementRow]]:
        return [
            Column(
                "when",
                self.tr("When"),
                lambda row: self._site.when(row.happened_at),
                160,
                order=lambda row: row.happened_at.timestamp(),
            ),
            Column("bag", self.tr("Bag"), lambda row: row.bag_code, 105),
            Column("what", self.tr("Movement"), lambda row: states.movement(row.what), 110),
            Column("place", self.tr("At"), lambda row: row.location or "–", 90),
            Column("to", self.tr("To"), lambda row: row.destination or "", 90),
            Column(
                "pairing",
                self.tr("Arrival"),
                lambda row: states.pairing(row.pairing),
                155,
                tone=lambda row: states.pairing_tone(row.pairing),
            ),
            Column(
                "children",
                self.tr("Children"),
                lambda row: self._site.number(row.children),
                80,
                order=lambda row: row.children,
                is_number=True,
            ),
            Column("person", self.tr("Person"), lambda row: row.person or "–", 110, stretches=True),
            Column("station", self.tr("Station"), lambda row: row.station or "–", 100),
        ]

    def _connect(self) -> None:
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.filters_changed)
        self.search.textChanged.connect(self._typing.start)
        for field in (self.since, self.until):
            field.dateChanged.connect(self._typing.start)
        for choice in (self.what, self.place, self.person):
            choice.chosen.connect(self.filters_changed)

    def _lay_out(self) -> None:
        first, second, filters = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (first, second, filters):
            row.setSpacing(10)
        for name, field in (
            (self.tr("&From"), self.since),
            (self.tr("&To"), self.until),
            (self.tr("&Place"), self.place),
        ):
            first.addLayout(labelled(name, field))
        for name, field, stretch in (
            (self.tr("&Movement"), self.what, 0),
            (self.tr("P&erson"), self.person, 0),
            (self.tr("&Bag"), self.search, 1),
        ):
            second.addLayout(labelled(name, field), stretch)
        filters.addLayout(first)
        filters.addLayout(second, 1)
        self.stack_when_narrow(filters)
        self.body.addLayout(filters)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.table, 1)
