"""Reed-Solomon over GF(256) as QR codes use it, with errors and erasures.

Field polynomial 0x11D, generator roots 2^0, 2^1 … (ISO/IEC 18004, annex A). The decoder is
Berlekamp-Massey on the Forney syndromes, roots by search, values by Forney (Blahut, *Algebraic
Codes for Data Transmission*, 7.4).
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

_Bytes = npt.NDArray[np.uint8]

_POLYNOMIAL: Final = 0x11D
_ORDER: Final = 255


def _powers() -> tuple[int, ...]:
    powers = [1]
    while len(powers) < _ORDER:
        value = powers[-1] << 1
        powers.append(value ^ _POLYNOMIAL if value > _ORDER else value)
    return tuple(powers)


def _products() -> _Bytes:
    """The multiplication table, (256, 256)."""
    powers = np.array(_POWER * 2, dtype=np.uint8)
    logs = np.zeros(_ORDER + 1, dtype=np.intp)
    logs[powers[:_ORDER]] = np.arange(_ORDER)
    table = powers[logs[:, None] + logs]
    table[0], table[:, 0] = 0, 0
    return table


_POWER: Final = _powers()
_PRODUCTS: Final = _products()
_TIMES: Final = tuple(bytes(row) for row in _PRODUCTS)
"""The same table for single products: a byte string answers faster than an array."""
_INVERSE: Final = (0, *(row.index(1) for row in _TIMES[1:]))
_EXPONENTS: Final = np.arange(_ORDER + 1)
_POWERS: Final = np.array(_POWER, dtype=np.uint8)


def check_words(data: Sequence[int], count: int) -> list[int]:
    """The ``count`` check words that follow the data words."""
    generator = [1]
    for root in range(count):
        generator = _product(generator, [1, _POWER[root]])
    rest = [*data, *[0] * count]
    for place in range(len(data)):
        row = _TIMES[rest[place]]
        for step, factor in enumerate(generator):
            rest[place + step] ^= row[factor]
    return rest[len(data) :]


def repair(words: Sequence[int], count: int, erased: Sequence[int] = ()) -> list[int] | None:
    """Put right a block of words whose last ``count`` are check words; None when it cannot be.

    ``erased`` are places known to be doubtful: e errors besides them are put right while
    2 e + len(erased) <= count.
    """
    syndromes = _syndromes(words, count)
    if not any(syndromes):
        return list(words)
    if len(erased) > count:
        return None
    length = len(words)
    # lowest power first from here on
    eraser = [1]
    for place in erased:
        eraser = _product(eraser, [1, _POWER[length - 1 - place]])
    forney = _product(syndromes, eraser)[len(erased) : count]
    locator = _shortest_register(forney)
    if locator is None:
        return None
    whole = _product(eraser, locator)
    at_places = _values(whole, -_EXPONENTS[:length][::-1])
    places = [place for place, value in enumerate(at_places) if not value]
    if len(places) != len(whole) - 1:
        return None
    mended = _mend(words, syndromes, whole, places)
    return None if any(_syndromes(mended, count)) else mended


def _syndromes(words: Sequence[int], count: int) -> list[int]:
    """The block's values at the generator's roots, all 0 for a block without an error."""
    return _values(words[::-1], _EXPONENTS[:count])


def _values(polynomial: Sequence[int], exponents: npt.NDArray[np.intp]) -> list[int]:
    """A polynomial's values at these powers of 2; lowest power first."""
    steps = _POWERS[_EXPONENTS[: len(polynomial), None] * exponents % _ORDER]
    terms = _PRODUCTS[np.asarray(polynomial)[:, None], steps]
    values: list[int] = np.bitwise_xor.reduce(terms, axis=0).tolist()
    return values


def _shortest_register(syndromes: Sequence[int]) -> list[int] | None:
    """Berlekamp-Massey: the error locator, lowest power first."""
    locator, before = [1], [1]
    length, shift, last = 0, 1, 1
    for step in range(len(syndromes)):
        gap = 0
        for factor, syndrome in zip(locator, syndromes[step::-1], strict=False):
            gap ^= _TIMES[factor][syndrome]
        if gap == 0:
            shift += 1
            continue
        row = _TIMES[_TIMES[gap][_INVERSE[last]]]
        change = [0] * shift + [row[value] for value in before]
        summed = [one ^ other for one, other in zip_longest(locator, change, fillvalue=0)]
        if 2 * length <= step:
            before, last, length, shift = locator, gap, step + 1 - length, 1
        else:
            shift += 1
        locator = summed
    while len(locator) > 1 and locator[-1] == 0:
        locator.pop()
    return locator if len(locator) - 1 == length and 2 * length <= len(syndromes) else None


def _mend(
    words: Sequence[int], syndromes: Sequence[int], locator: Sequence[int], places: Sequence[int]
) -> list[int]:
    """Forney's formula, for generator roots that begin with 2^0."""
    evaluator = _product(syndromes, locator)[: len(syndromes)]
    slope = [value if index % 2 else 0 for index, value in enumerate(locator)][1:]
    powers = len(words) - 1 - np.array(places, dtype=np.intp)
    mended = list(words)
    for place, power, above, below in zip(
        places, powers, _values(evaluator, -powers), _values(slope, -powers), strict=True
    ):
        mended[place] ^= _TIMES[_TIMES[above][_POWER[power]]][_INVERSE[below]]
    return mended


def _product(one: Sequence[int], other: Sequence[int]) -> list[int]:
    result = [0] * (len(one) + len(other) - 1)
    for low, left in enumerate(one):
        row = _TIMES[left]
        for high, right in enumerate(other):
            result[low + high] ^= row[right]
    return result
