"""The set-up page, open, with a PC behind it that is made up and keeps what it is told."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt

from kiosk.scanning.camera_controls import Control, ControlName, Turn
from kiosk.scanning.wedge import WedgeSettings
from kiosk.ui.handheld import Handheld
from kiosk.ui.look import Look, load_fonts
from kiosk.ui.parts.camera_tile import CameraTile
from kiosk.ui.parts.fit_text import FitText
from kiosk.ui.parts.touch_button import TouchButton
from kiosk.ui.set_up import SetUp
from kiosk.ui.set_up_port import CameraChoice, CameraFit, CheckLine, Region, ScannerChoice
from kiosk.ui.sound import Sound
from kiosk.ui.theme import load_theme
from kiosk.ui.window import StationWindow
from tests.kiosk.loopback import WAIT_S
from tests.screens.station_views import VIEWS, now

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from kiosk.scanning.camera_rounds import Glance
    from kiosk.scanning.frames import GreyImage
    from kiosk.scanning.keymap import KeyPress

CAMERAS = (CameraChoice("C920", "a", is_chosen=True), CameraChoice("Webcam", "b"))
FIT = CameraFit(1280, 720, 29.97, 1.44)


class Tools:
    """A PC with two cameras; keeps what it is told."""

    def __init__(self) -> None:
        self.chosen: list[str | None] = []
        self.kept: list[WedgeSettings] = []
        self.regions: list[Region | None] = []
        self.looks_whole = False
        self.scanner = ""
        self.takes: tuple[Control, ...] | None = ()
        self.turned: list[tuple[ControlName, Turn]] = []
        self.has_left_cameras = False
        self.may_measure = threading.Event()
        self.may_measure.set()

    def may_enter(self, pin: str) -> bool:
        return pin == "135790"

    def watch_cameras(
        self,
        show_cameras: Callable[[tuple[CameraChoice, ...]], None],
        show_glance: Callable[[str, Glance], None],
    ) -> None:
        self.show_cameras, self.show_glance = show_cameras, show_glance
        show_cameras(CAMERAS)

    def leave_cameras(self) -> None:
        self.has_left_cameras = True

    def choose_camera(self, identity: str | None) -> CameraFit | None:
        self.chosen.append(identity)
        assert self.may_measure.wait(WAIT_S)
        return FIT if identity else None

    def region(self) -> Region | None:
        return self.regions[-1] if self.regions else None

    def show_whole(self) -> None:
        self.looks_whole = True

    def keep_region(self, region: Region | None) -> None:
        self.looks_whole = False
        self.regions.append(region)

    def controls(self) -> tuple[Control, ...] | None:
        return self.takes

    def turn_control(self, name: ControlName, turn: Turn) -> Control | None:
        self.turned.append((name, turn))
        return Control(name, None if turn is Turn.AUTO else 125.0)

    def scanners(self) -> tuple[ScannerChoice, ...]:
        names = {"evdev:1": "Zebra DS2208", "serial:2": "ttyACM0"}
        return tuple(ScannerChoice(names[key], key, self.scanner == key) for key in names)

    def choose_scanner(self, identity: str) -> tuple[ScannerChoice, ...]:
        self.scanner = identity
        return self.scanners()

    def keep_scanner(self, settings: WedgeSettings) -> None:
        self.kept.append(settings)

    def test_code(self, text: str) -> GreyImage:
        return np.full((40, 40), len(text), np.uint8)

    def check(self, say: Callable[[CheckLine], None]) -> None:
        say(CheckLine("disk", is_ok=True, code="flush_takes", facts={"ms": 0.4}))


class Stand:
    """The page, open, with tools behind it."""

    def __init__(self, qtbot: QtBot) -> None:
        load_fonts()
        self.qtbot = qtbot
        self.window = StationWindow(Look(load_theme()), now)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 720)
        self.window.show_view(VIEWS["sign_in"])
        self.tools = Tools()
        self.handheld = Handheld(WedgeSettings(), lambda _scans: None)
        self.set_up = SetUp(self.window.pages.set_up, self.tools, self.handheld, Sound(0.0))
        self.set_up.entered.connect(self.window.open_set_up)
        self.window.show()
        with qtbot.waitSignal(self.set_up.entered):
            self.set_up.ask_for("135790")

    def said(self) -> str:
        page = self.window.pages.set_up
        return " ".join(part.text for part in page.findChildren(FitText) if part.isVisible())

    def wait_for(self, words: str) -> None:
        self.qtbot.wait_until(lambda: words in self.said())

    def scan(self, keys: list[KeyPress]) -> None:
        assert self.handheld.on_keys is not None
        for key in keys:
            self.handheld.on_keys(key)

    def shows_button(self, text: str) -> bool:
        buttons = self.window.findChildren(TouchButton)
        return any(one.text() == text and one.isVisible() for one in buttons)

    def press_tile(self, name: str) -> None:
        found = self.window.pages.set_up.findChildren(CameraTile)
        tile = next(one for one in found if one.text() == name)
        self.qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)

    def press(self, text: str, on: QWidget | None = None) -> None:
        within = on or self.window
        found = [one for one in within.findChildren(TouchButton) if one.text() == text]
        shown = next(one for one in found if one.isVisible())
        self.qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
