"""Every page and form of the office on screens that Qt scales; `test_scaling.py` starts it."""

import os

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.kiosk.ui.admin.conftest import Desk, OpenDesk
from tests.kiosk.ui.admin.conftest import application as application  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import open_desk as open_desk  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import settings as settings  # noqa: PLC0414 - a fixture
from tests.screens.admin_forms import FORMS
from tests.screens.admin_views import VIEWS, Desks, picture_of
from tests.screens.fitting import cut_off, overlapping
from tests.screens.rendering import OUT, draw

SCALE = float(os.environ.get("QT_SCALE_FACTOR", "1"))
Size = tuple[int, int]
Amiss = dict[str, list[object]]


@pytest.fixture(scope="session")
def sizes(request: pytest.FixtureRequest) -> list[Size]:
    """The screens' sizes in the px that a program is told of."""
    found: list[Size] = []
    for screen in str(request.config.getoption("--screens")).split(","):
        wide, high = screen.split("x")
        found.append((int(int(wide) / SCALE), int(int(high) / SCALE)))
    return found


def judge(shown: QWidget) -> list[object]:
    return [*cut_off(shown), *overlapping(shown)]


def settle() -> None:
    for _ in range(3):  # columns are fitted after their table has its size
        QApplication.processEvents()
    # What said something new in the last of them has its new place only then.
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def test_every_page(fonts: QApplication, open_desk: OpenDesk, sizes: list[Size]) -> None:
    desks, amiss = Desks(open_desk), Amiss()
    for name, view in VIEWS.items():
        desk = desks.desk_for(name)
        desk.window.resize(*sizes[-1])
        desk.window.show()
        view.prepare(desk)
        assert desk.window.devicePixelRatioF() == SCALE
        for size_px in reversed(sizes):
            desk.window.resize(*size_px)
            settle()
            amiss[f"{name} at {size_px}"] = judge(desk.window)
        draw(desk.window, sizes[0], f"scaled/{name}-{SCALE}")
    assert {name: found for name, found in amiss.items() if found} == {}


def test_every_form(fonts: QApplication, open_desk: OpenDesk, sizes: list[Size]) -> None:
    desk: Desk = open_desk()
    desk.window.show()
    amiss = Amiss()
    for size_px in sizes:
        desk.window.resize(*size_px)
        for name, prepare in FORMS.items():
            prepare(desk)
            form = desk.form()
            settle()
            if size_px is sizes[0]:
                file = picture_of(OUT / "scaled", "form", name, SCALE)
                assert form.grab().save(str(file), quality=90)
            amiss[f"{name} at {size_px}"] = judge(form)
            assert form.height() <= size_px[1], f"{name} is higher than the screen"
            form.done(0)
    assert {name: found for name, found in amiss.items() if found} == {}
