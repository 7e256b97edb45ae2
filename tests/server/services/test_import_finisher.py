"""The thread that finishes imports ends when it is told to, in a worker of gunicorn as well."""

import subprocess
import sys
from pathlib import Path

import pytest

STOPPED = """
from server.services.imports import finishing
{patching}
from server.db.session import open_database
from shared.clock import SystemClock
finishing._LONGEST_PIECE_S = 3600.0
finishing.POLL_S = 0.05
finisher = finishing.ImportFinisher(open_database("{address}"), SystemClock())
finisher.start()
finisher.stop()
print("stopped")
"""


@pytest.mark.parametrize("patching", ["", "from gevent import monkey; monkey.patch_all()"])
def test_a_stop_waits_for_the_piece_under_way_and_no_longer(patching: str, tmp_path: Path) -> None:
    # gunicorn loads this before it patches, and waits far longer than this for what never ends.
    text = STOPPED.format(patching=patching, address=f"sqlite:///{tmp_path / 'empty.db'}")
    program = [sys.executable, "-W", "ignore", "-c", text]
    done = subprocess.run(program, capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout == "stopped\n"
