"""How an installation is carried: its processes, its connections, its TLS."""

from __future__ import annotations

import ssl
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from server.first_start import Installation, open_settings_database
from server.serving import gunicorn_options
from server.settings import load_settings

if TYPE_CHECKING:
    from pathlib import Path

POSTGRES = "postgresql://nobody@localhost:1/never-asked"
TAKEN_BY_POSTGRES = 100


def options(**given: Any) -> dict[str, Any]:  # noqa: ANN401 - settings
    nothing: Any = SimpleNamespace(chain="chain.pem", key="key.pem")
    settings = load_settings(database_url=POSTGRES, **given)
    return gunicorn_options(Installation(settings, nothing, nothing, nothing))


@pytest.mark.parametrize("cores", [1, 2, 8, 13, 14, 64, 256])
def test_all_workers_together_take_no_more_connections_than_postgresql_has(
    cores: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    settings = load_settings(database_url=POSTGRES, data_dir=tmp_path)
    database = open_settings_database(settings)
    sizes = [cast("Any", each.pool).size() for each in (database.reader, database.reports)]
    database.close()
    assert min(sizes) >= 2
    assert settings.worker_count * sum(sizes) <= TAKEN_BY_POSTGRES
    assert settings.worker_count == min(cores, 13)


def test_a_connection_is_tried_before_it_is_used_and_replaced_in_time(tmp_path: Path) -> None:
    database = open_settings_database(load_settings(database_url=POSTGRES, data_dir=tmp_path))
    for engine in (database.writer, database.reader, database.reports):
        pool = cast("Any", engine.pool)
        assert (pool._pre_ping, 0 < pool._recycle <= 3600, pool._max_overflow) == (True, True, 0)
    database.close()


def test_workers_are_replaced_but_not_all_at_once() -> None:
    given = options(workers=4)
    assert given["workers"] == 4
    assert 0 < given["max_requests_jitter"] < given["max_requests"]
    assert given["worker_class"] == "server.gunicorn_worker.Worker"


def test_no_tls_older_than_1_2_is_spoken() -> None:
    def as_old_as_can_be() -> ssl.SSLContext:
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        made.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        return made

    given = options(host="0.0.0.0")  # noqa: S104 - an example
    made = given["ssl_context"](None, as_old_as_can_be)
    assert made.minimum_version >= ssl.TLSVersion.TLSv1_2
