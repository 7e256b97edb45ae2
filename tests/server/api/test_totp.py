"""The second factor: optional per person, and each code good once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyotp.totp import TOTP
from sqlalchemy import select

from server.db import tables
from server.keys import Keys
from server.services import totp
from shared.errors import SettingsInvalid
from tests.server.api.site import ADMIN, ADMIN_PASSWORD, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.db.session import Database


@pytest.fixture
def open_fresh_database(open_sqlite: Callable[[], Database]) -> Callable[[], Database]:
    """One database is enough: none of this depends on which."""
    return open_sqlite


@pytest.fixture
def codes(site: Site) -> TOTP:
    """The admin's authenticator app, just set up."""
    secret, sealed = totp.new_secret(site.keys, site.random_bytes)
    with site.database.writing() as session:
        person = session.scalars(select(tables.Person).where(tables.Person.name == ADMIN)).one()
        person.totp_secret = sealed
    return TOTP(secret)


def sign_in_with(site: Site, code: str) -> tuple[int, str | None]:
    asked = {"name": ADMIN, "password": ADMIN_PASSWORD, "totp": code}
    answer = site.ask("POST", "/v1/session", asked)
    return answer.status_code, answer.json.get("code")


def test_a_password_alone_is_not_enough_where_a_one_time_code_is_set_up(
    site: Site, codes: TOTP
) -> None:
    assert sign_in_with(site, "") == (401, "totp_needed")


def test_password_and_code_together_open_a_session(site: Site, codes: TOTP) -> None:
    assert sign_in_with(site, codes.at(site.clock.now())) == (200, None)


def test_a_code_that_was_used_is_worth_nothing(site: Site, codes: TOTP) -> None:
    code = codes.at(site.clock.now())
    assert sign_in_with(site, code) == (200, None)
    assert sign_in_with(site, code) == (401, "sign_in_failed")


def test_a_phone_half_a_minute_off_is_understood_and_two_minutes_off_is_not(
    site: Site, codes: TOTP
) -> None:
    late = codes.at(site.clock.now())
    site.clock.advance(120)
    assert sign_in_with(site, late) == (401, "sign_in_failed")
    early = codes.at(site.clock.now())
    site.clock.advance(30)
    assert sign_in_with(site, early) == (200, None)


def test_a_secret_sealed_by_another_installation_is_not_opened(site: Site) -> None:
    _, sealed = totp.new_secret(site.keys, site.random_bytes)
    other = Keys(b"b3RoZXJvdGhlcm90aGVyb3RoZXJvdGhlcm90aGVyb3Q=")
    with pytest.raises(SettingsInvalid):
        totp.use(sealed, "000000", other, site.clock.now())
