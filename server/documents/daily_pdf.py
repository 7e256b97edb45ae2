"""A day on a few sheets of paper: packing, movements, stock, and what wants looking after."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from server.documents.paper import INK, SOFT, Paper
from server.documents.report_names import title_in
from server.documents.report_pdf import write_table
from server.documents.words import ENGLISH
from server.services.reports import frame, moved, packing, parents, rates, stock, sums

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from server.documents.words import Words
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


def daily_pdf(
    session: Session,
    asked: Asked,
    *,
    place: str | None,
    made_at: datetime,
    words: Words = ENGLISH,
) -> bytes:
    """Return the day `asked.first_day` of one place, or of all (None), as a PDF document.

    Stock is that of `asked.at`, the end of the day, or by now where that is None.
    """
    zone = ZoneInfo(asked.time_zone)
    where = place or words.translate("documents", "all places")
    title = words.translate("documents", "Daily summary {day}").format(day=asked.first_day)
    foot = words.translate("documents", "{title} · {place} · made {when}").format(
        title=title, place=where, when=f"{made_at.astimezone(zone):%Y-%m-%d %H:%M %Z}"
    )
    paper = Paper(title=title, foot=foot, words=words)
    paper.set_creation_date(made_at)
    paper.add_page()
    paper.write_in(20, bold=True)
    heading = words.translate("documents", "Daily summary: {place}").format(place=where)
    paper.cell(0, 10, heading, new_x="LMARGIN", new_y="NEXT")
    paper.write_in(10.5, ink=SOFT)
    day = f"{words.day(asked.first_day)} · {asked.time_zone}"
    paper.cell(0, 6, day, new_x="LMARGIN", new_y="NEXT")
    paper.ln(3)
    _write_figures(paper, session, asked)
    _write_hours(paper, list(frame.stream(session, packing.BY_HOUR, asked, _OLDEST_FIRST)))
    for report in _TABLES:
        _write_report(paper, session, report, asked, zone)
    return paper.finished()


_OLDEST_FIRST = frame.Order(sort="hour", is_descending=False)


def _write_figures(paper: Paper, session: Session, asked: Asked) -> None:
    translate = paper.words.translate
    packed = sums.totals(session, packing.BY_DAY, asked)
    figures = [
        (translate("documents", "children packed"), packed["packed"]),
        (translate("documents", "parents full"), packed["full"]),
        (translate("documents", "parents short"), packed["short"]),
        (translate("documents", "movements"), sums.totals(session, moved.MOVEMENTS, asked)["rows"]),
        (translate("documents", "missing"), sums.totals(session, moved.MISSING, asked)["rows"]),
        (translate("documents", "extra"), sums.totals(session, moved.EXTRA, asked)["rows"]),
    ]
    width_mm = paper.epw / len(figures)
    top_mm = paper.get_y()
    for place, (words, figure) in enumerate(figures):
        paper.set_xy(paper.l_margin + place * width_mm, top_mm)
        paper.write_in(17, bold=True)
        paper.cell(width_mm, 8, paper.words.number(figure), new_x="LEFT", new_y="NEXT")
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
    paper.cell(
        0,
        5,
        paper.words.translate("documents", "Children packed per hour"),
        new_x="LMARGIN",
        new_y="NEXT",
    )
    base_mm, width_mm = paper.get_y() + _CHART_MM - 10, min(14.0, paper.epw / len(packed))
    most = max(1, *packed.values())
    paper.set_fill_color(*INK)
    paper.write_in(7.5, ink=SOFT)
    for place, (clock, children) in enumerate(packed.items()):
        x_mm = paper.l_margin + place * width_mm
        height_mm = (_CHART_MM - 16) * max(0, children) / most
        paper.rect(x_mm + 1.5, base_mm - height_mm, width_mm - 3, height_mm, style="F")
        paper.set_xy(x_mm, base_mm - height_mm - 4)
        paper.cell(width_mm, 4, paper.words.number(children), align="C")
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
    paper.cell(0, 7, title_in(paper.words, report), new_x="LMARGIN", new_y="NEXT")
    write_table(paper, report, rows, totals, zone)
    if totals["rows"] > len(rows):
        paper.write_in(8.5, ink=SOFT)
        more = paper.words.translate(
            "documents", "The first {count} of {all}; the report itself has them all."
        ).format(count=len(rows), all=paper.words.number(totals["rows"]))
        paper.cell(0, 5, more, new_x="LMARGIN", new_y="NEXT")
