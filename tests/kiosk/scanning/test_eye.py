from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from kiosk.belt.belt import Belt
from kiosk.belt.server import BeltServer
from kiosk.scanning.capture import CameraSettings
from kiosk.scanning.eye import Eye, EyeCallbacks, View
from shared.events import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.scanning.frames import Scan

PATIENCE_S = 120.0

pytestmark = pytest.mark.loopback


class Seen:
    """Collects scans and views, and waits for them."""

    def __init__(self) -> None:
        self.scans: list[Scan] = []
        self.views: list[View] = []
        self._changed = threading.Condition()

    def on_scan(self, scans: list[Scan]) -> None:
        with self._changed:
            self.scans += scans
            self._changed.notify_all()

    def on_view(self, view: View) -> None:
        with self._changed:
            self.views.append(view)
            self._changed.notify_all()

    def texts(self) -> list[str]:
        return [scan.text for scan in self.scans]

    def wait_for(self, *texts: str) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.scans) >= len(texts), PATIENCE_S)
        assert self.texts() == list(texts)


@pytest.fixture
def belt() -> Belt:
    return Belt(["P1-2", "C1", "C2"], 3, size=(640, 360))


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def eye(belt: Belt, seen: Seen) -> Iterator[Eye]:
    with BeltServer(belt, fps=12) as server:
        eye = Eye(
            CameraSettings(server.url),
            lambda _: True,
            EyeCallbacks(seen.on_scan, seen.on_view, lambda _: None),
            keeps_pictures=True,
        )
        eye.start()
        yield eye
        eye.stop()


@pytest.mark.usefixtures("eye")
def test_each_label_on_the_belt_is_one_scan_in_its_order(seen: Seen) -> None:
    seen.wait_for("P1-2", "C1", "C2")
    assert {scan.source for scan in seen.scans} == {Source.CAMERA}


@pytest.mark.usefixtures("eye")
def test_a_scan_keeps_a_small_jpeg_of_its_frame(seen: Seen) -> None:
    seen.wait_for("P1-2", "C1", "C2")
    assert all(scan.picture is not None and scan.picture.shape == (360, 640) for scan in seen.scans)


@pytest.mark.usefixtures("eye")
def test_the_preview_shows_what_was_read_and_what_counted(seen: Seen) -> None:
    seen.wait_for("P1-2", "C1", "C2")
    shown = {text for view in seen.views for text in view.taken}
    assert shown >= {"P1-2", "C1"}


def test_a_label_put_on_the_running_belt_is_scanned(eye: Eye, belt: Belt, seen: Seen) -> None:
    seen.wait_for("P1-2", "C1", "C2")
    eye.forget("C2")
    belt.feed(["C3"])
    seen.wait_for("P1-2", "C1", "C2", "C3")


def test_nothing_is_called_back_after_stop(eye: Eye, seen: Seen) -> None:
    seen.wait_for("P1-2", "C1", "C2")
    eye.stop()
    views = len(seen.views)
    eye.stop()
    assert len(seen.views) == views
