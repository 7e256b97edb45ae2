"""The site's people and their badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apiflask import APIBlueprint

from server.api.callers import the_person
from server.api.context import context, reading, writing
from server.api.queries import PageQuery
from server.services import people as folk
from server.services.passwords import kept_of
from shared.accounts import CardText, ChangePerson, NewPerson, PersonRecord
from shared.console import Page
from shared.ids import new_id

if TYPE_CHECKING:
    from uuid import UUID

people = APIBlueprint("people", __name__, url_prefix="/v1/people", tag="People")


@people.get("")
@people.input(PageQuery, location="query")
@people.output(Page[PersonRecord])
def find(query_data: PageQuery) -> Page[PersonRecord]:
    """Return a page of the people, by name."""
    with reading() as session:
        return folk.find(session, query_data.after, query_data.limit)


@people.post("")
@people.input(NewPerson)
@people.output(PersonRecord, status_code=201)
def add(json_data: NewPerson) -> PersonRecord:
    """Add a person."""
    here, now, by = context(), context().clock.now(), the_person().id
    person_id = new_id(now, here.random_bytes)
    kept = kept_of(here.hasher, pin=json_data.pin, password=json_data.password)
    with writing() as session:
        return folk.add(session, json_data, person_id, kept, by=by, now=now)


@people.patch("/<uuid:person_id>")
@people.input(ChangePerson)
@people.output(PersonRecord)
def change(person_id: UUID, json_data: ChangePerson) -> PersonRecord:
    """Change a person."""
    here, now, by = context(), context().clock.now(), the_person().id
    kept = kept_of(here.hasher, pin=json_data.pin, password=json_data.password)
    with writing() as session:
        return folk.change(session, person_id, json_data, kept, by=by, now=now)


@people.post("/<uuid:person_id>/badge")
@people.output(CardText)
def badge(person_id: UUID) -> CardText:
    """Make a person's badge anew; the one before is worth nothing from now on."""
    here, now, by = context(), context().clock.now(), the_person().id
    with writing() as session:
        return folk.make_badge(session, person_id, here.random_bytes, by=by, now=now)
