"""The connections to PostgreSQL or SQLite, for each use: how many, how long, and set to what."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Engine, create_engine, event

from server.db.direct import be_direct
from server.db.prepared import prepare_statements

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.pool import ConnectionPoolEntry

WAIT_S = 15
"""How long a session waits for a connection or, on SQLite, for the writer before it."""
RECYCLE_S = 1800
_SILENT_S = 30
"""How long a host may say nothing, not even that a packet came, before it counts as gone.

One that lost its power or its network says nothing, and the system alone waits a quarter of an
hour for it. How long a statement takes has no part in this.
"""
_GIVEN_UP_ON_SILENCE = {
    "connect_timeout": 5,
    "tcp_user_timeout": _SILENT_S * 1000,
    "keepalives_idle": _SILENT_S // 3,
    "keepalives_interval": _SILENT_S // 6,
    "keepalives_count": 4,
}
"""As libpq calls it. Cooperative, psycopg2 takes no `connect_timeout`, and the second holds."""
_INSTRUCTIONS = 100_000
"""SQLite's own, between two looks at the time: some milliseconds."""


@dataclass(frozen=True, slots=True)
class Pools:
    """How many connections a process keeps, and how long a statement may take, in seconds.

    Of the `report_size`, at least two, all but one may be held by files. `replica_address` is where
    reports are read, if not where all else is.
    """

    size: int = 8
    timeout_s: float = 30.0
    report_size: int = 2
    report_timeout_s: float = 120.0
    replica_address: str = ""


def reports_of(url: URL, pools: Pools) -> Engine:
    """Return the connections that reports are read over, here or on a replica."""
    return postgresql(
        url,
        pools.report_size,
        pools.report_timeout_s,
        options="-c application_name=tracetrack-reports -c default_transaction_read_only=on",
    )


def intake_of(url: URL, pools: Pools) -> Engine:
    """Return the connection for what stations send: few statements, each for a few rows by key."""
    engine = postgresql(
        url,
        1,
        pools.timeout_s,
        # The intake tries again when a connection is lost, and sends too often to try it each time.
        is_tried_before=False,
        # Planned once, when a table may still be empty, for whatever it holds later.
        options="-c plan_cache_mode=force_generic_plan -c enable_seqscan=off",
    )
    be_direct(engine)
    return engine


def postgresql(
    url: URL,
    pool_size: int,
    timeout_s: float,
    *,
    is_tried_before: bool = True,
    options: str = "",
) -> Engine:
    """Return at most `pool_size` connections whose statements take at most `timeout_s`."""
    engine = create_engine(
        url.set(drivername="postgresql+psycopg2"),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=WAIT_S,
        pool_recycle=RECYCLE_S,
        pool_pre_ping=is_tried_before,
        connect_args={
            **{name: it for name, it in _GIVEN_UP_ON_SILENCE.items() if name not in url.query},
            # Compiling takes longer than any of our statements gains by it.
            "options": "-c application_name=tracetrack -c timezone=UTC -c jit=off "
            f"-c statement_timeout={int(timeout_s * 1000)} {options}",
        },
    )
    prepare_statements(engine)
    return engine


def sqlite(url: URL, pool_size: int, begin: str, timeout_s: float = 0.0) -> Engine:
    """Return connections to a file; those whose transactions `begin` with "BEGIN" only read."""
    engine = create_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=WAIT_S,
        connect_args={"timeout": WAIT_S, "check_same_thread": False},
    )
    is_reader = begin == "BEGIN"

    def prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:  # noqa: ANN401 - sqlite3's own
        # We begin transactions ourselves: the driver would begin them too late, and not for reads.
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        if is_reader:
            connection.execute("PRAGMA query_only = ON")

    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    if timeout_s:
        _interrupt_after(engine, timeout_s)
    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", start)
    return engine


def _interrupt_after(engine: Engine, timeout_s: float) -> None:
    """Have SQLite, which has no statement time-outs, give up a statement that takes longer."""

    def begin(connection: Connection, *_: Any) -> None:  # noqa: ANN401 - SQLAlchemy's
        until_s = time.monotonic() + timeout_s
        raw: Any = connection.connection.driver_connection
        raw.set_progress_handler(lambda: time.monotonic() > until_s, _INSTRUCTIONS)

    event.listen(engine, "before_cursor_execute", begin)
