"""What a newer server says in words that are not known here refuses nothing that may be right."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from kiosk.outbox import from_server
from kiosk.outbox.from_server import sync_state
from kiosk.station.modes import Mode
from kiosk.station.view import LineResult
from kiosk.ui.parts.state_words import state_name
from shared.wire import BatchReply, FeedReply
from tests.kiosk.station.shift import child, parent

if TYPE_CHECKING:
    from pydantic import JsonValue

    from shared.records import BagRecord
    from tests.kiosk.outbox.counter import Counter


def feed(counter: Counter, *bags: BagRecord, **words: JsonValue) -> None:
    """Bring a page of the feed in which each bag has these words."""
    reply = FeedReply(generation="one", next=100, more=False, bags=list(bags))
    said = reply.model_dump(mode="json")
    for bag in said["bags"]:
        bag.update(words)
    counter.lane.take_feed(FeedReply.model_validate(said))


def test_a_parent_in_an_unknown_state_takes_children_until_it_is_full(counter: Counter) -> None:
    feed(counter, parent("P45-2"), state="sealed")
    assert counter.scan("P45-2") == ["parent_resumed"]
    assert counter.scan("C1") == ["child_added"]
    assert counter.scan("C2") == ["parent_filled"]


def test_a_parent_that_came_into_an_unknown_state_while_it_is_open_stays_open(
    counter: Counter,
) -> None:
    counter.pack("P45-3", "C1")
    counter.answer()
    feed(counter, parent("P45-3", packed=1, version=50), state="sealed")
    assert counter.scan("C2") == ["child_added"]


@pytest.mark.parametrize(
    ("mode", "said"),
    [(Mode.RECEIVE, "bag_received"), (Mode.CHECK, "bag_checked"), (Mode.RETURN, "bag_returned")],
)
def test_a_bag_in_an_unknown_state_is_moved_like_any_other(
    counter: Counter, mode: Mode, said: str
) -> None:
    feed(counter, parent("P45-2"), child("C9"), state="sealed")
    counter.choose(mode)
    assert counter.scan("P45-2") == [said]
    assert counter.scan("C9") == [said]


def test_a_child_in_an_unknown_state_that_is_in_a_parent_is_still_refused(
    counter: Counter,
) -> None:
    inside = child("C390", state="packed", parent_key="parent::45", parent_code="P45-10")
    feed(counter, inside, state="sealed")
    counter.scan("P123-3")
    assert counter.scan("C390") == ["child_elsewhere"]


def test_a_look_up_says_that_the_state_is_not_known_here(counter: Counter) -> None:
    feed(counter, parent("P45-2"), state="sealed")
    counter.choose(Mode.LOOK_UP)
    counter.scan("P45-2")
    assert counter.view.looked_up is not None
    assert state_name(counter.view.looked_up.state) == "state not known to this station"


def test_an_unknown_result_is_a_problem_on_the_list(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    said = BatchReply(batch_id=uuid4(), epoch="e", last_seq=9, verdicts=counter.verdicts())
    plain = said.model_dump(mode="json")
    plain["verdicts"][-1] |= {"result": "deferred", "reason": "weighing"}
    counter.settle(BatchReply.model_validate(plain).verdicts)
    assert counter.view.lines[0].code == "C1"
    assert counter.view.lines[0].result is LineResult.PROBLEM
    assert counter.view.connection.problems == 1
    counter.restart()
    assert counter.view.lines[0].result is LineResult.PROBLEM


def test_a_program_that_knows_other_words_reads_the_feed_from_the_start(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(counter, parent("P45-2"), state="sealed")
    assert sync_state(counter.store).feed_since == 100
    monkeypatch.setattr(from_server, "_WORDS", "child full loose open packed parent sealed void")
    assert sync_state(counter.store).feed_since == 0
    feed(counter, parent("P45-2"))
    assert sync_state(counter.store).feed_since == 100
