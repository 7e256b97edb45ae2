"""Turn the exposure and focus of an open camera; what it says of itself is tried, not believed."""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import cv2

from kiosk.scanning.camera_controls import Control, ControlName, Turn

if TYPE_CHECKING:
    from kiosk.scanning.capture import CameraSettings, Capture

MANUAL_EXPOSURE: Final = 1.0 if sys.platform == "linux" else 0.0
"""V4L2 numbers its modes (1 manual, 3 by itself); Windows' back ends ask if it is automatic."""
_AUTO_EXPOSURE: Final = 3.0 if sys.platform == "linux" else 1.0
_PROPERTIES: Final = {
    # name: the value, who sets it, and what that is for "a person" and for "the camera"
    ControlName.EXPOSURE: (
        cv2.CAP_PROP_EXPOSURE,
        cv2.CAP_PROP_AUTO_EXPOSURE,
        MANUAL_EXPOSURE,
        _AUTO_EXPOSURE,
    ),
    ControlName.FOCUS: (cv2.CAP_PROP_FOCUS, cv2.CAP_PROP_AUTOFOCUS, 0.0, 1.0),
}
_EXPOSURE_SHARE: Final = 0.25
_FOCUS_STEP: Final = 10.0
"""Common lenses count 0 to 250 in steps of 5."""


def try_controls(capture: Capture, settings: CameraSettings) -> tuple[Control, ...]:
    """List the controls that the driver takes: each is moved, read back, and put where it was."""
    kept = {ControlName.EXPOSURE: settings.exposure, ControlName.FOCUS: settings.focus}
    return tuple(Control(name, kept[name]) for name in ControlName if _takes(capture, name))


def turn_control(
    capture: Capture, settings: CameraSettings, name: ControlName, turn: Turn
) -> CameraSettings:
    """Turn a control of an open camera; the settings with what the driver made of it."""
    value, mode, manual, automatic = _PROPERTIES[name]
    if turn is Turn.AUTO:
        capture.set(mode, automatic)
        return _with(settings, name, None)
    capture.set(mode, manual)
    _move(capture, name, 1 if turn is Turn.MORE else -1)
    return _with(settings, name, capture.get(value))


def value_of(settings: CameraSettings, name: ControlName) -> float | None:
    """Return what the settings have for a control."""
    return settings.exposure if name is ControlName.EXPOSURE else settings.focus


def _with(settings: CameraSettings, name: ControlName, value: float | None) -> CameraSettings:
    if name is ControlName.EXPOSURE:
        return replace(settings, exposure=value)
    return replace(settings, focus=value)


def _takes(capture: Capture, name: ControlName) -> bool:
    value, mode, manual, _ = _PROPERTIES[name]
    value_before, mode_before = capture.get(value), capture.get(mode)
    capture.set(mode, manual)
    # at an end of its range it moves one way only
    takes = _move(capture, name, 1) or _move(capture, name, -1)
    capture.set(value, value_before)
    capture.set(mode, mode_before)
    return takes


def _move(capture: Capture, name: ControlName, way: int) -> bool:
    """Move a control by a step that can be seen; whether it reads back as moved."""
    prop = _PROPERTIES[name][0]
    before = capture.get(prop)
    is_taken = capture.set(prop, before + way * _step(name, before))
    return bool(is_taken) and capture.get(prop) != before


def _step(name: ControlName, value: float) -> float:
    if name is ControlName.FOCUS:
        return _FOCUS_STEP
    if value <= 0:
        return 1.0  # a power of two of a second, as Windows counts
    return max(1.0, math.floor(value * _EXPOSURE_SHARE))
