"""A site per test, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.server.api.receiver import Receiver, receiving
from tests.server.api.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.db.session import Database


@pytest.fixture
def site(database: Database) -> Site:
    return Site(database)


@pytest.fixture
def admin(site: Site) -> str:
    return site.sign_in()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A program of others that listens on this machine."""
    with receiving() as running:
        yield running
