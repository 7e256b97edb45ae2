"""Carries the application: gunicorn where there is fork, waitress elsewhere.

gunicorn with PostgreSQL runs gevent workers, psycopg2 made cooperative; with SQLite one worker of
threads, because a greenlet that waits for SQLite's writing lock would stop the one that holds it.
A stop waits for the requests under way, so that no reply is lost, and for the piece of an import.
"""

from __future__ import annotations

import gc
import ssl
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import DBAPIError

from server.api.redis_cache import RedisCache
from server.app import create_app
from server.first_start import Installation, open_settings_database
from server.services.imports.finishing import ImportFinisher
from server.services.making_room import make_room
from server.services.passwords import Hasher
from server.services.webhook_sender import WebhookSender
from server.services.webhook_targets import read_targets
from server.settings import WsgiServer
from shared.errors import SettingsInvalid
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable

    from apiflask import APIFlask

    from server.db.session import Database
    from shared.clock import Clock
    from shared.ids import RandomBytes

_GRACE_S = 30
_STUCK_S = 60
_IDLE_CONNECTION_S = 75
_GARBAGE_THRESHOLDS = (10_000, 10, 10)
"""Python's own begin with 700 objects; a batch of 200 events holds some 5,000 until it is done."""
_CONNECTIONS_PER_WORKER = 8_000
"""A thousand stations have some, and while a worker is replaced the others have its too."""
_REQUESTS_PER_WORKER = 200_000
"""After so many, and up to a tenth more, a worker is replaced, as a guard against slow leaks."""


def serve(installation: Installation, clock: Clock, random_bytes: RandomBytes) -> None:
    """Serve until told to stop.

    Raises:
        SettingsInvalid: `tls_needs_gunicorn`: waitress can't, and plain HTTP is for loopback only.
    """
    settings = installation.settings
    finishers: list[ImportFinisher] = []  # one in each process that has loaded

    def load() -> APIFlask:
        database = open_settings_database(settings)
        _make_room(database, clock)
        targets = read_targets(settings.webhook_hosts, settings.webhook_networks)
        WebhookSender(database, targets, installation.keys, clock, random_bytes).start()
        finisher = ImportFinisher(database, clock)
        finisher.start()
        finishers.append(finisher)
        app = create_app(
            database,
            keys=installation.keys,
            address=installation.address,
            hasher=Hasher(),
            clock=clock,
            random_bytes=random_bytes,
            events_at_once=settings.events_at_once,
            cache=RedisCache(settings.redis_url) if settings.redis_url else None,
            targets=targets,
        )
        _leave_out_of_collections()
        return app

    def stop_finishing() -> None:
        for finisher in finishers:
            finisher.stop()

    def end_worker(_arbiter: object, _worker: object) -> None:
        stop_finishing()

    Log(__name__).info("serving", address=installation.address.base_url)
    if settings.carrier is WsgiServer.GUNICORN:
        options = gunicorn_options(installation)
        options["worker_exit"] = end_worker
        _serve_with_gunicorn(options, load)
    elif settings.has_tls:
        raise SettingsInvalid("tls_needs_gunicorn")
    else:
        # Its own modules are loaded only where it serves.
        from server.waitress_serving import serve_with_waitress  # noqa: PLC0415

        serve_with_waitress(
            load(),
            host=settings.host,
            port=settings.port,
            threads=settings.threads,
            patience_s=_IDLE_CONNECTION_S,
            grace_s=_GRACE_S,
        )
        stop_finishing()


def _leave_out_of_collections() -> None:
    """Have Python's garbage collector pass over all that is loaded now, and come less often.

    To go through the program's own objects took it 0.12 s at a time, whoever had the ledger.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GARBAGE_THRESHOLDS)


def _make_room(database: Database, clock: Clock) -> None:
    """Make parts for the events to come; workers are replaced often enough for that.

    Where it can't be done now, the part for the rest takes them. A worker that could not start for
    it would take the whole server along: gunicorn ends then.
    """
    try:
        with database.writing() as session:
            make_room(session, clock.now())
    except DBAPIError as error:
        Log(__name__).warning("no_room_made", exc_info=error)


def gunicorn_options(installation: Installation) -> dict[str, Any]:
    """Return gunicorn's settings for an installation."""
    settings = installation.settings
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    options: dict[str, Any] = {
        "bind": f"{host}:{settings.port}",
        "workers": settings.worker_count,
        "proc_name": "tracetrack-server",
        "graceful_timeout": _GRACE_S,
        "timeout": _STUCK_S,
        "keepalive": _IDLE_CONNECTION_S,
        "worker_connections": _CONNECTIONS_PER_WORKER,
        "max_requests": _REQUESTS_PER_WORKER,
        "max_requests_jitter": _REQUESTS_PER_WORKER // 10,
        "control_socket_disable": True,
    }
    if settings.is_sqlite:
        options |= {
            "worker_class": "server.gunicorn_threads.Worker",
            "threads": settings.threads,
        }
    else:
        options |= {
            "worker_class": "server.gunicorn_worker.Worker",
            "post_fork": _make_psycopg2_cooperative,
        }
    if settings.has_tls:
        options |= {
            "certfile": str(installation.tls.chain),
            "keyfile": str(installation.tls.key),
            "ssl_context": _modern_tls,
        }
    return options


def _make_psycopg2_cooperative(_arbiter: object, _worker: object) -> None:
    from psycogreen.gevent import patch_psycopg  # noqa: PLC0415 - not on Windows

    patch_psycopg()


def _modern_tls(_config: object, default: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
    made = default()
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    # Our workers shake hands where they watch over it: whoever connects may never begin.
    as_it_was = made.wrap_socket
    made.wrap_socket = partial(as_it_was, do_handshake_on_connect=False)  # pyright: ignore[reportAttributeAccessIssue] - gunicorn knows no other way
    return made


def _let_open_many_files() -> None:
    """Take as many files as the system lets us have; by default it gives 1,024 at first."""
    import resource  # noqa: PLC0415 - not on Windows

    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _serve_with_gunicorn(options: dict[str, Any], load: Callable[[], APIFlask]) -> None:
    from gunicorn.app.base import BaseApplication  # noqa: PLC0415 - not on Windows
    from gunicorn.glogging import Logger  # noqa: PLC0415 - not on Windows

    class OurLog(Logger):
        """gunicorn's own lines go where all lines go; requests are logged by the application."""

        def setup(self, cfg: Any) -> None:  # noqa: ANN401 - gunicorn's
            self.cfg = cfg
            self.error_log.propagate = True

    class Application(BaseApplication):
        """Our application, with our settings instead of gunicorn's files and arguments."""

        def load_config(self) -> None:
            for name, value in {**options, "logger_class": OurLog}.items():
                self.cfg.set(name, value)

        def load(self) -> APIFlask:  # pyright: ignore[reportIncompatibleMethodOverride] - stubs differ
            return load()

    _let_open_many_files()
    Application().run()
