"""The station put together: every part is there, and none keeps another waiting."""

from dataclasses import replace
from pathlib import Path

import argon2
import pytest

from kiosk.compose import Kiosk, Watchers, verify_pin
from kiosk.scanning.camera_state import CameraPhase, CameraState, LostReason
from kiosk.scanning.frames import Scan
from kiosk.settings import CameraToml, HandheldToml, StationToml
from kiosk.token_store import FileTokenStore
from shared.events import Source
from tests.kiosk.eventually import eventually
from tests.kiosk.loopback import LoopbackServer, Refusing, problem
from tests.kiosk.view_watch import ViewWatch

NO_CAMERA = StationToml(camera=CameraToml(is_on=False))


def test_a_new_station_says_that_it_is_not_enrolled_and_frees_its_folder_when_it_stops(
    tmp_path: Path,
) -> None:
    for _ in range(2):
        screen = ViewWatch()
        kiosk = Kiosk(tmp_path, NO_CAMERA, Watchers(screen.show, screen.hear))
        kiosk.start()
        kiosk.scan([Scan("P123-3", "P123-3", 0.0, Source.HANDHELD)])
        screen.wait_for(lambda view: view.cue is not None)
        kiosk.stop()
        assert screen.codes() == ["not_enrolled"]


def test_the_desk_works_before_the_rest_has_begun(tmp_path: Path) -> None:
    screen = ViewWatch()
    kiosk = Kiosk(tmp_path, NO_CAMERA, Watchers(screen.show, screen.hear))
    kiosk.start_desk()
    kiosk.scan([Scan("C1", "C1", 0.0, Source.HANDHELD)])
    screen.wait_for(lambda view: view.cue is not None)
    kiosk.stop()
    assert screen.codes() == ["not_enrolled"]


def test_a_card_that_is_none_is_refused_with_its_reason(tmp_path: Path) -> None:
    screen = ViewWatch()
    kiosk = Kiosk(tmp_path, NO_CAMERA, Watchers(screen.show, screen.hear))
    kiosk.enrol("TT1:ENROL:CODE-WITHOUT-SERVER")
    kiosk.start()
    screen.wait_for(lambda view: view.cue is not None)
    kiosk.stop()
    assert screen.codes() == ["enrolment_invalid"]


@pytest.mark.loopback
def test_a_code_that_the_server_does_not_take_leaves_no_token(tmp_path: Path) -> None:
    screen = ViewWatch()
    with LoopbackServer(Refusing(problem(403, "enrolment_failed"))) as server:
        kiosk = Kiosk(tmp_path, NO_CAMERA, Watchers(screen.show, screen.hear))
        kiosk.enrol(f"TT1:ENROL:USEDCODE:-:{server.url.upper()}")
        kiosk.start()
        screen.wait_for(lambda view: view.cue is not None)
        kiosk.stop()
    assert screen.codes() == ["enrolment_failed"]
    assert FileTokenStore(tmp_path).read() == ""


def test_a_station_whose_camera_is_not_there_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.scanning.devices.list_cameras", lambda: ())
    states: list[CameraState] = []
    kiosk = Kiosk(tmp_path, StationToml(), Watchers(on_camera=states.append))
    kiosk.start()
    eventually(lambda: CameraState(CameraPhase.LOST, LostReason.NOT_FOUND) in states)
    kiosk.stop()


def test_a_serial_scanner_that_is_not_plugged_in_keeps_nothing_from_working(
    tmp_path: Path,
) -> None:
    port = str(tmp_path / "ttyUSB9")
    settings = replace(NO_CAMERA, handheld=HandheldToml(serial_port=port))
    screen = ViewWatch()
    kiosk = Kiosk(tmp_path, settings, Watchers(screen.show, screen.hear))
    kiosk.start()
    kiosk.scan([Scan("C1", "C1", 0.0, Source.HANDHELD)])
    screen.wait_for(lambda view: view.cue is not None)
    kiosk.stop()
    assert screen.codes() == ["not_enrolled"]


def test_a_pin_is_known_by_its_verifier_alone() -> None:
    verifier = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("246810")
    assert verify_pin(verifier, "246810")
    assert not verify_pin(verifier, "246811")
    assert not verify_pin("no verifier", "246810")
