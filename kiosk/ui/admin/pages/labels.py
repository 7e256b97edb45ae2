"""Labels: which numbers were given out, and their prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.progress import Progress
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import labels as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.labels import LabelRun


class LabelsPage(Page):
    """Number labels, print them, print them again, and print the control cards."""

    add_pressed = Signal()
    print_pressed = Signal(object)
    cards_pressed = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Labels"))
        self.summary.show_text(self.tr("Every number is given out once."))
        self._site = Site()
        self.cards = self.add_action(self.tr("Control cards …"))
        self.print_it = self.add_action(self.tr("Print …"), "Ctrl+P")
        self.add = self.add_action(self.tr("New labels"), "Ctrl+N", is_primary=True)
        self.progress = Progress()
        self.table: Table[LabelRun] = Table(
            "labels", self.tr("Labels"), self._columns(), look, settings
        )
        self.table.when_empty(
            self.tr("No labels yet"),
            self.tr("Numbers for parents and their children, as sheets or for a roll printer."),
            self.tr("New labels"),
        )
        self.table.row_chosen.connect(self._offer)
        self.table.row_opened.connect(self.print_pressed)
        self.table.placeholder_pressed.connect(self._press_placeholder)
        self.add.clicked.connect(self.add_pressed)
        self.cards.clicked.connect(self.cards_pressed)
        self.print_it.clicked.connect(self._print)
        self.progress.cancelled.connect(self.cancelled)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.table, 1)
        self.start_at(self.table)
        self._offer(None)

    def show_runs(self, runs: Sequence[LabelRun], site: Site, *, has_more: bool) -> None:
        """Show the first page."""
        self._site = site
        zone = self.tr("Every number is given out once · times in {zone}")
        self.summary.show_text(zone.format(zone=site.zone_name()))
        self.table.show_rows(runs, has_more=has_more)
        self._offer(self.table.chosen())

    def _offer(self, run: LabelRun | None) -> None:
        self.print_it.setEnabled(run is not None)

    def _print(self) -> None:
        run = self.table.chosen()
        if run is not None:
            self.print_pressed.emit(run)

    def _press_placeholder(self) -> None:
        if self.table.has_failed:
            self.refresh_wanted.emit()
        else:
            self.add_pressed.emit()

    def _columns(self) -> list[Column[LabelRun]]:
        return [
            Column(
                "made",
                self.tr("Numbered"),
                lambda run: self._site.when(run.made_at),
                136,
                order=lambda run: run.made_at.timestamp(),
            ),
            Column("what", self.tr("What for"), lambda run: words.content(run.content), 160),
            Column("parents", self.tr("Parents"), lambda run: _span(run, "parent"), 130),
            Column("children", self.tr("Children"), lambda run: _span(run, "child"), 118),
            Column(
                "labels",
                self.tr("Labels"),
                lambda run: self._site.number(run.labels),
                80,
                order=lambda run: run.labels,
                is_number=True,
            ),
            Column("by", self.tr("By"), lambda run: run.made_by or "–", 100),
            Column(
                "printed",
                self.tr("Printed"),
                lambda run: self._site.number(run.printed),
                84,
                order=lambda run: run.printed,
                is_number=True,
            ),
            Column(
                "last",
                self.tr("Last printed"),
                lambda run: self._site.when(run.printed_at) or self.tr("Not yet"),
                150,
                stretches=True,
                order=lambda run: run.printed_at.timestamp() if run.printed_at else 0.0,
                tone=lambda run: "good" if run.printed else "muted",
            ),
        ]


def _span(run: LabelRun, kind: str) -> str:
    first, last = getattr(run, f"first_{kind}"), getattr(run, f"last_{kind}")
    if first is None:
        return "–"
    return first if first == last else f"{first} – {last}"
