"""What stations recorded comes in here, in batches that may be sent again and again."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response, g

from server.api.callers import the_station
from server.api.context import context, reading
from server.api.queries import CursorQuery
from server.services import intake as taking
from shared.wire import Batch, BatchReply, CursorReply

intake = APIBlueprint("intake", __name__, url_prefix="/v1", tag="Intake")


@intake.post("/events")
@intake.input(Batch)
@intake.output(BatchReply)
def take_events(json_data: Batch) -> Response:
    """Take a batch of events, and answer with a verdict for each."""
    here, began_s = context(), context().clock.uptime_s()
    station = the_station()
    sent = taking.Sent(station.id, json_data, here.clock.now(), station.token_hash)
    with g.stopwatch.part("intake"):
        reply = here.coalescer.take(sent)
    if any(verdict.reason == "station_revoked" for verdict in reply.verdicts):
        here.callers.forget(station.token_hash)
    here.metrics.batch_taken(reply.verdicts, here.clock.uptime_s() - began_s)
    # Spelled by pydantic itself: by way of dictionaries it takes several times as long.
    return Response(reply.model_dump_json(), mimetype="application/json")


@intake.get("/cursor")
@intake.input(CursorQuery, location="query")
@intake.output(CursorReply)
def cursor(query_data: CursorQuery) -> CursorReply:
    """Say how far one of this station's outboxes was taken."""
    with reading() as session:
        return taking.cursor_of(session, the_station().id, query_data.epoch)
