"""Read a QR symbol from soft modules: how dark each one is, and so how sure.

Tries to repair the words as they are, then with more and more of the doubtful ones given up
(generalised minimum distance decoding: Forney 1966). What comes out is drawn again and compared
with what was seen; a symbol that does not look like the picture is not taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from kiosk.scanning.galois import repair
from kiosk.scanning.payload import text_of
from kiosk.scanning.symbol import Blocks, Plan, format_signs, mask_of

if TYPE_CHECKING:
    from collections.abc import Sequence

SoftModules: TypeAlias = npt.NDArray[np.float32]
"""(n, n) float32: 1 surely dark, -1 surely light, 0 unknown."""

_FORMATS_TRIED: Final = 2
_FORMAT_RIVAL: Final = 0.7
"""How well the second best must fit, as a share of the best, to be tried as well."""
_ERASURE_STEPS: Final = (0, 4, 8, 10, 12, 14)
_MIN_LIKENESS: Final = 0.62
"""Weighted agreement (-1..1) of the data modules with the symbol that was made of them."""
_SPARE_WORDS: Final = 2
"""Check words that must be left over after errors and erasures, against chance."""


def read_modules(soft: SoftModules, plan: Plan) -> str | None:
    """The text of a symbol of soft modules (n, n); None when there is none beyond doubt."""
    for level, mask in _likely_formats(soft, plan):
        cells = plan.data
        signs = np.where(mask_of(plan.side, mask)[cells[:, 0], cells[:, 1]], -1.0, 1.0)
        bits = soft[cells[:, 0], cells[:, 1]] * signs
        text = _read_blocks(bits.reshape(-1, 8), plan.blocks(level))
        if text:
            return text
    return None


def _likely_formats(soft: SoftModules, plan: Plan) -> list[tuple[int, int]]:
    """Level and mask whose format words fit best, from both copies together."""
    seen = np.zeros(15, dtype=np.float32)
    for cells in plan.formats:
        seen += soft[cells[:, 0], cells[:, 1]]
    fits = format_signs() @ seen
    order = np.argsort(fits)[::-1][:_FORMATS_TRIED]
    least = _FORMAT_RIVAL * float(fits[order[0]])
    return [divmod(int(place), 8) for place in order if fits[place] >= least]


def _read_blocks(bits: npt.NDArray[np.float32], blocks: Blocks) -> str | None:
    """Repair each block of soft words (words, 8), then read the text that they hold together."""
    data: list[int] = []
    for places in blocks.places:
        mended = _mend_block(bits[places], blocks.check_words)
        if mended is None:
            return None
        data += mended[: -blocks.check_words]
    return text_of(data)


def _mend_block(bits: npt.NDArray[np.float32], count: int) -> list[int] | None:
    """Repair soft words (words, 8), the last ``count`` of them check words."""
    words: list[int] = np.packbits(bits > 0, axis=1)[:, 0].tolist()
    sureness = np.abs(bits).min(axis=1) + 0.25 * np.abs(bits).mean(axis=1)
    doubtful: list[int] = np.argsort(sureness).tolist()
    for given_up in _ERASURE_STEPS:
        if given_up > count - _SPARE_WORDS:
            break
        mended = repair(words, count, doubtful[:given_up])
        if mended and _is_alike(bits, mended) and _is_spared(words, mended, given_up, count):
            return mended
    return None


def _is_alike(bits: npt.NDArray[np.float32], words: Sequence[int]) -> bool:
    """Whether the repaired words look like the picture."""
    ideal = np.unpackbits(np.array(words, dtype=np.uint8)).reshape(-1, 8) * 2.0 - 1.0
    return float((bits * ideal).sum()) >= _MIN_LIKENESS * float(np.abs(bits).sum())


def _is_spared(words: Sequence[int], mended: Sequence[int], given_up: int, count: int) -> bool:
    errors = sum(word != other for word, other in zip(words, mended, strict=True))
    return errors + given_up / 2 <= count - _SPARE_WORDS
