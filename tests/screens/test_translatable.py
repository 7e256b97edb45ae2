"""No text of the windows stands in the code beside the translations: each goes through Qt."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from shared.overriding import override
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import OpenDesk
from tests.kiosk.ui.admin.conftest import application as application  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import open_desk as open_desk  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import settings as settings  # noqa: PLC0414 - a fixture
from tests.screens.admin_forms import FORMS
from tests.screens.admin_views import VIEWS, Desks
from tests.screens.texts import texts_in_view

MARK = "¤"
TYPED = {
    *sample.PLACES,
    *(name[:3].upper() for name in sample.PLACES),
    *sample.PEOPLE,
    *sample.CUSTOMERS,
    "Sunita Verma",
    sample.ZONE,
    "Unload at gate 2. Ask for Mr Tiwari.",
    *("Lucknow, last week", "Missing at Jaipur"),
    "HELLO",
    *("Bookkeeping", "Transport", "Weather board", "Office screen", "Old bookkeeping"),
    *("parent", "child"),  # label formats, and columns of an imported file
}
"""What people of the made-up site typed."""
OTHER_DATA = re.compile(
    r"https?://\S+|tracetrack\.example:8443|tracetrack:report/…"
    r"|[A-Z]\w* [1-7](: \d+)?"  # a station, and how often
    r"|[PC]\d+(-\d+)?( – [PC]\d+(-\d+)?)?|P\d+-\d+ · C\d+ · Lucknow|B-2026-\d+b?"
    r"|[PC]{number}(-{count})?|LABEL NO\.{number} LOT NO\.:{lot}{rest}"
    r"|UP32 KN \d+|F1|F5|-?\d+ kg"
    r"|\d+ Nov(, \d\d:\d\d)?|\d+ (Nov 2026|Aug 2027)(, \d\d:\d\d)?"
)


class Marking(QTranslator):
    """Translates each text into itself with a mark."""

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return MARK + sourceText

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def marking(fonts: QApplication) -> Iterator[None]:
    translator = Marking()
    fonts.installTranslator(translator)
    yield
    fonts.removeTranslator(translator)


def unmarked(window: QWidget) -> list[str]:
    """Texts with letters that are neither translated nor anybody's data."""
    return sorted(
        text
        for text in texts_in_view(window)
        if MARK not in text
        and re.search(r"[^\W\d_]", text)
        and text not in TYPED
        and not OTHER_DATA.fullmatch(text)
    )


def test_every_text_of_the_office_s_pages_is_translated(marking: None, open_desk: OpenDesk) -> None:
    desks = Desks(open_desk)
    found: dict[str, list[str]] = {}
    for name, view in VIEWS.items():
        desk = desks.desk_for(name)
        desk.window.show()
        view.prepare(desk)
        found[name] = unmarked(desk.window)
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_every_text_of_the_office_s_forms_is_translated(marking: None, open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.window.show()
    found: dict[str, list[str]] = {}
    for name, prepare in FORMS.items():
        prepare(desk)
        form = desk.form()
        found[name] = unmarked(form)
        form.done(0)
    assert {name: texts for name, texts in found.items() if texts} == {}
