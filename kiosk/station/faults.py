"""What is wrong with a bag whatever the mode, and who the other party is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.station.says import Says
from shared.records import BagRecord, BagState

if TYPE_CHECKING:
    from shared.codes import BagCode
    from shared.errors import FactValue


def fault_of(bag: BagCode, record: BagRecord | None) -> tuple[Says, dict[str, FactValue]] | None:
    """Return why a bag can be used nowhere: it is void, or its count contradicts what is known."""
    if record is None:
        return None
    if record.state is BagState.VOID:
        return Says.BAG_VOID, {}
    if record.count is not None and bag.count is not None and record.count != bag.count:
        return Says.COUNT_CONTRADICTS, {"other": record.code, "count": record.count}
    return None


def elsewhere(child: BagRecord) -> dict[str, FactValue]:
    """Return which parent holds a child, who packed it, where and when (ISO 8601, UTC)."""
    return {
        "parent": child.parent_code,
        "person": child.packed_by,
        "location": child.packed_in,
        "at": child.packed_at.isoformat() if child.packed_at else None,
    }
