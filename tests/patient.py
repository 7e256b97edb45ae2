"""A qtbot that waits two minutes for what is to happen at once, as the tests without Qt do.

On a busy machine a process stands still for longer than the five seconds of pytest-qt.
"""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.kiosk.loopback import WAIT_S

PATIENCE_MS = round(WAIT_S * 1000)


class PatientBot(QtBot):
    """Gives up after two minutes unless told otherwise; whatever comes sooner is not waited for."""

    @override
    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    @override
    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **others: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **others)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In place of the bot of pytest-qt."""
    return PatientBot(request)
