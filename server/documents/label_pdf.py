"""Labels as PDF: a code with its text below, at each place of a sheet or of a roll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fpdf import FPDF

from server.documents.paper import FAMILY, add_house_fonts
from server.documents.qr import draw_code, label_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.documents.label_papers import LabelPaper

_PAD_MM = 1.0
_TEXT_SHARE = 0.16
"""Of a label's height: what the text below the code gets."""
_LARGEST_PT = 22.0
_SMALLEST_PT = 4.0
_PT_PER_MM = 72 / 25.4


def label_pdf(texts: Sequence[str], paper: LabelPaper, *, skip: int = 0) -> bytes:
    """Return labels as a PDF, the first after `skip` empty places.

    Raises:
        ValueError: a text is longer than a QR code can hold.
    """
    pdf = FPDF(unit="mm", format=paper.page_mm)
    add_house_fonts(pdf)
    pdf.set_auto_page_break(auto=False)
    pdf.set_margin(0)
    pdf.set_creator("TraceTrack")
    pdf.set_title("Labels")
    for at, text in enumerate(texts, start=skip % paper.labels):
        place = at % paper.labels
        if place == 0 or pdf.page == 0:
            pdf.add_page()
        _draw_label(pdf, text, paper, place)
    return bytes(pdf.output())


def _draw_label(pdf: FPDF, text: str, paper: LabelPaper, place: int) -> None:
    left, top = paper.corner_mm(place)
    width, height = paper.label_mm
    text_mm = height * _TEXT_SHARE
    # The code's own quiet zone is white already: only its outer edge keeps clear of the label's.
    side = min(height - text_mm - 2 * _PAD_MM, width - 2 * _PAD_MM)
    draw_code(
        pdf,
        label_code(text),
        x_mm=left + (width - side) / 2,
        y_mm=top + _PAD_MM,
        side_mm=side,
    )
    pdf.set_font(FAMILY, "B", _fitting_pt(pdf, text, width - 2 * _PAD_MM, text_mm))
    pdf.set_xy(left, top + _PAD_MM + side)
    pdf.cell(width, text_mm, text, align="C")


def _fitting_pt(pdf: FPDF, text: str, width_mm: float, height_mm: float) -> float:
    """Return the largest size at which a text fits, so that a long one is small but whole."""
    wanted = min(_LARGEST_PT, height_mm * _PT_PER_MM * 0.9)
    pdf.set_font(FAMILY, "B", wanted)
    return max(_SMALLEST_PT, min(wanted, wanted * width_mm / max(pdf.get_string_width(text), 0.1)))
