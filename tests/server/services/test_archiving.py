"""Old events leave the database for a file, and nothing that was answered or counted changes."""

import errno
import gzip
import json
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import func, select, text

from server.db import tables
from server.db.parts import parts_of
from server.db.session import Database
from server.services import archive_files
from server.services.archive_files import read_archive
from server.services.archiving import archive_before
from server.services.check_counts import differences
from server.services.making_room import make_room, position_at
from shared.errors import SettingsInvalid
from shared.events import BagChecked, ChildPacked, ParentOpened
from shared.records import Result
from tests.server.conftest import Opened, start_over
from tests.server.scanning import MORNING, RAVI
from tests.server.site import Site

LATER = MORNING + timedelta(days=1)
FIRST = 40
"""Positions in the first part of these tests."""


@pytest.fixture
def parted(open_postgres: Opened) -> Iterator[Database]:
    """A database whose first part ends early, and whose second takes the rest."""
    database = open_postgres()
    with database.writing() as session:
        session.execute(text("ALTER TABLE events DETACH PARTITION parts.events_1"))
        session.execute(text(f"ALTER TABLE events ATTACH PARTITION parts.events_1 FOR VALUES FROM (MINVALUE) TO ({FIRST + 1})"))  # fmt: skip  # noqa: E501 - ours
        make_room(session, MORNING)
    yield database
    _put_back(database)
    database.close()


def _put_back(database: Database) -> None:
    with database.writing() as session:
        connection = session.connection()
        for part in parts_of(connection):
            connection.execute(text(f"ALTER TABLE events DETACH PARTITION parts.{part.name}"))
            connection.execute(text(f"DROP TABLE parts.{part.name}"))
        connection.execute(text("CREATE TABLE parts.events_1 (LIKE events INCLUDING DEFAULTS)"))
        connection.execute(text("ALTER TABLE events ATTACH PARTITION parts.events_1 FOR VALUES FROM (MINVALUE) TO (1000001)"))  # fmt: skip  # noqa: E501 - one statement
        connection.execute(text("CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON parts.events_1 FOR EACH STATEMENT EXECUTE FUNCTION append_only()"))  # fmt: skip  # noqa: E501 - one statement
    start_over(database)


def work(database: Database, site: Site | None = None) -> Site:
    """More events than the first part takes: packing, an undo, and checks."""
    site = site or Site(database)
    site.pack("P5-20", *(f"C{number}" for number in range(101, 121)))
    site.undo(site.scan(ChildPacked, parent="P2-3", child="C50"))
    for number in range(60, 100):
        site.scan(BagChecked, bag=f"C{number}")
    return site


def test_archived_events_leave_the_table_and_are_read_back_from_the_file(
    parted: Database, tmp_path: Path
) -> None:
    work(parted)
    with parted.reading() as session:
        before = [tuple(row) for row in session.execute(_first_events())]
    archived = list(archive_before(parted, LATER, tmp_path, LATER))
    assert [(one.archive.first, one.archive.last) for one in archived] == [(1, FIRST)]
    file = tmp_path / archived[0].archive.file
    found = [tuple(event.values()) for event in read_archive(file)]
    assert found == before
    with parted.reading() as session:
        assert session.scalar(select(func.min(tables.Event.position))) == FIRST + 1


