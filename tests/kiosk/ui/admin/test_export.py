"""A file is there whole or not at all."""

import errno
import io
import os
from pathlib import Path
from typing import BinaryIO

import pytest
from typing_extensions import Buffer, override

from kiosk.ui.admin.export import CountedFile, NotWanted, export, save
from shared.errors import ServerUnreachable, StorageFailed


class FullDisk(io.BytesIO):
    @override
    def write(self, data: Buffer, /) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def pieces(into: BinaryIO) -> None:
    into.writelines([b"bag,what\r\n", b"P1-2,received\r\n"])


def test_a_file_is_counted_as_it_grows_and_has_its_name_at_the_end(tmp_path: Path) -> None:
    lengths: list[int] = []
    export(tmp_path / "m.csv", pieces, lengths.append, lambda: True)
    assert (tmp_path / "m.csv").read_bytes() == b"bag,what\r\nP1-2,received\r\n"
    assert lengths == [10, 25]
    assert [file.name for file in tmp_path.iterdir()] == ["m.csv"]


def test_a_file_that_is_not_wanted_any_more_leaves_nothing(tmp_path: Path) -> None:
    wanted = iter([True, False])
    with pytest.raises(NotWanted):
        export(tmp_path / "m.csv", pieces, lambda _length: None, lambda: next(wanted))
    assert list(tmp_path.iterdir()) == []


def test_an_answer_that_breaks_off_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_bytes(b"of yesterday")

    def broken(into: BinaryIO) -> None:
        into.write(b"half")
        raise ServerUnreachable("answer_cut_short")

    with pytest.raises(ServerUnreachable):
        export(tmp_path / "m.csv", broken, lambda _length: None, lambda: True)
    assert (tmp_path / "m.csv").read_bytes() == b"of yesterday"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_not_there_is_a_fault_of_the_disk_in_words(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed) as raised:
        save(tmp_path / "gone" / "bill.pdf", b"%PDF")
    assert raised.value.code == "file_unwritten"
    assert raised.value.facts["fault"] == "No such file or directory"


def test_a_full_disk_is_no_fault_of_the_network() -> None:
    file = CountedFile(FullDisk(), lambda _length: None, lambda: True)
    with pytest.raises(StorageFailed) as raised:
        file.write(b"x")
    assert raised.value.facts["fault"] == os.strerror(errno.ENOSPC)
