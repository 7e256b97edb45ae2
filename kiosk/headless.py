"""The station without a screen: one code a line comes in, one JSON line per cue goes out.

For soak tests, for proving the core without Qt, and for a PC that only has a scanner. A line is
printed after its commit, so whoever reads it may hold the station to it.
"""

from __future__ import annotations

import json
import threading
from typing import IO, TYPE_CHECKING

from kiosk.compose import Kiosk, Watchers
from kiosk.scanning.frames import Scan
from shared.clock import SystemClock
from shared.events import Source

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.settings import StationToml
    from kiosk.station.cue import Cue


def run_headless(
    folder: Path, settings: StationToml, lines_in: IO[str], lines_out: IO[str], enrol: str = ""
) -> int:
    """Run a station until its input ends; the exit code.

    Every line is one presentation; several codes in one frame stand in one line, parted by tabs.
    """
    printing = threading.Lock()
    clock = SystemClock()

    def print_cue(cue: Cue) -> None:
        told = {"cue": cue.code, "kind": cue.kind, "facts": dict(cue.facts)}
        with printing:
            print(json.dumps(told), file=lines_out, flush=True)

    kiosk = Kiosk(folder, settings, Watchers(on_cue=print_cue), clock)
    kiosk.start()
    if enrol:
        kiosk.enrol(enrol)
    try:
        for line in lines_in:
            texts = line.rstrip("\r\n").split("\t")
            now_s = clock.uptime_s()
            kiosk.scan([Scan(text, text, now_s, Source.HANDHELD) for text in texts])
    except KeyboardInterrupt:
        return 130  # as shells count a program ended by Ctrl-C
    finally:
        kiosk.stop()
    return 0
