"""Lets a request through to its route, or not: deny by default, by `POLICIES` alone."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from flask import abort, g, request

from server.api.callers import (
    Caller,
    Nobody,
    bearer_token,
    find_caller,
    is_admin,
)
from server.api.context import context, reading, writing
from server.api.policies import POLICIES, SCOPES, WITH_A_PASSWORD_TO_CHANGE, Policy
from server.api.rates import INTEGRATION, REVOKED_STATION
from server.services import integrations, sessions
from server.services.integrations import IntegrationCaller
from server.services.sessions import PersonCaller
from server.services.stations import StationCaller
from shared.accounts import StationState
from shared.errors import AccessDenied
from shared.records import MAX_BATCH_BYTES

if TYPE_CHECKING:
    from apiflask import APIFlask

MAX_BODY_BYTES = MAX_BATCH_BYTES


def open_gate(app: APIFlask) -> None:
    """Have every request pass the gate, before its body is read."""
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES
    app.before_request(_admit)


def _admit() -> None:
    if request.endpoint is None:
        return  # no such route: the answer is 404 or 405, whoever asks
    _judge_size()
    policy = POLICIES[request.endpoint]
    if policy is Policy.PUBLIC or (policy is Policy.WATCHER and _is_this_machine()):
        g.caller = Nobody()
        return
    if policy is Policy.SENDER and (known := _known_sender()) is not None:
        g.caller = known
        return
    with g.stopwatch.part("auth"):
        g.caller = _caller()
    _judge(policy, g.caller, request.endpoint)
    if isinstance(g.caller, PersonCaller | IntegrationCaller) and not g.caller.is_use_noted:
        _note_use(g.caller)


def _known_sender() -> StationCaller | None:
    """Return the station that sends events, if this process knows its token."""
    here = context()
    return here.callers.find_sender(bearer_token(), here.clock.now())


def _caller() -> Caller:
    here, now, token = context(), context().clock.now(), bearer_token()
    if not token:
        return Nobody()
    versions = here.database.versions
    if (known := here.callers.find(token, versions, now)) is not None:
        return known
    words = versions.words()
    with reading() as session:
        caller = find_caller(session, token, now)
    here.callers.learn(token, words, caller, now)
    return caller


def _judge_size() -> None:
    """Refuse a body that is too large, or that does not say how large it is.

    Werkzeug cuts a body without a length off at the limit and goes on with what it has.
    """
    if request.content_length is None and "Transfer-Encoding" in request.headers:
        abort(411)
    if (request.content_length or 0) > MAX_BODY_BYTES:
        abort(413)


def _note_use(caller: PersonCaller | IntegrationCaller) -> None:
    with writing() as session:
        if isinstance(caller, PersonCaller):
            sessions.note_use(session, caller, context().clock.now())
        else:
            integrations.note_use(session, caller, context().clock.now())


def _judge(policy: Policy, caller: Caller, endpoint: str) -> None:
    """Return if `caller` may pass.

    Raises:
        AccessDenied: `token_missing`, `not_for_you`, `station_revoked`, `role_too_low`,
            `scope_missing` or `password_change_needed`.
    """
    match caller, policy:
        case Nobody(), _:
            raise AccessDenied("token_missing")
        case StationCaller(), Policy.STATION | Policy.SENDER:
            _judge_station(policy, caller)
        case PersonCaller(), Policy.EMPLOYEE | Policy.ADMIN | Policy.WATCHER:
            if policy is not Policy.EMPLOYEE and not is_admin(caller):
                raise AccessDenied("role_too_low")
            if caller.must_change_password and endpoint not in WITH_A_PASSWORD_TO_CHANGE:
                raise AccessDenied("password_change_needed")
        case IntegrationCaller(), _:
            _judge_integration(caller, endpoint)
        case _:
            raise AccessDenied("not_for_you")


def _judge_integration(caller: IntegrationCaller, endpoint: str) -> None:
    scope = SCOPES.get(endpoint)
    if scope is None:
        raise AccessDenied("not_for_you")
    if scope not in caller.scopes:
        raise AccessDenied("scope_missing", scope=scope)
    context().rates.take(INTEGRATION, str(caller.id))


def _judge_station(policy: Policy, caller: StationCaller) -> None:
    if caller.state is not StationState.REVOKED:
        return
    if policy is not Policy.SENDER:
        raise AccessDenied("station_revoked")
    context().rates.take(REVOKED_STATION, str(caller.id))


def _is_this_machine() -> bool:
    """Whether the caller is a program on this machine, and no proxy that stands before others."""
    if "X-Forwarded-For" in request.headers or "Forwarded" in request.headers:
        return False
    return ipaddress.ip_address(request.remote_addr or "0.0.0.0").is_loopback  # noqa: S104 - compared
