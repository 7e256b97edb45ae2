"""Counts as bars over named places, drawn by pyqtgraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.ui.admin.parts.text import Text, TextRole
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.look import Look

_TICKS_AT_MOST = 12
_GROUP_WIDTH = 0.78
"""How much of a place its bars take together; what is left parts it from the next."""
_WIDEST_BAR = 0.5
_TICK_PX = 13
_LOWEST_PX = 120
"""Less shows no difference between the bars."""
_UNDER_THE_BARS = -1000


@value
class Bars:
    """One series: its name, the palette's colour for it, and a height per place."""

    name: str
    colour: str
    heights: tuple[float, ...]


def in_locale(height: float, locale: QLocale) -> str:
    """Return a number as the locale writes it, with as few decimals as it has, three at most."""
    if float(height).is_integer():
        return locale.toString(int(height))
    decimals = len(f"{height:.3f}".rstrip("0").partition(".")[2])
    return locale.toString(float(height), "f", decimals)


class LocalAxis(pg.AxisItem):
    """An axis whose numbers are written as the reader's locale has them."""

    def tickStrings(  # noqa: N802 - pyqtgraph's
        self, values: Sequence[float], scale: float, spacing: float
    ) -> list[str]:
        """Return what stands at each tick."""
        del spacing
        return [in_locale(round(one * scale, 9), QLocale()) for one in values]


class BarChart(QWidget):
    """Groups of bars side by side over named places; `nothing` stands there without any."""

    def __init__(self, title: str, nothing: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = title
        self._places: tuple[str, ...] = ()
        self._series: tuple[Bars, ...] = ()
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False)
        heights = LocalAxis(orientation="left")
        self._item = pg.PlotItem(viewBox=self._box, enableMenu=False, axisItems={"left": heights})
        self._item.hideButtons()
        # Made though it is never shown; nobody owns it, so it would outlive the window.
        if (menu := self._item.ctrlMenu) is not None:
            self.destroyed.connect(menu.deleteLater)
        self._plot = pg.PlotWidget(plotItem=self._item)
        self._plot.setMinimumHeight(_LOWEST_PX)
        self._plot.setFrameShape(QFrame.Shape.NoFrame)
        self._plot.setAccessibleName(title)
        self._nothing = Text(nothing, TextRole.MUTED)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._legend = QHBoxLayout()
        self._legend.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._legend)
        layout.addWidget(self._plot, 1)
        layout.addWidget(self._nothing, 1)
        look.changed.connect(self._draw)
        self.show_loading()

    def show_loading(self) -> None:
        """Show nothing yet: neither an empty plot nor that there is nothing is known to be true."""
        self._plot.hide()
        self._nothing.hide()

    def show_bars(self, places: Sequence[str], series: Sequence[Bars]) -> None:
        """Draw the series over the places, replacing what was there."""
        self._places, self._series = tuple(places), tuple(series)
        totals = ", ".join(
            f"{bars.name} {in_locale(sum(bars.heights), QLocale())}" for bars in series
        )
        self._plot.setAccessibleDescription(totals)
        is_empty = not any(any(bars.heights) for bars in series)
        self._plot.setHidden(is_empty)
        self._nothing.setVisible(is_empty)
        self._draw()

    def spoken(self) -> str:
        """Return what a screen reader says beside the title: each series with its sum."""
        return self._plot.accessibleDescription()

    def _draw(self) -> None:
        plot = self._item
        plot.clear()
        self._plot.setBackground(self._look.colour("panel"))
        faint = self._look.colour("ink_soft")
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(pg.mkPen(self._look.colour("edge")))
            axis.setTextPen(faint)
            axis.setStyle(tickLength=0, tickTextOffset=8, maxTickLevel=0)
            axis.setZValue(_UNDER_THE_BARS)
            axis.setTickFont(self._look.font(_TICK_PX, 500))
        plot.getAxis("left").setPen(pg.mkPen(None))
        plot.getAxis("left").setTickPen(pg.mkPen(self._look.colour("edge")))
        plot.showGrid(x=False, y=True, alpha=0.9)
        every = max(1, -(-len(self._places) // _TICKS_AT_MOST))
        ticks = [(at, name) for at, name in enumerate(self._places) if at % every == 0]
        plot.getAxis("bottom").setTicks([ticks])
        width = min(_WIDEST_BAR, _GROUP_WIDTH / max(len(self._series), 1))
        for number, bars in enumerate(self._series):
            shift = (number - (len(self._series) - 1) / 2) * width
            colour = self._look.colour(bars.colour)
            plot.addItem(
                pg.BarGraphItem(
                    x=[at + shift for at in range(len(bars.heights))],
                    height=list(bars.heights),
                    width=width * 0.86,
                    brush=colour,
                    pen=pg.mkPen(None),
                )
            )
        tallest = max((max(bars.heights, default=0) for bars in self._series), default=0)
        self._box.setYRange(0, max(tallest, 5) * 1.06, padding=0)
        self._box.setXRange(-0.6, max(len(self._places), 1) - 0.4, padding=0)
        self._draw_legend()

    def _draw_legend(self) -> None:
        while (item := self._legend.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for bars in self._series:
            swatch = QLabel()
            swatch.setFixedSize(10, 10)
            swatch.setStyleSheet(
                f"background: {self._look.colour(bars.colour).name()}; border-radius: 2px"
            )
            self._legend.addWidget(swatch)
            self._legend.addWidget(Text(bars.name, TextRole.CAPTION))
            self._legend.addSpacing(8)
        self._legend.addStretch(1)
