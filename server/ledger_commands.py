"""Commands about the ledger itself: check its counts, archive its old events, read archives."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from server.called import Start, told_plainly
from server.first_start import open_settings_database
from server.services import archive_files
from server.services import check_counts as counts
from server.services.archive_files import holding_of
from server.services.archiving import archive_before


@click.command()
@click.option(
    "--archive",
    "archives",
    type=click.Path(path_type=Path),
    multiple=True,
    help="A file of archived events.",
)
@click.pass_obj
def check_counts(start: Start, archives: tuple[Path, ...]) -> None:
    """Compute every count anew from the events, and name each that differs."""
    with told_plainly():
        settings = start.settings()
        start.installation(settings)
        database = open_settings_database(settings)
        with database.reading() as session:
            found = counts.differences(session, archives)
        database.close()
    for difference in found:
        click.echo(str(difference))
    click.echo(f"check-counts: {len(found)} differences")
    raise SystemExit(1 if found else 0)


@click.command()
@click.option("--before", type=click.DateTime(["%Y-%m-%d"]), required=True, help="A day, in UTC.")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    required=True,
    help="The folder that the files go to.",
)
@click.pass_obj
def archive(start: Start, before: datetime, folder: Path) -> None:
    """Take events out that were received before a day, in whole parts of about a month each."""
    with told_plainly():
        settings = start.settings()
        start.installation(settings)
        database = open_settings_database(settings)
        moment = before.replace(tzinfo=UTC)
        count = 0
        for archived, was_cut_off in archive_before(database, moment, folder, start.clock.now()):
            told = f"{archived.file}: events {archived.first} to {archived.last}"
            if was_cut_off:
                told += ", anew, as an earlier run was cut off in the middle"
            click.echo(f"{told}, sha256 {archived.sha256}")
            count += 1
        database.close()
    click.echo(f"archive: {count} files")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--events", is_flag=True, help="Write each event as a line of JSON, too.")
def read_archive(file: Path, *, events: bool) -> None:
    """Read an archive of events to its end, and say what it holds."""
    with told_plainly():
        holding = holding_of(file)
        for event in archive_files.read_archive(file):
            if events:
                shown = {**event, "payload": event["payload"].decode(errors="replace")}
                click.echo(json.dumps(shown, default=str))
    click.echo(f"{file.name}: events {holding.first} to {holding.last}, all there", err=events)
