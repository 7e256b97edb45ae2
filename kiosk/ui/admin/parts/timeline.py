"""A history as a table with a line through its dots: who did what, where, by both clocks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import history, states
from shared.events import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.console import HistoryLine

translate = QCoreApplication.translate


class Timeline(Table["HistoryLine"]):
    """What happened, newest first, refused attempts too."""

    def __init__(self, name: str, look: Look, settings: Memory, *, is_short: bool = False) -> None:
        self._site = Site()
        self._now = datetime.now(UTC)
        columns = self._columns()
        chosen = [columns[0], columns[2], columns[1]] if is_short else columns
        super().__init__(name, translate("admin", "History"), chosen, look, settings, is_part=True)
        self.when_empty(
            translate("admin", "Nothing happened yet"),
            translate("admin", "Every scan and every act at the console is listed here."),
        )

    def show_history(
        self, lines: Sequence[HistoryLine], site: Site, now: datetime, *, has_more: bool = False
    ) -> None:
        """Show the first lines, as they look `now`."""
        self._site, self._now = site, now
        self.show_rows(lines, has_more=has_more)

    def _columns(self) -> list[Column[HistoryLine]]:
        return [
            Column(
                "when",
                translate("admin", "When"),
                lambda line: self._site.lately(line.happened_at, self._now),
                126,
                order=lambda line: line.position,
                tone=history.tone,
            ),
            Column(
                "what",
                translate("admin", "What happened"),
                self._happened,
                104,
                stretches=True,
                wraps=True,
            ),
            Column("who", translate("admin", "Who"), lambda line: line.person or "–", 106),
            Column("where", translate("admin", "Where"), _where, 152),
            Column(
                "clocks",
                translate("admin", "Station / server clock"),
                self._clocks,
                146,
                order=lambda line: line.at.timestamp(),
            ),
        ]

    def _happened(self, line: HistoryLine) -> str:
        words = history.happened(line, self._site.clock(lambda: line.received_at))
        if line.has_picture:
            return translate("admin", "{words} · picture").format(words=words)
        return words

    def _clocks(self, line: HistoryLine) -> str:
        if line.source is Source.CONSOLE:
            return self._site.time(line.received_at)
        return f"{self._site.time(line.at)} / {self._site.time(line.received_at)}"


def _where(line: HistoryLine) -> str:
    place = line.station or line.location
    if line.source is None:
        return place or ""
    how = states.source(line.source)
    if place and line.source is not Source.CONSOLE:
        return f"{place}, {how}"
    return how[:1].upper() + how[1:]
