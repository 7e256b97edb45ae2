"""The window's look as its painted parts ask for it: theme, fonts and icons, one owner."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.ui.assets import asset
from kiosk.ui.theme import Shade, Theme, load_theme


class Look(QObject):
    """The theme in force; `changed` says that sizes or colours are new."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}
        self._svgs: dict[str, str] = {}

    def fit(self, width_px: int, height_px: int) -> None:
        """Take the sizes for a window of this size."""
        self._take(load_theme(self.theme.shade, (width_px, height_px)))

    def use_shade(self, shade: Shade) -> None:
        """Take the light or the dark palette."""
        theme = load_theme(shade)
        self._take(Theme(shade, self.theme.scale, theme.colours, theme.sizes, theme.families))

    def follow_desktop(self) -> None:
        """Take the desktop's light or dark whenever it changes, for as long as this object is."""
        # A method of this object: a function would keep it for as long as the application.
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._use_desktop_shade)

    def _use_desktop_shade(self) -> None:
        self.use_shade(desktop_shade())

    def px(self, length: float) -> int:
        """A length of the 1280 x 720 design in px of this window."""
        return self.theme.px(length)

    def colour(self, name: str) -> QColor:
        """A colour of the palette."""
        return QColor(self.theme.colours[name])

    def font(self, size_px: int, weight: int = 600) -> QFont:
        """The product's face at a size in px; figures of one width, so that counts stand still."""
        font = QFont(list(self.theme.families))
        font.setPixelSize(max(1, size_px))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def icon(self, name: str, colour: QColor, side_px: int, ratio: float = 1.0) -> QPixmap:
        """An icon of `assets/icons` in one colour; `ratio` is the screen's px per px."""
        key = (name, colour.name(QColor.NameFormat.HexArgb), side_px, ratio)
        if key not in self._icons:
            self._icons[key] = self._draw_icon(*key)
        return self._icons[key]

    def _draw_icon(self, name: str, colour: str, side_px: int, ratio: float) -> QPixmap:
        if name not in self._svgs:
            self._svgs[name] = asset("icons", f"{name}.svg").read_text("utf-8")
        drawing = self._svgs[name].replace("currentColor", QColor(colour).name())
        side = round(side_px * ratio)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(QColor(colour).alphaF())
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _take(self, theme: Theme) -> None:
        if theme != self.theme:
            self.theme = theme
            self.changed.emit()


def desktop_shade() -> Shade:
    """Light or dark, as the desktop has it; light where it does not say."""
    is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Shade.DARK if is_dark else Shade.LIGHT


def load_fonts() -> None:
    """Make the fonts of `assets/fonts` known to Qt; once per application."""
    for file in sorted(asset("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
