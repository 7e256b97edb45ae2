"""What every rendered page needs."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.look import load_fonts


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `./run pictures` keep what is drawn, and `scaled.py` know which screens there are."""
    parser.addoption("--renew", action="store_true", help="draw the pictures of docs/ again")
    parser.addoption("--screens", default="", help="sizes in px for scaled.py: 1920x1080,…")


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> QApplication:
    """The application, with the product's fonts known to Qt."""
    load_fonts()
    return qapp
