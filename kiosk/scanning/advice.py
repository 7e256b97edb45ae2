"""What the person at the camera may do better, told from the frame itself."""

from __future__ import annotations

from enum import StrEnum


class Advice(StrEnum):
    """One hint for the preview; none when all is well."""

    NONE = "none"
    TOO_FAR = "too_far"
    TOO_CLOSE = "too_close"
    TOO_DARK = "too_dark"
    BLURRED = "blurred"
    GLARE = "glare"
    HOLD_STILL = "hold_still"
