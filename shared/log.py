"""Structured logs as JSON lines through the standard library, with secrets kept out.

A log line is a fact for IT: an event name, and values. Control characters cannot forge a line,
because JSON escapes them.
"""

from __future__ import annotations

import json
import logging
import sys
from contextlib import suppress
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import lru_cache
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_SECRET_NAMES = frozenset({"token", "pin", "badge", "password", "authorization", "totp"})
_FILE_BYTES = 5 * 1024 * 1024
_FILES_KEPT = 5
_FACTS = "facts"
_TO_SECONDS = len("2026-11-23T06:00:00")
_CONTEXT: ContextVar[Mapping[str, object]] = ContextVar("context", default=MappingProxyType({}))

Raised = BaseException | tuple[type[BaseException], BaseException, TracebackType | None] | None


class Log:
    """What one module has to tell; `exc_info` is an error whose trace goes with it."""

    def __init__(self, name: str) -> None:
        self._logger = logging.getLogger(name)

    def info(self, event: str, **facts: object) -> None:
        """Tell what happened as it should."""
        self._tell(logging.INFO, event, None, facts)

    def warning(self, event: str, *, exc_info: Raised = None, **facts: object) -> None:
        """Tell what somebody may want to look into."""
        self._tell(logging.WARNING, event, exc_info, facts)

    def error(self, event: str, *, exc_info: Raised = None, **facts: object) -> None:
        """Tell what went wrong."""
        self._tell(logging.ERROR, event, exc_info, facts)

    def exception(self, event: str, **facts: object) -> None:
        """Tell what went wrong, with the trace of the error that is being handled."""
        self._tell(logging.ERROR, event, sys.exception(), facts)

    def critical(self, event: str, *, exc_info: Raised = None, **facts: object) -> None:
        """Tell what puts the program out of service."""
        self._tell(logging.CRITICAL, event, exc_info, facts)

    def _tell(self, level: int, event: str, exc_info: Raised, facts: dict[str, object]) -> None:
        if self._logger.isEnabledFor(level):
            # As Logger.log makes it, without looking for the caller's file and line, which no line
            # of ours says: that takes as long as all the rest.
            record = logging.LogRecord(
                self._logger.name, level, "", 0, event, None, _triple(exc_info)
            )
            record.__dict__[_FACTS] = facts
            self._logger.handle(record)


def set_up_logging(log_file: Path | None = None, level: int = logging.INFO) -> None:
    """Send logs to `log_file` (rotated: 5 files of 5 MB), or to standard error without one."""
    handler: logging.Handler = logging.StreamHandler()
    if log_file is not None:
        log_file.parent.mkdir(parents=True, exist_ok=True)
        handler = TurnedFile(log_file, _FILE_BYTES, _FILES_KEPT)
    handler.setFormatter(JsonLine())
    # No line of ours says who wrote it: to find that out is a system call, and a look at threads.
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)


def set_context(**facts: object) -> None:
    """Have every later line of this thread or task say `facts`, and no earlier context."""
    _CONTEXT.set(facts)


class TurnedFile(logging.FileHandler):
    """A log file that is turned over when it is full: `a.log` becomes `a.log.1`, that `a.log.2`.

    As `logging.handlers.RotatingFileHandler`, whose module loads sockets and pickles before the
    first scan of a station.
    """

    def __init__(self, file: Path, file_bytes: int, files_kept: int) -> None:
        super().__init__(file, encoding="utf-8")
        self._file, self._file_bytes, self._files_kept = file, file_bytes, files_kept

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, into a new file if the last one is full."""
        full = self.stream
        try:
            if full is not None and full.tell() >= self._file_bytes:
                full.close()
                self._turn()
        except (OSError, ValueError):  # the disk is failing: no line is worth a scan
            self.handleError(record)
        else:
            super().emit(record)

    def _turn(self) -> None:
        # Windows renames no file that another program reads: then the full one goes on.
        with suppress(OSError):
            for number in range(self._files_kept - 1, -1, -1):
                older = self._numbered(number)
                if older.exists():
                    older.replace(self._numbered(number + 1))
        self.stream = self._open()

    def _numbered(self, number: int) -> Path:
        return self._file.with_name(f"{self._file.name}.{number}") if number else self._file


class JsonLine(logging.Formatter):
    """Writes a record, ours or a library's, as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, without its end."""
        facts: Mapping[str, object] = getattr(record, _FACTS, {})
        second, rest = divmod(record.created, 1)
        line: dict[str, object] = {
            **_CONTEXT.get(),
            **facts,
            "event": record.getMessage(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "timestamp": f"{_second(int(second))}.{int(1e6 * rest):06}Z",
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return _ENCODE(_without_secrets(line))


_ENCODE = json.JSONEncoder(default=repr).encode


@lru_cache(maxsize=2)
def _second(unix_s: int) -> str:
    """Return the text of a second; a server writes thousands of lines in one."""
    return datetime.fromtimestamp(unix_s, UTC).isoformat()[:_TO_SECONDS]


def _triple(
    raised: Raised,
) -> tuple[type[BaseException], BaseException, TracebackType | None] | None:
    if isinstance(raised, BaseException):
        return type(raised), raised, raised.__traceback__
    return raised


def _without_secrets(line: Mapping[str, object]) -> dict[str, object]:
    """Return a line with the value hidden of every field that is named like a secret."""
    hidden = _secrets_among(tuple(line))
    return {**line, **dict.fromkeys(hidden, "(hidden)")} if hidden else dict(line)


@lru_cache(maxsize=256)
def _secrets_among(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name.lower() in _SECRET_NAMES)
