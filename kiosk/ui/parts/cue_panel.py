"""The left half: the last cue and how far the work is; a cue fills it with its colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.station.cue import CueKind
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.cue_face import CUE_ICONS
from kiosk.ui.parts.fit_text import FitText, Lettering
from kiosk.ui.parts.ground import fill
from kiosk.ui.parts.progress import Progress
from kiosk.ui.parts.prompt import prompt_of
from kiosk.ui.parts.touch_button import Face, Side, TouchButton
from kiosk.ui.wording import word_cue

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.station.cue import Cue
    from kiosk.station.view import StationView
    from kiosk.ui.look import Look
    from kiosk.ui.site_time import SiteTime

FLASH_MS = 600
"""How long the cue's colour stands (screens.md)."""
NOTICE_MS = 4_000
"""How long a notice can be read before the panel says again what to do."""


class CuePanel(QWidget):
    """Shows every view; turns the cue's colour when `cue_number` has risen.

    `spoke` says that other words stand here although no view came.
    """

    spoke = Signal()
    set_up_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._cue: Cue | None = None
        self._cue_number = 0
        self._read_number = -1
        self._prompt = ("", "")
        self._is_flashing = self._is_asking = False
        self._chip = Chip(look, 92)
        self._headline = FitText(look, Lettering(62, 26, weight=700))
        self._sentence = FitText(
            look, Lettering(34, 19, weight=500, lines=2, may_shorten=True), "ink_soft"
        )
        self._progress = Progress(look)
        self._set_up = TouchButton(look, self.tr("SET UP"), Face("gear", 18, Side.LEFT))
        self._set_up.clicked.connect(self.set_up_pressed)
        self._can_set_up = False
        self._after_flash = QTimer(self, interval=FLASH_MS, singleShot=True)
        self._after_flash.timeout.connect(self.calm_down)
        self._after_notice = QTimer(self, interval=NOTICE_MS, singleShot=True)
        self._after_notice.timeout.connect(self.forget_notice)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_flashing(self) -> bool:
        """Whether a cue's colour fills the panel now."""
        return self._is_flashing

    @property
    def spoken(self) -> str:
        """What is read here, as one line."""
        return ", ".join(filter(None, (self._headline.text, self._progress.text)))

    @property
    def ground(self) -> QColor:
        """The colour that fills the panel now."""
        if self._is_flashing and self._cue is not None:
            return self._look.colour(f"cue_{self._cue.kind}")
        return self._look.colour("panel")

    def show_view(self, view: StationView, site: SiteTime) -> None:
        """Show where the station stands; flash if there is a new cue."""
        self._show_words(view, site)
        self._progress.show_view(view)
        is_open = not view.is_enrolled or view.is_locked
        self._set_up.setVisible(self._can_set_up and is_open)
        is_new = view.cue is not None and view.cue_number > self._cue_number
        self._cue, self._cue_number = view.cue, view.cue_number
        if self._cue_number == self._read_number:
            self._cue = None
        if is_new:
            self._is_flashing = True
            self._after_flash.start()
            self._after_notice.start()
        self._paint_parts()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the ground."""
        painter = QPainter(self)
        fill(painter, self.rect(), self.ground)
        painter.end()

    def forget_notice(self) -> None:
        """Say again what to do, where a notice stands; what a scan came to is left standing."""
        if self._cue is not None and self._cue.kind is CueKind.NOTICE:
            self._read_number, self._cue = self._cue_number, None
            self._say_what_to_do()

    def ask_for_set_up(self, *, is_asking: bool) -> None:
        """Say whose PIN is wanted, or again what to do."""
        if is_asking != self._is_asking:
            self._is_asking = is_asking
            self._set_up.set_chosen(is_chosen=is_asking)
            self._read_number, self._cue = self._cue_number, None
            self._say_what_to_do()

    def _say_what_to_do(self) -> None:
        headline, sentence = self._what_to_do()
        self._headline.set_text(headline)
        self._sentence.set_text(sentence)
        self._paint_parts()
        self.spoke.emit()

    def _what_to_do(self) -> tuple[str, str]:
        if self._is_asking:
            return self.tr("Set-up"), self.tr("Type an admin's PIN. SET UP again goes back.")
        return self._prompt

    def _show_words(self, view: StationView, site: SiteTime) -> None:
        self._prompt = prompt_of(view)
        if view.cue is None or view.cue_number == self._read_number:
            headline, sentence = self._what_to_do()
        else:
            words = word_cue(view.cue, site)
            headline, sentence = words.headline, words.sentence
        self._headline.set_text(headline)
        self._sentence.set_text(sentence)

    def offer_set_up(self) -> None:
        """Offer the set-up page while nobody is at work here."""
        self._can_set_up = True

    def calm_down(self) -> None:
        """End the flash; the words stay."""
        self._is_flashing = False
        self._paint_parts()

    def _paint_parts(self) -> None:
        ground = self.ground
        if self._cue is None:
            self._chip.show_icon("", ground, None)
        elif self._is_flashing:
            on_cue = self._look.colour(f"cue_on_{self._cue.kind}")
            self._chip.show_icon(CUE_ICONS[self._cue.kind], ground, on_cue)
        else:
            cue = self._look.colour(f"cue_{self._cue.kind}")
            on_cue = self._look.colour(f"cue_on_{self._cue.kind}")
            self._chip.show_icon(CUE_ICONS[self._cue.kind], on_cue, cue)
        self._chip.setVisible(self._cue is not None)
        colour = self._ink_on_cue()
        for text in (self._headline, self._sentence):
            text.set_colour(colour)
        self._progress.set_colour(colour)
        self._set_up.set_on_cue(colour)
        self.update()

    def _ink_on_cue(self) -> QColor | None:
        if self._is_flashing and self._cue is not None:
            return self._look.colour(f"cue_on_{self._cue.kind}")
        return None

    def _lay_out(self) -> None:
        self._words = QHBoxLayout()
        self._words.addWidget(self._chip)
        self._words.addWidget(self._headline, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._words)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._progress, 1)
        self._column.addWidget(self._set_up, 0, Qt.AlignmentFlag.AlignLeft)
        self._set_up.hide()

    def _restyle(self) -> None:
        edge = self._look.px(28)
        self._column.setContentsMargins(edge, self._look.px(24), edge, self._look.px(20))
        self._column.setSpacing(self._look.px(10))
        side = self._look.theme.touch()
        self._set_up.setFixedSize(self._look.theme.touch(2 * side), side)
        self._words.setSpacing(self._look.px(22))
        self._paint_parts()
