"""How far each outbox has been taken: read before a batch is judged, written after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from sqlalchemy import and_, func, literal_column, select, update

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.db.direct import Question
from server.services.chains import Chain
from shared.accounts import StationState
from shared.chain import GENESIS
from shared.log import Log
from shared.wire import CursorReply

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from sqlalchemy.orm import Session

    from server.db.bulk import Writes
    from shared.errors import OutOfStep

_log = Log(__name__)

Outbox = tuple[UUID, str]
"""A station, and the epoch of one of its outbox files."""

_STATION, _CURSOR = table_of(tables.Station), table_of(tables.Cursor)
_TOKEN = table_of(tables.StationToken)
_REVOKED = (
    # A separator that were a value would be another one each time, for all that SQLAlchemy knows.
    select(func.aggregate_strings(_TOKEN.c.token_hash, literal_column("','")))  # pyright: ignore[reportArgumentType] - a str
    .where(
        _TOKEN.c.station_id == _STATION.c.id,
        among(_TOKEN.c.token_hash, "tokens"),
        _TOKEN.c.revoked_at.is_not(None),
    )
    .scalar_subquery()
)
_CHAINS = Question(
    select(
        _STATION.c.id,
        _STATION.c.state,
        _CURSOR.c.epoch,
        _CURSOR.c.last_seq,
        _CURSOR.c.last_hash,
        _CURSOR.c.is_frozen,
        _REVOKED.label("revoked"),
    )
    .outerjoin(
        _CURSOR,
        and_(
            _CURSOR.c.station_id == _STATION.c.id,
            among(_CURSOR.c.epoch, "epochs"),
        ),
    )
    .where(among(_STATION.c.id, "stations"))
)


class Known(NamedTuple):
    """What is known of some outboxes: their chains, and whose events may not count.

    `barred` are stations, `revoked` the hashes of tokens.
    """

    chains: dict[Outbox, Chain]
    barred: set[UUID]
    revoked: set[str]


class Heard(NamedTuple):
    """What a batch left behind: how far its outbox is now, and both clocks when it came."""

    chain: Chain
    sent_at: datetime
    received_at: datetime


def cursor_of(session: Session, station_id: UUID, epoch: str) -> CursorReply:
    """Return how far an outbox has been taken."""
    cursor = session.get(tables.Cursor, (station_id, epoch))
    if cursor is None:
        return CursorReply(epoch=epoch, last_seq=0, last_hash=GENESIS)
    return CursorReply(epoch=epoch, last_seq=cursor.last_seq, last_hash=cursor.last_hash)


def read_chains(session: Session, outboxes: Collection[Outbox], tokens: Collection[str]) -> Known:
    """Return what is known of these outboxes, whose stations sent under tokens with these hashes.

    All chains of a frozen station are frozen.
    """
    chains = {outbox: Chain(*outbox, last_seq=0, last_hash=GENESIS) for outbox in outboxes}
    stations = {station_id for station_id, _ in outboxes}
    epochs = {epoch for _, epoch in outboxes}
    wanted = {"epochs": epochs, "stations": stations, "tokens": tokens}
    barred, frozen, revoked = set(stations), set[UUID](), set[str]()
    for station_id, state, *cursor, hashes in _CHAINS.rows(session.connection(), wanted):
        if state is not StationState.REVOKED:
            barred.discard(station_id)
        if state is StationState.FROZEN:
            frozen.add(station_id)
        if hashes:
            revoked.update(hashes.split(","))
        # One station's epoch may be another's, asked for at the same time.
        if (station_id, cursor[0]) in chains:
            chains[station_id, cursor[0]] = Chain(station_id, *cursor)
    for chain in chains.values():
        chain.is_frozen |= chain.station_id in frozen
    return Known(chains, barred, revoked)


def is_passing(fault: OutOfStep | None) -> bool:
    """Whether a fault changes nothing: the station sends again what is missing, or was frozen."""
    return fault is not None and (fault.code == "gap" or fault.facts.get("why") == "frozen")


def write_cursors(writes: Writes, heard: Mapping[Outbox, Heard]) -> None:
    """Keep how far each outbox is; the station of one that has just forked is frozen."""
    rows = [
        (
            *outbox,
            chain.last_seq,
            chain.last_hash,
            chain.is_frozen,
            received_at,
            (sent_at - received_at).total_seconds(),
        )
        for outbox, (chain, sent_at, received_at) in sorted(heard.items())
    ]
    writes.upsert(tables.Cursor, rows)
    forked = [station_id for (station_id, _), one in heard.items() if one.chain.is_frozen]
    if forked:
        _log.error("stations_forked", stations=[str(station_id) for station_id in forked])
        is_active = _STATION.c.state == StationState.ACTIVE
        writes.connection.execute(
            update(_STATION)
            .where(_STATION.c.id.in_(forked), is_active)
            .values(state=StationState.FROZEN)
        )
