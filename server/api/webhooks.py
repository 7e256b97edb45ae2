"""Webhooks: added, listed, stopped and started again; and the deliveries that were given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apiflask import APIBlueprint

from server.api.callers import the_person
from server.api.context import context, reading, writing
from server.api.queries import PageQuery
from server.services import webhooks as hooks
from shared.console import Page
from shared.webhooks import (
    DeadLetter,
    Delivery,
    NewWebhook,
    SendAgain,
    SentAgain,
    WebhookRecord,
    WebhookSecret,
    WebhookTargets,
)

if TYPE_CHECKING:
    from uuid import UUID

webhooks = APIBlueprint("webhooks", __name__, url_prefix="/v1/webhooks", tag="Webhooks")


@webhooks.get("")
@webhooks.input(PageQuery, location="query")
@webhooks.output(Page[WebhookRecord])
def find(query_data: PageQuery) -> Page[WebhookRecord]:
    """Return a page of the webhooks, by name."""
    with reading() as session:
        return hooks.find(session, query_data.after, query_data.limit)


@webhooks.post("")
@webhooks.input(NewWebhook)
@webhooks.output(WebhookSecret, status_code=201)
def add(json_data: NewWebhook) -> WebhookSecret:
    """Tell an address of later events, in one's own name; its secret is shown this once."""
    here = context()
    here.targets.judge(json_data.url)
    making = hooks.Making(the_person().id, here.clock.now(), here.keys, here.random_bytes)
    with writing() as session:
        return hooks.add(session, json_data, making)


@webhooks.post("/<uuid:webhook_id>/stop")
@webhooks.output(WebhookRecord)
def stop(webhook_id: UUID) -> WebhookRecord:
    """Tell an address nothing more, until it is started again."""
    with writing() as session:
        return hooks.stop(session, webhook_id, by=the_person().id, now=context().clock.now())


@webhooks.post("/<uuid:webhook_id>/start")
@webhooks.output(WebhookRecord)
def start(webhook_id: UUID) -> WebhookRecord:
    """Go on where a stopped webhook stopped, if its address is still one that IT allows."""
    here = context()
    with reading() as session:
        url = hooks.url_of(session, webhook_id)
    here.targets.judge(url)
    with writing() as session:
        return hooks.start(session, webhook_id, by=the_person().id, now=here.clock.now())


@webhooks.get("/targets")
@webhooks.output(WebhookTargets)
def targets() -> WebhookTargets:
    """Return which hosts and networks may be called; IT sets them."""
    allowed = context().targets
    networks = [str(network) for network in allowed.networks]
    return WebhookTargets(hosts=list(allowed.hosts), networks=networks)


@webhooks.get("/dead-letters")
@webhooks.input(PageQuery, location="query")
@webhooks.output(Page[DeadLetter])
def dead_letters(query_data: PageQuery) -> Page[DeadLetter]:
    """Return a page of the deliveries that were given up, the oldest first."""
    with reading() as session:
        return hooks.dead_letters(session, query_data.after, query_data.limit)


@webhooks.get("/dead-letters/<uuid:delivery_id>")
@webhooks.output(Delivery)
def dead_letter(delivery_id: UUID) -> Delivery:
    """Return what a delivery that was given up would have told."""
    with reading() as session:
        return hooks.body_of(session, delivery_id)


@webhooks.post("/dead-letters/<uuid:delivery_id>/again")
@webhooks.output(DeadLetter)
def again(delivery_id: UUID) -> DeadLetter:
    """Send a delivery that was given up again, under its id."""
    with writing() as session:
        return hooks.send_again(session, delivery_id, by=the_person().id, now=context().clock.now())


@webhooks.post("/dead-letters/again")
@webhooks.input(SendAgain)
@webhooks.output(SentAgain)
def many_again(json_data: SendAgain) -> SentAgain:
    """Send up to 200 deliveries that were given up again; tells which are not, and why."""
    by, now = the_person().id, context().clock.now()
    with writing() as session:
        return hooks.send_many_again(session, json_data.deliveries, by=by, now=now)
