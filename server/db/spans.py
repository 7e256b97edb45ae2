"""Spans of time as a table to join with: one text of the statement for any number of them.

A list of rows in the statement's own text would be compiled by SQLAlchemy, and planned by
PostgreSQL, anew for each number of rows.
"""

from __future__ import annotations

import json
from datetime import UTC
from typing import TYPE_CHECKING

from sqlalchemy import DateTime, String, bindparam, column, func, select, type_coerce
from sqlalchemy.dialects.postgresql import ARRAY

from server.db.base import UtcDateTime

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import FromClause

Span = tuple[str, str, "datetime", "datetime"]
"""A time zone, what the span is called there, its first instant, and the next span's."""


def span_table(*, is_sqlite: bool) -> FromClause:
    """Return a table of `zone`, `label`, `start` and `end` whose rows are `span_values`."""
    if is_sqlite:
        return _of_json()
    texts, times = ARRAY(String()), ARRAY(DateTime(timezone=True))
    kinds = {"zones": texts, "labels": texts, "starts": times, "ends": times}
    rows = func.unnest(*(bindparam(f"span_{name}", type_=kind) for name, kind in kinds.items()))
    return rows.table_valued(
        column("zone", String()),
        column("label", String()),
        column("start", UtcDateTime()),
        column("end", UtcDateTime()),
    ).render_derived("spans")


def span_values(spans: Sequence[Span], *, is_sqlite: bool) -> dict[str, object]:
    """Return spans as the values that a statement with a `span_table` is sent with."""
    if is_sqlite:
        spelled = [(zone, label, _text(start), _text(end)) for zone, label, start, end in spans]
        return {"spans": json.dumps(spelled)}
    names = ("zones", "labels", "starts", "ends")
    return {f"span_{name}": [span[place] for span in spans] for place, name in enumerate(names)}


def _of_json() -> FromClause:
    """SQLite has no arrays, and keeps times as texts: `server.db.base`."""
    rows = bindparam("spans", type_=String())
    row = func.json_each(rows).table_valued("value").c.value
    zone, label, start, end = (func.json_extract(row, f"$[{place}]") for place in range(4))
    return select(
        type_coerce(zone, String()).label("zone"),
        type_coerce(label, String()).label("label"),
        type_coerce(start, UtcDateTime()).label("start"),
        type_coerce(end, UtcDateTime()).label("end"),
    ).subquery("spans")


def _text(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="microseconds")
