"""How a station comes to its token, and loses it."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from server.api.rates import ENROL
from server.services.enrolment import LIFE, MOST_TRIES
from shared.codes import ControlCode, ControlVerb, read_code

if TYPE_CHECKING:
    from tests.server.api.site import Site


@pytest.fixture
def station_id(site: Site, admin: str) -> str:
    return site.add_station(admin)


def give(site: Site, code: str) -> int:
    return site.ask("POST", "/v1/enrol", {"code": code}).status_code


def test_a_card_holds_code_fingerprint_and_address_in_capitals(
    site: Site, admin: str, station_id: str
) -> None:
    text = site.ask("POST", f"/v1/stations/{station_id}/enrolment", token=admin).json["text"]
    card = read_code(text)
    assert isinstance(card, ControlCode)
    assert card.verb is ControlVerb.ENROL
    code, fingerprint, address = card.argument.split(":", 2)
    assert text == text.upper()
    assert fingerprint == "AB" * 32
    assert address == "HTTPS://BAGS.EXAMPLE:8470"
    base64.b32decode(code)
    assert len(code) == 16


def test_a_good_code_gives_a_token_that_works(site: Site, admin: str, station_id: str) -> None:
    token = site.enrol(admin, station_id)
    settings = site.ask("GET", "/v1/station/settings", token=token).json
    assert settings["station_id"] == station_id
    assert {place["code"] for place in settings["locations"]} == {"LKO", "JAI", "DEL"}
    assert [form["template"] for form in settings["formats"]] == ["P{number}-{count}", "C{number}"]


def test_a_code_is_good_once(site: Site, admin: str, station_id: str) -> None:
    code = site.enrolment_code(admin, station_id)
    assert [give(site, code), give(site, code)] == [200, 401]


def test_a_code_ends_after_fifteen_minutes(site: Site, admin: str, station_id: str) -> None:
    code = site.enrolment_code(admin, station_id)
    site.clock.advance(LIFE.total_seconds())
    assert give(site, code) == 401


def test_a_new_card_makes_the_one_before_worthless(site: Site, admin: str, station_id: str) -> None:
    before = site.enrolment_code(admin, station_id)
    after = site.enrolment_code(admin, station_id)
    assert [give(site, before), give(site, after)] == [401, 200]


def test_five_wrong_guesses_at_a_card_end_it(site: Site, admin: str, station_id: str) -> None:
    code = site.enrolment_code(admin, station_id)
    for number in range(MOST_TRIES):
        assert give(site, code[:4] + f"AAAAAAAAAAA{'ABCDEFG'[number]}") == 401
    assert give(site, code) == 401


def test_wrong_guesses_at_another_card_do_not_end_this_one(
    site: Site, admin: str, station_id: str
) -> None:
    code = site.enrolment_code(admin, station_id)
    for _ in range(MOST_TRIES):
        give(site, "ZZZZ" + code[4:])
    assert give(site, code) == 200


def test_many_guesses_in_a_row_are_told_to_wait(site: Site) -> None:
    answers = [give(site, "AAAABBBBCCCCDDDD") for _ in range(ENROL.burst + 1)]
    assert answers == [401] * ENROL.burst + [429]


def test_enrolling_again_ends_the_token_before(site: Site, admin: str, station_id: str) -> None:
    first = site.enrol(admin, station_id)
    second = site.enrol(admin, station_id)
    refused = site.ask("GET", "/v1/station/settings", token=first)
    assert (refused.status_code, refused.json["code"]) == (403, "station_revoked")
    assert site.ask("GET", "/v1/station/settings", token=second).status_code == 200


def test_a_revoked_station_is_refused_at_once_and_released_again(
    site: Site, admin: str, station_id: str
) -> None:
    token = site.enrol(admin, station_id)
    record = site.ask("POST", f"/v1/stations/{station_id}/revoke", token=admin).json
    assert record["state"] == "revoked"
    assert site.ask("GET", "/v1/station/settings", token=token).status_code == 403
    record = site.ask("POST", f"/v1/stations/{station_id}/release", token=admin).json
    assert record["state"] == "active"
    assert site.ask("GET", "/v1/station/settings", token=token).status_code == 200


def test_the_database_holds_neither_token_nor_code(site: Site, admin: str, station_id: str) -> None:
    code = site.enrolment_code(admin, station_id)
    token = site.ask("POST", "/v1/enrol", {"code": code}).json["token"]
    with site.database.reading() as session:
        connection = session.connection()
        for table in ("station_tokens", "enrolments", "stations", "audit", "sessions"):
            # The names stand in the line above, so nobody else's text gets in.
            rows = str(connection.exec_driver_sql(f"SELECT * FROM {table}").all())  # noqa: S608
            assert token not in rows
            assert code not in rows
            assert admin not in rows


def test_settings_that_did_not_change_are_not_sent_again(
    site: Site, admin: str, station_id: str
) -> None:
    token = site.enrol(admin, station_id)
    client = site.app.test_client()
    authorised = {"Authorization": f"Bearer {token}"}
    etag = client.get("/v1/station/settings", headers=authorised).headers["ETag"]
    again = client.get("/v1/station/settings", headers={**authorised, "If-None-Match": etag})
    assert (again.status_code, again.data) == (304, b"")
    site.ask("POST", "/v1/locations", {"code": "AGR", "name": "Agra"}, token=admin)
    changed = client.get("/v1/station/settings", headers={**authorised, "If-None-Match": etag})
    assert changed.status_code == 200


def test_a_report_shows_in_the_list_of_stations(site: Site, admin: str, station_id: str) -> None:
    token = site.enrol(admin, station_id)
    report = {
        "version": "0.1.0",
        "recorded": 12,
        "waiting": 3,
        "oldest_waiting_at": "2026-11-23T05:59:00Z",
        "last_seq": 12,
        "at": "2026-11-23T06:00:05Z",
    }
    assert site.ask("PUT", "/v1/station/report", report, token=token).status_code == 204
    listed = site.ask("GET", "/v1/stations?limit=1", token=admin).json["items"][0]
    assert (listed["name"], listed["recorded"], listed["waiting"]) == ("Gate 7", 12, 3)
    assert listed["clock_skew_s"] == 5.0
    assert listed["last_seen_at"] == "2026-11-23T06:00:00Z"