def test_a_file_and_its_name_are_on_the_disk_before_its_part_is_dropped(
    parted: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work(parted)
    flushed: list[Path] = []
    flush = os.fsync

    def note(descriptor: int) -> None:
        flushed.append(Path(f"/proc/self/fd/{descriptor}").resolve())
        flush(descriptor)

    def drop(*_: object) -> None:
        assert flushed == [tmp_path / "events-1-40.jsonl.gz.part", tmp_path]
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", note)
    monkeypatch.setattr("server.services.archiving.take_part_out", drop)
    with pytest.raises(KeyboardInterrupt):
        list(archive_before(parted, LATER, tmp_path, LATER))


def test_a_file_that_could_not_be_written_to_its_end_is_not_in_the_way_of_the_next_try(
    parted: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work(parted)
    with monkeypatch.context() as full:
        full.setattr(archive_files, "_as_json", raise_disk_full)
        with pytest.raises(OSError, match="No space left"):
            list(archive_before(parted, LATER, tmp_path, LATER))
    assert list(tmp_path.iterdir()) == []
    assert len(list(archive_before(parted, LATER, tmp_path, LATER))) == 1


def raise_disk_full(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _first_events():  # noqa: ANN202 - a query
    return select(tables.Event.__table__).where(tables.Event.position <= FIRST).order_by("position")


def test_counts_are_checked_with_the_archive_and_not_without(
    parted: Database, tmp_path: Path
) -> None:
    work(parted)
    archived = list(archive_before(parted, LATER, tmp_path, LATER))
    with parted.reading() as session:
        assert differences(session, [tmp_path / archived[0].archive.file]) == []
    with parted.reading() as session, pytest.raises(SettingsInvalid, match="archive_missing"):
        differences(session)


def test_a_station_that_sends_an_archived_event_again_gets_its_old_answer(
    parted: Database, tmp_path: Path
) -> None:
    site = work(parted)
    answered = site.send_all()
    list(archive_before(parted, LATER, tmp_path, LATER))
    assert site.send_all() == answered
    assert {verdict.result for verdict in answered} <= {Result.APPLIED, Result.ALREADY}


def test_events_are_not_archived_while_a_problem_among_them_is_open(
    parted: Database, tmp_path: Path
) -> None:
    site = Site(parted)
    site.pack("P1-2", "C1")
    site.scan(ParentOpened, parent="P3-2", station=1)
    site.scan(ChildPacked, parent="P3-2", child="C1", station=1)
    work(parted, site)
    with pytest.raises(SettingsInvalid, match="archive_holds_problems"):
        list(archive_before(parted, LATER, tmp_path, LATER))
    assert list(tmp_path.iterdir()) == []


def test_events_that_a_webhook_has_yet_to_be_told_of_are_not_archived(
    parted: Database, tmp_path: Path
) -> None:
    work(parted)
    with parted.writing() as session:
        session.add(webhook := untold())
    with pytest.raises(SettingsInvalid, match="archive_holds_untold"):
        list(archive_before(parted, LATER, tmp_path, LATER))
    assert list(tmp_path.iterdir()) == []
    with parted.writing() as session:
        session.merge(webhook).stopped_at = LATER
    assert len(list(archive_before(parted, LATER, tmp_path, LATER))) > 0


def untold() -> tables.Webhook:
    """A webhook whose receiver was away from the first event on."""
    return tables.Webhook(
        id=uuid4(),
        name="ERP",
        url="https://erp.example",
        kinds="child_packed",
        secret="",
        position=0,
        sequence=0,
        created_at=MORNING,
        created_by=RAVI,
        stopped_at=None,
        delivered_at=None,
        leased_by=None,
        leased_until=None,
    )


def test_events_of_the_day_or_later_stay(parted: Database, tmp_path: Path) -> None:
    work(parted)
    assert list(archive_before(parted, MORNING, tmp_path, LATER)) == []


def test_sqlite_keeps_all_its_events(open_sqlite: Opened, tmp_path: Path) -> None:
    database = open_sqlite()
    with pytest.raises(SettingsInvalid, match="archive_on_sqlite"):
        list(archive_before(database, LATER, tmp_path, LATER))
    database.close()


def archived_file(database: Database, folder: Path) -> Path:
    """The file of the first part, once all is archived."""
    return folder / next(iter(archive_before(database, LATER, folder, LATER))).archive.file


@pytest.mark.parametrize("damage", ["cut", "line lost"])
def test_a_damaged_archive_is_refused(parted: Database, tmp_path: Path, damage: str) -> None:
    work(parted)
    file = archived_file(parted, tmp_path)
    whole = file.read_bytes()
    if damage == "cut":
        file.write_bytes(whole[:-40])
    else:
        lines = gzip.decompress(whole).splitlines(keepends=True)
        file.write_bytes(gzip.compress(b"".join([*lines[:5], *lines[6:]])))
    with pytest.raises(SettingsInvalid, match="archive_unreadable"):
        list(read_archive(file))


def test_an_archive_with_a_flipped_bit_is_refused_wherever_it_is(
    parted: Database, tmp_path: Path
) -> None:
    work(parted)
    file = archived_file(parted, tmp_path)
    whole = file.read_bytes()
    # The first ten bytes are the head of gzip, of which a reader may leave some unread.
    for place in range(10, len(whole), max(1, len(whole) // 100)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(SettingsInvalid, match="archive_unreadable"):
            list(read_archive(file))


@pytest.mark.parametrize("other", [23, "x", [], {}, 1.5])
def test_an_archive_with_another_kind_of_value_is_refused_wherever_it_is(
    parted: Database, tmp_path: Path, other: object
) -> None:
    work(parted)
    file = archived_file(parted, tmp_path)
    head, first, *rest = gzip.decompress(file.read_bytes()).splitlines()
    good = json.loads(first)
    columns = json.loads(head)["columns"]
    for place, column in enumerate(columns):
        if column in {"station_id", "payload", "at", "position"} and good[place] is not None:
            bad = json.dumps([*good[:place], other, *good[place + 1 :]]).encode()
            if column == "payload" and isinstance(other, str):
                continue  # any text may be one
            file.write_bytes(gzip.compress(b"\n".join([head, bad, *rest, b""])))
            with pytest.raises(SettingsInvalid, match="archive_unreadable"):
                list(read_archive(file))


def test_two_parts_always_wait_for_the_head(parted: Database) -> None:
    with parted.writing() as session:
        assert [part.first for part in parts_of(session.connection())] == [1, FIRST + 1]
        assert make_room(session, MORNING) == []
        # Beyond what any part was made for: the rest takes it, and the next begin behind that.
        session.execute(text("UPDATE ledger_head SET head = 150000"))
        assert [part.first for part in make_room(session, MORNING)] == [250_000, 400_000]
        session.execute(text("UPDATE ledger_head SET head = 0"))


def test_a_moment_is_found_among_the_positions(database: Database) -> None:
    site = Site(database)
    verdicts = site.pack("P1-9", *(f"C{number}" for number in range(1, 9)))
    middle = site.outboxes[0].now - timedelta(seconds=4)
    with database.reading() as session:
        assert position_at(session, middle) == verdicts[-5].position - 1
        assert position_at(session, MORNING) == 0
        assert position_at(session, LATER) == verdicts[-1].position
