"""The station's window as `python -m kiosk --windowed` makes it; ends when a scan would beep."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.ui.bridge import Bridge

BEGAN_S = time.monotonic()
STARTED_S = float(sys.argv[2])


# ruff: noqa: PLC0415  (the imports are what is measured)


def main() -> None:
    """Start, tell the times of the parts as JSON, and end."""
    from kiosk.loading import loading

    with loading():
        from kiosk.compose import Kiosk
        from kiosk.settings import load_settings
        from kiosk.ui.app import open_station, prepare_qt
        from kiosk.windowed import offer_more, seat_of, watchers_of

    imported_s = time.monotonic()
    from dataclasses import replace
    from functools import partial
    from pathlib import Path

    from PySide6.QtCore import Qt

    from kiosk.ui.output_device import OutputDevice
    from shared.clock import SystemClock
    from shared.log import set_up_logging

    told: dict[str, float] = {}
    bridges: list[Bridge] = []

    def note(part: str, since_s: float = STARTED_S) -> None:
        told.setdefault(part, time.monotonic() - since_s)
        if {"shown", "heard", "drawn"} <= told.keys():
            told["ready"] = max(told["shown"], told["heard"])
            application.quit()

    class Timed(Kiosk):
        """Begins with the rest once the first view was drawn, and says when that was."""

        def start_rest(self) -> None:
            note("drawn")

    folder = Path(sys.argv[1])
    set_up_logging(folder / "logs" / "station.log")
    settings = load_settings(folder)
    application = prepare_qt()
    opened_s = time.monotonic()

    def make_kiosk(bridge: Bridge) -> Kiosk:
        bridge.view_changed.connect(
            lambda: note("database", opened_s), Qt.ConnectionType.DirectConnection
        )
        bridge.audible_changed.connect(lambda: note("heard"))
        bridges.append(bridge)
        return Timed(folder, settings, watchers_of(bridge), clock)

    # The tones' own device, but for a sound card, which not every machine has.
    seat = replace(
        seat_of(settings, is_windowed=True), open_voice=lambda: OutputDevice(is_silent=True)
    )
    clock = SystemClock()
    offer = partial(offer_more, folder, clock)
    program = open_station(application, make_kiosk, seat, clock.now, offer)
    opened = time.monotonic()
    # Behind the program, which shows its window upon the same signal.
    bridges[0].view_changed.connect(lambda: note("shown"), Qt.ConnectionType.QueuedConnection)
    if program.window.isVisible():
        note("shown")
    if "ready" not in told:
        application.exec()
    told["interpreter"] = BEGAN_S - STARTED_S
    told["imports"] = imported_s - BEGAN_S
    told["qt"] = opened - imported_s
    told["rest"] = told["ready"] - (opened - STARTED_S)
    print(json.dumps(told), flush=True)
    program.stop()


if __name__ == "__main__":
    main()
