"""Ask zxing-cpp for QR codes: QR model 2 only, dark on light, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import zxingcpp

from kiosk.scanning.frames import Corners, Reading

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage

NAME = "zxing"


@dataclass(frozen=True, slots=True)
class Found:
    """What one call found: codes that were read, and outlines of codes that were not."""

    readings: tuple[Reading, ...] = ()
    unread: tuple[Corners, ...] = ()


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
    good = tuple(
        Reading(barcode.text, _corners(barcode), NAME) for barcode in barcodes if _is_good(barcode)
    )
    bad = tuple(_corners(barcode) for barcode in barcodes if not _is_good(barcode))
    return Found(good, bad)


def _is_good(barcode: zxingcpp.Barcode) -> bool:
    return barcode.valid and bool(barcode.text)


def _corners(barcode: zxingcpp.Barcode) -> Corners:
    place = barcode.position
    return (
        (float(place.top_left.x), float(place.top_left.y)),
        (float(place.top_right.x), float(place.top_right.y)),
        (float(place.bottom_right.x), float(place.bottom_right.y)),
        (float(place.bottom_left.x), float(place.bottom_left.y)),
    )
