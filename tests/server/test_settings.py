"""Settings: where they come from, and what follows from them."""

from pathlib import Path
from typing import Any

import pytest

from server.settings import Settings, WsgiServer, load_settings
from shared.errors import SettingsInvalid


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"TRACETRACK_{name.upper()}", raising=False)


def test_an_argument_wins_over_the_environment_and_that_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "server.toml"
    file.write_text('host = "192.0.2.1"\nport = 1001\nthreads = 3\n', encoding="utf-8")
    monkeypatch.setenv("TRACETRACK_PORT", "1002")
    monkeypatch.setenv("TRACETRACK_THREADS", "4")
    settings = load_settings(file, threads=5)
    assert (settings.host, settings.port, settings.threads) == ("192.0.2.1", 1002, 5)


def test_without_being_told_it_is_sqlite_on_loopback(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path)
    assert settings.sqlalchemy_url == f"sqlite:///{tmp_path / 'tracetrack.db'}"
    assert settings.base_url("barn") == "http://127.0.0.1:8470"
    assert not settings.has_tls


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("0.0.0.0", "https://barn:8470"),  # noqa: S104 - an example
        ("::", "https://barn:8470"),
        ("2001:db8::1", "https://[2001:db8::1]:8470"),
        ("bags.example", "https://bags.example:8470"),
    ],
)
def test_listening_beyond_loopback_means_tls(host: str, url: str) -> None:
    assert load_settings(host=host).base_url("barn") == url


def test_the_public_address_is_what_stations_call() -> None:
    settings = load_settings(host="10.0.0.5", public_url="https://bags.example")
    assert settings.base_url("barn") == "https://bags.example"
    assert settings.public_host("barn") == "bags.example"


@pytest.mark.parametrize(
    "wrong",
    [
        {"port": 0},
        {"port": "many"},
        {"colour": "red"},
        {"public_url": "ftp://x"},
        {"public_url": "https://x/path"},
        {"wsgi": "apache"},
    ],
)
def test_a_wrong_setting_is_named(wrong: dict[str, Any]) -> None:
    with pytest.raises(SettingsInvalid) as refusal:
        load_settings(**wrong)
    assert refusal.value.code == "setting_wrong"
    assert refusal.value.facts["name"] == next(iter(wrong))


@pytest.mark.parametrize("content", [None, "port = "])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "server.toml"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsInvalid) as refusal:
        load_settings(file)
    assert refusal.value.code == "settings_file_unreadable"


def test_sqlite_is_served_by_one_process() -> None:
    assert load_settings(workers=4).worker_count == 1
    assert load_settings(workers=4, database_url="postgresql:///x").worker_count == 4
    assert load_settings(database_url="postgresql:///x", wsgi=WsgiServer.WAITRESS).worker_count == 1


@pytest.mark.parametrize(
    ("cores", "connections", "workers", "each"),
    [(2, 80, 2, 40), (13, 80, 13, 6), (64, 80, 13, 6), (64, 400, 64, 6), (1, 6, 1, 6)],
)
def test_no_more_processes_serve_than_there_are_connections_for(
    monkeypatch: pytest.MonkeyPatch, cores: int, connections: int, workers: int, each: int
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    settings = load_settings(database_url="postgresql:///x", database_connections=connections)
    assert (settings.worker_count, settings.connections_each) == (workers, each)
    told = load_settings(
        database_url="postgresql:///x", database_connections=connections, workers=256
    )
    assert told.worker_count * told.connections_each <= connections
