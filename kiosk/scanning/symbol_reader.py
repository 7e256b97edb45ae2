"""Read the QR symbol at a rough outline that the common decoders could not read.

One look cuts the symbol out, lays a grid on it and bends the grid with the label. Where the outline
was too rough for that, a second look starts from the outline that the first one came to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.scanning.equaliser import equalise
from kiosk.scanning.frames import Corners
from kiosk.scanning.grid import corners_of, fit, flow
from kiosk.scanning.relief import rectify
from kiosk.scanning.soft_decoder import read_modules
from kiosk.scanning.symbol import plan_of
from shared.values import value

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage

NAME = "grid"
_MIN_LIKENESS: Final = 0.3
"""Fixed patterns that fit worse than this (-1..1) are no symbol."""


@value
class Look:
    """What one look came to: the symbol's text, if it could be read, and its better outline."""

    text: str | None
    corners: Corners


def look_at_symbol(pixels: GreyImage, corners: Corners, version: int) -> Look | None:
    """Try to read a symbol of a version near an outline in a picture (H, W) uint8.

    None when there is no symbol.
    """
    plan = plan_of(version)
    relief = rectify(pixels, corners, plan.side)
    grid = fit(relief, plan)
    if grid.likeness < _MIN_LIKENESS:
        return None
    bent = flow(relief, plan, grid)
    text = read_modules(equalise(relief, plan, bent), plan)
    return Look(text, corners_of(grid, corners, plan.side))
