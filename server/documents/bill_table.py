"""A bill's parents as a table for a spreadsheet, one line each, returned ones marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.documents.report_names import value_in
from server.documents.words import ENGLISH
from shared.report_names import HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from server.documents.words import Words
    from shared.console import BillPage
    from shared.reports import Cell


def bill_heads(zone: ZoneInfo, words: Words) -> list[str]:
    """Return the columns' titles, with their units and the zone of their times.

    In English they are names that programs read, and an import too.
    """
    if words is not ENGLISH:
        return _heads_in(words, zone)
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


def _heads_in(words: Words, zone: ZoneInfo) -> list[str]:
    translate = words.translate
    return [
        translate("reports", HEADS["bill"]),
        translate("reports", HEADS["customer"]),
        translate("reports", HEADS["parent"]),
        translate("reports", HEADS["state"]),
        translate("documents", "Children planned"),
        translate("documents", "Children packed"),
        translate("documents", "Expected kg"),
        translate("documents", "Actual kg"),
        f"{translate('reports', HEADS['linked_at'])} ({zone.key})",
        translate("documents", "Linked by"),
        translate("documents", "Children returned"),
    ]


def bill_rows(
    bill: BillPage, *, kg_per_child: float, zone: ZoneInfo, words: Words
) -> Iterator[list[Cell]]:
    """Yield a row per parent; what went back weighs nothing on this bill any more."""
    for line in bill.lines:
        planned = 0 if line.is_returned else line.parent.count or 0
        packed = 0 if line.is_returned else line.parent.packed
        state = "returned" if line.is_returned else line.parent.state.value
        yield [
            bill.terms.number,
            bill.terms.customer,
            line.parent.code,
            state if words is ENGLISH else value_in(words, state),
            planned,
            packed,
            planned * kg_per_child,
            packed * kg_per_child,
            f"{line.linked_at.astimezone(zone):%Y-%m-%d %H:%M:%S}",
            line.linked_by,
            " ".join(line.returned_children),
        ]
