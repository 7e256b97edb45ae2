"""What is left out while the station's modules are imported, and which are not."""

import gc
import os
import subprocess
import sys

import pytest

from kiosk.loading import loading

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
    "logging.handlers",
    "miniaudio",
    "numpy",
    "statistics",
}


def test_garbage_is_collected_again_once_everything_is_loaded() -> None:
    with loading():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.unfreeze()


def test_garbage_is_collected_again_after_a_module_that_cannot_be_loaded() -> None:
    with pytest.raises(ImportError), loading():
        raise ImportError
    assert gc.isenabled()
    gc.unfreeze()


def test_plugins_are_looked_for_where_somebody_asked_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "")
    with loading():
        assert os.environ["PYDANTIC_DISABLE_PLUGINS"] == ""
    gc.unfreeze()


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
