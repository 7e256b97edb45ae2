"""C5, C6, C8: only the server's verdict takes an event out of what waits; nothing is dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from kiosk.station.modes import Button, Mode
from kiosk.station.view import LineResult
from shared.errors import OutOfStep
from shared.plain import to_json
from shared.records import Result

if TYPE_CHECKING:
    from tests.kiosk.outbox.counter import Counter

CONFLICT = (Result.CONFLICT, "child_elsewhere")


def test_what_is_settled_no_longer_waits_and_is_shown_as_sent(counter: Counter) -> None:
    counter.pack("P123-3", "C1")
    assert counter.view.connection.waiting == 2
    assert not counter.line(2).is_sent
    counter.answer()
    assert counter.pending() == []
    assert counter.line(2).is_sent
    assert counter.view.connection.waiting == 0
    assert counter.view.connection.oldest_waiting_at is None


def test_the_oldest_waiting_scan_says_since_when(counter: Counter) -> None:
    counter.scan("P123-3")
    since = counter.clock.now()
    counter.clock.go_on(240)
    counter.scan("C1")
    assert counter.view.connection.oldest_waiting_at == since


def test_a_conflict_turns_the_line_into_a_problem_with_the_other_party(counter: Counter) -> None:
    counter.pack("P123-3", "C1")
    counter.answer({2: CONFLICT}, {"parent": "P9-3", "person": "Ravi"})
    line = counter.line(2)
    assert line.result is LineResult.PROBLEM
    assert line.note.code == "child_elsewhere"
    assert line.note.facts == {"code": "C1", "parent": "P9-3", "person": "Ravi"}
    assert counter.view.connection.problems == 1


def test_a_problem_stays_in_sight_when_fifty_scans_came_after_it(counter: Counter) -> None:
    counter.pack("P123-100", "C1")
    counter.answer({2: CONFLICT})
    for number in range(60):
        counter.scan(f"C{number + 100}")
    assert len(counter.view.lines) == 51
    assert counter.view.lines[-1].seq == 2
    counter.restart()
    assert counter.view.lines[-1].seq == 2


def test_a_problem_found_late_comes_into_sight(counter: Counter) -> None:
    counter.pack("P123-100", "C1")
    for number in range(60):
        counter.scan(f"C{number + 100}")
    assert counter.view.lines[-1].seq > 2
    counter.answer({2: CONFLICT})
    assert counter.view.lines[-1].seq == 2
    assert counter.view.lines[-1].result is LineResult.PROBLEM


def test_a_quarantined_scan_is_a_problem_too(counter: Counter) -> None:
    counter.scan("P123-3")
    counter.answer({1: (Result.QUARANTINED, "station_revoked")})
    assert counter.line(1).result is LineResult.PROBLEM


def test_a_scan_that_the_server_knew_already_says_so(counter: Counter) -> None:
    counter.scan("P123-3")
    counter.answer({1: (Result.ALREADY, "already_open")})
    assert counter.line(1).result is LineResult.ALREADY
    assert counter.line(1).note.code == "already_open"


def test_an_undone_scan_stays_undone_whatever_the_server_says(counter: Counter) -> None:
    counter.pack("P123-3", "C1")
    counter.press(Button.UNDO)
    counter.answer()
    assert counter.line(2).result is LineResult.UNDONE


def test_a_refused_scan_stays_refused_when_the_server_has_it(counter: Counter) -> None:
    counter.scan("nonsense")
    counter.answer()
    assert counter.line(1).result is LineResult.REFUSED
    assert counter.line(1).is_sent


def test_the_same_answer_twice_changes_nothing(counter: Counter) -> None:
    counter.pack("P123-3", "C1")
    verdicts = counter.answer({2: CONFLICT})
    before = counter.view
    counter.settle(verdicts)
    assert counter.view == before


def test_an_answer_for_another_event_is_not_taken_and_nothing_is_settled(
    counter: Counter,
) -> None:
    counter.pack("P123-3", "C1")
    verdicts = counter.answer()
    counter.lane.rewind(1)
    misfit = replace(verdicts[1], event_id=UUID(int=7))
    with pytest.raises(OutOfStep, match="verdict_misfits"):
        counter.settle([verdicts[0], misfit])
    assert len(counter.pending()) == 2


def test_recorded_is_the_sum_of_what_was_answered_and_what_waits(counter: Counter) -> None:
    counter.pack("P123-5", "C1", "C2", "C2", "nonsense", "C3")
    counter.answer({3: CONFLICT, 4: (Result.ALREADY, "already_in_parent")})
    counter.scan("C4")
    rows = counter.store.outbox.after(0)
    answered = [row.verdict_result for row in rows]
    assert answered == ["applied", "applied", "conflict", "already", "applied", "applied", None]
    assert len(rows) == counter.store.head.seq


def test_a_batch_is_bounded_by_bytes_but_never_empty(counter: Counter) -> None:
    counter.pack("P123-5", "C1", "C2")
    size = len(to_json(counter.pending()[0]))
    assert len(counter.store.outbox.pending(200, size * 2)) < 3
    assert len(counter.store.outbox.pending(200, 1)) == 1
    assert len(counter.store.outbox.pending(2, 10**6)) == 2


def test_a_batch_never_jumps_over_a_settled_event(counter: Counter) -> None:
    counter.pack("P123-5", "C1", "C2")
    middle = counter.answer()[1:2]
    counter.lane.rewind(1)
    counter.settle(middle)
    assert [envelope.seq for envelope in counter.pending()] == [1]


def test_after_a_rewind_everything_from_there_waits_again(counter: Counter) -> None:
    counter.pack("P123-5", "C1", "C2", "C3")
    counter.answer()
    counter.lane.rewind(3)
    assert [envelope.seq for envelope in counter.pending()] == [3, 4]


def test_a_server_that_has_more_than_was_ever_recorded_here_is_out_of_step(
    counter: Counter,
) -> None:
    counter.scan("P123-5")
    with pytest.raises(OutOfStep, match="server_is_ahead"):
        counter.lane.rewind(9)
    counter.lane.rewind(2)


def test_verdicts_outlive_a_restart(counter: Counter) -> None:
    counter.pack("P123-5", "C1")
    counter.answer({2: CONFLICT})
    counter.restart()
    assert counter.pending() == []
    assert counter.line(2).result is LineResult.PROBLEM
    assert counter.view.connection.problems == 1


def test_an_undo_that_the_server_refused_leaves_its_scan_standing(counter: Counter) -> None:
    counter.pack("P123-3", "C1")
    counter.answer()
    assert counter.press(Button.UNDO) == ["scan_undone"]
    assert counter.line(2).result is LineResult.UNDONE
    counter.answer({3: (Result.CONFLICT, "undo_blocked")})
    assert counter.line(2).result is LineResult.TAKEN
    assert counter.line(3).result is LineResult.PROBLEM
    counter.restart()
    assert counter.line(2).result is LineResult.TAKEN


def test_a_refused_undo_that_is_sent_again_and_taken_counts(counter: Counter) -> None:
    counter.pack("P123-3", "C1")
    counter.press(Button.UNDO)
    counter.answer({3: (Result.CONFLICT, "undo_blocked")})
    counter.lane.rewind(1)
    counter.answer()
    assert counter.line(2).result is LineResult.UNDONE


def test_a_movement_whose_undo_was_refused_is_on_the_running_list_again(counter: Counter) -> None:
    counter.choose(Mode.RECEIVE)
    counter.scan("C1")
    counter.press(Button.UNDO)
    assert counter.view.tally.done == ()
    counter.answer({2: (Result.CONFLICT, "undo_blocked")})
    assert counter.view.tally.done == ("C1",)
