"""This station cannot keep a scan: nothing is taken, and why, as large as the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.station.cue import CueKind
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.cue_face import CUE_ICONS
from kiosk.ui.parts.fit_text import FitText, Lettering
from kiosk.ui.parts.ground import fill
from kiosk.ui.wording import word_cue

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.station.view import StationView
    from kiosk.ui.look import Look
    from kiosk.ui.site_time import SiteTime

_GROUND, _INK = "cue_out_of_service", "cue_on_out_of_service"


class OutOfServicePage(QWidget):
    """The whole window, in grey."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        centre = Qt.AlignmentFlag.AlignHCenter
        self._chip = Chip(look, 150)
        self._headline = FitText(look, Lettering(84, 34, weight=700, align=centre), _INK)
        self._sentence = FitText(look, Lettering(40, 20, weight=500, lines=2, align=centre), _INK)
        self._advice = FitText(look, Lettering(28, 17, weight=500, lines=2, align=centre), _INK)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._chip, 0, centre)
        self._column.addWidget(self._headline)
        self._column.addWidget(self._sentence)
        self._column.addStretch(1)
        self._column.addWidget(self._advice)
        self._column.addStretch(2)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_view(self, view: StationView, site: SiteTime) -> None:
        """Say why, and that what was beeped before is safe."""
        if view.out_of_service is not None:
            self._sentence.set_text(word_cue(view.out_of_service, site).sentence)
        self._headline.set_text(self.tr("OUT OF SERVICE"))
        self._advice.set_text(
            self.tr("Do not scan here. What was accepted before is kept. Tell IT.")
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the ground."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._look.colour(_GROUND))
        painter.end()

    def _restyle(self) -> None:
        edge = self._look.px(60)
        self._column.setContentsMargins(edge, edge // 2, edge, edge // 2)
        self._column.setSpacing(self._look.px(14))
        icon = CUE_ICONS[CueKind.OUT_OF_SERVICE]
        self._chip.show_icon(icon, self._look.colour(_INK), None)
