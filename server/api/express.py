"""Batches of events past Flask: for what stations send all day, and for nothing else.

Takes what is plainly good: a batch in proper JSON from a station that the gate let in before. All
else goes on to Flask untouched, so that only there anybody is refused, and why is said in one
place; what fails while it is taken is raised there (`failed`). The answer is the same either way.
"""

from __future__ import annotations

import math
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from server.api.callers import token_in
from server.api.requests_log import CORRELATION_HEADER, begin, headers_of, log_request
from server.api.strict_json import LARGEST
from server.services.intake import Sent
from shared.records import MAX_BATCH_BYTES
from shared.wire import Batch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from server.api.context import Context
    from server.services.stations import StationCaller
    from shared.wire import BatchReply

PATH = "/v1/events"
FAILED = "tracetrack.failed"
"""Where a request's WSGI environment says what went wrong when its batch was taken before."""
_CORRELATION_KEY = "HTTP_" + CORRELATION_HEADER.upper().replace("-", "_")
_JSON = "application/json"


class Express:
    """A WSGI application before another one."""

    def __init__(self, others: WSGIApplication, here: Context) -> None:
        self._others = others
        self._here = here

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        if environ["PATH_INFO"] != PATH or environ["REQUEST_METHOD"] != "POST" or FAILED in environ:
            return self._others(environ, start_response)
        station = self.sender(environ.get("HTTP_AUTHORIZATION", ""))
        body = None if station is None else _body_of(environ)
        if station is None or body is None:
            return self._others(environ, start_response)
        answer = self.answer(station, environ.get(_CORRELATION_KEY, ""), body)
        if answer is None or isinstance(answer, Exception):
            environ[FAILED] = answer
            return self._others(environ, start_response)
        start_response("200 OK", list(answer.headers.items()))
        return [answer.body]

    def sender(self, authorization: str) -> StationCaller | None:
        """Return the station that this header names, if the gate let it in before."""
        here = self._here
        return here.callers.find_sender(token_in(authorization), here.clock.now())

    def answer(
        self, station: StationCaller, correlation_id: str, body: bytes
    ) -> Answer | Exception | None:
        """Return the answer to a batch, or what went wrong; nothing if it is not plainly good."""
        batch = _batch_of(body)
        if batch is None:
            return None
        here = self._here
        stopwatch, correlation_id = begin(here, correlation_id)
        try:
            reply = take(here, station, batch)
            stopwatch.add("intake", stopwatch.total_s())
            said = reply.model_dump_json().encode()
            log_request(stopwatch, method="POST", route=PATH, status=200, caller=str(station))
        except Exception as error:  # noqa: BLE001 - raised again where it is answered
            return error
        headers = {
            "Content-Type": _JSON,
            "Content-Length": str(len(said)),
            **headers_of(stopwatch, correlation_id),
            "Cache-Control": "no-store",
        }
        return Answer(headers, said)


class Answer(NamedTuple):
    """What is said to a batch that was taken, with 200."""

    headers: Mapping[str, str]
    body: bytes


def take(here: Context, station: StationCaller, batch: Batch) -> BatchReply:
    """Take a station's batch, together with what others send now.

    Raises:
        OutOfStep: `gap` or `fork`.
        ServerUnreachable: `database_busy`.
    """
    began_s = here.clock.uptime_s()
    sent = Sent(station.id, batch, here.clock.now(), station.token_hash)
    reply = here.coalescer.take(sent)
    if any(verdict.reason == "station_revoked" for verdict in reply.verdicts):
        here.callers.forget(station.token_hash)
    here.metrics.batch_taken(reply.verdicts, here.clock.uptime_s() - began_s)
    return reply


def failed(environ: WSGIEnvironment) -> Exception | None:
    """Return what went wrong when this request's batch was taken, if that was tried before."""
    return environ.get(FAILED)


def _body_of(environ: WSGIEnvironment) -> bytes | None:
    """Return the body of a request if its head is nothing unusual; it is put back for others."""
    length = environ.get("CONTENT_LENGTH", "")
    is_plain = length.isascii() and length.isdigit() and environ.get("CONTENT_TYPE") == _JSON
    if not is_plain or "HTTP_TRANSFER_ENCODING" in environ or int(length) > MAX_BATCH_BYTES:
        return None
    body = environ["wsgi.input"].read(int(length))
    environ["wsgi.input"] = BytesIO(body)
    return body


def _batch_of(body: bytes) -> Batch | None:
    """Return the batch that a body spells if nothing about it is unusual."""
    try:
        batch = Batch.model_validate_json(body)
    except ValidationError:
        return None
    # What JSON can say and the database can't hold: `strict_json` refuses it by name.
    is_held = (
        math.isfinite(batch.sent_uptime_s)
        and batch.sent_uptime_s <= LARGEST
        and "\0" not in batch.sent_boot_id
        and all(envelope.seq <= LARGEST for envelope in batch.events)
    )
    return batch if is_held else None
