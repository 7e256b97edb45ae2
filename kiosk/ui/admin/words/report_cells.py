"""A report's cells as a reader of this site has them: by the kind of their column."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate

from kiosk.ui.admin.words import states
from shared.codes import BagKind
from shared.reports import Cell, ColumnKind, ReportColumn

if TYPE_CHECKING:
    from kiosk.ui.admin.site import Site

translate = QCoreApplication.translate

_MINUTE_S, _HOUR_S = 60, 3600
NUMBERS = frozenset({ColumnKind.COUNT, ColumnKind.SHARE, ColumnKind.SECONDS, ColumnKind.WEIGHT_KG})


def cell_words(  # noqa: PLR0911 - one line per kind reads best
    column: ReportColumn, cell: Cell, site: Site
) -> str:
    """A cell as it is shown; one that fits no kind is shown as it came, an empty one as a dash."""
    match column.kind, cell:
        case _, None | "":
            return "–"
        case ColumnKind.COUNT, int():
            return site.number(cell)
        case ColumnKind.SHARE, int() | float():
            return f"{site.locale.toString(100.0 * cell, 'f', 1)} %"
        case ColumnKind.SECONDS, int() | float():
            return seconds_words(float(cell), site)
        case ColumnKind.WEIGHT_KG, int() | float():
            return site.kg(float(cell))
        case ((ColumnKind.DAY | ColumnKind.HOUR | ColumnKind.TIME), str()):
            return _moment(column.kind, cell, site)
        case _:
            return _text(column.name, str(cell))


def place_words(column: ReportColumn, cell: Cell, site: Site) -> str:
    """A cell as the place of a bar: short, and without a year."""
    try:
        match column.kind, cell:
            case ColumnKind.DAY, str():
                return _short_day(date.fromisoformat(cell), site)
            case ColumnKind.HOUR, str():
                hour = datetime.fromisoformat(cell)
                return f"{_short_day(hour.date(), site)} {hour:%H:%M}"
            case _:
                return cell_words(column, cell, site)
    except ValueError:
        return str(cell)


def seconds_words(seconds: float, site: Site) -> str:
    """A length of time in s, in the units that suit it."""
    if seconds < _MINUTE_S:
        return translate("admin", "{seconds} s").format(
            seconds=site.locale.toString(seconds, "f", 1)
        )
    if seconds < _HOUR_S:
        minutes, rest = divmod(round(seconds), _MINUTE_S)
        words = translate("admin", "{minutes} min {seconds} s")
        return words.format(minutes=minutes, seconds=rest)
    hours, minutes = divmod(round(seconds / _MINUTE_S), _MINUTE_S)
    words = translate("admin", "{hours} h {minutes} min")
    return words.format(hours=site.number(hours), minutes=minutes)


def _moment(kind: ColumnKind, cell: str, site: Site) -> str:
    try:
        if kind is ColumnKind.DAY:
            return site.date(date.fromisoformat(cell))
        moment = datetime.fromisoformat(cell)
    except ValueError:
        return cell
    if kind is ColumnKind.HOUR:  # by the clock of its place, whatever the zone of the site
        return f"{site.date(moment.date())}, {moment:%H:%M}"
    return site.when(moment)


def _short_day(day: date, site: Site) -> str:
    return site.locale.toString(QDate(day.year, day.month, day.day), "d MMM")


def _text(name: str, cell: str) -> str:
    if name == "what":
        return states.movement(cell)
    if name == "kind" and cell in set(BagKind):
        return states.bag_kind(BagKind(cell))
    return cell
