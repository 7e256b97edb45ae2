"""What an admin asks of the server about sessions, people, stations, places and label formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.api_client.transport import Ask, Transport
from shared.accounts import (
    CardText,
    ChangeLocation,
    ChangePerson,
    Formats,
    Me,
    NewLocation,
    NewPerson,
    NewStation,
    PasswordChange,
    PersonRecord,
    SaveFormats,
    Session,
    SignIn,
    StationRecord,
)
from shared.console import Page
from shared.records import LocationRecord
from shared.site import AuditRecord, SaveSettings, SiteSettings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID


class AccountsApi:
    """The calls about who and what may do what; made by `ConsoleApi`, which holds one.

    Every method may raise ServerUnreachable, AccessDenied or RequestRefused.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @property
    def is_signed_in(self) -> bool:
        """Whether calls carry a session's token; the server may have ended the session since."""
        return bool(self._transport.token)

    def sign_in(self, credentials: SignIn) -> Session:
        """Begin a session, with which every later call is made."""
        self._transport.token = ""
        session = self._transport.reply(Ask("POST", "/v1/session", body=credentials), Session)
        self._transport.token = session.token
        return session

    def sign_out(self) -> None:
        """End the session, at the server too if it can be reached."""
        try:
            self._transport.answer(Ask("DELETE", "/v1/session"))
        finally:
            self._transport.token = ""

    def me(self) -> Me:
        """Return who is signed in."""
        return self._transport.reply(Ask("GET", "/v1/session"), Me)

    def change_password(self, change: PasswordChange) -> None:
        """Take a new password for oneself."""
        self._transport.answer(Ask("POST", "/v1/session/password", body=change))

    def people(self, after: str | None = None) -> Page[PersonRecord]:
        """Return one page of the people."""
        return self._transport.reply(Ask("GET", "/v1/people", _after(after)), Page[PersonRecord])

    def add_person(self, person: NewPerson) -> PersonRecord:
        """Add a person."""
        return self._transport.reply(Ask("POST", "/v1/people", body=person), PersonRecord)

    def change_person(self, person_id: UUID, change: ChangePerson) -> PersonRecord:
        """Change a person."""
        ask = Ask("PATCH", f"/v1/people/{person_id}", body=change)
        return self._transport.reply(ask, PersonRecord)

    def make_badge(self, person_id: UUID) -> CardText:
        """Make a person a new badge; the one before is worth nothing from now on."""
        return self._transport.reply(Ask("POST", f"/v1/people/{person_id}/badge"), CardText)

    def stations(self, after: str | None = None) -> Page[StationRecord]:
        """Return one page of the stations."""
        ask = Ask("GET", "/v1/stations", _after(after))
        return self._transport.reply(ask, Page[StationRecord])

    def add_station(self, station: NewStation) -> StationRecord:
        """Add a station, which is then enrolled with a card."""
        return self._transport.reply(Ask("POST", "/v1/stations", body=station), StationRecord)

    def make_enrolment(self, station_id: UUID) -> CardText:
        """Make the card that enrols a station once."""
        return self._transport.reply(Ask("POST", f"/v1/stations/{station_id}/enrolment"), CardText)

    def revoke_station(self, station_id: UUID) -> StationRecord:
        """Take a station's right away to send events that count."""
        ask = Ask("POST", f"/v1/stations/{station_id}/revoke")
        return self._transport.reply(ask, StationRecord)

    def release_station(self, station_id: UUID) -> StationRecord:
        """Let a frozen or revoked station work again."""
        ask = Ask("POST", f"/v1/stations/{station_id}/release")
        return self._transport.reply(ask, StationRecord)

    def locations(self, after: str | None = None) -> Page[LocationRecord]:
        """Return one page of the places."""
        ask = Ask("GET", "/v1/locations", _after(after))
        return self._transport.reply(ask, Page[LocationRecord])

    def add_location(self, location: NewLocation) -> LocationRecord:
        """Add a place."""
        return self._transport.reply(Ask("POST", "/v1/locations", body=location), LocationRecord)

    def change_location(self, location_id: UUID, location: ChangeLocation) -> LocationRecord:
        """Change what a place is called."""
        ask = Ask("PATCH", f"/v1/locations/{location_id}", body=location)
        return self._transport.reply(ask, LocationRecord)

    def formats(self) -> Formats:
        """Return the site's label formats."""
        return self._transport.reply(Ask("GET", "/v1/formats"), Formats)

    def set_formats(self, formats: SaveFormats) -> Formats:
        """Set the site's label formats, if they read the samples as they should."""
        return self._transport.reply(Ask("PUT", "/v1/formats", body=formats), Formats)

    def site_settings(self) -> SiteSettings:
        """Return the site's weights and times."""
        return self._transport.reply(Ask("GET", "/v1/site-settings"), SiteSettings)

    def set_site_settings(self, wanted: SaveSettings) -> SiteSettings:
        """Set the site's weights and times."""
        return self._transport.reply(Ask("PUT", "/v1/site-settings", body=wanted), SiteSettings)

    def audit(self, query: Mapping[str, str], after: str | None = None) -> Page[AuditRecord]:
        """Return one page of the audit, newest first; `query` as the server's filters are named."""
        ask = Ask("GET", "/v1/audit", {**query, **_after(after)})
        return self._transport.reply(ask, Page[AuditRecord])


def _after(after: str | None) -> dict[str, str]:
    return {} if after is None else {"after": after}
