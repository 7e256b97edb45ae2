"""The site of `tests/server/site.py`."""

import pytest

from server.db.session import Database
from tests.server.site import Site


@pytest.fixture
def site(database: Database) -> Site:
    return Site(database)
