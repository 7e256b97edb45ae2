"""C1 to C4, C9: what is beeped is on the disk, once, in order, in a chain."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.outbox.desk import Desk
from kiosk.outbox.telling import Told
from kiosk.scanning.frames import Scan
from kiosk.station.modes import Button, Mode
from shared.chain import GENESIS, next_hash
from shared.errors import RuleBroken
from shared.events import Source, read_own
from tests.kiosk.made_up import (
    ASHAS_BADGE,
    ENROLLED,
    STATION,
    SteppedClock,
    verify_made_up_pin,
)
from tests.kiosk.outbox.counter import Counter

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.station.cue import Cue


def test_at_the_moment_of_the_beep_a_copy_of_the_disk_holds_the_scan(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    found: list[list[str]] = []

    def copy_the_disk(_cue: Cue) -> None:
        copy = tmp_path / f"copy {len(found)}"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("*.lock", "journal-*"))
        counter = Counter(copy)
        found.append([line.code for line in reversed(counter.lane.view().lines)])
        counter.close()

    desk = Desk(folder, SteppedClock(), Told(on_cue=copy_the_disk), verify_pin=verify_made_up_pin)
    desk.start()
    desk.enrolled(ENROLLED).result()
    for text in (ASHAS_BADGE, "P123-2", "C1", "C1", "nonsense", "C2"):
        desk.scan([Scan(text, text, 0.0, Source.HANDHELD)]).result()
    desk.stop()
    assert found[2:] == [
        ["P123-2"],
        ["P123-2", "C1"],
        ["P123-2", "C1", "C1"],
        ["P123-2", "C1", "C1", "nonsense"],
        ["P123-2", "C1", "C1", "nonsense", "C2"],
    ]


def test_every_event_continues_the_chain_of_its_file(counter: Counter) -> None:
    counter.pack("P123-3", "C1", "C2", "C1", "what")
    counter.press(Button.UNDO)
    before = GENESIS
    for place, envelope in enumerate(counter.pending(), start=1):
        assert envelope.seq == place
        before = next_hash(
            before,
            station_id=STATION,
            epoch=counter.store.epoch,
            seq=envelope.seq,
            event_id=envelope.event_id,
            payload=envelope.payload,
        )
        assert envelope.hash == before
    assert counter.store.head.hash == before


def test_what_is_sent_is_the_very_text_that_was_recorded(counter: Counter) -> None:
    counter.scan("P123-3")
    first = counter.pending()[0].payload
    counter.restart()
    assert counter.pending()[0].payload == first
    assert read_own(first).kind == "parent_opened"


def test_a_restart_goes_on_at_seven_of_ten(counter: Counter) -> None:
    counter.pack("P123-10", *(f"C{number}" for number in range(1, 8)))
    counter.restart()
    assert counter.view.parent is not None
    assert (counter.view.parent.packed, counter.view.parent.count) == (7, 10)
    assert counter.codes[:3] == ["C7", "C6", "C5"]
    assert counter.scan("C8") == ["child_added"]
    assert counter.view.parent.packed == 8


def test_after_a_restart_a_repeated_scan_is_already(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    counter.restart()
    assert counter.scan("C1") == ["already_in_parent"]


def test_after_a_restart_undo_goes_on_going_back(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2")
    counter.press(Button.UNDO)
    counter.restart()
    assert counter.press(Button.UNDO) == ["scan_undone"]
    assert counter.view.lines[0].code == "C1"


def test_a_presentation_of_several_bags_is_one_commit(counter: Counter) -> None:
    entries = len(counter.store.journalled())
    counter.scan("P123-10", "C1", "C2")
    assert len(counter.store.journalled()) == entries + 1
    assert [envelope.seq for envelope in counter.pending()] == [1, 2, 3]


def test_a_change_of_mode_is_kept_without_an_event(counter: Counter) -> None:
    counter.choose(Mode.RECEIVE)
    counter.restart()
    assert counter.view.mode is Mode.RECEIVE
    assert counter.pending() == []


def test_a_wall_clock_that_jumps_changes_neither_order_nor_identity(counter: Counter) -> None:
    counter.scan("P123-10")
    counter.clock.wall = counter.clock.wall.replace(year=2036)
    counter.scan("C1")
    counter.clock.wall = counter.clock.wall.replace(year=2016)
    counter.scan("C2")
    counter.restart()
    assert counter.codes == ["C2", "C1", "P123-10"]
    assert len({envelope.event_id for envelope in counter.pending()}) == 3


def test_a_station_that_was_never_enrolled_records_nothing(tmp_path: Path) -> None:
    counter = Counter(tmp_path, is_enrolled=False)
    assert counter.scan("P123-3") == ["not_enrolled"]
    assert counter.pending() == []
    assert not counter.view.is_enrolled
    counter.close()


def test_a_station_that_was_never_enrolled_hands_on_the_text_of_its_card(tmp_path: Path) -> None:
    counter = Counter(tmp_path, is_enrolled=False)
    card = "TT1:ENROL:Code:-:https://example.org/Path"
    assert counter.scan(card) == ["enrolling"]
    assert counter.news.enrol_with == (card,)
    counter.close()


def test_another_stations_enrolment_is_refused(counter: Counter) -> None:
    counter.scan("P1-2")
    other = ENROLLED.model_copy(update={"station_id": ENROLLED.settings.operators[0].id})
    with pytest.raises(RuleBroken, match="already_enrolled"):
        counter.lane.enrolled(other)


def test_every_file_has_an_epoch_of_its_own(tmp_path: Path) -> None:
    one, other = Counter(tmp_path / "one"), Counter(tmp_path / "other")
    assert one.store.epoch != other.store.epoch
    one.close()
    other.close()
