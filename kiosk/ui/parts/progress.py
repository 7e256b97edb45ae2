"""How far the work is: `7 / 10 in P123-10`, or how many bags were scanned in this list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.station.modes import Mode
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.count import Count
from kiosk.ui.parts.fill_bar import FillBar
from kiosk.ui.parts.fit_text import FitText, Lettering
from kiosk.ui.parts.prompt import MODE_ICONS, mode_name
from kiosk.ui.wording import plain

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from kiosk.station.view import StationView, Tally
    from kiosk.ui.look import Look

_CLOSING_CODES = frozenset({"parent_filled", "parent_finished"})
"""Cues after which the parent is closed; its last count stays readable until the next cue."""
_PICTURE_ALPHA = 0.55


class Progress(QWidget):
    """The big count of the left half."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._count = Count(look)
        self._what = FitText(look, Lettering(38, 20, weight=600, may_shorten=True))
        self._held_by = FitText(look, Lettering(22, 15, weight=500, may_shorten=True), "ink_soft")
        self._bar = FillBar(look)
        self._picture = Chip(look, 190)
        self._sums = [Count(look, is_small=True) for _ in range(3)]
        self._lay_out()

    @property
    def text(self) -> str:
        """What the count reads, such as `7 / 10`; empty while there is none."""
        return "" if self._count.isHidden() else self._count.text

    def set_colour(self, colour: QColor | None) -> None:
        """Take a colour of its own, on a cue."""
        for part in (self._count, self._what, self._held_by, self._bar, *self._sums):
            part.set_colour(colour)

    def show_view(self, view: StationView) -> None:
        """Show the open parent, or the running list, or nothing."""
        parent = _parent_shown(view)
        is_counting = parent is not None and (view.mode is Mode.PACK or view.is_locked)
        is_listing = not is_counting and _has_list(view)
        self._count.setVisible(is_counting or is_listing)
        self._what.setVisible(is_counting or is_listing)
        self._bar.setVisible(is_counting)
        self._held_by.setVisible(is_counting and view.is_locked)
        self._picture.setVisible(not is_counting and not is_listing)
        self._picture.show_icon(_picture_of(view), self._faint(), None)
        if is_counting and parent is not None:
            self._show_parent(*parent, view.parent.held_by if view.parent else "")
        elif is_listing:
            self._show_list(view)
        self._show_sums(view.tally if is_listing else None)

    def _show_parent(self, code: str, packed: int, count: int, held_by: str) -> None:
        self._count.show_count(packed, count)
        self._what.set_text(self.tr("in {parent}").format(parent=plain(code)))
        self._held_by.set_text(self.tr("held by {person}").format(person=plain(held_by)))
        self._bar.show_fill(packed, count)

    def _show_list(self, view: StationView) -> None:
        self._count.show_count(len(view.tally.done), len(view.tally.expected) or None)
        what = mode_name(view.mode)
        if view.mode is Mode.DISPATCH and view.destination is not None:
            what = self.tr("to {place}").format(place=plain(view.destination.name))
        self._what.set_text(what)

    def _show_sums(self, tally: Tally | None) -> None:
        names = (self.tr("expected"), self.tr("missing"), self.tr("extra"))
        numbers = (
            (len(tally.expected), len(tally.missing), len(tally.extra)) if tally else (0, 0, 0)
        )
        inks = ("ink", "warn", "warn")
        for part, name, number, ink in zip(self._sums, names, numbers, inks, strict=True):
            part.setVisible(tally is not None and any(numbers))
            part.show_sum(number, name, ink if number else "ink_soft")

    def _faint(self) -> QColor:
        faint = self._look.colour("ink_faint")
        faint.setAlphaF(_PICTURE_ALPHA)
        return faint

    def _lay_out(self) -> None:
        sums = QHBoxLayout()
        for part in self._sums:
            sums.addWidget(part, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._count, 16)
        column.addWidget(self._what)
        column.addWidget(self._held_by)
        column.addWidget(self._bar)
        column.addLayout(sums)
        column.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _parent_shown(view: StationView) -> tuple[str, int, int] | None:
    if view.parent is not None:
        return view.parent.code, view.parent.packed, view.parent.count
    cue = view.cue
    if cue is None or cue.code not in _CLOSING_CODES:
        return None
    parent, packed, count = (cue.facts.get(name) for name in ("parent", "packed", "count"))
    if isinstance(parent, str) and isinstance(packed, int) and isinstance(count, int):
        return parent, packed, count
    return None


def _picture_of(view: StationView) -> str:
    if not view.is_enrolled:
        return "card"
    return "badge" if view.is_locked else MODE_ICONS[view.mode]


def _has_list(view: StationView) -> bool:
    is_moving = view.mode in {Mode.RECEIVE, Mode.DISPATCH, Mode.RETURN, Mode.CHECK}
    is_aimed = view.mode is not Mode.DISPATCH or view.destination is not None
    return is_moving and is_aimed and not view.is_locked
