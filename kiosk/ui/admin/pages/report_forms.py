"""Small forms about reports: a name to save filters under, a pasted link, the day to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal

from kiosk.ui.admin.parts.fields import Choice, day_edit, line_edit
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.report_link import LONGEST
from shared.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from shared.records import LocationRecord


class SaveFiltersForm(Form):
    """Gives a name, and whether everybody sees it."""

    name_given = Signal(str, bool)

    def __init__(self, parent: QWidget, report: str) -> None:
        super().__init__(
            parent,
            self.tr("Save the filters"),
            self.tr("Save"),
            explanation=self.tr("{report} can be opened with them from the Reports page.").format(
                report=report
            ),
        )
        self.name = line_edit(self.tr("Name"), longest=100)
        self.audience: Choice[bool] = Choice(
            self.tr("Who sees it"),
            [(self.tr("Only I"), False), (self.tr("Everybody at the console"), True)],
        )
        self.add_field(self.tr("&Name"), self.name)
        self.add_field(self.tr("&Who sees it"), self.audience)
        self.name.textChanged.connect(self._judge)
        self.submitted.connect(self._give)
        self._judge()
        self.name.setFocus()

    def _judge(self) -> None:
        self.do_it.setEnabled(bool(self.name.text().strip()))

    def _give(self) -> None:
        if self.name.text().strip():
            self.name_given.emit(self.name.text().strip(), self.audience.value)


class LinkForm(Form):
    """Takes the line that “Copy link” made."""

    link_given = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("Open a link"),
            self.tr("Open"),
            explanation=self.tr(
                "Paste what a colleague copied from a report: the same report, with the same "
                "filters."
            ),
        )
        self.link = line_edit(self.tr("Link"), hint="tracetrack:report/…", longest=LONGEST)
        self.add_field(self.tr("&Link"), self.link)
        self.link.textChanged.connect(self._judge)
        self.submitted.connect(lambda: self.link_given.emit(self.link.text()))
        self._judge()
        self.link.setFocus()

    def _judge(self) -> None:
        self.do_it.setEnabled(bool(self.link.text().strip()))


class DailyForm(Form):
    """Asks for the day and the place whose summary is wanted."""

    open_pressed = Signal()
    save_pressed = Signal()

    def __init__(self, parent: QWidget, today: date, places: Sequence[LocationRecord]) -> None:
        super().__init__(
            parent,
            self.tr("Daily summary"),
            self.tr("Open PDF"),
            explanation=self.tr(
                "Packing, movements, what is missing, short parents and the stock at the day's end."
            ),
        )
        self.day = day_edit(self.tr("Day"))
        self.day.setDate(QDate(today.year, today.month, today.day))
        self.day.setMaximumDate(self.day.date())
        everywhere = [(self.tr("All places"), "")]
        self.place: Choice[str] = Choice(
            self.tr("Place"), everywhere + [(one.name, one.code) for one in places]
        )
        self.save = self.add_button(self.tr("Save PDF …"))
        self.add_field(self.tr("&Day"), self.day)
        self.add_field(self.tr("&Place"), self.place)
        self.submitted.connect(self.open_pressed)
        self.save.clicked.connect(self.save_pressed)
        self.day.setFocus()

    @property
    @override
    def is_edited(self) -> bool:
        return False  # a day that was chosen is soon chosen again
