"""Where the demo's two windows stand."""

import pytest
from PySide6.QtCore import QRect

from kiosk.ui.placing import place_both


@pytest.mark.parametrize(
    "screen",
    [
        QRect(0, 0, 1920, 1080),
        QRect(0, 24, 1920, 1056),
        QRect(0, 0, 1600, 900),
        QRect(0, 0, 3840, 2160),
        QRect(1920, 0, 2560, 1440),
        QRect(0, 0, 1200, 1920),
    ],
)
def test_both_windows_are_seen_whole_where_the_screen_has_room(screen: QRect) -> None:
    places = place_both(screen)
    assert places is not None
    station, admin = places
    for window in places:
        assert screen.contains(window)
        assert window.width() >= 800
        assert window.height() >= 480
        assert window.top() > screen.top()
    assert not station.intersects(admin)


def test_on_a_large_screen_the_station_has_the_size_that_it_is_designed_for() -> None:
    places = place_both(QRect(0, 0, 2560, 1440))
    assert places is not None
    assert (places[0].width(), places[0].height()) == (1280, 720)


@pytest.mark.parametrize("screen", [QRect(0, 0, 1280, 720), QRect(0, 0, 1366, 768)])
def test_a_small_screen_has_no_room_for_both(screen: QRect) -> None:
    assert place_both(screen) is None
