"""Ask zxing-cpp for QR codes: QR model 2 only, dark on light, never an exception."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import zxingcpp

from kiosk.scanning.frames import Corners, Reading
from kiosk.scanning.places import side
from shared.values import value

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage

NAME = "zxing"
_LABEL_VERSION = 1
_LEAST_SIDE_PX = 21.0
"""An outline with less room than a pixel a module was put together from three wrong finders."""


@value
class Unread:
    """A symbol that was seen and not read: its outline in px and its version (its size)."""

    corners: Corners
    version: int


@value
class Found:
    """What one call found: codes that were read, and symbols that were not."""

    readings: tuple[Reading, ...] = ()
    unread: tuple[Unread, ...] = ()


def read_zxing(pixels: GreyImage, *, is_quick: bool = False) -> Found:
    """Read every QR code in a picture (H, W) uint8; ``is_quick`` leaves out the smaller copies."""
    try:
        barcodes = zxingcpp.read_barcodes(
            pixels,
            formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2),
            try_invert=False,
            try_downscale=not is_quick,
            text_mode=zxingcpp.TextMode.Plain,
            return_errors=True,
        )
    except (ValueError, RuntimeError, MemoryError):
        return Found()
    good = [barcode for barcode in barcodes if _is_good(barcode)]
    seen = [barcode for barcode in barcodes if not _is_good(barcode)]
    unread = (Unread(_corners(barcode), _version(barcode)) for barcode in seen)
    return Found(
        tuple(Reading(barcode.text, _corners(barcode), NAME) for barcode in good),
        tuple(one for one in unread if side(one.corners) >= _LEAST_SIDE_PX),
    )


def _is_good(barcode: zxingcpp.Barcode) -> bool:
    return barcode.valid and bool(barcode.text)


def _version(barcode: zxingcpp.Barcode) -> int:
    """As counted by zxing-cpp; a label's where it counted none, or takes it for a Micro QR code."""
    # its stub says no more than object
    extra = cast("dict[str, str] | None", barcode.extra)
    counted = (extra or {}).get("Version", "")
    return int(counted) if counted.isdecimal() else _LABEL_VERSION


def _corners(barcode: zxingcpp.Barcode) -> Corners:
    place = barcode.position
    return (
        (float(place.top_left.x), float(place.top_left.y)),
        (float(place.top_right.x), float(place.top_right.y)),
        (float(place.bottom_right.x), float(place.bottom_right.y)),
        (float(place.bottom_left.x), float(place.bottom_left.y)),
    )
