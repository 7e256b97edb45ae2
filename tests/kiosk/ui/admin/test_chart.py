"""The numbers of a chart are written as the reader's locale has them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.admin.parts.chart import BarChart, Bars, LocalAxis, in_locale
from tests.kiosk.ui.admin.conftest import Desk


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german", "qapp")
def test_the_ticks_of_a_chart_follow_the_locale() -> None:
    axis = LocalAxis(orientation="left")
    assert axis.tickStrings([0.0, 500000.0, 1000000.0], 1.0, 500000.0) == [
        "0",
        "500.000",
        "1.000.000",
    ]
    assert axis.tickStrings([0.5, 2.25], 1.0, 0.25) == ["0,5", "2,25"]


def test_a_number_has_no_more_decimals_than_it_needs() -> None:
    assert in_locale(1234567.0, QLocale("en_IN")) == "12,34,567"
    assert in_locale(0.12345, QLocale("en_IN")) == "0.123"


@pytest.mark.usefixtures("german")
def test_what_a_screen_reader_says_of_a_chart_follows_the_locale(desk: Desk) -> None:
    chart = desk.rooms.today.chart
    chart.show_bars(("a", "b"), (Bars("Packed", "good", (900.0, 600.5)),))
    assert chart.spoken() == "Packed 1.500,5"


def test_a_chart_says_neither_something_nor_nothing_before_it_is_told(desk: Desk) -> None:
    chart = BarChart("Packed", "Nothing fits.", desk.window.look)
    desk.qtbot.addWidget(chart)
    chart.show()

    def in_view() -> list[str]:
        shown = [one for one in chart.findChildren(QWidget) if one.isVisible()]
        return [one.text() if isinstance(one, QLabel) else type(one).__name__ for one in shown]

    assert in_view() == []
    chart.show_bars((), ())
    assert in_view() == ["Nothing fits."]
