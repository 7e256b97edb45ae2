"""How a station is doing, in words: when it was last heard of, and what it still has to send."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from kiosk.ui.admin.words.states import station_state, station_tone
from shared.accounts import StationRecord, StationState

translate = QCoreApplication.translate

QUIET_AFTER = timedelta(minutes=2)
"""A station reports every few seconds while it is online."""
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86400


def ago(moment: datetime | None, now: datetime | None) -> str:
    """How long ago a moment was, in the largest fitting unit; empty when not known."""
    if moment is None or now is None:
        return ""
    seconds = max(0, int((now - moment).total_seconds()))
    if seconds < _MINUTE_S:
        return translate("admin", "just now")
    if seconds < _HOUR_S:
        return translate("admin", "{count} min ago").format(count=seconds // _MINUTE_S)
    if seconds < _DAY_S:
        return translate("admin", "{count} h ago").format(count=seconds // _HOUR_S)
    return translate("admin", "{count} d ago").format(count=seconds // _DAY_S)


def contact(station: StationRecord, now: datetime | None) -> str:
    """When a station was last heard of; its state instead, where that says more."""
    if station.state is not StationState.ACTIVE:
        return station_state(station.state)
    return ago(station.last_seen_at, now) or translate("admin", "never")


def contact_tone(station: StationRecord, now: datetime | None) -> str:
    """The tone of a station's contact: good, quiet for a while, or not allowed to work."""
    if station.state is not StationState.ACTIVE:
        return station_tone(station.state)
    if station.last_seen_at is None or now is None:
        return "muted"
    return "good" if now - station.last_seen_at < QUIET_AFTER else "warn"


def waiting(station: StationRecord, now: datetime | None) -> str:
    """How many scans a station still has to send, and since when, as it last said itself."""
    if station.waiting is None:
        return "–"
    if station.waiting == 0:
        return translate("admin", "nothing")
    oldest = ago(station.oldest_waiting_at, now)
    if not oldest:
        return translate("admin", "{count} scans").format(count=station.waiting)
    words = translate("admin", "{count} scans, oldest {ago}")
    return words.format(count=station.waiting, ago=oldest)
