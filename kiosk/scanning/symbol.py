"""The plan of a small QR symbol: fixed patterns, order of its bits, masks, format (ISO/IEC 18004).

Versions 1 to 6: those with at most one alignment pattern and no version information. A bag's code
fits into 1 or 2, a control card into the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

Modules: TypeAlias = npt.NDArray[np.int8]
"""(n, n) int8: 1 dark, -1 light, 0 not fixed."""
Cells: TypeAlias = npt.NDArray[np.intp]
"""(k, 2) rows and columns."""

VERSIONS: Final = range(1, 7)
_WORDS: Final = {1: 26, 2: 44, 3: 70, 4: 100, 5: 134, 6: 172}
_BLOCKS: Final = {
    1: ((10, 1), (7, 1), (17, 1), (13, 1)),
    2: ((16, 1), (10, 1), (28, 1), (22, 1)),
    3: ((26, 1), (15, 1), (22, 2), (18, 2)),
    4: ((18, 2), (20, 1), (16, 4), (26, 2)),
    5: ((24, 2), (26, 1), (22, 4), (18, 4)),
    6: ((16, 4), (18, 2), (28, 4), (24, 4)),
}
"""By version, for the level bits 00 M, 01 L, 10 H, 11 Q: check words of a block, and blocks."""
_FORMAT_MASK: Final = 0b101010000010010
_FORMAT_GENERATOR: Final = 0b10100110111
_FINDER: Final = 7


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What is fixed for a version: fixed modules, cells of the data bits in order, format cells."""

    version: int
    side: int
    fixed: Modules
    data: Cells
    formats: tuple[Cells, Cells]

    def blocks(self, level: int) -> Blocks:
        """The blocks of words, each repaired by itself, at a level (its two format bits)."""
        return _blocks_of(self.version, level)


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """Where each block's words stand among a symbol's, its ``check_words`` last."""

    places: tuple[npt.NDArray[np.intp], ...]
    check_words: int


@cache
def _blocks_of(version: int, level: int) -> Blocks:
    """The words of all blocks are dealt out in turn; the later blocks may be a data word longer."""
    check_words, count = _BLOCKS[version][level]
    data_words = _WORDS[version] - check_words * count
    shorter, longer = divmod(data_words, count)
    long = range(count - longer, count)
    owners = np.array([*range(count)] * shorter + [*long] + [*range(count)] * check_words)
    places = tuple(np.flatnonzero(owners == block) for block in range(count))
    return Blocks(places, check_words)


@cache
def plan_of(version: int) -> Plan:
    """The plan of one of `VERSIONS`."""
    side = 17 + 4 * version
    fixed = _fixed_modules(version, side)
    formats = _format_cells(side)
    taken = fixed != 0
    for cells in formats:
        taken[cells[:, 0], cells[:, 1]] = True
    data = _data_cells(taken)[: _WORDS[version] * 8]
    return Plan(version, side, fixed, data, formats)


@cache
def mask_of(side: int, mask: int) -> npt.NDArray[np.bool_]:
    """Where a mask turns a module over: (n, n) bool."""
    row, column = np.indices((side, side))
    product = row * column
    rules = (
        (row + column) % 2,
        row % 2,
        column % 3,
        (row + column) % 3,
        (row // 2 + column // 3) % 2,
        product % 2 + product % 3,
        (product % 2 + product % 3) % 2,
        ((row + column) % 2 + product % 3) % 2,
    )
    return np.asarray(rules[mask] == 0)


@cache
def format_signs() -> npt.NDArray[np.int8]:
    """The 32 format words, (32, 15) int8: 1 dark, -1 light; row = level bits * 8 + mask."""
    words = [_format_word(data) for data in range(32)]
    bits = [[1 if word >> (14 - place) & 1 else -1 for place in range(15)] for word in words]
    return np.array(bits, dtype=np.int8)


def _format_word(data: int) -> int:
    rest = data << 10
    for shift in range(4, -1, -1):
        if rest >> (10 + shift) & 1:
            rest ^= _FORMAT_GENERATOR << shift
    return (data << 10 | rest) ^ _FORMAT_MASK


def _fixed_modules(version: int, side: int) -> Modules:
    fixed = np.zeros((side, side), dtype=np.int8)
    line = np.where(np.arange(side) % 2 == 0, 1, -1)
    fixed[6], fixed[:, 6] = line, line
    far = side - _FINDER
    for top, left in ((0, 0), (0, far), (far, 0)):
        rows = slice(max(top - 1, 0), top + _FINDER + 1)
        fixed[rows, max(left - 1, 0) : left + _FINDER + 1] = -1
        fixed[top : top + _FINDER, left : left + _FINDER] = _rings(_FINDER, -1)
    if version > 1:
        fixed[side - 9 : side - 4, side - 9 : side - 4] = _rings(5, 1)
    fixed[side - 8, 8] = 1
    return fixed


def _rings(side: int, middle: int) -> Modules:
    """A dark square with a light ring in it; ``middle`` > 0 for the small alignment pattern."""
    reach = side // 2
    distance = np.maximum(*np.abs(np.indices((side, side)) - reach))
    light = distance == (1 if middle > 0 else 2)
    return np.where(light, -1, 1).astype(np.int8)


def _format_cells(side: int) -> tuple[Cells, Cells]:
    """Both places of the 15 format bits, most significant first."""
    along = [(8, place) for place in (0, 1, 2, 3, 4, 5, 7, 8)]
    up = [(place, 8) for place in (7, 5, 4, 3, 2, 1, 0)]
    low = [(side - 1 - place, 8) for place in range(7)]
    right = [(8, side - 8 + place) for place in range(8)]
    return np.array(along + up), np.array(low + right)


def _data_cells(taken: npt.NDArray[np.bool_]) -> Cells:
    """Two columns at a time from the right, up and down in turn, past the vertical timing line."""
    side = taken.shape[0]
    cells: list[tuple[int, int]] = []
    is_upward = True
    for right in [*range(side - 1, 6, -2), *range(5, 0, -2)]:
        rows = range(side - 1, -1, -1) if is_upward else range(side)
        cells += [(row, column) for row in rows for column in (right, right - 1)]
        is_upward = not is_upward
    return np.array([cell for cell in cells if not taken[cell]])
