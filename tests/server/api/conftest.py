"""A site per test, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.server.api.receiver import Receiver, receiving
from tests.server.api.site import Site
from tests.server.api.told import HERE, sender_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.db.session import Database
    from server.services.webhook_sender import WebhookSender


@pytest.fixture
def site(database: Database) -> Site:
    """May call webhooks on this machine."""
    return Site(database, targets=HERE)


@pytest.fixture
def admin(site: Site) -> str:
    return site.sign_in()


@pytest.fixture
def sender(site: Site) -> WebhookSender:
    """Sends what webhooks are to be told, when it is told to."""
    return sender_of(site)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A program of others that listens on this machine."""
    with receiving() as running:
        yield running
