"""What is said of a camera: opening, live, or lost and why; judged from what was last seen."""

from __future__ import annotations

from enum import StrEnum

from shared.values import value

OPENING_S = 1.5
"""An opening that takes longer is said to be lost (some drivers take 30 s; it is waited for)."""
STALL_S = 1.2
"""Longest time without a frame; with the watch's beat it is said within 2 s."""
BLACK_S = 1.0
"""Longest time of black frames."""


class CameraPhase(StrEnum):
    """Where a camera stands."""

    OFF = "off"
    OPENING = "opening"
    LIVE = "live"
    LOST = "lost"


class LostReason(StrEnum):
    """Why there is no usable picture."""

    NOT_FOUND = "not_found"
    BUSY = "busy"
    UNPLUGGED = "unplugged"
    STALLED = "stalled"
    BLACK = "black"


@value
class CameraState:
    """A phase, and the reason if it is `LOST`."""

    phase: CameraPhase
    reason: LostReason | None = None


@value
class Sight:
    """What was last seen of one opening of a camera; times are monotonic seconds."""

    opened_at_s: float
    last_frame_s: float | None = None
    black_since_s: float | None = None
    failure: LostReason | None = None


def judge(sight: Sight, now_s: float) -> CameraState:
    """Say how a camera is, from what was last seen of it."""
    if sight.failure is not None:
        return CameraState(CameraPhase.LOST, sight.failure)
    if sight.last_frame_s is None:
        if now_s - sight.opened_at_s > OPENING_S:
            return CameraState(CameraPhase.LOST, LostReason.STALLED)
        return CameraState(CameraPhase.OPENING)
    if now_s - sight.last_frame_s > STALL_S:
        return CameraState(CameraPhase.LOST, LostReason.STALLED)
    if sight.black_since_s is not None and now_s - sight.black_since_s > BLACK_S:
        return CameraState(CameraPhase.LOST, LostReason.BLACK)
    return CameraState(CameraPhase.LIVE)
