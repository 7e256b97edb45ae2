"""People: their rights, their badges, what stations may know of them."""

from __future__ import annotations

import hashlib

import pytest

from tests.server.api.site import ADMIN, EMPLOYEE, EMPLOYEE_PASSWORD, Json, Site
from tests.server.scanning import JAIPUR, LUCKNOW


def me(site: Site, admin: str) -> str:
    return site.ask("GET", "/v1/session", token=admin).json["person_id"]


def add(site: Site, admin: str, **wanted: object) -> Json:
    answer = site.ask("POST", "/v1/people", wanted, token=admin)
    assert answer.status_code == 201, answer.text
    return answer.json


def find(site: Site, admin: str) -> list[Json]:
    return site.ask("GET", "/v1/people", token=admin).json["items"]


@pytest.mark.parametrize("change", [{"role": "employee"}, {"is_active": False}])
def test_nobody_takes_their_own_rights(site: Site, admin: str, change: Json) -> None:
    refused = site.ask("PATCH", f"/v1/people/{me(site, admin)}", change, token=admin)
    assert (refused.status_code, refused.json["code"]) == (409, "not_yourself")


@pytest.mark.parametrize("change", [{"role": "employee"}, {"is_active": False}])
def test_the_last_admin_who_can_sign_in_stays(site: Site, admin: str, change: Json) -> None:
    second = add(site, admin, name="Second", role="admin", password="velvet-tractor-61")
    assert site.ask("PATCH", f"/v1/people/{second['id']}", change, token=admin).status_code == 200
    third = add(site, admin, name="Third", role="admin")
    assert site.ask("PATCH", f"/v1/people/{third['id']}", change, token=admin).status_code == 200
    assert site.ask("GET", "/v1/people", token=admin).status_code == 200


def test_an_admin_who_is_demoted_loses_the_session_at_once(site: Site, admin: str) -> None:
    other = add(site, admin, name="Second", role="admin", password="velvet-tractor-61")
    token = site.sign_in("Second", "velvet-tractor-61")
    site.ask("PATCH", f"/v1/people/{other['id']}", {"role": "employee"}, token=admin)
    assert site.ask("GET", "/v1/session", token=token).status_code == 401


def test_two_people_of_one_name_are_refused(site: Site, admin: str) -> None:
    refused = site.ask("POST", "/v1/people", {"name": f" {ADMIN} "}, token=admin)
    assert (refused.status_code, refused.json["code"]) == (409, "person_name_taken")


def test_a_place_that_is_not_there_is_refused(site: Site, admin: str) -> None:
    wanted = {"name": "Lost", "location_id": "00000000-0000-0000-0000-0000000000ff"}
    assert site.ask("POST", "/v1/people", wanted, token=admin).json["code"] == "location_unknown"


def test_a_persons_place_is_taken_away_by_saying_so_and_by_nothing_else(
    site: Site, admin: str
) -> None:
    person = add(site, admin, name="Packer", location_id=str(JAIPUR))
    path = f"/v1/people/{person['id']}"

    def place() -> str | None:
        return next(one["location_id"] for one in find(site, admin) if one["id"] == person["id"])

    # An older window sends every field, and null for those that it leaves as they are.
    left = {"is_active": True, "location_id": None, "is_everywhere": False}
    for kept in ({"is_active": True}, {"is_active": True, "location_id": None}, left):
        assert site.ask("PATCH", path, kept, token=admin).status_code == 200
        assert place() == str(JAIPUR)
    answer = site.ask("PATCH", path, {"is_everywhere": True}, token=admin)
    assert (answer.status_code, answer.json["location_id"]) == (200, None)
    assert place() is None
    (line, *_) = site.ask("GET", "/v1/audit?search=person_changed", token=admin).json["items"]
    assert line["facts"]["changed"] == "location_id"
    assert (line["facts"]["before"], line["facts"]["after"]) == ("place: Jaipur", "place: –")


def test_a_place_and_none_at_once_are_refused_and_nothing_changes(site: Site, admin: str) -> None:
    person = add(site, admin, name="Packer", location_id=str(LUCKNOW))
    change = {"name": "Other", "location_id": str(JAIPUR), "is_everywhere": True}
    refused = site.ask("PATCH", f"/v1/people/{person['id']}", change, token=admin)
    assert (refused.status_code, refused.json["code"]) == (422, "fields_invalid")
    assert person in find(site, admin)


def test_a_badge_is_shown_once_and_known_by_its_hash(site: Site, admin: str) -> None:
    person = add(site, admin, name="Packer")
    card = site.ask("POST", f"/v1/people/{person['id']}/badge", token=admin).json["text"]
    prefix, badge = card.rsplit(":", 1)
    assert prefix == "TT1:BADGE"
    assert len(badge) == 26
    station = site.enrol(admin, site.add_station(admin))
    operators = site.ask("GET", "/v1/station/settings", token=station).json["operators"]
    held = {person["name"]: person["badge_hash"] for person in operators}
    assert held["Packer"] == hashlib.sha256(badge.encode()).hexdigest()


def test_a_new_badge_makes_the_old_one_worthless(site: Site, admin: str) -> None:
    person = add(site, admin, name="Packer")
    path = f"/v1/people/{person['id']}/badge"
    first, second = (site.ask("POST", path, token=admin).json["text"] for _ in range(2))
    assert first != second


def test_pins_are_told_to_stations_of_the_persons_own_place_only(site: Site, admin: str) -> None:
    add(site, admin, name="Here", pin="271828", location_id=str(LUCKNOW))
    add(site, admin, name="There", pin="314159", location_id=str(JAIPUR))
    station = site.enrol(admin, site.add_station(admin))
    operators = site.ask("GET", "/v1/station/settings", token=station).json["operators"]
    pins = {person["name"]: person["pin_verifier"] for person in operators}
    assert pins["Here"].startswith("$argon2id$")
    assert "There" not in pins


def test_a_disabled_person_is_told_to_no_station(site: Site, admin: str) -> None:
    person = add(site, admin, name="Gone", pin="271828", location_id=str(LUCKNOW))
    site.ask("PATCH", f"/v1/people/{person['id']}", {"is_active": False}, token=admin)
    station = site.enrol(admin, site.add_station(admin))
    operators = site.ask("GET", "/v1/station/settings", token=station).json["operators"]
    assert "Gone" not in {person["name"] for person in operators}


def test_a_list_longer_than_a_page_goes_on_where_it_stopped(site: Site, admin: str) -> None:
    for number in range(5):
        add(site, admin, name=f"Packer {number}")
    names: list[str] = []
    after = ""
    while after is not None:
        query = f"?limit=3&after={after}" if after else "?limit=3"
        page = site.ask("GET", f"/v1/people{query}", token=admin).json
        names += [person["name"] for person in page["items"]]
        after = page["next"]
    assert names == sorted(names)
    assert len(names) == len(set(names)) == 8


def test_an_employee_looks_bags_up_and_manages_nothing(site: Site, admin: str) -> None:
    site.add_employee(admin)
    token = site.sign_in(EMPLOYEE, EMPLOYEE_PASSWORD)
    assert site.ask("GET", "/v1/bags", token=token).status_code == 200
    refused = site.ask("POST", "/v1/people", {"name": "Friend"}, token=token)
    assert (refused.status_code, refused.json["code"]) == (403, "role_too_low")
