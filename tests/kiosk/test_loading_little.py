"""What a station loads before a scan would beep: nothing that is slow and not needed by then."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from kiosk.loading import loading
with loading():
    import kiosk.command_line, kiosk.windowed
print(*sorted(sys.modules))
"""
SLOW = {
    "pydantic",
    "asyncio",
    "cv2",
    "requests",
    "email",
    "importlib.metadata",
    "typing_extensions",
}


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, stdout=subprocess.PIPE, text=True
    )
    return set(done.stdout.split())


def test_the_window_loads_nothing_slow_that_the_first_scan_does_without(loaded: set[str]) -> None:
    assert "kiosk.ui.window" in loaded
    assert loaded & SLOW == set()


def test_pyside_reads_no_modules_source_in_search_of_features() -> None:
    asked = "import builtins; before = builtins.__import__; import kiosk.ui.window; "
    check = "assert builtins.__import__ is before"
    subprocess.run([sys.executable, "-c", asked + check], check=True)
