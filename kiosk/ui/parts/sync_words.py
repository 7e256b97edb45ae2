"""The truth about what the server has, in words; what is only queued is never called saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.ui.wording import word_error
from shared.values import value

if TYPE_CHECKING:
    from kiosk.station.view import Connection
    from kiosk.ui.site_time import SiteTime


_NOT_REACHED = "no_connection"


@value
class SyncWords:
    """State, detail, and the lamp's colour in the palette."""

    state: str
    detail: str
    tone: str


def sync_words(connection: Connection, site: SiteTime) -> SyncWords:
    """Word the connection: online, offline since, waiting and for how long, problems, trouble."""
    translate = QCoreApplication.translate
    if connection.is_online:
        state = translate("sync", "Online")
    elif connection.offline_since is None:
        state = translate("sync", "Offline")
    else:
        state = translate("sync", "Offline since {time}").format(
            time=site.to_minute(connection.offline_since)
        )
    # That nothing can be reached is what "offline" says; how much waits must be seen then.
    if connection.trouble and (connection.is_online or connection.trouble != _NOT_REACHED):
        trouble = word_error(connection.trouble, {}, site)
        return SyncWords(state, trouble, "bad")
    tone = "bad" if connection.problems else "good" if connection.is_online else "warn"
    return SyncWords(state, _detail(connection, site), tone)


def _detail(connection: Connection, site: SiteTime) -> str:
    translate = QCoreApplication.translate
    if connection.waiting and connection.oldest_waiting_at is not None:
        minutes = site.minutes_since(connection.oldest_waiting_at)
        detail = translate("sync", "{number} waiting, oldest {minutes} min").format(
            number=connection.waiting, minutes=minutes
        )
    else:
        detail = translate("sync", "{number} waiting").format(number=connection.waiting)
    if connection.problems == 1:
        detail += " · " + translate("sync", "1 problem")
    elif connection.problems:
        detail += " · " + translate("sync", "{number} problems").format(number=connection.problems)
    return detail
