"""On every page and form: each control is named, each table sorts, copies and keeps its columns."""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from kiosk.ui.admin import pages
from kiosk.ui.admin.parts.rows import SORT_ROLE
from kiosk.ui.admin.parts.table import Table
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk
from tests.kiosk.ui.admin.conftest import application as application  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import open_desk as open_desk  # noqa: PLC0414 - a fixture
from tests.kiosk.ui.admin.conftest import settings as settings  # noqa: PLC0414 - a fixture
from tests.screens.admin_forms import FORMS
from tests.screens.admin_views import VIEWS, Desks

OPERATED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)
OWNING = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QScrollBar)


def nameless(window: QWidget) -> list[str]:
    """Controls in view that a screen reader could not name; a control's inner parts are its own."""
    return [
        f"{type(one).__name__} in {type(one.parent()).__name__}"
        for one in window.findChildren(QWidget)
        if isinstance(one, OPERATED)
        and one.isVisible()
        and not one.objectName().startswith("qt_")
        and not isinstance(one, QScrollBar)
        and not isinstance(one.parent(), OWNING)
        and not one.accessibleName()
    ]


@pytest.mark.parametrize("name", VIEWS)
def test_every_control_of_every_page_has_an_accessible_name(desks: Desks, name: str) -> None:
    desk = desks.desk_for(name)
    desk.window.show()
    VIEWS[name].prepare(desk)
    assert nameless(desk.window) == []


@pytest.mark.parametrize("name", FORMS)
def test_every_control_of_every_form_has_an_accessible_name(desks: Desks, name: str) -> None:
    desk = desks.desk_for_forms()
    desk.window.show()
    FORMS[name](desk)
    form = desk.form()
    assert nameless(form) == []
    form.done(0)


LISTS = {
    **{
        name: VIEWS[name].prepare
        for name in (
            "today",
            "bags",
            "bag-parent",
            "bills",
            "bill-open",
            "movements",
            "import",
            "reports",
            "report-day",
            "report-stock",
            "problems",
            "labels",
            "people",
            "stations",
            "places",
            "settings",
            "audit",
            "webhooks",
            "programs",
        )
    },
    **{name: FORMS[name] for name in ("pick", "decided", "delivery")},
}
"""Where each table of the window can be seen with rows; a report is one for all."""
NAMES = re.compile(r"Table(?:\[\w+\])?(?:\]\s*= Table)?\(\s*\"([a-z-]+)\"")


def tables_in(desk: Desk) -> dict[str, Table[Any]]:
    """The tables in view that have rows, by the names under which their columns are kept."""
    return {
        one.key: one for one in desk.window.findChildren(Table) if one.isVisible() and one.rows.rows
    }


def opened(open_desk: OpenDesk, name: str) -> dict[str, Table[Any]]:
    desk = open_desk()
    desk.window.show()
    LISTS[name](desk)
    return tables_in(desk)


def test_the_lists_are_all_tables_that_there_are(open_desk: OpenDesk) -> None:
    found = {key for name in LISTS for key in opened(open_desk, name)}
    folder = Path(pages.__path__[0])
    named = {name for file in folder.glob("*.py") for name in NAMES.findall(file.read_text())}
    assert len(named) > 15
    assert {f"admin/columns/{name}" for name in named} <= found


@pytest.mark.parametrize("name", LISTS)
def test_every_table_is_sorted_by_every_column(open_desk: OpenDesk, name: str) -> None:
    tables = opened(open_desk, name)
    assert tables
    for key, table in tables.items():
        for at, column in enumerate(table.rows.columns):
            if column.sorted_there:
                continue  # asked of the server
            for order in Qt.SortOrder:
                table.view.sortByColumn(at, order)
                model = table.view.model()
                places = range(model.rowCount())
                keys = [model.index(place, at).data(SORT_ROLE) for place in places]
                is_down = order is Qt.SortOrder.DescendingOrder
                assert keys == sorted(keys, key=_folded, reverse=is_down), (key, column.name)


def _folded(key: str | float) -> str | float:
    return key.casefold() if isinstance(key, str) else key


@pytest.mark.parametrize("name", LISTS)
def test_every_table_is_copied_row_by_row_with_its_titles(open_desk: OpenDesk, name: str) -> None:
    for key, table in opened(open_desk, name).items():
        table.view.clearSelection()
        table.view.selectRow(0)
        QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        titles, row = QGuiApplication.clipboard().text().splitlines()
        hidden = table.view.isColumnHidden
        shown = [one.title for at, one in enumerate(table.rows.columns) if not hidden(at)]
        assert titles.split("\t") == shown, key
        assert row.count("\t") == titles.count("\t"), key


@pytest.mark.parametrize("name", LISTS)
def test_every_table_keeps_the_columns_that_a_person_gave_it(
    open_desk: OpenDesk, name: str
) -> None:
    given = opened(open_desk, name)
    for table in given.values():
        table.view.setColumnWidth(0, 203)
        table.view.horizontalHeader().moveSection(1, 0)
    again = opened(open_desk, name)
    assert again.keys() == given.keys()
    for key, table in again.items():
        assert table.view.columnWidth(0) == 203, key
        assert table.view.horizontalHeader().visualIndex(1) == 0, key
