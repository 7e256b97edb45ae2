"""What is wrong when a command of the server ends with an error, and what to do about it.

For who runs the server and reads a terminal or a service's log. The code stands behind the
sentence, for scripts and for searching.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shared.errors import TraceTrackError

_SECRETS = "Bring back secrets.json and tls/ as they were backed up with this database."
ADVICE: MappingProxyType[str, str] = MappingProxyType(
    {
        "setting_wrong": "The setting {name} can't be used: {why}.",
        "settings_file_unreadable": "{file} is missing, or no TOML.",
        "tls_needs_gunicorn": "waitress has no TLS, so it serves on this machine only: leave out "
        "--host, or have gunicorn serve (not on Windows).",
        "secrets_missing": "{file} is missing, and the database has data. " + _SECRETS,
        "secrets_foreign": "The secrets here are another installation's. " + _SECRETS,
        "secrets_unreadable": "{file} can't be read as secrets. " + _SECRETS,
        "authority_missing": "{file} is missing, and stations rely on it. " + _SECRETS,
        "archive_on_sqlite": "SQLite keeps all its events; only PostgreSQL's can be archived.",
        "archive_runs": "Another archive command is at work on this database. Wait for its end.",
        "archive_holds_problems": "Problem {problem} waits for a decision about these events. Have "
        "it decided in the admin window, then archive again. Nothing was taken out.",
        "archive_holds_untold": "The webhook {webhook} has yet to be told of these events. Mend "
        "its receiver or stop it (Integrations), then archive again. Nothing was taken out.",
        "archive_incomplete": "The database does not hold all of these events: {found} where "
        "{expected} is the last. Nothing was taken out. Run check-counts.",
        "archive_differs": "{file} is there already and holds something else than these events, "
        "or only some of them. Move it away, then archive again. Nothing was taken out.",
        "archive_unreadable": "{file} is no whole archive: it was cut off, or changed since it "
        "was written. Take it from a copy.",
        "archive_missing": "{file} was taken out of this database: name it, and all the other "
        "archives, with --archive.",
        "archive_foreign": "{file} was not taken out of this database, or twice named.",
        "person_name_taken": "{name} is there already; --reset gives a new password.",
        "password_too_short": "The password is too short: {least} characters at least.",
        "password_common": "The password is one that is guessed first. Choose another.",
        "password_holds_name": "The password holds the name. Choose another.",
        "station_elsewhere": "The station {name} is at another place. Move it in the admin window, "
        "or choose another name.",
        "location_unknown": "There is no such place; --location takes its code or its name.",
        "time_zone_unusable": "{time_zone} is no time zone such as Asia/Kolkata.",
    }
)


def advice_on(error: TraceTrackError) -> str:
    """Return a line that says what is wrong and what to do, and the code and facts behind it."""
    sentence = ADVICE.get(error.code)
    return f"{sentence.format_map(error.facts)} [{error}]" if sentence else str(error)
