"""Archives of events: a gzip file of JSON lines that says what it holds, and is read line by line.

The first line tells the format, the ledger's generation, the positions and the columns; then an
event a line; the last line counts them. A payload keeps its bytes, so its chain can be followed.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import zlib
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple
from uuid import UUID

from sqlalchemy import LargeBinary, Uuid, select

from server.db import tables
from server.db.base import UtcDateTime, table_of
from shared.errors import SettingsInvalid

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from sqlalchemy import Row
    from sqlalchemy.orm import Session
    from sqlalchemy.types import TypeEngine

FORMAT = "tracetrack-events-1"
_AT_ONCE = 1000
_EVENTS = table_of(tables.Event)


class Holding(NamedTuple):
    """What an archive holds: the events from position `first` to `last`, both included."""

    generation: str
    first: int
    last: int


class Written(NamedTuple):
    """When an archive's last event was received, and the SHA-256 of its bytes.

    `was_cut_off` tells that half a file of an earlier run lay there.
    """

    last_received_at: datetime | None
    sha256: str
    was_cut_off: bool


def write_archive(session: Session, file: Path, holding: Holding) -> Written:
    """Write events into a file, read it again, and have the disk keep it.

    It bears its name only when it is whole; until then its name ends in `.part`, and one that a run
    which was cut off left is written anew. A file that holds just the same may be there already.

    Raises:
        SettingsInvalid: `archive_incomplete`: the ledger does not hold all of these events; or
            `archive_differs`: a file of this name is there and does not hold them.
    """
    half = half_of(file)
    was_cut_off = half.exists()
    try:
        with _naming(half), half.open("wb") as raw:
            _write(session, raw, holding)
            raw.flush()
            os.fsync(raw.fileno())
        last = None
        for event in read_archive(half):
            last = event["received_at"]
        digest = _take_name(half, file)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    _flush_name(file.parent)
    return Written(last, digest, was_cut_off)


def _take_name(half: Path, file: Path) -> str:
    """Give a file that is whole its name, and return its digest."""
    digest = _digest(half)
    if file.exists() and _digest(file) != digest:
        raise SettingsInvalid("archive_differs", file=str(file))
    half.replace(file)
    return digest


@contextmanager
def _naming(file: Path) -> Generator[None]:
    """Have an error of the disk say which file it was about."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error


def half_of(file: Path) -> Path:
    """Return what an archive is called until it is whole."""
    return file.with_name(f"{file.name}.part")


def _digest(file: Path) -> str:
    with file.open("rb") as written:
        return hashlib.file_digest(written, "sha256").hexdigest()


def _write(session: Session, raw: BinaryIO, holding: Holding) -> None:
    position = _EVENTS.c.position
    query = select(_EVENTS).where(position.between(holding.first, holding.last)).order_by(position)
    count = 0
    with gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as out:
        out.write(_line({"format": FORMAT, **holding._asdict(), "columns": _EVENTS.columns.keys()}))
        for row in session.execute(query.execution_options(yield_per=_AT_ONCE)):
            out.write(_line(_as_json(row)))
            count += 1
        out.write(_line({"count": count}))
    if count != holding.last - holding.first + 1:
        raise SettingsInvalid("archive_incomplete", expected=holding.last, found=count)


def _flush_name(folder: Path) -> None:
    """Have the folder's list of files on the disk, too: a file without its name is lost."""
    if os.name == "nt":
        return  # a folder can't be opened there, and NTFS journals its names
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def holding_of(file: Path) -> Holding:
    """Return what an archive says of itself.

    Raises:
        SettingsInvalid: `archive_unreadable`.
    """
    return _head(next(_lines(file), None), file)[0]


def read_archive(file: Path) -> Iterator[dict[str, Any]]:
    """Yield an archive's events in order, as the columns of their table.

    Raises:
        SettingsInvalid: `archive_unreadable`, at the end at the latest if anything is missing.
    """
    lines = _lines(file)
    holding, names = _head(next(lines, None), file)
    types = [_EVENTS.columns[name].type if name in _EVENTS.columns else None for name in names]
    position, is_whole = holding.first, False
    for line in lines:
        if isinstance(line, dict):
            is_whole = position == holding.last + 1
            break
        event = _event(names, types, line, file)
        if event.get("position") != position:
            raise _unreadable(file)
        yield event
        position += 1
    if not is_whole or next(lines, None) is not None:
        raise _unreadable(file)


def _head(line: Any, file: Path) -> tuple[Holding, list[str]]:  # noqa: ANN401 - any JSON
    try:
        if line["format"] != FORMAT:
            raise _unreadable(file)
        return Holding(*(line[name] for name in Holding._fields)), list(map(str, line["columns"]))
    except (KeyError, TypeError) as error:
        raise _unreadable(file) from error


def _event(names: list[str], types: list[Any], line: Any, file: Path) -> dict[str, Any]:  # noqa: ANN401 - the same
    try:
        values = [_value(kind, value) for kind, value in zip(types, line, strict=True)]
    except (AttributeError, TypeError, ValueError) as error:  # another kind of value than was kept
        raise _unreadable(file) from error
    return dict(zip(names, values, strict=True))


def _lines(file: Path) -> Iterator[Any]:
    """Yield a file's lines as JSON; gzip's own check sums tell whether a byte is wrong."""
    try:
        with gzip.open(file, "rb") as lines:
            for line in lines:
                yield json.loads(line)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise _unreadable(file) from error


def _unreadable(file: Path) -> SettingsInvalid:
    return SettingsInvalid("archive_unreadable", file=file.name)


def _line(content: object) -> bytes:
    return json.dumps(content, separators=(",", ":")).encode("ascii") + b"\n"


def _as_json(row: Row[*tuple[Any, ...]]) -> list[object]:
    return [_plain(value) for value in row]


def _plain(value: object) -> object:
    match value:
        case UUID():
            return value.hex
        case datetime():
            return value.isoformat()
        case bytes() | memoryview():
            return bytes(value).decode("utf-8", "surrogatepass")
        case _:
            return value


def _value(kind: TypeEngine[Any] | None, value: Any) -> Any:  # noqa: ANN401 - as the column has it
    match kind:
        case _ if value is None:
            return None
        case Uuid():
            return UUID(value)
        case UtcDateTime():
            return datetime.fromisoformat(value)
        case LargeBinary():
            return value.encode("utf-8", "surrogatepass")
        case _:
            return value
