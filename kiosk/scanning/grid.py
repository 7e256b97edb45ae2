"""Lay a grid of modules on a symbol's relief: by its fixed patterns, then bent with the label.

`fit` moves the whole grid in perspective until finders, timing lines and quiet zone lie where they
must (Gauss-Newton on the pattern, as Lucas and Kanade 1981). `flow` bends it: every module moves
towards where it is darkest or lightest and drags its neighbours along, stiffly at first. A module
that is sampled in its middle shows the largest contrast whatever the symbol says.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.scanning.relief import MARGIN, MODULE_PX, Places, Relief, blurred, look, with_slopes

if TYPE_CHECKING:
    from kiosk.scanning.frames import Corners, Point
    from kiosk.scanning.symbol import Plan

QUIET: Final = 1
"""Rings of quiet zone that belong to a grid."""
_FIT_BLURS: Final = (0.7, 0.4)
_FIT_STEPS: Final = 3
"""Sigmas in modules of the pictures that `fit` looks at, and steps taken in each."""
_RIDGE: Final = np.array([1, 1, 1, 1, 0.5, 0.5, 6, 6], dtype=np.float32)
"""How much each of the eight movements is held back: linear part, shift, perspective."""
_DIAGONAL: Final = np.diag_indices(_RIDGE.size)
_STIFFNESS: Final = np.geomspace(6.0, 1.2, 24)
_FLOW_STEP: Final = 0.25
_FIXED_PULL: Final = 2.0
_FLOW_BLUR: Final = 0.2


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
    lattice = _lattice_of(plan)
    matrix = np.eye(3, dtype=np.float32)
    smooth = relief
    for sigma in _FIT_BLURS:
        smooth = blurred(relief, sigma)
        hills = with_slopes(smooth)
        for _ in range(_FIT_STEPS):
            matrix = matrix @ _step(hills, matrix, lattice)
    places = _place(matrix, lattice.spots, lattice.half).reshape(*lattice.known.shape, 2)
    seen = look(smooth, places)[lattice.is_fixed]
    target = lattice.target
    likeness = float((seen @ target) / (np.linalg.norm(seen) * target.size**0.5 + 1e-6))
    return Grid(places, likeness)


@dataclass(frozen=True, slots=True, eq=False)
class _Lattice:
    """What `fit` needs to know of a plan.

    ``spots`` are the middles of modules and of one ring of quiet zone, as (x, y, 1) with the symbol
    from -1 to 1; ``target`` is what the fixed ones are; ``ways_across`` and ``ways_down`` say how
    far each of the eight movements takes them, in modules.
    """

    half: float
    known: npt.NDArray[np.float32]
    is_fixed: npt.NDArray[np.bool_]
    target: npt.NDArray[np.float32]
    spots: npt.NDArray[np.float32]
    fixed_spots: npt.NDArray[np.float32]
    ways_across: npt.NDArray[np.float32]
    ways_down: npt.NDArray[np.float32]


@cache
def _lattice_of(plan: Plan) -> _Lattice:
    known = wanted(plan)
    half = plan.side / 2
    rows, columns = np.indices(known.shape).reshape(2, -1)
    middles = (np.stack([columns, rows], axis=1) - QUIET + 0.5) / half - 1
    spots = np.column_stack([middles, np.ones(known.size)]).astype(np.float32)
    is_fixed = known != 0
    fixed_spots = spots[is_fixed.ravel()]
    x, y, one = fixed_spots.T
    none = 0 * one
    across = np.float32(half) * np.stack([x, y, none, none, one, none, -x * x, -x * y])
    down = np.float32(half) * np.stack([none, none, x, y, none, one, -y * x, -y * y])
    return _Lattice(half, known, is_fixed, known[is_fixed], spots, fixed_spots, across, down)


def _step(
    hills: npt.NDArray[np.float32], matrix: npt.NDArray[np.float32], lattice: _Lattice
) -> npt.NDArray[np.float32]:
    """One Gauss-Newton step: the small homography, in the symbol's frame, that fits better."""
    places = _place(matrix, lattice.fixed_spots, lattice.half)
    seen, slope_x, slope_y = cv2.split(look(hills, places[None]))
    ways = slope_x * lattice.ways_across + slope_y * lattice.ways_down
    normal = ways @ ways.T
    normal[_DIAGONAL] += _RIDGE * (0.02 * float(np.trace(normal)) / 8 + 1e-3)
    missing = lattice.target * np.abs(seen).mean() - seen
    _, move = cv2.solve(normal, ways @ missing.T, flags=cv2.DECOMP_CHOLESKY)
    a, b, c, d, right, below, e, f = np.clip(move[:, 0], -0.12, 0.12)
    return np.array([[1 + a, b, right], [c, 1 + d, below], [e, f, 1]], dtype=np.float32)


def _place(matrix: npt.NDArray[np.float32], spots: npt.NDArray[np.float32], half: float) -> Places:
    spread = spots @ matrix.T
    flat = spread[:, :2] / spread[:, 2:]
    scale, middle = np.float32(half * MODULE_PX), np.float32((half + MARGIN) * MODULE_PX - 0.5)
    return np.asarray(flat * scale + middle, dtype=np.float32)


def flow(relief: Relief, plan: Plan, grid: Grid) -> Grid:
    """Bend a fitted grid with the creases of the label."""
    lattice = _lattice_of(plan)
    fixed_pull = lattice.known * _FIXED_PULL
    places = grid.places.copy()
    hills = with_slopes(blurred(relief, _FLOW_BLUR))
    for stiffness in _STIFFNESS:
        seen = look(hills, places)
        pull = np.where(lattice.is_fixed, fixed_pull, np.clip(seen[:, :, 0] * 3, -1, 1))
        force = seen[:, :, 1:] * pull[:, :, None]
        drag = cv2.GaussianBlur(force, (0, 0), stiffness, borderType=cv2.BORDER_REFLECT)
        places += np.asarray(drag) * np.float32(_FLOW_STEP * stiffness)
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
