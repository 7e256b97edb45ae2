"""The look as values: colours by meaning, sizes in px for a window, the style sheet of both.

Reads `assets/theme`; knows no widget.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from string import Template
from typing import Any

from kiosk.ui.assets import asset
from shared.values import value

BASE_PX = (1280, 720)
"""The screen that sizes in `palette.toml` are given for."""
TOUCH_PX = 88
"""Smallest side of what a gloved finger presses, in px on any screen (screens.md)."""
_SMALLEST, _LARGEST = 0.5, 3.0
_SMALL_SCREEN = 0.8
_TYPE_SHARE = 0.7
"""How much of the window's shrinking the type follows: small screens stand nearer, not nearest."""


class Shade(StrEnum):
    """Which of the two palettes."""

    DARK = "dark"
    LIGHT = "light"


@value
class Theme:
    """One shade at one scale; `scale` 1.0 is a window of 1280 x 720 px."""

    shade: Shade
    scale: float
    colours: Mapping[str, str]
    sizes: Mapping[str, int]
    families: tuple[str, ...]

    @property
    def is_small(self) -> bool:
        """Whether buttons of `TOUCH_PX` leave little room beside them."""
        return self.scale < _SMALL_SCREEN

    def px(self, length: float) -> int:
        """A length of the 1280 x 720 design, in px of this window; at least 1."""
        return max(1, round(length * self.scale))

    def touch(self, length: float = TOUCH_PX) -> int:
        """The same for what is pressed: never below `TOUCH_PX`."""
        return max(TOUCH_PX, self.px(length))

    def letters(self, size: float) -> int:
        """The px of letters that have `size` px in the 1280 x 720 design."""
        scale = self.scale if self.scale > 1 else 1 - (1 - self.scale) * _TYPE_SHARE
        return max(1, round(size * scale))

    def type_px(self, name: str) -> int:
        """The px of one of the type sizes of `palette.toml`."""
        return self.letters(self.sizes[name])

    def style_sheet(self, file: str = "kiosk.qss") -> str:
        """The text of a style sheet of `assets/theme` with every `$name` filled in.

        Raises:
            KeyError: the sheet uses a name that the palette lacks.
        """
        names = dict(self.colours)
        names |= {f"size_{name}": f"{self._size_px(name)}px" for name in self.sizes}
        names["families"] = ", ".join(f'"{family}"' for family in self.families)
        return Template(asset("theme", file).read_text("utf-8")).substitute(names)

    def _size_px(self, name: str) -> int:
        return self.px(self.sizes[name]) if name in {"radius", "gap"} else self.type_px(name)


def load_theme(shade: Shade = Shade.DARK, size_px: tuple[int, int] = BASE_PX) -> Theme:
    """Read the palette for a window of `size_px` (width, height).

    Raises:
        OSError, tomllib.TOMLDecodeError, KeyError: this copy of the program is incomplete.
    """
    palette = _palette()
    cues = {f"cue_{name}": colour for name, colour in palette["cue"].items()}
    scale = min(size_px[0] / BASE_PX[0], size_px[1] / BASE_PX[1])
    return Theme(
        shade=shade,
        scale=min(max(scale, _SMALLEST), _LARGEST),
        colours=palette[shade.value] | cues,
        sizes=palette["size"],
        families=tuple(palette["type"]["families"]),
    )


@cache
def _palette() -> dict[str, Any]:
    return tomllib.loads(asset("theme", "palette.toml").read_text("utf-8"))
