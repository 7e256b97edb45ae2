"""What a station asks for: its settings, changes to bags, one bag; and what it reports."""

from __future__ import annotations

from datetime import timedelta

from apiflask import APIBlueprint
from apiflask.schemas import EmptySchema, FileSchema
from flask import Response, request
from pydantic import RootModel

from server.api.callers import the_station
from server.api.context import context, reading, writing
from server.api.queries import BagQuery, BookQuery, ChangesQuery
from server.services import bags, feed, stations
from server.services import book as filling
from shared.console import BagPage
from shared.plain import to_json
from shared.records import StationSettings
from shared.wire import FeedReply, StationReport

NDJSON = "application/x-ndjson"
UNTIL = "TraceTrack-Book-Until"

station = APIBlueprint("station", __name__, url_prefix="/v1/station", tag="Station")


@station.get("/settings")
@station.output(RootModel[StationSettings])
def settings() -> Response:
    """Return this station's settings; 304 if they are those of `If-None-Match`."""
    with reading() as session:
        body = to_json(stations.settings_of(session, the_station().id))
    return Response(body, content_type="application/json")


@station.get("/bags")
@station.input(ChangesQuery, location="query")
@station.output(FeedReply)
def changes(query_data: ChangesQuery) -> FeedReply:
    """Return the bags that changed after a version, oldest change first."""
    with reading() as session:
        return feed.changes(session, query_data.since, query_data.limit)


@station.get("/book")
@station.input(BookQuery, location="query")
@station.output(FileSchema(type="string"), content_type=NDJSON)
@station.doc(
    responses={200: {"description": "Lines of JSON, each a page as the change feed gives them."}}
)
def book(query_data: BookQuery) -> Response:
    """Return what a bag book is to hold in one answer: lines of JSON, each a page of the feed.

    It may end before the last page (`more`); ask again with `since=<next>`, or go on with the
    change feed. Compressed with gzip for a caller who takes that.
    """
    here, since = context(), query_data.since
    with reading() as session:
        if query_data.days is not None:
            oldest = here.clock.now() - timedelta(days=query_data.days)
            since = max(since, feed.position_at(session, oldest))
        place = stations.place_of(session, the_station().id) if query_data.is_here else None
        until = feed.head(session) if query_data.until is None else query_data.until
    pages = filling.lines(here.database, filling.Wanted(since, place, until), here.clock)
    headers = {UNTIL: str(until), "Vary": "Accept-Encoding"}
    if not request.accept_encodings.quality("gzip"):
        return Response(pages, headers=headers, content_type=NDJSON)
    headers["Content-Encoding"] = "gzip"
    return Response(filling.compressed(pages), headers=headers, content_type=NDJSON)


@station.get("/bags/<path:code>")
@station.input(BagQuery, location="query")
@station.output(BagPage)
def bag(code: str, query_data: BagQuery) -> BagPage:
    """Return everything about a bag, by its label's text or its key."""
    with reading() as session:
        return bags.page_of(session, code, query_data.after)


@station.put("/report")
@station.input(StationReport)
@station.output(EmptySchema, status_code=204)
def report(json_data: StationReport) -> str:
    """Take what the station says about itself."""
    with writing() as session:
        stations.note_report(session, the_station().id, json_data, context().clock.now())
    return ""
