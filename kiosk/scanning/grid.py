"""Lay a grid of modules on a symbol's relief: by its fixed patterns, then bent with the label.

`fit` moves the whole grid in perspective until finders, timing lines and quiet zone lie where they
must (Gauss-Newton on the pattern, as Lucas and Kanade 1981). `flow` bends it: every module moves
towards where it is darkest or lightest and drags its neighbours along, stiffly at first. A module
that is sampled in its middle shows the largest contrast whatever the symbol says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.scanning.relief import MARGIN, MODULE_PX, Places, Relief, blurred, look, slopes

if TYPE_CHECKING:
    from kiosk.scanning.frames import Corners, Point
    from kiosk.scanning.symbol import Plan

QUIET: Final = 1
"""Rings of quiet zone that belong to a grid."""
_FIT_BLURS: Final = (0.7, 0.4)
_FIT_STEPS: Final = 3
"""Sigmas in modules of the pictures that `fit` looks at, and steps taken in each."""
_RIDGE: Final = np.array([1, 1, 1, 1, 0.5, 0.5, 6, 6], dtype=np.float64)
"""How much each of the eight movements is held back: linear part, shift, perspective."""
_STIFFNESS: Final = np.geomspace(6.0, 1.2, 24)
_FLOW_STEP: Final = 0.25
_FIXED_PULL: Final = 2.0
_FLOW_BLUR: Final = 0.38


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Places of the modules and one ring of quiet zone, and how well the fixed ones fit (-1..1)."""

    places: Places
    likeness: float


def wanted(plan: Plan) -> npt.NDArray[np.float32]:
    """What is known of a symbol with one ring of quiet zone: 1 dark, -1 light, 0 unknown."""
    return np.pad(plan.fixed, QUIET, constant_values=-1).astype(np.float32)


def fit(relief: Relief, plan: Plan) -> Grid:
    """Fit the grid in perspective; the relief's own frame is the first guess."""
    known = wanted(plan)
    rows, columns = np.nonzero(known)
    target = known[rows, columns].astype(np.float64)
    half = plan.side / 2
    spots = _as_spots(columns, rows, half)
    matrix = np.eye(3)
    smooth = relief
    for sigma in _FIT_BLURS:
        smooth = blurred(relief, sigma)
        hills = (smooth, *slopes(smooth))
        for _ in range(_FIT_STEPS):
            matrix = matrix @ _step(hills, matrix, spots, target, half)
    all_rows, all_columns = np.indices(known.shape).reshape(2, -1)
    places = _place(matrix, _as_spots(all_columns, all_rows, half), half).reshape(*known.shape, 2)
    seen = look(smooth, places.astype(np.float32))[rows, columns]
    likeness = float((seen * target).sum() / (np.linalg.norm(seen) * target.size**0.5 + 1e-6))
    return Grid(places.astype(np.float32), likeness)


def _as_spots(
    columns: npt.NDArray[np.intp], rows: npt.NDArray[np.intp], half: float
) -> npt.NDArray[np.float64]:
    """Centres of modules of the grid, -1..1 across the symbol: (n, 2)."""
    centres = np.column_stack([columns, rows]).astype(np.float64) - QUIET + 0.5
    return np.asarray(centres / half - 1, dtype=np.float64)


def _step(
    hills: tuple[Relief, Relief, Relief],
    matrix: npt.NDArray[np.float64],
    spots: npt.NDArray[np.float64],
    target: npt.NDArray[np.float64],
    half: float,
) -> npt.NDArray[np.float64]:
    """One Gauss-Newton step: the small homography, in the symbol's frame, that fits better."""
    places = _place(matrix, spots, half)[None].astype(np.float32)
    relief, across, down = hills
    seen = look(relief, places)[0].astype(np.float64)
    # the slopes are per module; one unit of the symbol's frame is half of it
    slope_x, slope_y = look(across, places)[0] * half, look(down, places)[0] * half
    x, y = spots[:, 0], spots[:, 1]
    outward = slope_x * x + slope_y * y
    ways = np.column_stack(
        [slope_x * x, slope_x * y, slope_y * x, slope_y * y, slope_x, slope_y,
         -outward * x, -outward * y]
    )  # fmt: skip
    gain = float(np.abs(seen).mean())
    hold = np.diag(_RIDGE) * (0.02 * float((ways**2).sum()) / 8 + 1e-3)
    move = np.linalg.solve(ways.T @ ways + hold, ways.T @ (target * gain - seen))
    move = np.clip(move, -0.12, 0.12)
    return np.array(
        [
            [1 + move[0], move[1], move[4]],
            [move[2], 1 + move[3], move[5]],
            [move[6], move[7], 1],
        ]
    )


def _place(
    matrix: npt.NDArray[np.float64], spots: npt.NDArray[np.float64], half: float
) -> npt.NDArray[np.float64]:
    spread = np.column_stack([spots, np.ones(len(spots))]) @ matrix.T
    flat = spread[:, :2] / spread[:, 2:]
    return (flat * half + half + MARGIN) * MODULE_PX - 0.5


def flow(relief: Relief, plan: Plan, grid: Grid) -> Grid:
    """Bend a fitted grid with the creases of the label."""
    known = wanted(plan)
    places = grid.places.copy()
    smooth = blurred(relief, _FLOW_BLUR)
    hills = slopes(smooth)
    for stiffness in _STIFFNESS:
        value = look(smooth, places)
        pull = np.where(known != 0, known * _FIXED_PULL, np.clip(value * 3, -1, 1))
        forces = [(pull * look(slope, places)).astype(np.float32) for slope in hills]
        for axis, force in enumerate(forces):
            drag = cv2.GaussianBlur(force, (0, 0), stiffness, borderType=cv2.BORDER_REFLECT)
            places[:, :, axis] += _FLOW_STEP * stiffness * np.asarray(drag)
    return Grid(places, grid.likeness)


def corners_of(grid: Grid, corners: Corners, side: int) -> Corners:
    """Where the grid's outer corners are in the picture that was cut out at ``corners``."""
    near, far = MARGIN * MODULE_PX - 0.5, (MARGIN + side) * MODULE_PX - 0.5
    cut = np.array([[near, near], [far, near], [far, far], [near, far]], dtype=np.float32)
    back = cv2.getPerspectiveTransform(cut, np.array(corners, dtype=np.float32))
    centres = grid.places[[0, 0, -1, -1], [0, -1, -1, 0]]
    # the ring's centres stand half a module outside the symbol
    middle = centres.mean(axis=0)
    outer = middle + (centres - middle) * (side / (side + 1))
    spread = np.column_stack([outer, np.ones(4)]) @ back.T
    flat = spread[:, :2] / spread[:, 2:]
    points: list[Point] = [(float(x), float(y)) for x, y in flat]
    return points[0], points[1], points[2], points[3]
