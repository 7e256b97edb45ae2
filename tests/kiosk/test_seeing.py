"""A lane's camera: other settings without a restart, faults that stop nobody, frames that drop."""

from __future__ import annotations

import logging
import os
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.belt.belt import Belt
from kiosk.belt.server import BeltServer
from kiosk.compose import Kiosk, Watchers
from kiosk.scanning.camera_state import CameraPhase, CameraState, LostReason
from kiosk.scanning.devices import CameraDevice
from kiosk.scanning.frames import Scan
from kiosk.scanning.own_scanner import ScannerDevice
from kiosk.scanning.wedge import Terminator, WedgeSettings
from kiosk.seeing import Seeing, SeenBy, source_of
from kiosk.set_up import SetUpTools
from kiosk.settings import (
    CameraToml,
    HandheldToml,
    RegionToml,
    StationToml,
    load_settings,
)
from shared.events import Source
from tests.kiosk.eventually import eventually
from tests.kiosk.view_watch import ViewWatch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.scanning.eye import View

SIZE = (320, 180)
pytestmark = pytest.mark.loopback


class Seen:
    """Collects what a camera tells; `gate` holds up whoever decodes while it is not set."""

    def __init__(self) -> None:
        self.states: list[CameraState] = []
        self.numbers: list[int] = []
        self.shapes: list[tuple[int, ...]] = []
        self.gate = threading.Event()
        self.gate.set()
        self.by = SeenBy(self.on_scan, self.on_picture, self.states.append)

    def on_scan(self, scans: list[Scan]) -> None:
        """Scans are not what is looked at here."""

    def on_picture(self, view: View) -> None:
        self.numbers.append(view.frame.number)
        self.shapes.append(view.frame.pixels.shape)
        self.gate.wait(30)


@pytest.fixture
def belt() -> Iterator[BeltServer]:
    with BeltServer(Belt(["C1"], 1, size=SIZE, loop=True), fps=20) as server:
        yield server


def toml(belt: BeltServer, **more: object) -> CameraToml:
    return replace(CameraToml(source=belt.url, keeps_pictures=False), **more)


def test_other_settings_are_taken_without_a_restart(belt: BeltServer, tmp_path: Path) -> None:
    seen = Seen()
    seeing = Seeing(tmp_path, toml(belt), lambda _text: True, seen.by)
    seeing.start()
    eventually(lambda: (180, 320) in seen.shapes)
    seeing.use(toml(belt, region=RegionToml(left=0.5, top=0.5)))
    eventually(lambda: (90, 160) in seen.shapes)
    seeing.use(toml(belt, is_on=False))
    assert seen.states[-1] == CameraState(CameraPhase.OFF)
    seeing.stop()


def test_a_slow_decoder_drops_frames_and_never_queues_them(
    belt: BeltServer, tmp_path: Path
) -> None:
    seen = Seen()
    seeing = Seeing(tmp_path, toml(belt), lambda _text: True, seen.by)
    seen.gate.clear()
    seeing.start()
    eventually(lambda: len(seen.numbers) == 1)
    threading.Event().wait(1.0)
    seen.gate.set()
    eventually(lambda: len(seen.numbers) >= 2)
    seeing.stop()
    # some twenty frames came meanwhile: the newest is looked at, the others are gone
    assert seen.numbers[1] - seen.numbers[0] >= 5


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("unplug", LostReason.UNPLUGGED),
        ("stall", LostReason.STALLED),
        ("blacken", LostReason.BLACK),
    ],
)
def test_the_handheld_goes_on_while_the_camera_is_lost_and_comes_back(
    belt: BeltServer, tmp_path: Path, fault: str, reason: LostReason
) -> None:
    screen, states = ViewWatch(), list[CameraState]()
    settings = StationToml(camera=toml(belt))
    kiosk = Kiosk(tmp_path, settings, Watchers(screen.show, screen.hear, on_camera=states.append))
    kiosk.start()
    live = CameraState(CameraPhase.LIVE)
    eventually(lambda: live in states)
    getattr(belt, fault)()
    eventually(lambda: CameraState(CameraPhase.LOST, reason) in states)
    before = len(screen.codes())
    kiosk.scan([Scan("P1-2", "P1-2", 0.0, Source.HANDHELD)])
    eventually(lambda: len(screen.codes()) > before)
    belt.mend()
    eventually(lambda: states[-1] == live)
    kiosk.stop()


