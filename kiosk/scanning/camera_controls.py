"""What of a camera a person may turn; light to load. How a driver is asked: `camera_tuning`."""

from __future__ import annotations

from enum import StrEnum

from shared.values import value


class ControlName(StrEnum):
    """A control, by its name in the camera's settings."""

    EXPOSURE = "exposure"
    FOCUS = "focus"


class Turn(StrEnum):
    """What a press does to a control."""

    AUTO = "auto"
    LESS = "less"
    MORE = "more"


@value
class Control:
    """A control that the driver takes; ``value`` in its own units, None while it sets itself."""

    name: ControlName
    value: float | None
