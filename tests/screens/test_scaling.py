"""Screens that the system scales: Qt is told the scale before it starts, in a process each."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCREENS = {"200 %": ("2", "1920x1080,2560x1440"), "150 %": ("1.5", "1366x768")}
"""The scale, and the screens' sizes in their own px."""
Running = dict[str, subprocess.Popen[str]]


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    """One process for each scale, side by side."""
    asked = [sys.executable, "-m", "pytest", "-q", "--show-capture=no", "-p", "no:cacheprovider"]
    started = {
        name: subprocess.Popen(
            [*asked, "tests/screens/scaled.py", f"--screens={sizes}"],
            cwd=ROOT,
            env={**os.environ, "QT_SCALE_FACTOR": scale},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for name, (scale, sizes) in SCREENS.items()
    }
    yield started
    for process in started.values():
        process.kill()
        process.wait()


@pytest.mark.parametrize("name", SCREENS)
def test_every_page_and_form_of_the_office_is_whole_apart_and_in_reach(
    running: Running, name: str
) -> None:
    said, _ = running[name].communicate()
    assert running[name].returncode == 0, said
