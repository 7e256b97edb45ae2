"""What an admin does with many parents of a bill at once, as it travels."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import Field

from shared.codes import MAX_TEXT
from shared.events import BillTerms
from shared.wire import Request

MOST_TOGETHER = 500
"""Parents in one command: all of them or none, in one transaction."""
Parents = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=MAX_TEXT)]],
    Field(min_length=1, max_length=MOST_TOGETHER),
]


class LinkMany(Request):
    """The parents, by their codes or keys, to put on a bill, all of them or none."""

    command_id: UUID
    parents: Parents


class SplitBill(Request):
    """A new bill, and the parents that go over to it; at least one stays.

    `planned_left` is what the old bill is to plan from now on, where that changes.
    """

    command_id: UUID
    bill_id: UUID
    terms: BillTerms
    parents: Parents
    planned_left: int | None = Field(default=None, ge=0, le=100_000)
