"""Made-up station frames, each with the codes in it: one seed and kind give one frame, always."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from kiosk.belt.canvas import Canvas, centre_of, draw_sack, finish, lay_label
from kiosk.belt.label import code_box, draw_label, label_matrix
from kiosk.belt.light import defocus, dim, shade, shine, smear, squeeze
from kiosk.belt.pose import homography, outline
from kiosk.belt.troubles import Recipe, Scenery, Trouble, make_scenery
from kiosk.belt.wear import as_canvas, crumple, cut, soil
from kiosk.scanning.frames import Corners, GreyImage
from shared.values import value

SIZES = ((1280, 720), (1920, 1080))


@value
class DrawnCode:
    """A code that was drawn into a frame, and its outline in px."""

    text: str
    corners: Corners


@dataclass(frozen=True, slots=True, eq=False)
class StationFrame:
    """A made-up frame (H, W) uint8 and the truth about it."""

    trouble: Trouble
    pixels: GreyImage
    codes: tuple[DrawnCode, ...]


def draw_frame(trouble: Trouble, seed: int, size: tuple[int, int] = SIZES[0]) -> StationFrame:
    """Draw one frame of (width, height) px in a kind of trouble."""
    rng = np.random.default_rng([seed, list(Trouble).index(trouble), size[0]])
    return render(trouble, make_scenery(trouble, rng, size), rng, size)


def render(
    trouble: Trouble,
    scenery: Scenery,
    rng: np.random.Generator,
    size: tuple[int, int],
    grain: np.random.Generator | None = None,
) -> StationFrame:
    """Draw a frame by its recipe; ``rng`` supplies sack and blots, ``grain`` the sensor's noise."""
    canvas = draw_sack(rng, size)
    codes = tuple(_lay(canvas, recipe, rng) for recipe in scenery.labels)
    spot = _spot(codes, size)
    if scenery.has_glare:
        canvas = shine(canvas, rng, spot)
    if scenery.has_shadow:
        canvas = shade(canvas, rng, spot)
    if scenery.defocus_px > 0:
        canvas = defocus(canvas, scenery.defocus_px)
    if scenery.smear_px > 0:
        canvas = smear(canvas, scenery.smear_px, scenery.smear_rad)
    canvas = dim(canvas, scenery.brightness)
    picture = finish(canvas, grain or rng, noise=scenery.noise, blur_px=size[0] / 1280 * 0.6)
    return StationFrame(trouble, squeeze(picture, scenery.jpeg_quality), codes)


def _lay(canvas: Canvas, recipe: Recipe, rng: np.random.Generator) -> DrawnCode:
    """Draw, wear and lay one label."""
    drawn_px = max(4, min(24, math.ceil(recipe.pose.module_px * 2)))
    label = as_canvas(draw_label(recipe.text, drawn_px))
    modules = (label.shape[1] / drawn_px, label.shape[0] / drawn_px)
    matrix = homography(recipe.pose, modules, canvas.shape[1])
    if recipe.crease > 0:
        label = crumple(label, rng, depth=recipe.crease, module_px=drawn_px)
    if recipe.dirt > 0:
        label = soil(label, rng, share=recipe.dirt, module_px=drawn_px)
    cover = None
    if recipe.cut_modules is not None:
        label, cover = cut(label, rng, modules=recipe.cut_modules, module_px=drawn_px)
    lay_label(canvas, label, matrix, drawn_px, cover)
    box = code_box(label_matrix(recipe.text).shape[0], 1)
    return DrawnCode(recipe.text, outline(matrix, box))


def _spot(codes: tuple[DrawnCode, ...], size: tuple[int, int]) -> tuple[float, float, float]:
    """Where light plays: on the first code (x, y, side in px), else in the middle."""
    if not codes:
        return size[0] / 2, size[1] / 2, size[1] / 3
    xs = [x for x, _ in codes[0].corners]
    return (*centre_of(codes[0].corners), max(xs) - min(xs))
