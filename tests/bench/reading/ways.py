"""The three ways of reading that are compared, each on a frame of its own, and their CPU time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from kiosk.scanning.decoder import Decoder
from kiosk.scanning.frames import Frame, GreyImage
from kiosk.scanning.zbar_reader import read_zbar
from kiosk.scanning.zxing_reader import read_zxing
from shared.codes import read_code
from shared.errors import CodeRefused

Way: TypeAlias = Callable[[GreyImage], set[str]]


def is_full_match(text: str) -> bool:
    try:
        read_code(text)
    except CodeRefused:
        return False
    return True


def ours(pixels: GreyImage) -> set[str]:
    return {reading.text for reading in Decoder(is_full_match).read(Frame(pixels, 0.0, 1))}


def ours_for_any_text(pixels: GreyImage) -> set[str]:
    return {reading.text for reading in Decoder().read(Frame(pixels, 0.0, 1))}


def ours_over_frames(pixels: GreyImage) -> set[str]:
    """The same picture held still, as before a station's camera: up to ten frames."""
    decoder = Decoder()
    for number in range(10):
        frame = Frame(pixels, number / 30, number + 1)
        readings = decoder.read(frame, is_still=number > 0)
        if readings:
            return {reading.text for reading in readings}
    return set()


def zxing_alone(pixels: GreyImage) -> set[str]:
    return {reading.text for reading in read_zxing(pixels).readings}


def pyzbar_alone(pixels: GreyImage) -> set[str]:
    return {reading.text for reading in read_zbar(pixels)}


@dataclass(frozen=True, slots=True)
class Tried:
    texts: set[str]
    cpu_ms: float


def measured(way: Way, pixels: GreyImage) -> Tried:
    """CPU time of this thread; OpenCV is held to one thread, so that nothing escapes it."""
    start_s = time.thread_time()
    texts = way(pixels)
    return Tried(texts, (time.thread_time() - start_s) * 1000)
