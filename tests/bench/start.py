"""Start of the station's window to ready, beside the empty PySide6 window, in the same run.

Ready: the station's file is open and checked, its window shown with the first view, and the device
of the tones open, so that a scan would beep. When that view is drawn is told as well. The two are
started in turn, several times; figures are medians. Both are as an installed copy would be: with
bytecode, written by a first start that does not count.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.site import enrol_folder

ROUNDS = 7
BAR = 2.0
EMPTY = "tests.bench.starting.empty_window"
STATION = "tests.bench.starting.station_window"


def main() -> int:
    """Print the figures; the exit code tells whether the bar was held."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        enrol_folder(folder)
        for module in (EMPTY, STATION):
            start(module, folder)  # once for bytecode and the disk's cache
        empty, station = [], []
        for _ in range(ROUNDS):
            empty.append(start(EMPTY, folder))
            station.append(start(STATION, folder))
    yardstick = median(empty, "ready")
    ready = median(station, "ready")
    print(f"empty PySide6 window: {yardstick * 1000:.0f} ms to its first drawing")
    print(f"station window: {ready * 1000:.0f} ms to ready")
    for part in ("interpreter", "imports", "qt", "database", "rest"):
        print(f"  {part:<12}{median(station, part) * 1000:6.0f} ms")
    print(f"  drawn       {median(station, 'drawn') * 1000:6.0f} ms")
    ratio = ready / yardstick
    verdict = "held" if ratio <= BAR else "MISSED"
    print(f"ratio {ratio:.2f}, bar {BAR}: {verdict}")
    return 0 if ratio <= BAR else 1


def start(module: str, folder: Path) -> dict[str, float]:
    """Start a window and have it say, in seconds since now, how far it had come when."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    said = subprocess.run(
        [sys.executable, "-m", module, str(folder), repr(time.monotonic())],
        check=True,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    return json.loads(said.stdout.splitlines()[-1])


def median(starts: list[dict[str, float]], part: str) -> float:
    """The middle one of a part's times, in seconds."""
    return statistics.median(one[part] for one in starts)


if __name__ == "__main__":
    sys.exit(main())
