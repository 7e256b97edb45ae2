"""The station's program as a whole: what its parts tell reaches the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.compose import Kiosk, Watchers
from kiosk.settings import CameraToml, StationToml
from kiosk.ui.app import Seat, StationProgram
from kiosk.ui.bridge import Bridge
from kiosk.ui.look import load_fonts
from kiosk.ui.parts.chip import Chip
from kiosk.ui.sound import NoOutput, Output, Sound
from tests.screens.station_views import now

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def nothing_to_hear() -> Output:
    raise NoOutput("no card")


def test_a_pc_without_sound_says_so_however_soon_that_is_known(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # where no device has to be waited for, it is known before there is a window
    monkeypatch.setattr(Sound, "start", Sound.open)
    load_fonts()
    kiosk = Kiosk(tmp_path, StationToml(camera=CameraToml(is_on=False)), Watchers())
    kiosk.start_desk()
    seat = Seat(has_camera=False, open_voice=nothing_to_hear)
    program = StationProgram(qapp, Bridge(), kiosk, seat, now)
    qtbot.addWidget(program.window)

    def is_said() -> bool:
        signs = program.window.title_bar.findChildren(Chip)
        return any(one.accessibleName() == "No sound" and not one.isHidden() for one in signs)

    qtbot.waitUntil(is_said)
    program.stop()
