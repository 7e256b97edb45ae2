"""How a station comes to its token: a one-time code on a card, good for 15 minutes and one use.

A code is four letters that name the station it is for, and 60 random bits. The letters let wrong
guesses be counted against the card they aim at: after five it is worth nothing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from server.db import tables
from server.services import audit, stations
from server.services.tokens import card_letters, hash_of, new_token
from shared.accounts import CardText, StationState
from shared.codes import ControlCode, ControlVerb
from shared.wire import EnrolReply

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from shared.ids import RandomBytes
    from shared.wire import EnrolRequest

LIFE = timedelta(minutes=15)
MOST_TRIES = 5
_SECRET_BYTES = 8
_SECRET_LETTERS = 12
_NAME_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Address:
    """Where a card leads: the server's address and its authority's fingerprint, or "-"."""

    base_url: str
    fingerprint: str


def make_card(  # noqa: PLR0913 - what a card says, and who makes it
    session: Session,
    station_id: UUID,
    address: Address,
    random_bytes: RandomBytes,
    *,
    by: UUID | None,
    now: datetime,
) -> CardText:
    """Make the card that enrols a station once; the cards before are worth nothing from now on.

    Raises:
        RuleBroken: `station_unknown`.
    """
    station = stations.get(session, station_id)
    secret = card_letters(random_bytes(_SECRET_BYTES))[:_SECRET_LETTERS]
    code = _name_of(station.id) + secret
    session.execute(delete(tables.Enrolment).where(tables.Enrolment.station_id == station_id))
    session.add(
        tables.Enrolment(
            code_hash=hash_of(code),
            station_id=station_id,
            created_at=now,
            expires_at=now + LIFE,
            tries=0,
        )
    )
    audit.record(session, "enrolment_made", now, by=by, station=str(station_id))
    argument = f"{code}:{address.fingerprint}:{address.base_url}".upper()
    return CardText(text=ControlCode(ControlVerb.ENROL, argument).text, expires_at=now + LIFE)


def redeem(
    session: Session, asked: EnrolRequest, now: datetime, random_bytes: RandomBytes
) -> EnrolReply | None:
    """Return a new token for a good code, or None for any other; commit in either case.

    The station's tokens of before end with it, and a revoked station is active again: an admin
    made the card.
    """
    audit.lock_accounts(session)
    code = asked.code.strip().upper()
    enrolment = session.get(tables.Enrolment, hash_of(code))
    if enrolment is None:
        _count_wrong_try(session, code, now)
        return None
    is_good = enrolment.used_at is None and enrolment.tries < MOST_TRIES
    if not is_good or enrolment.expires_at <= now:
        return None
    enrolment.used_at = now
    station = stations.get(session, enrolment.station_id)
    station.state, station.version = StationState.ACTIVE, asked.version
    token = _replace_tokens(session, station.id, now, random_bytes)
    audit.record(session, "station_enrolled", now, by=None, station=str(station.id))
    return EnrolReply(
        station_id=station.id, token=token, settings=stations.settings_of(session, station.id)
    )


def _replace_tokens(
    session: Session, station_id: UUID, now: datetime, random_bytes: RandomBytes
) -> str:
    token = new_token(stations.TOKEN_PREFIX, random_bytes)
    session.execute(
        update(tables.StationToken)
        .where(
            tables.StationToken.station_id == station_id,
            tables.StationToken.revoked_at.is_(None),
        )
        .values(revoked_at=now)
    )
    session.add(
        tables.StationToken(token_hash=hash_of(token), station_id=station_id, created_at=now)
    )
    session.flush()
    return token


def _count_wrong_try(session: Session, code: str, now: datetime) -> None:
    waiting = session.scalars(
        select(tables.Enrolment).where(
            tables.Enrolment.used_at.is_(None), tables.Enrolment.expires_at > now
        )
    )
    for enrolment in waiting:
        if code.startswith(_name_of(enrolment.station_id)):
            enrolment.tries += 1


def _name_of(station_id: UUID) -> str:
    return card_letters(hashlib.sha256(station_id.bytes).digest())[:_NAME_LETTERS]
