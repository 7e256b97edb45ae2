"""The site's day at a glance: figures, movements per hour, stations, open problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kiosk.ui.admin.parts.chart import BarChart, Bars
from kiosk.ui.admin.parts.figure import Figure
from kiosk.ui.admin.parts.lead import Lead
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import problems as problem_words
from kiosk.ui.admin.words.contact import contact, contact_tone, waiting
from kiosk.ui.admin.words.webhooks import in_need

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.accounts import StationRecord
    from shared.console import Today
    from shared.problems import ProblemRecord
    from shared.webhooks import WebhookRecord


class TodayPage(Page):
    """What an admin sees first each morning."""

    problems_pressed = Signal()
    bills_pressed = Signal()
    webhooks_pressed = Signal()
    station_opened = Signal(object)
    problem_opened = Signal(object)

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Today"))
        self._site = Site()
        self._now: datetime | None = None
        self.packed = Figure(self.tr("children packed"))
        self.full = Figure(self.tr("parents full"))
        self.short = Figure(self.tr("parents closed short"))
        self.movements = Figure(self.tr("movements"))
        self.bills = Figure(self.tr("open bills"), leads=True)
        self.problems = Figure(self.tr("open problems"), leads=True)
        self.bills.pressed.connect(self.bills_pressed)
        self.problems.pressed.connect(self.problems_pressed)
        self.webhooks = Lead(self.tr("Show webhooks"))
        self.webhooks.pressed.connect(self.webhooks_pressed)
        self.chart = BarChart(
            self.tr("Movements per hour"), self.tr("Nothing was scanned yet today."), look
        )
        self.stations = Table(
            "today-stations",
            self.tr("Stations"),
            self._station_columns(),
            look,
            settings,
            is_part=True,
        )
        self.stations.when_empty(
            self.tr("No station yet"),
            self.tr("Add one under Stations; a QR code enrols it in a minute."),
        )
        self.stations.row_opened.connect(self.station_opened)
        self.inbox = Table(
            "today-problems",
            self.tr("Open problems"),
            self._problem_columns(),
            look,
            settings,
            is_part=True,
        )
        self.inbox.when_empty(
            self.tr("Nothing waits for you"),
            self.tr("Contradictory scans turn up here, with both sides."),
        )
        for table in (self.stations, self.inbox):
            table.placeholder_pressed.connect(self.refresh_wanted)
        self.inbox.row_opened.connect(self.problem_opened)
        self._lay_out()

    def show_today(self, today: Today, site: Site, now: datetime) -> None:
        """Show the day's figures, its hours and its stations."""
        self._site, self._now = site, now
        words = self.tr("{day} · times in {zone}")
        self.summary.show_text(words.format(day=site.day(today.day), zone=site.zone_name(now)))
        self.packed.show_value(site.number(today.children_packed))
        self.full.show_value(site.number(today.parents_full))
        self.short.show_value(
            site.number(today.parents_short), "warn" if today.parents_short else ""
        )
        self.movements.show_value(site.number(today.movements))
        self.bills.show_value(site.number(today.open_bills))
        self.problems.show_value(
            site.number(today.open_problems), "bad" if today.open_problems else ""
        )
        self._show_hours(today)
        self.stations.show_rows(today.stations)

    def show_problems(self, problems: Sequence[ProblemRecord]) -> None:
        """Show the first of the problems that wait."""
        self.inbox.show_rows(problems)

    def show_webhooks(self, webhooks: Sequence[WebhookRecord], now: datetime) -> None:
        """Say which of them need somebody."""
        self.webhooks.say(in_need(webhooks, self._site, now))

    def _show_hours(self, today: Today) -> None:
        places = [self._site.local(hour.hour).strftime("%H") for hour in today.hours]
        self.chart.show_bars(
            places,
            (
                Bars(self.tr("Packed"), "good", tuple(hour.packed for hour in today.hours)),
                Bars(self.tr("Received"), "busy", tuple(hour.received for hour in today.hours)),
                Bars(self.tr("Dispatched"), "warn", tuple(hour.dispatched for hour in today.hours)),
            ),
        )

    def _station_columns(self) -> list[Column[StationRecord]]:
        return [
            Column("name", self.tr("Station"), lambda one: one.name, 170),
            Column("place", self.tr("Place"), lambda one: one.location, 150),
            Column(
                "contact",
                self.tr("Last contact"),
                lambda one: contact(one, self._now),
                180,
                order=lambda one: one.last_seen_at.timestamp() if one.last_seen_at else 0.0,
                tone=lambda one: contact_tone(one, self._now),
            ),
            Column(
                "waiting",
                self.tr("Waiting to be sent"),
                lambda one: waiting(one, self._now),
                190,
                stretches=True,
                order=lambda one: one.waiting or 0,
            ),
        ]

    def _problem_columns(self) -> list[Column[ProblemRecord]]:
        return [
            Column("bag", self.tr("Bag"), problem_words.subject, 90),
            Column(
                "what",
                self.tr("Problem"),
                problem_words.heading,
                160,
                tone=lambda _one: "bad",
                stretches=True,
            ),
        ]

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for three in (
            (self.packed, self.full, self.short),
            (self.movements, self.bills, self.problems),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            for figure in three:
                row.addWidget(figure, 1)
            figures.addLayout(row, 1)
        chart_card = QFrame()
        chart_card.setObjectName("card")
        inner = QVBoxLayout(chart_card)
        inner.setContentsMargins(16, 12, 16, 8)
        inner.addWidget(Text(self.tr("Movements per hour"), TextRole.STRONG))
        inner.addWidget(self.chart, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(chart_card, 5)
        middle.addWidget(self.inbox, 3)
        for across in (figures, middle):
            self.stack_when_narrow(across)
        self.body.addLayout(figures)
        self.stand_before_body(self.webhooks)
        self.body.addLayout(middle, 6)
        self.body.addWidget(self.stations, 5)
