"""Many parents at once over HTTP: chosen from a list, split off, as files; sums add up."""

from __future__ import annotations

import csv
import io
import random
from typing import TYPE_CHECKING, Any
from uuid import UUID

import openpyxl
import pytest

from shared.events import BagReturned, ChildPacked, ParentOpened
from tests.server.scanning import JAIPUR, Outbox

if TYPE_CHECKING:
    from tests.server.api.site import Answer, Json, Site

OLD, NEW = UUID(int=0xB1), UUID(int=0xB2)
PARENTS = [f"P{number}-3" for number in range(1, 9)]


@pytest.fixture
def outbox(site: Site, admin: str) -> Outbox:
    """Eight parents of three; those with an even number lack a child."""
    outbox = Outbox(station_id=UUID(site.add_station(admin)))
    for number, parent in enumerate(PARENTS, 1):
        outbox.scan(ParentOpened, parent=parent)
        for child in range(3 if number % 2 else 2):
            outbox.scan(ChildPacked, parent=parent, child=f"C{number}{child}")
    send(site, admin, outbox)
    return outbox


@pytest.fixture
def bill(site: Site, admin: str, outbox: Outbox) -> str:
    terms = {"number": "LKO-7", "customer": "=Sharma", "planned_parents": 6}
    made = command(site, admin, "/v1/bills", bill_id=str(OLD), terms=terms)
    assert made.status_code == 200, made.text
    return f"/v1/bills/{OLD}"


def send(site: Site, admin: str, outbox: Outbox) -> None:
    token = site.enrol(admin, str(outbox.station_id))
    sent = site.ask("POST", "/v1/events", outbox.batch().model_dump(mode="json"), token=token)
    assert sent.status_code == 200, sent.text


def command(site: Site, admin: str, path: str, **said: Any) -> Answer:  # noqa: ANN401 - JSON
    body = {"command_id": str(site.new_id()), **said}
    return site.ask("POST", path, body, token=admin)


def ask(site: Site, admin: str, path: str) -> Json:
    answer = site.ask("GET", path, token=admin)
    assert answer.status_code == 200, answer.text
    return answer.json


def on(site: Site, admin: str, bill_id: UUID) -> set[str]:
    page = ask(site, admin, f"/v1/bills/{bill_id}")
    return {line["parent"]["code"] for line in page["lines"] if not line["is_returned"]}


def test_parents_on_no_bill_are_listed_page_by_page_and_found_by_their_label(
    site: Site, admin: str, bill: str
) -> None:
    assert command(site, admin, f"{bill}/parents", text="P3-3").status_code == 200
    found: list[str] = []
    after = ""
    while True:
        page = ask(site, admin, f"/v1/bills/linkable?limit=2{after}")
        found += [one["code"] for one in page["items"]]
        if page["next"] is None:
            break
        after = f"&after={page['next'].replace('+', '%2B')}"
    assert found == ["P7-3", "P5-3", "P1-3"], "the last closed first; open ones are searched for"
    open_too = ask(site, admin, "/v1/bills/linkable?search=p")["items"]
    assert [one["code"] for one in open_too] == [one for one in PARENTS if one != "P3-3"]
    assert ask(site, admin, "/v1/bills/linkable?search=4")["items"][0]["code"] == "P4-3"
    assert ask(site, admin, "/v1/bills/linkable?search=c")["items"] == []


def test_parents_chosen_from_a_list_are_linked_all_of_them_or_none(
    site: Site, admin: str, bill: str
) -> None:
    other = {"number": "LKO-8"}
    command(site, admin, "/v1/bills", bill_id=str(NEW), terms=other)
    command(site, admin, f"/v1/bills/{NEW}/parents", text="P5-3")
    refused = command(site, admin, f"{bill}/parents/many", parents=["P1-3", "P5-3"])
    assert (refused.status_code, refused.json["code"]) == (409, "on_other_bill")
    assert refused.json["facts"] == {"parent": "P5-3", "bill": "LKO-8"}
    assert on(site, admin, OLD) == set()
    linked = command(site, admin, f"{bill}/parents/many", parents=["P1-3", "parent::2"])
    assert [one["warning"] for one in linked.json["items"]] == [None, "parent_incomplete"]
    assert on(site, admin, OLD) == {"P1-3", "P2-3"}


