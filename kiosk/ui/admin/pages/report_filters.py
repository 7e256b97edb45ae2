"""The filters of one report, made from its own definition; says them as the server takes them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QDate, QDateTime, QRegularExpression, QTime, QTimer, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from kiosk.ui.admin.parts.fields import Choice, day_edit, labelled, line_edit, moment_edit
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import states
from shared.codes import MAX_NUMBER_DIGITS
from shared.reports import FilterKind, ReportDefinition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtWidgets import QDateEdit, QLineEdit

    from shared.accounts import PersonRecord, StationRecord

_TYPING_PAUSE_MS = 250
_CHOSEN_DAYS = 0
_SPANS = (1, 7, 31, 90, 365)
_WHATS = ("received", "dispatched", "checked", "returned")
Filters = dict[str, str]


class ReportFilters(QWidget):
    """A bar of fields; only those that the report knows are shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._definition: ReportDefinition | None = None
        self._site = Site()
        self._today = date.min
        self.days: Choice[int] = Choice(self.tr("Days"))
        self.first, self.last = day_edit(self.tr("From day")), day_edit(self.tr("To day"))
        self.moment: Choice[bool] = Choice(
            self.tr("Moment"), [(self.tr("Now"), False), (self.tr("In the past"), True)]
        )
        self.at = moment_edit(self.tr("At this moment"))
        self.place: Choice[UUID | None] = Choice(self.tr("Place"), [(self.tr("All places"), None)])
        self.station: Choice[UUID | None] = Choice(
            self.tr("Station"), [(self.tr("All stations"), None)]
        )
        self.person: Choice[UUID | None] = Choice(self.tr("Person"), [(self.tr("Everybody"), None)])
        every = [(self.tr("All movements"), "")]
        self.what: Choice[str] = Choice(
            self.tr("Movement"), every + [(states.movement(what), what) for what in _WHATS]
        )
        self.first_number = self._number(self.tr("From label number"))
        self.last_number = self._number(self.tr("To label number"))
        self._boxes: dict[QWidget, QWidget] = {}
        self.rows = self._lay_out()
        self._connect()

    def show_report(self, definition: ReportDefinition, site: Site, today: date) -> None:
        """Offer the filters of a report, each as it is at first; `today` is the site's."""
        self._definition, self._site, self._today = definition, site, today
        self.days.show_options(self._spans(definition))
        nowhere: list[tuple[str, UUID | None]] = [(self.tr("All places"), None)]
        self.place.show_options(nowhere + [(one.name, one.id) for one in site.locations])
        self.choose({})

    def show_people(
        self, people: Sequence[PersonRecord], stations: Sequence[StationRecord]
    ) -> None:
        """Offer these people and stations."""
        nobody: list[tuple[str, UUID | None]] = [(self.tr("Everybody"), None)]
        nowhere: list[tuple[str, UUID | None]] = [(self.tr("All stations"), None)]
        self.person.show_options(nobody + [(one.name, one.id) for one in people])
        self.station.show_options(nowhere + [(one.name, one.id) for one in stations])

    def filters(self) -> Filters:
        """What the fields say; a field that narrows nothing says nothing."""
        definition = self._definition
        if definition is None:
            return {}
        found: dict[FilterKind, str] = {}
        if self.days.value == _CHOSEN_DAYS:
            found[FilterKind.FIRST_DAY] = _day(self.first.date()).isoformat()
            found[FilterKind.LAST_DAY] = _day(self.last.date()).isoformat()
        elif self.days.value != definition.days:
            found[FilterKind.DAYS] = str(self.days.value)
        if self.moment.value:
            moment = self.at.dateTime().toPython()
            if isinstance(moment, datetime):
                found[FilterKind.AT] = moment.replace(tzinfo=self._site.zone).isoformat()
        chosen = {kind: choice.value for kind, choice in self._choices()}
        found |= {kind: str(one) for kind, one in chosen.items() if one is not None}
        for kind, text in (
            (FilterKind.WHAT, self.what.value),
            (FilterKind.FIRST_NUMBER, self.first_number.text()),
            (FilterKind.LAST_NUMBER, self.last_number.text()),
        ):
            if text:
                found[kind] = text
        return {kind.value: said for kind, said in found.items() if kind in definition.filters}

    def choose(self, filters: Mapping[str, str]) -> None:
        """Set every field to what `filters` say; what can't be read counts as not said."""
        definition = self._definition
        if definition is None:
            return
        is_chosen = FilterKind.FIRST_DAY in filters or FilterKind.LAST_DAY in filters
        days = _whole(filters.get(FilterKind.DAYS)) or definition.days
        self.days.choose(_CHOSEN_DAYS if is_chosen else days)
        last = _read_day(filters.get(FilterKind.LAST_DAY)) or self._today
        first = _read_day(filters.get(FilterKind.FIRST_DAY)) or last - timedelta(days=days - 1)
        _set_quietly(self.first, first)
        _set_quietly(self.last, last)
        self._choose_moment(filters.get(FilterKind.AT))
        for kind, choice in self._choices():
            choice.choose(_read_id(filters.get(kind)))
        self.what.choose(filters.get(FilterKind.WHAT, ""))
        for kind, field in (
            (FilterKind.FIRST_NUMBER, self.first_number),
            (FilterKind.LAST_NUMBER, self.last_number),
        ):
            blocked = field.blockSignals(True)  # noqa: FBT003 - Qt takes no names here
            field.setText(filters.get(kind, ""))
            field.blockSignals(blocked)
        self._offer()

    def _choices(self) -> Iterator[tuple[FilterKind, Choice[UUID | None]]]:
        yield FilterKind.LOCATION, self.place
        yield FilterKind.STATION, self.station
        yield FilterKind.PERSON, self.person

    def _choose_moment(self, said: str | None) -> None:
        try:
            moment = None if said is None else datetime.fromisoformat(said)
        except ValueError:
            moment = None
        self.moment.choose(moment is not None)
        local = None if moment is None else self._site.local(moment)
        day = self._today if local is None else local.date()
        clock = QTime(0, 0) if local is None else QTime(local.hour, local.minute)
        blocked = self.at.blockSignals(True)  # noqa: FBT003 - Qt takes no names here
        self.at.setDateTime(QDateTime(QDate(day.year, day.month, day.day), clock))
        self.at.blockSignals(blocked)

    def _spans(self, definition: ReportDefinition) -> list[tuple[str, int]]:
        spans = sorted({*_SPANS, definition.days})
        words = self.tr("Last {count} days")
        named = [
            (self.tr("Today") if count == 1 else words.format(count=count), count)
            for count in spans
            if count <= definition.most_days
        ]
        return [*named, (self.tr("Chosen days"), _CHOSEN_DAYS)]

    def _offer(self) -> None:
        """Show the fields that the report knows, and the days where they are chosen one by one."""
        known = set() if self._definition is None else set(self._definition.filters)
        has_days = FilterKind.FIRST_DAY in known and self.days.value == _CHOSEN_DAYS
        for field, is_shown in (
            (self.days, FilterKind.DAYS in known),
            (self.first, has_days),
            (self.last, has_days),
            (self.moment, FilterKind.AT in known),
            (self.at, FilterKind.AT in known and self.moment.value),
            (self.place, FilterKind.LOCATION in known),
            (self.station, FilterKind.STATION in known),
            (self.person, FilterKind.PERSON in known),
            (self.what, FilterKind.WHAT in known),
            (self.first_number, FilterKind.FIRST_NUMBER in known),
            (self.last_number, FilterKind.LAST_NUMBER in known),
        ):
            self._boxes[field].setVisible(is_shown)

    def _number(self, name: str) -> QLineEdit:
        field = line_edit(name, longest=MAX_NUMBER_DIGITS)
        field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), field))
        return field

    def _connect(self) -> None:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        for field in (self.first, self.last, self.at):
            field.dateTimeChanged.connect(self._pause.start)
        for text in (self.first_number, self.last_number):
            text.textChanged.connect(self._pause.start)
        for choice in (self.days, self.moment):
            choice.chosen.connect(self._offer)
        for choice in (self.days, self.moment, self.place, self.station, self.person, self.what):
            choice.chosen.connect(self.changed)

    def _lay_out(self) -> QBoxLayout:
        rows, first, second = QHBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        for row in (rows, first, second):
            row.setSpacing(10)
        for row, name, field in (
            (first, self.tr("&Days"), self.days),
            (first, self.tr("&From"), self.first),
            (first, self.tr("&To"), self.last),
            (first, self.tr("&Moment"), self.moment),
            (first, self.tr("&At"), self.at),
            (first, self.tr("F&rom label"), self.first_number),
            (first, self.tr("To &label"), self.last_number),
            (second, self.tr("&Place"), self.place),
            (second, self.tr("Stat&ion"), self.station),
            (second, self.tr("P&erson"), self.person),
            (second, self.tr("M&ovement"), self.what),
        ):
            box = QWidget()
            inside = labelled(name, field)
            inside.setContentsMargins(0, 0, 0, 0)
            box.setLayout(inside)
            self._boxes[field] = box
            row.addWidget(box)
        for row in (first, second):
            row.addStretch(1)
        rows.addLayout(first)
        rows.addLayout(second, 1)
        return rows


def _set_quietly(field: QDateEdit, day: date) -> None:
    blocked = field.blockSignals(True)  # noqa: FBT003 - Qt takes no names here
    field.setDate(QDate(day.year, day.month, day.day))
    field.blockSignals(blocked)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _read_day(said: str | None) -> date | None:
    try:
        return None if said is None else date.fromisoformat(said)
    except ValueError:
        return None


def _read_id(said: str | None) -> UUID | None:
    try:
        return None if said is None else UUID(said)
    except ValueError:
        return None


def _whole(said: str | None) -> int:
    return int(said) if said is not None and said.isdecimal() else 0
