"""A station's one-time code for a token of its own."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import request

from server.api.context import context, writing
from server.api.rates import ENROL
from server.services import enrolment as enrolments
from shared.errors import AccessDenied
from shared.wire import EnrolReply, EnrolRequest

enrolment = APIBlueprint("enrolment", __name__, tag="Enrolment")


@enrolment.post("/v1/enrol")
@enrolment.input(EnrolRequest)
@enrolment.output(EnrolReply)
def enrol(json_data: EnrolRequest) -> EnrolReply:
    """Give a one-time code for a token, shown this once."""
    here = context()
    here.rates.take(ENROL, request.remote_addr or "")
    with writing() as session:
        reply = enrolments.redeem(session, json_data, here.clock.now(), here.random_bytes)
    if reply is None:
        raise AccessDenied("enrolment_failed")
    return reply
