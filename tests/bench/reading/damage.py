"""Damaged symbols by the hundred thousand: none may be read as another bag's code."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.belt.label import label_matrix
from kiosk.belt.troubles import made_up_text
from kiosk.scanning.soft_decoder import read_modules
from kiosk.scanning.symbol import plan_of
from kiosk.scanning.zxing_reader import read_zxing
from tests.bench.reading.ways import is_full_match

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage

_SHARE_OF_PICTURES = 0.5


def read_damaged(seed: int, symbols: int) -> None:
    """Half as soft modules through our own decoder, half as small pictures through zxing-cpp."""
    rng = np.random.default_rng(seed)
    told: Counter[str] = Counter()
    for _ in range(symbols):
        text = made_up_text(rng)
        modules = label_matrix(text).astype(np.float32) * 2 - 1
        soft = _damaged(modules, rng)
        if rng.random() < _SHARE_OF_PICTURES:
            texts = {reading.text for reading in read_zxing(_picture(soft)).readings}
        else:
            found = read_modules(soft, plan_of(1))
            texts = {found} if found else set[str]()
        told["right"] += text in texts
        told["unread"] += not texts
        told["wrong"] += bool(texts - {text})
        told["wrong in P/C form"] += any(is_full_match(other) for other in texts - {text})
    words = ("right", "unread", "wrong", "wrong in P/C form")
    print(f"{symbols} damaged symbols: " + ", ".join(f"{word} {told[word]}" for word in words))


def _damaged(modules: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Grain on every module, modules turned over one by one, and a block of them lost."""
    damaged = modules + rng.normal(0, rng.uniform(0.1, 0.9), modules.shape)
    flipped = rng.random(modules.shape) < rng.uniform(0, 0.15)
    damaged[flipped] *= -1
    if rng.random() < 0.5:
        top, left = rng.integers(0, 14, 2)
        height, width = rng.integers(2, 9, 2)
        damaged[top : top + height, left : left + width] = rng.choice([-1.0, 0.0, 1.0])
    return np.clip(damaged, -1, 1).astype(np.float32)


def _picture(soft: np.ndarray) -> GreyImage:
    grey = np.pad(((1 - soft) * 127).astype(np.uint8), 4, constant_values=255)
    big = cv2.resize(grey, None, fx=4, fy=4, interpolation=cv2.INTER_NEAREST)
    return np.asarray(big, dtype=np.uint8)
