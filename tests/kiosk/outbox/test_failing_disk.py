"""C11: a disk that fails gives the error tone, and never a beep for a scan that is not on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from kiosk.station.cue import CueKind
from tests.kiosk.outbox.front import Front

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ACCEPTED = {"parent_opened", "child_added"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 12 MB of its own."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount("-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder))
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S607 - the system's own


def mount(*arguments: str) -> None:
    """Mount something, or skip where this machine does not allow it."""
    done = subprocess.run(["mount", *arguments], check=False, capture_output=True)  # noqa: S607 - the system's own
    if done.returncode:
        pytest.skip(f"mount is not allowed here: {done.stderr.decode()}")


def fill(folder: Path) -> Path:
    """Use up what is left of a disk."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(65536))
        except OSError:
            return filler


def beeped(front: Front) -> list[str]:
    """Return the codes whose scan was beeped as accepted, oldest first."""
    return [
        str(cue.facts.get("code") or cue.facts["parent"])
        for cue in front.cues
        if cue.code in ACCEPTED
    ]


def recorded(folder: Path, to: Path) -> list[str]:
    """Return the codes that a fresh start finds on a copy of the disk, oldest first."""
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns("*.lock", "filler"))
    with Front(to) as front:
        front.desk.tick().result()
        return [line.code for line in reversed(front.view.lines)]


def test_a_full_disk_gives_the_error_tone_then_goes_out_of_service(
    small_disk: Path, tmp_path: Path
) -> None:
    with Front(small_disk / "station") as front:
        front.begin()
        front.scan("P123-999")
        fill(small_disk)
        heard: list[str] = []
        for number in range(100, 160):
            heard += front.scan(f"C{number}")
        assert heard[-1] == "disk_full"
        assert front.view.is_out_of_service
        assert front.view.out_of_service is not None
        assert front.cues[-1].kind is CueKind.OUT_OF_SERVICE
        before = beeped(front)
    assert recorded(small_disk / "station", tmp_path / "copy")[: len(before)] == before


def test_room_again_brings_the_station_back_with_every_beeped_scan(
    small_disk: Path, tmp_path: Path
) -> None:
    with Front(small_disk / "station") as front:
        front.begin()
        front.scan("P123-999")
        filler = fill(small_disk)
        number = 100
        while not front.view.is_out_of_service:
            front.scan(f"C{number}")
            number += 1
        front.desk.connection_changed(is_online=True, trouble="disk_full").exception()
        woken = len(front.recorded)
        filler.unlink()
        front.let_time_pass(11)
        assert front.cues[-1].code == "back_in_service"
        assert front.view.connection.trouble == ""
        assert len(front.recorded) == woken + 1
        assert front.scan("C1") == ["child_added"]
        before = beeped(front)
    found = recorded(small_disk / "station", tmp_path / "copy")
    assert [code for code in found if code in before] == before


def test_a_read_only_disk_gives_no_beep_until_it_can_be_written_again(small_disk: Path) -> None:
    with Front(small_disk / "station") as front:
        front.begin()
        assert front.scan("P123-10") == ["parent_opened"]
    mount("-o", "remount,ro", str(small_disk))
    with Front(small_disk / "station") as front:
        assert front.scan("C1") == ["disk_read_only"]
        assert front.view.is_out_of_service
        mount("-o", "remount,rw", str(small_disk))
        front.let_time_pass(11)
        assert front.scan("C3") == ["child_added"]


def test_a_station_that_cannot_open_its_folder_starts_out_of_service(tmp_path: Path) -> None:
    (tmp_path / "station").write_text("a file where the folder should be")
    with Front(tmp_path / "station") as front:
        assert front.scan("P123-10") == ["disk_failed"]
        assert front.view.is_out_of_service


def test_a_damaged_database_is_out_of_service_and_nothing_is_deleted(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    with Front(folder) as front:
        front.begin()
        front.scan("P123-10")
    database = folder / "station.sqlite"
    damaged = b"\x00" * 4096 + database.read_bytes()[4096:]
    database.write_bytes(damaged)
    with Front(folder) as front:
        assert front.scan("C1") == ["database_damaged"]
    assert database.read_bytes() == damaged
