"""Imports: rows of a file in pieces, a rehearsal, and the commit that makes them count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apiflask import APIBlueprint
from apiflask.schemas import EmptySchema

from server.api.callers import the_person
from server.api.commands import said_now
from server.api.context import context, reading, writing
from server.api.queries import PageQuery
from server.services.imports import judging, recording, store
from shared.console import Page
from shared.events import Source
from shared.imports import Effect, ImportedRow, ImportRecord, ImportRows, NewImport

if TYPE_CHECKING:
    from uuid import UUID

imports = APIBlueprint("imports", __name__, url_prefix="/v1/imports", tag="Imports")


class RowQuery(PageQuery):
    """A page of rows, perhaps only those with one effect."""

    effect: Effect | None = None


@imports.post("")
@imports.input(NewImport)
@imports.output(ImportRecord)
def begin(json_data: NewImport) -> ImportRecord:
    """Begin an import; begun before, it goes on."""
    with writing() as session:
        return store.begin(session, json_data, the_person().id, context().clock.now())


@imports.get("/<uuid:import_id>")
@imports.output(ImportRecord)
def read(import_id: UUID) -> ImportRecord:
    """Return an import with the number of its rows by what becomes of them."""
    with reading() as session:
        return store.record_of(session, store.get(session, import_id))


@imports.post("/<uuid:import_id>/rows")
@imports.input(ImportRows)
@imports.output(ImportRecord)
def take(import_id: UUID, json_data: ImportRows) -> ImportRecord:
    """Take a piece of the file; nothing of it counts yet."""
    with writing() as session:
        return store.take(session, import_id, json_data.rows)


@imports.get("/<uuid:import_id>/rows")
@imports.input(RowQuery, location="query")
@imports.output(Page[ImportedRow])
def rows(import_id: UUID, query_data: RowQuery) -> Page[ImportedRow]:
    """Return a page of an import's rows, refused ones with their reason."""
    wanted = query_data
    with reading() as session:
        return store.find_rows(session, import_id, wanted.effect, wanted.after, wanted.limit)


@imports.post("/<uuid:import_id>/rehearsal")
@imports.output(ImportRecord)
def rehearse(import_id: UUID) -> ImportRecord:
    """Judge the next rows by the rules, and write nothing of it; ask again while any waits."""
    with writing() as session:
        said = said_now(Source.IMPORTED)
        return judging.rehearse(session, import_id, said, context().clock.now())


@imports.delete("/<uuid:import_id>/rehearsal")
@imports.output(ImportRecord)
def rehearse_again(import_id: UUID) -> ImportRecord:
    """Let the rows be judged anew, after the world has gone on."""
    with writing() as session:
        return judging.rehearse_again(session, import_id)


@imports.post("/<uuid:import_id>/commit")
@imports.output(ImportRecord)
def commit(import_id: UUID) -> ImportRecord:
    """Record all rows that are not refused, to the end; stations go on meanwhile.

    Nothing is recorded if a row is out of date by now. One that a station contradicts while the
    others are recorded is refused.
    """
    here = context()
    return recording.commit(here.database, import_id, said_now(Source.IMPORTED), here.clock.now)


@imports.delete("/<uuid:import_id>")
@imports.output(EmptySchema, status_code=204)
def give_up(import_id: UUID) -> str:
    """Forget an import that nobody said should count: nothing of it is left."""
    with writing() as session:
        store.give_up(session, import_id)
    return ""
