"""The headless station as a process that can be killed: codes in by line, cues out as JSON."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from tests.kiosk.loopback import WAIT_S
from tests.real.absence import dying_with_us

_ROOT = Path(__file__).resolve().parents[2]
Told = dict[str, Any]


class HeadlessStation:
    """One run of `python -m kiosk --headless` on a data folder."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "kiosk", "--headless", "--camera", "none"]
        self._process = subprocess.Popen(
            [*dying_with_us(), *command, "--data", str(folder), *arguments],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._cues: queue.SimpleQueue[Told] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def scan(self, *texts: str) -> Told:
        """Scan codes, each after the cue of the one before; return the last cue."""
        told: Told = {}
        for text in texts:
            self.write(text)
            told = self.next_cue()
        return told

    def write(self, text: str) -> None:
        """Scan a code and wait for nothing."""
        assert self._process.stdin is not None
        self._process.stdin.write(text + "\n")
        self._process.stdin.flush()

    def next_cue(self) -> Told:
        """Wait for the next cue."""
        return self._cues.get(timeout=WAIT_S * 2)

    def kill(self) -> None:
        """As a power cut: nothing of the process runs any more; nothing if it has ended."""
        self._process.kill()
        self._process.wait()
        self._close()

    def end(self) -> int:
        """End its input and wait until it has ended; the exit code."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        code = self._process.wait(WAIT_S * 2)
        self._close()
        return code

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._cues.put(json.loads(line))

    def _close(self) -> None:
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
