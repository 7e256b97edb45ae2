"""Ask zbar (through pyzbar) for QR codes: the last resort, slow and sometimes luckier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyzbar import pyzbar
from pyzbar.pyzbar_error import PyZbarError

from kiosk.scanning.frames import Reading

if TYPE_CHECKING:
    from kiosk.scanning.frames import Corners, GreyImage

NAME = "zbar"
_CORNERS = 4


def read_zbar(pixels: GreyImage) -> tuple[Reading, ...]:
    """Read every QR code in a picture (H, W) uint8; never an exception."""
    try:
        found = pyzbar.decode(pixels, symbols=[pyzbar.ZBarSymbol.QRCODE])
    except (PyZbarError, ValueError, MemoryError):
        # pyzbar raises ValueError on structured-append codes
        return ()
    return tuple(
        Reading(code.data.decode("utf-8"), _corners(code), NAME)
        for code in found
        if _is_text(code.data)
    )


def _is_text(data: bytes) -> bool:
    try:
        return bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _corners(code: pyzbar.Decoded) -> Corners:
    """The outline as zbar gives it; its bounding box when it gives no four corners."""
    if len(code.polygon) == _CORNERS:
        first, second, third, fourth = ((float(x), float(y)) for x, y in code.polygon)
        return first, second, third, fourth
    left, top, width, height = (float(value) for value in code.rect)
    return (left, top), (left + width, top), (left + width, top + height), (left, top + height)
