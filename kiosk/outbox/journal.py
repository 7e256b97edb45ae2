"""A second record of every commit, flushed before it: it heals a damaged or vanished WAL.

SQLite stops reading a WAL at its first damaged frame and says nothing of the commits behind it. So
each commit first stands here, one line with a checksum of its own, in one of two files of fixed
size that are used in turn; the older one is written over once the database itself was flushed.
"""

from __future__ import annotations

import os
import sys
import zlib
from typing import TYPE_CHECKING, Self

from shared.values import value

if sys.platform == "darwin":
    import fcntl

if TYPE_CHECKING:
    from io import FileIO
    from pathlib import Path

FILE_BYTES = 4 * 1024 * 1024
_NAMES = ("journal-a", "journal-b")
_READ_BYTES = 64 * 1024
"""Read in parts that stay in the processor's cache, as most of a file is zeros."""
_NEVER_WRITTEN = bytes(_READ_BYTES)


@value
class Entry:
    """One journalled commit: its first sequence number, how many it holds, and its content."""

    epoch: str
    seq: int
    count: int
    body: str


@value
class _Found:
    entry: Entry
    end: int


def write_through(file: FileIO, place: int, data: bytes) -> int:
    """Write at a place and make the drive itself keep it; return how many bytes it took.

    Sizes never change, so the data is enough. Where the system can do both in one call, the
    thread gives the interpreter's lock up once, and waits once to have it back.
    """
    if sys.platform == "linux":
        return os.pwritev(file.fileno(), [data], place, os.RWF_DSYNC)
    file.seek(place)
    taken = file.write(data)
    if sys.platform == "darwin":
        fcntl.fcntl(file, fcntl.F_FULLFSYNC)
    else:
        os.fsync(file.fileno())
    return taken


class Journal:
    """Owns the two files and the place where the next line goes."""

    def __init__(self, files: list[FileIO], file_bytes: int) -> None:
        self._files = files
        self._file_bytes = file_bytes
        self._current = 0
        self._end = 0

    @classmethod
    def open(cls, folder: Path, file_bytes: int = FILE_BYTES) -> Self:
        """Open both files, made and filled with zeros where missing.

        Raises:
            OSError: the disk is full, read-only or failing.
        """
        return cls([_open_filled(folder / name, file_bytes) for name in _NAMES], file_bytes)

    def close(self) -> None:
        """Close both files."""
        for file in self._files:
            file.close()

    def read(self, epoch: str) -> list[Entry]:
        """Return the undamaged entries of an epoch in order, and go on behind the newest."""
        # Those of another epoch are of an outbox that was set aside: they are written over.
        found = [
            [one for one in _entries(file) if one.entry.epoch == epoch] for file in self._files
        ]
        newest = [max((one.entry.seq for one in one_file), default=0) for one_file in found]
        self._current = newest.index(max(newest))
        last = max(found[self._current], key=lambda one: one.entry.seq, default=None)
        self._end = last.end if last else 0
        entries = [one.entry for one_file in found for one in one_file]
        return sorted(entries, key=lambda entry: entry.seq)

    def read_any(self) -> bool:
        """Tell whether there is any undamaged entry, of whatever epoch."""
        return any(_entries(file) for file in self._files)

    def has_room(self, line: bytes) -> bool:
        """Tell whether the current file takes one more entry."""
        return self._end + len(line) <= self._file_bytes

    def turn(self) -> None:
        """Go on in the other file, from its start; call only after the database was flushed."""
        self._current = 1 - self._current
        self._end = 0

    def append(self, line: bytes) -> None:
        """Write one entry and flush it.

        Raises:
            OSError: the disk did not take it.
        """
        if write_through(self._files[self._current], self._end, line) != len(line):
            raise OSError("the disk took only a part of the entry")
        self._end += len(line)


def line_of(entry: Entry) -> bytes:
    """Return an entry as it stands in the file, with its checksum."""
    text = f"{entry.epoch} {entry.seq} {entry.count} {entry.body}".encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _entries(file: FileIO) -> list[_Found]:
    file.seek(0)
    found: list[_Found] = []
    begun, place = b"", 0
    while part := file.read(_READ_BYTES):
        start = 0
        if part == _NEVER_WRITTEN and not begun:
            start = len(part)
        while (end := part.find(b"\n", start)) >= 0:
            entry = _entry(begun + part[start:end])
            begun, start = b"", end + 1
            if entry is not None:
                found.append(_Found(entry, place + start))
        rest = part[start:]
        if begun or rest.strip(b"\0"):
            begun += rest
        place += len(part)
    return found


def _entry(line: bytes) -> Entry | None:
    """Return a line's entry, or None for a damaged line: its checksum tells."""
    checksum, _, text = line.partition(b" ")
    if checksum != b"%08x" % zlib.crc32(text):
        return None
    epoch, seq, count, body = text.decode().split(" ", 3)
    return Entry(epoch, int(seq), int(count), body)


def _open_filled(path: Path, file_bytes: int) -> FileIO:
    file = path.open("r+b" if path.exists() else "w+b", buffering=0)
    missing = file_bytes - file.seek(0, os.SEEK_END)
    if missing > 0:
        # Real zeros, not a reservation: writing over them later changes no metadata.
        file.write(bytes(missing))
        os.fsync(file.fileno())
    return file
