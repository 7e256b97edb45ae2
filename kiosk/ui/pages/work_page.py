"""The right half while bags are scanned: the camera if there is one, and the last scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.parts.camera_pane import CameraPane
from kiosk.ui.parts.pane import Pane
from kiosk.ui.parts.scan_list import ScanList

if TYPE_CHECKING:
    from kiosk.station.view import StationView
    from kiosk.ui.look import Look
    from kiosk.ui.site_time import SiteTime


class WorkPage(Pane):
    """Camera pane over scan list; without a camera the list has it all."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.camera = CameraPane(look)
        self._list = ScanList(look)
        self.column.addWidget(self.camera, 13)
        self.column.addWidget(self._list, 12)
        self.camera.hide()
        self.restyle()

    def set_camera_on(self, *, is_on: bool) -> None:
        """Show the camera pane, or leave it out on a handheld-only station."""
        self.camera.setVisible(is_on)

    def show_view(self, view: StationView, site: SiteTime) -> None:
        """Show the last scans."""
        self._list.show_lines(view.lines, site)

    def restyle(self) -> None:
        """The camera's picture reaches the window's edges; only the list has margins of its own."""
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(self.look.px(6))
