"""Practice in the window: marked beyond mistake, on a desk of its own, and left again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.station.modes import Button, Mode
from kiosk.ui.bridge import Bridge, connect_window
from kiosk.ui.desk_switch import DeskSwitch
from kiosk.ui.look import Look, load_fonts
from kiosk.ui.parts.touch_button import TouchButton
from kiosk.ui.practice import PracticeMark, PracticeRoom, Words, Work
from kiosk.ui.sound import Sound
from kiosk.ui.theme import load_theme
from kiosk.ui.window import StationWindow
from tests.screens.station_views import PACKING, now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from kiosk.scanning.frames import Scan
    from kiosk.station.cue import Cue
    from kiosk.station.view import StationView


class Noting:
    """A desk that notes what reaches it."""

    def __init__(self) -> None:
        self.noted: list[object] = []

    def scan(self, scans: Sequence[Scan]) -> object:
        return self.noted.append([scan.text for scan in scans])

    def type_text(self, text: str) -> object:
        return self.noted.append(text)

    def press(self, button: Button) -> object:
        return self.noted.append(button)

    def choose_mode(self, mode: Mode) -> object:
        return self.noted.append(mode)

    def choose_destination(self, code: str) -> object:
        return self.noted.append(code)

    def sign_in_pin(self, pin: str) -> object:
        return self.noted.append(f"PIN of {len(pin)}")

    def tell(self, cue: Cue) -> object:
        return self.noted.append(cue.code)


class Playing:
    """A stretch of practice that plays nothing by itself."""

    def __init__(self, bridge: Bridge) -> None:
        self.desk = Noting()
        self.bridge = bridge
        self.told: list[str] = []

    def start(self) -> None:
        self.told.append("start")

    def stop(self) -> None:
        self.told.append("stop")


class Scanners:
    """Where scans come from; notes who gets them."""

    def __init__(self) -> None:
        self.to: object = None

    def divert(self, to: object) -> None:
        self.to = to


class Stand:
    """A window at work, with practice at hand."""

    def __init__(self, qtbot: QtBot) -> None:
        load_fonts()
        look = Look(load_theme())
        self.window = StationWindow(look, now)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 720)
        self.real, self.work, self.scanners = Bridge(), Noting(), Scanners()
        self.switch = DeskSwitch(self.work)
        connect_window(self.window, self.switch)
        self.made: list[Playing] = []
        parts = Work(look, self.real, self.switch, self.scanners, Sound(0.0))
        self.room = PracticeRoom(self.window, parts, self.make)
        self.real.view_changed.connect(self.show_real)
        self.real.on_view(PACKING)
        self.window.show()

    def make(self, bridge: Bridge, words: Words) -> Playing:
        assert words[0] == "PRACTICE"
        self.made.append(Playing(bridge))
        return self.made[-1]

    def show_real(self, view: StationView) -> None:
        if not self.room.is_on:
            self.window.show_view(view)

    @property
    def mark(self) -> PracticeMark:
        (mark,) = self.window.findChildren(PracticeMark)
        return mark

    def press(self, qtbot: QtBot, text: str) -> None:
        found = [one for one in self.window.findChildren(TouchButton) if one.text() == text]
        qtbot.mouseClick(next(one for one in found if one.isVisible()), Qt.MouseButton.LeftButton)


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand(qtbot)


def test_practice_is_marked_while_it_goes_on(stand: Stand) -> None:
    assert not stand.mark.isVisible()
    stand.room.enter()
    stand.made[0].bridge.on_view(replace(PACKING, location_name="PRACTICE"))
    assert stand.mark.isVisible()
    assert stand.mark.geometry() == stand.window.rect()
    assert stand.window.windowTitle().startswith("PRACTICE:")
    stand.room.leave()
    assert not stand.mark.isVisible()
    assert stand.window.windowTitle().startswith("TraceTrack:")


def test_what_is_pressed_in_practice_reaches_the_made_up_station_alone(
    stand: Stand, qtbot: QtBot
) -> None:
    stand.room.enter()
    stand.press(qtbot, "UNDO")
    stand.press(qtbot, "RECEIVE")
    assert stand.made[0].desk.noted == [Button.UNDO, Mode.RECEIVE]
    assert stand.work.noted == []
    assert stand.scanners.to == stand.made[0].desk.scan


def test_the_lock_is_the_way_out_and_locks_nothing(stand: Stand, qtbot: QtBot) -> None:
    stand.room.enter()
    stand.press(qtbot, "END")
    assert not stand.room.is_on
    assert stand.scanners.to is None
    assert stand.made[0].desk.noted == stand.work.noted == []
    qtbot.wait_until(lambda: "stop" in stand.made[0].told)
    stand.press(qtbot, "LOCK")
    assert stand.work.noted == [Button.LOCK]


def test_the_card_begins_and_ends_practice(stand: Stand) -> None:
    stand.room.turn()
    assert stand.room.is_on
    stand.room.turn()
    assert not stand.room.is_on


def test_the_card_of_practice_may_be_typed_and_any_other_text_goes_to_the_desk(
    stand: Stand,
) -> None:
    stand.switch.type_text("TT1:PRACTICE")
    assert stand.work.noted == ["TT1:PRACTICE"]
    stand.switch.on_practice = stand.room.turn
    stand.switch.type_text(" tt1:practice")
    assert stand.room.is_on
    stand.switch.type_text("C417")
    assert stand.made[0].desk.noted == ["C417"]
    stand.switch.type_text("TT1:PRACTICE")
    assert not stand.room.is_on
    assert stand.work.noted == ["TT1:PRACTICE"]


def test_a_view_that_practice_told_late_is_not_shown_at_work(stand: Stand) -> None:
    stand.room.enter()
    bridge = stand.made[0].bridge
    stand.room.leave()
    bridge.on_view(replace(PACKING, location_name="PRACTICE"))
    assert stand.window.view is PACKING


def test_the_set_up_page_leads_to_practice_and_is_left(stand: Stand, qtbot: QtBot) -> None:
    stand.window.pages.set_up.practice_wanted.connect(stand.room.enter)
    stand.window.open_set_up()
    stand.press(qtbot, "PRACTISE")
    assert stand.room.is_on
    assert not stand.window.pages.set_up.isVisible()
