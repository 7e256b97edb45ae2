"""Sign-in and sign-out of people at the console, and their password."""

from __future__ import annotations

from apiflask import APIBlueprint
from apiflask.schemas import EmptySchema
from flask import request

from server.api.callers import the_person
from server.api.context import context, reading, writing
from server.api.rates import SIGN_IN
from server.services import people, sessions
from server.services import sign_in as signing_in
from server.services.passwords import kept_of
from shared.accounts import Me, PasswordChange, Session, SignIn
from shared.errors import AccessDenied

session = APIBlueprint("session", __name__, url_prefix="/v1/session", tag="Session")


@session.post("")
@session.input(SignIn)
@session.output(Session)
def sign_in(json_data: SignIn) -> Session:
    """Begin a session."""
    here, address = context(), request.remote_addr or ""
    here.rates.take(SIGN_IN, address)
    with writing() as db:
        attempt = signing_in.count_attempt(db, json_data, address, here.clock.now())
    if not signing_in.is_right(attempt, json_data, here.hasher):
        raise AccessDenied("sign_in_failed")
    with writing() as db:
        return signing_in.admit(
            db,
            attempt,
            json_data,
            keys=here.keys,
            now=here.clock.now(),
            random_bytes=here.random_bytes,
        )


@session.get("")
@session.output(Me)
def me() -> Me:
    """Say who is signed in."""
    return sessions.me(the_person())


@session.delete("")
@session.output(EmptySchema, status_code=204)
def sign_out() -> str:
    """End the session."""
    with writing() as db:
        sessions.end(db, the_person(), context().clock.now())
    return ""


@session.post("/password")
@session.input(PasswordChange)
@session.output(EmptySchema, status_code=204)
def change_password(json_data: PasswordChange) -> str:
    """Take a new password for oneself."""
    here, caller, now = context(), the_person(), context().clock.now()
    with reading() as db:
        known = people.get(db, caller.id).password_hash
    proved = known if here.hasher.matches(known, json_data.old) else None
    kept = kept_of(here.hasher, password=json_data.new)
    with writing() as db:
        sessions.change_password(db, caller, json_data, kept, proved_hash=proved, now=now)
    return ""
