"""Old rows: checked bit by bit, let go only when they are many and settled."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kiosk.outbox.database import FILE_NAME
from kiosk.outbox.upkeep import Upkeep
from shared.errors import OutOfStep

if TYPE_CHECKING:
    from tests.kiosk.outbox.counter import Counter


def kept(counter: Counter) -> list[int]:
    return [row.seq for row in counter.store.outbox.after(0)]


def test_settled_rows_beyond_the_limit_are_let_go_oldest_first(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2", "C3", "C4")
    counter.answer()
    Upkeep(counter.store, retained_rows=2).go_on(is_idle=False)
    assert kept(counter) == [4, 5]


def test_a_row_that_waits_is_never_let_go_and_none_behind_it(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2", "C3", "C4")
    verdicts = counter.answer()
    counter.lane.rewind(1)
    counter.settle([verdicts[0], verdicts[2], verdicts[3]])
    Upkeep(counter.store, retained_rows=1).go_on(is_idle=False)
    assert kept(counter) == [2, 3, 4, 5]


def test_a_clock_that_jumps_ten_years_lets_nothing_go(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    counter.answer()
    counter.clock.wall = counter.clock.wall.replace(year=2036)
    counter.let_time_pass(1)
    assert kept(counter) == [1, 2]


def test_after_letting_go_the_file_opens_and_the_chain_goes_on(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2", "C3")
    counter.answer()
    Upkeep(counter.store, retained_rows=1).go_on(is_idle=False)
    counter.restart()
    assert counter.scan("C4") == ["child_added"]
    counter.restart()
    assert kept(counter) == [4, 5]


def test_the_newest_row_always_stays_because_the_chain_hangs_on_it(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    counter.answer()
    Upkeep(counter.store, retained_rows=0).go_on(is_idle=False)
    assert kept(counter) == [2]
    counter.restart()
    counter.scan("C2")
    assert counter.pending()[0].seq == 3


def test_a_rewind_to_rows_that_were_let_go_is_refused(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2")
    counter.answer()
    Upkeep(counter.store, retained_rows=1).go_on(is_idle=False)
    with pytest.raises(OutOfStep, match="rows_gone"):
        counter.lane.rewind(2)


def test_an_old_row_altered_behind_the_stations_back_is_shown_as_trouble(
    counter: Counter,
) -> None:
    counter.pack("P123-10", "C1", "C2", "C3")
    counter.answer()
    counter.restart()
    counter.close()
    with closing(sqlite3.connect(counter.folder / FILE_NAME)) as connection, connection:
        connection.execute("UPDATE outbox SET payload = '{}' WHERE seq = 2")
    for name in ("journal-a", "journal-b"):
        (counter.folder / name).write_bytes(b"")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.outbox.healing.CHECKED_ROWS", 1)
        counter.restart()
    counter.let_time_pass(1)
    assert counter.view.connection.trouble == "scans_missing"
    assert counter.scan("C4") == ["child_added"]


def test_the_wal_is_emptied_when_nobody_scans(counter: Counter) -> None:
    counter.pack("P123-100", *(f"C{number}" for number in range(40)))
    assert counter.store.wal_bytes() > 256 * 1024
    counter.let_time_pass(2)
    assert counter.store.wal_bytes() == 0
