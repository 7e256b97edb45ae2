"""Who is asking: nobody, a station, a person, a program; found out from the bearer token alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from flask import g, request

from server.services import integrations, sessions, stations
from shared.errors import AccessDenied
from shared.records import Role

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Nobody:
    """A caller without a token."""

    def __str__(self) -> str:
        return ""


Caller: TypeAlias = (
    "Nobody | stations.StationCaller | sessions.PersonCaller | integrations.IntegrationCaller"
)


def bearer_token() -> str:
    """Return the token that came with the request, or an empty text."""
    return token_in(request.headers.get("Authorization", ""))


def token_in(authorization: str) -> str:
    """Return the bearer token in the value of an `Authorization` header, or an empty text."""
    scheme, _, token = authorization.partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def find_caller(session: Session, token: str, now: datetime) -> Caller:
    """Return whose token this is.

    Raises:
        AccessDenied: `token_unknown`, `session_expired`, `person_disabled`, `token_revoked` or
            `token_expired`.
    """
    if token.startswith(stations.TOKEN_PREFIX):
        return stations.by_token(session, token)
    if token.startswith(integrations.TOKEN_PREFIX):
        return integrations.by_token(session, token, now)
    return sessions.by_token(session, token, now)


def the_station() -> stations.StationCaller:
    """Return the station that this request comes from, which the route's policy has let in."""
    caller = g.caller
    if not isinstance(caller, stations.StationCaller):
        raise AccessDenied("not_for_you")
    return caller


def the_person() -> sessions.PersonCaller:
    """Return the person that this request comes from, whom the route's policy has let in."""
    caller = g.caller
    if not isinstance(caller, sessions.PersonCaller):
        raise AccessDenied("not_for_you")
    return caller


def acting_id() -> UUID:
    """Return the person whose deed this is: who is signed in, or who let the program in."""
    caller = g.caller
    if isinstance(caller, integrations.IntegrationCaller):
        return caller.person_id
    return the_person().id


def is_admin(caller: Caller) -> bool:
    """Whether the caller is a person who may do everything."""
    return isinstance(caller, sessions.PersonCaller) and caller.role is Role.ADMIN
