"""A bag's story: what the book knows without the network, and what the server adds."""

from __future__ import annotations

from datetime import UTC, datetime

from kiosk.station.scene import Site
from kiosk.station.story import story_from_book, story_from_page
from shared.codes import BagCode, read_code
from shared.console import BagPage, HistoryLine
from shared.events import Source
from shared.wire import Result
from tests.kiosk.made_up import JAIPUR, LUCKNOW, SETTINGS
from tests.kiosk.station.shift import child, parent

SITE = Site(SETTINGS)


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
    assert (cue.facts["parent"], cue.facts["person"]) == ("P9-3", "Ravi")


def test_a_parent_tells_how_many_it_holds_where_it_is_and_where_it_goes() -> None:
    record = parent("P9-3", packed=2, location_id=LUCKNOW, destination_id=JAIPUR, bill="B-1")
    story = story_from_book(bag("P9-3"), record, ("C1", "C2"), SITE)
    assert [cue.code for _, cue in story.lines] == ["holds", "is_at", "on_the_way", "on_bill"]
    assert story.children == ("C1", "C2")
    assert not story.is_complete


def test_the_servers_page_becomes_a_story_with_every_event() -> None:
    at = datetime(2026, 3, 1, 9, 14, tzinfo=UTC)
    line = HistoryLine(
        position=7,
        kind="child_packed",
        result=Result.CONFLICT,
        reason="child_elsewhere",
        happened_at=at,
        at=at,
        received_at=at,
        person="Ravi",
        source=Source.CAMERA,
    )
    story = story_from_page(BagPage(bag=parent("P9-3"), children=[child("C1")], history=[line]))
    [(when, cue)] = story.lines
    assert when == at
    assert cue.code == "child_packed"
    assert (cue.facts["person"], cue.facts["reason"]) == ("Ravi", "child_elsewhere")
    assert story.is_complete
