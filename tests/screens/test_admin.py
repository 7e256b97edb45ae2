"""Every page and form of the admin window, light and dark; look at the pictures."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.admin.pages.report import ReportRoom
from kiosk.ui.admin.parts.scrolled import Scrolled
from kiosk.ui.theme import Shade
from tests.kiosk.ui.admin.conftest import OpenDesk
from tests.kiosk.ui.admin.conftest import application as application  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import open_desk as open_desk  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import settings as settings  # noqa: PLC0414 - a fixture
from tests.screens.admin_forms import FORMS
from tests.screens.admin_views import VIEWS, Desks, picture_of
from tests.screens.fitting import cut_off
from tests.screens.rendering import OUT, SIZES, draw


def empty_strip_px(form: QWidget) -> int:
    """How much higher a form's fields' area is than the fields."""
    [area] = [one for one in form.findChildren(Scrolled) if one.isVisible()]
    content = area.content
    needed = content.heightForWidth(content.width())
    return content.height() - (needed if needed >= 0 else content.minimumSizeHint().height())


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("shade", Shade)
def test_no_text_of_an_admin_page_is_cut_off(desks: Desks, shade: Shade, name: str) -> None:
    desk = desks.desk_for(name)
    desk.window.look.use_shade(shade)
    VIEWS[name].prepare(desk)
    for size_px in SIZES:
        desk.window.resize(*size_px)
        for _ in range(3):  # columns are fitted after their table has its size
            QApplication.processEvents()
        draw(desk.window, size_px, f"admin/{name}-{shade}-{size_px[0]}x{size_px[1]}")
        assert cut_off(desk.window) == []


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("shade", Shade)
def test_no_text_of_an_admin_form_is_cut_off(desks: Desks, shade: Shade, name: str) -> None:
    desk = desks.desk_for_forms()
    desk.window.look.use_shade(shade)
    for size_px in SIZES:
        desk.window.resize(*size_px)
        FORMS[name](desk)
        form = desk.form()
        QApplication.processEvents()
        picture = picture_of(OUT / "admin", "form", name, shade, f"{size_px[0]}x{size_px[1]}")
        assert form.grab().save(str(picture), quality=90)
        assert cut_off(form) == []
        assert form.height() <= size_px[1], "the form is higher than the screen"
        assert empty_strip_px(form) <= 2, "the form has room for nothing above its buttons"
        form.done(0)


@pytest.mark.parametrize("name", ["bill-open", "report-day", "settings"])
def test_a_page_stays_whole_when_the_shade_changes_under_it(desks: Desks, name: str) -> None:
    desk = desks.desk_for(name)
    desk.window.resize(*SIZES[0])
    desk.window.show()
    VIEWS[name].prepare(desk)
    for shade in (*Shade, *Shade):  # each before the other
        desk.window.look.use_shade(shade)
        for _ in range(3):  # columns are fitted after their table has its size
            QApplication.processEvents()
        assert cut_off(desk.window) == []


@pytest.mark.parametrize("name", ["bill", "webhook", "pick"])
def test_a_form_stays_whole_when_the_shade_changes_under_it(desks: Desks, name: str) -> None:
    desk = desks.desk_for_forms()
    desk.window.resize(*SIZES[0])
    FORMS[name](desk)
    form = desk.form()
    for shade in (*Shade, *Shade):  # each before the other
        desk.window.look.use_shade(shade)
        QApplication.processEvents()
        assert cut_off(form) == []
        assert empty_strip_px(form) <= 2, "the form has room for nothing above its buttons"
    form.done(0)


@pytest.mark.parametrize("name", ["report-day", "reports"])
def test_on_a_desk_s_screen_a_report_s_first_rows_are_whole(open_desk: OpenDesk, name: str) -> None:
    desk = open_desk()
    desk.window.resize(1280, 720)
    desk.window.show()
    VIEWS[name].prepare(desk)
    for _ in range(3):  # columns are fitted after their table has its size
        QApplication.processEvents()
    room = desk.rooms.report if name == "report-day" else desk.rooms.reports
    view = room.table.view if isinstance(room, ReportRoom) else room.saved.view
    columns = range(view.horizontalHeader().count())
    cut = [at for at in columns if view.sizeHintForColumn(at) > view.columnWidth(at)]
    assert cut == []
    assert view.horizontalScrollBar().maximum() == 0
