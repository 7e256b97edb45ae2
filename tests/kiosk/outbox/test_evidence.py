"""Pictures of scans: kept after the commit, a few of them, and never at a scan's cost."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from kiosk.outbox.evidence import Evidence, EvidenceFolder, EvidenceKeeper
from kiosk.scanning.thumbnail import make_thumbnail
from tests.kiosk.eventually import eventually

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from kiosk.scanning.frames import GreyImage

EPOCH = "00000000000000aa"
FRAME = np.full((720, 1280), 90, np.uint8)


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def seqs(folder: EvidenceFolder) -> list[int]:
    return [kept.seq for kept in folder.waiting()]


def test_only_the_newest_pictures_are_kept(tmp_path: Path) -> None:
    folder = EvidenceFolder(tmp_path / "evidence", most=3)
    for seq in range(1, 8):
        folder.keep(EPOCH, seq, b"jpeg")
    assert seqs(folder) == [5, 6, 7]
    assert len(list((tmp_path / "evidence").iterdir())) == 3


def test_a_frame_is_kept_small_for_each_event_that_was_scanned_in_it(tmp_path: Path) -> None:
    folder = EvidenceFolder(tmp_path / "evidence")
    keeper = EvidenceKeeper(folder, make_thumbnail, is_wanted=True)
    keeper.start()
    keeper.take(Evidence(EPOCH, (4, 5), FRAME))
    keeper.stop()
    assert seqs(folder) == [4, 5]
    sizes = {kept.file.stat().st_size for kept in folder.waiting()}
    assert max(sizes) < 32 * 1024


def test_nothing_is_kept_where_the_disk_is_short_of_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def short(_folder: Path) -> Usage:
        return Usage(10**12, 10**12, 10**9)

    monkeypatch.setattr(shutil, "disk_usage", short)
    folder = EvidenceFolder(tmp_path / "evidence")
    keeper = EvidenceKeeper(folder, make_thumbnail)
    keeper.start()
    keeper.take(Evidence(EPOCH, (1,), FRAME))
    keeper.stop()
    assert seqs(folder) == []


def test_a_full_disk_loses_the_picture_and_nothing_else(
    tmp_path: Path,
) -> None:
    (tmp_path / "evidence").write_text("a file stands in the folder's place")
    keeper = EvidenceKeeper(EvidenceFolder(tmp_path / "evidence"), make_thumbnail, is_wanted=True)
    keeper.start()
    keeper.take(Evidence(EPOCH, (1,), FRAME))
    keeper.take(Evidence(EPOCH, (2,), FRAME))
    keeper.stop()
    assert (tmp_path / "evidence").is_file()


def test_taking_never_waits_and_holds_few_frames_while_the_disk_is_slow(tmp_path: Path) -> None:
    gate, begun = threading.Event(), threading.Event()

    def slowly(_picture: GreyImage) -> bytes:
        begun.set()
        gate.wait(30)
        return b"jpeg"

    folder = EvidenceFolder(tmp_path / "evidence")
    keeper = EvidenceKeeper(folder, slowly, is_wanted=True)
    keeper.start()
    keeper.take(Evidence(EPOCH, (0,), FRAME))
    assert begun.wait(30)
    for seq in range(1, 50):
        keeper.take(Evidence(EPOCH, (seq,), FRAME))
    gate.set()
    eventually(lambda: len(seqs(folder)) == 5)
    keeper.stop()
    assert seqs(folder) == [0, 1, 2, 3, 4]