def test_a_split_takes_parents_over_to_a_new_bill_once(site: Site, admin: str, bill: str) -> None:
    command(site, admin, f"{bill}/parents/many", parents=PARENTS[:5])
    body = {
        "command_id": str(site.new_id()),
        "bill_id": str(NEW),
        "terms": {"number": "LKO-7b", "planned_parents": 2},
        "parents": ["P4-3", "P5-3"],
        "planned_left": 4,
    }
    for _ in range(2):
        made = site.ask("POST", f"{bill}/split", body, token=admin)
        assert made.status_code == 200, made.text
        assert made.json["linked_parents"] == 2
    assert (on(site, admin, OLD), on(site, admin, NEW)) == (set(PARENTS[:3]), {"P4-3", "P5-3"})
    old = ask(site, admin, bill)
    assert (old["terms"]["planned_parents"], old["terms"]["customer"]) == (4, "=Sharma")
    kinds = [line["kind"] for line in old["history"]]
    assert (kinds.count("parent_unbilled"), kinds.count("bill_changed")) == (2, 1)
    again = ask(site, admin, "/v1/bags/P4-3")
    assert again["bag"]["bill"] == "LKO-7b"


@pytest.mark.parametrize(
    ("parents", "number", "refusal"),
    [
        (["P1-3", "P2-3"], "LKO-9", (409, "split_takes_all")),
        (["P1-3", "P7-3"], "LKO-9", (409, "not_on_bill")),
        (["P1-3"], "LKO-7", (409, "bill_number_taken")),
        ([], "LKO-9", (422, "fields_invalid")),
    ],
)
def test_a_split_that_breaks_a_rule_changes_nothing(  # noqa: PLR0913, PLR0917 - fixtures
    site: Site,
    admin: str,
    bill: str,
    parents: list[str],
    number: str,
    refusal: tuple[int, str],
) -> None:
    command(site, admin, f"{bill}/parents/many", parents=["P1-3", "P2-3"])
    said = {"bill_id": str(NEW), "terms": {"number": number}, "parents": parents}
    refused = command(site, admin, f"{bill}/split", **said)
    assert (refused.status_code, refused.json["code"]) == refusal
    assert on(site, admin, OLD) == {"P1-3", "P2-3"}
    assert site.ask("GET", f"/v1/bills/{NEW}", token=admin).status_code == 404


def test_a_closed_bill_is_not_split(site: Site, admin: str, bill: str) -> None:
    command(site, admin, f"{bill}/parents/many", parents=["P1-3", "P2-3"])
    command(site, admin, f"{bill}/close")
    said = {"bill_id": str(NEW), "terms": {"number": "LKO-9"}, "parents": ["P1-3"]}
    refused = command(site, admin, f"{bill}/split", **said)
    assert (refused.status_code, refused.json["code"]) == (409, "bill_closed")


def test_a_bills_files_hold_a_line_for_each_parent_and_no_formula(
    site: Site, admin: str, outbox: Outbox, bill: str
) -> None:
    command(site, admin, f"{bill}/parents/many", parents=["P1-3", "P2-3"])
    outbox.scan(BagReturned, bag="P1-3", location_id=JAIPUR)
    send(site, admin, outbox)
    text = site.ask("GET", f"{bill}/csv", token=admin).text
    lines = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
    assert [(one["parent"], one["state"], one["actual (kg)"]) for one in lines] == [
        ("P1-3", "returned", "0.0"),
        ("P2-3", "open", "2.0"),
    ]
    assert lines[0]["customer"] == "'=Sharma"
    assert lines[0]["children returned"] == "C10 C11 C12"
    book = site.ask("GET", f"{bill}/xlsx", token=admin).response.data
    sheet = openpyxl.load_workbook(io.BytesIO(book)).worksheets[0]
    assert [row[2] for row in sheet.iter_rows(values_only=True)] == ["parent", "P1-3", "P2-3"]


