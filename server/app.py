"""The application: every route, the gate before them, and one shape for every failure.

`create_app` puts it together from parts that are given to it, so that tests give it others.
"""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from apiflask import APIFlask
from werkzeug.routing import IntegerConverter, UnicodeConverter

from server.api import (
    bags,
    bills,
    enrolment,
    evidence,
    formats,
    health,
    imports,
    intake,
    integrations,
    labels,
    ledger,
    locations,
    movements,
    people,
    problems,
    reports,
    session,
    site,
    station,
    stations,
    today,
    webhooks,
)
from server.api.cache import ProcessCache
from server.api.context import EXTENSION, Context
from server.api.errors import register_errors
from server.api.express import Express
from server.api.gate import open_gate
from server.api.known_callers import KnownCallers
from server.api.metrics import Metrics
from server.api.openapi import describe, openapi_text
from server.api.policies import check_policies
from server.api.rates import Rates
from server.api.repeats import answer_repeats
from server.api.requests_log import log_requests
from server.api.strict_json import StrictJson
from server.db.session import open_database
from server.keys import Keys
from server.services.coalescing import EVENTS_AT_ONCE, Coalescer
from server.services.enrolment import Address
from server.services.passwords import Hasher
from server.services.webhook_targets import Targets
from shared.clock import SystemClock

if TYPE_CHECKING:
    from server.api.cache import Cache
    from server.db.session import Database
    from shared.clock import Clock
    from shared.ids import RandomBytes

_BLUEPRINTS = (
    health.health,
    enrolment.enrolment,
    session.session,
    intake.intake,
    station.station,
    evidence.evidence,
    today.today,
    bags.bags,
    bills.bills,
    movements.movements,
    reports.reports,
    problems.problems,
    people.people,
    stations.stations,
    locations.locations,
    formats.formats,
    integrations.integrations,
    ledger.ledger,
    labels.labels,
    webhooks.webhooks,
    imports.imports,
    site.site,
)


_NO_TARGETS = Targets()


class PositionConverter(IntegerConverter):
    """A ledger position in a path: a positive number that the database can hold."""

    def __init__(self, map_: object, *args: object, **kwargs: object) -> None:
        super().__init__(map_, *args, min=1, max=2**63 - 1, **kwargs)  # pyright: ignore[reportArgumentType] - as werkzeug calls it


class ReportConverter(UnicodeConverter):
    """A report's name in a path, without the ending of a file."""

    regex = "[a-z_]{1,40}"


def create_app(  # noqa: PLR0913 - the parts that it is made of
    database: Database,
    *,
    keys: Keys,
    address: Address,
    hasher: Hasher,
    clock: Clock,
    random_bytes: RandomBytes,
    events_at_once: int = EVENTS_AT_ONCE,
    cache: Cache | None = None,
    targets: Targets = _NO_TARGETS,
) -> APIFlask:
    """Return the application on a migrated database.

    `events_at_once` is the most events of several requests in one transaction, `targets` where
    webhooks may be called.

    Raises:
        SettingsInvalid: a route has no policy, or a policy no route.
    """
    app = APIFlask(
        "server",
        title="TraceTrack",
        version=_version(),
        spec_path=None,
        docs_path=None,
        static_folder=None,  # pyright: ignore[reportArgumentType] - Flask takes None, and serves no files
    )
    app.json = StrictJson(app)
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    app.url_map.merge_slashes = False
    app.url_map.converters["position"] = PositionConverter
    app.url_map.converters["report"] = ReportConverter
    app.extensions[EXTENSION] = here = Context(
        database=database,
        clock=clock,
        random_bytes=random_bytes,
        keys=keys,
        hasher=hasher,
        rates=Rates(clock),
        metrics=Metrics(database),
        coalescer=Coalescer(database, events_at_once=events_at_once),
        cache=cache or ProcessCache(clock),
        callers=KnownCallers(),
        address=address,
        targets=targets,
    )
    log_requests(app)
    open_gate(app)
    answer_repeats(app)
    register_errors(app)
    describe(app)
    for blueprint in _BLUEPRINTS:
        app.register_blueprint(blueprint)
    check_policies(app.view_functions)
    app.wsgi_app = Express(app.wsgi_app, here)  # pyright: ignore[reportAttributeAccessIssue] - as Flask's own text says
    return app


def api_description() -> str:
    """Return the text of `openapi.json`; no database is asked for it."""
    address = Address("https://localhost", "-")
    never_opened = open_database("sqlite:////nowhere/never-opened.db")
    app = create_app(
        never_opened,
        keys=Keys(b""),
        address=address,
        hasher=Hasher(),
        clock=SystemClock(),
        random_bytes=os.urandom,
    )
    return openapi_text(app)


def _version() -> str:
    try:
        return version("tracetrack")
    except PackageNotFoundError:
        return "0"
