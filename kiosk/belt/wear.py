"""What happens to a label before a camera sees it: dirt, creases, torn edges; on the flat label."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.belt.canvas import Canvas, smooth_noise
from kiosk.belt.label import QUIET_MODULES

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage


def soil(label: Canvas, rng: np.random.Generator, *, share: float, module_px: int) -> Canvas:
    """Cover a share (0..1) of the label with blots of dust, mud or scuffed white."""
    size = (label.shape[1], label.shape[0])
    length_px = module_px * float(rng.uniform(1.0, 4.0))
    noise = smooth_noise(rng, size, length_px)
    level = float(np.quantile(noise, 1.0 - share))
    softness = float(rng.uniform(0.05, 0.4))
    cover = np.clip((noise - level) / softness, 0, 1) * float(rng.uniform(0.6, 1.0))
    colour = float(rng.choice([40, 110, 235]))
    soiled = label * (1 - cover) + colour * cover
    for _ in range(int(rng.integers(0, 4))):
        start = rng.uniform(0, 1, 2) * size
        end = rng.uniform(0, 1, 2) * size
        width = max(1, round(module_px * float(rng.uniform(0.2, 0.7))))
        tone = float(rng.choice([30, 240]))
        cv2.line(soiled, _px(start), _px(end), tone, width, cv2.LINE_AA)
    return soiled.astype(np.float32)


def crumple(label: Canvas, rng: np.random.Generator, *, depth: float, module_px: int) -> Canvas:
    """Crease the label: modules shift by up to about ``depth`` modules, and slopes shade it."""
    height, width = label.shape
    length_px = module_px * float(rng.uniform(7.0, 14.0))
    across = smooth_noise(rng, (width, height), length_px) * (depth * module_px * 0.5)
    down = smooth_noise(rng, (width, height), length_px) * (depth * module_px * 0.5)
    columns, rows = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height))
    moved = cv2.remap(
        label,
        (columns + across).astype(np.float32),
        (rows + down).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    slope = np.gradient(across, axis=1) + np.gradient(down, axis=0)
    shade = np.clip(1.0 + slope * float(rng.uniform(0.5, 1.5)), 0.45, 1.4)
    return (np.asarray(moved) * shade).astype(np.float32)


def cut(
    label: Canvas, rng: np.random.Generator, *, modules: float, module_px: int
) -> tuple[Canvas, Canvas]:
    """Cut one edge: the quiet zone and the code's outer ``modules``; the label and its cover 0..1.

    What was cut away shows the sack; negative ``modules`` leave some of the quiet zone.
    """
    cover = np.ones_like(label)
    gone = max(1, round((QUIET_MODULES + modules) * module_px))
    match int(rng.integers(4)):
        case 0:
            cover[:, :gone] = 0
        case 1:
            cover[:, -gone:] = 0
        case 2:
            cover[:gone] = 0
        case _:
            below = label.shape[0] - label.shape[1]
            cover[-(gone + below) :] = 0
    return label, cover


def as_canvas(label: GreyImage) -> Canvas:
    """A drawn label, ready for wear."""
    return label.astype(np.float32)


def _px(place: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> tuple[int, int]:
    return int(place[0]), int(place[1])
