"""Take batches of events from stations: each event once, in order, with a verdict that stays.

A failure that one event causes is not its neighbours': the work is done over, event by event, and
the one that fails is quarantined with its bytes. What the database can't do now is the caller's
to try again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    InterfaceError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout

from server.db import tables
from server.db.bulk import Writes
from server.services import payloads
from server.services.chains import Chain, links_of, sort_out
from server.services.cursors import (
    Heard,
    Outbox,
    cursor_of,
    is_passing,
    read_chains,
    write_cursors,
)
from server.services.recording import Arrival, Recorded, lock_ledger, record, record_with
from server.services.wording import facts_from_text
from server.services.world import Address
from shared.errors import OutOfStep
from shared.log import Log
from shared.records import Verdict
from shared.wire import Batch, BatchReply

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from shared.events import StationEvent
    from shared.records import Envelope

__all__ = ["Answer", "Sent", "cursor_of", "is_of_the_events", "take_batch", "take_batches"]

_log = Log(__name__)


@dataclass(frozen=True)
class Sent:
    """A batch as it came from a station, at `received_at`, under a token whose hash is told."""

    station_id: UUID
    batch: Batch
    received_at: datetime
    token_hash: str | None = None

    @cached_property
    def read(self) -> dict[int, Read]:
        """What each of its events says, by sequence number; the first where two have the same."""
        found: dict[int, Read] = {}
        for envelope in self.batch.events:
            if envelope.seq not in found:
                found[envelope.seq] = self._read(envelope)
        return found

    @cached_property
    def links(self) -> list[str]:
        """What each of its events hashes to (`server.services.chains.links_of`)."""
        return links_of(self.station_id, self.batch)

    def _read(self, envelope: Envelope) -> Read:
        payload = payloads.to_bytes(envelope.payload)
        event = payloads.read_station_event(payload)
        happened_at = payloads.happened_at(event, self.batch, self.received_at)
        return Read(payload, event, happened_at)


class Read(NamedTuple):
    """A payload's bytes, the event that they say, if any, and when it happened."""

    payload: bytes
    event: StationEvent | None
    happened_at: datetime


Answer = BatchReply | OutOfStep


class Taken(NamedTuple):
    """What came of batches, each `sent_on` a chain. What is told is put together on demand.

    By then the transaction is over, and others, who wait for the ledger, need not wait for that.
    """

    sent_on: Sequence[tuple[Sent, Chain]]
    faults: Mapping[int, OutOfStep]
    known: Mapping[Address, Verdict]
    recorded: Sequence[Recorded]

    def answers(self) -> list[Answer]:
        """Return the answer to each batch, in its place."""
        verdicts = {**self.known, **{one.arrival.address: one.verdict for one in self.recorded}}
        return [
            self.faults.get(place) or _reply(one, chain, verdicts)
            for place, (one, chain) in enumerate(self.sent_on)
        ]


_Record = Callable[["Session", Writes, int, "Sequence[Arrival]"], list[Recorded]]


def take_batches(session: Session, head: int, sent: Sequence[Sent]) -> Taken:
    """Take batches of any stations in one transaction.

    The caller has locked the ledger, whose last position is `head`, and commits before anybody is
    answered. Whatever is raised, nothing of it is to be kept.
    """
    return _take(session, head, sent, record_with)


def take_batch(session: Session, one: Sent) -> Answer:
    """Take one batch, event by event where it can't be taken at once; the caller commits.

    It must be the first work in its session, which it may roll back to do it over.
    """
    try:
        head = lock_ledger(session, is_for_stations=True)
        return _take(session, head, [one], record_with).answers()[0]
    except Exception as error:
        if not is_of_the_events(error):
            raise
        _log.warning("intake_done_over", exc_info=error)
    session.rollback()
    head = lock_ledger(session, is_for_stations=True)
    return _take(session, head, [one], _record_one_by_one).answers()[0]


def is_of_the_events(error: Exception) -> bool:
    """Whether an event's content is to blame, and not what the database can't do now."""
    match error:
        case DataError() | IntegrityError():
            return True
        case ProgrammingError() | InterfaceError():
            # What the driver itself could not spell; the server's own refusals have a code.
            return getattr(error.orig, "pgcode", None) is None
        case DBAPIError() | PoolTimeout():
            return False
        case _:
            return True


