"""A bag's story: what the book knows without the network, and what the server adds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.station.cue import CueKind
from kiosk.station.scene import Site
from kiosk.station.story import story_from_book, story_from_page
from shared.codes import BagCode, read_code
from shared.console import BagPage, HistoryLine
from shared.events import Source
from shared.records import Result
from tests.kiosk.made_up import JAIPUR, LUCKNOW, SETTINGS
from tests.kiosk.station.shift import child, parent

SITE = Site(SETTINGS)
AT = datetime(2026, 3, 1, 9, 14, tzinfo=UTC)


def bag(text: str) -> BagCode:
    code = read_code(text)
    assert isinstance(code, BagCode)
    return code


def test_a_bag_never_heard_of_is_said_to_be_unknown() -> None:
    story = story_from_book(bag("C9"), None, (), SITE)
    assert [cue.code for _, cue in story.lines] == ["bag_unknown"]


def test_a_packed_child_names_its_parent_and_who_packed_it() -> None:
    record = child(
        "C1", state="packed", parent_key="parent::9", parent_code="P9-3", packed_by="Ravi"
    )
    story = story_from_book(bag("C1"), record, (), SITE)
    [(_, cue)] = story.lines
    assert cue.code == "packed_in"
    assert (cue.facts["parent"], cue.facts["by"]) == ("P9-3", "Ravi")


def test_a_parent_tells_how_many_it_holds_where_it_is_and_where_it_goes() -> None:
    record = parent("P9-3", packed=2, location_id=LUCKNOW, destination_id=JAIPUR, bill="B-1")
    story = story_from_book(bag("P9-3"), record, ("C1", "C2"), SITE)
    assert [cue.code for _, cue in story.lines] == ["holds", "is_at", "on_the_way", "on_bill"]
    assert story.children == ("C1", "C2")
    assert not story.is_complete


def history_line(kind: str, result: Result = Result.APPLIED, **fields: object) -> HistoryLine:
    known = {"position": 7, "happened_at": AT, "at": AT, "received_at": AT, "person": "Ravi"}
    told = {"kind": kind, "result": result, "source": Source.CAMERA, "location": "Jaipur"}
    return HistoryLine.model_validate({**known, **told, "bag": "C1", "parent": "P9-3", **fields})


def test_the_servers_page_becomes_a_story_with_every_event() -> None:
    line = history_line("child_packed")
    story = story_from_page(BagPage(bag=parent("P9-3"), children=[child("C1")], history=[line]))
    [(when, cue)] = story.lines
    assert when == AT
    assert (cue.code, cue.facts["code"], cue.facts["parent"]) == ("child_packed", "C1", "P9-3")
    assert (cue.facts["by"], cue.facts["place"]) == ("Ravi", "Jaipur")
    assert story.is_complete


@pytest.mark.parametrize(
    ("line", "kind", "code"),
    [
        (history_line("child_packed", is_undone=True), CueKind.UNDONE, "child_packed"),
        (history_line("scan_refused"), CueKind.REFUSED, "scan_refused"),
        (
            history_line("bag_checked", Result.ALREADY, reason="already_checked"),
            CueKind.ALREADY,
            "already_checked",
        ),
        (
            history_line("child_packed", Result.CONFLICT, reason="child_elsewhere"),
            CueKind.REFUSED,
            "child_elsewhere",
        ),
    ],
)
def test_what_did_not_come_true_is_never_told_as_a_fact(
    line: HistoryLine, kind: CueKind, code: str
) -> None:
    [(_, cue)] = story_from_page(BagPage(bag=child("C1"), history=[line])).lines
    assert (cue.kind, cue.code) == (kind, code)


def test_a_conflict_names_who_packed_the_bag_apart_from_who_tried() -> None:
    facts = {"parent": "P2-3", "person": "Meena", "location": "Lucknow"}
    reason = "child_elsewhere"
    line = history_line("child_packed", Result.CONFLICT, reason=reason, facts=facts)
    [(_, cue)] = story_from_page(BagPage(bag=child("C1"), history=[line])).lines
    assert (cue.facts["parent"], cue.facts["person"]) == ("P2-3", "Meena")
    assert (cue.facts["by"], cue.facts["place"]) == ("Ravi", "Jaipur")


def test_a_dispatch_tells_where_the_bag_went() -> None:
    line = history_line("bag_dispatched", destination="Delhi")
    [(_, cue)] = story_from_page(BagPage(bag=child("C1"), history=[line])).lines
    assert (cue.facts["place"], cue.facts["location"]) == ("Jaipur", "Delhi")


def test_a_long_story_is_the_servers_and_says_that_there_is_more() -> None:
    page = BagPage(bag=child("C1"), history=[history_line("child_packed")], history_next="7")
    story = story_from_page(page)
    assert story.is_complete
    assert story.has_more
