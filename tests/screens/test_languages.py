"""Every page and form in every language: nothing cut off, and nothing left in English."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.languages import speak
from kiosk.ui.look import Look
from kiosk.ui.theme import Shade, load_theme
from kiosk.ui.window import StationWindow
from tests.kiosk.ui.test_languages import OTHERS, kept, messages
from tests.screens import admin_views, station_pages, station_views
from tests.screens.admin_forms import FORMS
from tests.screens.admin_views import Desks, picture_of
from tests.screens.conftest import shared_desks
from tests.screens.fitting import cut_off
from tests.screens.rendering import OUT, SIZES, cut_off_texts, draw
from tests.screens.station_views import now
from tests.screens.texts import texts_in_view

SMALL, LARGE = (800, 480), (1280, 720)
assert {SMALL, LARGE} <= set(SIZES)


@pytest.fixture(scope="module", params=OTHERS)
def language(request: pytest.FixtureRequest, fonts: QApplication) -> Iterator[str]:
    before = QLocale()
    speak(fonts, request.param)
    yield request.param
    speak(fonts, "en")
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def desks(
    language: str,
    application: QApplication,
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Desks]:
    """Desks of one language: a window speaks that in which it was opened."""
    with shared_desks(request, tmp_path_factory) as shared:
        yield shared


def left_in_english(window: QWidget, language: str) -> list[str]:
    """Texts in view that have a translation, and do not show it."""
    translated = {text for _, text, said in messages(kept(language)) if said != text}
    own = {said for _, _, said in messages(kept(language))}
    return sorted(texts_in_view(window) & (translated - own))


@pytest.mark.parametrize("size_px", [LARGE, SMALL], ids=["large", "small"])
@pytest.mark.parametrize("name", station_views.VIEWS)
def test_a_page_of_the_station_speaks_the_language(
    language: str, name: str, size_px: tuple[int, int]
) -> None:
    window = StationWindow(Look(load_theme(Shade.DARK, size_px)), now)
    window.show_view(station_views.VIEWS[name])
    draw(window, size_px, f"station/{language}-{name}-{size_px[0]}x{size_px[1]}")
    assert cut_off_texts(window) == []
    assert left_in_english(window, language) == []
    window.close()
    window.deleteLater()


def test_the_station_s_other_pages_speak_the_language(language: str) -> None:
    for name, prepare in station_pages.PAGES.items():
        window = StationWindow(Look(load_theme(Shade.DARK, SMALL)), now)
        window.resize(*SMALL)
        prepare(window)
        draw(window, SMALL, f"station/{language}-{name}")
        assert cut_off_texts(window) == [], name
        assert left_in_english(window, language) == [], name
        window.close()
        window.deleteLater()


def test_every_form_of_the_office_speaks_the_language(language: str, desks: Desks) -> None:
    desk = desks.desk_for_forms()
    desk.window.show()
    amiss: dict[str, list[str]] = {}
    for size_px in (LARGE, SMALL):
        desk.window.resize(*size_px)
        for name, prepare in FORMS.items():
            prepare(desk)
            form = desk.form()
            QApplication.processEvents()
            picture = picture_of(OUT / "admin", "form", name, language, f"{size_px[0]}")
            assert form.grab().save(str(picture), quality=90)
            amiss[f"{name} at {size_px}"] = cut_off(form) + left_in_english(form, language)
            assert form.height() <= size_px[1], f"{name}: the form is higher than the screen"
            form.done(0)
    assert {name: texts for name, texts in amiss.items() if texts} == {}


@pytest.mark.parametrize("name", admin_views.VIEWS)
def test_a_page_of_the_office_speaks_the_language(language: str, desks: Desks, name: str) -> None:
    desk = desks.desk_for(name)
    admin_views.VIEWS[name].prepare(desk)
    for size_px in (LARGE, SMALL):
        desk.window.resize(*size_px)
        for _ in range(3):  # columns are fitted after their table has its size
            QApplication.processEvents()
        draw(desk.window, size_px, f"admin/{language}-{name}-{size_px[0]}x{size_px[1]}")
        assert cut_off(desk.window) == []
    assert left_in_english(desk.window, language) == []
