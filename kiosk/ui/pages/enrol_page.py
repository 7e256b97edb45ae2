"""A new station: hold the enrolment card before the camera, or scan it with the handheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.ui.parts.camera_pane import CameraPane
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.fit_text import FitText, Lettering
from kiosk.ui.parts.pane import Pane

if TYPE_CHECKING:
    from kiosk.ui.look import Look


class EnrolPage(Pane):
    """The camera if there is one, and the three steps."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.camera = CameraPane(look)
        self._card = Chip(look, 150)
        steps = (
            self.tr("1  An admin opens Stations and prints the card."),
            self.tr("2  Scan the card here, within 15 minutes."),
            self.tr("3  This station knows its place and its people."),
        )
        self._steps = [FitText(look, Lettering(28, 17, weight=500, lines=2)) for _ in steps]
        self.column.addWidget(self.camera, 10)
        self.column.addWidget(self._card, 4, Qt.AlignmentFlag.AlignCenter)
        for part, text in zip(self._steps, steps, strict=True):
            part.set_text(text)
            self.column.addWidget(part, 2)
        self.column.addStretch(1)
        self.camera.hide()
        self.restyle()

    def set_camera_on(self, *, is_on: bool) -> None:
        """Show the camera's picture in place of the card's."""
        self.camera.setVisible(is_on)
        self._card.setVisible(not is_on)

    def restyle(self) -> None:
        """Draw the card in the palette's ink."""
        super().restyle()
        self._card.show_icon("card", self.look.colour("ink_soft"), None)
