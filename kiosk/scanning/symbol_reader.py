"""Read the QR symbol at a rough outline that the common decoders could not read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.scanning.equaliser import equalise
from kiosk.scanning.frames import Reading
from kiosk.scanning.grid import corners_of, fit, flow
from kiosk.scanning.relief import rectify
from kiosk.scanning.soft_decoder import read_modules
from kiosk.scanning.symbol import plan_of

if TYPE_CHECKING:
    from kiosk.scanning.frames import Corners, GreyImage

NAME = "grid"
_MIN_LIKENESS: Final = 0.3
"""Fixed patterns that fit worse than this (-1..1) are no symbol."""


def read_symbol(pixels: GreyImage, corners: Corners, version: int) -> Reading | None:
    """Read a symbol of a version near an outline in a picture (H, W) uint8."""
    plan = plan_of(version)
    relief = rectify(pixels, corners, plan.side)
    grid = fit(relief, plan)
    if grid.likeness < _MIN_LIKENESS:
        return None
    corners = corners_of(grid, corners, plan.side)
    relief = rectify(pixels, corners, plan.side)
    grid = fit(relief, plan)
    text = read_modules(equalise(relief, plan, grid), plan)
    if text is None:
        grid = flow(relief, plan, grid)
        text = read_modules(equalise(relief, plan, grid), plan)
    if text is None:
        return None
    return Reading(text, corners_of(grid, corners, plan.side), NAME)
