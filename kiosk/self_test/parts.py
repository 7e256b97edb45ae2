"""The parts in the order of their lines, and what becomes of a failure."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.self_test.keeping import check_assets, check_database, check_sounds
from kiosk.self_test.reading import check_camera, check_zbar, check_zxing
from kiosk.self_test.showing import check_office, check_station
from kiosk.self_test.trusting import check_pins, check_tls, check_token
from shared.log import set_up_logging
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Iterable


@value
class Part:
    """One thing that must work; `check` returns what it found, or raises."""

    name: str
    check: Callable[[], str]


PARTS = (
    Part("station", check_station),
    Part("office", check_office),
    Part("zxing", check_zxing),
    Part("zbar", check_zbar),
    Part("camera", check_camera),
    Part("database", check_database),
    Part("assets", check_assets),
    Part("sounds", check_sounds),
    Part("tls", check_tls),
    Part("token", check_token),
    Part("pins", check_pins),
)


def run_self_test(say: Callable[[str], object] | None = None) -> int:
    """Check every part, `say` a line for each; the exit code: 0 if all are sound, else 1."""
    if not logging.getLogger().hasHandlers():
        set_up_logging(level=logging.WARNING)
    return check_parts(PARTS, say or say_on_standard_output)


def check_parts(parts: Iterable[Part], say: Callable[[str], object]) -> int:
    """Check the parts in order, going on after a failure."""
    failures = 0
    for part in parts:
        try:
            say(f"ok {part.name} {part.check()}")
        except Exception as error:  # noqa: BLE001  # whatever is broken is what this reports
            failures += 1
            say(f"FAIL {part.name} {type(error).__name__}: {error}")
    return 1 if failures else 0


def say_on_standard_output(line: str) -> None:
    """Write a line at once: a later part may end the whole process."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
