"""What happens before an installation serves: tables, secrets and certificates, made or checked."""

from __future__ import annotations

import json
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.certificates import (
    TlsFiles,
    authority_fingerprint,
    ensure_authority,
    ensure_server_certificate,
    tls_files,
)
from server.db import tables
from server.db.engines import Pools
from server.db.migrate import migrate
from server.db.redis_store import RedisVersions
from server.db.session import Database, open_database
from server.db.versions import FileVersions, Versions
from server.keys import Keys, load_keys
from server.services import recount
from server.services.enrolment import Address
from server.settings import Settings

if TYPE_CHECKING:
    from shared.clock import Clock
    from shared.ids import RandomBytes

_FINGERPRINT = "keys_fingerprint"


@dataclass(frozen=True, slots=True)
class Installation:
    """An installation that is ready to serve."""

    settings: Settings
    keys: Keys
    address: Address
    tls: TlsFiles


def prepare(settings: Settings, clock: Clock, random_bytes: RandomBytes) -> Installation:
    """Make ready what the first start makes and every start checks; migrates the database.

    Raises:
        SettingsInvalid: the data is there without its secrets or its authority.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    database = open_settings_database(settings)
    try:
        migrate(database)
        _recount_if_due(database)
        keys, is_first_start = _keys(database, settings, clock, random_bytes)
    finally:
        database.close()
    files = tls_files(settings.data_dir)
    ensure_authority(files, is_first_start=is_first_start, now=clock.now())
    machine = socket.gethostname()
    if settings.has_tls:
        names = [settings.public_host(machine), machine, "localhost", "127.0.0.1", "::1"]
        ensure_server_certificate(files, names, clock.now())
    fingerprint = authority_fingerprint(files) if settings.has_tls else "-"
    address = Address(settings.base_url(machine), fingerprint)
    return Installation(settings, keys, address, files)


def open_settings_database(settings: Settings) -> Database:
    """Return the database that the settings name, with this process's share of connections."""
    share = settings.connections_each
    report_size = max(2, min(4, share // 4))
    pools = Pools(
        # One is the intake's.
        size=min(settings.threads, share - report_size - 1),
        report_size=report_size,
        report_timeout_s=settings.report_timeout_s,
        replica_address=settings.replica_url,
    )
    return open_database(settings.sqlalchemy_url, pools, versions=_versions(settings))


def _versions(settings: Settings) -> Versions:
    """Return where changes are told: to all processes of this machine, or by Redis to others."""
    if settings.redis_url:
        return RedisVersions(settings.redis_url)
    return FileVersions(settings.data_dir / "versions")


def _recount_if_due(database: Database) -> None:
    with database.reading() as session:
        is_due = recount.is_due(session)
    if is_due:
        with database.writing() as session:
            recount.recount(session)


def _keys(
    database: Database, settings: Settings, clock: Clock, random_bytes: RandomBytes
) -> tuple[Keys, bool]:
    with database.writing() as session:
        row = session.get(tables.Setting, _FINGERPRINT)
        known = json.loads(row.value) if row else None
        keys = load_keys(settings.data_dir, known_fingerprint=known, random_bytes=random_bytes)
        if row is None:
            session.add(
                tables.Setting(
                    key=_FINGERPRINT,
                    value=json.dumps(keys.fingerprint),
                    changed_at=clock.now(),
                )
            )
        return keys, row is None
