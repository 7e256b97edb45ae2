"""Programs of others that may ask the server: their tokens, and what each may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import programs as words_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.integrations import IntegrationRecord


class ProgramsPage(Page):
    """Let programs in, and shut them out."""

    back_pressed = Signal()
    add_pressed = Signal()
    revoke_pressed = Signal(object)

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Programs"))
        self._site, self._now = Site(), None
        self.back = self.add_action(self.tr("Back"), "Alt+Left")
        self.revoke = self.add_action(self.tr("Revoke …"), "Del", is_grave=True)
        self.add = self.add_action(self.tr("Let a program in"), "Ctrl+N", is_primary=True)
        self.table: Table[IntegrationRecord] = Table(
            "programs", self.tr("Programs"), self._columns(), look, settings
        )
        self.table.when_empty(
            self.tr("No program was let in"),
            self.tr("A bookkeeping program, say, gets a token with which it reads bills."),
            self.tr("Let a program in"),
        )
        self.back.clicked.connect(self.back_pressed)
        self.add.clicked.connect(self.add_pressed)
        self.revoke.clicked.connect(self._revoke)
        self.table.row_chosen.connect(self._offer)
        self.table.placeholder_pressed.connect(self._press_placeholder)
        self.body.addWidget(self.table, 1)
        self.start_at(self.table)
        self._offer(None)

    def show_programs(
        self, programs: Sequence[IntegrationRecord], site: Site, now: datetime, *, has_more: bool
    ) -> None:
        """Show the first page, as it is `now`."""
        self._site, self._now = site, now
        words = self.tr("Each with a token of its own · times in {zone}")
        self.summary.show_text(words.format(zone=site.zone_name(now)))
        self.table.show_rows(programs, has_more=has_more)
        self._offer(self.table.chosen())

    def _offer(self, program: IntegrationRecord | None) -> None:
        self.revoke.setEnabled(program is not None and program.revoked_at is None)

    def _revoke(self) -> None:
        program = self.table.chosen()
        if program is not None:
            self.revoke_pressed.emit(program)

    def _press_placeholder(self) -> None:
        if self.table.has_failed:
            self.refresh_wanted.emit()
        else:
            self.add_pressed.emit()

    def _is_over(self, program: IntegrationRecord) -> bool:
        ends, now = program.expires_at, self._now
        return ends is not None and now is not None and ends <= now

    def _state(self, program: IntegrationRecord) -> str:
        if program.revoked_at is not None:
            return self.tr("Revoked")
        return self.tr("Ended") if self._is_over(program) else self.tr("Let in")

    def _tone(self, program: IntegrationRecord) -> str:
        if program.revoked_at is not None:
            return "bad"
        return "muted" if self._is_over(program) else "good"

    def _columns(self) -> list[Column[IntegrationRecord]]:
        return [
            Column("name", self.tr("Program"), lambda one: one.name, 150),
            Column("state", self.tr("State"), self._state, 100, tone=self._tone),
            Column(
                "may",
                self.tr("May"),
                lambda one: ", ".join(words_of.scope(scope) for scope in one.scopes),
                220,
                stretches=True,
            ),
            Column("by", self.tr("In the name of"), lambda one: one.created_by, 120),
            Column(
                "used",
                self.tr("Last used"),
                lambda one: self._site.when(one.last_used_at) or self.tr("Not yet"),
                140,
                order=lambda one: one.last_used_at.timestamp() if one.last_used_at else 0.0,
            ),
            Column(
                "ends",
                self.tr("Ends"),
                lambda one: self._site.when(one.expires_at) or self.tr("Never"),
                140,
                order=lambda one: one.expires_at.timestamp() if one.expires_at else float("inf"),
            ),
        ]
