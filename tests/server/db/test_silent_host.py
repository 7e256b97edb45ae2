"""A database's host that falls silent, as one without power does, is not waited for long."""

import os
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from sqlalchemy import Connection, make_url, text

from server.db.engines import Pools
from server.db.session import Database, open_database
from tests.flows.line import Line

SILENT_S = 30
tells_how_long = pytest.mark.skipif(
    not hasattr(socket, "TCP_USER_TIMEOUT"), reason="only Linux tells it of a socket"
)
pytestmark = pytest.mark.loopback


@pytest.fixture
def over_tcp(postgres_url: str) -> Iterator[str]:
    """The address of a database over TCP, as on a host of its own."""
    url = make_url(postgres_url)
    with Line(f"{url.query['host']}/.s.PGSQL.5432") as line:
        address = url.set(host="127.0.0.1", port=line.port, query={})
        yield address.render_as_string(hide_password=False)


def silence_of(connection: Connection) -> tuple[float, float]:
    """How long its socket waits for an answer to what it sent, and to a question after rest."""
    driver = connection.connection.driver_connection
    assert driver is not None
    with socket.socket(fileno=os.dup(driver.fileno())) as end:
        assert end.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        idle_s, every_s, times = (
            end.getsockopt(socket.IPPROTO_TCP, option)
            for option in (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT)
        )
        sent_ms = end.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT)
        return sent_ms / 1000, idle_s + every_s * times


@tells_how_long
def test_every_connection_gives_up_a_silent_host_after_half_a_minute(over_tcp: str) -> None:
    with closing(open_database(over_tcp)) as database:
        for engine in (database.intake, database.writer, database.reader, database.reports):
            with engine.connect() as connection:
                assert silence_of(connection) == (SILENT_S, SILENT_S)


@tells_how_long
def test_an_address_that_says_how_long_is_obeyed(over_tcp: str) -> None:
    with (
        closing(open_database(f"{over_tcp}?tcp_user_timeout=9000")) as database,
        database.reader.connect() as connection,
    ):
        assert silence_of(connection) == (9, SILENT_S)


def test_while_one_report_asks_whether_a_silent_replica_is_back_others_do_not_wait(
    postgres_url: str,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, ThreadPoolExecutor(1) as another:
        replica = make_url(postgres_url).set(
            host="127.0.0.1", port=silent.getsockname()[1], query={"connect_timeout": "60"}
        )
        pools = Pools(replica_address=replica.render_as_string(hide_password=False))
        with closing(open_database(postgres_url, pools)) as database:
            report = another.submit(answer, database)
            silent.accept()[0].close()
            assert report.result() == 1
            assert database.spare is not None
            database.spare.until_s = 0.0
            report = another.submit(answer, database)
            with silent.accept()[0]:
                assert answer(database) == 1
                assert not report.done()
            assert report.result() == 1


def answer(database: Database) -> int | None:
    """What a report is answered, on the replica or not."""
    with database.reporting() as session:
        return session.scalar(text("SELECT 1"))
