"""The movements report: by page, or all of it as CSV."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from apiflask import APIBlueprint

from server.api.context import context, filing, reporting
from server.api.queries import MovementFileQuery, MovementPageQuery, MovementQuery
from server.api.streamed import streamed_csv
from server.api.wanted_words import words_named
from server.documents.movements_csv import movements_csv
from server.services import movements as moving
from shared.console import MovementRow, Page

if TYPE_CHECKING:
    from flask import Response

movements = APIBlueprint("movements", __name__, url_prefix="/v1", tag="Movements")


@movements.get("/movements")
@movements.input(MovementPageQuery, location="query")
@movements.output(Page[MovementRow])
def find(query_data: MovementPageQuery) -> Page[MovementRow]:
    """Return a page of the movements, newest first."""
    with reporting() as session:
        return moving.find(session, _filter(query_data), query_data.after, query_data.limit)


@movements.get("/movements.csv")
@movements.input(MovementFileQuery, location="query")
@movements.output({}, content_type="text/csv")
def csv(query_data: MovementFileQuery) -> Response:
    """Return all movements that match, as CSV for a spreadsheet, streamed."""
    with ExitStack() as opening:
        session = opening.enter_context(filing())
        rows = moving.stream(session, _filter(query_data))
        lines = movements_csv(rows, words_named(query_data))
        made = f"{context().clock.now():%Y-%m-%d}"
        return streamed_csv(lines, opening.pop_all(), f"movements-{made}.csv")


def _filter(query: MovementQuery) -> moving.MovementFilter:
    return moving.MovementFilter(
        since=query.since,
        until=query.until,
        location_id=query.location_id,
        what=query.what or None,
        person_id=query.person_id,
        search=query.search,
    )
