"""Practice runs the real pipeline on a station that does not exist, and leaves nothing behind."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
import pytest

from kiosk.belt.label import draw_label
from kiosk.compose import Kiosk, Watchers
from kiosk.practice import CARD
from kiosk.practice.belt import damage, practice_labels
from kiosk.practice.lane import PracticeLane
from kiosk.practice.server import PracticeServer, practice_settings
from kiosk.scanning.frames import Scan
from kiosk.settings import CameraToml, StationToml
from kiosk.station.cue import Cue, CueKind
from shared.clock import SystemClock
from shared.errors import ServerUnreachable
from shared.events import Source
from tests.kiosk.eventually import eventually

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.scanning.camera_state import CameraState
    from kiosk.scanning.eye import View
    from kiosk.station.view import StationView

WORDS = ("PRACTICE", "nothing counts", "You")
NO_CAMERA = StationToml(camera=CameraToml(is_on=False))


class Screen:
    """Collects what a lane shows."""

    def __init__(self) -> None:
        self.views: list[StationView] = []
        self.cues: list[Cue] = []
        self.pictures: list[View] = []

    def on_view(self, view: StationView) -> None:
        self.views.append(view)

    def on_cue(self, cue: Cue) -> None:
        self.cues.append(cue)

    def on_picture(self, view: View) -> None:
        self.pictures = [view]

    def on_camera(self, state: CameraState) -> None:
        pass

    def kinds(self) -> set[CueKind]:
        return {cue.kind for cue in self.cues}


class Elapsing:
    """A clock whose uptime is set by hand."""

    boot_id = "practice"

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC)

    def uptime_s(self) -> float:
        return self.seconds


def test_labels_are_packed_by_the_real_pipeline_and_nothing_of_it_is_left() -> None:
    screen = Screen()
    lane = PracticeLane(SystemClock(), WORDS, screen)
    lane.start()
    wanted = {CueKind.OPENED, CueKind.ADDED, CueKind.ALREADY, CueKind.FULL}
    try:
        eventually(lambda: wanted <= screen.kinds())
        eventually(lambda: any(line.is_sent for view in screen.views for line in view.lines))
    finally:
        lane.stop()
    assert not lane.folder.exists()
    assert len(screen.pictures) == 1
    assert {view.location_name for view in screen.views if view.is_enrolled} == {"PRACTICE"}


def test_the_network_is_cut_and_comes_back() -> None:
    clock = Elapsing()
    server = PracticeServer(practice_settings(WORDS), clock)
    server.settings()
    clock.seconds = 30.0
    with pytest.raises(ServerUnreachable, match="no_connection"):
        server.settings()
    clock.seconds = 46.0
    server.settings()


def test_some_labels_are_damaged_and_most_are_not() -> None:
    texts = list(islice(practice_labels(), 40))
    plain = {text: draw_label(text, 8) for text in texts}
    worn = {text for text in texts if not np.array_equal(plain[text], damage(text, plain[text], 8))}
    assert 5 <= len(worn) <= 15
    assert all(text.startswith(("P99", "C99")) for text in texts)


def test_no_label_comes_back_once_its_parent_is_full() -> None:
    texts = list(islice(practice_labels(), 400))
    parents = [text for text in texts if text.startswith("P")]
    assert len(set(parents)) == len(parents) == 80


def scanned(text: str) -> list[Scan]:
    return [Scan(text, text, 0.0, Source.HANDHELD)]


def test_the_card_asks_for_practice_and_is_no_scan(tmp_path: Path) -> None:
    asked = threading.Event()
    screen = Screen()
    watchers = Watchers(on_view=screen.on_view, on_cue=screen.on_cue, on_practice=asked.set)
    kiosk = Kiosk(tmp_path, NO_CAMERA, watchers)
    kiosk.start_desk()
    kiosk.scan(scanned(CARD.lower() + "\r"))
    kiosk.desk.stop()
    assert asked.is_set()
    assert screen.cues == []


def test_a_bag_in_view_beside_the_card_is_not_lost(tmp_path: Path) -> None:
    asked = threading.Event()
    screen = Screen()
    watchers = Watchers(on_view=screen.on_view, on_cue=screen.on_cue, on_practice=asked.set)
    kiosk = Kiosk(tmp_path, NO_CAMERA, watchers)
    kiosk.start_desk()
    kiosk.scan([*scanned(CARD), *scanned("P1-2")])
    kiosk.desk.stop()
    assert asked.is_set()
    assert [cue.code for cue in screen.cues] == ["not_enrolled"]


def test_where_nobody_practises_the_card_is_refused_and_not_lost(tmp_path: Path) -> None:
    screen = Screen()
    kiosk = Kiosk(tmp_path, NO_CAMERA, Watchers(on_view=screen.on_view, on_cue=screen.on_cue))
    kiosk.start_desk()
    kiosk.scan(scanned(CARD))
    kiosk.desk.stop()
    assert len(screen.cues) == 1


def test_what_is_scanned_in_practice_does_not_reach_the_real_station(tmp_path: Path) -> None:
    screen = Screen()
    practised: list[Scan] = []
    kiosk = Kiosk(tmp_path, NO_CAMERA, Watchers(on_view=screen.on_view, on_cue=screen.on_cue))
    kiosk.start_desk()
    kiosk.divert(practised.extend)
    kiosk.scan(scanned("P1-2"))
    kiosk.divert(None)
    kiosk.desk.tick().result()
    assert [scan.text for scan in practised] == ["P1-2"]
    assert screen.cues == []
    kiosk.scan(scanned("P1-2"))
    kiosk.desk.tick().result()
    kiosk.desk.stop()
    assert [cue.code for cue in screen.cues] == ["not_enrolled"]
