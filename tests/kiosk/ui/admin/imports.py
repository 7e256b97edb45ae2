"""Imports as a server keeps them, in memory: rows whose parent is P13 are refused."""

from collections.abc import Callable, Sequence
from uuid import UUID

from typing_extensions import override

from kiosk.api_client import ImportsApi
from shared.console import Page
from shared.errors import RequestRefused
from shared.imports import (
    Effect,
    ImportedRow,
    ImportKind,
    ImportRecord,
    ImportRow,
    ImportState,
    NewImport,
)
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.accounts import paged

CHECKED_AT_ONCE = 500


class ImportsInMemory(ImportsApi):
    """One import at a time; `given_up` are those that were forgotten."""

    def __init__(self, answer: Callable[[], None]) -> None:
        self._answer = answer
        self.begun: list[NewImport] = []
        self.given_up: list[UUID] = []
        self.of_rows: dict[int, ImportedRow] = {}
        self.pieces: list[int] = []
        self.is_committed = False
        self.is_out_of_date = False
        self.recorded = 0
        self.refused_meanwhile = 0
        self.before_the_end: Callable[[], object] = lambda: None

    @override
    def begin(self, wanted: NewImport) -> ImportRecord:
        self._answer()
        self.begun.append(wanted)
        self.of_rows, self.is_committed = {}, False
        return self._state()

    @override
    def send(self, import_id: UUID, rows: Sequence[ImportRow]) -> ImportRecord:
        self._answer()
        self.pieces.append(len(rows))
        for row in rows:
            self.of_rows[row.number] = ImportedRow(
                number=row.number, cells=row.cells, effect=Effect.WAITING
            )
        return self._state()

    @override
    def rehearse(self, import_id: UUID) -> ImportRecord:
        self._answer()
        waiting = [row for row in self.of_rows.values() if row.effect is Effect.WAITING]
        for row in waiting[:CHECKED_AT_ONCE]:
            is_bad = row.cells.get("parent", "").startswith("P13-")
            refused = {
                "effect": Effect.REFUSE,
                "column": "child",
                "reason": "child_elsewhere",
                "facts": {"parent": "P9-10", "person": "Ravi Kumar", "location": "Jaipur"},
            }
            update = refused if is_bad else {"effect": Effect.CREATE}
            self.of_rows[row.number] = row.model_copy(update=update)
        return self._state()

    @override
    def rehearse_again(self, import_id: UUID) -> ImportRecord:
        self._answer()
        for number, row in self.of_rows.items():
            self.of_rows[number] = row.model_copy(update={"effect": Effect.WAITING})
        return self._state()

    @override
    def rows(
        self, import_id: UUID, effect: Effect | None = None, after: str | None = None
    ) -> Page[ImportedRow]:
        self._answer()
        found = [row for row in self.of_rows.values() if effect in (None, row.effect)]
        return paged(found, after)

    @override
    def commit(self, import_id: UUID) -> ImportRecord:
        self._answer()
        if self.is_out_of_date:
            raise RequestRefused("import_out_of_date", row=4)
        self.before_the_end()
        for number in list(self.of_rows)[: self.refused_meanwhile]:
            update = {"effect": Effect.REFUSE, "reason": "child_elsewhere"}
            self.of_rows[number] = self.of_rows[number].model_copy(update=update)
        self.is_committed = True
        return self._state()

    @override
    def read(self, import_id: UUID) -> ImportRecord:
        return self._state()

    @override
    def give_up(self, import_id: UUID) -> None:
        self.given_up.append(import_id)

    def _state(self) -> ImportRecord:
        effects = [row.effect for row in self.of_rows.values()]
        waiting = effects.count(Effect.WAITING)
        state = ImportState.OPEN if waiting or not effects else ImportState.REHEARSED
        begun = self.begun[-1] if self.begun else None
        return ImportRecord(
            id=begun.id if begun else sample.uid(1),
            kind=begun.kind if begun else ImportKind.BAGS,
            file=begun.file if begun else "",
            state=ImportState.COMMITTED if self.is_committed else state,
            rows=len(effects),
            waiting=waiting,
            creating=effects.count(Effect.CREATE),
            changing=effects.count(Effect.CHANGE),
            same=effects.count(Effect.SAME),
            refused=effects.count(Effect.REFUSE),
            recorded=self.recorded,
            begun_at=sample.NOW,
        )
