"""Sign-in, sign-out, idle time, passwords."""

from __future__ import annotations

import pytest

from server.services.sessions import IDLE_S
from tests.server.api.site import ADMIN, ADMIN_PASSWORD, EMPLOYEE, Answer, Site

WRONG = "not-the-password"


def guess(site: Site, password: str = WRONG, name: str = ADMIN) -> Answer:
    return site.ask("POST", "/v1/session", {"name": name, "password": password})


def test_a_right_password_opens_a_session_that_says_who_is_in(site: Site) -> None:
    token = site.sign_in()
    me = site.ask("GET", "/v1/session", token=token).json
    assert (me["name"], me["role"], me["must_change_password"]) == (ADMIN, "admin", False)


@pytest.mark.parametrize(
    ("name", "password"), [(ADMIN, "wrong"), ("Nobody Here", ADMIN_PASSWORD), ("Asha", "wrong")]
)
def test_a_wrong_name_and_a_wrong_password_get_the_same_answer(
    site: Site, name: str, password: str
) -> None:
    answer = guess(site, password, name)
    assert (answer.status_code, answer.json["code"]) == (401, "sign_in_failed")
    assert answer.json["facts"] == {}


def test_after_three_wrong_guesses_even_the_right_password_waits(site: Site) -> None:
    for _ in range(3):
        assert guess(site).status_code == 401
    waiting = guess(site, ADMIN_PASSWORD)
    assert (waiting.status_code, waiting.json["code"]) == (429, "wait_before_retry")
    assert waiting.headers["Retry-After"] == "4"
    site.clock.advance(4.1)
    assert guess(site, ADMIN_PASSWORD).status_code == 200


def test_an_hour_has_room_for_fewer_than_thirty_guesses(site: Site) -> None:
    taken, ends_at = 0, site.clock.uptime_s() + 3600
    while site.clock.uptime_s() < ends_at:
        answer = guess(site)
        taken += answer.status_code == 401
        site.clock.advance(float(answer.headers.get("Retry-After", "0.1")))
    assert 10 < taken < 30


def test_a_right_password_forgets_the_wrong_ones_before(site: Site) -> None:
    guess(site)
    guess(site)
    site.sign_in()
    assert [guess(site).status_code for _ in range(3)] == [401, 401, 401]


def test_guesses_at_one_name_do_not_delay_another(site: Site, admin: str) -> None:
    site.add_employee(admin)
    for _ in range(4):
        guess(site)
    assert guess(site, "wrong", EMPLOYEE).json["code"] == "sign_in_failed"


def test_a_session_ends_after_fifteen_minutes_without_use(site: Site, admin: str) -> None:
    site.clock.advance(IDLE_S - 1)
    assert site.ask("GET", "/v1/session", token=admin).status_code == 200
    site.clock.advance(IDLE_S - 1)
    assert site.ask("GET", "/v1/session", token=admin).status_code == 200
    site.clock.advance(IDLE_S + 1)
    ended = site.ask("GET", "/v1/session", token=admin)
    assert (ended.status_code, ended.json["code"]) == (401, "session_expired")


def test_a_session_that_was_signed_out_is_gone(site: Site, admin: str) -> None:
    assert site.ask("DELETE", "/v1/session", token=admin).status_code == 204
    assert site.ask("GET", "/v1/session", token=admin).json["code"] == "token_unknown"


def test_a_given_password_lets_do_nothing_but_change_it(site: Site, admin: str) -> None:
    wanted = {"name": "New Boss", "role": "admin", "password": "given-by-admin-1"}
    site.ask("POST", "/v1/people", wanted, token=admin)
    token = site.sign_in("New Boss", "given-by-admin-1")
    assert site.ask("GET", "/v1/session", token=token).json["must_change_password"]
    assert site.ask("GET", "/v1/people", token=token).json["code"] == "password_change_needed"
    change = {"old": "given-by-admin-1", "new": "velvet-tractor-61"}
    assert site.ask("POST", "/v1/session/password", change, token=token).status_code == 204
    assert site.ask("GET", "/v1/people", token=token).status_code == 200


def test_changing_a_password_needs_the_old_one(site: Site, admin: str) -> None:
    change = {"old": "not-the-old-one", "new": "velvet-tractor-61"}
    refused = site.ask("POST", "/v1/session/password", change, token=admin)
    assert (refused.status_code, refused.json["code"]) == (409, "old_password_wrong")


def test_changing_a_password_ends_the_other_sessions(site: Site, admin: str) -> None:
    elsewhere = site.sign_in()
    change = {"old": ADMIN_PASSWORD, "new": "velvet-tractor-61"}
    assert site.ask("POST", "/v1/session/password", change, token=admin).status_code == 204
    assert site.ask("GET", "/v1/session", token=admin).status_code == 200
    assert site.ask("GET", "/v1/session", token=elsewhere).status_code == 401


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short", "fields_invalid"),
        ("password12345678", "password_common"),
        ("aaaaaaaaaaaaaaaa", "password_common"),
        ("xx-123456789-xx", "password_common"),
        ("meera-likes-tea", "password_holds_name"),
        ("my tracetrack 9", "password_holds_name"),
        (ADMIN_PASSWORD, "password_same"),
    ],
)
def test_a_password_that_is_easy_to_guess_is_refused(
    site: Site, admin: str, password: str, code: str
) -> None:
    change = {"old": ADMIN_PASSWORD, "new": password}
    assert site.ask("POST", "/v1/session/password", change, token=admin).json["code"] == code
