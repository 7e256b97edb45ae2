"""The last scans, newest on top: when, which code, what it came to, whether the server has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.station.view import LineResult
from kiosk.ui.parts.cue_face import LINE_ICONS
from kiosk.ui.wording import plain, word_cue

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.station.view import ScanLine
    from kiosk.ui.look import Look
    from kiosk.ui.site_time import SiteTime

_ROW = 54
_SMALLEST_ROW_PX = 38
_CODE_SHARE = 0.40
"""Most of a row's width that a code may take from its note."""


class ScanList(QWidget):
    """As many lines as fit; longer codes and notes end in `…`, the sent mark never does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[ScanLine, ...] = ()
        self._site: SiteTime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_lines(self, lines: tuple[ScanLine, ...], site: SiteTime) -> None:
        """Show these lines, newest first."""
        if lines != self._lines or site != self._site:
            self._lines, self._site = lines, site
            self.setAccessibleName("\n".join(self._texts()))
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Five lines."""
        return QSize(self._look.px(300), 5 * self._row_px())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines from the top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._lines:
            self._draw_empty(painter)
        row = self._row_px()
        for place, line in enumerate(self._lines[: self.height() // row]):
            self._draw_line(painter, line, QRect(0, place * row, self.width(), row), place)
        painter.end()

    def _row_px(self) -> int:
        return max(_SMALLEST_ROW_PX, self._look.px(_ROW))

    def _texts(self) -> list[str]:
        if self._site is None:
            return []
        return [
            f"{self._site.to_second(line.at)} {plain(line.code)} "
            f"{word_cue(line.note, self._site).note}"
            for line in self._lines
        ]

    def _draw_empty(self, painter: QPainter) -> None:
        painter.setFont(self._look.font(self._look.theme.type_px("body"), 500))
        painter.setPen(self._look.colour("ink_faint"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.tr("No scans yet"))

    def _draw_line(self, painter: QPainter, line: ScanLine, box: QRect, place: int) -> None:
        if self._site is None:
            return
        pad = self._look.px(16)
        side = round(box.height() * 0.44)
        if place:
            painter.setPen(self._look.colour("edge"))
            painter.drawLine(box.left() + pad, box.top(), box.right() - pad, box.top())
        left = self._draw_time(painter, line, box.adjusted(pad, 0, 0, 0))
        right = box.right() - pad - side
        self._draw_mark(painter, QPointF(right, box.center().y() - side / 2), side, line)
        words = QRectF(left, box.top(), right - left - pad, box.height())
        self._draw_words(painter, line, words)

    def _draw_time(self, painter: QPainter, line: ScanLine, box: QRect) -> int:
        font = self._look.font(round(box.height() * 0.38), 500)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink_soft"))
        text = self._site.to_second(line.at) if self._site else ""
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)
        return box.left() + QFontMetrics(font).horizontalAdvance("00:00:00") + self._look.px(18)

    def _draw_words(self, painter: QPainter, line: ScanLine, box: QRectF) -> None:
        if self._site is None:
            return
        icon, tone = LINE_ICONS[line.result]
        side = round(box.height() * 0.42)
        is_undone = line.result is LineResult.UNDONE
        ink = self._look.colour("ink_soft" if is_undone else "ink")
        font = self._look.font(round(box.height() * 0.47), 600)
        font.setStrikeOut(is_undone)
        painter.setFont(font)
        painter.setPen(ink)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        room = round(box.width() * _CODE_SHARE)
        code = QFontMetrics(font).elidedText(plain(line.code), Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(box, middle, code)
        left = box.left() + max(
            QFontMetrics(font).horizontalAdvance(code) + self._look.px(16), room * 0.62
        )
        colour = self._look.colour(tone)
        pixmap = self._look.icon(icon, colour, side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, box.center().y() - side / 2), pixmap)
        left += side + self._look.px(10)
        note_font = self._look.font(round(box.height() * 0.42), 500)
        note = word_cue(line.note, self._site).note
        shown = QFontMetrics(note_font).elidedText(
            note, Qt.TextElideMode.ElideRight, max(0, int(box.right() - left))
        )
        painter.setFont(note_font)
        painter.setPen(colour)
        painter.drawText(QRectF(left, box.top(), box.right() - left, box.height()), middle, shown)

    def _draw_mark(self, painter: QPainter, place: QPointF, side: int, line: ScanLine) -> None:
        icon, tone = ("sent", "good") if line.is_sent else ("waiting", "ink_faint")
        pixmap = self._look.icon(icon, self._look.colour(tone), side, self.devicePixelRatioF())
        painter.drawPixmap(place, pixmap)
