"""What every rendered page needs."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.look import load_fonts


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> QApplication:
    """The application, with the product's fonts known to Qt."""
    load_fonts()
    return qapp
