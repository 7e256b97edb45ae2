"""An import as it travels: rows of a file, sent in pieces, rehearsed, then recorded to the end.

Rows that were sent count for nothing until the import is committed.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.errors import FactValue
from shared.wire import Reply, Request

ROWS_AT_ONCE = 1000
MOST_ROWS = 200_000
MOST_CELL = 2000
LARGEST_ROW = 2_000_000
"""Row numbers are those of the file: a sheet of Excel has 1,048,576."""


class ImportKind(StrEnum):
    """What a file holds: parents with children, bills with parents, or people."""

    BAGS = "bags"
    BILLS = "bills"
    PEOPLE = "people"


COLUMNS: dict[ImportKind, tuple[str, ...]] = {
    ImportKind.BAGS: ("parent", "child", "place"),
    ImportKind.BILLS: (
        "bill",
        "customer",
        "destination",
        "vehicle",
        "planned",
        "note",
        "parent",
    ),
    ImportKind.PEOPLE: ("name", "role", "place"),
}
"""The columns of each kind; the first must be there. A row is one parent, child or person."""


class ImportState(StrEnum):
    """Rows are taken while it is open; it is done once rehearsed, recorded and so committed."""

    OPEN = "open"
    REHEARSED = "rehearsed"
    RECORDING = "recording"
    COMMITTED = "committed"


class Effect(StrEnum):
    """What becomes of a row; `WAITING` is not rehearsed yet."""

    WAITING = "waiting"
    CREATE = "create"
    CHANGE = "change"
    SAME = "same"
    REFUSE = "refuse"


class NewImport(Request):
    """An import to begin; `id` is made by the caller, `file` is what the file is called."""

    id: UUID
    kind: ImportKind
    file: str = Field(max_length=200)


class ImportRow(Request):
    """A row: its number in the file, and its cells by the names of their columns."""

    number: int = Field(ge=1, le=LARGEST_ROW)
    cells: dict[
        Annotated[str, Field(max_length=20)], Annotated[str, Field(max_length=MOST_CELL)]
    ] = Field(max_length=20)


class ImportRows(Request):
    """A piece of the file; a row sent again takes the place of the one before."""

    rows: list[ImportRow] = Field(min_length=1, max_length=ROWS_AT_ONCE)


class ImportRecord(Reply):
    """An import: how many rows it has, how many are rehearsed, and what becomes of those.

    `recorded` are in the ledger already.
    """

    id: UUID
    kind: ImportKind
    file: str
    state: ImportState
    rows: int
    waiting: int
    creating: int
    changing: int
    same: int
    refused: int
    recorded: int = 0
    begun_at: AwareDatetime
    committed_at: AwareDatetime | None = None


class ImportedRow(Reply):
    """A row with what becomes of it; a refused one says why, and in which column."""

    number: int
    cells: dict[str, str]
    effect: Effect
    column: str | None = None
    reason: str | None = None
    facts: dict[str, FactValue] = Field(default_factory=dict[str, FactValue])
