"""The bag book: what the server said, with own scans laid over it until the server has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.station.modes import Button, Mode
from shared.records import BagRecord, BagState, Result
from tests.kiosk.made_up import JAIPUR, LUCKNOW
from tests.kiosk.station.shift import child, parent

if TYPE_CHECKING:
    from tests.kiosk.outbox.counter import Counter


def known(counter: Counter, key: str) -> BagRecord:
    record = counter.store.book.find(key)
    assert record is not None
    return record


def test_a_bag_of_the_feed_is_known_without_the_network(counter: Counter) -> None:
    counter.feed(
        parent("P45-10", packed=1),
        child("C390", state="packed", parent_key="parent::45", parent_code="P45-10"),
    )
    counter.scan("P123-3")
    assert counter.scan("C390") == ["child_elsewhere"]
    counter.restart()
    assert counter.scan("C390") == ["child_elsewhere"]


def test_own_scans_are_in_the_book_in_the_same_commit(counter: Counter) -> None:
    counter.pack("P123-3", "C1")
    assert known(counter, "parent::123").packed == 1
    assert known(counter, "child::1").packed_by == "Asha"
    assert counter.store.book.children_of("parent::123") == ("C1",)


def test_a_feed_that_is_behind_does_not_hide_own_scans(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2")
    counter.feed(parent("P123-10", packed=4, version=50))
    assert known(counter, "parent::123").packed == 6
    assert counter.view.parent is not None
    assert counter.view.parent.packed == 6


def test_a_feed_that_holds_some_own_scans_counts_only_the_others(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2", "C3")
    verdicts = counter.answer(first_position=10)
    counter.lane.rewind(1)
    counter.settle(verdicts[:3])
    counter.feed(parent("P123-10", packed=1, version=11))
    assert known(counter, "parent::123").packed == 3


def test_once_the_server_has_them_its_word_is_all(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2")
    counter.answer(first_position=10)
    counter.feed(parent("P123-10", packed=9, version=12))
    assert known(counter, "parent::123").packed == 9
    counter.feed(parent("P123-10", packed=8, version=13))
    assert known(counter, "parent::123").packed == 8


def test_a_settled_scan_stays_in_the_book_until_the_feed_tells_of_it(counter: Counter) -> None:
    counter.feed(parent("P123-10", packed=4, version=5))
    counter.pack("P123-10", "C1")
    counter.answer(first_position=10)
    assert known(counter, "parent::123").packed == 5
    counter.feed(parent("P123-10", packed=4, version=9))
    assert known(counter, "parent::123").packed == 5


def test_a_scan_that_the_feed_told_of_before_its_verdict_came_counts_once(
    counter: Counter,
) -> None:
    counter.pack("P123-3", "C1")
    verdicts = counter.answer(first_position=10)
    counter.lane.rewind(1)
    counter.feed(parent("P123-3", packed=1, version=11))
    counter.settle(verdicts)
    assert known(counter, "parent::123").packed == 1


def test_a_scan_that_ends_as_a_conflict_leaves_no_trace(counter: Counter) -> None:
    counter.feed(parent("P123-10", packed=4, version=5))
    counter.pack("P123-10", "C1")
    counter.answer({2: (Result.CONFLICT, "child_elsewhere")})
    assert known(counter, "parent::123").packed == 4
    assert counter.store.book.find("child::1") is None


def test_a_conflict_amid_other_own_scans_takes_only_itself_back(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2", "C3")
    counter.answer({3: (Result.CONFLICT, "child_elsewhere")})
    assert known(counter, "parent::123").packed == 2
    assert counter.scan("C1") == ["already_in_parent"]


def test_an_undone_scan_is_laid_over_as_undone(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2")
    counter.press(Button.UNDO)
    counter.feed(
        parent("P123-10", packed=0, version=3), child("C2", version=2), child("C1", version=2)
    )
    assert known(counter, "parent::123").packed == 1
    assert known(counter, "child::2").state is BagState.LOOSE
    assert known(counter, "child::1").state is BagState.PACKED


def test_an_undo_of_a_scan_that_the_server_has_is_laid_over_its_word(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2")
    counter.answer(first_position=10)
    counter.press(Button.UNDO)
    counter.feed(
        parent("P123-10", packed=2, version=12),
        child("C2", state="packed", parent_key="parent::123", parent_code="P123-10", version=12),
    )
    assert known(counter, "parent::123").packed == 1
    assert known(counter, "child::2").parent_key is None


def test_an_undo_that_ends_as_a_conflict_leaves_the_scan_standing(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2")
    counter.press(Button.UNDO)
    counter.answer({4: (Result.CONFLICT, "undo_blocked")})
    assert known(counter, "parent::123").packed == 2
    assert known(counter, "child::2").parent_key == "parent::123"


def test_a_movement_is_laid_over_and_undone_exactly(counter: Counter) -> None:
    counter.feed(parent("P123-3", location_id=JAIPUR, destination_id=LUCKNOW, version=5))
    counter.choose(Mode.RECEIVE)
    counter.scan("P123-3")
    counter.feed(
        parent("P123-3", location_id=JAIPUR, destination_id=LUCKNOW, bill="B-1", version=6)
    )
    record = known(counter, "parent::123")
    assert (record.location_id, record.destination_id, record.bill) == (LUCKNOW, None, "B-1")
    counter.press(Button.UNDO)
    record = known(counter, "parent::123")
    assert (record.location_id, record.destination_id) == (JAIPUR, LUCKNOW)


def test_a_new_generation_clears_the_book_and_asks_the_server_how_far_it_is(
    counter: Counter,
) -> None:
    counter.feed(parent("P45-10", version=5), since=70)
    counter.pack("P123-10", "C1")
    counter.answer(first_position=80)
    counter.feed(parent("P99-9"), generation="two")
    state = counter.lane.sync_state()
    assert counter.store.book.find("parent::45") is None
    assert (state.feed_since, state.must_ask_cursor) == (0, True)
    assert known(counter, "parent::123").packed == 1


def test_after_a_restore_what_the_server_lost_is_laid_over_and_what_it_kept_is_not(
    counter: Counter,
) -> None:
    counter.feed(parent("P123-10", packed=0, version=1), generation="one")
    counter.pack("P123-10", "C1", "C2", "C3")
    counter.answer(first_position=500)
    counter.feed(generation="two")
    counter.lane.rewind(4)
    assert not counter.store.meta.must_ask_cursor
    counter.feed(parent("P123-10", packed=2, version=7), generation="two", since=7)
    assert known(counter, "parent::123").packed == 3
    counter.answer(first_position=8)
    counter.feed(parent("P123-10", packed=3, version=8), generation="two", since=8)
    assert known(counter, "parent::123").packed == 3


@pytest.mark.parametrize("generation", ["", "one"])
def test_the_same_or_no_generation_clears_nothing(counter: Counter, generation: str) -> None:
    counter.feed(parent("P45-10"))
    counter.feed(parent("P46-10"), generation=generation)
    assert counter.store.book.find("parent::45") is not None
