"""Set the station up: its camera, its scanner, its voice, and whether this PC will do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from kiosk.ui.pages.region_page import RegionPage
from kiosk.ui.parts.camera_tile import CameraTile
from kiosk.ui.parts.check_list import CheckList
from kiosk.ui.parts.fit_text import FitText, Lettering
from kiosk.ui.parts.pane import Pane
from kiosk.ui.parts.picture import PictureBox
from kiosk.ui.parts.touch_button import Face, Side, TouchButton
from kiosk.ui.set_up_port import CameraChoice
from kiosk.ui.theme import TOUCH_PX
from kiosk.ui.wording import plain

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.ui.look import Look
    from kiosk.ui.set_up_port import CameraFit, CheckLine

_FEW_TILES = 4
"""More do not fit side by side on a small screen, each as wide as a gloved finger."""
_TITLE = Lettering(26, 16, weight=700)


class SetUpPage(Pane):
    """Four fields, each doing one thing; nothing is kept that was not pressed."""

    camera_chosen = Signal(str)
    """A camera's identity; empty for none."""
    scanner_kept = Signal()
    tones_wanted = Signal()
    checks_wanted = Signal()
    practice_wanted = Signal()
    region_wanted = Signal()
    scanner_turned = Signal()
    """Another device is to be this lane's scanner."""
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._tiles: dict[str, CameraTile] = {}
        self._cameras, self._tiles_and_area = QHBoxLayout(), QHBoxLayout()
        self._scanner, self._buttons_row = QHBoxLayout(), QHBoxLayout()
        self._code = PictureBox(look)
        self._arrived = FitText(look, Lettering(24, 14, weight=600, lines=2, may_shorten=True))
        self._verdict = FitText(look, Lettering(22, 13, weight=500, lines=4), "ink_soft")
        self._keep = TouchButton(look, self.tr("KEEP"), Face("check", 18))
        self._keep.clicked.connect(self.scanner_kept)
        self._keep.setEnabled(False)
        self._device = TouchButton(look, "", Face("keypad", 18, Side.LEFT, may_shorten=True))
        self._device.clicked.connect(self.scanner_turned)
        self._adjust = TouchButton(look, self.tr("ADJUST"), Face("camera", 18))
        self._adjust.setAccessibleName(self.tr("Adjust the camera: area, exposure, focus"))
        self._adjust.clicked.connect(self.region_wanted)
        self._camera_title = self._title(self.tr("Camera"))
        self.checks = CheckList(look)
        self._grid = QGridLayout()
        self._lay_out()
        self.column.addLayout(self._grid)
        self.region = RegionPage(look, self)
        self.restyle()

    def show_cameras(self, cameras: tuple[CameraChoice, ...]) -> None:
        """Show a tile for each camera, and one for none; what a tile shows already stays."""
        has_choice = any(camera.is_chosen for camera in cameras)
        self._adjust.setEnabled(has_choice)
        none = CameraChoice(self.tr("No camera"), "", is_chosen=not has_choice)
        before, self._tiles = self._tiles, {}
        for place, camera in enumerate((*cameras, none)):
            tile = before.pop(camera.identity, None) or self._make_tile(camera)
            tile.set_name(camera.name)
            tile.set_chosen(is_chosen=camera.is_chosen)
            self._tiles[camera.identity] = tile
            self._cameras.insertWidget(place, tile)
        few = len(self._tiles) <= _FEW_TILES
        for tile in self._tiles.values():
            tile.setMinimumWidth(TOUCH_PX if few else TOUCH_PX // 2)
        for tile in before.values():
            self._cameras.removeWidget(tile)
            tile.hide()
            tile.deleteLater()

    def show_thumbnail(self, identity: str, picture: QImage) -> None:
        """Show what a camera sees now."""
        if identity in self._tiles:
            self._tiles[identity].show_picture(picture)

    def show_trouble(self, identity: str, words: str) -> None:
        """Show why a camera gives no picture."""
        if identity in self._tiles:
            self._tiles[identity].show_trouble(words)

    def show_fit(self, fit: CameraFit | None, *, is_measuring: bool = False) -> None:
        """Show the size that serves best, or that it is being measured."""
        words = self.tr("Camera")
        if is_measuring:
            words = self.tr("Camera: measuring …")
        elif fit is not None:
            words = self.tr("Camera: {width} × {height}, {fps} a second, read in {ms} ms").format(
                width=fit.width, height=fit.height, fps=round(fit.fps), ms=f"{fit.read_ms:.1f}"
            )
        self._camera_title.set_text(words)

    def show_test_code(self, picture: QImage) -> None:
        """Show the code that the scanner is tested with."""
        self._code.show_picture(picture)

    def show_scanner(self, arrived: str, verdict: str, *, can_keep: bool) -> None:
        """Show what arrived of the test code, and what that means."""
        self._arrived.set_text(arrived)
        self._verdict.set_text(verdict)
        self._keep.setEnabled(can_keep)

    def show_scanner_device(self, name: str) -> None:
        """Show which device is this lane's scanner."""
        self._device.setText(plain(name))
        self._device.setAccessibleName(self.tr("Scanner: {name}").format(name=plain(name)))
        self._device.update()

    def show_check(self, line: CheckLine) -> None:
        """Show one more line of the checks."""
        self.checks.add(line)

    def restyle(self) -> None:
        """Close together where there is little room."""
        edge = 4 if self.look.theme.is_small else self.look.px(18)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self._grid.setHorizontalSpacing(self.look.px(28))
        self._grid.setVerticalSpacing(self.look.px(8))
        for row in (self._cameras, self._tiles_and_area, self._scanner, self._buttons_row):
            row.setSpacing(self.look.px(16))
        side = self.look.theme.touch()
        self._keep.setFixedSize(side, side)
        self._adjust.setFixedSize(side, side)
        self._code.setFixedWidth(self.look.px(230))

    def _choose_camera(self, identity: str) -> None:
        for other, tile in self._tiles.items():
            tile.set_chosen(is_chosen=other == identity)
        self._adjust.setEnabled(bool(identity))
        self.camera_chosen.emit(identity)

    def _make_tile(self, camera: CameraChoice) -> CameraTile:
        tile = CameraTile(self.look, camera.name, is_chosen=camera.is_chosen)
        tile.clicked.connect(partial(self._choose_camera, camera.identity))
        return tile

    def _lay_out(self) -> None:
        grid = self._grid
        grid.addWidget(self._camera_title, 0, 0)
        grid.addLayout(self._camera_row(), 1, 0)
        grid.addWidget(self._title(self.tr("Scanner: scan this code")), 2, 0)
        grid.addLayout(self._scanner_row(), 3, 0)
        grid.addWidget(self._title(self.tr("This PC")), 0, 1)
        grid.addWidget(self.checks, 1, 1, 3, 1)
        grid.addLayout(self._buttons(), 4, 0, 1, 2)
        grid.setRowStretch(1, 4)
        grid.setRowStretch(3, 6)
        grid.setColumnStretch(0, 10)
        grid.setColumnStretch(1, 9)

    def _title(self, text: str) -> FitText:
        title = FitText(self.look, _TITLE)
        title.set_text(text)
        return title

    def _camera_row(self) -> QHBoxLayout:
        row = self._tiles_and_area
        row.addLayout(self._cameras, 1)
        row.addWidget(self._adjust, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _scanner_row(self) -> QHBoxLayout:
        row = self._scanner
        words = QVBoxLayout()
        words.addWidget(self._arrived, 3)
        words.addWidget(self._verdict, 4)
        row.addWidget(self._code)
        row.addLayout(words, 1)
        row.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = self._buttons_row
        for text, icon, wanted in (
            (self.tr("BACK"), "back", self.left),
            (self.tr("SOUNDS"), "speaker", self.tones_wanted),
            (self.tr("CHECK"), "check", self.checks_wanted),
            (self.tr("PRACTISE"), "pack", self.practice_wanted),
        ):
            button = TouchButton(self.look, text, Face(icon, 22, Side.LEFT))
            button.clicked.connect(wanted)
            row.addWidget(button, 2)
        row.addWidget(self._device, 3)
        return row
