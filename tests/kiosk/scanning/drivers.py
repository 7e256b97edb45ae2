"""Cameras whose drivers take exposure and focus, or refuse them."""

from __future__ import annotations

import time

import cv2
import numpy as np

VALUE_AND_MODE = {
    "exposure": (cv2.CAP_PROP_EXPOSURE, cv2.CAP_PROP_AUTO_EXPOSURE, 1.0),
    "focus": (cv2.CAP_PROP_FOCUS, cv2.CAP_PROP_AUTOFOCUS, 0.0),
}
"""As V4L2 has it: the value, its mode, and the mode in which a person sets the value."""


class DriverTaking:
    """A camera that takes the named controls within a range, each only while it is manual."""

    def __init__(self, *names: str, span: tuple[float, float] = (3, 2047)) -> None:
        self._names = names
        self._span = span
        self.properties: dict[int, float] = {
            cv2.CAP_PROP_EXPOSURE: 100,
            cv2.CAP_PROP_AUTO_EXPOSURE: 3,
            cv2.CAP_PROP_FOCUS: 30,
            cv2.CAP_PROP_AUTOFOCUS: 1,
        }

    def isOpened(self) -> bool:  # noqa: N802 - the name in cv2
        return True

    def read(self) -> tuple[bool, cv2.typing.MatLike]:
        time.sleep(0.005)
        return True, np.full((90, 160), 128, np.uint8)

    def release(self) -> None:
        """It is opened again as it is."""

    def set(self, prop: int, value: float, /) -> bool:
        for name in self._names:
            number, mode, manual = VALUE_AND_MODE[name]
            if prop == mode:
                self.properties[mode] = value
                return True
            if prop == number and self.properties[mode] == manual:
                low, high = self._span
                self.properties[number] = min(max(value, low), high)
                return True
        return False

    def get(self, prop: int, /) -> float:
        return self.properties.get(prop, 0.0)


class DriverThatOnlySaysYes(DriverTaking):
    """A camera that says yes to all and does nothing."""

    def set(self, _prop: int, _value: float, /) -> bool:
        return True
