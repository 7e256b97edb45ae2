"""Two servers that share a Redis: what one answered the other keeps, and what one wrote it sees."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

import pytest

from server.api.context import EXTENSION
from server.api.redis_cache import RedisCache
from server.app import create_app
from server.db.redis_store import RedisVersions
from server.db.session import open_database
from tests.server.api.site import Site
from tests.server.api.test_repeats import again, bill, statements
from tests.server.db.test_versions import redis_url as redis_url  # noqa: PLC0414 - a fixture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from server.db.session import Database


@pytest.fixture
def servers(
    redis_url: str,
    open_postgres: Callable[[], Database],
) -> Iterator[tuple[Site, Site]]:
    """Two of them on one database."""
    fresh = open_postgres()
    address = fresh.writer.url.render_as_string(hide_password=False)
    fresh.close()
    databases = [open_database(address, versions=RedisVersions(redis_url)) for _ in range(2)]
    first = Site(databases[0], cache=RedisCache(redis_url))
    second = copy(first)
    second.database = databases[1]
    second.app = create_app(
        second.database,
        keys=first.keys,
        address=first.app.extensions[EXTENSION].address,
        hasher=first.hasher,
        clock=first.clock,
        random_bytes=first.random_bytes,
        cache=RedisCache(redis_url),
    )
    yield first, second
    for database in databases:
        database.close()


def test_what_one_server_answered_costs_the_other_no_query_until_one_of_them_writes(
    servers: tuple[Site, Site],
) -> None:
    here, there = servers
    admin = here.sign_in()
    told = here.ask("GET", "/v1/bills", token=admin)
    assert there.ask("GET", "/v1/bills", token=admin).text == told.text
    with statements(there) as seen:
        assert again(there, "/v1/bills", admin, told.headers["ETag"]).status_code == 304
    assert seen == []
    bill(here, admin, "B1")
    for server in servers:
        answer = again(server, "/v1/bills", admin, told.headers["ETag"])
        assert [one["terms"]["number"] for one in answer.json["items"]] == ["B1"]
