"""The site's places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apiflask import APIBlueprint
from pydantic import RootModel

from server.api.callers import the_person
from server.api.context import context, reading, writing
from server.api.queries import PageQuery
from server.services import locations as places
from shared.accounts import ChangeLocation, NewLocation
from shared.console import Page
from shared.ids import new_id
from shared.records import LocationRecord

if TYPE_CHECKING:
    from uuid import UUID

locations = APIBlueprint("locations", __name__, url_prefix="/v1/locations", tag="Locations")


@locations.get("")
@locations.input(PageQuery, location="query")
@locations.output(Page[LocationRecord])
def find(query_data: PageQuery) -> Page[LocationRecord]:
    """Return a page of the places, by code."""
    with reading() as session:
        return places.find(session, query_data.after, query_data.limit)


@locations.post("")
@locations.input(NewLocation)
@locations.output(RootModel[LocationRecord], status_code=201)
def add(json_data: NewLocation) -> LocationRecord:
    """Add a place."""
    now, by = context().clock.now(), the_person().id
    location_id = new_id(now, context().random_bytes)
    with writing() as session:
        return places.add(session, json_data, location_id, by=by, now=now)


@locations.patch("/<uuid:location_id>")
@locations.input(ChangeLocation)
@locations.output(RootModel[LocationRecord])
def change(location_id: UUID, json_data: ChangeLocation) -> LocationRecord:
    """Change what a place is called."""
    now, by = context().clock.now(), the_person().id
    with writing() as session:
        return places.change(session, location_id, json_data, by=by, now=now)
