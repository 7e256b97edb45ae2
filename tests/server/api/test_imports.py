"""Imports over HTTP: rows count for nothing until the commit, and then all of them or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest

from shared.events import ChildPacked, ParentOpened
from tests.server.scanning import Outbox

if TYPE_CHECKING:
    from tests.server.api.site import Answer, Json, Site

BAGS: list[dict[str, str]] = [
    {"parent": "P1-2", "child": "C1", "place": "Jaipur"},
    {"parent": "P1-2", "child": "C2", "place": "Jaipur"},
    {"parent": "p2-3", "child": "C3"},
    {"parent": "P3-5"},
]


def begin(site: Site, admin: str, kind: str, rows: list[dict[str, str]]) -> str:
    """Begin an import, send its rows, and rehearse it; its address."""
    new = {"id": str(uuid4()), "kind": kind, "file": "stock.xlsx"}
    begun = site.ask("POST", "/v1/imports", new, token=admin)
    assert begun.status_code == 200, begun.text
    path = f"/v1/imports/{new['id']}"
    sent = [{"number": number, "cells": cells} for number, cells in enumerate(rows, 2)]
    taken = site.ask("POST", f"{path}/rows", {"rows": sent}, token=admin)
    assert taken.status_code == 200, taken.text
    rehearse(site, admin, path)
    return path


def rehearse(site: Site, admin: str, path: str) -> Json:
    while True:
        answer = site.ask("POST", f"{path}/rehearsal", token=admin)
        assert answer.status_code == 200, answer.text
        if answer.json["state"] == "rehearsed":
            return answer.json


def ask(site: Site, admin: str, path: str) -> Json:
    answer = site.ask("GET", path, token=admin)
    assert answer.status_code == 200, answer.text
    return answer.json


def commit(site: Site, admin: str, path: str) -> Answer:
    return site.ask("POST", f"{path}/commit", token=admin)


def effects(site: Site, admin: str, path: str) -> list[tuple[int, str, str | None, str | None]]:
    rows = ask(site, admin, f"{path}/rows")["items"]
    return [(one["number"], one["effect"], one["column"], one["reason"]) for one in rows]


def say(site: Site, admin: str, path: str, **said: Any) -> Answer:  # noqa: ANN401 - JSON
    body = {"command_id": str(site.new_id()), **said}
    return site.ask("POST", path, body, token=admin)


@pytest.fixture
def outbox(site: Site, admin: str) -> Outbox:
    """A station that packed C3 into P9."""
    outbox = Outbox(station_id=UUID(site.add_station(admin)))
    outbox.scan(ParentOpened, parent="P9-2")
    outbox.scan(ChildPacked, parent="P9-2", child="C3")
    token = site.enrol(admin, str(outbox.station_id))
    sent = site.ask("POST", "/v1/events", outbox.batch().model_dump(mode="json"), token=token)
    assert sent.status_code == 200, sent.text
    return outbox


def test_parents_with_their_children_are_there_once_the_import_is_committed(
    site: Site, admin: str
) -> None:
    path = begin(site, admin, "bags", BAGS)
    assert site.ask("GET", "/v1/bags/P1-2", token=admin).status_code == 404
    record = ask(site, admin, path)
    assert (record["creating"], record["refused"]) == (4, 0)
    assert commit(site, admin, path).json["state"] == "committed"
    parent = ask(site, admin, "/v1/bags/P1-2")
    assert (parent["bag"]["state"], parent["location"]) == ("full", "Jaipur")
    assert [child["code"] for child in parent["children"]] == ["C1", "C2"]
    assert {line["source"] for line in parent["history"]} == {"imported"}
    assert ask(site, admin, "/v1/bags/P2-3")["bag"]["state"] == "open"
    assert ask(site, admin, "/v1/bags/P3-5")["bag"]["packed"] == 0


def test_a_commit_that_is_repeated_changes_nothing(site: Site, admin: str) -> None:
    path = begin(site, admin, "bags", BAGS)
    first = commit(site, admin, path)
    lines = len(ask(site, admin, "/v1/bags/P1-2")["history"])
    assert commit(site, admin, path).json == first.json
    assert len(ask(site, admin, "/v1/bags/P1-2")["history"]) == lines


def test_a_file_that_is_imported_again_has_nothing_new(site: Site, admin: str) -> None:
    assert commit(site, admin, begin(site, admin, "bags", BAGS)).status_code == 200
    path = begin(site, admin, "bags", BAGS)
    assert {effect for _, effect, _, _ in effects(site, admin, path)} == {"same"}
    assert commit(site, admin, path).json["code"] == "import_empty"


@pytest.mark.usefixtures("outbox")
def test_the_rehearsal_says_of_each_row_why_it_is_refused_and_in_which_column(
    site: Site, admin: str
) -> None:
    rows = [
        {"parent": "P1-2", "child": "C1"},
        {"parent": "P1-2", "child": "C1"},
        {"parent": "P1-2", "child": "C2"},
        {"parent": "P1-2", "child": "C4"},
        {"parent": "P5-2", "child": "C3"},
        {"parent": "P9-4", "child": "C5"},
        {"parent": "P1", "child": "C6"},
        {"parent": "P7-2", "child": "P8-2"},
        {"parent": "P7-2", "child": "C7", "place": "Nowhere"},
        {"child": "C8"},
        {"parent": "TT1:UNDO"},
        {"parent": "P7-2", "weight": "4"},
    ]
    path = begin(site, admin, "bags", rows)
    assert effects(site, admin, path) == [
        (2, "create", None, None),
        (3, "refuse", "child", "row_repeated"),
        (4, "create", None, None),
        (5, "refuse", "child", "parent_full"),
        (6, "refuse", "child", "child_elsewhere"),
        (7, "refuse", "child", "count_contradicts"),
        (8, "refuse", "parent", "count_missing"),
        (9, "refuse", "child", "not_a_child"),
        (10, "refuse", "place", "location_unknown"),
        (11, "refuse", "parent", "cell_empty"),
        (12, "refuse", "parent", "control_card"),
        (13, "refuse", "weight", "column_unknown"),
    ]
    refused = ask(site, admin, f"{path}/rows?effect=refuse&limit=3")
    assert [one["number"] for one in refused["items"]] == [3, 5, 6]
    assert refused["items"][0]["facts"] == {"row": 2}
    assert refused["items"][2]["facts"]["parent"] == "P9-2"
    assert commit(site, admin, path).status_code == 200
    assert ask(site, admin, "/v1/bags/P1-2")["bag"]["state"] == "full"
    assert ask(site, admin, "/v1/bags/C3")["bag"]["parent_code"] == "P9-2"
    assert ask(site, admin, "/v1/problems")["items"] == []


def test_an_import_that_is_given_up_leaves_nothing(site: Site, admin: str) -> None:
    path = begin(site, admin, "bags", BAGS)
    assert site.ask("DELETE", path, token=admin).status_code == 204
    for method, address in (("GET", path), ("POST", f"{path}/commit")):
        assert site.ask(method, address, token=admin).json["code"] == "import_unknown"
    assert site.ask("GET", "/v1/bags/P1-2", token=admin).status_code == 404


def test_a_world_that_went_on_since_the_rehearsal_refuses_the_whole_commit(
    site: Site, admin: str
) -> None:
    path = begin(site, admin, "bags", BAGS)
    other = begin(site, admin, "bags", [{"parent": "P8-2", "child": "C3"}])
    assert commit(site, admin, other).status_code == 200
    refused = commit(site, admin, path)
    assert (refused.status_code, refused.json["code"]) == (409, "import_out_of_date")
    assert (refused.json["facts"]["reason"], refused.json["facts"]["parent"]) == (
        "child_elsewhere",
        "P8-2",
    )
    assert site.ask("GET", "/v1/bags/P1-2", token=admin).status_code == 404, "none of it is there"
    assert site.ask("DELETE", f"{path}/rehearsal", token=admin).status_code == 200
    record = rehearse(site, admin, path)
    assert (record["creating"], record["refused"]) == (3, 1)
    assert commit(site, admin, path).status_code == 200


def test_what_is_not_rehearsed_is_not_committed(site: Site, admin: str) -> None:
    path = begin(site, admin, "bags", BAGS)
    more = {"rows": [{"number": 40, "cells": {"parent": "P40-1", "child": "C40"}}]}
    assert site.ask("POST", f"{path}/rows", more, token=admin).json["state"] == "open"
    assert commit(site, admin, path).json["code"] == "import_not_rehearsed"


def test_a_row_sent_again_takes_the_place_of_the_one_before(site: Site, admin: str) -> None:
    path = begin(site, admin, "bags", [{"parent": "P1-2", "child": "C1"}])
    again = {"rows": [{"number": 2, "cells": {"parent": "P1-2", "child": "C2"}}]}
    site.ask("POST", f"{path}/rows", again, token=admin)
    assert rehearse(site, admin, path)["rows"] == 1
    commit(site, admin, path)
    assert [one["code"] for one in ask(site, admin, "/v1/bags/P1-2")["children"]] == ["C2"]


def test_an_import_larger_than_a_slice_is_judged_piece_by_piece(site: Site, admin: str) -> None:
    rows = [
        {"parent": f"P{parent}-10", "child": f"C{parent:04}{child}"}
        for parent in range(1, 301)
        for child in range(10)
    ]
    new = {"id": str(uuid4()), "kind": "bags", "file": "many.csv"}
    site.ask("POST", "/v1/imports", new, token=admin)
    path = f"/v1/imports/{new['id']}"
    for first in range(0, len(rows), 1000):
        piece = [
            {"number": first + at + 2, "cells": cells}
            for at, cells in enumerate(rows[first : first + 1000])
        ]
        assert site.ask("POST", f"{path}/rows", {"rows": piece}, token=admin).status_code == 200
    once = site.ask("POST", f"{path}/rehearsal", token=admin).json
    assert once["state"] == "open"
    assert 0 < once["waiting"] < 3000
    assert rehearse(site, admin, path)["creating"] == 3000
    assert commit(site, admin, path).json["state"] == "committed"
    assert ask(site, admin, "/v1/bags/P300-10")["bag"]["state"] == "full"