def test_a_bills_files_have_heads_in_the_language_that_is_asked_for_by_name(
    site: Site, admin: str, bill: str
) -> None:
    command(site, admin, f"{bill}/parents/many", parents=["P1-3", "P2-3"])
    plain = site.ask("GET", f"{bill}/csv", token=admin).text
    spanish = site.ask("GET", f"{bill}/csv?language=es", token=admin).text
    (heads, first, _), (plain_heads, plain_first, _) = (
        list(csv.reader(io.StringIO(text.lstrip("\ufeff")))) for text in (spanish, plain)
    )
    assert heads[:4] == ["Guía", "Cliente", "Padre", "Estado"]
    assert heads != plain_heads
    assert (first[3], plain_first[3]) == ("Lleno", "full")
    assert first[:3] == plain_first[:3]
    asked = {"Accept-Language": "es"}
    told = site.ask("GET", f"{bill}/csv", token=admin, headers=asked).text
    assert told == plain, "a program's header changes no file that it reads"
    assert site.ask("GET", f"{bill}/csv?language=en", token=admin).text == plain
    book = site.ask("GET", f"{bill}/xlsx?language=es", token=admin).response.data
    sheet = openpyxl.load_workbook(io.BytesIO(book)).worksheets[0]
    assert sheet["A1"].value == "Guía"


@pytest.mark.parametrize("seed", [1, 2])
def test_a_bills_sums_are_those_of_its_lines_whatever_was_done_to_it(
    site: Site, admin: str, outbox: Outbox, bill: str, seed: int
) -> None:
    """Thirty acts at random; what should stand on either bill is kept here, act by act."""
    dice = random.Random(seed)  # noqa: S311 - acts of a test
    command(site, admin, "/v1/bills", bill_id=str(NEW), terms={"number": "LKO-8"})
    holds: dict[UUID, set[str]] = {OLD: set(), NEW: set()}
    children = {parent: 3 if number % 2 else 2 for number, parent in enumerate(PARENTS, 1)}
    for _ in range(30):
        bill_id, parent = dice.choice([OLD, NEW]), dice.choice(PARENTS)
        other = NEW if bill_id == OLD else OLD
        match dice.choice(["link", "link", "many", "remove", "return"]):
            case "link":
                done = command(site, admin, f"/v1/bills/{bill_id}/parents", text=parent)
                assert (done.status_code == 200) == (parent not in holds[other])
                if done.status_code == 200:
                    holds[bill_id].add(parent)
            case "many":
                wanted = dice.sample(PARENTS, 3)
                path = f"/v1/bills/{bill_id}/parents/many"
                done = command(site, admin, path, parents=wanted)
                assert (done.status_code == 200) == (not holds[other] & set(wanted))
                if done.status_code == 200:
                    holds[bill_id] |= set(wanted)
            case "remove":
                path = f"/v1/bills/{bill_id}/parents/remove"
                done = command(site, admin, path, text=parent)
                assert (done.status_code == 200) == (parent in holds[bill_id])
                holds[bill_id].discard(parent)
            case _:
                outbox.scan(BagReturned, bag=parent, location_id=JAIPUR)
                send(site, admin, outbox)
                for held in holds.values():
                    held.discard(parent)
        for each, held in holds.items():
            page = ask(site, admin, f"/v1/bills/{each}")
            packed = sum(children[one] for one in held)
            assert page["linked_parents"] == len(held)
            assert (page["expected_kg"], page["actual_kg"]) == (3.0 * len(held), float(packed))
            assert page["incomplete_parents"] == sum(children[one] < 3 for one in held)
            live = [line for line in page["lines"] if not line["is_returned"]]
            assert {line["parent"]["code"] for line in live} == held
            assert page["returned_parents"] == len(page["lines"]) - len(live)
