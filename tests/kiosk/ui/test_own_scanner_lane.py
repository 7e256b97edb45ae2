"""A lane whose scanner is told apart but types into the window too: each code counts once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.compose import Kiosk, Watchers
from kiosk.scanning.frames import Scan
from kiosk.settings import CameraToml, HandheldToml, StationToml
from kiosk.ui.app import Seat, StationProgram
from kiosk.ui.bridge import Bridge
from kiosk.ui.look import load_fonts
from shared.events import Source
from tests.kiosk.ui.keyboard import Keyboard
from tests.screens.station_views import VIEWS, now

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SCANNER_MS = 3


@pytest.mark.parametrize("types_too", [True, False])
def test_a_code_that_is_typed_into_the_window_counts_where_the_scanner_types_nowhere_else(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    types_too: bool,
) -> None:
    monkeypatch.setattr("kiosk.scanning.own_scanner.types_too", lambda: types_too)
    load_fonts()
    scanner = HandheldToml(grabbed_device="HID#VID_05E0&PID_1200#7")
    settings = StationToml(camera=CameraToml(is_on=False), handheld=scanner)
    kiosk = Kiosk(tmp_path, settings, Watchers())
    kiosk.start_desk()
    counted: list[Scan] = []
    kiosk.divert(counted.extend)
    program = StationProgram(qapp, Bridge(), kiosk, Seat(volume=0.0, has_camera=False), now)
    program.handheld.install(qapp)
    program.window.show_view(VIEWS["added"])
    program.window.show()
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    with qtbot.assertNotEmitted(program.window.text_entered):
        Keyboard(program.window, SCANNER_MS).type("P12-10\n")
    assert [scan.text for scan in counted] == ([] if types_too else ["P12-10"])
    kiosk.scan([Scan("C1", "C1", 0.0, Source.HANDHELD)])
    assert counted[-1].text == "C1"
    program.stop()
    program.window.deleteLater()
