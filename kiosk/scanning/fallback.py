"""What is tried on a frame in which zxing-cpp left something unread: one small step at a time.

The order is by what a step gained for its cost on made-up station frames (docs/reading.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from kiosk.scanning.finders import Candidate, find_symbols
from kiosk.scanning.places import centre, side
from kiosk.scanning.regions import Region, find_regions
from kiosk.scanning.symbol_reader import read_symbol
from kiosk.scanning.variants import Patch, cut_out, sharpen, thicken, threshold
from kiosk.scanning.zbar_reader import read_zbar
from kiosk.scanning.zxing_reader import read_zxing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kiosk.scanning.frames import Corners, GreyImage, Reading

Step: TypeAlias = "Callable[[], Sequence[Reading]]"
"""Tries one thing, in some milliseconds; returns what it read."""

_REGIONS: Final = 4
"""Busy patches that are looked at, besides those around codes that were read."""
_FINDER_MODULE_PX: Final = 3.5
_FINDER_SIZES: Final = (0.75, 1.0, 1.3)
_SYMBOL_SIDE: Final = 21
_ZBAR_SIDE_PX: Final = 100
_VARIANT_SIDE_PX: Final = 230
_FAINT_SIDE_PX: Final = 100


class Fallback:
    """The steps for one frame (H, W) uint8, given what was read and where something was not."""

    def __init__(
        self, pixels: GreyImage, readings: Sequence[Reading], unread: Sequence[Corners]
    ) -> None:
        self._pixels = pixels
        self._read = [reading.corners for reading in readings]
        self._unread = unread

    def steps(self) -> Iterator[Step]:
        """What to try, the best first; a place that has been read is left out."""
        for corners in self._unread:
            yield lambda corners=corners: self._grid(corners, 1)
        regions = find_regions(self._pixels, _REGIONS + len(self._read))
        found: dict[int, list[Candidate]] = {}
        for rank, region in enumerate(regions):
            yield lambda region=region: self._zbar(region)
            yield lambda region=region, rank=rank: self._by_finders(region, found, rank, 0)
        for rank, region in enumerate(regions):
            yield lambda region=region, rank=rank: self._by_finders(region, found, rank, 1)
            yield lambda region=region: self._zxing(region, threshold, _VARIANT_SIDE_PX)
            yield lambda region=region: self._zxing(region, sharpen, _FAINT_SIDE_PX)
            yield lambda region=region: self._zxing(region, thicken, _VARIANT_SIDE_PX)
        for corners in self._unread:
            yield lambda corners=corners: self._grid(corners, 2)
        yield lambda: read_zbar(self._pixels)

    def found(self, readings: Sequence[Reading]) -> None:
        """Leave these places alone from now on."""
        self._read += [reading.corners for reading in readings]

    def _is_read(self, x: float, y: float) -> bool:
        def is_near(corners: Corners) -> bool:
            middle_x, middle_y = centre(corners)
            reach = 0.6 * side(corners)
            return (middle_x - x) ** 2 + (middle_y - y) ** 2 < reach**2

        return any(is_near(corners) for corners in self._read)

    def _grid(self, corners: Corners, version: int) -> Sequence[Reading]:
        if self._is_read(*centre(corners)):
            return ()
        reading = read_symbol(self._pixels, corners, version)
        return () if reading is None else (reading,)

    def _by_finders(
        self, region: Region, found: dict[int, list[Candidate]], rank: int, place: int
    ) -> Sequence[Reading]:
        if self._is_read(region.x, region.y):
            return ()
        if rank not in found:
            patch = cut_out(self._pixels, region, _FINDER_MODULE_PX * _SYMBOL_SIDE)
            module_px = region.side / _SYMBOL_SIDE * patch.scale
            sizes = tuple(module_px * size for size in _FINDER_SIZES)
            found[rank] = [_in_frame(one, patch) for one in find_symbols(patch.pixels, sizes)[:2]]
        if place >= len(found[rank]):
            return ()
        candidate = found[rank][place]
        return self._grid(candidate.corners, candidate.version)

    def _zbar(self, region: Region) -> Sequence[Reading]:
        if self._is_read(region.x, region.y):
            return ()
        patch = cut_out(self._pixels, region, _ZBAR_SIDE_PX)
        return [patch.placed(reading) for reading in read_zbar(patch.pixels)]

    def _zxing(
        self, region: Region, change: Callable[[Patch], Patch], side_px: float
    ) -> Sequence[Reading]:
        if self._is_read(region.x, region.y):
            return ()
        patch = change(cut_out(self._pixels, region, side_px))
        found = read_zxing(patch.pixels, is_quick=True)
        return [patch.placed(reading) for reading in found.readings]


def _in_frame(candidate: Candidate, patch: Patch) -> Candidate:
    return Candidate(patch.in_frame(candidate.corners), candidate.version, candidate.likeness)