def _take(session: Session, head: int, sent: Sequence[Sent], record_all: _Record) -> Taken:
    tokens = {one.token_hash for one in sent if one.token_hash}
    chains, barred, revoked = read_chains(session, {_outbox(one) for one in sent}, tokens)
    sent_on = [(one, chains[_outbox(one)]) for one in sent]
    known = _settled_before(session, sent_on)
    hashes = {address: hash_ for address, (hash_, _) in known.items()}
    verdicts = {address: verdict for address, (_, verdict) in known.items()}
    faults: dict[int, OutOfStep] = {}
    arrivals: list[Arrival] = []
    for place, (one, chain) in enumerate(sent_on):
        try:
            fresh = sort_out(chain, one.batch, one.links, hashes)
        except OutOfStep as fault:
            faults[place] = fault
        else:
            is_barred = one.token_hash in revoked or one.station_id in barred
            arrivals += (_arrival(one, envelope, is_barred=is_barred) for envelope in fresh)
    writes = Writes(session.connection())
    recorded = record_all(session, writes, head, arrivals)
    ends = {
        (chain.station_id, chain.epoch): Heard(chain, one.batch.sent_at, one.received_at)
        for place, (one, chain) in enumerate(sent_on)
        if not is_passing(faults.get(place))
    }
    write_cursors(writes, ends)
    writes.send()
    return Taken(sent_on, faults, verdicts, recorded)


def _record_one_by_one(
    session: Session, _writes: Writes, head: int, arrivals: Sequence[Arrival]
) -> list[Recorded]:
    recorded: list[Recorded] = []
    for position, arrival in enumerate(arrivals, start=head):
        try:
            with session.begin_nested():
                recorded += record(session, position, [arrival])
        except Exception as error:
            if not is_of_the_events(error):
                raise
            recorded += _quarantined(session, position, arrival)
    return recorded


def _quarantined(session: Session, position: int, arrival: Arrival) -> list[Recorded]:
    _log.exception("event_quarantined", event_id=str(arrival.event_id), reason="rule_failed")
    return record(session, position, [arrival._replace(barred="rule_failed")])


def _outbox(one: Sent) -> Outbox:
    return one.station_id, one.batch.epoch


def _settled_before(
    session: Session, sent_on: Sequence[tuple[Sent, Chain]]
) -> dict[Address, tuple[str, Verdict]]:
    """Return the hashes and verdicts of the events that are sent again."""
    verdict = tables.Verdict
    asked = [
        and_(
            verdict.station_id == one.station_id,
            verdict.epoch == one.batch.epoch,
            # By number, not from the first to the last: between two there may be a million.
            verdict.seq.in_(seqs),
        )
        for one, chain in sent_on
        if (seqs := _seqs_up_to(chain.last_seq, one.batch))
    ]
    if not asked:
        return {}
    return {
        Address(row.station_id, row.epoch, row.seq): (row.hash, _verdict(row))
        for row in session.scalars(select(verdict).where(or_(*asked)))
    }


def _seqs_up_to(last_seq: int, batch: Batch) -> list[int]:
    return [envelope.seq for envelope in batch.events if envelope.seq <= last_seq]


def _verdict(row: tables.Verdict) -> Verdict:
    return Verdict(
        seq=row.seq,
        event_id=row.event_id,
        position=row.position,
        result=row.result,
        reason=row.reason,
        facts=facts_from_text(row.facts),
    )


def _arrival(one: Sent, envelope: Envelope, *, is_barred: bool) -> Arrival:
    payload, event, happened_at = one.read[envelope.seq]
    return Arrival(
        Address(one.station_id, one.batch.epoch, envelope.seq),
        envelope.event_id,
        envelope.hash,
        payload,
        event,
        one.received_at,
        happened_at,
        "station_revoked" if is_barred else None,
    )


def _reply(one: Sent, chain: Chain, verdicts: Mapping[Address, Verdict]) -> BatchReply:
    station_id, epoch = one.station_id, one.batch.epoch
    return BatchReply(
        batch_id=one.batch.batch_id,
        epoch=epoch,
        last_seq=chain.last_seq,
        verdicts=[
            verdicts[Address(station_id, epoch, envelope.seq)] for envelope in one.batch.events
        ],
    )
