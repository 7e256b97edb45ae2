"""A bill's parents as a table for a spreadsheet, one line each, returned ones marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from shared.console import BillPage
    from shared.reports import Cell


def bill_heads(zone: ZoneInfo) -> list[str]:
    """Return the columns' titles, with their units and the zone of their times."""
    return [
        "bill",
        "customer",
        "parent",
        "state",
        "children planned",
        "children packed",
        "expected (kg)",
        "actual (kg)",
        f"linked ({zone.key})",
        "linked by",
        "children returned",
    ]


def bill_rows(bill: BillPage, *, kg_per_child: float, zone: ZoneInfo) -> Iterator[list[Cell]]:
    """Yield a row per parent; what went back weighs nothing on this bill any more."""
    for line in bill.lines:
        planned = 0 if line.is_returned else line.parent.count or 0
        packed = 0 if line.is_returned else line.parent.packed
        yield [
            bill.terms.number,
            bill.terms.customer,
            line.parent.code,
            "returned" if line.is_returned else line.parent.state.value,
            planned,
            packed,
            planned * kg_per_child,
            packed * kg_per_child,
            f"{line.linked_at.astimezone(zone):%Y-%m-%d %H:%M:%S}",
            line.linked_by,
            " ".join(line.returned_children),
        ]
