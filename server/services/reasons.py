"""Why something was done or refused, as the events' own payloads say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.services.payloads import read_event
from shared import events
from shared.plain import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

_EVENT = table_of(tables.Event)
_PAYLOADS = select(_EVENT.c.position, _EVENT.c.payload).where(among(_EVENT.c.position, "positions"))
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


def reasons_given(connection: Connection, positions: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return what a history's line tells besides, by ledger position.

    A person's own words are the fact `why`; the code of a refusal at a station is the line's
    `reason`, and the bag that was in the way its fact `parent`.
    """
    if not positions:
        return {}
    found: dict[int, dict[str, Any]] = {}
    for position, payload in connection.execute(_PAYLOADS, {"positions": list(positions)}):
        match read_event(payload):
            case events.ScanRefused(reason=reason, other=other):
                facts = {} if other is None else {"parent": other.code}
                found[position] = {"reason": reason, "facts": facts}
            case events.ProblemDecided(note=note) if note:
                found[position] = {"facts": {"why": note}}
            case event if isinstance(event, _REASONED) and event.reason:
                found[position] = {"facts": {"why": event.reason}}
            case _:
                pass
    return found
