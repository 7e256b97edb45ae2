"""Evidence: a station brings the picture of a scan after its event, an admin looks at it."""

from __future__ import annotations

from apiflask import APIBlueprint
from apiflask.schemas import EmptySchema, FileSchema
from flask import Response

from server.api.callers import the_station
from server.api.context import context, reading
from server.services import evidence as pictures
from shared.evidence import EvidencePicture

evidence = APIBlueprint("evidence", __name__, url_prefix="/v1/evidence", tag="Evidence")


@evidence.put("")
@evidence.input(EvidencePicture)
@evidence.output(EmptySchema, status_code=204)
def keep(json_data: EvidencePicture) -> str:
    """Keep a small picture of what a station's camera saw at one of its events."""
    # Not the ledger's writing lock: no event waits for a picture.
    with context().database.writing() as session:
        pictures.keep(session, the_station().id, json_data, context().clock.now())
    return ""


@evidence.get("/<position:position>")
@evidence.output(FileSchema(), content_type="image/jpeg")
def picture(position: int) -> Response:
    """Return the picture of the event at a ledger position, as JPEG."""
    with reading() as session:
        jpeg = pictures.picture_of(session, position)
    return Response(jpeg, content_type="image/jpeg", headers={"X-Content-Type-Options": "nosniff"})
