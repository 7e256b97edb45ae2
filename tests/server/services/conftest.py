"""The site of `tests/server/site.py`; whatever a test does to it, all counts add up afterwards."""

from collections.abc import Iterator

import pytest

from server.db.session import Database
from tests.server.site import Site


@pytest.fixture
def site(database: Database) -> Iterator[Site]:
    site = Site(database)
    yield site
    assert site.differences() == []
