"""Empty databases, not migrated yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.db.session import Database, open_database


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database without any table, once each of both."""
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path / 'tracetrack.db'}"
    else:
        address = request.getfixturevalue("postgres_url")
    database = open_database(address)
    yield database
    database.close()
