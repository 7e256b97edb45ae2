"""The store thread: everything in order, told after the commit, and nothing stops it."""

from __future__ import annotations

from concurrent.futures import wait
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.outbox.desk import Desk
from kiosk.outbox.lane import Lane
from kiosk.outbox.telling import Told
from kiosk.scanning.frames import Scan
from kiosk.station.cue import CueKind
from kiosk.station.modes import Button, Mode
from kiosk.station.station import Station
from kiosk.station.view import LineResult
from shared.codes import BagKind
from shared.console import BagPage
from shared.errors import OutOfStep
from shared.events import Source, read_own
from shared.records import BagRecord, BagState, LocationRecord, Result, Verdict
from tests.kiosk.made_up import (
    ASHAS_PIN,
    KANPUR,
    SETTINGS,
    SteppedClock,
    verify_made_up_pin,
)
from tests.kiosk.outbox.front import Front

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kiosk.station.outcome import Outcome
    from kiosk.station.scene import Look, Moment
    from kiosk.station.session import Session
    from kiosk.station.view import StationView


@pytest.fixture
def front(tmp_path: Path) -> Iterator[Front]:
    with Front(tmp_path / "station") as one:
        one.begin()
        yield one


def test_scans_are_taken_in_the_order_they_came(front: Front) -> None:
    texts = ["P123-99", *(f"C{number}" for number in range(30))]
    answers = [front.desk.scan([Scan(text, text, 0.0, Source.HANDHELD)]) for text in texts]
    wait(answers)
    events = [read_own(one.payload) for one in front.desk.pending().result()]
    assert [event.raw for event in events] == texts


def test_the_sync_worker_is_woken_by_what_is_recorded_and_by_nothing_else(front: Front) -> None:
    front.scan("P123-99")
    front.desk.choose_mode(Mode.RECEIVE).result()
    front.scan("C1")
    assert len(front.recorded) == 2


def test_a_typed_text_is_marked_as_typed(front: Front) -> None:
    front.desk.type_text("P123-10").result()
    [envelope] = front.desk.pending().result()
    assert read_own(envelope.payload).source is Source.TYPED


def test_undo_tells_the_reader_to_forget_the_text(front: Front) -> None:
    front.scan("P123-10")
    front.scan("C1")
    front.desk.press(Button.UNDO).result()
    assert front.forgotten == ["C1"]


def test_a_pin_signs_in_without_holding_up_the_scans(front: Front) -> None:
    front.desk.lock().result()
    assert front.view.is_locked
    front.desk.sign_in_pin("000000").result()
    assert front.cues[-1].code == "pin_wrong"
    front.desk.sign_in_pin(ASHAS_PIN).result()
    assert front.cues[-1].code == "signed_in"
    assert not front.view.is_locked


def test_an_error_of_a_listener_stops_nothing(tmp_path: Path) -> None:
    def fails(_view: StationView) -> None:
        raise ValueError

    desk = Desk(tmp_path, SteppedClock(), Told(on_view=fails), verify_pin=verify_made_up_pin)
    desk.start()
    assert desk.sync_state().result().station_id is None
    assert desk.sync_state().result().station_id is None
    desk.stop()


def test_stop_finishes_what_was_asked_for(tmp_path: Path) -> None:
    with Front(tmp_path) as front:
        front.begin()
        texts = ["P123-99", *(f"C{number}" for number in range(20))]
        for text in texts:
            front.desk.scan([Scan(text, text, 0.0, Source.HANDHELD)])
    with Front(tmp_path) as front:
        assert len(front.desk.pending().result()) == len(texts)


def test_a_call_that_is_out_of_step_is_answered_with_its_error_and_harms_nothing(
    front: Front,
) -> None:
    with pytest.raises(OutOfStep, match="server_is_ahead"):
        front.desk.rewind(99).result()
    assert front.scan("P123-10") == ["parent_opened"]


def test_a_verdict_reaches_the_screen(front: Front) -> None:
    front.scan("P123-10")
    [envelope] = front.desk.pending().result()
    verdict = Verdict(
        seq=1,
        event_id=envelope.event_id,
        position=1,
        result=Result.CONFLICT,
        reason="count_contradicts",
    )
    front.desk.settle([verdict]).result()
    assert front.view.lines[0].result is LineResult.PROBLEM
    assert front.view.connection.problems == 1


def test_the_connections_truth_reaches_the_screen(front: Front) -> None:
    since = front.clock.now()
    front.desk.connection_changed(is_online=False, since=since, trouble="fork").result()
    link = front.view.connection
    assert (link.is_online, link.offline_since, link.trouble) == (False, since, "fork")


