"""A day on a few sheets of paper: packing, movements, stock, and what wants looking after."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from server.documents.paper import INK, SOFT, Paper
from server.documents.report_pdf import write_table
from server.documents.report_table import title_of
from server.services.reports import frame, moved, packing, parents, rates, stock, sums

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from server.services.reports.asked import Asked
    from server.services.reports.frame import Report
    from shared.reports import Cell

MOST_LINES = 40
"""Of one table; what is more stands in the report itself."""
_TABLES = (
    packing.BY_STATION,
    packing.BY_OPERATOR,
    stock.STOCK,
    parents.SHORT,
    parents.OVER,
    moved.MISSING,
    moved.EXTRA,
    rates.BY_STATION,
)
_CHART_MM = 34.0


def daily_pdf(session: Session, asked: Asked, *, place: str, made_at: datetime) -> bytes:
    """Return the day `asked.first_day` of one place, or of all, as a PDF document.

    Stock is that of `asked.at`, the end of the day, or by now where that is None.
    """
    zone = ZoneInfo(asked.time_zone)
    day = f"{asked.first_day:%A, %d %B %Y}"
    paper = Paper(
        title=f"Daily summary {asked.first_day}",
        foot=f"Daily summary {asked.first_day} · {place} · "
        f"made {made_at.astimezone(zone):%Y-%m-%d %H:%M %Z}",
    )
    paper.set_creation_date(made_at)
    paper.add_page()
    paper.write_in(20, bold=True)
    paper.cell(0, 10, f"Daily summary: {place}", new_x="LMARGIN", new_y="NEXT")
    paper.write_in(10.5, ink=SOFT)
    paper.cell(0, 6, f"{day} · {asked.time_zone}", new_x="LMARGIN", new_y="NEXT")
    paper.ln(3)
    _write_figures(paper, session, asked)
    _write_hours(paper, list(frame.stream(session, packing.BY_HOUR, asked, _OLDEST_FIRST)))
    for report in _TABLES:
        _write_report(paper, session, report, asked, zone)
    return bytes(paper.output())


_OLDEST_FIRST = frame.Order(sort="hour", is_descending=False)


def _write_figures(paper: Paper, session: Session, asked: Asked) -> None:
    packed = sums.totals(session, packing.BY_DAY, asked)
    figures = [
        ("children packed", packed["packed"]),
        ("parents full", packed["full"]),
        ("parents short", packed["short"]),
        ("movements", sums.totals(session, moved.MOVEMENTS, asked)["rows"]),
        ("missing", sums.totals(session, moved.MISSING, asked)["rows"]),
        ("extra", sums.totals(session, moved.EXTRA, asked)["rows"]),
    ]
    width_mm = paper.epw / len(figures)
    top_mm = paper.get_y()
    for place, (words, figure) in enumerate(figures):
        paper.set_xy(paper.l_margin + place * width_mm, top_mm)
        paper.write_in(17, bold=True)
        paper.cell(width_mm, 8, f"{figure:,}", new_x="LEFT", new_y="NEXT")
        paper.write_in(8.5, ink=SOFT)
        paper.cell(width_mm, 5, words)
    paper.set_xy(paper.l_margin, top_mm + 17)


def _write_hours(paper: Paper, hours: Sequence[Sequence[Cell]]) -> None:
    """Draw the children packed in each hour; the places' clocks are one here."""
    packed: dict[str, int] = {}
    for hour, _, children, *_ in hours:
        clock = str(hour)[11:16]
        packed[clock] = packed.get(clock, 0) + int(children or 0)
    if not packed:
        return
    paper.write_in(9, bold=True, ink=SOFT)
    paper.cell(0, 5, "Children packed per hour", new_x="LMARGIN", new_y="NEXT")
    base_mm, width_mm = paper.get_y() + _CHART_MM - 10, min(14.0, paper.epw / len(packed))
    most = max(1, *packed.values())
    paper.set_fill_color(*INK)
    paper.write_in(7.5, ink=SOFT)
    for place, (clock, children) in enumerate(packed.items()):
        x_mm = paper.l_margin + place * width_mm
        height_mm = (_CHART_MM - 16) * max(0, children) / most
        paper.rect(x_mm + 1.5, base_mm - height_mm, width_mm - 3, height_mm, style="F")
        paper.set_xy(x_mm, base_mm - height_mm - 4)
        paper.cell(width_mm, 4, f"{children:,}", align="C")
        paper.set_xy(x_mm, base_mm + 0.5)
        paper.cell(width_mm, 4, clock, align="C")
    paper.set_xy(paper.l_margin, base_mm + 9)


def _write_report(
    paper: Paper, session: Session, report: Report, asked: Asked, zone: ZoneInfo
) -> None:
    order = frame.order_of(report, None, is_descending=None)
    rows = list(islice(frame.stream(session, report, asked, order), MOST_LINES))
    totals = sums.totals(session, report, asked)
    if paper.will_page_break(30):
        paper.add_page()
    paper.ln(3)
    paper.write_in(12, bold=True)
    paper.cell(0, 7, title_of(report), new_x="LMARGIN", new_y="NEXT")
    write_table(paper, report, rows, totals, zone)
    if totals["rows"] > len(rows):
        paper.write_in(8.5, ink=SOFT)
        words = f"The first {len(rows)} of {totals['rows']:,}; the report itself has them all."
        paper.cell(0, 5, words, new_x="LMARGIN", new_y="NEXT")
