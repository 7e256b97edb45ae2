"""Undo blur, smear and uneven ink on a sampled symbol with what is known of it.

A radio's adaptive equaliser, in two dimensions: the samples in and around each module are weighed
so that the fixed patterns come out as they must be; then again with the modules that came out
clearly (decision feedback). The weights are a ridge regression, so noise keeps them small.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from kiosk.scanning.grid import QUIET, Grid, wanted
from kiosk.scanning.relief import MODULE_PX, Relief, blurred, look

if TYPE_CHECKING:
    from kiosk.scanning.soft_decoder import SoftModules
    from kiosk.scanning.symbol import Plan

_TAPS: Final = (-1.0, -0.5, 0.0, 0.5, 1.0)
"""Offsets in modules, across and down, of the samples that are weighed."""
_OFFSETS: Final = np.array([(x, y) for y in _TAPS for x in _TAPS], np.float32) * MODULE_PX
_BLUR: Final = 0.1
_RIDGE: Final = 0.05
_ROUNDS: Final = 2


def equalise(relief: Relief, plan: Plan, grid: Grid) -> SoftModules:
    """The modules at a grid's places, sharpened: (n, n) float32, 1 dark, -1 light."""
    known = wanted(plan)
    area = blurred(relief, _BLUR)
    taps = grid.places.reshape(1, -1, 2) + _OFFSETS[:, None]
    samples = look(area, taps)
    inputs = np.vstack([samples, np.ones((1, known.size), dtype=np.float32)]).T
    target = known.reshape(-1)
    trust = (target != 0).astype(np.float32)
    output = _weigh(inputs, target, trust)
    for _ in range(_ROUNDS):
        guessed = np.where(target != 0, target, np.sign(output))
        sure = np.where(target != 0, 1.0, np.clip(np.abs(output), 0, 1) ** 2)
        output = _weigh(inputs, guessed, sure)
    soft = output.reshape(known.shape)[QUIET:-QUIET, QUIET:-QUIET]
    return np.clip(soft, -1, 1).astype(np.float32)


def _weigh(inputs: np.ndarray, target: np.ndarray, trust: np.ndarray) -> np.ndarray:
    weighted = inputs * trust[:, None]
    ridge = _RIDGE * np.eye(inputs.shape[1], dtype=np.float32)
    return inputs @ np.linalg.solve(inputs.T @ weighted + ridge, weighted.T @ target)
