"""Bills: found, shown, printed, and the commands that make up their life."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response

from server.api.commands import bag_named, record, record_all, said_now
from server.api.context import context, reading, writing
from server.api.queries import BillQuery, LanguageQuery, SearchQuery
from server.api.wanted_words import words_named, words_wanted
from server.documents.bill_pdf import bill_pdf
from server.documents.bill_table import bill_heads, bill_rows
from server.documents.table_files import XLSX, table_csv, table_xlsx
from server.services import bill_parents, locations
from server.services import bills as billing
from server.services.formats import kg_per_child
from shared.billing import LinkMany, SplitBill
from shared.console import (
    BillPage,
    BillSummary,
    ChangeBill,
    Done,
    LinkParent,
    ManyDone,
    NewBill,
    Page,
    Plain,
    Reasoned,
    UnlinkParent,
)
from shared.events import (
    BillCancelled,
    BillChanged,
    BillClosed,
    BillCreated,
    BillReopened,
    ConsoleEvent,
    ParentBilled,
    ParentUnbilled,
)
from shared.records import BagRecord
from shared.report_names import HEADS

if TYPE_CHECKING:
    from uuid import UUID

    from server.documents.words import Words
    from shared.reports import Cell

bills = APIBlueprint("bills", __name__, url_prefix="/v1/bills", tag="Bills")


@bills.get("")
@bills.input(BillQuery, location="query")
@bills.output(Page[BillSummary])
def find(query_data: BillQuery) -> Page[BillSummary]:
    """Return a page of the bills."""
    wanted = query_data
    with reading() as session:
        return billing.find(
            session,
            state=wanted.state,
            search=wanted.search,
            after=wanted.after,
            limit=wanted.limit,
        )


@bills.get("/<uuid:bill_id>")
@bills.output(BillPage)
def page(bill_id: UUID) -> BillPage:
    """Return a bill with its lines and its history."""
    with reading() as session:
        return billing.page_of(session, bill_id)


@bills.get("/<uuid:bill_id>/pdf")
@bills.input(LanguageQuery, location="query")
@bills.output(FileSchema(), content_type="application/pdf")
def pdf(bill_id: UUID, query_data: LanguageQuery) -> Response:
    """Return a bill as a PDF document, in the time zone of its destination."""
    with reading() as session:
        bill = billing.page_of(session, bill_id)
        zone = ZoneInfo(locations.time_zone_of(session, bill.terms.destination_id))
        kg = kg_per_child(session)
    made_at = context().clock.now()
    words = words_wanted(query_data)
    document = bill_pdf(bill, kg_per_child=kg, made_at=made_at, zone=zone, words=words)
    return Response(document, content_type="application/pdf")


@bills.get("/<uuid:bill_id>/csv")
@bills.input(LanguageQuery, location="query")
@bills.output({}, content_type="text/csv")
def csv(bill_id: UUID, query_data: LanguageQuery) -> Response:
    """Return a bill's parents as CSV for a spreadsheet."""
    heads, rows = _table(bill_id, words_named(query_data))
    return Response("".join(table_csv(heads, rows)), content_type="text/csv; charset=utf-8")


@bills.get("/<uuid:bill_id>/xlsx")
@bills.input(LanguageQuery, location="query")
@bills.output(FileSchema(), content_type=XLSX)
def xlsx(bill_id: UUID, query_data: LanguageQuery) -> Response:
    """Return a bill's parents as an Excel workbook."""
    words = words_named(query_data)
    heads, rows = _table(bill_id, words)
    with TemporaryDirectory(prefix="tracetrack-bill-") as folder:
        file = Path(folder, "bill.xlsx")
        table_xlsx(file, words.translate("reports", HEADS["bill"]), heads, rows)
        return Response(file.read_bytes(), content_type=XLSX)


@bills.post("")
@bills.input(NewBill)
@bills.output(BillPage)
def create(json_data: NewBill) -> BillPage:
    """Create a bill, as a draft."""
    event = BillCreated(**said_now(), bill_id=json_data.bill_id, terms=json_data.terms)
    return _recorded(event, json_data.bill_id, json_data.command_id)


@bills.put("/<uuid:bill_id>")
@bills.input(ChangeBill)
@bills.output(BillPage)
def change(bill_id: UUID, json_data: ChangeBill) -> BillPage:
    """Change what a bill says."""
    event = BillChanged(**said_now(), bill_id=bill_id, terms=json_data.terms)
    with writing() as session:
        check = partial(billing.refuse_if_changed, session, bill_id, json_data)
        record(session, event, json_data.command_id, check)
        return billing.page_of(session, bill_id)


