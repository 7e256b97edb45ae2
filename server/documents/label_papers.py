"""The papers that labels are printed on: sheets of adhesive labels, and rolls of single ones.

Measures of the sheets are those of the makers' templates (Avery and compatible), in mm.
"""

from __future__ import annotations

from dataclasses import dataclass

from shared.errors import SettingsInvalid

A4_MM = (210.0, 297.0)
LETTER_MM = (215.9, 279.4)


@dataclass(frozen=True, slots=True)
class LabelPaper:
    """A page with `columns` x `rows` labels; all sizes in mm. A roll's page is its one label."""

    name: str
    page_mm: tuple[float, float]
    columns: int
    rows: int
    label_mm: tuple[float, float]
    left_mm: float = 0.0
    top_mm: float = 0.0
    gap_mm: tuple[float, float] = (0.0, 0.0)

    @property
    def labels(self) -> int:
        """How many labels a page has."""
        return self.columns * self.rows

    @property
    def is_roll(self) -> bool:
        """Whether each label is a page of its own."""
        return self.labels == 1

    def corner_mm(self, place: int) -> tuple[float, float]:
        """Return the upper left corner of a page's label, counted from 0 along the rows."""
        row, column = divmod(place, self.columns)
        width, height = self.label_mm
        return (
            self.left_mm + column * (width + self.gap_mm[0]),
            self.top_mm + row * (height + self.gap_mm[1]),
        )


def _roll(name: str, width_mm: float, height_mm: float) -> LabelPaper:
    return LabelPaper(name, (width_mm, height_mm), 1, 1, (width_mm, height_mm))


PAPERS: tuple[LabelPaper, ...] = (
    LabelPaper("a4-3x8", A4_MM, 3, 8, (70.0, 37.0), 0.0, 0.5),
    LabelPaper("a4-3x7", A4_MM, 3, 7, (63.5, 38.1), 7.21, 15.15, (2.54, 0.0)),
    LabelPaper("a4-2x7", A4_MM, 2, 7, (99.1, 38.1), 4.65, 15.15, (2.54, 0.0)),
    LabelPaper("a4-2x4", A4_MM, 2, 4, (99.1, 67.7), 4.65, 13.1, (2.54, 0.0)),
    LabelPaper("letter-3x10", LETTER_MM, 3, 10, (66.675, 25.4), 4.7625, 12.7, (3.175, 0.0)),
    LabelPaper("letter-2x5", LETTER_MM, 2, 5, (101.6, 50.8), 3.97, 12.7, (4.76, 0.0)),
    LabelPaper("letter-2x3", LETTER_MM, 2, 3, (101.6, 84.67), 3.97, 12.7, (4.76, 0.0)),
    _roll("roll-50x30", 50.0, 30.0),
    _roll("roll-60x40", 60.0, 40.0),
    _roll("roll-100x50", 100.0, 50.0),
)


def paper_named(name: str) -> LabelPaper:
    """Return the paper that is called so.

    Raises:
        SettingsInvalid: `label_sheet_unknown`.
    """
    for paper in PAPERS:
        if paper.name == name:
            return paper
    raise SettingsInvalid("label_sheet_unknown", name=name)
