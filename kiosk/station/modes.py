"""What a station does with the next bag."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """The station's modes; the values are what `TT1:MODE:` cards name."""

    PACK = "PACK"
    RECEIVE = "RECEIVE"
    DISPATCH = "DISPATCH"
    RETURN = "RETURN"
    CHECK = "CHECK"
    LOOK_UP = "LOOKUP"


class Button(StrEnum):
    """What an operator can press; each has a printed card that does the same."""

    UNDO = "UNDO"
    FINISH = "FINISH"
    LOCK = "LOCK"
