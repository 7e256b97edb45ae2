"""The kinds of trouble that a station's frames are in, and at random how bad one is."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias

import numpy as np

from kiosk.belt.pose import Pose
from shared.values import value

Size: TypeAlias = tuple[int, int]
"""Width and height of a frame in px."""
_SHARE_OF_PARENTS: Final = 0.3
_SHARE_IN_SHADE: Final = 0.3


class Trouble(StrEnum):
    """What makes a frame hard to read."""

    NOMINAL = "nominal"
    ROTATED = "rotated"
    SMALL = "small"
    JPEG = "jpeg"
    TILT = "tilt"
    CLOSE = "close"
    STACK = "stack"
    BLUR = "blur"
    MOTION = "motion"
    DARK = "dark"
    GLARE = "glare"
    SHADOW = "shadow"
    DIRT = "dirt"
    CRUMPLE = "crumple"
    CUT = "cut"
    MIXED = "mixed"


@value
class Recipe:
    """How one label looks: its pose and wear; module-based lengths are in modules."""

    text: str
    pose: Pose
    dirt: float = 0.0
    crease: float = 0.0
    cut_modules: float | None = None


@value
class Scenery:
    """How a whole frame looks: light, lens and sensor; lengths in px, noise in grey levels."""

    labels: tuple[Recipe, ...]
    defocus_px: float = 0.0
    smear_px: float = 0.0
    smear_rad: float = 0.0
    brightness: float = 0.85
    noise: float = 2.0
    has_glare: bool = False
    has_shadow: bool = False
    jpeg_quality: int = 85


Spoiler: TypeAlias = Callable[[Scenery, np.random.Generator, Size], Scenery]
"""Adds one trouble to a scenery."""


def made_up_text(rng: np.random.Generator) -> str:
    """A parent's or a child's code of up to 10 characters, as version 1-H holds."""
    if rng.random() < _SHARE_OF_PARENTS:
        return f"P{rng.integers(1, 10 ** int(rng.integers(1, 7)))}-{rng.integers(1, 100)}"
    return f"C{rng.integers(1, 10 ** int(rng.integers(1, 10)))}"


def make_scenery(trouble: Trouble, rng: np.random.Generator, size: tuple[int, int]) -> Scenery:
    """Choose at random how bad a kind of trouble is, from hardly to beyond any reading."""
    if trouble is Trouble.STACK:
        return _stack(rng, size)
    scenery = Scenery(
        labels=(_ordinary(rng, size),),
        brightness=float(rng.uniform(0.7, 1.0)),
        noise=float(rng.uniform(1, 4)),
        jpeg_quality=int(rng.integers(70, 95)),
    )
    spoil = _SPOILERS.get(trouble)
    return scenery if spoil is None else spoil(scenery, rng, size)


def _ordinary(rng: np.random.Generator, size: tuple[int, int]) -> Recipe:
    """A label as a careful operator holds it: somewhere in the middle, nearly straight."""
    width, height = size
    module_px = float(rng.uniform(3.6, 8.0)) * height / 720
    margin = 17 * module_px
    pose = Pose(
        x_px=float(rng.uniform(min(margin, width / 2), max(width - margin, width / 2))),
        y_px=float(rng.uniform(min(margin, height / 2), max(height - margin, height / 2))),
        module_px=module_px,
        turn_rad=float(rng.normal(0, 0.15)),
        tilt_rad=math.radians(float(rng.uniform(0, 22))),
        tilt_axis_rad=float(rng.uniform(0, math.pi)),
    )
    return Recipe(made_up_text(rng), pose)


def _rotated(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    return _posed(scenery, turn_rad=float(rng.uniform(-math.pi, math.pi)))


def _small(scenery: Scenery, rng: np.random.Generator, size: Size) -> Scenery:
    return _posed(scenery, module_px=float(rng.uniform(2.2, 3.4)) * size[1] / 720)


def _jpeg(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    return replace(scenery, jpeg_quality=int(rng.integers(12, 40)))


def _tilt(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    return _posed(scenery, tilt_rad=math.radians(float(rng.uniform(35, 62))))


def _blur(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    return replace(
        scenery, defocus_px=float(rng.uniform(0.7, 1.8)) * scenery.labels[0].pose.module_px
    )


def _motion(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    length_px = float(rng.uniform(1.0, 3.8)) * scenery.labels[0].pose.module_px
    return replace(scenery, smear_px=length_px, smear_rad=float(rng.uniform(0, math.pi)))


def _dark(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    brightness = 10 ** float(rng.uniform(-1.65, -0.8))
    return replace(scenery, brightness=brightness, noise=float(rng.uniform(3, 9)))


def _glare(scenery: Scenery, _rng: np.random.Generator, _size: Size) -> Scenery:
    return replace(scenery, has_glare=True)


def _shadow(scenery: Scenery, _rng: np.random.Generator, _size: Size) -> Scenery:
    return replace(scenery, has_shadow=True)


def _dirt(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    return _worn(scenery, dirt=float(rng.uniform(0.02, 0.3)))


def _crumple(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    return _worn(scenery, crease=float(rng.uniform(0.3, 1.8)))


def _cut(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    cut_modules = float(rng.uniform(-2.5, 3.5))
    return replace(scenery, labels=(replace(scenery.labels[0], cut_modules=cut_modules),))


def _close(scenery: Scenery, rng: np.random.Generator, size: Size) -> Scenery:
    """The label fills the frame; its code is just inside."""
    width, height = size
    module_px = height / 21 * float(rng.uniform(0.6, 0.93))
    room = (width - 21 * module_px, height - 21 * module_px)
    crease = float(rng.uniform(0, 0.6))
    pose = replace(
        scenery.labels[0].pose,
        x_px=width / 2 + float(rng.uniform(-0.4, 0.4)) * room[0],
        # the caption below the code moves the label's middle 2.5 modules down
        y_px=height / 2 + 2.5 * module_px + float(rng.uniform(-0.3, 0.3)) * room[1],
        module_px=module_px,
        tilt_rad=math.radians(float(rng.uniform(0, 8))),
        turn_rad=float(rng.normal(0, 0.04)),
    )
    return replace(scenery, labels=(replace(scenery.labels[0], pose=pose, crease=crease),))


def _mixed(scenery: Scenery, rng: np.random.Generator, size: Size) -> Scenery:
    """Three troubles at once, each of them moderate."""
    for choice in rng.permutation(len(_MODERATE))[:3]:
        scenery = _MODERATE[int(choice)](scenery, rng, size)
    return scenery


def _somewhat_blurred(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    return replace(
        scenery, defocus_px=float(rng.uniform(0.2, 0.8)) * scenery.labels[0].pose.module_px
    )


def _somewhat_smeared(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    length_px = float(rng.uniform(0.4, 1.6)) * scenery.labels[0].pose.module_px
    return replace(scenery, smear_px=length_px, smear_rad=float(rng.uniform(0, math.pi)))


def _somewhat_dark(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    brightness = 10 ** float(rng.uniform(-1.1, -0.6))
    return replace(scenery, brightness=brightness, noise=float(rng.uniform(2, 6)))


def _somewhat_dirty(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    return _worn(scenery, dirt=float(rng.uniform(0.02, 0.15)))


def _somewhat_creased(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    return _worn(scenery, crease=float(rng.uniform(0.3, 1.2)))


def _somewhat_tilted(scenery: Scenery, rng: np.random.Generator, _size: Size) -> Scenery:
    return _posed(scenery, tilt_rad=math.radians(float(rng.uniform(20, 50))))


_SPOILERS: Final[Mapping[Trouble, Spoiler]] = MappingProxyType(
    {
        Trouble.ROTATED: _rotated,
        Trouble.SMALL: _small,
        Trouble.JPEG: _jpeg,
        Trouble.TILT: _tilt,
        Trouble.CLOSE: _close,
        Trouble.BLUR: _blur,
        Trouble.MOTION: _motion,
        Trouble.DARK: _dark,
        Trouble.GLARE: _glare,
        Trouble.SHADOW: _shadow,
        Trouble.DIRT: _dirt,
        Trouble.CRUMPLE: _crumple,
        Trouble.CUT: _cut,
        Trouble.MIXED: _mixed,
    }
)
_MODERATE: Final[tuple[Spoiler, ...]] = (
    _somewhat_blurred,
    _somewhat_smeared,
    _somewhat_dark,
    _shadow,
    _somewhat_dirty,
    _somewhat_creased,
    _somewhat_tilted,
)


def make_typical(rng: np.random.Generator, size: Size) -> Scenery:
    """What a station sees most of the day: a fair label, at most one moderate trouble."""
    scenery = make_scenery(Trouble.NOMINAL, rng, size)
    often: tuple[Spoiler, ...] = (_rotated, _small, _jpeg)
    choice = int(rng.integers(2 * len(_MODERATE)))
    if choice < len(_MODERATE):
        return _MODERATE[choice](scenery, rng, size)
    return often[choice % len(often)](scenery, rng, size)


def _worn(scenery: Scenery, *, dirt: float = 0.0, crease: float = 0.0) -> Scenery:
    label = scenery.labels[0]
    worn = replace(label, dirt=max(label.dirt, dirt), crease=max(label.crease, crease))
    return replace(scenery, labels=(worn,))


def _posed(scenery: Scenery, **changes: float) -> Scenery:
    label = scenery.labels[0]
    return replace(scenery, labels=(replace(label, pose=replace(label.pose, **changes)),))


def _stack(rng: np.random.Generator, size: tuple[int, int]) -> Scenery:
    """Up to 12 bags on one another, each label with wear of its own."""
    width, height = size
    count = int(rng.integers(1, 13))
    columns = min(4, math.ceil(math.sqrt(count * width / height)))
    rows = math.ceil(count / columns)
    cell = (width / columns, height / rows)
    places = rng.permutation(columns * rows)[:count]
    labels: list[Recipe] = []
    for place in places:
        column, row = int(place) % columns, int(place) // columns
        ordinary = _ordinary(rng, size)
        pose = replace(
            ordinary.pose,
            x_px=(column + 0.5 + float(rng.uniform(-0.06, 0.06))) * cell[0],
            y_px=(row + 0.5 + float(rng.uniform(-0.04, 0.04))) * cell[1],
            module_px=min(min(cell) / 31, 8.0 * height / 720) * float(rng.uniform(0.5, 0.95)),
            tilt_rad=math.radians(float(rng.uniform(0, 40))),
        )
        worn = replace(ordinary, pose=pose)
        wear = int(rng.integers(3))
        if wear == 0:
            worn = replace(worn, dirt=float(rng.uniform(0.0, 0.12)))
        elif wear == 1:
            worn = replace(worn, crease=float(rng.uniform(0.0, 0.8)))
        labels.append(worn)
    return Scenery(
        brightness=float(rng.uniform(0.35, 1.0)),
        noise=float(rng.uniform(1, 5)),
        defocus_px=float(rng.uniform(0, 0.9)) * height / 720,
        has_shadow=bool(rng.random() < _SHARE_IN_SHADE),
        jpeg_quality=int(rng.integers(60, 95)),
        labels=tuple(labels),
    )
