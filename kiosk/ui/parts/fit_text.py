"""Plain text as large as its place allows, shortened with `…` only where that is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.values import value

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from kiosk.ui.look import Look

_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NO_LIMIT = 1 << 24


@value
class Lettering:
    """How a text is set: between `smallest` and `largest` px of the 1280 x 720 design.

    `lines` is how many lines it may take. `may_shorten` is for texts of any length (names,
    codes); any other text that does not fit is a fault that the tests find by `is_cut_off`.
    """

    largest: int
    smallest: int
    weight: int = 600
    lines: int = 1
    may_shorten: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


class FitText(QWidget):
    """One text in one place."""

    def __init__(self, look: Look, lettering: Lettering, ink: str = "ink") -> None:
        super().__init__()
        self._look = look
        self._set = lettering
        self._ink = ink
        self._colour: QColor | None = None
        self._text = ""
        self._drawn = ""
        self._font = look.font(lettering.largest)
        self.is_cut_off = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        look.changed.connect(self._settle)

    @property
    def may_shorten(self) -> bool:
        """Whether shortening is by design."""
        return self._set.may_shorten

    @property
    def text(self) -> str:
        """What is to be read."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self._settle()

    def set_ink(self, ink: str) -> None:
        """Take another colour of the palette."""
        self._ink = ink
        self.update()

    def set_colour(self, colour: QColor | None) -> None:
        """Take a colour of its own, such as white on a cue; None goes back to the palette's."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines at full size."""
        metrics = QFontMetrics(self._look.font(self._scaled(self._set.largest), self._set.weight))
        high_px = metrics.lineSpacing() * self._set.lines
        if self._set.lines == 1:  # Hindi stands higher than the product's own face
            high_px = max(high_px, metrics.size(Qt.TextFlag.TextSingleLine, self._text).height())
        return QSize(self._look.px(80), high_px)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines at the smallest size."""
        metrics = QFontMetrics(self._look.font(self._scaled(self._set.smallest), self._set.weight))
        return QSize(0, metrics.lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the size of the letters for the new place."""
        super().resizeEvent(event)
        self._choose()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the text; never as rich text, for a label's text may be an attacker's."""
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(self._colour or self._look.colour(self._ink))
        painter.drawText(self.rect(), self._flags(), self._drawn)
        painter.end()

    def _scaled(self, size: int) -> int:
        return self._look.theme.letters(size)

    def _flags(self) -> int:
        wrap = Qt.TextFlag.TextWordWrap if self._set.lines > 1 else Qt.TextFlag.TextSingleLine
        return int(self._set.align | Qt.AlignmentFlag.AlignVCenter) | int(wrap)

    def _settle(self) -> None:
        self._choose()
        self.updateGeometry()
        self.update()

    def _choose(self) -> None:
        """Find the largest size that fits; shorten if even the smallest does not."""
        low, high = self._scaled(self._set.smallest), self._scaled(self._set.largest)
        # Most texts fit at once, and each size that is tried costs Qt a font of its own.
        fits = not self._text or self._fits_in(high)
        size = high if fits else self._search(low, high - 1)
        self.is_cut_off = size < low
        self._font = self._look.font(max(low, size), self._set.weight)
        self._drawn = self._shortened() if self.is_cut_off else self._text

    def _search(self, low: int, high: int) -> int:
        """Return the largest size from `low` to `high` that fits, by halving; less if none does."""
        while low <= high:
            middle = (low + high) // 2
            if self._fits_in(middle):
                low = middle + 1
            else:
                high = middle - 1
        return high

    def _fits_in(self, size: int) -> bool:
        return self._fits(self._look.font(size, self._set.weight), self._text)

    def _fits(self, font: QFont, text: str) -> bool:
        metrics = QFontMetrics(font)
        if self._set.lines == 1:
            width, height = metrics.horizontalAdvance(text), metrics.height()
            # the letters' own height decides: line spacing may stand over where nothing is drawn
            return width <= self.width() and min(height, font.pixelSize()) <= self.height()
        bounds = metrics.boundingRect(
            QRect(0, 0, self.width(), _NO_LIMIT), _FLAGS | int(Qt.TextFlag.TextWordWrap), text
        )
        room = min(self.height(), metrics.lineSpacing() * self._set.lines)
        return bounds.width() <= self.width() and bounds.height() <= room

    def _shortened(self) -> str:
        metrics = QFontMetrics(self._font)
        if self._set.lines == 1:
            return metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        low, high = 0, len(self._text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._fits(self._font, self._text[:middle].rstrip() + "…"):
                low = middle
            else:
                high = middle - 1
        return self._text[:low].rstrip() + "…"
