"""Two admins change one thing at once: a change says what it was based on, and none is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from tests.server.api.site import ADMIN, Json
from tests.server.scanning import JAIPUR

if TYPE_CHECKING:
    from tests.server.api.site import Answer, Site

BILL = f"/v1/bills/{UUID(int=0xB1)}"
TERMS = {
    "number": "LKO-7",
    "customer": "Sharma Seeds",
    "destination_id": str(JAIPUR),
    "vehicle": "",
    "planned_parents": 2,
    "note": "",
}


@dataclass(frozen=True, kw_only=True)
class Thing:
    """What is saved as a whole, as it `was`, and what two admins would have of it."""

    method: str = "PUT"
    path: str
    was: Json
    ours: Json
    theirs: Json
    field: str
    """The one that `theirs` changes."""

    def save(self, site: Site, admin: str, change: Json, based_on: Json | None = None) -> Answer:
        base = based_on or self.was
        return site.ask(self.method, self.path, {**base, **change, "based_on": base}, token=admin)


THINGS = [
    Thing(
        path="/v1/site-settings",
        was={"kg_per_child": 1.0, "park_after_s": 600},
        ours={"kg_per_child": 0.5},
        theirs={"park_after_s": 900},
        field="park_after_s",
    ),
    Thing(
        method="PATCH",
        path=f"/v1/locations/{JAIPUR}",
        was={"code": "JAI", "name": "Jaipur", "time_zone": "Asia/Kolkata"},
        ours={"name": "Jaipur depot"},
        theirs={"code": "JPR"},
        field="code",
    ),
    Thing(
        path="/v1/formats",
        was={
            "formats": [
                {"name": "parent", "kind": "parent", "template": "P{number}-{count}"},
                {"name": "child", "kind": "child", "template": "C{number}"},
            ],
            "samples": {},
        },
        ours={"samples": {"P1-2": "parent::1"}},
        theirs={"samples": {"C7": "child::7"}},
        field="samples",
    ),
]
each_thing = pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.path)


@pytest.fixture
def bill(site: Site, admin: str) -> str:
    made = {
        "command_id": str(site.new_id()),
        "bill_id": BILL.rpartition("/")[2],
        "terms": TERMS,
    }
    assert site.ask("POST", "/v1/bills", made, token=admin).status_code == 200
    return BILL


def change(site: Site, admin: str, based_on: Json | None, **said: str) -> Answer:
    body: Json = {"command_id": str(site.new_id()), "terms": TERMS | said}
    return site.ask("PUT", BILL, body | {"based_on": based_on}, token=admin)


def test_a_change_based_on_what_a_bill_no_longer_says_is_refused_and_nothing_is_written(
    site: Site, admin: str, bill: str
) -> None:
    read = site.ask("GET", bill, token=admin).json["terms"]
    site.clock.advance(60)
    assert change(site, admin, read, vehicle="UP32 AB 1", note="at noon").status_code == 200
    at = site.clock.now().isoformat()
    site.clock.advance(60)
    refused = change(site, admin, read, customer="Gupta & Sons")
    assert (refused.status_code, refused.json["code"]) == (409, "changed_meanwhile")
    assert refused.json["facts"] == {"fields": "vehicle, note", "by": ADMIN, "at": at}
    now = site.ask("GET", bill, token=admin).json
    assert (now["terms"]["vehicle"], now["terms"]["customer"]) == ("UP32 AB 1", "Sharma Seeds")
    assert [line["kind"] for line in now["history"]] == ["bill_changed", "bill_created"]


def test_what_was_read_again_may_be_changed(site: Site, admin: str, bill: str) -> None:
    change(site, admin, TERMS, vehicle="UP32 AB 1")
    read = site.ask("GET", bill, token=admin).json["terms"]
    changed = change(site, admin, read, vehicle="UP32 AB 1", customer="Gupta & Sons")
    assert changed.json["terms"]["customer"] == "Gupta & Sons"


def test_a_bill_that_was_cancelled_meanwhile_is_refused_by_its_rule(
    site: Site, admin: str, bill: str
) -> None:
    because = {"command_id": str(site.new_id()), "reason": "Ordered twice"}
    assert site.ask("POST", f"{bill}/cancel", because, token=admin).status_code == 200
    refused = change(site, admin, TERMS, customer="Gupta & Sons")
    assert refused.json["code"] == "bill_cancelled"


def test_a_change_that_says_nothing_of_what_it_is_based_on_is_taken_as_before(
    site: Site, admin: str, bill: str
) -> None:
    change(site, admin, None, vehicle="UP32 AB 1")
    assert change(site, admin, None, customer="Gupta & Sons").status_code == 200


def test_a_command_whose_answer_was_lost_is_answered_again_though_others_went_on(
    site: Site, admin: str, bill: str
) -> None:
    body = {"command_id": str(site.new_id()), "terms": TERMS | {"note": "at noon"}}
    body["based_on"] = TERMS
    assert site.ask("PUT", bill, body, token=admin).status_code == 200
    change(site, admin, TERMS | {"note": "at noon"}, note="at two")
    again = site.ask("PUT", bill, body, token=admin)
    assert (again.status_code, again.json["terms"]["note"]) == (200, "at two")


def all_at_once(site: Site, admin: str, read: Json, customers: list[str]) -> list[Answer]:
    start = Barrier(len(customers))

    def send(customer: str) -> Answer:
        start.wait()
        return change(site, admin, read, vehicle=read["vehicle"] + "+", customer=customer)

    with ThreadPoolExecutor(len(customers)) as threads:
        return list(threads.map(send, customers))


def test_of_many_who_change_a_bill_at_once_one_wins_and_all_others_are_told(
    site: Site, admin: str, bill: str
) -> None:
    rounds, clients, read = 5, 4, TERMS
    for _ in range(rounds):
        answers = all_at_once(site, admin, read, [f"Customer {one}" for one in range(clients)])
        won = [one.json["terms"] for one in answers if one.status_code == 200]
        refused = [one.json["code"] for one in answers if one.status_code != 200]
        assert (len(won), refused) == (1, ["changed_meanwhile"] * (clients - 1))
        read = site.ask("GET", bill, token=admin).json["terms"]
        assert won == [read]
    history = site.ask("GET", bill, token=admin).json["history"]
    assert [line["kind"] for line in history] == ["bill_changed"] * rounds + ["bill_created"]


def test_clients_who_read_again_and_try_again_lose_no_change(
    site: Site, admin: str, bill: str
) -> None:
    words = ("one", "two", "three")
    start = Barrier(len(words))

    def add(word: str) -> None:
        start.wait()
        read, status = TERMS, 409
        while status == 409:
            status = change(site, admin, read, note=f"{read['note']} {word}").status_code
            read = site.ask("GET", bill, token=admin).json["terms"]

    with ThreadPoolExecutor(len(words)) as threads:
        list(threads.map(add, words))
    note = site.ask("GET", bill, token=admin).json["terms"]["note"]
    assert sorted(note.split()) == sorted(words)


@each_thing
def test_what_others_saved_of_the_site_meanwhile_is_not_overwritten(
    site: Site, admin: str, thing: Thing
) -> None:
    site.clock.advance(60)
    at = site.clock.now().isoformat()
    assert thing.save(site, admin, thing.theirs).status_code == 200
    site.clock.advance(60)
    refused = thing.save(site, admin, thing.ours)
    assert (refused.status_code, refused.json["code"]) == (409, "changed_meanwhile")
    assert refused.json["facts"] == {"fields": thing.field, "by": ADMIN, "at": at}
    now = {**thing.was, **thing.theirs}
    assert thing.save(site, admin, thing.ours, based_on=now).status_code == 200


@each_thing
def test_what_is_so_already_may_be_saved_again_after_a_lost_answer(
    site: Site, admin: str, thing: Thing
) -> None:
    answers = [thing.save(site, admin, thing.ours).status_code for _ in range(2)]
    assert answers == [200, 200]


@each_thing
def test_of_two_who_save_a_part_of_the_site_at_once_one_is_told(
    site: Site, admin: str, thing: Thing
) -> None:
    start = Barrier(2)

    def save(change: Json) -> int:
        start.wait()
        return thing.save(site, admin, change).status_code

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(save, (thing.ours, thing.theirs))) == [200, 409]
