"""Reed-Solomon over GF(256) as QR codes use it, with errors and erasures.

Field polynomial 0x11D, generator roots 2^0, 2^1 … (ISO/IEC 18004, annex A). The decoder is
Berlekamp-Massey on the Forney syndromes, roots by search, values by Forney (Blahut, *Algebraic
Codes for Data Transmission*, 7.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_POLYNOMIAL: Final = 0x11D
_ORDER: Final = 255


def _tables() -> tuple[tuple[int, ...], tuple[int, ...]]:
    powers: list[int] = []
    value = 1
    for _ in range(_ORDER):
        powers.append(value)
        value <<= 1
        if value > _ORDER:
            value ^= _POLYNOMIAL
    logs = [0] * (_ORDER + 1)
    for exponent, power in enumerate(powers):
        logs[power] = exponent
    return tuple(powers * 2), tuple(logs)


_POWER, _LOG = _tables()


def _times(one: int, other: int) -> int:
    return _POWER[_LOG[one] + _LOG[other]] if one and other else 0


def _over(one: int, other: int) -> int:
    return _POWER[_LOG[one] - _LOG[other] + _ORDER] if one else 0


def check_words(data: Sequence[int], count: int) -> list[int]:
    """The ``count`` check words that follow the data words."""
    generator = [1]
    for root in range(count):
        generator = _product(generator, [1, _POWER[root]])
    rest = [*data, *[0] * count]
    for place in range(len(data)):
        lead = rest[place]
        if lead:
            for step, factor in enumerate(generator):
                rest[place + step] ^= _times(factor, lead)
    return rest[len(data) :]


def repair(words: Sequence[int], count: int, erased: Sequence[int] = ()) -> list[int] | None:
    """Put right a block of words whose last ``count`` are check words; None when it cannot be.

    ``erased`` are places known to be doubtful: e errors besides them are put right while
    2 e + len(erased) <= count.
    """
    syndromes = [_value(words, _POWER[root]) for root in range(count)]
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
    places = [place for place in range(length) if not _at_inverse(whole, length - 1 - place)]
    if len(places) != len(whole) - 1:
        return None
    mended = _mend(words, syndromes, whole, places)
    return mended if not any(_value(mended, _POWER[root]) for root in range(count)) else None


def _shortest_register(syndromes: Sequence[int]) -> list[int] | None:
    """Berlekamp-Massey: the error locator, lowest power first."""
    locator, before = [1], [1]
    length, shift, last = 0, 1, 1
    for step, syndrome in enumerate(syndromes):
        gap = syndrome
        for index in range(1, length + 1):
            if index < len(locator):
                gap ^= _times(locator[index], syndromes[step - index])
        if gap == 0:
            shift += 1
            continue
        factor = _over(gap, last)
        change = [0] * shift + [_times(factor, value) for value in before]
        longer = max(len(locator), len(change))
        summed = [
            (locator[i] if i < len(locator) else 0) ^ (change[i] if i < len(change) else 0)
            for i in range(longer)
        ]
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
    mended = list(words)
    for place in places:
        power = len(words) - 1 - place
        top = _times(_at_inverse(evaluator, power), _POWER[power])
        mended[place] ^= _over(top, _at_inverse(slope, power))
    return mended


def _product(one: Sequence[int], other: Sequence[int]) -> list[int]:
    result = [0] * (len(one) + len(other) - 1)
    for low, left in enumerate(one):
        if left:
            for high, right in enumerate(other):
                result[low + high] ^= _times(left, right)
    return result


def _value(words: Sequence[int], at: int) -> int:
    """A polynomial's value, highest power first."""
    value = 0
    for word in words:
        value = _times(value, at) ^ word
    return value


def _at_inverse(polynomial: Sequence[int], power: int) -> int:
    """A polynomial's value at 2^-power, lowest power first."""
    value = 0
    for exponent, factor in enumerate(polynomial):
        if factor:
            value ^= _POWER[(_LOG[factor] - power * exponent) % _ORDER]
    return value