@bills.post("/<uuid:bill_id>/parents")
@bills.input(LinkParent)
@bills.output(Done)
def link(bill_id: UUID, json_data: LinkParent) -> Done:
    """Put the parent that a text names on a bill."""
    with writing() as session:
        parent = bag_named(session, json_data.text)
        said = said_now(json_data.source)
        event = ParentBilled(**said, bill_id=bill_id, parent=parent, raw=json_data.text)
        return record(session, event, json_data.command_id)


@bills.get("/linkable")
@bills.input(SearchQuery, location="query")
@bills.output(Page[BagRecord])
def linkable(query_data: SearchQuery) -> Page[BagRecord]:
    """Return a page of the parents on no bill: by the start of a label, else the last closed."""
    wanted = query_data
    with reading() as session:
        return bill_parents.linkable(session, wanted.search, wanted.after, wanted.limit)


@bills.post("/<uuid:bill_id>/parents/many")
@bills.input(LinkMany)
@bills.output(ManyDone)
def link_many(bill_id: UUID, json_data: LinkMany) -> ManyDone:
    """Put parents that were chosen from a list on a bill, all of them or none."""
    with writing() as session:
        parents = [bag_named(session, text) for text in json_data.parents]
        commands = bill_parents.link_commands(said_now(), bill_id, json_data.command_id, parents)
        return ManyDone(items=record_all(session, commands))


@bills.post("/<uuid:bill_id>/split")
@bills.input(SplitBill)
@bills.output(BillPage)
def split(bill_id: UUID, json_data: SplitBill) -> BillPage:
    """Take parents over to a new bill, all of them or none; return the new bill."""
    with writing() as session:
        parents = [bag_named(session, text) for text in json_data.parents]
        commands = bill_parents.split_commands(session, said_now(), bill_id, json_data, parents)
        record_all(session, commands)
        return billing.page_of(session, json_data.bill_id)


@bills.post("/<uuid:bill_id>/parents/remove")
@bills.input(UnlinkParent)
@bills.output(Done)
def unlink(bill_id: UUID, json_data: UnlinkParent) -> Done:
    """Take a parent off a bill."""
    with writing() as session:
        parent = bag_named(session, json_data.text)
        event = ParentUnbilled(
            **said_now(), bill_id=bill_id, parent=parent, reason=json_data.reason
        )
        return record(session, event, json_data.command_id)


@bills.post("/<uuid:bill_id>/close")
@bills.input(Plain)
@bills.output(BillPage)
def close(bill_id: UUID, json_data: Plain) -> BillPage:
    """Close a bill: it and its lines are locked."""
    event = BillClosed(**said_now(), bill_id=bill_id)
    return _recorded(event, bill_id, json_data.command_id)


@bills.post("/<uuid:bill_id>/reopen")
@bills.input(Reasoned)
@bills.output(BillPage)
def reopen(bill_id: UUID, json_data: Reasoned) -> BillPage:
    """Open a closed bill again."""
    event = BillReopened(**said_now(), bill_id=bill_id, reason=json_data.reason)
    return _recorded(event, bill_id, json_data.command_id)


@bills.post("/<uuid:bill_id>/cancel")
@bills.input(Reasoned)
@bills.output(BillPage)
def cancel(bill_id: UUID, json_data: Reasoned) -> BillPage:
    """Give a bill up; its parents are free again."""
    event = BillCancelled(**said_now(), bill_id=bill_id, reason=json_data.reason)
    return _recorded(event, bill_id, json_data.command_id)


def _table(bill_id: UUID, words: Words) -> tuple[list[str], list[list[Cell]]]:
    with reading() as session:
        bill = billing.page_of(session, bill_id)
        zone = ZoneInfo(locations.time_zone_of(session, bill.terms.destination_id))
        kg = kg_per_child(session)
    rows = bill_rows(bill, kg_per_child=kg, zone=zone, words=words)
    return bill_heads(zone, words), list(rows)


def _recorded(event: ConsoleEvent, bill_id: UUID, command_id: UUID) -> BillPage:
    with writing() as session:
        record(session, event, command_id)
        return billing.page_of(session, bill_id)
