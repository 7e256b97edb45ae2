"""Where a label stands in a frame: its pose, and the picture's outline that follows from it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from shared.values import value

if TYPE_CHECKING:
    from kiosk.scanning.frames import Corners

Matrix: TypeAlias = npt.NDArray[np.float64]
"""A 3 x 3 homography."""

_FOCAL = 1.1
"""Focal length in frame widths: the usual webcam with about 50 degrees across."""


@value
class Pose:
    """A label's place: centre in px, px a module, turn in the picture, tilt about an axis (rad)."""

    x_px: float
    y_px: float
    module_px: float
    turn_rad: float = 0.0
    tilt_rad: float = 0.0
    tilt_axis_rad: float = 0.0


def homography(pose: Pose, label_modules: tuple[float, float], frame_width_px: int) -> Matrix:
    """The map from label modules (origin at the label's top left) to frame px."""
    width, height = label_modules
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float64)
    centred = (flat - np.array([width / 2, height / 2])) * pose.module_px
    turned = centred @ _turn(pose.turn_rad).T
    axis = _turn(pose.tilt_axis_rad)
    along = turned @ axis
    depth = along[:, 1] * math.sin(pose.tilt_rad)
    along[:, 1] *= math.cos(pose.tilt_rad)
    focal = _FOCAL * frame_width_px
    seen = (along @ axis.T) * (focal / (focal + depth))[:, None]
    placed = seen + np.array([pose.x_px, pose.y_px])
    return np.asarray(
        cv2.getPerspectiveTransform(flat.astype(np.float32), placed.astype(np.float32)),
        dtype=np.float64,
    )


def outline(matrix: Matrix, box: tuple[float, float, float, float]) -> Corners:
    """Carry a box (left, top, right, bottom) over to the frame; corners in px."""
    left, top, right, bottom = box
    corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    spread = np.column_stack([corners, np.ones(4)]) @ matrix.T
    flat = spread[:, :2] / spread[:, 2:]
    first, second, third, fourth = ((float(x), float(y)) for x, y in flat)
    return first, second, third, fourth


def _turn(angle_rad: float) -> Matrix:
    cos, sin = math.cos(angle_rad), math.sin(angle_rad)
    return np.array([[cos, -sin], [sin, cos]])
