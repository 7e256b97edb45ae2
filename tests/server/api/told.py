"""What tests of webhooks do at a site: webhooks, bills, and time that passes."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from server.services import deliveries
from server.services.webhook_sender import WebhookSender
from server.services.webhook_targets import Targets

if TYPE_CHECKING:
    from tests.server.api.receiver import Receiver
    from tests.server.api.site import Json, Site

LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))
HERE = Targets(("localhost",), LOOPBACK)
BILLS = ["bill_created", "bill_closed"]


def sender_of(site: Site, longest_s: float = 0.5) -> WebhookSender:
    return WebhookSender(
        site.database, HERE, site.keys, site.clock, site.random_bytes, longest_s=longest_s
    )


def add(site: Site, admin: str, receiver: Receiver, name: str = "ERP", **more: Any) -> Json:  # noqa: ANN401 - JSON
    wanted = {"name": name, "url": receiver.url, "kinds": BILLS, **more}
    answer = site.ask("POST", "/v1/webhooks", wanted, token=admin)
    assert answer.status_code == 201, answer.text
    return answer.json


def bill(site: Site, admin: str, number: str) -> None:
    said = {"command_id": str(uuid4()), "bill_id": str(uuid4()), "terms": {"number": number}}
    assert site.ask("POST", "/v1/bills", said, token=admin).status_code == 200


def dead_letters(site: Site, admin: str) -> list[Json]:
    found: list[Json] = site.ask("GET", "/v1/webhooks/dead-letters", token=admin).json["items"]
    return found


def the_webhook(site: Site, admin: str) -> Json:
    return site.ask("GET", "/v1/webhooks", token=admin).json["items"][0]


def give_up(site: Site, sender: WebhookSender) -> str:
    """Let time pass until the last try has failed; the token of a session that is young again."""
    sender.send_all()
    for wait_s in deliveries.WAITS_S:
        site.clock.advance(wait_s)
        sender.send_all()
    return site.sign_in()
