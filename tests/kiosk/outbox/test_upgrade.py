"""C12: an upgrade keeps the outbox, as does going back by one version; one process at a time."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kiosk.outbox.database import FILE_NAME, STEPS, open_database
from kiosk.outbox.store import Store
from shared.errors import StorageFailed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kiosk.outbox.counter import Counter

NEXT = (*STEPS, "ALTER TABLE outbox ADD COLUMN weight_kg REAL; CREATE TABLE lots (lot TEXT);")
BROKEN = (*STEPS, "CREATE TABLE lots (lot TEXT); CREATE TABLE outbox (twice TEXT);")


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def test_the_next_versions_file_is_still_worked_on_by_this_one(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    counter.close()
    open_database(counter.folder / FILE_NAME, NEXT).close()
    assert version(counter.folder / FILE_NAME) == len(NEXT)
    counter.restart()
    assert counter.codes == ["C1", "P123-10"]
    assert counter.scan("C2") == ["child_added"]
    counter.close()
    open_database(counter.folder / FILE_NAME, NEXT).close()
    counter.restart()
    assert len(counter.pending()) == 3


def test_an_upgrade_that_is_cut_short_changes_nothing(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    counter.close()
    with pytest.raises(sqlite3.OperationalError):
        open_database(counter.folder / FILE_NAME, BROKEN)
    assert version(counter.folder / FILE_NAME) == len(STEPS)
    counter.restart()
    assert len(counter.pending()) == 2


def test_a_file_that_only_a_much_newer_version_can_read_is_left_alone(counter: Counter) -> None:
    counter.close()
    with closing(sqlite3.connect(counter.folder / FILE_NAME)) as connection, connection:
        connection.execute("UPDATE meta SET value = '9' WHERE name = 'oldest_reader'")
        connection.execute("PRAGMA user_version = 9")
    with pytest.raises(StorageFailed, match="file_too_new"):
        counter.restart()


def test_a_second_station_on_the_same_folder_is_refused(counter: Counter) -> None:
    with pytest.raises(StorageFailed, match="folder_in_use"):
        Store.open(counter.folder, counter.clock, os.urandom)
    assert counter.scan("P123-10") == ["parent_opened"]


def test_a_second_process_on_the_same_folder_is_refused(counter: Counter) -> None:
    program = (
        "import os, sys, pathlib\n"
        "from kiosk.outbox.store import Store\n"
        "from shared.clock import SystemClock\n"
        "Store.open(pathlib.Path(sys.argv[1]), SystemClock(), os.urandom)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(counter.folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "folder_in_use" in done.stderr


def test_the_connection_flushes_every_commit_and_is_the_only_one(counter: Counter) -> None:
    counter.close()
    with closing(open_database(counter.folder / FILE_NAME)) as connection:
        settings = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "locking_mode", "wal_autocheckpoint")
        }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "locking_mode": "exclusive",
        "wal_autocheckpoint": 0,
    }
