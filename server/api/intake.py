"""What stations recorded comes in here, in batches that may be sent again and again."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response, g, request

from server.api.callers import the_station
from server.api.context import context, reading
from server.api.express import failed, take
from server.api.queries import CursorQuery
from server.services import intake as taking
from shared.wire import Batch, BatchReply, CursorReply

intake = APIBlueprint("intake", __name__, url_prefix="/v1", tag="Intake")


@intake.post("/events")
@intake.input(Batch)
@intake.output(BatchReply)
def take_events(json_data: Batch) -> Response:
    """Take a batch of events, and answer with a verdict for each."""
    if (error := failed(request.environ)) is not None:
        raise error
    with g.stopwatch.part("intake"):
        reply = take(context(), the_station(), json_data)
    # Spelled by pydantic itself: by way of dictionaries it takes several times as long.
    return Response(reply.model_dump_json(), mimetype="application/json")


@intake.get("/cursor")
@intake.input(CursorQuery, location="query")
@intake.output(CursorReply)
def cursor(query_data: CursorQuery) -> CursorReply:
    """Say how far one of this station's outboxes was taken."""
    with reading() as session:
        return taking.cursor_of(session, the_station().id, query_data.epoch)
