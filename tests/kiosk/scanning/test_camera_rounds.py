"""The list of cameras while it is looked at: who comes, who goes, and what each of them sees."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from kiosk.belt.belt import Belt
from kiosk.belt.server import BeltServer
from kiosk.scanning import camera_rounds
from kiosk.scanning.camera_rounds import CameraRounds, Glance
from kiosk.scanning.camera_state import LostReason
from kiosk.scanning.capture import CameraSettings, Capture, open_capture
from kiosk.scanning.devices import CameraDevice
from tests.kiosk.eventually import eventually

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZE = (320, 180)
pytestmark = pytest.mark.loopback


class Desktop:
    """A PC with cameras at its sockets; collects what is told of them."""

    def __init__(self) -> None:
        self.attached: list[CameraDevice] = []
        self.in_use = ""
        self.lists: list[list[str]] = []
        self.glances: list[tuple[str, Glance]] = []
        self.open_now = 0
        self.most_open = 0
        self.opened: list[CameraSettings] = []
        self.hanging: set[str | int] = set()
        self.may_go_on = threading.Event()
        self._counting = threading.Lock()
        self.rounds = CameraRounds(
            lambda _attached: self.in_use,
            lambda cameras: self.lists.append([one.name for one in cameras]),
            lambda identity, glance: self.glances.append((identity, glance)),
            open_with=self.open,
            list_with=lambda: tuple(self.attached),
        )

    def plug(self, name: str, source: str) -> CameraDevice:
        device = CameraDevice(name, f"by-id/{name}", source)
        self.attached.append(device)
        return device

    def open(self, settings: CameraSettings) -> Capture:
        if settings.source in self.hanging:
            self.may_go_on.wait()
        capture = Counted(open_capture(settings), self)
        with self._counting:
            self.opened.append(settings)
        return capture

    def count(self, change: int) -> None:
        with self._counting:
            self.open_now += change
            self.most_open = max(self.most_open, self.open_now)

    def sees(self, name: str) -> bool:
        """Whether a camera's picture came."""
        identity = f"by-id/{name}"
        return any(who == identity and one.picture is not None for who, one in list(self.glances))

    def troubles(self, name: str) -> list[LostReason]:
        identity = f"by-id/{name}"
        return [one.trouble for who, one in list(self.glances) if who == identity and one.trouble]


class Counted:
    """A real capture that is counted while it is open."""

    def __init__(self, capture: Capture, desktop: Desktop) -> None:
        self._capture, self._desktop = capture, desktop
        self.isOpened, self.read, self.get, self.set = (  # the names in cv2
            capture.isOpened,
            capture.read,
            capture.get,
            capture.set,
        )
        desktop.count(1)

    def release(self) -> None:
        self._capture.release()
        self._desktop.count(-1)


@pytest.fixture
def urls() -> Iterator[list[str]]:
    """The addresses of three cameras that play."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(BeltServer(Belt(["C1"], seed, size=SIZE, loop=True), fps=30)).url
            for seed in range(3)
        ]


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    yield desktop
    desktop.may_go_on.set()
    desktop.rounds.stop()


def test_a_camera_that_is_plugged_in_or_out_changes_the_list(desktop: Desktop) -> None:
    desktop.rounds.start()
    eventually(lambda: desktop.lists == [[]])
    first, second = desktop.plug("C920", "x"), desktop.plug("Webcam", "y")
    eventually(lambda: desktop.lists[-1] == ["C920", "Webcam"])
    desktop.attached.remove(first)
    eventually(lambda: desktop.lists[-1] == [second.name])


def test_each_camera_but_the_one_in_use_shows_a_picture_and_is_opened_alone_and_small(
    desktop: Desktop, urls: list[str]
) -> None:
    for name, url in zip(("one", "two", "three"), urls, strict=True):
        desktop.plug(name, url)
    desktop.in_use = "by-id/two"
    desktop.rounds.start()
    eventually(lambda: desktop.sees("one") and desktop.sees("three"))
    eventually(lambda: desktop.open_now == 0)
    assert {settings.source for settings in desktop.opened} == {urls[0], urls[2]}
    assert {(one.width, one.height) for one in desktop.opened} == {(160, 120)}
    assert desktop.most_open == 1
    shown = next(one.picture for _, one in desktop.glances if one.picture is not None)
    assert shown.shape == (SIZE[1], SIZE[0])


def test_a_picture_is_taken_anew_after_a_while(
    desktop: Desktop, urls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_rounds, "GLANCE_EVERY_S", 0.1)
    desktop.plug("one", urls[0])
    desktop.rounds.start()
    eventually(lambda: len(desktop.glances) >= 3)


def test_a_camera_that_another_program_holds_and_one_that_is_black_say_so(
    desktop: Desktop, tmp_path: Path
) -> None:
    held = tmp_path / "video0"
    held.touch()  # there, and it can't be opened
    with BeltServer(Belt(["C1"], 1, size=SIZE, loop=True), fps=30) as capped:
        capped.blacken()
        desktop.plug("held", str(held))
        desktop.plug("capped", capped.url)
        desktop.rounds.start()
        eventually(lambda: desktop.troubles("held") == [LostReason.BUSY])
        eventually(lambda: desktop.troubles("capped") == [LostReason.BLACK])


def test_a_camera_that_hangs_when_it_is_opened_holds_nobody_up_for_long(
    desktop: Desktop, urls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_rounds, "PATIENCE_S", 0.2)
    monkeypatch.setattr(camera_rounds, "GLANCE_EVERY_S", 0.1)
    desktop.hanging.add(urls[0])
    desktop.plug("hanging", urls[0])
    desktop.plug("two", urls[1])
    desktop.rounds.start()
    eventually(lambda: desktop.troubles("hanging") == [LostReason.STALLED])
    monkeypatch.setattr(camera_rounds, "PATIENCE_S", 6.0)
    before = len(desktop.glances)
    eventually(lambda: desktop.sees("two") and len(desktop.glances) > before + 2)
    assert desktop.troubles("hanging") == [LostReason.STALLED]  # and is not opened again meanwhile
    desktop.may_go_on.set()
    eventually(lambda: desktop.sees("hanging"))


def test_nobody_is_opened_while_somebody_else_is_about_to(
    desktop: Desktop, urls: list[str]
) -> None:
    desktop.plug("one", urls[0])
    with desktop.rounds.halted():
        desktop.rounds.start()
        eventually(lambda: desktop.lists == [["one"]])
        threading.Event().wait(0.5)
        assert desktop.opened == []
    eventually(lambda: desktop.sees("one"))


def test_nothing_is_told_once_it_was_stopped(desktop: Desktop, urls: list[str]) -> None:
    desktop.hanging.add(urls[0])
    desktop.plug("hanging", urls[0])
    desktop.rounds.start()
    eventually(lambda: desktop.lists == [["hanging"]])
    desktop.rounds.stop()
    desktop.may_go_on.set()
    desktop.plug("two", urls[1])
    threading.Event().wait(1.5)
    assert desktop.glances == []
    assert desktop.lists == [["hanging"]]
