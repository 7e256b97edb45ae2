"""Labels as a server numbers and prints them, in memory; its documents are real."""

from collections.abc import Callable

from typing_extensions import override

from kiosk.api_client import LabelsApi
from server.documents.label_papers import PAPERS
from server.documents.workshop import LabelJob, make
from shared.console import Page
from shared.errors import RequestRefused
from shared.labels import (
    DocumentKind,
    LabelContent,
    LabelPrint,
    LabelRun,
    LabelSheet,
    NewLabels,
    PrintLabels,
)
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.accounts import paged

PARTS = 3


class LabelsInMemory(LabelsApi):
    """Three runs; every document comes in three parts of one label each."""

    def __init__(self, *, is_empty: bool = False) -> None:
        self.of_runs = [] if is_empty else [run(number) for number in (3, 2, 1)]
        self.numbered: list[NewLabels] = []
        self.prints: list[PrintLabels] = []
        self.before_part: Callable[[int], None] = lambda _part: None

    @override
    def runs(self, after: str | None = None) -> Page[LabelRun]:
        return paged(self.of_runs, after)

    @override
    def number(self, wanted: NewLabels) -> LabelRun:
        if wanted.lot:
            raise RequestRefused("label_unreadable", text=f"C1 {wanted.lot}")
        self.numbered.append(wanted)
        made = run(len(self.of_runs) + 1).model_copy(update={"printed": 0, "printed_at": None})
        self.of_runs.insert(0, made)
        return made

    @override
    def sheets(self) -> list[LabelSheet]:
        return [
            LabelSheet(
                name=paper.name,
                page_width_mm=paper.page_mm[0],
                page_height_mm=paper.page_mm[1],
                columns=paper.columns,
                rows=paper.rows,
                label_width_mm=paper.label_mm[0],
                label_height_mm=paper.label_mm[1],
                is_roll=paper.is_roll,
            )
            for paper in PAPERS
        ]

    @override
    def record_print(self, run_id: int, wanted: PrintLabels) -> LabelPrint:
        was_printed = next(one for one in self.of_runs if one.id == run_id).printed
        if was_printed and not wanted.reason:
            raise RequestRefused("reprint_needs_reason")
        self.prints.append(wanted)
        return LabelPrint(
            id=len(self.prints),
            run=run_id,
            sheet=wanted.sheet,
            first=wanted.first,
            last=wanted.last or 1,
            skip=wanted.skip,
            reason=wanted.reason,
            parts=PARTS,
            printed_at=sample.NOW,
        )

    @override
    def document(
        self, made: LabelPrint, *, kind: DocumentKind, part_begins: Callable[[int], None]
    ) -> list[bytes]:
        parts: list[bytes] = []
        for part in range(1, made.parts + 1):
            part_begins(part)
            self.before_part(part)
            parts.append(make(LabelJob((f"C{part}",), made.sheet, 0, kind)))
        return parts


def run(number: int) -> LabelRun:
    first = (number - 1) * 50
    return LabelRun(
        id=number,
        content=LabelContent.PARENTS_WITH_CHILDREN,
        labels=550,
        parents=50,
        children=500,
        first_parent=f"P{first + 1}-10",
        last_parent=f"P{first + 50}-10",
        first_child=f"C{first * 10 + 1}",
        last_child=f"C{first * 10 + 500}",
        made_at=sample.NOW,
        made_by="Sunita Verma",
        printed=2 if number == 1 else number - 2 if number > 1 else 0,
        printed_at=sample.NOW if number != 2 else None,
    )
