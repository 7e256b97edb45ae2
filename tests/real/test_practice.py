"""Practice in the windowed program under a real X server, begun and ended by its card."""

import subprocess
import sys
from pathlib import Path

from kiosk.practice import CARD
from tests.real.absence import dying_with_us
from tests.real.typing_scanner import scan, wait_for_title
from tests.real.xserver import XServer

ROOT = Path(__file__).resolve().parents[2]
ENDS_WITHIN_S = 120


def test_the_card_turns_the_window_over_to_practice_and_back(
    x_server: XServer, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "kiosk", "--windowed", "--camera", "none"]
    station = subprocess.Popen(
        [*dying_with_us(), *command, "--data", str(tmp_path / "station")],
        cwd=ROOT,
        env=x_server.environment() | {"TMPDIR": str(tmp_path)},
    )
    try:
        wait_for_title(x_server, "TraceTrack:")
        scan(x_server, CARD)
        wait_for_title(x_server, "PRACTICE:", "Parent full")
        assert len(list(tmp_path.glob("tracetrack-practice-*"))) == 1
        scan(x_server, CARD)
        wait_for_title(x_server, "TraceTrack:")
    finally:
        station.terminate()
        assert station.wait(ENDS_WITHIN_S) == 0
    assert list(tmp_path.glob("tracetrack-practice-*")) == []
