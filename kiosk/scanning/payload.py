"""The text in a QR code's data words, taken only when they are as an encoder leaves them.

The terminator and the padding (bytes 0xEC and 0x11 in turn) are as good as a second checksum for a
code that was repaired to the limit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALPHANUMERIC: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_PADDING: Final = (0xEC, 0x11)
_END, _NUMERIC, _ALPHA, _BYTES = 0, 1, 2, 4
_COUNT_BITS: Final = {_NUMERIC: 10, _ALPHA: 9, _BYTES: 8}
"""Width of the character count in versions 1 to 9."""


class _Torn(Exception):
    """The words are not what an encoder writes."""


def text_of(words: Sequence[int]) -> str | None:
    """The text of the data words, None when they hold anything an encoder would not write."""
    bits = _Bits(words)
    try:
        return _segments(bits)
    except (_Torn, UnicodeDecodeError):
        return None


class _Bits:
    """Data words as a row of bits, taken from the front."""

    def __init__(self, words: Sequence[int]) -> None:
        self._value = int.from_bytes(bytes(words), "big")
        self.left = 8 * len(words)

    def take(self, count: int) -> int:
        if count > self.left:
            raise _Torn
        self.left -= count
        return self._value >> self.left & ((1 << count) - 1)


def _segments(bits: _Bits) -> str:
    text = ""
    while bits.left >= 4:  # noqa: PLR2004 (a mode has 4 bits)
        mode = bits.take(4)
        if mode == _END:
            _check_padding(bits)
            break
        if mode not in _COUNT_BITS:
            raise _Torn
        text += _segment(bits, mode, bits.take(_COUNT_BITS[mode]))
    if bits.left and bits.take(bits.left):
        raise _Torn
    return text


def _segment(bits: _Bits, mode: int, count: int) -> str:
    match mode:
        case 1:
            return _numeric(bits, count)
        case 2:
            return _alphanumeric(bits, count)
        case _:
            return bytes(bits.take(8) for _ in range(count)).decode("utf-8")


def _numeric(bits: _Bits, count: int) -> str:
    text = ""
    while count:
        digits = min(count, 3)
        value = bits.take((0, 4, 7, 10)[digits])
        if value >= 10**digits:
            raise _Torn
        text += f"{value:0{digits}d}"
        count -= digits
    return text


def _alphanumeric(bits: _Bits, count: int) -> str:
    text = ""
    base = len(_ALPHANUMERIC)
    for _ in range(count // 2):
        high, low = divmod(bits.take(11), base)
        if high >= base:
            raise _Torn
        text += _ALPHANUMERIC[high] + _ALPHANUMERIC[low]
    if count % 2:
        last = bits.take(6)
        if last >= base:
            raise _Torn
        text += _ALPHANUMERIC[last]
    return text


def _check_padding(bits: _Bits) -> None:
    """After the terminator: zeros up to a whole word, then the two padding words in turn.

    Some encoders (segno 1.6 among them) fill up by a whole zero word when there is nothing to fill.
    """
    may_have_zero = bits.left % 8 == 0
    if bits.take(bits.left % 8):
        raise _Torn
    words = [bits.take(8) for _ in range(bits.left // 8)]
    if may_have_zero and words[:1] == [0]:
        words = words[1:]
    if any(word != _PADDING[place % 2] for place, word in enumerate(words)):
        raise _Torn
