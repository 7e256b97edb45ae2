"""A camera's view as the preview shows it: the picture, a box for each code, advice in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from kiosk.scanning.camera_state import CameraPhase, CameraState, LostReason
from kiosk.station.view import LineResult, StationView
from kiosk.ui.parts.camera_pane import BoxTone, CodeBox
from kiosk.ui.window import Picture
from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.scanning.eye import View
    from kiosk.scanning.frames import GreyImage

_ADVICE: Mapping[str, str] = {
    "too_far": said("preview", "Too far"),
    "too_close": said("preview", "Too close"),
    "too_dark": said("preview", "Too dark"),
    "blurred": said("preview", "Blurred"),
    "glare": said("preview", "Glare"),
    "hold_still": said("preview", "Hold still"),
}
_LOST: Mapping[LostReason, str] = {
    LostReason.NOT_FOUND: said("preview", "No camera found"),
    LostReason.BUSY: said("preview", "Another program uses the camera"),
    LostReason.UNPLUGGED: said("preview", "Camera unplugged"),
    LostReason.STALLED: said("preview", "The camera gives no picture"),
    LostReason.BLACK: said("preview", "The picture is black"),
}


def preview_of(view: View, station: StationView) -> Picture:
    """What the pane shows of a decoded frame."""
    boxes = tuple(
        CodeBox(reading.corners, _tone(reading.text, view.taken, station))
        for reading in view.readings
    )
    advice = _ADVICE.get(view.advice.value, "")
    return Picture(
        image_of(view.frame.pixels), boxes, QCoreApplication.translate("preview", advice)
    )


def trouble_of(state: CameraState) -> str:
    """Why there is no picture, or an empty text when there is one."""
    match state.phase:
        case CameraPhase.LIVE:
            return ""
        case CameraPhase.LOST if state.reason is not None:
            return loss_in_words(state.reason)
        case CameraPhase.OFF:
            return QCoreApplication.translate("preview", "Camera off")
        case _:
            return QCoreApplication.translate("preview", "Camera starts …")


def loss_in_words(reason: LostReason) -> str:
    """Why a camera gives no picture."""
    return QCoreApplication.translate("preview", _LOST[reason])


def image_of(pixels: GreyImage) -> QImage:
    """A grey picture (H, W) uint8 as Qt has it, with bytes of its own."""
    height, width = pixels.shape
    return QImage(pixels.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)


def _tone(text: str, taken: frozenset[str], station: StationView) -> BoxTone:
    """Green once it counted, amber if the station would not have it, grey before that."""
    if text not in taken:
        return BoxTone.SEEN
    wanted = text.strip().upper()
    last = next((line for line in station.lines if line.code == wanted), None)
    is_refused = last is not None and last.result is LineResult.REFUSED
    return BoxTone.WRONG_KIND if is_refused else BoxTone.TAKEN
