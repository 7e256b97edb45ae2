"""A4 paper with the house's fonts: what every printed document shares, whatever it says.

Latin text is set in Barlow, other scripts in Noto Sans Devanagari, shaped by HarfBuzz. A character
that neither font has is left blank, never an error.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category

from fpdf import FPDF
from fpdf.fonts import TTFFont

from server.documents.qr import document_code, draw_code
from server.documents.words import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Generator

    from server.documents.words import Words

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
MARGIN_MM = 15.0
INK = (26, 26, 26)
SOFT = (96, 96, 96)
RULE = (196, 196, 196)
SHADE = (240, 240, 240)
FAMILY = "barlow"
_OTHER_SCRIPTS = "devanagari"
_FOOT_MM = 14.0
_VIRAMA = "\u094d"


def add_house_fonts(pdf: FPDF) -> None:
    """Let a document be set in the house's fonts."""
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    for family, name in (
        (FAMILY, "BarlowSemiCondensed"),
        (_OTHER_SCRIPTS, "NotoSansDevanagari"),
    ):
        pdf.add_font(family, "", FONTS / f"{name}-Medium.ttf")
        pdf.add_font(family, "B", FONTS / f"{name}-Bold.ttf")
    pdf.set_fallback_fonts([_OTHER_SCRIPTS], exact_match=False)
    pdf.set_text_shaping(use_shaping_engine=True)


class Paper(FPDF):
    """A4 portrait pages with a line at the foot: a text, and "page x of y"."""

    def __init__(self, *, title: str, foot: str, words: Words = ENGLISH) -> None:
        super().__init__(format="A4", unit="mm")
        self._foot = foot
        self.words = words
        add_house_fonts(self)
        self.set_margins(MARGIN_MM, MARGIN_MM, MARGIN_MM)
        self.set_auto_page_break(auto=True, margin=MARGIN_MM + _FOOT_MM)
        self.set_title(title)
        self.set_creator("TraceTrack")
        self.set_lang(words.language)
        self.write_in()

    def footer(self) -> None:
        """Print the foot of a page; called by fpdf2 when a page is full."""
        with self.kept_face():
            self.set_y(-MARGIN_MM - 4)
            self.write_in(size_pt=8.5, ink=SOFT)
            self.cell(0, 5, self._foot, align="L")
            self.set_x(self.l_margin)
            numbered = self.words.translate("documents", "Page {x} of {y}")
            numbered = numbered.format(x=self.page_no(), y="{nb}")
            self.cell(0, 5, numbered, align="R")

    def finished(self) -> bytes:
        """Return the document, and let the fonts' files go."""
        made = bytes(self.output())
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()
        return made

    def write_in(
        self, size_pt: float = 10.5, *, bold: bool = False, ink: tuple[int, int, int] = INK
    ) -> None:
        """Choose the face for what is written next."""
        self.set_font(FAMILY, "B" if bold else "", size_pt)
        self.set_text_color(*ink)
        self._begin_face()

    @contextmanager
    def kept_face(self) -> Generator[None]:
        """Restore the face that was chosen before the block."""
        style, size_pt, ink = self.font_style, self.font_size_pt, self.text_color
        yield
        self.set_font(FAMILY, style, size_pt)
        self.text_color = ink
        self._begin_face()

    def _begin_face(self) -> None:
        """Put the chosen face on the page at once.

        fpdf2 2.8 does it with the next text, and where that begins in the other script, for that
        text only: what follows would be set in the face before, with the codes of this one.
        """
        if self.page and self.current_font is not None:
            self._out(self._set_font_for_page(self.current_font, self.font_size_pt))

    def fitted(self, text: str, width_mm: float) -> str:
        """Return `text`, shortened with an ellipsis if it is wider than `width_mm`."""
        if self.get_string_width(text) <= width_mm:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            is_narrow = self.get_string_width(text[:middle] + "…") <= width_mm
            low, high = (middle, high) if is_narrow else (low, middle - 1)
        while low and (category(text[low]).startswith("M") or text[low - 1] == _VIRAMA):
            low -= 1  # a letter keeps its signs, and a conjunct its halves
        return text[:low] + "…"

    def qr_code(self, text: str, *, x_mm: float, y_mm: float, side_mm: float) -> None:
        """Draw a QR code whose quiet zone lies within the square."""
        draw_code(self, document_code(text), x_mm=x_mm, y_mm=y_mm, side_mm=side_mm)
