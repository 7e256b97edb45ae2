"""The station with its screen: what the settings say, as the window needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.compose import Kiosk, Watchers, verify_pin
from kiosk.set_up import SetUpTools
from kiosk.ui.app import Seat, run_station
from shared.clock import SystemClock

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.practice.lane import PracticeLane
    from kiosk.settings import StationToml
    from kiosk.ui.app import StationProgram
    from kiosk.ui.bridge import Bridge
    from kiosk.ui.practice import Words


def run_window(
    folder: Path, settings: StationToml, enrol: str = "", *, is_windowed: bool = False
) -> int:
    """Run a station until its window is closed; the exit code. `enrol` is a card's text."""
    clock = SystemClock()

    def make_kiosk(bridge: Bridge) -> Kiosk:
        kiosk = Kiosk(folder, settings, watchers_of(bridge), clock)
        if enrol:
            kiosk.enrol(enrol)
        return kiosk

    def make_practice(bridge: Bridge, words: Words) -> PracticeLane:
        from kiosk.practice.lane import PracticeLane  # noqa: PLC0415 - slow to load

        return PracticeLane(clock, words, bridge)

    def offer(program: StationProgram, kiosk: Kiosk) -> None:
        program.offer_set_up(SetUpTools(folder, kiosk, verify_pin))
        program.offer_practice(make_practice)

    seat = seat_of(settings, is_windowed=is_windowed)
    return run_station(make_kiosk, seat, clock.now, offer)


def seat_of(settings: StationToml, *, is_windowed: bool) -> Seat:
    """Return how the window is set up."""
    sound = settings.sound
    return Seat(
        wedge=settings.handheld.wedge_settings(),
        has_camera=settings.camera.is_on,
        volume=0.0 if sound.is_muted else sound.volume,
        is_windowed=is_windowed,
    )


def watchers_of(bridge: Bridge) -> Watchers:
    """Return the window's side as the kiosk's watchers."""
    return Watchers(
        on_view=bridge.on_view,
        on_cue=bridge.on_cue,
        on_picture=bridge.on_picture,
        on_camera=bridge.on_camera,
        on_practice=bridge.on_practice,
    )
