"""`./run demo` as a newcomer runs it, on a machine without a display."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real.absence import dying_with_us

ROOT = Path(__file__).resolve().parents[2]
CLOSING_LINE = "demo: parents=3 children=9 movements=2 bills=1 waiting=0 problems=0"
LONGEST_S = 300


def demo(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [*dying_with_us(), sys.executable, "-m", "kiosk.demo", "--data", str(folder), *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def lines_of(process: subprocess.Popen[str]) -> Iterator[str]:
    assert process.stdout is not None
    for line in process.stdout:
        yield line.rstrip("\n")


def password_in(lines: list[str]) -> str:
    found = re.search(r"user name admin, one-time password (\S+)", "\n".join(lines))
    assert found is not None
    return found.group(1)


def test_the_demo_plays_a_belt_through_the_camera_and_adds_up_and_goes_on_the_next_time(
    tmp_path: Path,
) -> None:
    passwords: list[str] = []
    for parent in ("P101-3", "P104-3"):
        with demo(tmp_path, "--once") as process:
            lines = list(lines_of(process))
            assert process.wait(LONGEST_S) == 0, "\n".join(lines)
        assert lines[-1] == CLOSING_LINE
        assert any(parent in line for line in lines)
        passwords.append(password_in(lines))
    assert passwords[0] == passwords[1]
    pictures = {picture.name for picture in (tmp_path / "screenshots").iterdir()}
    assert {"station-packing.png", "station-receiving.png", "admin-today.png"} <= pictures


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_nothing_of_the_demo_is_left_when_it_is_told_to_end(tmp_path: Path) -> None:
    with demo(tmp_path, "--belt") as process:
        lines = lines_of(process)
        assert any("parent opened" in line for line in lines)
        process.send_signal(signal.SIGTERM)
        rest = list(lines)
        assert process.wait(LONGEST_S) == 0, "\n".join(rest)
    for folder in Path("/proc").glob("[0-9]*"):
        command = folder / "cmdline"
        try:
            assert str(tmp_path).encode() not in command.read_bytes()
        except OSError:
            continue
