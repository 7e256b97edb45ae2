"""A belt that carries labels past the camera one after the other; more can be put on as it runs."""

from __future__ import annotations

import math
import threading
from typing import TYPE_CHECKING

import numpy as np

from kiosk.belt.canvas import draw_sack, lay_label
from kiosk.belt.label import draw_label
from kiosk.belt.pose import Pose, homography
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.scanning.frames import GreyImage

_EMPTY_S = 0.12
"""Bare belt between two labels, so that two are never in view together."""
_SLIDE = 0.18
"""Share of a label's time for sliding in, and as much for sliding out."""


@value
class _Slot:
    """One label's time on the belt, in seconds since the belt began."""

    text: str
    from_s: float
    to_s: float
    seed: int


class Belt:
    """Shows each text as a label for ``dwell_s`` seconds; loops, or ends with a bare belt.

    ``wear`` makes of a text's label, drawn with so many px a module, what time made of it.
    """

    def __init__(  # noqa: PLR0913 (the recipe of a belt; all but the texts have a default)
        self,
        texts: Sequence[str],
        seed: int,
        *,
        size: tuple[int, int] = (1280, 720),
        dwell_s: float = 0.8,
        loop: bool = False,
        lead_s: float = 0.5,
        wear: Callable[[str, GreyImage, int], GreyImage] | None = None,
    ) -> None:
        self._rng = np.random.default_rng(seed)
        self._size = size
        self._dwell_s = dwell_s
        self._wear = wear
        self._loop = loop
        self._sack = np.clip(draw_sack(self._rng, size), 0, 255).astype(np.uint8)
        self._lock = threading.Lock()
        self._slots: list[_Slot] = []
        self._ends_s = lead_s
        self._now_s = 0.0
        self._texts = list(texts)
        self._label: tuple[str, GreyImage] = ("", np.zeros((1, 1), np.uint8))
        self.feed(texts)

    def feed(self, texts: Sequence[str]) -> None:
        """Put further labels on the belt, behind those that are on it."""
        with self._lock:
            start = max(self._ends_s, self._now_s)
            for text in texts:
                seed = int(self._rng.integers(2**31))
                self._slots.append(_Slot(text, start, start + self._dwell_s, seed))
                start += self._dwell_s + _EMPTY_S
            self._ends_s = start

    @property
    def is_done(self) -> bool:
        """Whether the last label has left the belt."""
        with self._lock:
            return not self._loop and self._now_s >= self._ends_s

    @property
    def waiting(self) -> int:
        """How many labels are on the belt or still to come."""
        with self._lock:
            return sum(slot.to_s > self._now_s for slot in self._slots)

    def picture(self, at_s: float) -> GreyImage:
        """The picture (H, W) uint8 at a time in seconds since the belt began."""
        slot = self._slot_at(at_s)
        picture = self._sack.copy()
        if slot is not None:
            self._lay(picture, slot, at_s)
        return picture

    def _slot_at(self, at_s: float) -> _Slot | None:
        with self._lock:
            self._now_s = max(self._now_s, at_s)
            if self._loop and self._now_s >= self._ends_s:
                self._refill()
            self._slots = [slot for slot in self._slots if slot.to_s > at_s]
            first = self._slots[0] if self._slots else None
        return first if first is not None and first.from_s <= at_s else None

    def _refill(self) -> None:
        start = self._now_s
        for text in self._texts:
            self._slots.append(_Slot(text, start, start + self._dwell_s, len(self._slots)))
            start += self._dwell_s + _EMPTY_S
        self._ends_s = start

    def _lay(self, picture: GreyImage, slot: _Slot, at_s: float) -> None:
        width, height = self._size
        draw = np.random.default_rng(slot.seed)
        module_px = max(2, round(height / 100))
        if self._label[0] != slot.text:
            label = draw_label(slot.text, module_px * 2)
            if self._wear is not None:
                label = self._wear(slot.text, label, module_px * 2)
            self._label = (slot.text, label)
        label = self._label[1]
        modules = (label.shape[1] / (module_px * 2), label.shape[0] / (module_px * 2))
        pose = Pose(
            x_px=width * (0.5 + 0.85 * _glide((at_s - slot.from_s) / (slot.to_s - slot.from_s))),
            y_px=height * float(draw.uniform(0.4, 0.6)),
            module_px=module_px * float(draw.uniform(0.8, 1.1)),
            turn_rad=float(draw.uniform(-0.3, 0.3)),
            tilt_rad=float(draw.uniform(0, 0.35)),
            tilt_axis_rad=float(draw.uniform(0, math.pi)),
        )
        lay_label(picture, label, homography(pose, modules, width), module_px * 2)


def _glide(part: float) -> float:
    """Where a label stands at a part (0..1) of its time: -1 left of view, 0 middle, 1 right."""
    if part < _SLIDE:
        return -((1 - part / _SLIDE) ** 2) - 0.05
    if part > 1 - _SLIDE:
        return ((part - 1 + _SLIDE) / _SLIDE) ** 2 + 0.05
    return -0.05 + 0.1 * (part - _SLIDE) / (1 - 2 * _SLIDE)
