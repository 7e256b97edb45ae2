"""How a station's window opens: with its first view, and never waiting for it too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.ui import opening as opening_module
from kiosk.ui.look import Look
from kiosk.ui.opening import Opening
from kiosk.ui.theme import load_theme
from kiosk.ui.window import StationWindow
from tests.screens.station_views import now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NEVER_MS = 60_000


class Stand:
    """A window that opens, and what was done with it in which order."""

    def __init__(self, qtbot: QtBot, *, is_drawn: bool = True) -> None:
        self.done: list[str] = []
        self.window = StationWindow(Look(load_theme()), now)
        qtbot.addWidget(self.window)
        self._is_drawn = is_drawn
        self.opening = Opening(self.window, self._show, lambda: self.done.append("rest"))

    def _show(self) -> None:
        self.done.append("shown")
        if self._is_drawn:
            self.window.show()


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Both waits so long that no test sees their end, unless it makes one short."""
    monkeypatch.setattr(opening_module, "_UNSEEN_MS", NEVER_MS)
    monkeypatch.setattr(opening_module, "_UNDRAWN_MS", NEVER_MS)
    return monkeypatch


def test_the_window_is_shown_with_its_first_view_and_the_rest_begins_once_it_is_drawn(
    qtbot: QtBot, waits: pytest.MonkeyPatch
) -> None:
    stand = Stand(qtbot)
    qtbot.wait(20)
    assert stand.done == []
    stand.opening.take_view()
    assert stand.done == ["shown"]
    qtbot.wait_until(lambda: stand.done == ["shown", "rest"])
    stand.window.repaint()
    qtbot.wait(20)
    assert stand.done == ["shown", "rest"]


def test_a_view_that_is_long_in_coming_is_not_waited_for(
    qtbot: QtBot, waits: pytest.MonkeyPatch
) -> None:
    waits.setattr(opening_module, "_UNSEEN_MS", 0)
    stand = Stand(qtbot)
    qtbot.wait_until(lambda: stand.done == ["shown"])
    stand.opening.take_view()
    qtbot.wait_until(lambda: stand.done == ["shown", "rest"])


def test_on_a_screen_that_draws_nothing_the_rest_begins_all_the_same(
    qtbot: QtBot, waits: pytest.MonkeyPatch
) -> None:
    waits.setattr(opening_module, "_UNDRAWN_MS", 0)
    stand = Stand(qtbot, is_drawn=False)
    stand.opening.take_view()
    qtbot.wait_until(lambda: stand.done == ["shown", "rest"])


def test_a_program_that_ended_shows_and_begins_nothing(
    qtbot: QtBot, waits: pytest.MonkeyPatch
) -> None:
    for name in ("_UNSEEN_MS", "_UNDRAWN_MS"):
        waits.setattr(opening_module, name, 0)
    stand = Stand(qtbot)
    stand.opening.stop()
    stand.opening.take_view()
    qtbot.wait(20)
    assert stand.done == []
