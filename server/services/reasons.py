"""Why something was done or refused, as the events' own payloads say."""

from __future__ import annotations

from typing import Any

from server.services.payloads import read_event
from shared import events
from shared.plain import kind_of

_REASONED = (
    events.ChildUnpacked,
    events.ParentUnbilled,
    events.BillReopened,
    events.BillCancelled,
    events.ChildMoved,
    events.BagVoided,
)
GIVE_REASONS = frozenset(
    kind_of(kind) for kind in (*_REASONED, events.ScanRefused, events.ProblemDecided)
)
"""The kinds of events whose payload has a reason."""


def reason_in(payload: bytes | None) -> dict[str, Any]:
    """Return what a history's line tells besides, for an event of such a kind; no other has any.

    A person's own words are the fact `why`; the code of a refusal at a station is the line's
    `reason`, and the bag that was in the way its fact `parent`.
    """
    if payload is None:
        return {}
    match read_event(payload):
        case events.ScanRefused(reason=reason, other=other):
            return {"reason": reason, "facts": {} if other is None else {"parent": other.code}}
        case events.ProblemDecided(note=note) if note:
            return {"facts": {"why": note}}
        case event if isinstance(event, _REASONED) and event.reason:
            return {"facts": {"why": event.reason}}
        case _:
            return {}
