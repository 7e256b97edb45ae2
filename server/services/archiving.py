"""Take the oldest events out of the database, whole parts at a time, each into a file.

Verdicts stay, so a station that sends an old event again gets the answer it got. What is archived
is in no history any more, and a count is checked with the files beside the database.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select, text

from server.db import tables
from server.db.parts import Part, parts_of, take_part_out
from server.services.archive_files import Holding, write_archive
from server.services.making_room import received_by
from shared.errors import SettingsInvalid
from shared.log import Log
from shared.records import Role

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from server.db.session import Database

_log = Log(__name__)
_LOCK = 0x61726368
"""The advisory lock of those who archive ("arch")."""


class Archived(NamedTuple):
    """What became of a part; `was_cut_off` tells that a run before left half of its file."""

    archive: tables.Archive
    was_cut_off: bool


def archive_before(
    database: Database, moment: datetime, folder: Path, now: datetime
) -> Iterator[Archived]:
    """Archive each part all of whose events were received before a moment; yield what was.

    Raises:
        SettingsInvalid: `archive_on_sqlite`; `archive_runs`: another one does so just now;
            `archive_holds_problems`: somebody has to decide problems first, of which the oldest is
            `problem`; or `archive_holds_untold`: `webhook` has yet to be told of these events, or
            be stopped.
    """
    if database.is_sqlite:
        raise SettingsInvalid("archive_on_sqlite")
    with _alone(database):
        for part in _old_parts(database, moment):
            _refuse_open_problems(database, part)
            _refuse_untold(database, part)
            yield _archive(database, part, folder, now)


@contextmanager
def _alone(database: Database) -> Generator[None]:
    """Nobody else archives meanwhile: two would write into one file."""
    with database.reading() as session:
        lock = text("SELECT pg_try_advisory_xact_lock(:key)")
        if not session.scalar(lock, {"key": _LOCK}):
            raise SettingsInvalid("archive_runs")
        yield


def _old_parts(database: Database, moment: datetime) -> Sequence[Part]:
    with database.reading() as session:
        head = session.scalars(select(tables.LedgerHead.head)).one()
        old: list[Part] = []
        for part in parts_of(session.connection()):
            last = received_by(session, part.end - 1)
            if part.end > head or last is None or last >= moment:
                break
            old.append(part)
        return old


def _refuse_open_problems(database: Database, part: Part) -> None:
    problem = tables.Problem
    query = select(func.min(problem.position)).where(
        problem.state == tables.ProblemState.OPEN, problem.position < part.end
    )
    with database.reading() as session:
        oldest = session.scalar(query)
    if oldest is not None:
        raise SettingsInvalid("archive_holds_problems", problem=oldest)


def _refuse_untold(database: Database, part: Part) -> None:
    """A receiver that is away finds what it missed in the ledger, however long it takes."""
    hook, person = tables.Webhook, tables.Person
    query = (
        select(hook.name)
        .join(person, person.id == hook.created_by)
        .where(hook.stopped_at.is_(None), person.is_active, person.role == Role.ADMIN)
        .where(hook.position < part.end - 1)
        .order_by(hook.name)
        .limit(1)
    )
    with database.reading() as session:
        name = session.scalar(query)
    if name is not None:
        raise SettingsInvalid("archive_holds_untold", webhook=name)


def _archive(database: Database, part: Part, folder: Path, now: datetime) -> Archived:
    """Write, read again, and only then take out."""
    with database.reading() as session:
        generation = session.scalars(select(tables.LedgerHead.generation)).one()
        holding = Holding(generation, part.first, part.end - 1)
        file = folder / f"events-{holding.first}-{holding.last}.jsonl.gz"
        written = write_archive(session, file, holding)
    archive = tables.Archive(
        first=holding.first,
        last=holding.last,
        until=written.last_received_at,
        file=file.name,
        sha256=written.sha256,
        archived_at=now,
    )
    with database.writing() as session:
        take_part_out(session.connection(), part)
        session.add(archive)
    _log.info("events_archived", file=file.name, first=holding.first, last=holding.last)
    return Archived(archive, written.was_cut_off)
