"""Structured logs as JSON lines through the standard library, with secrets kept out.

A log line is a fact for IT: an event name, and values. Control characters cannot forge a line,
because JSON escapes them.
"""

from __future__ import annotations

import logging
import logging.handlers
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from pathlib import Path

    from structlog.typing import EventDict, WrappedLogger

_SECRET_NAMES = frozenset({"token", "pin", "badge", "password", "authorization", "totp"})
_FILE_BYTES = 5 * 1024 * 1024
_FILES_KEPT = 5


def set_up_logging(log_file: Path | None = None, level: int = logging.INFO) -> None:
    """Send logs to `log_file` (rotated: 5 files of 5 MB), or to standard error without one."""
    handler: logging.Handler = logging.StreamHandler()
    if log_file is not None:
        log_file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            log_file, maxBytes=_FILE_BYTES, backupCount=_FILES_KEPT, encoding="utf-8"
        )
    before = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        hide_secrets,
    ]
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=before,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def hide_secrets(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace the value of every field that is named like a secret."""
    return {
        name: "(hidden)" if name.lower() in _SECRET_NAMES else value
        for name, value in event.items()
    }
