"""Carries the application where there is no fork, and stops without losing a reply.

waitress by itself ends in the middle of what it does when it is told to stop.
"""

from __future__ import annotations

import select
import signal
import time
from typing import TYPE_CHECKING, Any

from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import create_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from wsgiref.types import WSGIApplication

_LOOK_S = 0.5
"""How long it may take until a stop is noticed while nobody asks anything."""
_MOST_AT_THE_DOOR = 1024
"""Connections that the system keeps until they are accepted."""
_SIGNALS = ("SIGTERM", "SIGINT", "SIGBREAK")


def serve_with_waitress(  # noqa: PLR0913 - where, for whom, and how long
    app: WSGIApplication,
    *,
    host: str,
    port: int,
    threads: int,
    patience_s: float,
    grace_s: float,
) -> None:
    """Serve until told to stop, then answer what was asked, for up to `grace_s` seconds.

    Whoever says or takes nothing for `patience_s` is hung up on.
    """
    sockets: dict[int, Any] = {}
    server = create_server(
        app,
        map=sockets,
        host=host,
        port=port,
        threads=threads,
        channel_timeout=patience_s,
        cleanup_interval=1,
        ident=None,
    )
    told = _told_to_stop()
    while not told:
        wasyncore.loop(_LOOK_S, map=sockets, count=1)
        _hang_up_on_who_takes_nothing(sockets, time.time() - patience_s)
    listening = [one for one in sockets.values() if getattr(one, "accepting", False)]
    for _ in range(_MOST_AT_THE_DOOR):
        if not _have_something(listening):
            break
        wasyncore.loop(0, map=sockets, count=1)
    for one in listening:
        wasyncore.dispatcher.close(one)
    until_s = time.monotonic() + grace_s
    while _let_go(sockets) and time.monotonic() < until_s:
        wasyncore.loop(0.1, map=sockets, count=1)
    for one in listening:
        one.task_dispatcher.shutdown()
    server.close()


def _told_to_stop() -> list[int]:
    """Return a list that holds something once the program was told to stop."""
    told: list[int] = []
    for name in _SIGNALS:
        if (number := getattr(signal, name, None)) is not None:
            signal.signal(number, lambda number, _frame: told.append(number))
    return told


def _hang_up_on_who_takes_nothing(sockets: dict[int, Any], since_s: float) -> None:
    """Give a thread back that has more to say than a client takes; waitress waits for ever."""
    for line in list(_lines(sockets)):
        if line.total_outbufs_len and line.last_activity < since_s:
            line.handle_close()


def _let_go(sockets: dict[int, Any]) -> bool:
    """Hang up on who is not owed a reply; whether anybody is."""
    owed = False
    for line in list(_lines(sockets)):
        if line.requests or line.total_outbufs_len or _have_something([line]):
            owed = True
        else:
            line.handle_close()
    return owed


def _have_something(sockets: list[Any]) -> bool:
    """Whether somebody called, or said something, that was not heard yet."""
    return bool(select.select([one.socket for one in sockets], [], [], 0)[0])


def _lines(sockets: dict[int, Any]) -> Iterator[HTTPChannel]:
    return (one for one in sockets.values() if isinstance(one, HTTPChannel))
