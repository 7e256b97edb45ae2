"""What the set-up page does to a lane's camera: chosen, measured, adjusted, kept, listed."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import pytest

from kiosk.belt.belt import Belt
from kiosk.belt.server import BeltServer
from kiosk.compose import Kiosk, Watchers
from kiosk.scanning.camera_controls import Control, ControlName, Turn
from kiosk.scanning.devices import CameraDevice
from kiosk.set_up import SetUpTools
from kiosk.settings import (
    CameraToml,
    StationToml,
    load_settings,
    save_settings,
)
from tests.kiosk.eventually import eventually
from tests.kiosk.scanning.drivers import DriverTaking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.scanning.camera_rounds import Glance
    from kiosk.scanning.capture import CameraSettings
    from kiosk.scanning.eye import View

SIZE = (320, 180)
pytestmark = pytest.mark.loopback


@pytest.fixture
def belt() -> Iterator[BeltServer]:
    with BeltServer(Belt(["C1"], 1, size=SIZE, loop=True), fps=20) as server:
        yield server


def toml(belt: BeltServer, **more: object) -> CameraToml:
    return replace(CameraToml(source=belt.url, keeps_pictures=False), **more)


def test_an_area_is_kept_in_the_settings_file_and_looked_at(
    belt: BeltServer, tmp_path: Path
) -> None:
    shapes: list[tuple[int, ...]] = []
    save_settings(tmp_path, StationToml(camera=toml(belt)))
    watchers = Watchers(on_picture=lambda view: shapes.append(view.frame.pixels.shape))
    kiosk = Kiosk(tmp_path, load_settings(tmp_path), watchers)
    tools = SetUpTools(tmp_path, kiosk, lambda _verifier, _pin: False)
    tools.keep_region((0.5, 0.5, 1.0, 1.0))
    eventually(lambda: (90, 160) in shapes)
    tools.show_whole()
    eventually(lambda: (180, 320) in shapes)
    assert tools.region() == (0.5, 0.5, 1.0, 1.0)
    tools.keep_region(None)
    assert load_settings(tmp_path).camera.region is None
    kiosk.use_camera(CameraToml(is_on=False))


def test_a_turned_control_is_used_at_once_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = DriverTaking("exposure")
    opened: list[float | None] = []

    def open_driver(settings: CameraSettings) -> DriverTaking:
        opened.append(settings.exposure)
        return driver

    monkeypatch.setattr("kiosk.scanning.capture.open_capture", open_driver)
    camera = CameraToml(source="http://camera.example", keeps_pictures=False)
    save_settings(tmp_path, StationToml(camera=camera))
    kiosk = Kiosk(tmp_path, load_settings(tmp_path), Watchers())
    tools = SetUpTools(tmp_path, kiosk, lambda _verifier, _pin: False)
    assert tools.controls() is None
    kiosk.use_camera(camera)
    assert tools.controls() == (Control(ControlName.EXPOSURE, None),)
    assert tools.turn_control(ControlName.EXPOSURE, Turn.MORE) == Control(ControlName.EXPOSURE, 125)
    assert driver.properties[cv2.CAP_PROP_EXPOSURE] == 125
    assert opened == [None]
    assert load_settings(tmp_path).camera.exposure == 125
    tools.keep_region(None)
    assert tools.controls() == (Control(ControlName.EXPOSURE, 125),)
    assert opened == [None, 125]
    tools.turn_control(ControlName.EXPOSURE, Turn.AUTO)
    assert load_settings(tmp_path).camera.exposure is None
    kiosk.use_camera(CameraToml(is_on=False))


def test_a_stream_sets_itself(belt: BeltServer, tmp_path: Path) -> None:
    save_settings(tmp_path, StationToml(camera=toml(belt)))
    kiosk = Kiosk(tmp_path, load_settings(tmp_path), Watchers())
    kiosk.use_camera(toml(belt))
    assert SetUpTools(tmp_path, kiosk, lambda _verifier, _pin: False).controls() == ()
    kiosk.use_camera(CameraToml(is_on=False))


def test_a_chosen_camera_is_measured_kept_and_looked_through(
    belt: BeltServer, tmp_path: Path
) -> None:
    pictures: list[View] = []
    kiosk = Kiosk(
        tmp_path,
        StationToml(camera=CameraToml(is_on=False)),
        Watchers(on_picture=pictures.append),
    )
    tools = SetUpTools(tmp_path, kiosk, lambda _verifier, _pin: False)
    fit = tools.choose_camera(belt.url)
    assert fit is not None
    assert (fit.width, fit.height) == SIZE
    eventually(lambda: len(pictures) > 0)
    kept = load_settings(tmp_path).camera
    assert (kept.source, kept.width, kept.height, kept.is_on) == (belt.url, *SIZE, True)
    assert kept.fps is None
    assert tools.choose_camera(None) is None
    assert not load_settings(tmp_path).camera.is_on


def test_the_set_up_page_is_told_of_cameras_at_the_sockets_and_of_the_one_in_use(
    belt: BeltServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attached = [
        CameraDevice("HD Webcam", name, belt.url + "?" + name) for name in ("left", "right")
    ]
    monkeypatch.setattr("kiosk.scanning.devices.list_cameras", lambda: tuple(attached))
    save_settings(tmp_path, StationToml(camera=CameraToml(source="usb-Acme_4K-video-index0")))
    kiosk = Kiosk(tmp_path, load_settings(tmp_path), Watchers())
    tools = SetUpTools(tmp_path, kiosk, lambda _verifier, _pin: False)
    lists: list[list[tuple[str, bool]]] = []
    seen: set[str] = set()

    def take(identity: str, glance: Glance) -> None:
        if glance.picture is not None:
            seen.add(identity)

    tools.watch_cameras(
        lambda cameras: lists.append([(one.name, one.is_chosen) for one in cameras]), take
    )
    eventually(lambda: seen == {"left", "right"})
    assert lists == [[("HD Webcam (1)", False), ("HD Webcam (2)", False), ("Acme 4K", True)]]
    tools.choose_camera("right")
    seen.clear()
    attached.pop(0)
    eventually(lambda: lists[-1] == [("HD Webcam", True)])
    tools.leave_cameras()
    kiosk.use_camera(CameraToml(is_on=False))
    assert load_settings(tmp_path).camera.source == "right"


def test_a_camera_that_the_command_line_names_is_the_one_in_use(
    belt: BeltServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = CameraDevice("C920", "by-id/c920", belt.url)
    monkeypatch.setattr("kiosk.scanning.devices.list_cameras", lambda: (named,))
    settings = StationToml(camera=toml(belt))
    kiosk = Kiosk(tmp_path, settings, Watchers())
    tools = SetUpTools(tmp_path, kiosk, lambda _verifier, _pin: False)
    lists: list[list[tuple[str, bool]]] = []
    glances: list[str] = []
    tools.watch_cameras(
        lambda cameras: lists.append([(one.name, one.is_chosen) for one in cameras]),
        lambda identity, _glance: glances.append(identity),
    )
    eventually(lambda: lists == [[("C920", True)]])
    threading.Event().wait(1.0)
    tools.leave_cameras()
    assert glances == []
