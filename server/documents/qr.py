"""QR codes as squares on paper: their modules, and how they are drawn without gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import segno

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fpdf import FPDF

Modules = list[list[int]]
"""Rows of a code with its quiet zone, 1 for dark."""
QUIET_MODULES = 4
"""White modules around a code (ISO/IEC 18004 asks for 4)."""


def document_code(text: str) -> Modules:
    """Return the code of a document: medium error correction."""
    return _modules(text, "m")


def label_code(text: str) -> Modules:
    """Return the code of a bag's label: error correction H, whatever version that takes.

    Ten characters (``P1234-10``) fit version 1, so that H costs no size and repairs the most.

    Raises:
        ValueError: the text is longer than a QR code can hold.
    """
    return _modules(text, "h")


def draw_code(pdf: FPDF, code: Modules, *, x_mm: float, y_mm: float, side_mm: float) -> None:
    """Draw a code so that it fills a square with its quiet zone."""
    module_mm = side_mm / len(code)
    pdf.set_fill_color(0)
    for row_index, row in enumerate(code):
        for start, length in _dark_runs(row):
            x, y = x_mm + start * module_mm, y_mm + row_index * module_mm
            pdf.rect(x, y, length * module_mm, module_mm, style="F")


def _modules(text: str, error: str) -> Modules:
    code = segno.make_qr(text, error=error, boost_error=False)
    return [list(row) for row in code.matrix_iter(border=QUIET_MODULES)]


def _dark_runs(row: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(row):
        end = start
        while end < len(row) and row[end]:
            end += 1
        if end > start:
            yield start, end - start
        start = end + 1
