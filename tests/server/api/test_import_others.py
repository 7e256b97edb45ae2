"""Imports of bills and of people over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from tests.server.api.test_imports import BAGS, ask, begin, commit, effects, say
from tests.server.scanning import JAIPUR

if TYPE_CHECKING:
    from tests.server.api.site import Site


def test_bills_are_made_changed_and_filled(site: Site, admin: str) -> None:
    commit(site, admin, begin(site, admin, "bags", BAGS))
    old = str(uuid4())
    say(site, admin, "/v1/bills", bill_id=old, terms={"number": "B-1", "vehicle": "UP32"})
    rows = [
        {"bill": "B-1", "customer": "Sharma", "parent": "P1-2"},
        {
            "bill": "B-2",
            "customer": "Gupta",
            "planned": "2",
            "destination": "JAI",
            "parent": "P404-2",
        },
        {"bill": "B-2", "parent": "P2-3"},
        {"bill": "B-2", "customer": "Verma", "parent": "P3-5"},
        {"bill": "B-3", "parent": "P1-2"},
        {"bill": "B-4", "planned": "many"},
    ]
    path = begin(site, admin, "bills", rows)
    assert effects(site, admin, path) == [
        (2, "create", None, None),
        (3, "refuse", "parent", "bag_unknown"),
        (4, "create", None, None),
        (5, "refuse", "customer", "differs_from_row"),
        (6, "refuse", "parent", "row_repeated"),
        (7, "refuse", "planned", "number_unreadable"),
    ]
    assert commit(site, admin, path).status_code == 200
    bills = {one["terms"]["number"]: one for one in ask(site, admin, "/v1/bills")["items"]}
    assert set(bills) == {"B-1", "B-2"}
    assert bills["B-1"]["terms"]["customer"] == "Sharma"
    assert bills["B-1"]["terms"]["vehicle"] == "UP32", "an empty cell leaves what is there"
    assert bills["B-2"]["terms"] | {"note": ""} == {
        "number": "B-2",
        "customer": "Gupta",
        "destination_id": str(JAIPUR),
        "vehicle": "",
        "planned_parents": 2,
        "note": "",
    }
    assert (bills["B-2"]["linked_parents"], bills["B-2"]["actual_kg"]) == (1, 1.0)


def test_a_bill_that_is_closed_takes_no_imported_parent(site: Site, admin: str) -> None:
    commit(site, admin, begin(site, admin, "bags", BAGS))
    commit(site, admin, begin(site, admin, "bills", [{"bill": "B-1", "parent": "P1-2"}]))
    bill_id = ask(site, admin, "/v1/bills")["items"][0]["id"]
    say(site, admin, f"/v1/bills/{bill_id}/close")
    rows = [{"bill": "B-1", "parent": "P2-3"}, {"bill": "B-5", "parent": "P1-2"}]
    path = begin(site, admin, "bills", rows)
    assert effects(site, admin, path) == [
        (2, "refuse", "parent", "bill_closed"),
        (3, "refuse", "parent", "on_other_bill"),
    ]


def test_people_are_added_and_changed_and_admins_are_left_alone(site: Site, admin: str) -> None:
    rows = [
        {"name": "Meena  Joshi", "place": "JAI"},
        {"name": "Imran Khan", "role": "Admin"},
        {"name": "Imran Khan"},
        {"name": "Divya Nair", "role": "boss"},
    ]
    path = begin(site, admin, "people", rows)
    assert [(effect, reason) for _, effect, _, reason in effects(site, admin, path)] == [
        ("create", None),
        ("create", None),
        ("refuse", "row_repeated"),
        ("refuse", "role_unknown"),
    ]
    assert commit(site, admin, path).status_code == 200
    people = {one["name"]: one for one in ask(site, admin, "/v1/people")["items"]}
    assert people["Meena Joshi"]["location_id"] == str(JAIPUR)
    assert people["Imran Khan"]["role"] == "admin"
    assert not people["Imran Khan"]["has_password"]
    again = [
        {"name": "Meena Joshi", "role": "admin"},
        {"name": "Imran Khan", "role": "employee"},
        {"name": "Meena Joshi "},
    ]
    second = begin(site, admin, "people", again)
    assert [(effect, reason) for _, effect, _, reason in effects(site, admin, second)] == [
        ("change", None),
        ("refuse", "admin_kept"),
        ("refuse", "row_repeated"),
    ]
