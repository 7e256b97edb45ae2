"""Programs of others: let in, listed, shut out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apiflask import APIBlueprint

from server.api.callers import the_person
from server.api.context import context, reading, writing
from server.api.queries import PageQuery
from server.services import integrations as guests
from shared.console import Page
from shared.ids import new_id
from shared.integrations import IntegrationRecord, IntegrationToken, NewIntegration

if TYPE_CHECKING:
    from uuid import UUID

integrations = APIBlueprint(
    "integrations", __name__, url_prefix="/v1/integrations", tag="Integrations"
)


@integrations.get("")
@integrations.input(PageQuery, location="query")
@integrations.output(Page[IntegrationRecord])
def find(query_data: PageQuery) -> Page[IntegrationRecord]:
    """Return a page of the programs that were let in, by name."""
    with reading() as session:
        return guests.find(session, query_data.after, query_data.limit)


@integrations.post("")
@integrations.input(NewIntegration)
@integrations.output(IntegrationToken, status_code=201)
def add(json_data: NewIntegration) -> IntegrationToken:
    """Let a program in, in one's own name; its token is shown this once."""
    here, now, by = context(), context().clock.now(), the_person().id
    integration_id = new_id(now, here.random_bytes)
    with writing() as session:
        return guests.add(session, json_data, integration_id, here.random_bytes, by=by, now=now)


@integrations.post("/<uuid:integration_id>/revoke")
@integrations.output(IntegrationRecord)
def revoke(integration_id: UUID) -> IntegrationRecord:
    """Shut a program out, at once and for good."""
    with writing() as session:
        return guests.revoke(session, integration_id, by=the_person().id, now=context().clock.now())
