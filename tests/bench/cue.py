"""A handheld's scan, from its last key to its cue, beside a bare durable commit, in the same run.

Keys arrive at the real window at a scanner's pace, the desk commits to a real file, the window is
drawn. Three moments are told: the cue's tone starts (on the store thread, after the commit); its
samples are in the sound device's hands; the cue is on the screen. Where there is no sound card, a
device that keeps the pace of one and is heard by nobody takes the samples.
"""

import argparse
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from array import array
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.compose import Kiosk
from kiosk.station.cue import Cue
from kiosk.station.view import StationView
from kiosk.ui.app import StationProgram, open_station, prepare_qt
from kiosk.ui.bridge import Bridge
from kiosk.ui.output_device import PERIOD_MS, Frames, NoOutput, OutputDevice, open_output
from kiosk.ui.sound import Output
from kiosk.windowed import seat_of, watchers_of
from shared.clock import SystemClock
from shared.log import set_up_logging
from tests.bench.site import NO_CAMERA, enrol_folder
from tests.kiosk.ui.keyboard import Keyboard

SCANNER_GAP_MS = 3
LIMIT_MS = 2.0
FLUSHES = 2
BETWEEN_SCANS_MS = 200
LONGEST_TONE_MS = 400
PAUSE_MS = 50
VOICE_OPENS_WITHIN_MS = 3_000


@dataclass(frozen=True)
class Took:
    """Seconds from the last key to the tone, to its samples at the device, and to the screen."""

    tone_s: float
    device_s: float
    screen_s: float


class Ear:
    """A sound device, and when it was last given something to be heard after silence."""

    def __init__(self, device: Output) -> None:
        self._device = device
        self._was_silent = True
        self.heard_s = 0.0

    def start(self, callback_generator: Generator[Frames, int, None]) -> None:
        """Begin to ask for frames."""
        listening = self._listen(callback_generator)
        next(listening)
        self._device.start(listening)

    def close(self) -> None:
        """Let the device go."""
        self._device.close()

    def _listen(self, source: Generator[Frames, int, None]) -> Generator[Frames, int, None]:
        needed = yield array("h")
        while True:
            frames = source.send(needed)
            is_silent = not any(frames)
            if self._was_silent and not is_silent:
                self.heard_s = time.perf_counter()
            self._was_silent = is_silent
            needed = yield frames


class Bench:
    """One station's window, and when its last cue was heard and seen (seconds)."""

    def __init__(self, folder: Path) -> None:
        self.heard_s = self.seen_s = 0.0
        self._ear: Ear | None = None
        self.has_card = True
        if not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = prepare_qt()

        def make_kiosk(bridge: Bridge) -> Kiosk:
            tell = bridge.on_cue

            def hear(cue: Cue) -> None:
                tell(cue)
                self.heard_s = time.perf_counter()

            bridge.on_cue = hear  # type: ignore[method-assign]  # listens where the sound does
            bridge.view_changed.connect(self._see, Qt.ConnectionType.QueuedConnection)
            return Kiosk(folder, NO_CAMERA, watchers_of(bridge))

        seat = replace(seat_of(NO_CAMERA, is_windowed=True), open_voice=self._open_voice)
        self._cue_number = 0
        self.program: StationProgram = open_station(
            application, make_kiosk, seat, SystemClock().now
        )
        self._until(lambda: self.program.window.view.is_enrolled)
        self.pause(VOICE_OPENS_WITHIN_MS)
        self.keyboard = Keyboard(self.program.window, SCANNER_GAP_MS)

    def scan(self, text: str) -> Took:
        """Type a code and its Enter, and wait until its cue was heard and seen."""
        ear = self._ear
        assert ear is not None, "no sound device was opened"
        self.keyboard.rest(BETWEEN_SCANS_MS)
        for key in text:
            self.keyboard.type(key)
            self.pause(SCANNER_GAP_MS)
        before = self._cue_number
        pressed_s = time.perf_counter()
        self.keyboard.type("\n")
        self._until(lambda: self._cue_number > before)
        self.pause(PERIOD_MS * 5)
        return Took(self.heard_s - pressed_s, ear.heard_s - pressed_s, self.seen_s - pressed_s)

    def pause(self, ms: int) -> None:
        """Let time pass as it does in the real program: what the window still has to do is done."""
        loop = QEventLoop()
        timer = QTimer(loop, singleShot=True, interval=ms, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(loop.quit)
        timer.start()
        loop.exec()

    def _open_voice(self) -> Output:
        try:
            device = open_output()
        except NoOutput:
            self.has_card = False
            device = OutputDevice(is_silent=True)
        self._ear = Ear(device)
        return self._ear

    def _see(self, view: StationView) -> None:
        if view.cue_number > self._cue_number:
            self.program.window.repaint()
            self.seen_s = time.perf_counter()
            self._cue_number = view.cue_number

    def _until(self, is_so: Callable[[], bool]) -> None:
        while not is_so():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@contextmanager
def bare_commits(folder: Path) -> Generator[Callable[[], float]]:
    """A way to make one durable commit of one row and nothing else."""
    with closing(sqlite3.connect(folder / "bare.sqlite", isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode=WAL")
        bare.execute("PRAGMA synchronous=FULL")
        bare.execute("CREATE TABLE bare (seq INTEGER PRIMARY KEY, payload TEXT)")

        def commit() -> float:
            began_s = time.perf_counter()
            bare.execute("INSERT INTO bare (payload) VALUES (?)", ("x" * 500,))
            return time.perf_counter() - began_s

        yield commit


def main() -> int:
    """Print the figures; the exit code tells whether the bar was held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scans", type=int, default=300)
    scans = parser.parse_args().scans
    heard: list[float] = []
    given: list[float] = []
    seen: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        set_up_logging(folder / "bench.log")
        enrol_folder(folder / "station")
        bench = Bench(folder / "station")
        with bare_commits(folder) as commit:
            for number in range(scans):
                text = f"P{number}-500" if number == 0 else f"C{number}"
                # Both after the same pause: a disk and a processor that rest need time to wake.
                bench.pause(PAUSE_MS)
                took = bench.scan(text)
                heard.append(took.tone_s)
                given.append(took.device_s)
                seen.append(took.screen_s)
                # Longer than the longest tone: the next one begins in silence.
                bench.pause(LONGEST_TONE_MS)
                bare.append(commit())
        bench.program.stop()
    report("bare durable commit", bare)
    report("last key to tone", heard)
    report(f"last key to {'card' if bench.has_card else 'device (no card)'}", given)
    report("last key to screen", seen)
    bar_ms = FLUSHES * statistics.median(bare) * 1000 + LIMIT_MS
    median_ms = statistics.median(heard) * 1000
    verdict = "held" if median_ms <= bar_ms else "MISSED"
    print(f"tone: median {median_ms:.2f} ms, bar 2 flushes + 2 ms = {bar_ms:.2f} ms: {verdict}")
    return 0 if median_ms <= bar_ms else 1


def report(what: str, times_s: list[float]) -> None:
    """Print median and 99th percentile in ms."""
    p99 = statistics.quantiles(times_s, n=100)[98]
    print(f"{what:<30}p50 {statistics.median(times_s) * 1000:7.2f} ms  p99 {p99 * 1000:7.2f} ms")


if __name__ == "__main__":
    sys.exit(main())
