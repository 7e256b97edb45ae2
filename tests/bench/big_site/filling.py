"""Fills an empty, migrated database with the big site, at the size that is asked for."""

from __future__ import annotations

import io
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, text, update

from server.db import tables
from server.db.base import Base, UtcDateTime, table_of
from server.db.bulk import adding
from tests.bench.big_site.copies import DayStencil, Ends
from tests.bench.big_site.furniture import BEGINNING, DAY_STORIES, DAYS, furnish
from tests.bench.big_site.pattern import COPIED
from tests.bench.big_site.story import BAGS, EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from server.db.session import Database

SMALL, MIDDLE, LARGE = 10_000, 1_000_000, 4_000_000
"""Sizes in bags that the bars speak of."""
WRITERS = 2


def fill(database: Database, bags: int, seed: int = 1, stories: int = DAY_STORIES) -> None:
    """Put so many bags with five events each into an empty, migrated database.

    The bags come in thousands for each of the `stories`, of which a test may want fewer than there
    are. On PostgreSQL indexes are dropped before and built after.
    """
    assert bags % (BAGS * stories) == 0, f"the bags come in {BAGS * stories:,}s"
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(tables.Bag)) == 0, "not empty"
    days = _cut_days(seed, stories)
    with database.writing() as session:
        furnish(session)
    indexes = _drop_indexes(database)
    ends = Ends()
    copies = _copies(days, bags // BAGS, ends)
    if database.is_sqlite:
        _insert(database, copies)
    else:
        _copy(database, copies)
        with database.writing() as session:
            _add_up_tallies(session)
    with database.writing() as session:
        _finish(session, bags, ends)
    _build_indexes(database, indexes)


def _cut_days(seed: int, stories: int) -> list[DayStencil]:
    with tempfile.TemporaryDirectory() as folder:
        return [DayStencil.cut(Path(folder), number, seed) for number in range(stories)]


def _copies(days: list[DayStencil], count: int, ends: Ends) -> Iterator[dict[type[Base], str]]:
    """Yield the rows of one copy of each day at once: of one date at the largest size."""
    for first in range(0, count, len(days)):
        copies = [
            day.copy(number, number * DAYS // count, ends)
            for number, day in enumerate(days, start=first)
        ]
        yield {kind: "".join(one[kind] for one in copies) for kind in copies[0]}


def _copy(database: Database, copies: Iterator[dict[type[Base], str]]) -> None:
    """Copy each table's rows, two tables at a time, while the next ones are made."""
    with ThreadPoolExecutor(WRITERS) as pool:
        waiting: list[Future[None]] = []
        for rows in copies:
            for done in waiting:
                done.result()
            waiting = [pool.submit(_copy_table, database, kind, it) for kind, it in rows.items()]
        for done in waiting:
            done.result()


def _copy_table(database: Database, kind: type[Base], rows: str) -> None:
    columns = ", ".join(f'"{column.name}"' for column in table_of(kind).columns)
    with database.writing() as session:
        session.execute(text("SET LOCAL synchronous_commit = off"))
        driver: Any = session.connection().connection.driver_connection
        with driver.cursor() as cursor:
            cursor.copy_expert(
                f"COPY {kind.__tablename__} ({columns}) FROM STDIN", io.StringIO(rows)
            )


def _add_up_tallies(session: Session) -> None:
    """Make one row of those that several copies on one day made."""
    columns = table_of(tables.Tally).columns
    keys = ", ".join(column.name for column in columns if column.primary_key)
    sums = ", ".join(f'sum("{it.name}") AS "{it.name}"' for it in columns if not it.primary_key)
    for statement in (
        f"CREATE TEMP TABLE added ON COMMIT DROP AS SELECT {keys}, {sums} FROM tallies GROUP BY {keys}",  # noqa: E501, S608 - one statement of our own names
        "TRUNCATE tallies",
        "INSERT INTO tallies SELECT * FROM added",
    ):
        session.execute(text(statement))


def _insert(database: Database, copies: Iterator[dict[type[Base], str]]) -> None:
    for rows in copies:
        with database.writing() as session:
            for kind, lines in rows.items():
                _insert_table(session, kind, lines)


def _insert_table(session: Session, kind: type[Base], lines: str) -> None:
    """Insert what COPY would read; SQLite makes numbers of texts where a column holds numbers."""
    columns = table_of(kind).columns
    is_bytes = [column.name == "payload" for column in columns]
    is_time = [isinstance(column.type, UtcDateTime) for column in columns]

    def value_of(place: int, cell: str) -> str | bytes | None:
        if cell == r"\N":
            return None
        if is_bytes[place]:
            return cell.encode()
        return cell.replace(" ", "T") if is_time[place] else cell

    values = [
        tuple(value_of(place, cell) for place, cell in enumerate(line.split("\t")))
        for line in lines.splitlines()
    ]
    names = ", ".join(f'"{column.name}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    ending = adding(table_of(kind)) if kind is tables.Tally else ""
    statement = f"INSERT INTO {kind.__tablename__} ({names}) VALUES ({marks}){ending}"  # noqa: S608 - ours
    session.connection().exec_driver_sql(statement, values)


def _finish(session: Session, bags: int, ends: Ends) -> None:
    """Write what stands once: how far the ledger and each outbox are."""
    session.execute(update(tables.LedgerHead).values(head=bags // BAGS * EVENTS))
    for (station_id, epoch), (last_seq, last_hash) in ends:
        session.add(
            tables.Cursor(
                station_id=station_id,
                epoch=epoch,
                last_seq=last_seq,
                last_hash=last_hash,
                is_frozen=False,
                last_at=BEGINNING + timedelta(days=DAYS),
                skew_s=0.0,
            )
        )


def _drop_indexes(database: Database) -> list[str]:
    """Drop the indexes of the tables that are filled; return what makes them again."""
    if database.is_sqlite:
        return []
    making: list[str] = []
    with database.writing() as session:
        for kind in COPIED:
            wanted = {"table": kind.__tablename__}
            for name, made_by in session.execute(text(_CONSTRAINTS), wanted).all():
                session.execute(text(f"ALTER TABLE {kind.__tablename__} DROP CONSTRAINT {name}"))
                making.append(f"ALTER TABLE {kind.__tablename__} ADD CONSTRAINT {name} {made_by}")
            for name, made_by in session.execute(text(_INDEXES), wanted).all():
                session.execute(text(f"DROP INDEX {name}"))
                making.append(made_by.replace(" ON ONLY ", " ON "))
    return making


_CONSTRAINTS = """
    SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE conrelid = CAST(:table AS regclass) AND contype IN ('p', 'u') ORDER BY contype, conname
"""
_INDEXES = """
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid = CAST(:table AS regclass) ORDER BY indexrelid
"""


def _build_indexes(database: Database, making: list[str]) -> None:
    if not database.is_sqlite:
        for statement in making:
            with database.writing() as session:
                session.execute(text("SET LOCAL maintenance_work_mem = '1GB'"))
                session.execute(text("SET LOCAL statement_timeout = 0"))
                session.execute(text(statement))
    with database.writer.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if database.is_sqlite:
            connection.exec_driver_sql("ANALYZE")
        else:
            connection.exec_driver_sql("SET statement_timeout = 0")
            connection.exec_driver_sql("VACUUM (ANALYZE)")
