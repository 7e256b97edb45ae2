"""How each kind of cue looks: its icon. Its colour has the kind's own name in the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.station.cue import CueKind
from kiosk.station.view import LineResult

if TYPE_CHECKING:
    from collections.abc import Mapping

CUE_ICONS: Mapping[CueKind, str] = {
    CueKind.ADDED: "check",
    CueKind.OPENED: "disc",
    CueKind.FULL: "full",
    CueKind.ALREADY: "bang",
    CueKind.REFUSED: "cross",
    CueKind.UNDONE: "undo",
    CueKind.OUT_OF_SERVICE: "power",
    CueKind.NOTICE: "notice",
}

LINE_ICONS: Mapping[LineResult, tuple[str, str]] = {
    LineResult.TAKEN: ("check", "good"),
    LineResult.ALREADY: ("bang", "warn"),
    LineResult.REFUSED: ("cross", "bad"),
    LineResult.UNDONE: ("undo", "idle"),
    LineResult.PROBLEM: ("bang", "bad"),
}
"""A line's icon and the palette's colour for it."""
