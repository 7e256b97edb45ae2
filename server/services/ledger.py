"""Commands of the console, as events of the same ledger: recorded at once, or refused and not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from server.db import tables
from server.db.bulk import upsert_rows
from server.db.tables.ledger import CONSOLE_STATION
from server.services.payloads import codes_in, to_bytes
from server.services.recording import Arrival, lock_ledger, record
from server.services.wording import facts_from_text
from server.services.world import Address
from shared.chain import GENESIS, next_hash
from shared.codes import BagKind
from shared.console import Done
from shared.errors import RuleBroken
from shared.events import payload_of

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from server.services.recording import Recorded
    from shared.errors import FactValue
    from shared.events import ConsoleEvent
    from shared.wire import Result

CONSOLE_EPOCH = "0" * 16
"""The console has one outbox, for ever."""


def record_command(
    session: Session, event: ConsoleEvent, command_id: UUID, person_id: UUID, now: datetime
) -> Done:
    """Record what `person_id` does at the console; a `command_id` seen before is answered again.

    Raises:
        RuleBroken: the command breaks a rule, of which `code` is the name: `bag_unknown`,
            `text_not_plain`, or a reason of `server.services.rules`. Nothing is recorded.
    """
    head = lock_ledger(session)
    if answered := _answered(session, command_id):
        return answered
    signed = event.model_copy(update={"person_id": person_id})
    payload = payload_of(signed)
    if "\\u0000" in payload:
        raise RuleBroken("text_not_plain")
    _refuse_unknown_bags(session, signed)
    arrival = _arrival(session, signed, command_id, payload, now)
    recorded = record(session, head, [arrival], is_strict=True)[0]
    cursor = (*arrival.address, arrival.hash, False, now, 0.0)
    upsert_rows(session.connection(), tables.Cursor, [cursor])
    return _done(recorded)


def _answered(session: Session, command_id: UUID) -> Done | None:
    verdict = tables.Verdict
    row = session.execute(
        select(verdict.position, verdict.result, verdict.facts).where(
            verdict.station_id == CONSOLE_STATION, verdict.event_id == command_id
        )
    ).first()
    return None if row is None else _answer(row.position, row.result, facts_from_text(row.facts))


def _refuse_unknown_bags(session: Session, event: ConsoleEvent) -> None:
    """An admin speaks of bags that somebody scanned; a slip of the hand makes no new ones."""
    codes = {code.key: code for code in codes_in(event)}
    bag = tables.Bag
    is_known = or_(bag.kind == BagKind.CHILD, bag.count.is_not(None))
    known = session.scalars(select(bag.key).where(bag.key.in_(codes), is_known))
    for key in codes.keys() - set(known):
        raise RuleBroken("bag_unknown", bag=codes[key].code)


def _arrival(
    session: Session, event: ConsoleEvent, command_id: UUID, payload: str, now: datetime
) -> Arrival:
    cursor = session.get(tables.Cursor, (CONSOLE_STATION, CONSOLE_EPOCH), populate_existing=True)
    last_seq, last_hash = (cursor.last_seq, cursor.last_hash) if cursor else (0, GENESIS)
    address = Address(CONSOLE_STATION, CONSOLE_EPOCH, last_seq + 1)
    chained = next_hash(
        last_hash,
        station_id=address.station_id,
        epoch=address.epoch,
        seq=address.seq,
        event_id=command_id,
        payload=payload,
    )
    return Arrival(address, command_id, chained, to_bytes(payload), event, now, now)


def _done(recorded: Recorded) -> Done:
    return _answer(recorded.entry.position, recorded.ruling.result, dict(recorded.facts))


def _answer(position: int, result: Result, facts: dict[str, FactValue]) -> Done:
    warning = facts.pop("warning", None)
    return Done(
        position=position,
        result=result,
        warning=None if warning is None else str(warning),
        facts=facts,
    )
