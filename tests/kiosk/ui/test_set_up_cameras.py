"""The cameras on the set-up page: a live list, a picture each, one that is taken at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage

from kiosk.scanning.camera_rounds import Glance
from kiosk.scanning.camera_state import LostReason
from kiosk.ui.parts.camera_tile import CameraTile
from kiosk.ui.parts.touch_button import TouchButton
from kiosk.ui.set_up_port import CameraChoice
from tests.kiosk.ui.set_up_stand import CAMERAS, Stand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand(qtbot)


def test_a_camera_is_taken_at_once_in_the_size_that_was_measured(
    qtbot: QtBot, stand: Stand
) -> None:
    stand.qtbot.wait_until(lambda: len(stand.window.pages.set_up.findChildren(TouchButton)) > 0)
    with qtbot.waitSignal(stand.set_up.camera_turned) as turned:
        stand.window.pages.set_up.camera_chosen.emit("b")
    assert turned.args == [True]
    stand.wait_for("1280 × 720, 30 a second, read in 1.4 ms")
    assert stand.tools.chosen == ["b"]


def tiles(stand: Stand) -> dict[str, str]:
    """What the tiles in view say, by their names."""
    found = stand.window.pages.set_up.findChildren(CameraTile)
    return {tile.text(): tile.accessibleName() for tile in found if not tile.isHidden()}


def test_a_camera_appears_and_vanishes_while_the_page_is_open(stand: Stand) -> None:
    third = CameraChoice("Document camera", "c")
    stand.qtbot.wait_until(lambda: list(tiles(stand)) == ["C920", "Webcam", "No camera"])
    stand.tools.show_cameras((*CAMERAS, third))
    stand.qtbot.wait_until(lambda: "Document camera" in tiles(stand))
    stand.tools.show_cameras((CAMERAS[0], third))
    stand.qtbot.wait_until(lambda: "Webcam" not in tiles(stand))
    assert tiles(stand)["C920"] == "C920, chosen"


def test_a_tile_shows_what_its_camera_sees_or_why_it_sees_nothing(stand: Stand) -> None:
    stand.qtbot.wait_until(lambda: "Webcam" in tiles(stand))
    stand.tools.show_glance("b", Glance(trouble=LostReason.BUSY))
    words = "Webcam: Another program uses the camera"
    stand.qtbot.wait_until(lambda: tiles(stand)["Webcam"] == words)
    stand.tools.show_glance("b", Glance(np.full((72, 128), 90, np.uint8)))
    stand.qtbot.wait_until(lambda: tiles(stand)["Webcam"] == "Webcam")
    (tile,) = (
        one for one in stand.window.pages.set_up.findChildren(CameraTile) if one.text() == "Webcam"
    )
    middle = tile.grab().toImage().pixelColor(tile.width() // 2, tile.height() // 2)
    assert middle.red() == middle.green() == middle.blue() == 90


def test_the_tile_of_the_camera_in_use_says_that_it_is_lost_and_keeps_it_chosen(
    stand: Stand,
) -> None:
    stand.set_up.show_live_trouble("Camera unplugged")
    stand.qtbot.wait_until(lambda: tiles(stand).get("C920") == "C920: Camera unplugged, chosen")
    stand.set_up.show_live(QImage(64, 36, QImage.Format.Format_Grayscale8))
    assert tiles(stand)["C920"] == "C920, chosen"


def test_a_list_that_comes_while_a_camera_is_measured_does_not_take_the_choice_back(
    stand: Stand,
) -> None:
    stand.qtbot.wait_until(lambda: "Webcam" in tiles(stand))
    stand.tools.may_measure.clear()
    stand.press_tile("Webcam")
    stand.wait_for("measuring")
    stand.tools.show_cameras((*CAMERAS, CameraChoice("Document camera", "c")))
    stand.qtbot.wait_until(lambda: "Document camera" in tiles(stand))
    assert tiles(stand)["Webcam"] == "Webcam, chosen"
    assert tiles(stand)["C920"] == "C920"
    stand.tools.may_measure.set()
    stand.wait_for("1280 × 720")


def test_the_cameras_are_left_alone_once_the_page_is_left(stand: Stand) -> None:
    stand.press("BACK")
    stand.qtbot.wait_until(lambda: stand.tools.has_left_cameras)


def test_no_camera_is_a_choice_too(qtbot: QtBot, stand: Stand) -> None:
    with qtbot.waitSignal(stand.set_up.camera_turned) as turned:
        stand.window.pages.set_up.camera_chosen.emit("")
    assert turned.args == [False]
    stand.qtbot.wait_until(lambda: stand.tools.chosen == [None])
