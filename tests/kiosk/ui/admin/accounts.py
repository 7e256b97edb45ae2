"""Sessions, people, stations and places as a server keeps them, in memory."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

from typing_extensions import override

from kiosk.api_client import AccountsApi
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
    StationState,
)
from shared.codes import DEFAULT_FORMATS
from shared.console import Page
from shared.errors import AccessDenied, FactValue, RequestRefused
from shared.records import LocationRecord
from shared.site import AuditRecord, SaveSettings, SiteSettings
from tests.kiosk.ui.admin import sample

Item = TypeVar("Item")
PAGE = 25


def paged(items: Sequence[Item], after: str | None, size: int = PAGE) -> Page[Item]:
    first = int(after or 0)
    has_more = first + size < len(items)
    return Page(
        items=list(items[first : first + size]), next=str(first + size) if has_more else None
    )


def refuse_if_changed(now: object, based_on: object) -> None:
    """Refuse as the server does what was based on something else than there is."""
    if based_on not in (None, now):
        raise RequestRefused("changed_meanwhile")


def audit_line(number: int) -> AuditRecord:
    kinds: list[tuple[str, dict[str, FactValue]]] = [
        (
            "settings_saved",
            {"before": "kg_per_child: 1.0", "after": "kg_per_child: 0.5"},
        ),
        (
            "person_changed",
            {
                "person": "Ravi Kumar",
                "before": "role: employee; place: Jaipur",
                "after": "role: admin; place: –",
            },
        ),
        ("station_enrolled", {"station": "Lucknow 2"}),
        ("signed_in", {}),
    ]
    action, facts = kinds[number % len(kinds)]
    return AuditRecord(
        position=number,
        at=sample.NOW - timedelta(hours=40 - number),
        person_id=None if action == "station_enrolled" else sample.uid(100),
        person=None if action == "station_enrolled" else "Sunita Verma",
        action=action,
        facts=facts,
    )


class AccountsInMemory(AccountsApi):
    """People, stations and places; the password is `correct horse`, asked for a code if set."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.signed_in = False
        self.totp = ""
        self.who: UUID | None = None
        self.is_first_time = False
        self.passwords: list[str] = []
        self.of_people = sample.people()
        self.of_stations = sample.stations()
        self.of_places = sample.places()
        self.of_settings = SiteSettings()
        self.of_formats = Formats(
            formats=list(DEFAULT_FORMATS), samples={"P123-10": "parent::123", "HELLO": None}
        )
        self.of_audit = [audit_line(number) for number in range(40, 0, -1)]

    @property
    @override
    def is_signed_in(self) -> bool:
        return self.signed_in

    @override
    def sign_in(self, credentials: SignIn) -> Session:
        if credentials.password != "correct horse":
            raise AccessDenied("sign_in_failed")
        if self.totp and credentials.totp != self.totp:
            raise AccessDenied("totp_needed")
        self.signed_in = True
        return Session(token="t", idle_s=900, me=self.me())

    @override
    def sign_out(self) -> None:
        self.signed_in = False

    @override
    def me(self) -> Me:
        me = sample.me(must_change_password=self.is_first_time)
        return me if self.who is None else me.model_copy(update={"person_id": self.who})

    @override
    def change_password(self, change: PasswordChange) -> None:
        self.passwords.append(change.new)
        self.is_first_time = False

    @override
    def people(self, after: str | None = None) -> Page[PersonRecord]:
        return paged(self.of_people, after)

    @override
    def add_person(self, person: NewPerson) -> PersonRecord:
        record = PersonRecord(
            id=sample.uid(150 + len(self.of_people)),
            name=person.name,
            role=person.role,
            location_id=person.location_id,
            is_active=True,
            has_badge=False,
            has_pin=person.pin is not None,
            has_password=person.password is not None,
        )
        self.of_people.append(record)
        return record

    @override
    def change_person(self, person_id: UUID, change: ChangePerson) -> PersonRecord:
        at = next(n for n, one in enumerate(self.of_people) if one.id == person_id)
        hidden = {"pin", "password", "is_everywhere"}
        fields = change.model_dump(exclude_none=True, exclude=hidden)
        if change.is_everywhere:
            fields["location_id"] = None
        if change.is_active is False and person_id == sample.uid(100):
            raise RequestRefused("not_yourself")
        self.of_people[at] = self.of_people[at].model_copy(update=fields)
        return self.of_people[at]

    @override
    def make_badge(self, person_id: UUID) -> CardText:
        return CardText(text=f"TT1:BADGE:{person_id.hex.upper()}")

    @override
    def stations(self, after: str | None = None) -> Page[StationRecord]:
        return paged(self.of_stations, after)

    @override
    def add_station(self, station: NewStation) -> StationRecord:
        place = next(one for one in self.of_places if one.id == station.location_id)
        record = StationRecord(
            id=sample.uid(250 + len(self.of_stations)),
            name=station.name,
            location_id=station.location_id,
            location=place.name,
            state=StationState.NEW,
        )
        self.of_stations.append(record)
        return record

    @override
    def make_enrolment(self, station_id: UUID) -> CardText:
        return CardText(
            text="TT1:ENROL:K7QX2M9DPA4T:-:https://tracetrack.example:8443",
            expires_at=sample.NOW.replace(minute=57),
        )

    @override
    def revoke_station(self, station_id: UUID) -> StationRecord:
        return self._set_state(station_id, StationState.REVOKED)

    @override
    def release_station(self, station_id: UUID) -> StationRecord:
        return self._set_state(station_id, StationState.ACTIVE)

    @override
    def locations(self, after: str | None = None) -> Page[LocationRecord]:
        return paged(self.of_places, after)

    @override
    def add_location(self, location: NewLocation) -> LocationRecord:
        record = LocationRecord(id=sample.uid(20 + len(self.of_places)), **location.model_dump())
        self.of_places.append(record)
        return record

    @override
    def change_location(self, location_id: UUID, location: ChangeLocation) -> LocationRecord:
        at = next(n for n, one in enumerate(self.of_places) if one.id == location_id)
        now = NewLocation.model_validate(self.of_places[at], from_attributes=True)
        refuse_if_changed(now, location.based_on)
        changed = location.model_dump(exclude={"based_on"}, exclude_none=True)
        self.of_places[at] = LocationRecord(id=location_id, **now.model_dump() | changed)
        return self.of_places[at]

    def _set_state(self, station_id: UUID, state: StationState) -> StationRecord:
        at = next(n for n, one in enumerate(self.of_stations) if one.id == station_id)
        self.of_stations[at] = self.of_stations[at].model_copy(update={"state": state})
        return self.of_stations[at]

    @override
    def site_settings(self) -> SiteSettings:
        return self.of_settings

    @override
    def set_site_settings(self, wanted: SaveSettings) -> SiteSettings:
        refuse_if_changed(self.of_settings, wanted.based_on)
        self.of_settings = SiteSettings(**wanted.model_dump(exclude={"based_on"}))
        return self.of_settings

    @override
    def formats(self) -> Formats:
        return self.of_formats

    @override
    def set_formats(self, formats: SaveFormats) -> Formats:
        refuse_if_changed(self.of_formats, formats.based_on)
        self.of_formats = Formats(formats=formats.formats, samples=formats.samples)
        return self.of_formats

    @override
    def audit(self, query: Mapping[str, str], after: str | None = None) -> Page[AuditRecord]:
        self.asked.append(str(sorted(query.items())))
        part = query.get("search", "").lower()
        found = [one for one in self.of_audit if part in f"{one.action} {one.facts}".lower()]
        return paged(found, after)
