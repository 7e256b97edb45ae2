"""What an installation is told: where its data lies, where it listens, how it serves.

Read from the environment (`TRACETRACK_PORT`), then from a TOML file (`port = 8470`). What
admins decide (formats, weights, people) is data in the database, and no part of this.
"""

from __future__ import annotations

import ipaddress
import os
import sys
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import platformdirs
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from shared.errors import SettingsInvalid

PREFIX = "TRACETRACK_"
DEFAULT_PORT = 8470
FEWEST_CONNECTIONS = 6
"""What one process needs: two for reports, one that takes events, and three for all who ask."""


class WsgiServer(StrEnum):
    """Which program carries the application."""

    GUNICORN = "gunicorn"
    WAITRESS = "waitress"


def _default_data_dir() -> Path:
    return platformdirs.user_data_path("tracetrack-server", appauthor=False)


class Settings(BaseSettings):
    """One installation's settings.

    Empty `database_url` means SQLite in `data_dir`; empty `public_url` means this machine's name
    and `port`; `workers` 0 means as many as fit the cores and `database_connections`, the most that
    all of them have open together (PostgreSQL takes 100 unless told otherwise); `events_at_once` is
    the most events of several requests that one transaction takes, 1 meaning each request its own;
    `replica_url` is a read replica for reports, `redis_url` a Redis or Valkey that servers on
    several machines share. Webhooks may call `webhook_hosts` (names, or `*.` and what they end
    with), in private networks only those of `webhook_networks`; both are lists with commas.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    data_dir: Path = Field(default_factory=_default_data_dir)
    database_url: str = ""
    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=DEFAULT_PORT, ge=1, le=65535)
    public_url: str = Field(default="", pattern=r"^(https?://[^/?#]+)?$")
    wsgi: WsgiServer | None = None
    workers: int = Field(default=0, ge=0, le=256)
    database_connections: int = Field(default=80, ge=FEWEST_CONNECTIONS, le=10_000)
    threads: int = Field(default=8, ge=1, le=256)
    events_at_once: int = Field(default=500, ge=1, le=10_000)
    report_timeout_s: float = Field(default=120.0, gt=0, le=3600)
    replica_url: str = ""
    redis_url: str = Field(default="", pattern=r"^((redis|rediss|unix)://.+)?$")
    webhook_hosts: str = ""
    webhook_networks: str = ""
    log_file: Path | None = None

    @field_validator("database_url", "replica_url")
    @classmethod
    def _is_a_database(cls, text: str) -> str:
        try:
            is_known = not text or make_url(text).get_backend_name() in {"postgresql", "sqlite"}
        except ArgumentError as error:
            raise ValueError("no SQLAlchemy URL") from error
        if not is_known:
            raise ValueError("neither PostgreSQL nor SQLite")
        return text

    @field_validator("webhook_networks")
    @classmethod
    def _are_networks(cls, text: str) -> str:
        for each in filter(None, (part.strip() for part in text.split(","))):
            ipaddress.ip_network(each)
        return text

    @property
    def sqlalchemy_url(self) -> str:
        """The database to use, as SQLAlchemy names it."""
        return self.database_url or f"sqlite:///{self.data_dir / 'tracetrack.db'}"

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is the embedded one."""
        return self.sqlalchemy_url.startswith("sqlite")

    @property
    def is_loopback(self) -> bool:
        """Whether only programs on this machine can reach the server."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def has_tls(self) -> bool:
        """Whether the server speaks TLS: always, unless it listens on loopback alone."""
        return not self.is_loopback

    @property
    def carrier(self) -> WsgiServer:
        """Which program carries the application here; gunicorn needs fork."""
        on_this_system = WsgiServer.WAITRESS if sys.platform == "win32" else WsgiServer.GUNICORN
        return self.wsgi or on_this_system

    @property
    def worker_count(self) -> int:
        """How many processes serve: one for SQLite, else one per core unless told otherwise.

        Never more than there are connections for.
        """
        if self.is_sqlite or self.carrier is WsgiServer.WAITRESS:
            return 1
        wanted = self.workers or os.cpu_count() or 1
        return min(wanted, self.database_connections // FEWEST_CONNECTIONS)

    @property
    def connections_each(self) -> int:
        """How many connections to the database one process may have open."""
        return self.database_connections // self.worker_count

    def base_url(self, machine_name: str) -> str:
        """Return the address that stations call."""
        if self.public_url:
            return self.public_url
        is_wildcard = self.host in {"0.0.0.0", "::"}  # noqa: S104 - compared, not bound
        name = machine_name if is_wildcard else self.host
        bracketed = f"[{name}]" if ":" in name else name
        return f"{'https' if self.has_tls else 'http'}://{bracketed}:{self.port}"

    def public_host(self, machine_name: str) -> str:
        """Return the host name that stations call, as it must stand in the certificate."""
        return urlsplit(self.base_url(machine_name)).hostname or machine_name

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let an argument win over the environment, and the environment over the file."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load_settings(config_file: Path | None = None, **given: Any) -> Settings:  # noqa: ANN401 - pydantic judges them
    """Return the settings; `given` ones win over the environment, which wins over the file.

    Raises:
        SettingsInvalid: `setting_wrong`, naming the first one, or `settings_file_unreadable`.
    """

    class FromFile(Settings):
        model_config = SettingsConfigDict(toml_file=config_file)

    if config_file is not None and not config_file.is_file():
        raise SettingsInvalid("settings_file_unreadable", file=str(config_file))
    try:
        return FromFile(**given)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsInvalid("setting_wrong", name=name, why=first["msg"]) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsInvalid("settings_file_unreadable", file=str(config_file)) from error
