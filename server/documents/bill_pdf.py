"""A bill on paper: what it says, its parents with their counts and weights, and who signs.

The QR code holds the bill's number, so that a scan at the desk finds the bill again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fpdf.enums import MethodReturnValue

from server.documents.paper import MARGIN_MM, RULE, SHADE, SOFT, Paper
from server.documents.words import ENGLISH, said
from shared.console import BillState
from shared.records import BagState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from server.documents.words import Words
    from shared.console import BillLine, BillPage

_QR_MM = 32.0
_ROW_MM = 6.6
_SIGNATURES_MM = 26.0
_RULE_MM = 0.8
_TOTALS_MM = _ROW_MM + _RULE_MM + 3.0
_NOTE_HEAD_MM, _NOTE_ROW_MM = 5.0, 5.4
_GAP_MM = 3.0
_LAST_TOGETHER = 2
"""Lines that are signed on their own page: a page of signatures alone could belong to any bill."""
_COLUMNS: tuple[tuple[str, float, str], ...] = (
    (said("documents", "No."), 11.0, "R"),
    ("", 3.0, "L"),
    (said("documents", "Parent bag"), 54.0, "L"),
    (said("documents", "Children"), 24.0, "R"),
    (said("documents", "Expected kg"), 27.0, "R"),
    (said("documents", "Actual kg"), 25.0, "R"),
    ("", 5.0, "L"),
    (said("documents", "Remark"), 31.0, "L"),
)
_SIGNATURES = (
    said("documents", "Dispatched by (name, date)"),
    said("documents", "Driver (name, date)"),
    said("documents", "Received by (name, date)"),
)


def bill_pdf(
    bill: BillPage,
    *,
    kg_per_child: float,
    made_at: datetime,
    zone: ZoneInfo,
    words: Words = ENGLISH,
) -> bytes:
    """Return the bill as a PDF document; times are shown in `zone`."""
    made = f"{made_at.astimezone(zone):%Y-%m-%d %H:%M %Z}"
    title = words.translate("documents", "Bill {number}").format(number=bill.terms.number)
    printed = words.translate("documents", "{title} · printed {when}")
    paper = Paper(title=title, foot=printed.format(title=title, when=made), words=words)
    paper.set_creation_date(made_at)
    paper.add_page()
    _write_head(paper, bill)
    _write_terms(paper, bill, zone)
    _write_lines(paper, bill.lines, kg_per_child, end_mm=_end_mm(paper, bill))
    _write_totals(paper, bill)
    _write_note(paper, bill.terms.note)
    _write_signatures(paper)
    return paper.finished()


def _write_head(paper: Paper, bill: BillPage) -> None:
    top_mm = paper.get_y()
    paper.qr_code(
        bill.terms.number, x_mm=paper.w - MARGIN_MM - _QR_MM + 3, y_mm=top_mm - 4, side_mm=_QR_MM
    )
    paper.write_in(11, ink=SOFT)
    paper.cell(
        0, 6, paper.words.translate("documents", "TraceTrack bill"), new_x="LMARGIN", new_y="NEXT"
    )
    width_mm = paper.epw - _QR_MM
    paper.write_in(24, bold=True)
    paper.cell(
        width_mm, 11, paper.fitted(bill.terms.number, width_mm), new_x="LMARGIN", new_y="NEXT"
    )
    paper.write_in(11, bold=True)
    paper.cell(0, 6, _state_words(bill.state, paper.words), new_x="LMARGIN", new_y="NEXT")
    paper.set_y(max(paper.get_y(), top_mm + _QR_MM - 6) + 2)


def _state_words(state: BillState, words: Words) -> str:
    translate = words.translate
    match state:
        case BillState.DRAFT:
            return translate("documents", "Draft")
        case BillState.OPEN:
            return translate("documents", "Open: parents may still be added or removed")
        case BillState.REOPENED:
            return translate("documents", "Reopened: parents may still be added or removed")
        case BillState.CLOSED:
            return translate("documents", "Closed")
        case BillState.CANCELLED:
            return translate("documents", "CANCELLED")


def _write_terms(paper: Paper, bill: BillPage, zone: ZoneInfo) -> None:
    terms = bill.terms
    translate, number = paper.words.translate, paper.words.number
    created = f"{bill.created_at.astimezone(zone):%Y-%m-%d %H:%M}"
    if bill.created_by:
        by = translate("documents", "{when} by {person}")
        created = by.format(when=created, person=bill.created_by)
    planned = number(terms.planned_parents) if terms.planned_parents else ""
    pairs = (
        (translate("documents", "Customer"), terms.customer),
        (translate("documents", "Vehicle"), terms.vehicle),
        (translate("documents", "Destination"), bill.destination or ""),
        (translate("documents", "Created"), created),
        (translate("documents", "Planned parents"), planned),
        (translate("documents", "Parents on this bill"), number(bill.linked_parents)),
        (translate("documents", "Times in"), zone.key),
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


def _end_mm(paper: Paper, bill: BillPage) -> float:
    """How high is what follows the lines; no more than a page takes with the last of them."""
    paper.write_in(10.5)
    rows_mm = paper.multi_cell(
        0, _NOTE_ROW_MM, bill.terms.note, align="L", dry_run=True, output=MethodReturnValue.HEIGHT
    )
    assert isinstance(rows_mm, float)  # noqa: S101 - fpdf2's answer to HEIGHT
    note_mm = _NOTE_HEAD_MM + rows_mm + _GAP_MM if bill.terms.note else 0.0
    end_mm = _TOTALS_MM + note_mm + _SIGNATURES_MM
    page_mm = paper.page_break_trigger - MARGIN_MM - 2 * _ROW_MM
    return end_mm if _LAST_TOGETHER * _ROW_MM + end_mm < page_mm else 0.0


def _write_lines(
    paper: Paper, lines: Sequence[BillLine], kg_per_child: float, *, end_mm: float
) -> None:
    _write_column_heads(paper)
    first_of_last = max(len(lines) - _LAST_TOGETHER, 0) + 1
    for number, line in enumerate(lines, start=1):
        left = len(lines) - number + 1
        room_mm = left * _ROW_MM + end_mm if number == first_of_last else _ROW_MM
        if paper.will_page_break(room_mm):
            paper.add_page()
            _write_column_heads(paper)
        cells = _cells_of(number, line, kg_per_child, paper.words)
        _write_row(paper, cells, is_shaded=number % 2 == 0)
    if not lines:
        paper.write_in(10.5, ink=SOFT)
        none = paper.words.translate("documents", "No parents yet.")
        paper.cell(0, _ROW_MM * 1.5, none, new_x="LMARGIN", new_y="NEXT")


def _write_column_heads(paper: Paper) -> None:
    paper.write_in(9, bold=True, ink=SOFT)
    for title, width_mm, align in _COLUMNS:
        said_title = paper.words.translate("documents", title)
        paper.cell(width_mm, _ROW_MM, said_title, align=align)
    paper.ln(_ROW_MM)
    _rule(paper)
    paper.write_in()


def _cells_of(number: int, line: BillLine, kg_per_child: float, words: Words) -> tuple[str, ...]:
    parent = line.parent
    held = len(line.returned_children) if line.is_returned else parent.packed
    planned = parent.count or 0
    return (
        str(number),
        "",
        parent.code,
        words.translate("documents", "{held} of {planned}").format(held=held, planned=planned),
        "–" if line.is_returned else words.number(planned * kg_per_child, 1),
        "–" if line.is_returned else words.number(held * kg_per_child, 1),
        "",
        _remark(line, words),
    )


def _remark(line: BillLine, words: Words) -> str:
    translate = words.translate
    if line.is_returned:
        return translate("documents", "returned")
    match line.parent.state:
        case BagState.SHORT:
            return translate("documents", "closed short")
        case BagState.OPEN:
            return translate("documents", "not closed")
        case _:
            return ""


def _write_row(paper: Paper, cells: tuple[str, ...], *, is_shaded: bool) -> None:
    paper.set_fill_color(*SHADE)
    for (_, width_mm, align), text in zip(_COLUMNS, cells, strict=True):
        shown = paper.fitted(text, width_mm - 2)
        paper.cell(width_mm, _ROW_MM, shown, align=align, fill=is_shaded)
    paper.ln(_ROW_MM)


def _write_totals(paper: Paper, bill: BillPage) -> None:
    if paper.will_page_break(_TOTALS_MM):
        paper.add_page()
    _rule(paper)
    standing = [line.parent for line in bill.lines if not line.is_returned]
    held = sum(parent.packed for parent in standing)
    planned = sum(parent.count or 0 for parent in standing)
    words, translate = paper.words, paper.words.translate
    returned = translate("documents", "{count} returned")
    paper.write_in(10.5, bold=True)
    cells = (
        "",
        "",
        _total_words(len(standing), words),
        translate("documents", "{held} of {planned}").format(held=held, planned=planned),
        words.number(bill.expected_kg, 1),
        words.number(bill.actual_kg, 1),
        "",
        returned.format(count=bill.returned_parents) if bill.returned_parents else "",
    )
    _write_row(paper, cells, is_shaded=False)
    paper.ln(_GAP_MM)


def _total_words(parents: int, words: Words) -> str:
    if parents == 1:
        return words.translate("documents", "Total: 1 parent")
    return words.translate("documents", "Total: {count} parents").format(count=parents)


def _write_note(paper: Paper, note: str) -> None:
    if not note:
        return
    paper.write_in(9, ink=SOFT)
    said_title = paper.words.translate("documents", "Note")
    paper.cell(0, _NOTE_HEAD_MM, said_title, new_x="LMARGIN", new_y="NEXT")
    paper.write_in(10.5)
    paper.multi_cell(0, _NOTE_ROW_MM, note, new_x="LMARGIN", new_y="NEXT", align="L")
    paper.ln(_GAP_MM)


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
        paper.cell(width_mm, 5, paper.words.translate("documents", title))


def _rule(paper: Paper) -> None:
    paper.set_draw_color(*RULE)
    paper.line(MARGIN_MM, paper.get_y(), paper.w - MARGIN_MM, paper.get_y())
    paper.ln(_RULE_MM)
