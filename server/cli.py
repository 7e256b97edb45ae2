"""`tracetrack-server`: serve, and what is done at the server's own machine.

A command ends with 0 when it did what it says, and with 1 when it could not or found a fault.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server.called import Start, told_plainly
from server.documents.words import LANGUAGES
from server.first_start import open_settings_database
from server.ledger_commands import archive, check_counts, read_archive
from server.services.passwords import Hasher, kept_of, new_one_time_password
from server.services.setting_up import enrol_station_at, make_admin, set_up_totp
from server.settings import Settings, WsgiServer
from shared.clock import SystemClock
from shared.log import set_up_logging

if TYPE_CHECKING:
    from collections.abc import Generator
    from datetime import datetime


@click.group()
@click.option("--config", type=click.Path(path_type=Path), help="A TOML file of settings.")
@click.option("--data-dir", type=click.Path(path_type=Path), help="Where the data lies.")
@click.option("--database-url", help="PostgreSQL; without it, SQLite in the data folder.")
@click.version_option(package_name="tracetrack")
@click.pass_context
def main(
    call: click.Context, config: Path | None, data_dir: Path | None, database_url: str | None
) -> None:
    """The central API of TraceTrack. Settings may also come as TRACETRACK_* variables."""
    given: dict[str, object] = {"data_dir": data_dir, "database_url": database_url}
    call.obj = Start(config, given, SystemClock())


@main.command()
@click.option("--host", help="Where to listen; anything but loopback means TLS.")
@click.option("--port", type=int, help="Where to listen.")
@click.option("--public-url", help="What stations call, if it is not this machine's name.")
@click.option("--wsgi", type=click.Choice([server.value for server in WsgiServer]))
@click.option("--workers", type=int, help="Processes (PostgreSQL only); 0: one per core.")
@click.pass_obj
def run(start: Start, **given: object) -> None:
    """Serve until told to stop; the first start makes tables, secrets and certificates."""
    with told_plainly():
        settings = start.settings(**given)
        set_up_logging(settings.log_file)
        installation = start.installation(settings)
        with _shared_counts(settings):
            from server.serving import serve  # noqa: PLC0415 - counts are shared or not at import

            serve(installation, start.clock, os.urandom)


@main.command()
@click.pass_obj
def migrate(start: Start) -> None:
    """Make or update the tables; the other commands do so as well."""
    with told_plainly():
        start.installation(start.settings())
        click.echo("the tables are up to date")


@main.command()
@click.option("--name", required=True, help="What the person signs in as.")
@click.option("--one-time", is_flag=True, help="Make up a password, to be changed on first use.")
@click.option("--reset", is_flag=True, help="Give a person who is there a new password.")
@click.option("--totp", is_flag=True, help="Ask for one-time codes of an authenticator app, too.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def create_admin(  # noqa: PLR0913 - one per option
    start: Start, *, name: str, one_time: bool, reset: bool, totp: bool, as_json: bool
) -> None:
    """Make an admin, or give one a new password."""
    told = {"name": name}
    with told_plainly():
        settings = start.settings()
        installation = start.installation(settings)
        password = (
            new_one_time_password(os.urandom)
            if one_time
            else click.prompt("Password", hide_input=True, confirmation_prompt=True)
        )
        kept = kept_of(Hasher(), password=password)
        database = open_settings_database(settings)
        with database.writing() as session:
            person_id = make_admin(
                session,
                name,
                kept,
                password=password,
                is_one_time=one_time,
                may_reset=reset,
                clock=start.clock,
                random_bytes=os.urandom,
            )
            told["person_id"] = str(person_id)
            if totp:
                told["authenticator"] = set_up_totp(
                    session,
                    person_id,
                    installation.keys,
                    clock=start.clock,
                    random_bytes=os.urandom,
                )
        database.close()
    if one_time:
        told["password"] = password
    _tell(told, as_json=as_json)


@main.command()
@click.option("--name", required=True, help="What the station is called; made if it is new.")
@click.option("--location", required=True, help="The code of its place; made if it is new.")
@click.option("--location-name", help="What a new place is called; else as its code.")
@click.option("--time-zone", default="UTC", show_default=True, help="Of a new place.")
@click.option("--host", help="As given to `run`: it decides what the card says.")
@click.option("--port", type=int, help="As given to `run`.")
@click.option("--public-url", help="As given to `run`.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_obj
def enrol_station(  # noqa: PLR0913 - one per option
    start: Start,
    *,
    name: str,
    location: str,
    location_name: str | None,
    time_zone: str,
    as_json: bool,
    **given: object,
) -> None:
    """Make the card that enrols a station once, within 15 minutes."""
    with told_plainly():
        settings = start.settings(**given)
        installation = start.installation(settings)
        database = open_settings_database(settings)
        with database.writing() as session:
            station_id, card = enrol_station_at(
                session,
                name,
                (location, location_name or location, time_zone),
                installation.address,
                clock=start.clock,
                random_bytes=os.urandom,
            )
        database.close()
    expires = card.expires_at.isoformat() if card.expires_at else ""
    told = {"station_id": str(station_id), "card": card.text, "expires_at": expires}
    _tell(told, as_json=as_json)


@main.group()
def report() -> None:
    """Make reports without an admin window."""


@report.command()
@click.option("--pdf", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="Which day; else today.")
@click.option("--location", help="The code or name of a place; else all places.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.pass_obj
def daily(
    start: Start, *, pdf: Path, day: datetime | None, location: str | None, language: str
) -> None:
    """Write the summary of a day as PDF, for a scheduler to mail."""
    from server.documents.daily import daily_summary  # noqa: PLC0415 - loads fonts
    from server.documents.words import words_in  # noqa: PLC0415 - beside the above

    with told_plainly():
        settings = start.settings()
        start.installation(settings)
        database = open_settings_database(settings)
        wanted = None if day is None else day.date()
        made = daily_summary(
            database,
            day=wanted,
            place=location,
            now=start.clock.now(),
            words=words_in(language),
        )
        database.close()
        pdf.write_bytes(made)
    click.echo(f"{pdf}: {len(made)} bytes")


@main.command()
@click.option("--output", type=click.Path(path_type=Path), help="A file; else the screen.")
def openapi(output: Path | None) -> None:
    """Write the API's description."""
    from server.app import api_description  # noqa: PLC0415 - needs every route

    text = api_description()
    if output is None:
        click.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8")


for command in (archive, check_counts, read_archive):
    main.add_command(command)


@contextmanager
def _shared_counts(settings: Settings) -> Generator[None]:
    """Let several workers' counts add up, in files of their own for as long as they serve."""
    if settings.worker_count == 1:
        yield
        return
    folder, owner = tempfile.mkdtemp(prefix="tracetrack-metrics-"), os.getpid()
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
    try:
        yield
    finally:
        # A worker is forked in here and ends by coming through here: the others still count.
        if os.getpid() == owner:
            shutil.rmtree(folder, ignore_errors=True)


def _tell(told: dict[str, str], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(told))
        return
    for name, value in told.items():
        click.echo(f"{name.replace('_', ' ')}: {value}")
