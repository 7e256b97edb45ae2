"""What happens between the label and the picture: light, lens, motion, sensor, compression."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.belt.canvas import Canvas, smooth_noise

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage


def defocus(canvas: Canvas, radius_px: float) -> Canvas:
    """Blur as an unfocused lens does: by a disc of this radius, its rim softened."""
    reach = math.ceil(radius_px) + 1
    grid = np.arange(-reach, reach + 1, dtype=np.float32)
    distance = np.hypot(grid[:, None], grid[None, :])
    disc = np.clip(radius_px + 0.5 - distance, 0, 1)
    return np.asarray(cv2.filter2D(canvas, -1, disc / disc.sum()), dtype=np.float32)


def smear(canvas: Canvas, length_px: float, angle_rad: float) -> Canvas:
    """Blur as motion during the exposure does: along a line of this length."""
    reach = math.ceil(length_px / 2) + 1
    big = 8
    kernel = np.zeros(((2 * reach + 1) * big,) * 2, dtype=np.float32)
    middle = kernel.shape[0] / 2
    step = np.array([math.cos(angle_rad), math.sin(angle_rad)]) * length_px * big / 2
    start = (int(middle - step[0]), int(middle - step[1]))
    end = (int(middle + step[0]), int(middle + step[1]))
    cv2.line(kernel, start, end, 1.0, big)
    small = cv2.resize(kernel, (2 * reach + 1, 2 * reach + 1), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.filter2D(canvas, -1, small / small.sum()), dtype=np.float32)


def dim(canvas: Canvas, brightness: float) -> Canvas:
    """Less light: white paper at about ``brightness`` (0..1) of full scale."""
    return (canvas * brightness).astype(np.float32)


def shine(canvas: Canvas, rng: np.random.Generator, spot: tuple[float, float, float]) -> Canvas:
    """A reflection near a spot (x, y, size in px): it washes out towards white."""
    x, y, size = spot
    height, width = canvas.shape
    middle = np.array([x, y]) + rng.normal(0, 0.35, 2) * size
    wide, narrow = size * float(rng.uniform(0.3, 0.9)), size * float(rng.uniform(0.12, 0.4))
    angle = float(rng.uniform(0, math.pi))
    across = np.arange(width, dtype=np.float32)[None, :] - middle[0]
    down = np.arange(height, dtype=np.float32)[:, None] - middle[1]
    along = across * math.cos(angle) + down * math.sin(angle)
    aside = -across * math.sin(angle) + down * math.cos(angle)
    light = np.exp(-0.5 * ((along / wide) ** 2 + (aside / narrow) ** 2))
    return (canvas + light * float(rng.uniform(120, 500))).astype(np.float32)


def shade(canvas: Canvas, rng: np.random.Generator, spot: tuple[float, float, float]) -> Canvas:
    """A shadow whose edge runs across a spot (x, y, size in px), and uneven light besides."""
    x, y, size = spot
    height, width = canvas.shape
    angle = float(rng.uniform(0, 2 * math.pi))
    offset = float(rng.uniform(-0.4, 0.4)) * size
    across = np.arange(width, dtype=np.float32)[None, :] - x
    down = np.arange(height, dtype=np.float32)[:, None] - y
    beyond = across * math.cos(angle) + down * math.sin(angle) - offset
    edge_px = size * float(rng.uniform(0.02, 0.3))
    dark = 1 / (1 + np.exp(np.clip(-beyond / edge_px, -30, 30)))
    depth = float(rng.uniform(0.6, 0.97))
    uneven = 1 + 0.15 * smooth_noise(rng, (width, height), size)
    return (canvas * (1 - depth * dark) * uneven).astype(np.float32)


def squeeze(picture: GreyImage, quality: int) -> GreyImage:
    """Through JPEG and back, as many webcams send it."""
    _, jpeg = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(jpeg, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
