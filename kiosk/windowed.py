"""The station with its screen: what the settings say, as the window needs it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.compose import Kiosk, Watchers, verify_pin
from kiosk.ui.app import Seat, run_station
from shared.clock import SystemClock

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.practice.lane import PracticeLane
    from kiosk.set_up import SetUpTools
    from kiosk.settings import StationToml
    from kiosk.ui.app import StationProgram
    from kiosk.ui.bridge import Bridge
    from kiosk.ui.practice import Words
    from shared.clock import Clock


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

    seat = seat_of(settings, is_windowed=is_windowed)
    return run_station(make_kiosk, seat, clock.now, partial(offer_more, folder, clock))


def offer_more(folder: Path, clock: Clock, program: StationProgram, kiosk: Kiosk) -> None:
    """Let set-up page and practice be opened in a station's window."""

    def make_set_up_tools() -> SetUpTools:
        from kiosk.set_up import SetUpTools  # noqa: PLC0415 - as the page that asks it

        return SetUpTools(folder, kiosk, verify_pin)

    def make_practice(bridge: Bridge, words: Words) -> PracticeLane:
        from kiosk.practice.lane import PracticeLane  # noqa: PLC0415 - slow to load

        return PracticeLane(clock, words, bridge)

    program.offer_set_up(make_set_up_tools)
    program.offer_practice(make_practice)


def seat_of(settings: StationToml, *, is_windowed: bool) -> Seat:
    """Return how the window is set up."""
    sound = settings.sound
    return Seat(
        wedge=settings.handheld.wedge_settings(),
        has_camera=settings.camera.is_on,
        volume=0.0 if sound.is_muted else sound.volume,
        is_windowed=is_windowed,
        language=settings.language,
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
