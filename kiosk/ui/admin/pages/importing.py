"""Import a file: choose it, see what becomes of each row, then do it or leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.admin.parts.fields import Choice, labelled
from kiosk.ui.admin.parts.figure import Figure
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.progress import Progress
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words.imports import effect_tone, effect_words, kind_hint, kind_title
from shared.imports import COLUMNS, Effect, ImportedRow, ImportKind, ImportRecord, ImportState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look

_SHOWN = (Effect.REFUSE, Effect.CREATE, Effect.CHANGE, Effect.SAME)


class ImportPage(Page):
    """One import at a time."""

    back_pressed = Signal()
    file_pressed = Signal()
    template_pressed = Signal()
    filter_changed = Signal()
    commit_pressed = Signal()
    again_pressed = Signal()
    discard_pressed = Signal()
    faults_pressed = Signal()

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Import"))
        self._site = Site()
        self.record: ImportRecord | None = None
        self._why: Callable[[ImportedRow], str] = lambda row: row.reason or ""
        self._is_busy = False
        self._add_actions()
        kinds = [(kind_title(kind), kind) for kind in ImportKind]
        self.kind: Choice[ImportKind] = Choice(self.tr("What the file holds"), kinds)
        self.kind.chosen.connect(self._show_hint)
        self.hint = Text(role=TextRole.CAPTION, wraps=True)
        self.progress = Progress()
        self.creating, self.changing = Figure(self.tr("new")), Figure(self.tr("changes"))
        self.same, self.refused = Figure(self.tr("already so")), Figure(self.tr("refused"))
        self.effect: Choice[Effect | None] = Choice(self.tr("Rows"), self._effects())
        self.effect.chosen.connect(self.filter_changed)
        self.table: Table[ImportedRow] = Table(
            "import-rows", self.tr("Rows"), self._columns(), look, settings
        )
        self.table.placeholder_pressed.connect(self._press_placeholder)
        self._lay_out()
        self._show_hint()
        self.show_nothing()

    def show_site(self, site: Site, why: Callable[[ImportedRow], str]) -> None:
        """Take how the site writes, and how a refused row's reason is worded."""
        self._site, self._why = site, why

    def show_nothing(self) -> None:
        """No file is being imported."""
        self.record = None
        for figure in (self.creating, self.changing, self.same, self.refused):
            figure.show_value("–")
        self.summary.show_text(self.tr("From Excel (.xlsx) or CSV; nothing counts until you say."))
        self.table.when_empty(
            self.tr("No file yet"),
            self.tr("Choose one: you see what becomes of every row before anything is done."),
            self.tr("Choose file …"),
        )
        self.table.show_rows(())
        self._offer()

    def show_record(self, record: ImportRecord) -> None:
        """Show how far an import is, and what becomes of its rows."""
        self.record = record
        number = self._site.number
        self.creating.show_value(number(record.creating), "good" if record.creating else "")
        self.changing.show_value(number(record.changing))
        self.same.show_value(number(record.same))
        self.refused.show_value(number(record.refused), "bad" if record.refused else "")
        words = self.tr("{file} · {rows} rows")
        self.summary.show_text(words.format(file=record.file, rows=number(record.rows)))
        self.table.when_empty(
            self.tr("No such row"), self.tr("Choose which rows are shown above the list.")
        )
        self._offer()

    def show_rows(self, rows: Sequence[ImportedRow], *, has_more: bool) -> None:
        """Show the first page of the rows that are wanted."""
        self.table.show_rows(rows, has_more=has_more)

    def show_busy(self, words: str, *, can_cancel: bool = True) -> None:
        """Something long is going on; empty `words` mean that it is over."""
        self._is_busy = bool(words)
        if words:
            self.progress.say(words, can_cancel=can_cancel)
        else:
            self.progress.finish()
        self._offer()

    def _offer(self) -> None:
        record = self.record
        is_ready = record is not None and record.state is ImportState.REHEARSED
        is_over = record is None or record.state is ImportState.COMMITTED
        count = 0 if record is None else record.creating + record.changing
        words = self.tr("Import {count} rows").format(count=self._site.number(count))
        self.commit.setText(words if is_ready else self.tr("Import"))
        self.commit.setAccessibleName(self.commit.text())
        self.commit.setEnabled(is_ready and bool(count) and not self._is_busy)
        self.faults.setEnabled(record is not None and bool(record.refused) and not self._is_busy)
        self.discard.setEnabled(not is_over and not self._is_busy)
        self.again.setEnabled(not is_over and not self._is_busy)
        self.choose.setEnabled(is_over and not self._is_busy)
        self.kind.setEnabled(is_over and not self._is_busy)
        self.template.setEnabled(not self._is_busy)

    def _show_hint(self) -> None:
        kind = self.kind.value
        words = self.tr("{hint} Columns, named in the first row: {columns}. Needed: {needed}.")
        self.hint.show_text(
            words.format(
                hint=kind_hint(kind), columns=", ".join(COLUMNS[kind]), needed=COLUMNS[kind][0]
            )
        )

    def _press_placeholder(self) -> None:
        if self.table.has_failed:
            self.filter_changed.emit()
        else:
            self.file_pressed.emit()

    def _effects(self) -> list[tuple[str, Effect | None]]:
        every: list[tuple[str, Effect | None]] = [(self.tr("All rows"), None)]
        return every + [(effect_words(effect), effect) for effect in _SHOWN]

    def _columns(self) -> list[Column[ImportedRow]]:
        return [
            Column(
                "row",
                self.tr("Row"),
                lambda row: self._site.number(row.number),
                80,
                order=lambda row: row.number,
                is_number=True,
            ),
            Column(
                "effect",
                self.tr("What becomes of it"),
                lambda row: effect_words(row.effect),
                150,
                tone=lambda row: effect_tone(row.effect),
            ),
            Column("cells", self.tr("Says"), _cells, 180),
            Column("column", self.tr("Column"), lambda row: row.column or "", 90),
            Column(
                "why",
                self.tr("Why"),
                lambda row: self._why(row) if row.reason else "",
                200,
                stretches=True,
                wraps=True,
            ),
        ]

    def _add_actions(self) -> None:
        self.back = self.add_action(self.tr("Back"), "Alt+Left")
        self.faults = self.add_action(self.tr("Refused rows …"), "Ctrl+S")
        self.discard = self.add_action(self.tr("Discard"), is_grave=True)
        self.again = self.add_action(self.tr("Check again"), "Ctrl+R")
        self.commit = self.add_action(self.tr("Import"), "Ctrl+Return", is_primary=True)
        self.choose = self.add_action(self.tr("Choose file …"), "Ctrl+O")
        self.template = self.add_action(self.tr("Empty file …"))
        for button in (self.choose, self.template):
            self.buttons.removeWidget(button)
        self.back.clicked.connect(self.back_pressed)
        self.faults.clicked.connect(self.faults_pressed)
        self.discard.clicked.connect(self.discard_pressed)
        self.again.clicked.connect(self.again_pressed)
        self.commit.clicked.connect(self.commit_pressed)
        self.choose.clicked.connect(self.file_pressed)
        self.template.clicked.connect(self.template_pressed)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addLayout(labelled(self.tr("&What the file holds"), self.kind))
        top.addLayout(labelled(self.tr("&Rows shown"), self.effect))
        top.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.template)
        buttons.addWidget(self.choose)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addLayout(top, 1)
        line.addLayout(buttons)
        line.setAlignment(buttons, Qt.AlignmentFlag.AlignBottom)
        self.stack_when_narrow(line)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for figure in (self.creating, self.changing, self.same, self.refused):
            figures.addWidget(figure, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.progress)
        self.body.addLayout(figures)
        self.body.addWidget(self.table, 1)
        self.start_at(self.choose)


def _cells(row: ImportedRow) -> str:
    return " · ".join(row.cells.values())
