"""What is tried on a frame in which zxing-cpp left something unread: one small step at a time.

The order is by what a step gained for its cost on made-up station frames (docs/reading.md): every
place gets its cheap try before any gets a costly one, and a place that zxing-cpp took for a symbol
comes before one that is merely busy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from kiosk.scanning.finders import find_symbols
from kiosk.scanning.frames import Reading
from kiosk.scanning.places import centre, side
from kiosk.scanning.regions import Region, find_regions
from kiosk.scanning.symbol import VERSIONS
from kiosk.scanning.symbol_reader import NAME as GRID
from kiosk.scanning.symbol_reader import look_at_symbol
from kiosk.scanning.variants import GUESSED, SEEN, Patch, cut_out, sharpen, thicken, threshold
from kiosk.scanning.zbar_reader import read_zbar
from kiosk.scanning.zxing_reader import Unread, read_zxing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kiosk.scanning.frames import Corners, GreyImage

Step: TypeAlias = "Callable[[], Sequence[Reading]] | None"
"""Tries one thing, in some milliseconds, and returns what it read.

None says that the next step takes longer than a frame has: it waits for a frame of its own.
"""

_REGIONS: Final = 4
"""Busy patches that are looked at, besides those of codes that were read or seen."""
_FINDER_MODULE_PX: Final = 3.5
_FINDER_SIZES: Final = (0.75, 1.0, 1.3)
_LABEL_MODULES: Final = 21
_CANDIDATES: Final = 2
_ZBAR_MODULE_PX: Final = {GUESSED: 4.75, SEEN: 4.0}
_VARIANT_SIDE_PX: Final = 230
_FAINT_SIDE_PX: Final = 100
_SMALL_PX: Final = 80_000
_LARGE_PX: Final = 500_000
"""Up to so many px a picture is cheap for zbar as a whole; from so many on it is very costly."""


class Fallback:
    """The steps for one frame (H, W) uint8, given the symbols that were seen and not read."""

    def __init__(self, pixels: GreyImage, unread: Sequence[Unread]) -> None:
        self._pixels = pixels
        self._read: list[Corners] = []
        self._unread = unread
        self._regions: list[Region] = []
        self._found: list[Unread] = []
        self._outlined: list[Unread] = []

    def steps(self) -> Iterator[Step]:
        """What to try, the best first; a place that has been read is left out.

        Each is to be tried before the next is asked for: what one finds decides what follows.
        """
        if self._pixels.size <= _SMALL_PX:
            yield lambda: read_zbar(self._pixels)
        yield from self._first_tries()
        for region in self._regions:
            yield lambda region=region: self._zxing(region, threshold, _VARIANT_SIDE_PX)
            yield lambda region=region: self._zxing(region, sharpen, _FAINT_SIDE_PX)
            yield lambda region=region: self._zxing(region, thicken, _VARIANT_SIDE_PX)
        if self._pixels.size > _LARGE_PX:
            yield None
        if self._pixels.size > _SMALL_PX:
            yield lambda: read_zbar(self._pixels)

    def _first_tries(self) -> Iterator[Step]:
        """By breadth: what was seen, then what is merely busy, then second looks."""
        for seen in self._unread:
            yield lambda seen=seen: self._zbar_seen(seen)
        for seen in self._unread:
            yield lambda seen=seen: self._look(seen)
        yield self._find_regions
        elsewhere = [region for region in self._regions if not self._is_seen(region)]
        for region in elsewhere:
            yield lambda region=region: self._zbar(region)
        for region in elsewhere:
            yield lambda region=region: self._find_symbols(region)
            for seen in self._found:
                yield lambda seen=seen: self._look(seen)
        for seen in tuple(self._outlined):
            yield lambda seen=seen: self._look(seen)

    def leave_alone(self, readings: Sequence[Reading]) -> None:
        """Try nothing more where these were read."""
        self._read += [reading.corners for reading in readings]

    def _is_read(self, x: float, y: float) -> bool:
        return any(_is_at(corners, x, y) for corners in self._read)

    def _is_seen(self, region: Region) -> bool:
        return any(_is_at(seen.corners, region.x, region.y) for seen in self._unread)

    def _look(self, seen: Unread) -> Sequence[Reading]:
        if seen.version not in VERSIONS or self._is_read(*centre(seen.corners)):
            return ()
        look = look_at_symbol(self._pixels, seen.corners, seen.version)
        if look is None:
            return ()
        if look.text is None:
            self._outlined.append(Unread(look.corners, seen.version))
            return ()
        return (Reading(look.text, look.corners, GRID),)

    def _find_regions(self) -> Sequence[Reading]:
        limit = _REGIONS + len(self._read) + len(self._unread)
        self._regions = find_regions(self._pixels, limit)
        return ()

    def _find_symbols(self, region: Region) -> Sequence[Reading]:
        """Put the finder patterns in a busy patch together to the likeliest symbols."""
        self._found = []
        if self._is_read(region.x, region.y):
            return ()
        patch = cut_out(self._pixels, region, _FINDER_MODULE_PX * _LABEL_MODULES)
        module_px = region.side / _LABEL_MODULES * patch.scale
        sizes = tuple(module_px * size for size in _FINDER_SIZES)
        for candidate in find_symbols(patch.pixels, sizes)[:_CANDIDATES]:
            self._found.append(Unread(patch.in_frame(candidate.corners), candidate.version))
        return ()

    def _zbar(self, region: Region) -> Sequence[Reading]:
        if self._is_read(region.x, region.y):
            return ()
        patch = cut_out(self._pixels, region, _ZBAR_MODULE_PX[GUESSED] * _LABEL_MODULES)
        return _read_patch(patch)

    def _zbar_seen(self, seen: Unread) -> Sequence[Reading]:
        region = Region(*centre(seen.corners), side(seen.corners), 0.0)
        if self._is_read(region.x, region.y):
            return ()
        side_px = _ZBAR_MODULE_PX[SEEN] * (17 + 4 * seen.version)
        return _read_patch(cut_out(self._pixels, region, side_px, SEEN))

    def _zxing(
        self, region: Region, change: Callable[[Patch], Patch], side_px: float
    ) -> Sequence[Reading]:
        if self._is_read(region.x, region.y):
            return ()
        patch = change(cut_out(self._pixels, region, side_px))
        found = read_zxing(patch.pixels, is_quick=True)
        return [patch.placed(reading) for reading in found.readings]


def _is_at(corners: Corners, x: float, y: float) -> bool:
    middle_x, middle_y = centre(corners)
    reach = 0.6 * side(corners)
    return (middle_x - x) ** 2 + (middle_y - y) ** 2 < reach**2


def _read_patch(patch: Patch) -> Sequence[Reading]:
    return [patch.placed(reading) for reading in read_zbar(patch.pixels)]
