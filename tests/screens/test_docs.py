"""The pictures of `docs/` show the windows as they are; `./run pictures` draws them again."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kiosk.ui.look import Look
from kiosk.ui.parts.camera_pane import BoxTone, CodeBox
from kiosk.ui.preview import image_of
from kiosk.ui.theme import Shade, load_theme
from kiosk.ui.window import Picture, StationWindow
from tests.kiosk.ui.admin.conftest import OpenDesk
from tests.kiosk.ui.admin.conftest import application as application  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import open_desk as open_desk  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import settings as settings  # noqa: PLC0414 - a fixture
from tests.screens import admin_forms, admin_views, station_views
from tests.screens.pictures import FORMS, LARGEST_BYTES, PAGES, PICTURES, is_same, save_small
from tests.screens.rendering import OUT

ROOT = PICTURES.parents[1]
SIZE_PX = (1280, 720)


@pytest.fixture(autouse=True)
def steady_cursor(qapp: QApplication) -> Iterator[None]:
    """A cursor that does not blink: it would be in some pictures and not in others."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


@pytest.fixture
def renews(request: pytest.FixtureRequest) -> bool:
    """Whether the pictures are drawn anew rather than compared."""
    return bool(request.config.getoption("--renew", default=False))


def judge(shown: QWidget, name: str, *, renews: bool) -> None:
    """Keep what is shown as the picture of that name, or compare it with the one that is kept."""
    for _ in range(3):  # columns are fitted after their table has its size, fields after their form
        QApplication.processEvents()
    for movement in shown.findChildren(QAbstractAnimation):  # a field's cross fades in
        movement.setCurrentTime(movement.totalDuration())
    kept, drawn = PICTURES / f"{name}.png", OUT / "docs" / f"{name}.png"
    save_small(shown.grab().toImage(), drawn)
    if renews:
        kept.write_bytes(drawn.read_bytes())
    assert is_same(kept, drawn), f"{kept.name} is out of date: ./run pictures, and look at it"
    assert kept.stat().st_size <= LARGEST_BYTES


@pytest.mark.parametrize("name", PAGES)
def test_a_picture_of_a_page_shows_the_page_as_it_is(
    open_desk: OpenDesk, name: str, *, renews: bool
) -> None:
    view = admin_views.VIEWS[PAGES[name]]
    desk = open_desk(is_empty=view.is_empty, is_signed_in=view.is_signed_in)
    desk.window.resize(*SIZE_PX)
    desk.window.show()
    view.prepare(desk)
    judge(desk.window, name, renews=renews)


@pytest.mark.parametrize("name", FORMS)
def test_a_picture_of_a_form_shows_the_form_as_it_is(
    open_desk: OpenDesk, name: str, *, renews: bool
) -> None:
    desk = open_desk()
    desk.window.resize(*SIZE_PX)
    admin_forms.FORMS[FORMS[name]](desk)
    form = desk.form()
    judge(form, name, renews=renews)
    form.done(0)


def test_the_picture_of_the_station_shows_it_as_it_is(fonts: QApplication, *, renews: bool) -> None:
    window = StationWindow(Look(load_theme(Shade.DARK, SIZE_PX)), station_views.now)
    window.set_camera_on(is_on=True)
    window.show_view(station_views.VIEWS["added"])
    window.cue_panel.calm_down()
    square = ((240.0, 70.0), (400.0, 70.0), (400.0, 230.0), (240.0, 230.0))
    picture = image_of(station_views.picture_of_a_bag())
    window.show_picture(Picture(picture, (CodeBox(square, BoxTone.TAKEN),)))
    window.resize(*SIZE_PX)
    window.show()
    judge(window, "station", renews=renews)
    window.close()
    window.deleteLater()


def test_every_picture_is_shown_in_a_page_of_the_docs_and_drawn_by_these_tests() -> None:
    shown = {
        (page.parent / found).resolve()
        for page in (ROOT / "README.md", *ROOT.glob("docs/*.md"))
        for found in re.findall(r"!\[[^]]+\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    }
    drawn = {PICTURES / f"{name}.png" for name in (*PAGES, *FORMS, "station")}
    assert shown == set(PICTURES.iterdir()) == drawn


def test_a_picture_in_which_one_digit_differs_is_not_the_same(
    fonts: QApplication, tmp_path: Path
) -> None:
    said = QLabel("23 Nov, 15:07")
    files = [tmp_path / f"{at}.png" for at in range(3)]
    for file, text in zip(files, ("23 Nov, 15:07", "23 Nov, 15:07", "23 Nov, 15:08"), strict=True):
        said.setText(text)
        save_small(said.grab().toImage(), file)
    assert is_same(files[0], files[1])
    assert not is_same(files[0], files[2])
