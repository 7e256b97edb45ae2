"""Commands of the console, as events of the same ledger: recorded at once, or refused and not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from server.db import tables
from server.db.bulk import Writes
from server.db.tables.ledger import CONSOLE_STATION
from server.services.payloads import codes_in, to_bytes
from server.services.recording import Arrival, lock_ledger, record, rehearse
from server.services.wording import facts_from_text
from server.services.world import Address
from shared.chain import GENESIS, next_hash
from shared.codes import BagKind
from shared.console import Done
from shared.errors import RuleBroken
from shared.events import payload_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from server.services.recording import Recorded
    from shared.errors import FactValue
    from shared.events import ConsoleEvent, Event
    from shared.records import Result

CONSOLE_EPOCH = "0" * 16
"""The console has one outbox, for ever."""


def record_command(  # noqa: PLR0913 - who says what, when, and on what condition
    session: Session,
    event: ConsoleEvent,
    command_id: UUID,
    person_id: UUID,
    now: datetime,
    *,
    check: Callable[[], None] | None = None,
) -> Done:
    """Record what `person_id` does at the console; a `command_id` seen before is answered again.

    `check` may refuse one that was not seen before; the ledger is locked then, so what it looks at
    is what the rules will judge. It is no rule: what is in the ledger was welcome.

    Raises:
        RuleBroken: the command breaks a rule, of which `code` is the name: `bag_unknown`,
            `text_not_plain`, or a reason of `server.services.rules`. Nothing is recorded.
    """
    commands = [(event, command_id)]
    return _record(session, commands, person_id, now, may_register=False, check=check)[0]


def record_commands(
    session: Session,
    commands: Sequence[tuple[ConsoleEvent, UUID]],
    person_id: UUID,
    now: datetime,
) -> list[Done]:
    """Record several commands, in their order, all of them or none.

    Raises:
        RuleBroken: as `record_command` does; nothing of it is recorded.
    """
    return _record(session, commands, person_id, now, may_register=False)


def record_imported(
    session: Session, facts: Sequence[tuple[Event, UUID]], person_id: UUID, now: datetime
) -> list[Done]:
    """Record what `person_id` imports, which may name bags that nobody scanned, all or none.

    Raises:
        RuleBroken: as `record_command` does; nothing of it is recorded.
    """
    return _record(session, facts, person_id, now, may_register=True)


def rehearse_imported(
    session: Session, facts: Sequence[tuple[Event, UUID]], person_id: UUID, now: datetime
) -> list[Recorded]:
    """Say what would become of imported facts, and record none."""
    return rehearse(
        session,
        [
            Arrival(
                Address(CONSOLE_STATION, CONSOLE_EPOCH, seq),
                event_id,
                GENESIS,
                b"",
                replace(event, person_id=person_id),
                now,
                now,
            )
            for seq, (event, event_id) in enumerate(facts, start=1)
        ],
    )


def _record(  # noqa: PLR0913 - as above
    session: Session,
    commands: Sequence[tuple[Event, UUID]],
    person_id: UUID,
    now: datetime,
    *,
    may_register: bool,
    check: Callable[[], None] | None = None,
) -> list[Done]:
    head = lock_ledger(session)
    answers = _answers(session, [command_id for _, command_id in commands])
    fresh = {
        command_id: replace(event, person_id=person_id)
        for event, command_id in commands
        if command_id not in answers
    }
    if fresh and check:
        check()
    if not may_register:
        for event in fresh.values():
            _refuse_unknown_bags(session, event)
    arrivals = list(_arrivals(session, fresh, now))
    for one in record(session, head, arrivals, is_strict=True):
        answers[one.arrival.event_id] = _done(one)
    if arrivals:
        cursor = (*arrivals[-1].address, arrivals[-1].hash, False, now, 0.0)
        with Writes(session.connection()) as writes:
            writes.upsert(tables.Cursor, [cursor])
    return [answers[command_id] for _, command_id in commands]


def _answers(session: Session, command_ids: Sequence[UUID]) -> dict[UUID, Done]:
    verdict = tables.Verdict
    rows = session.execute(
        select(verdict.event_id, verdict.position, verdict.result, verdict.facts).where(
            verdict.station_id == CONSOLE_STATION, verdict.event_id.in_(command_ids)
        )
    )
    return {
        row.event_id: _answer(row.position, row.result, facts_from_text(row.facts)) for row in rows
    }


def _refuse_unknown_bags(session: Session, event: Event) -> None:
    """An admin speaks of bags that somebody scanned; a slip of the hand makes no new ones."""
    codes = {code.key: code for code in codes_in(event)}
    bag = tables.Bag
    is_known = or_(bag.kind == BagKind.CHILD, bag.count.is_not(None))
    known = session.scalars(select(bag.key).where(bag.key.in_(codes), is_known))
    for key in codes.keys() - set(known):
        raise RuleBroken("bag_unknown", bag=codes[key].code)


def _arrivals(session: Session, commands: Mapping[UUID, Event], now: datetime) -> Iterator[Arrival]:
    cursor = session.get(tables.Cursor, (CONSOLE_STATION, CONSOLE_EPOCH), populate_existing=True)
    last_seq, last_hash = (cursor.last_seq, cursor.last_hash) if cursor else (0, GENESIS)
    for seq, (command_id, event) in enumerate(commands.items(), start=last_seq + 1):
        payload = payload_of(event)
        if "\\u0000" in payload:
            raise RuleBroken("text_not_plain")
        address = Address(CONSOLE_STATION, CONSOLE_EPOCH, seq)
        last_hash = next_hash(
            last_hash,
            station_id=address.station_id,
            epoch=address.epoch,
            seq=seq,
            event_id=command_id,
            payload=payload,
        )
        yield Arrival(address, command_id, last_hash, to_bytes(payload), event, now, now)


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
