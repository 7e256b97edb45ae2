"""A card on paper: a code that was read back before it is given out, its title, what it is for."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import zxingcpp
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.ui.admin.parts.qr import draw_qr, qr_image, qr_modules
from kiosk.ui.admin.plain import shown
from shared.errors import StorageFailed
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

DPI = 300
DOTS_PER_MM = DPI / 25.4
_QR_MM = 90.0
_MARGIN_MM = 20.0
_MODULE_PX = 8


@value
class Card:
    """What a card says, and the text of its QR code."""

    title: str
    explanation: str
    text: str


def prove(cards: Sequence[Card]) -> None:
    """Read each card's code again as it is drawn.

    Raises:
        StorageFailed: `card_misread`: a code does not read as what it should say.
    """
    for card in cards:
        if _read(card.text) != card.text:
            raise StorageFailed("card_misread", card=card.title)


def _read(text: str) -> str:
    image = qr_image(text, _MODULE_PX)
    rows = np.frombuffer(image.constBits(), np.uint8)
    picture = rows.reshape(image.height(), image.bytesPerLine())[:, : image.width()]
    only_qr = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
    read = zxingcpp.read_barcode(np.ascontiguousarray(picture), formats=only_qr)
    return "" if read is None else read.text


@contextmanager
def painted_a4(
    title: str, margin_mm: float, into: QByteArray
) -> Generator[tuple[QPdfWriter, QPainter]]:
    """Paint a PDF of pages of A4 in dots of `DPI`; it is whole in `into` when the block ends."""
    buffer = QBuffer(into)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    try:
        yield writer, painter
    finally:
        painter.end()


def card_pdf(card: Card) -> bytes:
    """Return the card as a PDF page of A4: its title, its code, what it is for.

    Raises:
        StorageFailed: `card_misread`.
    """
    prove([card])
    made = QByteArray()
    with painted_a4(shown(card.title), _MARGIN_MM, made) as (writer, painter):
        _draw_page(painter, float(writer.width()), card, qr_modules(card.text))
    return bytes(made.data())


def _draw_page(
    painter: QPainter, width: float, card: Card, modules: Sequence[Sequence[int]]
) -> None:
    wrapped = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)
    font = QFont(painter.font())
    font.setPointSizeF(24)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, width, 24 * DOTS_PER_MM), wrapped, shown(card.title))
    side = _QR_MM * DOTS_PER_MM
    draw_qr(painter, QRectF((width - side) / 2, 28 * DOTS_PER_MM, side, side), modules)
    font.setPointSizeF(12)
    font.setBold(False)
    painter.setFont(font)
    below = QRectF(0, (34 + _QR_MM) * DOTS_PER_MM, width, 40 * DOTS_PER_MM)
    painter.drawText(below, wrapped, shown(card.explanation))
