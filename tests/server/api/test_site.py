"""The site's own data: places, stations, label formats; and that logs hold no secrets."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from server.services.passwords import Kept
from server.services.people import change
from shared.accounts import ChangePerson
from shared.errors import RuleBroken
from shared.log import set_up_logging
from tests.server.api.site import ADMIN_PASSWORD, Json, Site
from tests.server.scanning import DELHI, LUCKNOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LABEL = {
    "name": "label",
    "kind": "parent",
    "template": "LABEL NO.{number} LOT NO.:{lot} {rest}",
    "fixed_count": 10,
}
CHILD = {"name": "child", "kind": "child", "template": "C{number}"}


def save(site: Site, admin: str, formats: list[Json], samples: Json | None = None) -> Json:
    body = {"formats": formats, "samples": samples or {}}
    return site.ask("PUT", "/v1/formats", body, token=admin).json


def test_formats_are_saved_once_their_samples_read_as_they_should(site: Site, admin: str) -> None:
    samples = {"label no.0016586 lot no.:STAR44 X": "parent::0016586", "P1-2": None}
    save(site, admin, [LABEL, CHILD], samples)
    kept = site.ask("GET", "/v1/formats", token=admin).json
    assert [form["name"] for form in kept["formats"]] == ["label", "child"]
    assert kept["samples"] == samples


@pytest.mark.parametrize(
    ("formats", "samples", "code"),
    [
        ([LABEL], {"C1": "child::1"}, "sample_differs"),
        ([CHILD, CHILD], {}, "format_name_taken"),
        ([{**CHILD, "template": "C"}], {}, "format_number_missing"),
        ([{**CHILD, "template": "TT1:{number}"}], {}, "format_shadows_control"),
    ],
)
def test_formats_that_cannot_be_trusted_are_not_saved(
    site: Site, admin: str, formats: list[Json], samples: Json, code: str
) -> None:
    before = site.ask("GET", "/v1/formats", token=admin).json
    assert save(site, admin, formats, samples)["code"] == code
    assert site.ask("GET", "/v1/formats", token=admin).json == before


def test_a_place_is_added_and_renamed(site: Site, admin: str) -> None:
    place = {"code": "AGR", "name": "Agra", "time_zone": "Asia/Kolkata"}
    added = site.ask("POST", "/v1/locations", place, token=admin).json
    path = f"/v1/locations/{added['id']}"
    site.ask("PATCH", path, {**place, "name": "Agra depot"}, token=admin)
    names = [item["name"] for item in site.ask("GET", "/v1/locations", token=admin).json["items"]]
    assert names == ["Agra depot", "Delhi", "Jaipur", "Lucknow"]


@pytest.mark.parametrize("unsaid", [{}, {"time_zone": None}])
def test_a_time_zone_that_a_change_does_not_name_stays(
    site: Site, admin: str, unsaid: Json
) -> None:
    place = {"code": "AGR", "name": "Agra", "time_zone": "Asia/Kolkata"}
    added = site.ask("POST", "/v1/locations", place, token=admin).json
    path = f"/v1/locations/{added['id']}"
    change = {"code": "AGR", "name": "Agra depot", **unsaid}
    renamed = site.ask("PATCH", path, change, token=admin).json
    assert renamed == {**added, "name": "Agra depot"}
    read = {"code": "AGR", "name": "Agra depot"}
    change = {"code": "AGR", "name": "Agra yard", **unsaid, "based_on": read}
    renamed = site.ask("PATCH", path, change, token=admin).json
    assert renamed == {**added, "name": "Agra yard"}


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ({"code": "LKO", "name": "Again"}, "location_code_taken"),
        ({"code": "AGR", "name": "Agra", "time_zone": "Asia/Agra"}, "time_zone_unusable"),
        ({"code": "agr", "name": "Agra"}, "fields_invalid"),
    ],
)
def test_a_place_that_would_confuse_is_refused(
    site: Site, admin: str, place: Json, code: str
) -> None:
    assert site.ask("POST", "/v1/locations", place, token=admin).json["code"] == code


def test_a_place_may_not_take_anothers_code(site: Site, admin: str) -> None:
    refused = site.ask("PATCH", f"/v1/locations/{DELHI}", {"code": "LKO", "name": "X"}, token=admin)
    assert refused.json["code"] == "location_code_taken"


def test_two_stations_of_one_name_are_refused(site: Site, admin: str) -> None:
    site.add_station(admin, "Gate 7")
    wanted = {"name": " Gate  7", "location_id": str(LUCKNOW)}
    refused = site.ask("POST", "/v1/stations", wanted, token=admin)
    assert (refused.status_code, refused.json["code"]) == (409, "station_name_taken")


@pytest.mark.parametrize("verb", ["enrolment", "revoke", "release"])
def test_the_console_is_no_station_to_enrol_or_revoke(site: Site, admin: str, verb: str) -> None:
    path = f"/v1/stations/00000000-0000-0000-0000-000000000001/{verb}"
    answer = site.ask("POST", path, token=admin)
    assert (answer.status_code, answer.json["code"]) == (404, "station_unknown")


def test_the_last_admin_with_a_password_stays_even_for_the_command_line(
    site: Site, admin: str
) -> None:
    me = UUID(site.ask("GET", "/v1/session", token=admin).json["person_id"])
    wanted = ChangePerson(is_active=False)
    with pytest.raises(RuleBroken) as refusal, site.database.writing() as session:
        change(session, me, wanted, Kept(), by=None, now=site.clock.now())
    assert refusal.value.code == "last_admin"


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    set_up_logging(tmp_path / "server.log")
    yield tmp_path / "server.log"
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)


def test_no_secret_reaches_the_log(log_file: Path, site: Site) -> None:
    admin = site.sign_in()
    station_id = site.add_station(admin)
    code = site.enrolment_code(admin, station_id)
    station = site.ask("POST", "/v1/enrol", {"code": code}).json["token"]
    badge = site.ask("POST", f"/v1/people/{site.add_employee(admin)}/badge", token=admin).json
    site.ask("POST", "/v1/session", {"name": "x", "password": "canary-in-a-cage"})
    site.ask("GET", f"/v1/bags?search={station}", token=admin)
    log = log_file.read_text(encoding="utf-8")
    assert '"route": "/v1/enrol"' in log
    secrets = [admin, station, code, badge["text"], ADMIN_PASSWORD, "canary-in-a-cage"]
    assert [secret for secret in secrets if secret in log] == []


def test_each_request_is_a_line_that_says_how_long_it_took(
    log_file: Path, site: Site, admin: str
) -> None:
    answer = site.ask("GET", "/v1/bags/P1-10", token=admin)
    lines = [json.loads(line) for line in log_file.read_text(encoding="utf-8").splitlines()]
    [line] = [one for one in lines if str(one.get("route")).startswith("/v1/bags/<")]
    assert (line["event"], line["method"], line["status"]) == ("request", "GET", 404)
    assert line["ms"] >= 0
    assert line["correlation_id"] == answer.headers["X-Correlation-Id"]
