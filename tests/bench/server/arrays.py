"""A real batch's values as the intake sends them: one text for each column, an array."""

import json
from collections.abc import Iterable
from itertools import repeat
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, LargeBinary, String, Uuid
from sqlalchemy.dialects.postgresql.psycopg2 import dialect
from sqlalchemy.types import TypeEngine

from server.db.base import UtcDateTime
from server.db.bulk import array_of
from server.services.payloads import to_bytes
from tests.bench.server.requests_ready import CHILDREN, requests_of, sender
from tests.server.scanning import ASHA, LUCKNOW, MORNING

_POSTGRESQL = dialect()
_HEAD_END = b"\r\n\r\n"


def arrays_of(events: int) -> dict[str, str]:
    """Return the arrays of a batch of `events` events by the names that `set_sent.sql` has."""
    # One more: the first opens a parent, and its payload is shorter.
    request = next(requests_of(sender(0), events + 1))
    sent = json.loads(request.partition(_HEAD_END)[2])["events"][1:]
    return {
        "places": _spelled(BigInteger(), range(1, events + 1)),
        "parents": _spelled(BigInteger(), (place // CHILDREN for place in range(events))),
        "zeros": _spelled(BigInteger(), repeat(0, events)),
        "nulls": _spelled(BigInteger(), repeat(None, events)),
        "event_ids": _spelled(Uuid(), (UUID(one["event_id"]) for one in sent)),
        "hashes": _spelled(String(), (one["hash"] for one in sent)),
        "payloads": _spelled(LargeBinary(), (to_bytes(one["payload"]) for one in sent)),
        "kinds": _spelled(String(), repeat("child_packed", events)),
        "child_kinds": _spelled(String(), repeat("child", events)),
        "states": _spelled(String(), repeat("packed", events)),
        "times": _spelled(UtcDateTime(), repeat(MORNING, events)),
        "people": _spelled(Uuid(), repeat(ASHA, events)),
        "locations": _spelled(Uuid(), repeat(LUCKNOW, events)),
    }


def _spelled(of: TypeEngine[Any], values: Iterable[Any]) -> str:
    return f"'{array_of(of, _POSTGRESQL, values)}'"
