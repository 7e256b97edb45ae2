"""The belt of practice as a camera: bags without end, every fourth label damaged."""

from __future__ import annotations

import threading
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from kiosk.belt.belt import Belt
from kiosk.belt.wear import as_canvas, crumple, soil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import cv2

    from kiosk.scanning.frames import GreyImage

SIZE = (960, 540)
_DWELL_S = 1.6
_FRAME_S = 1 / 12
_SEED = 20261126
_CHILDREN = 3
_FIRST_PARENT, _FIRST_CHILD = 990_001, 9_900_001
_DAMAGED_EVERY = 4


def practice_labels() -> Iterator[str]:
    """A parent and its children, one of them twice, and so on for ever."""
    children = count(_FIRST_CHILD)
    for parent in count(_FIRST_PARENT):
        yield f"P{parent}-{_CHILDREN}"
        first = f"C{next(children)}"
        yield first
        yield f"C{next(children)}"
        yield first
        yield f"C{next(children)}"


def damage(text: str, label: GreyImage, module_px: int) -> GreyImage:
    """Soil and crease every fourth bag's label, as much as most readers bear."""
    number = int(text.strip("PC").partition("-")[0])
    if number % _DAMAGED_EVERY:
        return label
    rng = np.random.default_rng(number)
    worn = crumple(as_canvas(label), rng, depth=0.8, module_px=module_px)
    worn = soil(worn, rng, share=0.05, module_px=module_px)
    return np.clip(worn, 0, 255).astype(np.uint8)


class PracticeCamera:
    """What `cv2.VideoCapture` is to a real camera; feeds itself as labels leave the belt."""

    def __init__(self, now_s: Callable[[], float]) -> None:
        self._now_s, self._began_s = now_s, now_s()
        self._labels = practice_labels()
        self._belt = Belt([next(self._labels)], _SEED, size=SIZE, dwell_s=_DWELL_S, wear=damage)
        self._closed = threading.Event()

    def isOpened(self) -> bool:  # noqa: N802 - the name in cv2
        """Whether it was opened."""
        return not self._closed.is_set()

    def read(self) -> tuple[bool, cv2.typing.MatLike]:
        """Wait for the next beat; the belt as it is then."""
        self._closed.wait(_FRAME_S)
        if self._belt.waiting <= 1:
            self._belt.feed([next(self._labels)])
        return not self._closed.is_set(), self._belt.picture(self._now_s() - self._began_s)

    def release(self) -> None:
        """Stop the belt."""
        self._closed.set()

    def set(self, prop: int, value: float, /) -> bool:
        """There is no driver to be asked."""
        del prop, value
        return False

    def get(self, prop: int, /) -> float:
        """There is no driver to be asked."""
        del prop
        return 0.0
