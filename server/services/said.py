"""What a line of a history tells of what the event's own payload says, beside who, when and what.

Why something was done or refused, and where a bag was sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from server.services.payloads import read_event
from shared import events
from shared.plain import kind_of

if TYPE_CHECKING:
    from uuid import UUID

_REASONED = (
    events.ChildUnpacked,
    events.ParentUnbilled,
    events.BillReopened,
    events.BillCancelled,
    events.ChildMoved,
    events.BagVoided,
)
SAY_MORE = frozenset(
    kind_of(kind)
    for kind in (*_REASONED, events.ScanRefused, events.ProblemDecided, events.BagDispatched)
)
"""The kinds of events whose payload a history's line needs."""


class Said(NamedTuple):
    """What a payload tells; a person's own words are the fact `why`.

    The code of a refusal at a station is the `reason`, and the bag that was in the way its fact
    `parent`.
    """

    reason: str | None = None
    facts: dict[str, str] | None = None
    destination_id: UUID | None = None


_NOTHING = Said()


def said_in(payload: bytes | None) -> Said:
    """Return what a history's line tells besides, for an event of such a kind; no other has any."""
    if payload is None:
        return _NOTHING
    match read_event(payload):
        case events.ScanRefused(reason=reason, other=other):
            return Said(reason, {} if other is None else {"parent": other.code})
        case events.ProblemDecided(note=note) if note:
            return Said(facts={"why": note})
        case events.BagDispatched(destination_id=destination_id):
            return Said(destination_id=destination_id)
        case event if isinstance(event, _REASONED) and event.reason:
            return Said(facts={"why": event.reason})
        case _:
            return _NOTHING
