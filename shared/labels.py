"""What travels about labels: number ranges that are allotted once, and what was printed of them."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.codes import MAX_COUNT, MAX_NUMBER_DIGITS
from shared.events import MAX_REASON
from shared.wire import Reply, Request

MAX_LABELS = 20_000
"""The most labels of one run."""


class LabelContent(StrEnum):
    """What a run of labels is for; with children, each parent's follow it in print order."""

    PARENTS_WITH_CHILDREN = "parents_with_children"
    PARENTS = "parents"
    CHILDREN = "children"


class DocumentKind(StrEnum):
    """What a print is made as: pages for any printer, or ZPL II for a label printer."""

    PDF = "pdf"
    ZPL = "zpl"


class NewLabels(Request):
    """Labels to be numbered: `bags` parents (or children, if they come alone).

    Numbers start at `first_parent` and `first_child` or at the next free ones after them, printed
    with at least `digits` digits. `lot` fills a format's `{lot}`. Formats go by name; None takes
    the first of the kind.
    """

    command_id: UUID
    content: LabelContent = LabelContent.PARENTS_WITH_CHILDREN
    bags: int = Field(ge=1, le=MAX_LABELS)
    children_per_parent: int = Field(default=10, ge=1, le=MAX_COUNT)
    first_parent: int = Field(default=1, ge=1, lt=10**MAX_NUMBER_DIGITS)
    first_child: int = Field(default=1, ge=1, lt=10**MAX_NUMBER_DIGITS)
    digits: int = Field(default=1, ge=1, le=MAX_NUMBER_DIGITS)
    lot: str = Field(default="", max_length=64)
    parent_format: str | None = Field(default=None, max_length=50)
    child_format: str | None = Field(default=None, max_length=50)


class LabelRun(Reply):
    """Labels whose numbers nobody gets again: from the first to the last code of each kind."""

    id: int
    content: LabelContent
    labels: int
    parents: int
    children: int
    first_parent: str | None = None
    last_parent: str | None = None
    first_child: str | None = None
    last_child: str | None = None
    made_at: AwareDatetime
    made_by: str | None = None
    printed: int = 0
    printed_at: AwareDatetime | None = None


class LabelSheet(Reply):
    """A paper that labels are printed on; sizes in mm. One on a roll has one label to a page."""

    name: str
    page_width_mm: float
    page_height_mm: float
    columns: int
    rows: int
    label_width_mm: float
    label_height_mm: float
    is_roll: bool


class PrintLabels(Request):
    """Labels `first` to `last` of a run (from 1, the last by default), on a sheet.

    `skip` leaves that many places of the first page empty: a sheet that was begun. What was printed
    before needs a reason to be printed again.
    """

    command_id: UUID
    sheet: str = Field(max_length=50)
    first: int = Field(default=1, ge=1)
    last: int | None = Field(default=None, ge=1)
    skip: int = Field(default=0, ge=0, le=200)
    reason: str = Field(default="", max_length=MAX_REASON)


class LabelPrint(Reply):
    """A recorded print; its document comes in `parts`, numbered from 1, each of whole pages."""

    id: int
    run: int
    sheet: str
    first: int
    last: int
    skip: int
    reason: str
    parts: int
    printed_at: AwareDatetime
    printed_by: str | None = None
