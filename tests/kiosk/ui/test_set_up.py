"""The set-up page at work: what a scanner test tells, the camera chosen at once, its area drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk.scanning.camera_controls import Control, ControlName, Turn
from kiosk.scanning.keymap import KeyPress
from kiosk.scanning.scanner_setup import TEST_TEXT
from kiosk.scanning.wedge import Terminator
from kiosk.self_test.parts import PARTS
from kiosk.ui.languages import speak
from kiosk.ui.set_up_port import CheckLine
from kiosk.ui.words.checks import CHECK_NAMES, WORKS, check_found
from tests.kiosk.scanning.scanner_keys import keys_of
from tests.kiosk.ui.set_up_stand import Stand

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


FRENCH = str.maketrans("0123456789-AQZWM.:/", "à&é\"'(-è_ç)QAWZ?:./")


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand(qtbot)


def test_a_wrong_pin_does_not_open_the_page(qtbot: QtBot, stand: Stand) -> None:
    with qtbot.waitSignal(stand.set_up.refused):
        stand.set_up.ask_for("000000")


def test_the_scanner_test_tells_ending_prefix_suffix_and_identifier(stand: Stand) -> None:
    stand.scan(keys_of(f"]Q1xx{TEST_TEXT}zz\t"))
    stand.wait_for("It ends with Tab. AIM identifier ]Q1. Prefix xx. Suffix zz.")
    stand.press("KEEP")
    stand.qtbot.wait_until(lambda: len(stand.tools.kept) == 1)
    kept = stand.tools.kept[0]
    assert (kept.terminator, kept.prefix, kept.suffix) == (Terminator.TAB, "xx", "zz")
    assert kept.has_aim
    stand.scan(keys_of(f"{TEST_TEXT}\n"))
    stand.wait_for("It ends with Enter.")
    stand.press("KEEP")
    stand.qtbot.wait_until(lambda: len(stand.tools.kept) == 2)
    assert not stand.tools.kept[1].has_aim


def test_the_scanner_test_repairs_a_layout_where_no_scan_code_is_given(stand: Stand) -> None:
    sent = TEST_TEXT.translate(FRENCH) + "\r"
    stand.scan([KeyPress(0, char, 3 * place) for place, char in enumerate(sent)])
    stand.wait_for("The keyboard's layout is repaired.")
    stand.press("KEEP")
    stand.qtbot.wait_until(lambda: len(stand.tools.kept) == 1)
    assert stand.tools.kept[0].repair["&"] == "1"


def test_a_scanner_that_loses_characters_cannot_be_kept(stand: Stand) -> None:
    stand.scan(keys_of("P123-10\n"))
    stand.wait_for("Characters are missing.")
    stand.press("KEEP")
    assert stand.tools.kept == []


def test_the_lanes_own_scanner_is_chosen_by_name_in_turn(stand: Stand) -> None:
    for name, identity in (
        ("Any keyboard", ""),
        ("Zebra DS2208", "evdev:1"),
        ("ttyACM0", "serial:2"),
        ("Any keyboard", ""),
    ):
        stand.qtbot.wait_until(lambda name=name: stand.shows_button(name))
        assert stand.tools.scanner == identity
        stand.press(name)
    stand.qtbot.wait_until(lambda: stand.shows_button("Zebra DS2208"))


def test_a_pc_without_sound_is_told_among_the_checks(stand: Stand) -> None:
    stand.set_up.note_sound(is_audible=False)
    stand.press("CHECK")
    checks = stand.window.pages.set_up.checks
    stand.qtbot.wait_until(lambda: "Sound no device, or muted" in checks.accessibleName())


def test_every_check_has_a_name_and_words_for_what_it_came_to() -> None:
    parts = {part.name for part in PARTS} - {"station", "office"}
    assert set(CHECK_NAMES) == parts | {"sound", "disk", "server"}
    assert set(WORKS) == parts
    assert (
        check_found("zbar", "part_fails", {"fault": "ImportError"}) == "does not work: ImportError"
    )


def test_a_server_that_gives_no_answer_is_told_among_the_checks_in_words(stand: Stand) -> None:
    checks = stand.window.pages.set_up.checks
    checks.add(CheckLine("server", is_ok=False, code="no_connection"))
    assert "Server The server can't be reached" in checks.accessibleName()


def test_the_checks_are_told_in_the_language_of_the_windows(
    stand: Stand, qapp: QApplication
) -> None:
    checks = stand.window.pages.set_up.checks
    before = QLocale()
    speak(qapp, "es")
    try:
        checks.add(CheckLine("disk", is_ok=True, code="flush_takes", facts={"ms": 0.4}))
        checks.add(CheckLine("pins", is_ok=True, code="part_works"))
    finally:
        speak(qapp, "en")
        QLocale.setDefault(before)
    assert "Disco 0.4 ms por escritura" in checks.accessibleName()


def open_area(stand: Stand) -> None:
    stand.set_up.show_live(QImage(640, 360, QImage.Format.Format_Grayscale8))
    stand.window.pages.set_up.region_wanted.emit()
    stand.qtbot.wait_until(stand.window.pages.set_up.region.isVisible)
    stand.qtbot.wait_until(lambda: stand.tools.looks_whole)
    dials = stand.window.pages.set_up.region.dials
    stand.qtbot.wait_until(lambda: dials.isVisible() or "sets exposure" in stand.said())


def drag(stand: Stand, start: QPoint, end: QPoint) -> None:
    drawing = stand.window.pages.set_up.region.drawing
    QTest.mousePress(drawing, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(drawing, end)
    QTest.mouseRelease(drawing, Qt.MouseButton.LeftButton, pos=end)


def test_a_finger_draws_the_area_on_the_live_picture(stand: Stand) -> None:
    open_area(stand)
    drawing = stand.window.pages.set_up.region.drawing
    width, height = drawing.width(), drawing.height()
    drag(stand, QPoint(width // 2, height // 2), QPoint(width - 1, height - 1))
    stand.press("KEEP", on=stand.window.pages.set_up.region)
    stand.qtbot.wait_until(lambda: len(stand.tools.regions) == 1)
    region = stand.tools.regions[0]
    assert region is not None
    assert region[:2] == pytest.approx((0.5, 0.5), abs=0.01)
    assert region[2:] == pytest.approx((1.0, 1.0), abs=0.01)
    assert not stand.tools.looks_whole


def test_a_mere_touch_is_no_area_and_all_of_it_is_one_press_away(stand: Stand) -> None:
    stand.tools.regions.append((0.2, 0.2, 0.8, 0.8))
    open_area(stand)
    assert stand.window.pages.set_up.region.drawing.region == (0.2, 0.2, 0.8, 0.8)
    drag(stand, QPoint(100, 100), QPoint(103, 104))
    assert stand.window.pages.set_up.region.drawing.region is None
    stand.press("ALL OF IT")
    stand.qtbot.wait_until(lambda: stand.tools.regions[1:] == [None])


def test_leaving_the_area_looks_as_before(stand: Stand) -> None:
    stand.tools.regions.append((0.2, 0.2, 0.8, 0.8))
    open_area(stand)
    drawing = stand.window.pages.set_up.region.drawing
    drag(stand, QPoint(0, 0), QPoint(drawing.width() // 2, drawing.height() // 2))
    stand.press("BACK", on=stand.window.pages.set_up.region)
    stand.qtbot.wait_until(lambda: stand.tools.regions[1:] == [(0.2, 0.2, 0.8, 0.8)])


def test_exposure_is_set_where_the_camera_takes_it_and_focus_is_not_offered(stand: Stand) -> None:
    stand.tools.takes = (Control(ControlName.EXPOSURE, None),)
    open_area(stand)
    stand.wait_for("Exposure: by itself")
    assert "Focus" not in stand.said()
    dials = stand.window.pages.set_up.region.dials
    stand.press("+", on=dials)
    stand.wait_for("Exposure: 125")
    stand.press("AUTO", on=dials)
    stand.wait_for("Exposure: by itself")
    exposure = ControlName.EXPOSURE
    assert stand.tools.turned == [(exposure, Turn.MORE), (exposure, Turn.AUTO)]


def test_a_camera_that_sets_itself_says_so_and_offers_nothing(stand: Stand) -> None:
    open_area(stand)
    stand.wait_for("This camera sets exposure and focus itself.")
    assert not stand.window.pages.set_up.region.dials.isVisible()
