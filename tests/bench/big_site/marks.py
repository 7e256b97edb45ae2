"""How a pattern's rows name what differs from copy to copy, so that a stencil finds it again.

Labels, event ids and bill ids hold `COPY` and four digits of their own, times hold `DAY`. Both are
replaced as texts: nothing else in the rows may look like them.
"""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from server.db.tables.ledger import CONSOLE_STATION
from shared.codes import BagCode, BagKind

COPY = "79999"
"""Stands for 7 and the four digits of a copy's number."""
DAY = "2000-01-01"
MIDNIGHT = datetime(2000, 1, 1, tzinfo=UTC)
CONSOLE = CONSOLE_STATION
CHILDREN_A_PARENT = 10


def copy_text(number: int) -> str:
    """What stands for `COPY` in a copy; at most ten thousand differ."""
    assert 0 <= number < 9999
    return f"7{number:04d}"


def day_text(first: date, days: int) -> str:
    """What stands for `DAY` so many days after the first."""
    return (first + timedelta(days=days)).isoformat()


def id_of(sort: str, number: int) -> UUID:
    """The id of an event (`sort` is `e`) or a bill (`b`), or its command (`c`)."""
    return UUID(f"{sort}0000000-0000-7000-8000-000{COPY}{number:04d}")


def child(number: int) -> BagCode:
    digits = f"{COPY}{number:04d}"
    return BagCode(kind=BagKind.CHILD, namespace="", number=digits, count=None, code=f"C{digits}")


def parent(number: int) -> BagCode:
    digits, count = f"{COPY}{number:04d}", CHILDREN_A_PARENT
    code = f"P{digits}-{count}"
    return BagCode(kind=BagKind.PARENT, namespace="", number=digits, count=count, code=code)
