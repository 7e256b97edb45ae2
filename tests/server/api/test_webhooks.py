"""Webhooks: added and stopped by admins, with a secret that is shown once."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, get_args

from sqlalchemy import select

from server.db import tables
from server.services import audit
from server.services.deliveries import WAITS_S
from shared import events
from shared.integrations import Scope
from shared.webhooks import EventKind
from tests.server.api.site import ADMIN, Site
from tests.server.api.told import (
    BILLS,
    add,
    bill,
    the_webhook,
)

if TYPE_CHECKING:
    from server.services.webhook_sender import WebhookSender
    from tests.server.api.receiver import Receiver


def test_a_stopped_webhook_is_told_nothing_more(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    webhook_id = add(site, admin, receiver)["webhook"]["id"]
    bill(site, admin, "B1")
    stopped = site.ask("POST", f"/v1/webhooks/{webhook_id}/stop", token=admin).json
    assert (stopped["is_on"], stopped["stopped_at"] is None) == (False, False)
    sender.send_all()
    assert receiver.heard == []
    with site.database.reading() as session:
        actions = session.scalars(select(tables.Audit.action)).all()
        assert actions[-2:] == ["webhook_added", "webhook_stopped"]
        assert audit.first_broken(session) is None


def test_a_webhook_that_is_started_again_is_told_what_it_missed(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    webhook_id = add(site, admin, receiver)["webhook"]["id"]
    site.ask("POST", f"/v1/webhooks/{webhook_id}/stop", token=admin)
    bill(site, admin, "B1")
    started = site.ask("POST", f"/v1/webhooks/{webhook_id}/start", token=admin).json
    assert (started["is_on"], started["stopped_at"]) == (True, None)
    sender.send_all()
    [heard] = receiver.heard
    assert [event["bill"] for event in heard.json["events"]] == ["B1"]
    with site.database.reading() as session:
        actions = session.scalars(select(tables.Audit.action)).all()
        assert actions[-2:] == ["webhook_stopped", "webhook_started"]


def test_an_address_that_it_no_longer_allows_is_not_started_again(
    site: Site, admin: str, receiver: Receiver
) -> None:
    webhook_id = add(site, admin, receiver)["webhook"]["id"]
    site.ask("POST", f"/v1/webhooks/{webhook_id}/stop", token=admin)
    with site.database.writing() as session:
        session.scalars(select(tables.Webhook)).one().url = "https://erp.example/hooks"
    refused = site.ask("POST", f"/v1/webhooks/{webhook_id}/start", token=admin)
    assert refused.json["code"] == "webhook_host_not_allowed"
    assert not the_webhook(site, admin)["is_on"]


def test_a_webhook_says_how_its_last_try_failed_and_when_the_next_one_is(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    assert the_webhook(site, admin)["error"] == ""
    receiver.status = 503
    bill(site, admin, "B1")
    now = site.clock.now()
    sender.send_all()
    hook = the_webhook(site, admin)
    assert (hook["error"], hook["waiting"], hook["dead"]) == ("answered_503", 1, 0)
    assert datetime.fromisoformat(hook["failed_at"]) == now
    assert datetime.fromisoformat(hook["next_at"]) == now + timedelta(seconds=WAITS_S[0])
    receiver.status = 204
    site.clock.advance(WAITS_S[0])
    sender.send_all()
    hook = the_webhook(site, admin)
    assert (hook["error"], hook["failed_at"], hook["next_at"]) == ("", None, None)


def test_an_admin_can_see_what_it_allowed_to_be_called(site: Site, admin: str) -> None:
    allowed = site.ask("GET", "/v1/webhooks/targets", token=admin).json
    assert allowed == {"hosts": ["localhost"], "networks": ["127.0.0.0/8", "::1/128"]}


def test_a_webhook_tells_nothing_while_who_added_it_is_no_active_admin(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    bill(site, admin, "B1")
    with site.database.writing() as session:
        person = select(tables.Person).where(tables.Person.name == ADMIN)
        session.scalars(person).one().is_active = False
    sender.send_all()
    assert receiver.heard == []


def test_a_secret_is_shown_once_and_kept_sealed(site: Site, admin: str, receiver: Receiver) -> None:
    secret = add(site, admin, receiver)["secret"]
    assert secret.startswith("ttw_")
    assert secret not in site.ask("GET", "/v1/webhooks", token=admin).text
    with site.database.reading() as session:
        assert secret not in session.scalars(select(tables.Webhook.secret)).one()


def test_a_name_is_given_once(site: Site, admin: str, receiver: Receiver) -> None:
    add(site, admin, receiver)
    again = {"name": " ERP ", "url": receiver.url, "kinds": BILLS}
    refused = site.ask("POST", "/v1/webhooks", again, token=admin)
    assert (refused.status_code, refused.json["code"]) == (409, "webhook_name_taken")


def test_every_kind_of_event_can_be_chosen() -> None:
    kinds = {
        one.default for kind in get_args(events.Event) for one in fields(kind) if one.name == "kind"
    }
    assert kinds == set(EventKind)


def test_webhooks_are_closed_to_programs(site: Site, admin: str) -> None:
    wanted = {"name": "ERP", "scopes": [scope.value for scope in Scope]}
    token = site.ask("POST", "/v1/integrations", wanted, token=admin).json["token"]
    assert site.ask("GET", "/v1/webhooks", token=token).json["code"] == "not_for_you"
