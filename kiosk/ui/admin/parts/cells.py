"""How a table's cell is painted: plain, with a state's dot, or as a bar with its figure."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from kiosk.ui.admin.look import tone_colour
from kiosk.ui.admin.parts.rows import SHARE_ROLE, TONE_ROLE, WRAPS_ROLE
from shared.overriding import override

if TYPE_CHECKING:
    from kiosk.ui.look import Look

Index = QModelIndex | QPersistentModelIndex

_DOT_PX = 8
_PAD_PX = 12
_BAR_PX = 64
_BAR_HEIGHT_PX = 6


def text_area_px(view: QTableView, index: Index) -> int:
    """How wide a cell's text can be, in px."""
    return max(view.columnWidth(index.column()) - 2 * _PAD_PX - _indent_px(index), 1)


def text_font(font: QFont) -> QFont:
    """The font of a cell's text: figures stand under each other."""
    even = QFont(font)
    even.setFeature(QFont.Tag("tnum"), 1)
    return even


def _indent_px(index: Index) -> int:
    if index.data(TONE_ROLE) is not None:
        return _DOT_PX + 8
    return 0 if index.data(SHARE_ROLE) is None else _BAR_PX + 10


def _is_where_keys_go(view: QWidget, index: Index) -> bool:
    """Whether the next key is about this row, though it is not what is marked."""
    return (
        isinstance(view, QTableView)
        and view.selectionMode() is QAbstractItemView.SelectionMode.MultiSelection
        and view.hasFocus()
        and view.currentIndex().row() == index.row()
    )


class Cells(QStyledItemDelegate):
    """Paints the cells of one table."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        # Rows are what is selected; a dotted cell frame inside one says nothing.
        option.state &= ~QStyle.StateFlag.State_HasFocus

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tone, share = index.data(TONE_ROLE), index.data(SHARE_ROLE)
        moved = QStyleOptionViewItem(option)
        self.initStyleOption(moved, index)
        style = option.widget.style()
        text = moved.text
        moved.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, moved, painter, option.widget)
        area = QRectF(option.rect).adjusted(_PAD_PX, 0, -_PAD_PX, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if tone is not None:
            self._paint_dot(painter, area, str(tone))
        elif share is not None:
            self._paint_bar(painter, area, float(share))
        area.setLeft(area.left() + _indent_px(index))
        painter.setPen(self._look.colour("ink"))
        font = text_font(moved.font)
        painter.setFont(font)
        manner = Qt.TextFlag.TextWordWrap
        if not index.data(WRAPS_ROLE):
            manner = Qt.TextFlag.TextSingleLine
            text = QFontMetrics(font).elidedText(
                text, Qt.TextElideMode.ElideRight, int(area.width()) + 1
            )
        painter.drawText(area, int(moved.displayAlignment) | manner, text)
        if _is_where_keys_go(option.widget, index):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # one px, not two
            painter.setPen(self._look.colour("busy"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + _indent_px(index) + _PAD_PX, hint.height())

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the whole text of a cell that is too narrow for it, as plain text."""
        text = str(index.data() or "")
        is_cut = self.sizeHint(option, index).width() > option.rect.width()
        is_cut = is_cut and not index.data(WRAPS_ROLE)
        if event.type() is not QEvent.Type.ToolTip or not (text and is_cut):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), f"<span>{escape(text)}</span>", view)
        return True

    def _paint_dot(self, painter: QPainter, area: QRectF, tone: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone_colour(self._look, tone))
        top = area.center().y() - _DOT_PX / 2
        painter.drawEllipse(QRectF(area.left(), top, _DOT_PX, _DOT_PX))

    def _paint_bar(self, painter: QPainter, area: QRectF, share: float) -> None:
        bar = QRectF(area.left(), area.center().y() - _BAR_HEIGHT_PX / 2, _BAR_PX, _BAR_HEIGHT_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("edge"))
        painter.drawRoundedRect(bar, _BAR_HEIGHT_PX / 2, _BAR_HEIGHT_PX / 2)
        bar.setWidth(_BAR_PX * min(max(share, 0.0), 1.0))
        painter.setBrush(tone_colour(self._look, "good" if share >= 1 else "notice"))
        painter.drawRoundedRect(bar, _BAR_HEIGHT_PX / 2, _BAR_HEIGHT_PX / 2)
