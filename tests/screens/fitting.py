"""Judge whether a window's texts and controls are whole, apart, and within reach."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from kiosk.ui.admin.parts.scrolled import Scrolled
from tests.screens.rendering import cut_off_texts

TYPED_INTO = (QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
CONTROLS = (QLabel, QAbstractButton, *TYPED_INTO)


def parts(window: QWidget, kinds: tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    """The widgets of these kinds in view, without those that are a part of a control."""
    for part in window.findChildren(QWidget):
        inside = isinstance(part.parentWidget(), (*TYPED_INTO, QTableView, QAbstractButton))
        if isinstance(part, kinds) and part.isVisible() and not inside:
            yield part


def words(part: QWidget) -> str:
    """What a person would call it; nothing for a picture."""
    if isinstance(part, (QLabel, QAbstractButton)):
        return part.text() or part.accessibleName()
    return part.accessibleName()


def overlapping(window: QWidget) -> list[tuple[str, str]]:
    """The pairs of texts and controls that stand over each other."""
    placed = [(part, place) for part in parts(window, CONTROLS) if (place := seen(part, window))]
    return [
        (words(one), words(other))
        for (one, first), (other, second) in combinations(placed, 2)
        if first.intersects(second)
    ]


def seen(part: QWidget, window: QWidget) -> QRect:
    """The part of it that its surroundings let see, in the window's px; empty for nothing."""
    place = QRect(part.mapTo(window, QPoint()), part.size())
    around = part.parentWidget()
    while around is not None and around is not window:
        place &= QRect(around.mapTo(window, QPoint()), around.size())
        around = around.parentWidget()
    return place


def cut_off(window: QWidget) -> list[str]:
    """Texts that do not fit: too narrow, too low, or reaching out of what holds them."""
    low = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible()
        and label.wordWrap()
        and label.heightForWidth(label.width()) > label.height() + 1
    ]
    narrow = [
        button.text()
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and button.text() and button.sizeHint().width() > button.width() + 1
    ]
    clipped = [words(part) for part in parts(window, CONTROLS) if words(part) and reaches_out(part)]
    sideways = [
        area.content.accessibleName() or "an area to scroll"
        for area in window.findChildren(Scrolled)
        if area.isVisible() and area.content.width() > area.viewport().width()
    ]
    return cut_off_texts(window) + low + narrow + clipped + sideways


def reaches_out(control: QWidget) -> bool:
    """Whether a part of it can't be seen, nor be scrolled to up or down."""
    part, place = control.parentWidget(), control.geometry()
    while part is not None and not part.isWindow():
        if not part.rect().contains(place):
            return True
        if isinstance(part.parentWidget(), QWidget) and part.objectName() in {"inside", "gate"}:
            return False  # by its area's width `sideways` judges
        place.translate(part.pos())
        part = part.parentWidget()
    return False
