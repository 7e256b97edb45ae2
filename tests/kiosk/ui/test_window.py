"""The station's window: what it shows for a view, and what it sends for a press."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from kiosk.scanning.frames import Scan
from kiosk.scanning.wedge import WedgeSettings
from kiosk.station.cue import Cue, CueKind
from kiosk.station.modes import Button, Mode
from kiosk.station.view import StationView
from kiosk.ui.handheld import Handheld
from kiosk.ui.look import Look, load_fonts
from kiosk.ui.parts.cue_face import CUE_ICONS
from kiosk.ui.parts.fit_text import FitText
from kiosk.ui.parts.touch_button import TouchButton
from kiosk.ui.theme import TOUCH_PX, Shade, load_theme
from kiosk.ui.window import StationWindow
from tests.kiosk.ui.keyboard import Keyboard
from tests.screens.station_views import PACKING, VIEWS, now


@pytest.fixture
def window(qtbot: QtBot) -> StationWindow:
    load_fonts()
    window = StationWindow(Look(load_theme()), now)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show_view(PACKING)
    window.show()
    return window


def button(window: StationWindow, text: str) -> TouchButton:
    """The button in view that says `text`."""
    found = [one for one in window.findChildren(TouchButton) if one.text() == text]
    return next(one for one in found if one.isVisible())


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("kind", CueKind)
def test_a_cue_fills_the_left_half_with_its_colour_and_then_ends(
    window: StationWindow, qtbot: QtBot, kind: CueKind
) -> None:
    panel = window.cue_panel
    panel.calm_down()
    window.show_view(replace(PACKING, cue=Cue(kind, "child_added"), cue_number=2))
    colour = load_theme().colours[f"cue_{kind.value}"]
    assert panel.ground.name() == colour
    middle = panel.grab().toImage().pixelColor(panel.width() - 4, panel.height() // 2)
    assert middle.name() == colour
    qtbot.wait_until(lambda: not panel.is_flashing)
    assert panel.ground.name() != colour


def test_a_view_without_a_new_cue_does_not_flash_again(window: StationWindow) -> None:
    window.cue_panel.calm_down()
    window.show_view(replace(PACKING, operator="Ravi"))
    assert not window.cue_panel.is_flashing


def test_every_kind_of_cue_has_an_icon_and_a_colour_that_can_be_read_on() -> None:
    colours = load_theme().colours
    for kind in CueKind:
        ground, ink = colours[f"cue_{kind.value}"], colours[f"cue_on_{kind.value}"]
        low, high = sorted((luminance(ground), luminance(ink)))
        assert (high + 0.05) / (low + 0.05) >= 4.5, kind
    assert len(set(CUE_ICONS.values())) == len(CueKind)


@pytest.mark.parametrize(
    ("text", "mode"), [("RECEIVE", Mode.RECEIVE), ("LOOK UP", Mode.LOOK_UP), ("PACK", Mode.PACK)]
)
def test_a_mode_button_asks_for_its_mode(
    window: StationWindow, qtbot: QtBot, text: str, mode: Mode
) -> None:
    with qtbot.waitSignal(window.mode_chosen) as asked:
        qtbot.mouseClick(button(window, text), Qt.MouseButton.LeftButton)
    assert asked.args == [mode]


@pytest.mark.parametrize(
    ("text", "pressed"),
    [("UNDO", Button.UNDO), ("FINISH", Button.FINISH), ("LOCK", Button.LOCK)],
)
def test_a_button_sends_what_its_card_says(
    window: StationWindow, qtbot: QtBot, text: str, pressed: Button
) -> None:
    with qtbot.waitSignal(window.button_pressed) as sent:
        qtbot.mouseClick(button(window, text), Qt.MouseButton.LeftButton)
    assert sent.args == [pressed]


def test_a_typed_code_is_sent_and_the_work_page_comes_back(
    window: StationWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(button(window, "TYPE"), Qt.MouseButton.LeftButton)
    assert window.pages.manual_entry.isVisible()
    with qtbot.waitSignal(window.text_entered) as sent:
        for key in "C417\n":
            window.pages.manual_entry.press(key)
    assert sent.args == ["C417"]
    assert window.pages.work.isVisible()


@pytest.fixture
def scans(qapp: QApplication) -> Iterator[list[Scan]]:
    """What a handheld at this PC reads, told from typing as in the program."""
    read: list[Scan] = []
    handheld = Handheld(WedgeSettings(), read.extend)
    handheld.install(qapp)
    yield read
    qapp.removeEventFilter(handheld)


@pytest.mark.parametrize("gap_ms", [30, 90])
def test_a_scanner_too_slow_to_be_told_from_a_person_is_taken_as_typing(
    window: StationWindow, qtbot: QtBot, scans: list[Scan], gap_ms: int
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    with qtbot.waitSignal(window.text_entered) as sent:
        Keyboard(window, gap_ms).type("C1\n")
    assert sent.args == ["C1"]
    assert scans == []
    assert window.pages.work.isVisible()


def test_a_stray_key_is_forgotten_with_the_next_cue(window: StationWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.pages.work, "c")
    assert window.pages.manual_entry.isVisible()
    window.show_view(replace(PACKING, cue_number=PACKING.cue_number + 1))
    assert window.pages.work.isVisible()
    qtbot.mouseClick(button(window, "TYPE"), Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(window.text_entered):
        window.pages.manual_entry.press("\n")


def test_a_code_being_typed_on_the_keypad_outlasts_a_cue(
    window: StationWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(button(window, "TYPE"), Qt.MouseButton.LeftButton)
    window.pages.manual_entry.press("C")
    window.show_view(replace(PACKING, cue_number=PACKING.cue_number + 1))
    assert window.pages.manual_entry.isVisible()


def test_a_pin_is_sent_once_and_not_kept(window: StationWindow, qtbot: QtBot) -> None:
    window.show_view(VIEWS["sign_in"])
    with qtbot.waitSignal(window.pin_entered) as sent:
        for key in "123456\n":
            window.pages.sign_in.press(key)
    assert sent.args == ["123456"]
    with qtbot.assertNotEmitted(window.pin_entered):
        window.pages.sign_in.press("\n")


def test_a_half_typed_pin_is_forgotten_when_the_station_locks(
    window: StationWindow, qtbot: QtBot
) -> None:
    window.show_view(VIEWS["sign_in"])
    window.pages.sign_in.press("9")
    window.show_view(PACKING)
    window.show_view(VIEWS["sign_in"])
    with qtbot.waitSignal(window.pin_entered) as sent:
        for key in "123456\n":
            window.pages.sign_in.press(key)
    assert sent.args == ["123456"]


def test_dispatch_asks_where_to_and_sends_the_place(window: StationWindow, qtbot: QtBot) -> None:
    window.show_view(VIEWS["where_to"])
    with qtbot.waitSignal(window.destination_chosen) as sent:
        qtbot.mouseClick(button(window, "Jaipur"), Qt.MouseButton.LeftButton)
    assert sent.args == ["JAI"]


def test_dispatch_pressed_again_asks_for_another_place(window: StationWindow, qtbot: QtBot) -> None:
    window.show_view(VIEWS["dispatching"])
    assert window.pages.work.isVisible()
    qtbot.mouseClick(button(window, "DISPATCH"), Qt.MouseButton.LeftButton)
    assert window.pages.destination.isVisible()


def test_more_places_than_fit_are_turned_over(window: StationWindow, qtbot: QtBot) -> None:
    window.show_view(VIEWS["where_to"])
    qtbot.mouseClick(button(window, "MORE"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert button(window, "Bhopal").isVisible()


def test_the_count_of_a_filled_parent_stays_readable(window: StationWindow) -> None:
    window.show_view(VIEWS["filled"])
    assert window.windowTitle() == "TraceTrack: Parent full, 10 / 10"


def test_the_lock_says_who_holds_the_open_parent(window: StationWindow) -> None:
    window.show_view(VIEWS["sign_in"])
    said = [part.text for part in window.cue_panel.findChildren(FitText) if part.isVisible()]
    assert "held by Asha Raghunathan" in said


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("size_px", [(800, 480), (1280, 720)])
def test_everything_pressed_is_at_least_as_large_as_a_glove(
    window: StationWindow, name: str, size_px: tuple[int, int]
) -> None:
    window.resize(*size_px)
    window.show_view(VIEWS[name])
    QApplication.processEvents()
    for one in window.findChildren(TouchButton):
        if one.isVisible():
            assert min(one.width(), one.height()) >= TOUCH_PX, one.text()
            assert one.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_out_of_service_does_not_claim_that_nobody_is_signed_in(window: StationWindow) -> None:
    window.show_view(StationView(is_enrolled=True, is_out_of_service=True))
    said = [part.text for part in window.title_bar.findChildren(FitText) if part.text]
    assert "Locked" not in said
    assert "nobody here" not in said


def test_there_is_no_dialog(window: StationWindow) -> None:
    for view in VIEWS.values():
        window.show_view(view)
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)] == []


@pytest.mark.parametrize("shade", Shade)
def test_every_name_in_the_style_sheet_is_in_the_palette(shade: Shade) -> None:
    assert "$" not in load_theme(shade).style_sheet()


def test_who_asks_for_set_up_is_told_whose_pin_is_wanted_and_can_go_back(
    window: StationWindow, qtbot: QtBot
) -> None:
    window.cue_panel.offer_set_up()
    window.show_view(VIEWS["sign_in"])
    asked: list[str] = []
    window.set_up_wanted.connect(asked.append)
    qtbot.mouseClick(button(window, "SET UP"), Qt.MouseButton.LeftButton)
    assert window.windowTitle().startswith("TraceTrack: Set-up")
    assert button(window, "SET UP").is_chosen
    for key in "135790\n":
        window.pages.sign_in.press(key)
    assert asked == ["135790"]
    wrong = replace(VIEWS["sign_in"], cue=Cue(CueKind.REFUSED, "pin_wrong"), cue_number=1)
    window.show_view(wrong)
    assert window.windowTitle().startswith("TraceTrack: Wrong PIN")
    qtbot.mouseClick(button(window, "SET UP"), Qt.MouseButton.LeftButton)
    assert window.windowTitle().startswith("TraceTrack: Sign in")
    assert not button(window, "SET UP").is_chosen


def test_a_pin_is_for_work_again_once_somebody_signed_in_by_badge(
    window: StationWindow, qtbot: QtBot
) -> None:
    window.cue_panel.offer_set_up()
    window.show_view(VIEWS["sign_in"])
    qtbot.mouseClick(button(window, "SET UP"), Qt.MouseButton.LeftButton)
    sign_in = window.pages.sign_in
    assert sign_in.asks_for == "PIN for set-up"
    window.show_view(PACKING)
    window.show_view(replace(PACKING, is_locked=True))
    assert sign_in.asks_for == "PIN"
    assert not button(window, "SET UP").is_chosen
    with qtbot.waitSignal(window.pin_entered):
        for key in "246813\n":
            sign_in.press(key)
