"""Labels: numbered once for good, printed on sheets and rolls, every print recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response
from pydantic import Field

from server.api.callers import the_person
from server.api.context import context, reading, writing
from server.api.queries import PageQuery
from server.documents.label_papers import PAPERS, LabelPaper, paper_named
from server.documents.workshop import LabelJob, make_apart
from server.services import label_prints
from server.services import labels as runs
from server.services.label_texts import labels_of
from shared.console import Page
from shared.labels import DocumentKind, LabelPrint, LabelRun, LabelSheet, NewLabels, PrintLabels
from shared.wire import Request

if TYPE_CHECKING:
    from server.db import tables

_CONTENT_TYPES = {
    DocumentKind.PDF: "application/pdf",
    DocumentKind.ZPL: "text/plain; charset=us-ascii",
}
PART_LABELS = 240
"""About how many labels a part of a document has: some seconds of one core."""

labels = APIBlueprint("labels", __name__, url_prefix="/v1/labels", tag="Labels")


class PartQuery(Request):
    """Which part of a print, and for which kind of printer."""

    part: int = Field(default=1, ge=1)
    kind: DocumentKind = DocumentKind.PDF


@labels.get("")
@labels.input(PageQuery, location="query")
@labels.output(Page[LabelRun])
def find(query_data: PageQuery) -> Page[LabelRun]:
    """Return a page of the runs, the latest first."""
    with reading() as session:
        return runs.find(session, query_data.after, query_data.limit)


@labels.post("")
@labels.input(NewLabels)
@labels.output(LabelRun, status_code=201)
def number(json_data: NewLabels) -> LabelRun:
    """Give labels their numbers, which nobody gets again."""
    by, now = the_person().id, context().clock.now()
    with writing() as session:
        return runs.number_labels(session, json_data, by=by, now=now)


@labels.get("/<position:run_id>")
@labels.output(LabelRun)
def run(run_id: int) -> LabelRun:
    """Return a run of labels."""
    with reading() as session:
        return runs.record_of(session, run_id)


@labels.get("/sheets")
@labels.output(Page[LabelSheet])
def sheets() -> Page[LabelSheet]:
    """Return the papers that labels can be printed on."""
    return Page[LabelSheet](items=[_sheet(paper) for paper in PAPERS])


@labels.post("/<position:run_id>/prints")
@labels.input(PrintLabels)
@labels.output(LabelPrint, status_code=201)
def print_them(run_id: int, json_data: PrintLabels) -> LabelPrint:
    """Record that labels are printed; their document is fetched part by part."""
    paper_named(json_data.sheet)
    by, now = the_person().id, context().clock.now()
    with writing() as session:
        row = label_prints.record_print(session, run_id, json_data, by=by, now=now)
        return _print(row)


@labels.get("/prints/<position:print_id>/document")
@labels.input(PartQuery, location="query")
@labels.output(FileSchema(), content_type="application/pdf")
def document(print_id: int, query_data: PartQuery) -> Response:
    """Return one part of a recorded print as PDF, or as ZPL II; every code in it was read again."""
    with reading() as session:
        row = label_prints.printed(session, print_id)
        paper = paper_named(row.sheet)
        wanted = _part(row, paper, query_data.part)
        texts = [label.text for label in labels_of(runs.get(session, row.run_id))]
    skip = row.skip if query_data.part == 1 else 0
    job = LabelJob(tuple(texts[wanted.start : wanted.stop]), row.sheet, skip, query_data.kind)
    made = make_apart(job)
    return Response(made, content_type=_CONTENT_TYPES[query_data.kind])


def _part(row: tables.LabelPrint, paper: LabelPaper, part: int) -> range:
    """Return which labels of the run, counted from 0, a part holds; the first may be shorter."""
    each = _labels_of_part(paper)
    skip = row.skip % paper.labels
    start = row.first - 1 + max(0, (part - 1) * each - skip)
    stop = row.first - 1 + part * each - skip
    return range(min(start, row.last), min(stop, row.last))


def _labels_of_part(paper: LabelPaper) -> int:
    return max(1, PART_LABELS // paper.labels) * paper.labels


def _print(row: tables.LabelPrint) -> LabelPrint:
    paper = paper_named(row.sheet)
    places = row.last - row.first + 1 + row.skip % paper.labels
    return LabelPrint(
        id=row.id,
        run=row.run_id,
        sheet=row.sheet,
        first=row.first,
        last=row.last,
        skip=row.skip,
        reason=row.reason,
        parts=-(-places // _labels_of_part(paper)),
        printed_at=row.printed_at,
        printed_by=the_person().name,
    )


def _sheet(paper: LabelPaper) -> LabelSheet:
    return LabelSheet(
        name=paper.name,
        page_width_mm=paper.page_mm[0],
        page_height_mm=paper.page_mm[1],
        columns=paper.columns,
        rows=paper.rows,
        label_width_mm=paper.label_mm[0],
        label_height_mm=paper.label_mm[1],
        is_roll=paper.is_roll,
    )
