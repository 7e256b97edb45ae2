"""A forked outbox put right: the old file stays whole, and what waits is chained anew."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

from kiosk.__main__ import main
from kiosk.outbox.evidence import FOLDER_NAME, EvidenceFolder
from kiosk.outbox.renewing import renew_outbox
from kiosk.station.modes import Button
from shared.chain import GENESIS, next_hash
from shared.errors import StorageFailed
from shared.events import ScanUndone, read_own
from tests.kiosk.made_up import ENROLLED
from tests.kiosk.station.shift import parent

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kiosk.outbox.counter import Counter


def renew(counter: Counter) -> Path:
    """Begin anew as the command does, and open the station again; where the old file lies."""
    counter.close()
    renewed = renew_outbox(counter.folder, counter.clock, os.urandom)
    counter.restart()
    return renewed.aside


def kept(aside: Path) -> list[tuple[int, str]]:
    with sqlite3.connect(aside) as old:
        rows = old.execute("SELECT seq, code FROM outbox ORDER BY seq").fetchall()
    old.close()
    return rows


def test_what_waits_is_the_beginning_of_a_new_chain(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    counter.answer()
    counter.scan("C2", "C3")
    before, old_epoch = counter.pending(), counter.store.epoch
    renew(counter)
    after = counter.pending()
    assert counter.store.epoch != old_epoch
    assert [one.seq for one in after] == [1, 2]
    assert [(one.event_id, one.payload) for one in after] == [
        (one.event_id, one.payload) for one in before
    ]
    ended = GENESIS
    for one in after:
        ended = next_hash(
            ended,
            station_id=ENROLLED.station_id,
            epoch=counter.store.epoch,
            seq=one.seq,
            event_id=one.event_id,
            payload=one.payload,
        )
        assert one.hash == ended


def test_the_old_file_is_kept_whole(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    counter.answer()
    counter.scan("C2")
    aside = renew(counter)
    assert [code for _, code in kept(aside)] == ["P123-10", "C1", "C2"]


def test_the_station_goes_on_where_it_was_and_survives_another_start(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    counter.answer()
    counter.scan("C2")
    renew(counter)
    assert counter.view.parent is not None
    assert counter.view.parent.packed == 2
    assert counter.scan("C2") == ["already_in_parent"]
    assert counter.scan("C3") == ["child_added"]
    counter.restart()
    counter.restart()
    assert [one.seq for one in counter.pending()] == [1, 2, 3]
    assert counter.store.meta.feed_since == 0
    counter.feed(parent("P123-10", packed=1, version=2))
    assert counter.view.parent is not None
    assert counter.view.parent.packed == 3


def test_what_the_server_has_from_before_the_fork_is_not_sent_again(counter: Counter) -> None:
    counter.pack("P123-10", "C1", "C2")
    counter.store.note_fork(3)
    renew(counter)
    assert [row.code for row in counter.store.outbox.unsettled(0)] == ["C2"]
    assert counter.store.meta.forked_at == 0


def test_an_undo_names_its_target_by_the_new_number(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    counter.answer()
    counter.scan("C2")
    counter.press(Button.UNDO)
    renew(counter)
    target, undo = counter.pending()
    event = read_own(undo.payload)
    assert isinstance(event, ScanUndone)
    assert (event.target_seq, event.target_id) == (target.seq, target.event_id)
    row = counter.store.outbox.row(1)
    assert row is not None
    assert row.undone_by == 2
    assert counter.scan("C2") == ["child_added"]


def test_pictures_that_wait_belong_to_the_new_numbers(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    counter.answer()
    counter.scan("C2")
    pictures = EvidenceFolder(counter.folder / FOLDER_NAME)
    pictures.keep(counter.store.epoch, 3, b"jpeg")
    renew(counter)
    (picture,) = pictures.waiting()
    assert (picture.epoch, picture.seq) == (counter.store.epoch, 1)


def test_a_journal_of_the_old_outbox_does_not_hide_what_the_new_one_lost(
    counter: Counter,
) -> None:
    counter.pack("P123-10", *(f"C{number}" for number in range(8)))
    counter.answer()
    renew(counter)
    counter.scan("C20")
    counter.restart()
    counter.scan("C21")
    assert [entry.seq for entry in counter.store.journalled()] == [1, 2]


def test_a_station_that_runs_is_left_alone(counter: Counter) -> None:
    counter.pack("P123-10", "C1")
    with pytest.raises(StorageFailed, match="folder_in_use"):
        renew_outbox(counter.folder, counter.clock, os.urandom)
    assert len(counter.pending()) == 2


def test_the_command_says_what_it_did_and_where_the_old_file_is(
    counter: Counter, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def set_up_nothing(_file: Path) -> None:
        """The log's handlers belong to the process, which here is the tests'."""

    monkeypatch.setattr("kiosk.command_line.set_up_logging", set_up_nothing)
    counter.pack("P123-10", "C1")
    command = ["--data", str(counter.folder), "--new-outbox"]
    assert main(command) == 2
    assert "folder_in_use" in capsys.readouterr().err
    counter.close()
    assert main(command) == 0
    said = capsys.readouterr().out
    (aside,) = (counter.folder / "set-aside").iterdir()
    assert f"with 2 scans that were not sent yet; the old one is kept: {aside}" in said
    counter.restart()
    assert [one.seq for one in counter.pending()] == [1, 2]
