"""Archiving that was cut off goes on where it was, and half a file is never taken for the whole."""

from __future__ import annotations

import errno
import resource
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from server.db import tables
from server.services import archiving
from server.services.archive_files import half_of, read_archive
from server.services.archiving import Archived, archive_before
from server.services.check_counts import differences
from shared.errors import SettingsInvalid
from tests.server.services.test_archiving import FIRST, LATER, parted, work

if TYPE_CHECKING:
    from pathlib import Path

    from server.db.session import Database

__all__ = ["parted"]


class Killed(BaseException):
    """Stands for a kill: nobody tidies up."""


def archived(database: Database, folder: Path) -> list[Archived]:
    return list(archive_before(database, LATER, folder, LATER))


def write_and_be_killed(database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Archive until the first file is whole and its part still there; return that file."""
    with monkeypatch.context() as killing:
        killing.setattr(archiving, "take_part_out", raise_killed)
        with pytest.raises(Killed):
            archived(database, folder)
    return folder / f"events-1-{FIRST}.jsonl.gz"


def raise_killed(*_: object) -> None:
    raise Killed


def test_half_a_file_that_a_kill_left_is_written_anew_and_that_is_said(
    parted: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work(parted)
    file = write_and_be_killed(parted, tmp_path, monkeypatch)
    whole = file.read_bytes()
    half_of(file).write_bytes(whole[: len(whole) // 2])
    file.unlink()
    with pytest.raises(SettingsInvalid, match="archive_unreadable"):
        list(read_archive(half_of(file)))
    assert [one.was_cut_off for one in archived(parted, tmp_path)] == [True]
    assert (list(tmp_path.iterdir()), file.read_bytes()) == ([file], whole)
    with parted.reading() as session:
        assert differences(session, [file]) == []


def test_a_whole_file_whose_part_was_not_dropped_yet_is_taken_if_it_holds_just_these_events(
    parted: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work(parted)
    file = write_and_be_killed(parted, tmp_path, monkeypatch)
    whole = file.read_bytes()
    assert [one.was_cut_off for one in archived(parted, tmp_path)] == [False]
    assert (list(tmp_path.iterdir()), file.read_bytes()) == ([file], whole)


@pytest.mark.parametrize("content", [b"", b"somebody else's"])
def test_a_file_with_something_else_is_left_alone_and_so_are_the_events(
    parted: Database, tmp_path: Path, content: bytes
) -> None:
    work(parted)
    file = tmp_path / f"events-1-{FIRST}.jsonl.gz"
    file.write_bytes(content)
    with pytest.raises(SettingsInvalid, match="archive_differs"):
        archived(parted, tmp_path)
    assert (list(tmp_path.iterdir()), file.read_bytes()) == ([file], content)
    with parted.reading() as session:
        assert session.scalar(select(func.min(tables.Event.position))) == 1


def test_two_do_not_archive_at_once(parted: Database, tmp_path: Path) -> None:
    work(parted)
    first = archive_before(parted, LATER, tmp_path, LATER)
    next(first)
    with pytest.raises(SettingsInvalid, match="archive_runs"):
        archived(parted, tmp_path)
    assert list(first) == []
    assert archived(parted, tmp_path) == []


def test_a_full_disk_is_told_with_the_file_and_leaves_none(
    parted: Database, tmp_path: Path
) -> None:
    work(parted)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
    try:
        with pytest.raises(OSError, match=r"events-1-40\.jsonl\.gz\.part") as full:
            archived(parted, tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (full.value.errno, list(tmp_path.iterdir())) == (errno.EFBIG, [])
    assert len(archived(parted, tmp_path)) == 1


def test_archives_are_checked_in_whatever_order_they_are_named(
    parted: Database, tmp_path: Path
) -> None:
    work(parted)
    file = tmp_path / archived(parted, tmp_path)[0].archive.file
    with parted.reading() as session, pytest.raises(SettingsInvalid, match="archive_missing"):
        differences(session)
    with parted.reading() as session:
        assert differences(session, [file]) == []
    stranger = tmp_path / "stranger.gz"
    stranger.write_bytes(file.read_bytes())
    with parted.writing() as session:
        archive = session.get_one(tables.Archive, 1)
        session.delete(archive)
    with parted.reading() as session, pytest.raises(SettingsInvalid, match="archive_foreign"):
        differences(session, [stranger])
