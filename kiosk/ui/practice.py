"""Practice in the station's own window: entered, marked beyond mistake, and left.

While it goes on everything that is scanned and pressed reaches the made-up station; the real one
is shown again as it was. Knows no desk, outbox or server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.bridge import Bridge, DeskPort
from kiosk.ui.desk_switch import DeskSwitch
from kiosk.ui.errands import Errands
from kiosk.ui.look import Look
from kiosk.ui.preview import preview_of
from kiosk.ui.sound import Sound
from shared.overriding import override
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from kiosk.scanning.frames import Scan
    from kiosk.station.view import StationView
    from kiosk.ui.window import StationWindow

Words: TypeAlias = tuple[str, str, str]
"""What place, station and person are called while nothing is real."""
_LONGEST_MS = 15 * 60_000
"""Nobody practises longer in one go; a station that was left so is found at its work again."""
_EDGE = 12
_SLANT_DEG = -18


class PracticePort(Protocol):
    """A stretch of practice, as the window runs it."""

    @property
    def desk(self) -> DeskPort:
        """The made-up station's desk."""
        ...

    def start(self) -> None:
        """Begin; takes a second."""
        ...

    def stop(self) -> None:
        """End, and leave nothing behind; takes a second."""
        ...


class Diverted(Protocol):
    """Where scans come from, whatever read them."""

    def divert(self, to: Callable[[Sequence[Scan]], object] | None) -> None:
        """Give scans to somebody else than the real desk; None gives them back to it."""
        ...


@value
class Work:
    """What practice takes over from work and gives back; `bridge` tells the real views."""

    look: Look
    bridge: Bridge
    switch: DeskSwitch
    scanners: Diverted
    sound: Sound


class PracticeRoom(QObject):
    """Owns practice while it goes on; `is_on` says whether it does."""

    def __init__(
        self,
        window: StationWindow,
        work: Work,
        make: Callable[[Bridge, Words], PracticePort],
    ) -> None:
        super().__init__(window)  # and with it ends the time that practice may take
        self._window, self._work, self._make = window, work, make
        self._had_camera = False
        self._work_desk = work.switch.desk
        self._errands = Errands()
        self._mark = PracticeMark(window, work.look)
        self._lane: PracticePort | None = None
        self._bridge: Bridge | None = None
        self._end = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._end.timeout.connect(self.leave)
        window.title_bar.practice_left.connect(self.leave)

    @property
    def is_on(self) -> bool:
        """Whether the window shows practice."""
        return self._lane is not None

    def turn(self) -> None:
        """Begin, or end what was begun, as the card says."""
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Turn the window over to practice."""
        if self.is_on:
            return
        bridge = self._bridge = Bridge()
        bridge.use_sound(self._work.sound)
        bridge.view_changed.connect(self._show_view)
        bridge.picture_taken.connect(self._show_picture)
        lane = self._lane = self._make(bridge, self._words())
        self._work.switch.desk = lane.desk
        self._work.scanners.divert(lane.desk.scan)
        self._window.close_set_up()
        self._had_camera = not self._window.pages.work.camera.isHidden()
        self._window.begin_practice(is_on=True)
        self._window.set_camera_on(is_on=True)
        self._mark.show()
        self._mark.raise_()
        self._end.start()
        self._errands.run(lane.start, _nothing)

    def leave(self) -> None:
        """Give the window back to work."""
        lane, self._lane = self._lane, None
        if lane is None:
            return
        self._end.stop()
        self._bridge = None
        self._work.scanners.divert(None)
        self._work.switch.desk = self._work_desk
        self._mark.hide()
        self._window.begin_practice(is_on=False)
        self._window.set_camera_on(is_on=self._had_camera)
        self._work.bridge.tell_again()
        self._errands.run(lane.stop, _nothing)

    def _words(self) -> Words:
        return self.tr("PRACTICE"), self.tr("nothing counts"), self.tr("You")

    def _show_view(self, view: StationView) -> None:
        if self.sender() is self._bridge:
            self._window.show_view(view)

    def _show_picture(self) -> None:
        picture = self._bridge.take_picture() if self._bridge is not None else None
        if picture is not None:
            self._window.show_picture(preview_of(picture, self._window.view))


class PracticeMark(QWidget):
    """A hatched frame around the window and a word across it; lets every touch through."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self.setObjectName("practiceMark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("PRACTICE"))
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        amber = self._look.colour("cue_already")
        edge = max(8, self._look.px(_EDGE))
        self._hatch(painter, amber, edge)
        painter.setFont(self._look.font(self._look.px(210), 700))
        painter.translate(self.rect().center())
        painter.rotate(_SLANT_DEG)
        around = QRectF(-self.width(), -self.height() / 2, 2 * self.width(), self.height())
        # twice, dark and bright, to be seen on any cue's colour
        for colour, alpha, shift in ((QColor("#141414"), 48, self._look.px(5)), (amber, 58, 0)):
            ink = QColor(colour)
            ink.setAlpha(alpha)
            painter.setPen(ink)
            place = around.translated(shift, shift)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self.tr("PRACTICE"))
        painter.end()

    def _hatch(self, painter: QPainter, amber: QColor, edge: int) -> None:
        for brush in (QBrush(QColor("#141414")), QBrush(amber, Qt.BrushStyle.BDiagPattern)):
            pen = QPen(brush, edge)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            half = edge / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))


def _nothing(_answer: object) -> None:
    """Nothing follows from the answer."""
