"""What happens to an error that nobody caught: it is logged and the station stops accepting."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_LOG = Log(__name__)


def install_crash_hook(on_crash: Callable[[], None]) -> None:
    """Log every error that reaches the top of any thread, and call `on_crash` once for each.

    PySide calls `sys.excepthook` for an error in a slot, and goes on.
    """

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.critical("crash", exc_info=(kind, error, trace))
        on_crash()

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread
