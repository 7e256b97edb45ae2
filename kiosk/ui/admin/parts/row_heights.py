"""Makes a table's rows as high as their texts need where a column's texts wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics

from kiosk.ui.admin.parts.cells import text_area_px, text_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableView

_ABOVE_AND_BELOW_PX = 16
_HIGHEST_PX = 1 << 16


class RowHeights(QObject):
    """Fits the rows whenever their texts, their order, or the columns' widths have changed."""

    def __init__(self, view: QTableView, wrapping: Sequence[int]) -> None:
        super().__init__(view)
        self._view, self._wrapping = view, wrapping
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fit)
        model = view.model()
        for changed in (model.modelReset, model.rowsInserted, model.layoutChanged):
            changed.connect(self._fit_soon)
        view.horizontalHeader().sectionResized.connect(self._fit_soon)

    def _fit_soon(self) -> None:
        self._soon.start(0)

    def _fit(self) -> None:
        usual_px = self._view.verticalHeader().defaultSectionSize()
        metrics = QFontMetrics(text_font(self._view.font()))
        model = self._view.model()
        for row in range(model.rowCount()):
            high_px = usual_px
            for column in self._wrapping:
                index = model.index(row, column)
                text, room_px = str(index.data() or ""), text_area_px(self._view, index)
                if metrics.horizontalAdvance(text) > room_px:
                    area = QRect(0, 0, room_px, _HIGHEST_PX)
                    needed = metrics.boundingRect(area, Qt.TextFlag.TextWordWrap, text)
                    high_px = max(high_px, needed.height() + _ABOVE_AND_BELOW_PX)
            if self._view.rowHeight(row) != high_px:
                self._view.setRowHeight(row, high_px)