def test_new_settings_count_from_the_next_scan_on(front: Front) -> None:
    delhi = LocationRecord(id=KANPUR, code="DEL", name="Delhi", time_zone="Asia/Kolkata")
    changed = replace(SETTINGS, locations=[*SETTINGS.locations[:2], delhi])
    front.desk.apply_settings(changed).result()
    front.desk.choose_destination("DEL").result()
    assert front.view.destination is not None
    assert front.view.destination.name == "Delhi"


def test_looking_up_shows_the_book_at_once_and_the_servers_page_when_it_comes(
    front: Front,
) -> None:
    front.desk.choose_mode(Mode.LOOK_UP).result()
    front.scan("P5-2")
    assert [bag.code for bag in front.looked_up] == ["P5-2"]
    assert front.view.looked_up is not None
    assert not front.view.looked_up.is_complete
    record = BagRecord(
        key="parent::5", kind=BagKind.PARENT, code="P5-2", count=2, state=BagState.OPEN
    )
    front.desk.story_came(BagPage(bag=record, history=[])).result()
    assert front.view.looked_up.is_complete


def test_a_story_that_comes_too_late_is_not_shown_for_another_bag(front: Front) -> None:
    front.desk.choose_mode(Mode.LOOK_UP).result()
    front.scan("P6-2")
    record = BagRecord(
        key="parent::5", kind=BagKind.PARENT, code="P5-2", count=2, state=BagState.OPEN
    )
    front.desk.story_came(BagPage(bag=record, history=[])).result()
    assert front.view.looked_up is not None
    assert front.view.looked_up.code == "P6-2"


def test_that_the_server_knows_no_such_bag_is_told_once_it_was_asked(front: Front) -> None:
    front.desk.choose_mode(Mode.LOOK_UP).result()
    front.scan("P5-2")
    front.desk.story_missing(front.looked_up[0]).result()
    assert front.view.looked_up is not None
    assert front.view.looked_up.is_complete


def test_what_only_this_station_knows_of_a_bag_is_not_called_unknown(front: Front) -> None:
    front.scan("P5-2")
    front.desk.choose_mode(Mode.LOOK_UP).result()
    front.scan("P5-2")
    front.desk.story_missing(front.looked_up[0]).result()
    assert front.view.looked_up is not None
    assert front.view.looked_up.state == "open"


def test_every_cue_has_a_number_of_its_own(front: Front) -> None:
    front.scan("P123-10")
    number = front.view.cue_number
    front.scan("P123-10")
    front.scan("P123-10")
    assert front.view.cue_number == number + 2


class Blunder(Exception):
    """What a fault in the program's own judging raises."""


def test_a_fault_in_judging_costs_its_scan_and_never_the_station(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    front.scan("P123-99")
    judge = Station.scan

    def stumble(
        station: Station, session: Session, looks: Sequence[Look], moment: Moment
    ) -> Outcome:
        if looks[0].text == "C13":
            raise Blunder
        return judge(station, session, looks, moment)

    monkeypatch.setattr(Station, "scan", stumble)
    heard = [front.scan("C13") for _ in range(3)]
    assert heard == [["not_judged"]] * 3
    assert not front.view.is_out_of_service
    assert front.scan("C1") == ["child_added"]
    assert front.view.parent is not None
    assert front.view.parent.packed == 1


def test_a_fault_in_what_nobody_waits_for_makes_no_sound(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> Outcome:
        raise Blunder

    monkeypatch.setattr(Station, "tick", stumble)
    heard = len(front.cues)
    for _ in range(3):
        front.let_time_pass(1)
    assert len(front.cues) == heard
    assert not front.view.is_out_of_service


def test_a_screen_that_cannot_be_made_is_said_and_heard_and_comes_back(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> StationView:
        raise Blunder

    with monkeypatch.context() as broken:
        broken.setattr(Lane, "view", stumble)
        assert front.scan("P123-99") == ["parent_opened", "screen_failed"]
        assert front.view.is_out_of_service
        assert front.scan("C1") == ["screen_failed"]
        assert front.scan("C1") == ["screen_failed"]
        assert front.cues[-1].kind is CueKind.OUT_OF_SERVICE
        front.desk.press(Button.UNDO).exception()
        front.let_time_pass(1)
        assert front.cues[-1].code == "screen_failed"
        assert front.view.is_out_of_service
    front.let_time_pass(1)
    assert front.cues[-1].code == "back_in_service"
    assert not front.view.is_out_of_service
    assert front.scan("C2") == ["child_added"]
    # nothing of what was refused was recorded, and what was before is whole
    assert [line.code for line in front.view.lines][:2] == ["C2", "P123-99"]
