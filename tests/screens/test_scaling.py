"""Screens that the system scales: Qt is told the scale before it starts, in a process each."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("scale", "screens"),
    [("2", "1920x1080,2560x1440"), ("1.5", "1366x768,1920x1080")],
    ids=["200 %", "150 %"],
)
def test_every_page_and_form_of_the_office_is_whole_and_in_reach(scale: str, screens: str) -> None:
    asked = [sys.executable, "-m", "pytest", "-q", "--show-capture=no", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*asked, "tests/screens/scaled.py", f"--screens={screens}"],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
