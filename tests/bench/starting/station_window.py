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
        from kiosk.windowed import seat_of, watchers_of

    imported_s = time.monotonic()
    from pathlib import Path

    from PySide6.QtCore import Qt

    from shared.clock import SystemClock
    from shared.log import set_up_logging

    told: dict[str, float] = {}

    def see_on_the_store_thread() -> None:
        told.setdefault("database", time.monotonic() - opened_s)

    def see() -> None:
        program.window.repaint()
        told["ready"] = time.monotonic() - STARTED_S
        application.quit()

    folder = Path(sys.argv[1])
    set_up_logging(folder / "logs" / "station.log")
    settings = load_settings(folder)
    application = prepare_qt()
    opened_s = time.monotonic()

    def make_kiosk(bridge: Bridge) -> Kiosk:
        bridge.view_changed.connect(see_on_the_store_thread, Qt.ConnectionType.DirectConnection)
        bridge.view_changed.connect(see, Qt.ConnectionType.QueuedConnection)
        return Kiosk(folder, settings, watchers_of(bridge))

    seat = seat_of(settings, is_windowed=True)
    program = open_station(application, make_kiosk, seat, SystemClock().now)
    shown_s = time.monotonic()
    application.exec()
    told["interpreter"] = BEGAN_S - STARTED_S
    told["imports"] = imported_s - BEGAN_S
    told["qt"] = shown_s - imported_s
    told["rest"] = told["ready"] - (shown_s - STARTED_S)
    print(json.dumps(told), flush=True)
    program.stop()


if __name__ == "__main__":
    main()
