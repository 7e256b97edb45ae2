"""The cards that a station obeys, as sheets to print and cut: orders, modes, destinations.

Each code is read back before the sheet is given out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont

from kiosk.station.modes import Mode
from kiosk.ui.admin.cards import DOTS_PER_MM, Card, painted_a4, prove
from kiosk.ui.admin.parts.qr import draw_qr, qr_modules
from kiosk.ui.admin.plain import shown
from kiosk.ui.parts.prompt import mode_name
from shared.codes import ControlCode, ControlVerb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from shared.records import LocationRecord

translate = QCoreApplication.translate

_COLUMNS, _ROWS = 2, 4
_MARGIN_MM = 12.0
_QR_MM = 40.0


def control_cards(places: Sequence[LocationRecord]) -> list[Card]:
    """Every card of a site, with what it does."""
    orders = [
        (translate("admin", "Undo"), ControlCode(ControlVerb.UNDO)),
        (translate("admin", "Finish"), ControlCode(ControlVerb.FINISH)),
        (translate("admin", "Practice"), ControlCode(ControlVerb.PRACTICE)),
        *((mode_name(mode), ControlCode(ControlVerb.MODE, mode)) for mode in Mode),
        *(
            (
                translate("admin", "To {place}").format(place=place.name),
                ControlCode(ControlVerb.TO, place.code),
            )
            for place in places
        ),
    ]
    return [Card(title=title, explanation=order.text, text=order.text) for title, order in orders]


def control_cards_pdf(places: Sequence[LocationRecord]) -> bytes:
    """The cards of a site on A4, eight to a page.

    Raises:
        StorageFailed: `card_misread`: a code does not read as what it should say.
    """
    cards = control_cards(places)
    prove(cards)
    made = QByteArray()
    title = translate("admin", "Control cards")
    with painted_a4(title, _MARGIN_MM, made) as (writer, painter):
        width, height = writer.width() / _COLUMNS, writer.height() / _ROWS
        for at, card in enumerate(cards):
            page, place = divmod(at, _COLUMNS * _ROWS)
            if page and not place:
                writer.newPage()
            row, column = divmod(place, _COLUMNS)
            _draw(painter, QRectF(column * width, row * height, width, height), card)
    return bytes(made.data())


def _draw(painter: QPainter, area: QRectF, card: Card) -> None:
    """Draw a card into its area, in dots of `DPI`: a line to cut along, code, words."""
    painter.setPen(QColor("#b0b0b0"))
    painter.drawRect(area)
    painter.setPen(QColor("black"))
    side = _QR_MM * DOTS_PER_MM
    code = QRectF(area.center().x() - side / 2, area.y() + 2 * DOTS_PER_MM, side, side)
    draw_qr(painter, code, qr_modules(card.text))
    font = QFont(painter.font())
    for text, size_pt, bold, top_mm, high_mm in (
        (card.title, 20.0, True, 42.0, 12.0),
        (card.text, 9.0, False, 54.0, 6.0),
    ):
        font.setPointSizeF(size_pt)
        font.setBold(bold)
        painter.setFont(font)
        line = QRectF(
            area.x(), area.y() + top_mm * DOTS_PER_MM, area.width(), high_mm * DOTS_PER_MM
        )
        words = painter.fontMetrics().elidedText(
            shown(text), Qt.TextElideMode.ElideRight, int(line.width() - 4 * DOTS_PER_MM)
        )
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), words)
