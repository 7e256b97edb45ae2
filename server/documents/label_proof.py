"""Read every code of a finished document again, before anyone prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import zxingcpp

from server.documents.label_zpl import bitmaps
from shared.errors import DocumentFailed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np

_SCALE = 3
"""Of a page of 72 dots to the inch: a module of 0.6 mm is 5 dots of 216."""


def prove_pdf(document: bytes, texts: Sequence[str]) -> None:
    """Check that the pages of a PDF show these codes and no others.

    Raises:
        DocumentFailed: `labels_misread`: they do not.
    """
    found: list[str] = []
    with pypdfium2.PdfDocument(document) as pdf:
        for page in pdf:
            picture = page.render(scale=_SCALE, grayscale=True).to_numpy()
            found += _read(picture[..., 0] if picture.ndim > 2 else picture)  # noqa: PLR2004 - a channel of one
    _compare(found, texts)


def prove_zpl(document: str, texts: Sequence[str]) -> None:
    """Check that the bitmaps of a ZPL document are these codes and no others.

    Raises:
        DocumentFailed: `labels_misread`: they are not.
    """
    _compare([text for bitmap in bitmaps(document) for text in _read(bitmap)], texts)


def _read(picture: np.ndarray) -> list[str]:
    only_qr = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
    read = zxingcpp.read_barcodes(picture, formats=only_qr)
    return [one.text for one in read]


def _compare(found: Iterable[str], texts: Sequence[str]) -> None:
    given, missing = sorted(found), sorted(texts)
    if given != missing:
        wrong = next(iter(set(given) ^ set(missing)), "")
        raise DocumentFailed("labels_misread", read=len(given), labels=len(missing), text=wrong)
