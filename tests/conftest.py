"""What holds for every test: no screen, no network, and the real parts by name.

Sockets are off. Tests below `flows/`, `real/`, `screens/` and `server/api/`, and those marked
`loopback`, may speak to this machine; none may speak to another. Database and X server are fixtures
of `tests/real/`.
"""

import getpass
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.patient import qtbot as qtbot  # noqa: PLC0414 - a fixture

pytest_plugins = ["tests.real.postgres", "tests.real.xserver", "tests.side_by_side"]

LOOPBACK = ["127.0.0.1", "::1", "localhost"]
ON_LOOPBACK = ("tests/flows", "tests/real", "tests/screens", "tests/server/api")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the screen before Qt is asked for one, and how long properties are searched."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # As in the station process: an input method swallows dead keys before they are seen.
    os.environ["QT_IM_MODULE"] = "none"
    runtime_folder = Path(tempfile.gettempdir(), f"tracetrack-{getpass.getuser()}")
    if "XDG_RUNTIME_DIR" not in os.environ:
        runtime_folder.mkdir(mode=0o700, exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime_folder)
    load_hypothesis_profile()


def load_hypothesis_profile() -> None:
    """HYPOTHESIS_PROFILE is short (default), ci (default where CI is set; repeatable) or long."""
    slow_machines_are_no_failure = (HealthCheck.too_slow,)
    settings.register_profile(
        "short", deadline=None, max_examples=100, suppress_health_check=slow_machines_are_no_failure
    )
    settings.register_profile(
        "ci", settings.get_profile("short"), derandomize=True, max_examples=200, print_blob=True
    )
    settings.register_profile("long", settings.get_profile("short"), max_examples=5_000)
    default = "ci" if os.environ.get("CI") else "short"
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", default))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let the tests that need this machine's own network have it."""
    for item in items:
        folder = item.path.relative_to(config.rootpath).as_posix()
        if folder.startswith(ON_LOOPBACK) or item.get_closest_marker("loopback"):
            item.add_marker(pytest.mark.allow_hosts(LOOPBACK))
