"""Spans of time as a table to join with: one text of the statement for any number of them.

A list of rows in the statement's own text would be compiled by SQLAlchemy, and planned by
PostgreSQL, anew for each number of rows.
"""

from __future__ import annotations

import json
from datetime import UTC
from typing import TYPE_CHECKING

from sqlalchemy import DateTime, String, column, func, literal, select, type_coerce
from sqlalchemy.dialects.postgresql import ARRAY

from server.db.base import UtcDateTime

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import FromClause
    from sqlalchemy.orm import Session

Span = tuple[str, str, "datetime", "datetime"]
"""A time zone, what the span is called there, its first instant, and the next span's."""


def span_table(session: Session, spans: Sequence[Span]) -> FromClause:
    """Return the spans as rows of `zone`, `label`, `start` and `end`."""
    if session.get_bind().dialect.name == "sqlite":
        return _of_json(spans)
    texts, times = ARRAY(String()), ARRAY(DateTime(timezone=True))
    zones, labels, starts, ends = ([span[place] for span in spans] for place in range(4))
    rows = func.unnest(
        literal(zones, texts), literal(labels, texts), literal(starts, times), literal(ends, times)
    )
    return rows.table_valued(
        column("zone", String()),
        column("label", String()),
        column("start", UtcDateTime()),
        column("end", UtcDateTime()),
    ).render_derived("spans")


def _of_json(spans: Sequence[Span]) -> FromClause:
    """SQLite has no arrays, and keeps times as texts: `server.db.base`."""
    spelled = [(zone, label, _text(start), _text(end)) for zone, label, start, end in spans]
    row = func.json_each(json.dumps(spelled)).table_valued("value").c.value
    zone, label, start, end = (func.json_extract(row, f"$[{place}]") for place in range(4))
    return select(
        type_coerce(zone, String()).label("zone"),
        type_coerce(label, String()).label("label"),
        type_coerce(start, UtcDateTime()).label("start"),
        type_coerce(end, UtcDateTime()).label("end"),
    ).subquery("spans")


def _text(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="microseconds")
