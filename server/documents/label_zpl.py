"""Labels in ZPL II for roll printers: the code as a bitmap, so that every firmware prints the same.

`^GFA` takes rows of hexadecimal, and `:` for a row like the one before (Zebra, "ZPL II Programming
Guide", Alternative Data Compression Scheme).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from server.documents.qr import label_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from server.documents.label_papers import LabelPaper
    from server.documents.qr import Modules

DOTS_PER_MM = 8
"""203 dpi, which every roll printer has; one of 300 dpi prints it smaller, and as sharp."""
_PAD_MM = 1.0
_TEXT_SHARE = 0.16
_BITS = 8
_GRAPHIC = re.compile(r"\^GFA,(\d+),\d+,(\d+),([0-9A-F:]+)\^FS")


def label_zpl(texts: Sequence[str], paper: LabelPaper) -> str:
    """Return labels for a roll, one after the other."""
    return "".join(_label(text, paper) for text in texts)


def bitmaps(document: str) -> Iterator[np.ndarray]:
    """Yield the picture that each label's code prints as: (H, W) uint8, 0 dark and 255 white."""
    for match in _GRAPHIC.finditer(document):
        total, row_bytes, data = int(match[1]), int(match[2]), match[3]
        rows: list[bytes] = []
        for repeats, digits in re.findall(rf"(:)|([0-9A-F]{{{row_bytes * 2}}})", data):
            rows.append(rows[-1] if repeats else bytes.fromhex(digits))
        dots = np.unpackbits(np.frombuffer(b"".join(rows), np.uint8).reshape(-1, row_bytes), axis=1)
        if dots.size != total * _BITS:
            raise ValueError("the graphic is not as long as it says")
        yield np.where(dots > 0, 0, 255).astype(np.uint8)


def _label(text: str, paper: LabelPaper) -> str:
    width, height = (round(side * DOTS_PER_MM) for side in paper.label_mm)
    pad = round(_PAD_MM * DOTS_PER_MM)
    text_dots = round(height * _TEXT_SHARE)
    code = label_code(text)
    module = max(1, min(height - text_dots - 2 * pad, width - 2 * pad) // len(code))
    side = module * len(code)
    # Font 0 is about 0.55 times as wide as high.
    high = min(text_dots, int((width - 2 * pad) / (0.55 * max(len(text), 1))))
    return (
        f"^XA^PW{width}^LL{height}^LH0,0"
        f"^FO{(width - side) // 2},{pad}{_graphic(code, module)}^FS"
        f"^FO0,{pad + side}^A0N,{high},{high}^FB{width},1,0,C^FH_^FD{_escaped(text)}^FS"
        "^PQ1^XZ\n"
    )


def _graphic(code: Modules, module: int) -> str:
    row_bytes = -(-len(code) * module // _BITS)
    lines: list[str] = []
    for row in code:
        dots = np.repeat(np.array(row, np.uint8), module)
        lines.append(np.packbits(dots).tobytes().hex().upper() + ":" * (module - 1))
    total = row_bytes * len(code) * module
    return f"^GFA,{total},{total},{row_bytes},{''.join(lines)}"


def _escaped(text: str) -> str:
    """Keep a text from giving the printer orders: `^`, `~` and the escape itself as hexadecimal."""
    return "".join(f"_{ord(one):02X}" if one in "^~_" else one for one in text)
