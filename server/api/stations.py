"""The site's stations: added, enrolled by card, revoked, released."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apiflask import APIBlueprint

from server.api.callers import the_person
from server.api.context import context, reading, writing
from server.api.queries import PageQuery
from server.services import enrolment as enrolments
from server.services import stations as posts
from shared.accounts import CardText, NewStation, StationRecord
from shared.console import Page
from shared.ids import new_id

if TYPE_CHECKING:
    from uuid import UUID

stations = APIBlueprint("stations", __name__, url_prefix="/v1/stations", tag="Stations")


@stations.get("")
@stations.input(PageQuery, location="query")
@stations.output(Page[StationRecord])
def find(query_data: PageQuery) -> Page[StationRecord]:
    """Return a page of the stations, by name."""
    with reading() as session:
        return posts.find(session, query_data.after, query_data.limit)


@stations.post("")
@stations.input(NewStation)
@stations.output(StationRecord, status_code=201)
def add(json_data: NewStation) -> StationRecord:
    """Add a station, which is then enrolled with a card."""
    now, by = context().clock.now(), the_person().id
    station_id = new_id(now, context().random_bytes)
    with writing() as session:
        return posts.add(session, json_data, station_id, by=by, now=now)


@stations.post("/<uuid:station_id>/enrolment")
@stations.output(CardText)
def enrolment(station_id: UUID) -> CardText:
    """Make the card that enrols a station once; cards made before are worth nothing now."""
    here, now, by = context(), context().clock.now(), the_person().id
    address, chance = here.address, here.random_bytes
    with writing() as session:
        return enrolments.make_card(session, station_id, address, chance, by=by, now=now)


@stations.post("/<uuid:station_id>/revoke")
@stations.output(StationRecord)
def revoke(station_id: UUID) -> StationRecord:
    """Take a station's right away to send events that count."""
    with writing() as session:
        return posts.revoke(session, station_id, by=the_person().id, now=context().clock.now())


@stations.post("/<uuid:station_id>/release")
@stations.output(StationRecord)
def release(station_id: UUID) -> StationRecord:
    """Let a frozen or revoked station work again."""
    with writing() as session:
        return posts.release(session, station_id, by=the_person().id, now=context().clock.now())
