"""What every rendered page needs."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.admin.memory import Memory
from kiosk.ui.look import load_fonts
from tests.kiosk.ui.admin.conftest import application as application  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import opening_desks
from tests.patient import PatientBot
from tests.screens.admin_views import Desks


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `./run pictures` keep what is drawn, and `scaled.py` know which screens there are."""
    parser.addoption("--renew", action="store_true", help="draw the pictures of docs/ again")
    parser.addoption("--screens", default="", help="sizes in px for scaled.py: 1920x1080,…")


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> QApplication:
    """The application, with the product's fonts known to Qt."""
    load_fonts()
    return qapp


@contextmanager
def shared_desks(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Generator[Desks]:
    """Desks that tests share: a window takes longer to open than to look at."""
    folder = tmp_path_factory.mktemp("desks")
    settings = Memory(folder / "window.json")
    with opening_desks(PatientBot(request), settings, folder) as open_desk:
        yield Desks(open_desk)


@pytest.fixture(scope="module")
def desks(
    application: QApplication,
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Desks]:
    with shared_desks(request, tmp_path_factory) as shared:
        yield shared
