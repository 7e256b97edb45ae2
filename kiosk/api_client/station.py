"""What a station asks of the server: submit, catch up, settings, look up, report."""

from __future__ import annotations

import base64
import contextlib
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote

from kiosk.api_client.transport import Ask, Timeouts, Transport, parse, parse_body
from shared.console import BagPage
from shared.errors import ServerUnreachable
from shared.evidence import EvidencePicture
from shared.records import StationSettings
from shared.values import value
from shared.wire import Batch, BatchReply, CursorReply, FeedReply, StationReport

if TYPE_CHECKING:
    from collections.abc import Generator

    from kiosk.api_client.trust import Trust

FEED_PAGE = 500
NDJSON = "application/x-ndjson"
_FILLING_S = 300.0
"""The server ends an answer of its own accord after four minutes."""
_MOST_FILLED_BYTES = 8 * 1024**3


@value
class _Quiet:
    """A question to which the feed had nothing to say, with its answer and the answer's tag."""

    query: dict[str, str]
    etag: str
    reply: FeedReply


@value
class TaggedSettings:
    """The station's settings with the `ETag` that asks whether they changed."""

    settings: StationSettings
    etag: str


class StationApi:
    """The calls of one station, made with its token.

    Every method may raise ServerUnreachable, AccessDenied or RequestRefused.
    """

    def __init__(
        self,
        base_url: str,
        token: str,
        trust: Trust,
        *,
        version: str = "0",
        timeouts: Timeouts = Timeouts(),  # noqa: B008 - frozen
    ) -> None:
        agent = f"tracetrack-station/{version}"
        self._transport = Transport(base_url, trust, user_agent=agent, timeouts=timeouts)
        self._transport.token = token
        self._quiet: _Quiet | None = None

    def submit(self, batch: Batch) -> BatchReply:
        """Send events; the reply has one verdict for each, in the batch's order.

        Raises:
            OutOfStep: the server expects another event (gap), or knows another chain (fork).
            ServerUnreachable: also if the reply is to another batch or leaves an event out.
        """
        reply = self._transport.reply(Ask("POST", "/v1/events", body=batch), BatchReply)
        sent = [(event.seq, event.event_id) for event in batch.events]
        settled = [(verdict.seq, verdict.event_id) for verdict in reply.verdicts]
        is_ours = (reply.batch_id, reply.epoch) == (batch.batch_id, batch.epoch)
        if not is_ours or settled != sent or reply.last_seq < sent[-1][0]:
            raise ServerUnreachable("answer_for_another")
        return reply

    def cursor(self, epoch: str) -> CursorReply:
        """Ask how far the server has this outbox."""
        reply = self._transport.reply(Ask("GET", "/v1/cursor", {"epoch": epoch}), CursorReply)
        if reply.epoch != epoch:
            raise ServerUnreachable("answer_for_another")
        return reply

    def settings(self, etag: str = "") -> TaggedSettings | None:
        """Ask for the station's settings; None if they are still those of `etag`."""
        headers = {"If-None-Match": etag} if etag else {}
        answer = self._transport.answer(Ask("GET", "/v1/station/settings", headers=headers))
        if answer.status == HTTPStatus.NOT_MODIFIED:
            return None
        return TaggedSettings(parse(answer, StationSettings), answer.headers.get("etag", ""))

    def changes(self, since: int, limit: int = FEED_PAGE) -> FeedReply:
        """Ask for the bags changed after ledger position `since`, oldest change first.

        Where that was asked just before and nothing changed, the server says no more than that, at
        no cost, and the same reply is returned again.
        """
        query = {"since": str(since), "limit": str(limit)}
        known = self._quiet if self._quiet is not None and self._quiet.query == query else None
        headers = {"If-None-Match": known.etag} if known else {}
        answer = self._transport.answer(Ask("GET", "/v1/station/bags", query, headers=headers))
        if known is not None and answer.status == HTTPStatus.NOT_MODIFIED:
            return known.reply
        reply = parse(answer, FeedReply)
        etag = answer.headers.get("etag", "")
        self._quiet = _Quiet(query, etag, reply) if etag and not reply.bags else None
        return reply

    def fill(
        self, since: int = 0, *, days: int | None = None, is_here: bool = False
    ) -> Generator[FeedReply]:
        """Yield the pages of a first fill as they come, in one compressed answer.

        `days` leaves out bags that did not change for so long, `is_here` those that are neither at
        this station's place nor on their way to it. Each page says where to go on from.
        """
        query = {"since": str(since)}
        if days is not None:
            query["days"] = str(days)
        if is_here:
            query["is_here"] = "true"
        ask = Ask(
            "GET",
            "/v1/station/book",
            query,
            headers={"Accept-Encoding": "gzip"},
            accept=NDJSON,
            total_s=_FILLING_S,
            most_bytes=_MOST_FILLED_BYTES,
        )
        with contextlib.closing(self._transport.lines(ask)) as lines:
            for line in lines:
                yield parse_body(line, FeedReply)

    def look_up(self, code: str) -> BagPage:
        """Ask for everything about one bag."""
        path = f"/v1/station/bags/{quote(code, safe='')}"
        return self._transport.reply(Ask("GET", path), BagPage)

    def report(self, report: StationReport) -> None:
        """Tell how the station is doing."""
        self._transport.answer(Ask("PUT", "/v1/station/report", body=report))

    def send_evidence(self, epoch: str, seq: int, jpeg: bytes) -> None:
        """Bring the picture of an event that the server has."""
        text = base64.b64encode(jpeg).decode("ascii")
        body = EvidencePicture(epoch=epoch, seq=seq, jpeg=text)
        self._transport.answer(Ask("PUT", "/v1/evidence", body=body))

    def close(self) -> None:
        """Let every connection go."""
        self._transport.close()
