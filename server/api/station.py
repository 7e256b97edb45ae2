"""What a station asks for: its settings, changes to bags, one bag; and what it reports."""

from __future__ import annotations

from apiflask import APIBlueprint
from apiflask.schemas import EmptySchema
from flask import Response
from pydantic import RootModel

from server.api.callers import the_station
from server.api.context import context, reading, writing
from server.api.queries import BagQuery, ChangesQuery
from server.services import bags, feed, stations
from shared.console import BagPage
from shared.plain import to_json
from shared.records import StationSettings
from shared.wire import FeedReply, StationReport

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
