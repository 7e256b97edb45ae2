"""How a bill adds up: planned against linked, expected against actual weight, the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.admin.parts.figure import Figure

if TYPE_CHECKING:
    from kiosk.ui.admin.site import Site
    from shared.console import BillSummary


class BillSums(QWidget):
    """A row of figures, all derived from the bill's lines by the server."""

    def __init__(self) -> None:
        super().__init__()
        self.linked = Figure(self.tr("linked of planned"))
        self.expected = Figure(self.tr("expected"))
        self.actual = Figure(self.tr("actual"))
        self.variance = Figure(self.tr("difference"))
        self.incomplete = Figure(self.tr("incomplete parents"))
        self.returned = Figure(self.tr("returned"))
        self.halves = QHBoxLayout(self)
        self.halves.setContentsMargins(0, 0, 0, 0)
        self.halves.setSpacing(12)
        figures = self._figures()
        for half in (figures[:3], figures[3:]):
            row = QHBoxLayout()
            row.setSpacing(12)
            for figure in half:
                row.addWidget(figure, 1)
            self.halves.addLayout(row, 1)

    def clear(self) -> None:
        """Show no figure."""
        for figure in self._figures():
            figure.show_value("–")

    def show_sums(self, bill: BillSummary, site: Site) -> None:
        """Show the bill's figures."""
        planned = bill.terms.planned_parents
        linked = site.number(bill.linked_parents)
        self.linked.show_value(f"{linked} / {site.number(planned) if planned else '–'}")
        self.expected.show_value(site.kg(bill.expected_kg))
        self.actual.show_value(site.kg(bill.actual_kg))
        difference = bill.actual_kg - bill.expected_kg
        sign = "+" if difference > 0 else ""
        self.variance.show_value(sign + site.kg(difference), "warn" if difference else "good")
        self.incomplete.show_value(
            site.number(bill.incomplete_parents), "warn" if bill.incomplete_parents else ""
        )
        self.returned.show_value(site.number(bill.returned_parents))

    def _figures(self) -> tuple[Figure, ...]:
        return (
            self.linked,
            self.expected,
            self.actual,
            self.variance,
            self.incomplete,
            self.returned,
        )
