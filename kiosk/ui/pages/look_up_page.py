"""A bag's whole story: what it is, what it holds, and everything that happened, newest on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.parts.cue_face import CUE_ICONS
from kiosk.ui.parts.fit_text import FitText, Lettering
from kiosk.ui.parts.pane import Pane
from kiosk.ui.parts.state_words import state_name
from kiosk.ui.wording import plain, word_cue

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

    from kiosk.station.cue import Cue
    from kiosk.station.view import LookedUp
    from kiosk.ui.look import Look
    from kiosk.ui.site_time import SiteTime

_MORE_SHARE = 0.45
"""How high the words about what is left out are, of a line."""


class LookUpPage(Pane):
    """The right half while a bag's story is shown."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._code = FitText(look, Lettering(52, 24, weight=700, may_shorten=True))
        self._state = FitText(look, Lettering(28, 17, weight=600, may_shorten=True), "ink_soft")
        self._holds = FitText(
            look, Lettering(24, 16, weight=500, lines=3, may_shorten=True), "ink_soft"
        )
        self._story = Story(look)
        self._source = FitText(look, Lettering(20, 14, weight=500, may_shorten=True), "warn")
        self.column.addWidget(self._code)
        self.column.addWidget(self._state)
        self.column.addWidget(self._holds)
        self.column.addWidget(self._story, 1)
        self.column.addWidget(self._source)
        self.restyle()

    def show_story(self, bag: LookedUp, site: SiteTime) -> None:
        """Show what is known of a bag."""
        self._code.set_text(plain(bag.code))
        self._state.set_text(state_name(bag.state))
        children = ", ".join(plain(code) for code in bag.children)
        self._holds.set_text(
            self.tr("holds {number}: {children}").format(
                number=len(bag.children), children=children
            )
        )
        self._holds.setVisible(bool(bag.children))
        self._story.show_story(bag, site)
        self._source.set_text(self.tr("As far as this station knows; the server was not asked."))
        self._source.setVisible(not bag.is_complete)


class Story(QWidget):
    """What happened, as a line of dots down the page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bag: LookedUp | None = None
        self._site: SiteTime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_story(self, bag: LookedUp, site: SiteTime) -> None:
        """Show another bag's story."""
        self._bag, self._site = bag, site
        self.update()

    def words_for_more(self) -> str:
        """What to say of the lines that have no room; empty when there are none."""
        if self._bag is None:
            return ""
        left_out = len(self._bag.lines) - self.rows()
        if self._bag.has_more:
            words = self.tr("and more than {number} others")
            return words.format(number=max(left_out, 0))
        if left_out == 1:
            return self.tr("and one more")
        return self.tr("and {number} more").format(number=left_out) if left_out > 0 else ""

    def _row_px(self) -> int:
        return max(52, self._look.px(72))

    def rows(self) -> int:
        """How many lines have room, with one of words below when some are left out."""
        row = self._row_px()
        if self._bag is None:
            return 0
        if not self._bag.has_more and len(self._bag.lines) * row <= self.height():
            return len(self._bag.lines)
        return max(1, int(self.height() - row * _MORE_SHARE) // row)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw as many lines as fit, newest first."""
        if self._bag is None or self._site is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self._row_px()
        more = self.words_for_more()
        shown = self._bag.lines[: self.rows()]
        axis = self._look.px(18)
        painter.setPen(self._look.colour("edge"))
        if len(shown) > 1:
            painter.drawLine(axis, row // 2, axis, row * len(shown) - row // 2)
        for place, (at, cue) in enumerate(shown):
            box = QRectF(0, place * row, self.width(), row)
            self._draw_dot(painter, QPointF(axis, box.center().y()), CUE_ICONS[cue.kind])
            words = word_cue(cue, self._site)
            below = _below(at, cue, self._site)
            if cue.facts.get("is_undone"):
                below = self.tr("undone later · {below}").format(below=below)
            self._draw_words(painter, box, below, words.sentence)
        if more:
            left, top = self._look.px(52), row * len(shown)
            painter.setFont(self._look.font(round(row * 0.27), 500))
            painter.setPen(self._look.colour("ink_soft"))
            below = QRectF(left, top, self.width() - left, row)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignTop), more)
        painter.end()

    def _draw_dot(self, painter: QPainter, centre: QPointF, icon: str) -> None:
        radius = self._look.px(17)
        painter.setPen(self._look.colour("edge"))
        painter.setBrush(self._look.colour("raised"))
        painter.drawEllipse(centre, radius, radius)
        side = round(radius * 1.15)
        pixmap = self._look.icon(icon, self._look.colour("ink"), side, self.devicePixelRatioF())
        painter.drawPixmap(centre - QPointF(side / 2, side / 2), pixmap)

    def _draw_words(self, painter: QPainter, box: QRectF, when: str, sentence: str) -> None:
        left = self._look.px(52)
        room = int(box.width() - left)
        font = self._look.font(round(box.height() * 0.33), 600)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        upper = QRectF(left, box.top() + box.height() * 0.08, room, box.height() * 0.46)
        elide = Qt.TextElideMode.ElideRight
        text = QFontMetrics(font).elidedText(sentence, elide, room)
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.setFont(self._look.font(round(box.height() * 0.27), 500))
        painter.setPen(self._look.colour("ink_soft"))
        lower = QRectF(left, upper.bottom(), room, box.height() * 0.38)
        painter.drawText(lower, int(Qt.AlignmentFlag.AlignVCenter), when)


def _below(at: datetime | None, cue: Cue, site: SiteTime) -> str:
    """When, who and where, as far as it is known."""
    known = [site.to_minute(at)] if at is not None else []
    known += [plain(str(cue.facts[name])) for name in ("by", "place") if cue.facts.get(name)]
    return " · ".join(known)
