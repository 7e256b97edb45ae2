"""A label as a camera sees it over some frames: it drifts, comes to rest, and the grain is new."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from kiosk.belt.station_frames import SIZES, StationFrame, render
from kiosk.belt.troubles import Trouble, make_typical

if TYPE_CHECKING:
    from collections.abc import Iterator

_DRIFT_MODULES = 0.6
_TURN_RAD = 0.01
_SETTLES = 0.75
"""What is left of smear and blur from one frame to the next, as hand and lens come to rest."""


def draw_sequence(
    seed: int, length: int, size: tuple[int, int] = SIZES[0]
) -> Iterator[StationFrame]:
    """Draw ``length`` frames of one typical label, of (width, height) px."""
    rng = np.random.default_rng([seed, 77])
    scenery = make_typical(rng, size)
    drift = rng.normal(0, _DRIFT_MODULES, 2) * scenery.labels[0].pose.module_px
    turn = float(rng.normal(0, _TURN_RAD))
    for number in range(length):
        grain = np.random.default_rng([seed, number])
        yield render(Trouble.NOMINAL, scenery, np.random.default_rng(seed), size, grain)
        label = scenery.labels[0]
        pose = replace(
            label.pose,
            x_px=label.pose.x_px + float(drift[0]),
            y_px=label.pose.y_px + float(drift[1]),
            turn_rad=label.pose.turn_rad + turn,
        )
        scenery = replace(
            scenery,
            labels=(replace(label, pose=pose),),
            smear_px=scenery.smear_px * _SETTLES,
            defocus_px=scenery.defocus_px * _SETTLES,
        )