def test_a_camera_plugged_in_later_is_found_without_a_restart(
    belt: BeltServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attached: list[CameraDevice] = []
    monkeypatch.setattr("kiosk.scanning.devices.list_cameras", lambda: tuple(attached))
    seen = Seen()
    wanted = CameraToml(keeps_pictures=False)
    seeing = Seeing(tmp_path, wanted, lambda _text: True, seen.by)
    seeing.start()
    eventually(lambda: CameraState(CameraPhase.LOST, LostReason.NOT_FOUND) in seen.states)
    attached.append(CameraDevice("C920", "by-id/c920", belt.url))
    eventually(lambda: seen.states[-1] == CameraState(CameraPhase.LIVE))
    seeing.stop()


def test_a_remembered_camera_is_opened_where_it_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    device = CameraDevice("C920", "by-id/c920", "/dev/video4")
    monkeypatch.setattr("kiosk.scanning.devices.list_cameras", lambda: (device,))
    assert source_of("by-id/c920") == "/dev/video4"
    assert source_of("") == "/dev/video4"
    assert source_of("http://camera.example/stream") == "http://camera.example/stream"
    assert source_of(2) == 2


def test_a_scanner_of_the_lanes_own_is_taken_and_let_go_without_a_restart(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    ours, theirs = os.openpty()
    screen = ViewWatch()
    settings = StationToml(camera=CameraToml(is_on=False))
    kiosk = Kiosk(tmp_path, settings, Watchers(screen.show, screen.hear))
    kiosk.start()
    kiosk.use_scanner(HandheldToml(serial_port=os.ttyname(theirs)))
    # Whatever waits in a port when it is opened is dropped.
    eventually(lambda: "scanner" in caplog.messages)
    os.write(ours, b"P12-10\r\n")
    eventually(lambda: screen.codes() == ["not_enrolled"])
    kiosk.use_scanner(HandheldToml())
    os.write(ours, b"P13-10\r\n")
    kiosk.scan([Scan("P14-10", "P14-10", 0.0, Source.HANDHELD)])
    eventually(lambda: len(screen.codes()) == 2)
    kiosk.stop()
    os.close(ours)
    os.close(theirs)
    assert len(screen.codes()) == 2


def test_a_scanner_that_was_chosen_is_kept_and_shown_though_it_is_unplugged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = [ScannerDevice("/dev/input/event7", "Zebra DS2208", "05e0:1200:usb-1")]
    monkeypatch.setattr("kiosk.scanning.evdev_scanner.list_scanners", lambda: tuple(plugged))
    monkeypatch.setattr("serial.tools.list_ports.comports", list)
    kiosk = Kiosk(tmp_path, StationToml(camera=CameraToml(is_on=False)), Watchers())
    tools = SetUpTools(tmp_path, kiosk, lambda _verifier, _pin: False)
    (offered,) = tools.scanners()
    assert (offered.name, offered.is_chosen) == ("Zebra DS2208", False)
    (chosen,) = tools.choose_scanner(offered.identity)
    assert chosen.is_chosen
    assert load_settings(tmp_path).handheld.grabbed_device == "05e0:1200:usb-1"
    plugged.clear()
    (gone,) = tools.scanners()
    assert (gone.name, gone.is_chosen) == ("05e0:1200:usb-1", True)
    assert not any(one.is_chosen for one in tools.choose_scanner(""))
    kiosk.use_scanner(HandheldToml())


def test_a_scanner_that_types_too_is_not_heard_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scanner = HandheldToml(grabbed_device="HID#VID_05E0&PID_1200#7")
    settings = StationToml(camera=CameraToml(is_on=False), handheld=scanner)
    kiosk = Kiosk(tmp_path, settings, Watchers())
    assert kiosk.hears_keyboard
    monkeypatch.setattr("kiosk.scanning.own_scanner.types_too", lambda: True)
    assert not kiosk.hears_keyboard
    kiosk.use_scanner(HandheldToml())
    assert kiosk.hears_keyboard


def test_what_the_scanner_test_learnt_is_used_at_the_next_start(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, StationToml(camera=CameraToml(is_on=False)), Watchers())
    tools = SetUpTools(tmp_path, kiosk, lambda _verifier, _pin: False)
    learnt = WedgeSettings(Terminator.TAB, "~", "#", has_aim=False, max_gap_ms=30)
    tools.keep_scanner(learnt)
    assert load_settings(tmp_path).handheld.wedge_settings() == learnt
