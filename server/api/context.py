"""What handlers work with, put together once by `create_app`: no handler reaches further."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from flask import current_app

from server.api.cache import Cache
from server.api.known_callers import KnownCallers
from server.api.metrics import Metrics
from server.api.rates import Rates
from server.db.session import Database
from server.keys import Keys
from server.services.coalescing import Coalescer
from server.services.enrolment import Address
from server.services.passwords import Hasher
from server.services.webhook_targets import Targets
from shared.clock import Clock
from shared.ids import RandomBytes

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from sqlalchemy.orm import Session


EXTENSION = "tracetrack"


@dataclass(frozen=True, slots=True)
class Context:
    """What the running application was made of.

    `address` is what enrolment cards say, `targets` where webhooks may be called.
    """

    database: Database
    clock: Clock
    random_bytes: RandomBytes
    keys: Keys
    hasher: Hasher
    rates: Rates
    metrics: Metrics
    coalescer: Coalescer
    cache: Cache
    callers: KnownCallers
    address: Address
    targets: Targets


def context() -> Context:
    """Return what the running application was made of."""
    return cast("Context", current_app.extensions[EXTENSION])


def reading() -> AbstractContextManager[Session]:
    """Return a session that sees one state of the database and changes nothing."""
    return context().database.reading()


def reporting() -> AbstractContextManager[Session]:
    """Return a session for a report: with connections and a time-out of its own."""
    return context().database.reporting()


def filing() -> AbstractContextManager[Session]:
    """Return a session for a report as a file: not more at once than leave one for the pages."""
    return context().database.filing()


def writing() -> AbstractContextManager[Session]:
    """Return a session that holds the ledger's writing lock and commits at the block's end."""
    return context().database.writing()
