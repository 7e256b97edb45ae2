"""C1, C2, C11 with real processes: kill -9, and flushes that fail."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.kiosk.outbox.front import Front
from tests.prove.beeping import OUT_OF_SERVICE
from tests.prove.checking import compare

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def program(folder: Path, notebook: Path, *numbers: int) -> list[str]:
    arguments = [str(folder), str(notebook), *(str(number) for number in numbers)]
    return [sys.executable, "-m", "tests.prove.beeping", *arguments]


def wait_for_beeps(station: subprocess.Popen[bytes], notebook: Path, count: int) -> None:
    """Wait until a station has beeped so often; it must not end before."""
    while not notebook.exists() or notebook.read_text().count("\n") < count:
        assert station.poll() is None
        time.sleep(0.01)


def test_a_station_killed_amid_its_scans_loses_no_beep_and_goes_on(tmp_path: Path) -> None:
    folder, notebook = tmp_path / "station", tmp_path / "notebook"
    for kill in range(1, 4):
        station = subprocess.Popen(program(folder, notebook, kill * 1000))
        wait_for_beeps(station, notebook, kill * 20)
        station.kill()
        assert station.wait() < 0
        assert compare(folder, notebook).is_clean
    with Front(folder) as front:
        assert not front.view.is_out_of_service
        assert front.view.parent is None or front.view.parent.packed < 7


@pytest.mark.parametrize(
    ("call", "error", "first"),
    [
        ("fdatasync", "EIO", 20),
        ("pwritev2", "EIO", 10),
        ("pwritev2", "ENOSPC", 11),
        ("write,pwrite64", "ENOSPC", 60),
    ],
)
def test_a_disk_that_fails_from_some_call_on_never_makes_a_false_beep(
    tmp_path: Path, call: str, error: str, first: int
) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    folder, notebook = tmp_path / "station", tmp_path / "notebook"
    done = under_strace(f"inject={call}:error={error}:when={first}+", program(folder, notebook, 8))
    assert done == OUT_OF_SERVICE
    assert compare(folder, notebook).is_clean


def test_one_failed_flush_is_an_error_tone_and_the_station_goes_on(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    folder, notebook = tmp_path / "station", tmp_path / "notebook"
    command = program(folder, notebook, 8, 48)
    assert under_strace("inject=fdatasync:error=EIO:when=20", command) == 0
    assert compare(folder, notebook).is_clean
    assert 30 < notebook.read_text().count("\n") < 41


def under_strace(inject: str, command: Sequence[str]) -> int:
    """Run a station whose system calls fail as told; return its exit code."""
    strace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", inject]
    return subprocess.run([*strace, *command], check=False, timeout=120).returncode
