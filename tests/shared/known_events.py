"""One event of each kind, with values that are easily written otherwise, and its payload's bytes.

The payloads are what stations in the field have hashed and kept; none may ever be changed.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

from shared import events
from shared.codes import BagCode, BagKind

PARENT = BagCode(kind=BagKind.PARENT, number="0123", count=10, code="P0123-10")
OTHER = BagCode(kind=BagKind.PARENT, namespace="NORTH-2", number="7", count=999, code="N:P7-999")
CHILD = BagCode(kind=BagKind.CHILD, number="417", code="C417")
TERMS = events.BillTerms(
    number="B-1", customer='Śrī "A" \\ Söhne & Co </script>', planned_parents=4, note="a\tb\nc\x7f"
)
KOLKATA = timezone(timedelta(hours=5, minutes=30))
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SCAN: dict[str, Any] = {
    "at": datetime(2026, 3, 2, 9, 0, 0, 120, tzinfo=UTC),
    "boot_id": "0f6c1b1e-4f0b-4c5d-9a59-2f3d3b0f7f11",
    "uptime_s": 12345.678901,
    "person_id": UUID("018f4e2a-7b1c-7def-8123-456789abcdef"),
    "location_id": UUID(int=7),
    "source": events.Source.HANDHELD,
}
IN_KOLKATA: dict[str, Any] = {**SCAN, "at": datetime(2026, 3, 2, 14, 30, 5, 999999, tzinfo=KOLKATA)}
CONSOLE: dict[str, Any] = {"at": AT, "source": events.Source.CONSOLE, "person_id": UUID(int=9)}
BILL: dict[str, Any] = {**CONSOLE, "bill_id": UUID(int=3)}


def up(uptime_s: float) -> dict[str, Any]:
    """Return the facts of a scan at an uptime in seconds."""
    return {**SCAN, "uptime_s": uptime_s}


EVENTS: tuple[events.Event, ...] = (
    events.ParentOpened(**SCAN, raw=" p0123-10\r\n", parent=PARENT),
    events.ChildPacked(**SCAN, raw="C417", parent=OTHER, child=CHILD),
    events.ChildUnpacked(
        **IN_KOLKATA,
        child=CHILD,
        reason="फटा हुआ \u2028 🧺",
    ),
    events.ParentClosedShort(**up(1e16), parent=PARENT),
    events.BagReceived(**up(1.5e-7), bag=CHILD),
    events.BagDispatched(**up(0.00001), bag=PARENT, destination_id=UUID(int=8)),
    events.BagChecked(**up(123456789012345680.0), bag=OTHER),
    events.BagReturned(at=AT, source=events.Source.TYPED, bag=PARENT),
    events.ScanUndone(**up(3.0), target_seq=2**53, target_id=UUID(int=1)),
    events.ScanRefused(
        **up(0.0001),
        raw="\x00\x1f\x08\x0c\x7f\x80\uffff/",
        mode="PACK",
        reason="x",
    ),
    events.ScanRefused(
        at=AT, source=events.Source.CAMERA, mode="PACK", reason="in_other", bag=CHILD, other=OTHER
    ),
    events.BillCreated(**BILL, terms=TERMS),
    events.BillChanged(**BILL, terms=events.BillTerms(number="2", destination_id=UUID(int=4))),
    events.ParentBilled(**BILL, parent=PARENT),
    events.ParentUnbilled(**BILL, parent=PARENT, reason="wrong lorry"),
    events.BillClosed(**BILL),
    events.BillReopened(**BILL, reason="r"),
    events.BillCancelled(**BILL, reason="r"),
    events.ChildMoved(**CONSOLE, child=CHILD, parent=OTHER, reason="r"),
    events.BagVoided(**CONSOLE, bag=CHILD, reason="r"),
    events.ProblemDecided(**CONSOLE, problem=5, decision=events.Decision.MOVE_OVER, note="ok"),
)
