"""The texts that a person can see, hover over or have read out, wherever a widget keeps them."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from kiosk.ui.parts.fit_text import FitText


def texts_in_view(window: QWidget) -> set[str]:
    """Every text of the widgets in view: shown, offered, in a table, as a hint or a name."""
    found = {window.windowTitle()}
    for part in (window, *window.findChildren(QWidget)):
        if part.isVisible():
            found |= {part.toolTip(), part.accessibleName(), *_own_texts(part)}
    return {text for text in found if text}


def _own_texts(part: QWidget) -> Iterator[str]:
    match part:
        case FitText():
            yield part.text
        case QLabel() | QAbstractButton():
            yield part.text()
        case QLineEdit() | QPlainTextEdit():
            yield part.placeholderText()
        case QGroupBox():
            yield part.title()
        case QComboBox():
            yield from (part.itemText(at) for at in range(part.count()))
        case QTableView():
            yield from _cells(part.model())
        case _:
            pass
    for menu in part.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        yield from (action.text() for action in menu.actions())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = range(model.columnCount())
    for column in columns:
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(model.rowCount()):
        for column in columns:
            yield str(model.index(row, column).data() or "")
