"""A long answer of the server streamed into a file: counted as it grows, cancelled when not wanted.

The file has its name only once it is whole.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from typing_extensions import Buffer, override

from shared.errors import StorageFailed

if TYPE_CHECKING:
    from pathlib import Path

Fill = Callable[[BinaryIO], None]


class NotWanted(Exception):
    """Nobody wants the file any more; nothing of it is left."""


class CountedFile(io.RawIOBase):
    """Passes bytes on to a file, says how many there were, and stops when it is told to.

    A fault of the disk is StorageFailed at once, so that nobody takes it for one of the network.
    """

    def __init__(
        self, into: BinaryIO, grew: Callable[[int], None], is_wanted: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._into, self._grew, self._is_wanted = into, grew, is_wanted
        self._length = 0

    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, data: Buffer, /) -> int:
        if not self._is_wanted():
            raise NotWanted
        try:
            count = self._into.write(data)
        except OSError as error:
            raise unwritten(error) from error
        self._length += count
        self._grew(self._length)
        return count


def export(
    file: Path, fill: Fill, grew: Callable[[int], None], is_wanted: Callable[[], bool]
) -> None:
    """Write a file through `fill`, whole or not at all.

    Raises:
        NotWanted: `is_wanted` said no on the way.
        StorageFailed: `file_unwritten`, the folder or the disk did not take it.
        ServerError: the server did not deliver.
    """
    part = file.with_name(file.name + ".part")
    try:
        with part.open("wb") as into:
            fill(CountedFile(into, grew, is_wanted))  # type: ignore[arg-type] - it writes
        part.replace(file)
    except OSError as error:
        raise unwritten(error) from error
    finally:
        part.unlink(missing_ok=True)


def save(file: Path, content: bytes) -> None:
    """Write a document whole or not at all.

    Raises:
        StorageFailed: `file_unwritten`.
    """

    def fill(into: BinaryIO) -> None:
        into.write(content)

    export(file, fill, lambda _length: None, lambda: True)


def unwritten(error: OSError) -> StorageFailed:
    """What the window says of a disk that did not take a file: `file_unwritten`."""
    return StorageFailed("file_unwritten", fault=error.strerror or str(error))
