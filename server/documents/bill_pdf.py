"""A bill on paper: what it says, its parents with their counts and weights, and who signs.

The QR code holds the bill's number, so that a scan at the desk finds the bill again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.documents.paper import MARGIN_MM, RULE, SHADE, SOFT, Paper
from shared.console import BillState
from shared.records import BagState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from shared.console import BillLine, BillPage

_QR_MM = 32.0
_ROW_MM = 6.6
_SIGNATURES_MM = 34.0
_COLUMNS: tuple[tuple[str, float, str], ...] = (
    ("No.", 11.0, "R"),
    ("", 3.0, "L"),
    ("Parent bag", 54.0, "L"),
    ("Children", 24.0, "R"),
    ("Expected kg", 27.0, "R"),
    ("Actual kg", 25.0, "R"),
    ("", 5.0, "L"),
    ("Remark", 31.0, "L"),
)
_SIGNATURES = ("Dispatched by", "Driver", "Received by")


def bill_pdf(bill: BillPage, *, kg_per_child: float, made_at: datetime, zone: ZoneInfo) -> bytes:
    """Return the bill as a PDF document; times are shown in `zone`."""
    made = f"{made_at.astimezone(zone):%Y-%m-%d %H:%M %Z}"
    paper = Paper(
        title=f"Bill {bill.terms.number}", foot=f"Bill {bill.terms.number} · printed {made}"
    )
    paper.set_creation_date(made_at)
    paper.add_page()
    _write_head(paper, bill)
    _write_terms(paper, bill, zone)
    _write_lines(paper, bill.lines, kg_per_child)
    _write_totals(paper, bill)
    _write_note(paper, bill.terms.note)
    _write_signatures(paper)
    return bytes(paper.output())


def _write_head(paper: Paper, bill: BillPage) -> None:
    top_mm = paper.get_y()
    paper.qr_code(
        bill.terms.number, x_mm=paper.w - MARGIN_MM - _QR_MM + 3, y_mm=top_mm - 4, side_mm=_QR_MM
    )
    paper.write_in(11, ink=SOFT)
    paper.cell(0, 6, "TraceTrack bill", new_x="LMARGIN", new_y="NEXT")
    width_mm = paper.epw - _QR_MM
    paper.write_in(24, bold=True)
    paper.cell(
        width_mm, 11, paper.fitted(bill.terms.number, width_mm), new_x="LMARGIN", new_y="NEXT"
    )
    paper.write_in(11, bold=True)
    paper.cell(0, 6, _state_words(bill.state), new_x="LMARGIN", new_y="NEXT")
    paper.set_y(max(paper.get_y(), top_mm + _QR_MM - 6) + 2)


def _state_words(state: BillState) -> str:
    match state:
        case BillState.DRAFT:
            return "Draft"
        case BillState.OPEN:
            return "Open: parents may still be added or removed"
        case BillState.REOPENED:
            return "Reopened: parents may still be added or removed"
        case BillState.CLOSED:
            return "Closed"
        case BillState.CANCELLED:
            return "CANCELLED"


def _write_terms(paper: Paper, bill: BillPage, zone: ZoneInfo) -> None:
    terms = bill.terms
    created = f"{bill.created_at.astimezone(zone):%Y-%m-%d %H:%M}"
    pairs = (
        ("Customer", terms.customer),
        ("Vehicle", terms.vehicle),
        ("Destination", bill.destination or ""),
        ("Created", f"{created} by {bill.created_by}" if bill.created_by else created),
        ("Planned parents", str(terms.planned_parents) if terms.planned_parents else ""),
        ("Parents on this bill", str(bill.linked_parents)),
        ("Times in", zone.key),
    )
    half_mm, label_mm = paper.epw / 2, 32.0
    for index, (label, value) in enumerate(pairs):
        is_left = index % 2 == 0
        paper.write_in(9, ink=SOFT)
        paper.cell(label_mm, 6.5, label)
        paper.write_in(11)
        text = paper.fitted(value or "–", half_mm - label_mm - 2)
        paper.cell(
            half_mm - label_mm,
            6.5,
            text,
            new_x="RIGHT" if is_left else "LMARGIN",
            new_y="TOP" if is_left else "NEXT",
        )
    if len(pairs) % 2:
        paper.ln(6.5)
    paper.ln(4)


def _write_lines(paper: Paper, lines: Sequence[BillLine], kg_per_child: float) -> None:
    _write_column_heads(paper)
    for number, line in enumerate(lines, start=1):
        if paper.will_page_break(_ROW_MM):
            paper.add_page()
            _write_column_heads(paper)
        _write_row(paper, _cells_of(number, line, kg_per_child), is_shaded=number % 2 == 0)
    if not lines:
        paper.write_in(10.5, ink=SOFT)
        paper.cell(0, _ROW_MM * 1.5, "No parents yet.", new_x="LMARGIN", new_y="NEXT")


def _write_column_heads(paper: Paper) -> None:
    paper.write_in(9, bold=True, ink=SOFT)
    for title, width_mm, align in _COLUMNS:
        paper.cell(width_mm, _ROW_MM, title, align=align)
    paper.ln(_ROW_MM)
    _rule(paper)
    paper.write_in()


def _cells_of(number: int, line: BillLine, kg_per_child: float) -> tuple[str, ...]:
    parent = line.parent
    held = len(line.returned_children) if line.is_returned else parent.packed
    planned = parent.count or 0
    return (
        str(number),
        "",
        parent.code,
        f"{held} of {planned}",
        "–" if line.is_returned else _kg(planned * kg_per_child),
        "–" if line.is_returned else _kg(held * kg_per_child),
        "",
        _remark(line),
    )


def _remark(line: BillLine) -> str:
    if line.is_returned:
        return "returned"
    match line.parent.state:
        case BagState.SHORT:
            return "closed short"
        case BagState.OPEN:
            return "not closed"
        case _:
            return ""


def _write_row(paper: Paper, cells: tuple[str, ...], *, is_shaded: bool) -> None:
    paper.set_fill_color(*SHADE)
    for (_, width_mm, align), text in zip(_COLUMNS, cells, strict=True):
        shown = paper.fitted(text, width_mm - 2)
        paper.cell(width_mm, _ROW_MM, shown, align=align, fill=is_shaded)
    paper.ln(_ROW_MM)


def _write_totals(paper: Paper, bill: BillPage) -> None:
    if paper.will_page_break(2 * _ROW_MM):
        paper.add_page()
    _rule(paper)
    standing = [line.parent for line in bill.lines if not line.is_returned]
    held = sum(parent.packed for parent in standing)
    planned = sum(parent.count or 0 for parent in standing)
    paper.write_in(10.5, bold=True)
    cells = (
        "",
        "",
        _total_words(len(standing)),
        f"{held} of {planned}",
        _kg(bill.expected_kg),
        _kg(bill.actual_kg),
        "",
        f"{bill.returned_parents} returned" if bill.returned_parents else "",
    )
    _write_row(paper, cells, is_shaded=False)
    paper.ln(3)


def _total_words(parents: int) -> str:
    return "Total: 1 parent" if parents == 1 else f"Total: {parents} parents"


def _write_note(paper: Paper, note: str) -> None:
    if not note:
        return
    paper.write_in(9, ink=SOFT)
    paper.cell(0, 5, "Note", new_x="LMARGIN", new_y="NEXT")
    paper.write_in(10.5)
    paper.multi_cell(0, 5.4, note, new_x="LMARGIN", new_y="NEXT", align="L")
    paper.ln(3)


def _write_signatures(paper: Paper) -> None:
    if paper.will_page_break(_SIGNATURES_MM):
        paper.add_page()
    paper.ln(18)
    gap_mm = 8.0
    width_mm = (paper.epw - gap_mm * (len(_SIGNATURES) - 1)) / len(_SIGNATURES)
    line_mm = paper.get_y()
    paper.set_draw_color(*SOFT)
    paper.write_in(9, ink=SOFT)
    for index, title in enumerate(_SIGNATURES):
        x_mm = MARGIN_MM + index * (width_mm + gap_mm)
        paper.line(x_mm, line_mm, x_mm + width_mm, line_mm)
        paper.set_xy(x_mm, line_mm + 1)
        paper.cell(width_mm, 5, f"{title} (name, date)")


def _rule(paper: Paper) -> None:
    paper.set_draw_color(*RULE)
    paper.line(MARGIN_MM, paper.get_y(), paper.w - MARGIN_MM, paper.get_y())
    paper.ln(0.8)


def _kg(weight: float) -> str:
    return f"{weight:,.1f}"
