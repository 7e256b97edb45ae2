"""What the store thread is to tell, now that the disk has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.station.cue import Cue
from shared.codes import BagCode, ControlCode, ControlVerb, read_code
from shared.errors import CodeRefused
from shared.values import value

if TYPE_CHECKING:
    from kiosk.outbox.evidence import Evidence  # noqa: TC004 - a dataclass does not look at it


@value
class News:
    """What is to be told now that the disk has it."""

    cues: tuple[Cue, ...] = ()
    forget: tuple[str, ...] = ()
    enrol_with: tuple[str, ...] = ()
    look_up: tuple[BagCode, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    has_recorded: bool = False


def is_enrolment(text: str) -> bool:
    """Whether a text is that of an enrolment card."""
    try:
        code = read_code(text)
    except CodeRefused:
        return False
    return isinstance(code, ControlCode) and code.verb is ControlVerb.ENROL
