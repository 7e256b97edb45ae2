"""The office's look: the station's palette with soft grounds, and a colour for each tone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from kiosk.ui.assets import asset

if TYPE_CHECKING:
    from kiosk.ui.look import Look
    from kiosk.ui.theme import Theme

TONES = {"good": "good", "notice": "busy", "warn": "warn", "bad": "bad", "muted": "idle"}
"""What a page calls a state, and the palette's name for its colour."""
_SOFT_SHARE = 0.12
_HAIRLINE_SHARE = 0.6
_HOVER_SHARE = 0.05
_PICKED_SHARE = 0.15


def tone_colour(look: Look, tone: str) -> QColor:
    """The colour of a tone's dot or bar; the quiet one for an unknown tone."""
    return look.colour(TONES.get(tone, "idle"))


def style_sheet(theme: Theme) -> str:
    """The text of `assets/theme/admin.qss` in the theme's colours.

    To the palette come `good_soft` and its like: a little of each tone's colour on `panel`.
    """
    own = theme.colours
    soft = {f"{name}_soft": _mixed(own[name], own["panel"], _SOFT_SHARE) for name in TONES.values()}
    soft["hairline"] = _mixed(own["edge"], own["panel"], _HAIRLINE_SHARE)
    soft["hover"] = _mixed(own["ink"], own["panel"], _HOVER_SHARE)
    soft["picked"] = _mixed(own["busy"], own["panel"], _PICKED_SHARE)
    soft["chevron"] = asset("icons", "admin", "chevron.svg").as_posix()
    return replace(theme, colours={**own, **soft}).style_sheet("admin.qss")


def qt_palette(theme: Theme) -> QPalette:
    """What a style sheet cannot say: the colour of hints in fields, and of links."""
    palette = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, "ground"),
        (QPalette.ColorRole.Base, "field"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.PlaceholderText, "ink_faint"),
        (QPalette.ColorRole.Link, "busy"),
        (QPalette.ColorRole.Highlight, "busy"),
    ):
        palette.setColor(role, QColor(theme.colours[name]))
    return palette


def _mixed(over: str, under: str, share: float) -> str:
    upper, lower = QColor(over), QColor(under)
    pairs = (
        (upper.red(), lower.red()),
        (upper.green(), lower.green()),
        (upper.blue(), lower.blue()),
    )
    return QColor(*(round(a * share + b * (1 - share)) for a, b in pairs)).name()
