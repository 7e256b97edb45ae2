"""A station's picture in the making: a sack for a background, labels laid on it, light and lens."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from kiosk.belt.pose import Matrix
    from kiosk.scanning.frames import Corners, GreyImage

Canvas: TypeAlias = npt.NDArray[np.float32]
"""A grey picture in the making: (H, W) float32, 0 black to 255 white."""

_SUPERSAMPLING = 2
_SHARE_PRINTED = 0.5


def draw_sack(rng: np.random.Generator, size: tuple[int, int]) -> Canvas:
    """Draw a bare woven sack of (width, height) px: weave, folds, stains and a stripe of print."""
    width, height = size
    down = np.arange(height, dtype=np.float32)[:, None]
    across = np.arange(width, dtype=np.float32)[None, :]
    base = float(rng.uniform(90, 190))
    pitch = float(rng.uniform(5, 12))
    weave = np.sin(across * (2 * np.pi / pitch)) * np.sin(down * (2 * np.pi / pitch))
    folds = smooth_noise(rng, size, float(rng.uniform(80, 250)))
    light = base + weave * float(rng.uniform(2, 9)) + folds * float(rng.uniform(8, 30))
    picture: Canvas = (light + smooth_noise(rng, size, 4.0) * 3.0).astype(np.float32)
    if rng.random() < _SHARE_PRINTED:
        _print_brand(rng, picture)
    return picture


def _print_brand(rng: np.random.Generator, picture: Canvas) -> None:
    """Print the trade mark of a made-up seed company: letters and a bar."""
    height, width = picture.shape
    ink = float(rng.uniform(20, 90))
    place = (int(rng.uniform(0, width * 0.5)), int(rng.uniform(height * 0.15, height * 0.95)))
    words = str(rng.choice(["HYBRID MAIZE", "PADDY 1121", "SEED 25 KG", "WHEAT HD-2967"]))
    scale = float(rng.uniform(1.0, 4.0)) * height / 720
    cover = np.zeros(picture.shape, np.uint8)
    cv2.putText(cover, words, place, cv2.FONT_HERSHEY_DUPLEX, scale, 255, max(1, int(scale * 3)))
    picture[cover > 0] = ink
    bar = int(rng.uniform(0, height * 0.9))
    picture[bar : bar + int(rng.uniform(4, 40))] *= float(rng.uniform(0.4, 0.9))


def smooth_noise(rng: np.random.Generator, size: tuple[int, int], length_px: float) -> Canvas:
    """Draw noise that varies over about ``length_px``: (H, W) float32, about standard normal."""
    width, height = size
    small = (max(2, round(width / length_px) + 2), max(2, round(height / length_px) + 2))
    coarse = rng.standard_normal((small[1], small[0])).astype(np.float32)
    return np.asarray(cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC), dtype=np.float32)


def lay_label(
    canvas: Canvas | GreyImage,
    label: GreyImage | Canvas,
    matrix: Matrix,
    module_px: int,
    whole: Canvas | None = None,
) -> None:
    """Lay a label drawn at ``module_px`` px a module onto the canvas by its homography.

    ``whole`` is 1 where the label is there and 0 where it was cut away.

    Drawn twice as large and averaged down, as a sensor's pixels average the light.
    """
    height, width = label.shape
    scale = np.diag([1.0 / module_px, 1.0 / module_px, 1.0])
    edges = np.array([[0, 0, 1], [width, 0, 1], [width, height, 1], [0, height, 1]], dtype=float)
    spread = edges @ (matrix @ scale).T
    spots = spread[:, :2] / spread[:, 2:]
    low = np.maximum(np.floor(spots.min(axis=0)).astype(int) - 1, 0)
    high = np.minimum(np.ceil(spots.max(axis=0)).astype(int) + 1, canvas.shape[::-1])
    if (high <= low).any():
        return
    roi = (int(high[0] - low[0]), int(high[1] - low[1]))
    big = (roi[0] * _SUPERSAMPLING, roi[1] * _SUPERSAMPLING)
    shift = np.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1]], dtype=float)
    warp = np.diag([_SUPERSAMPLING, _SUPERSAMPLING, 1.0]) @ shift @ matrix @ scale
    there = np.ones(label.shape, np.float32) if whole is None else whole
    ink = cv2.warpPerspective(label.astype(np.float32) * there, warp, big, flags=cv2.INTER_LINEAR)
    cover = cv2.warpPerspective(there, warp, big)
    ink = cv2.resize(ink, roi, interpolation=cv2.INTER_AREA)
    cover = cv2.resize(cover, roi, interpolation=cv2.INTER_AREA)
    under = canvas[low[1] : high[1], low[0] : high[0]]
    under[:] = under * (1 - cover) + ink


def finish(canvas: Canvas, rng: np.random.Generator, *, noise: float, blur_px: float) -> GreyImage:
    """Take the picture: lens blur (sigma in px), sensor noise (sigma in grey levels), 8 bits."""
    if blur_px > 0:
        canvas = np.asarray(cv2.GaussianBlur(canvas, (0, 0), blur_px), dtype=np.float32)
    grain = rng.standard_normal(canvas.shape, dtype=np.float32) * noise
    return np.clip(canvas + grain, 0, 255).astype(np.uint8)


def centre_of(corners: Corners) -> tuple[float, float]:
    """The middle of a code's outline in px."""
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4
