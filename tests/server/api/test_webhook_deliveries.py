"""What the ledger holds is told to webhooks, signed, at least once, and never given up in silence.

The receiver is a real HTTP server; the clock is set by hand, so that no test waits for a next try.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from server.db import tables
from server.services import deliveries
from tests.server.api.told import (
    add,
    bill,
    sender_of,
    the_webhook,
)

if TYPE_CHECKING:
    from server.services.webhook_sender import WebhookSender
    from tests.server.api.receiver import Receiver
    from tests.server.api.site import Site

DOCS = Path(__file__).parents[3] / "docs/api.md"


def test_later_events_of_the_chosen_kinds_are_told_in_their_order(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    bill(site, admin, "BEFORE")
    add(site, admin, receiver)
    for number in ("B1", "B2"):
        bill(site, admin, number)
    site.add_station(admin)
    sender.send_all()
    sender.send_all()
    assert [heard.kinds for heard in receiver.heard] == [["bill_created", "bill_created"]]
    assert receiver.positions() == [2, 3]
    assert receiver.heard[0].path == "/events?site=1"
    told = the_webhook(site, admin)
    assert (told["position"], told["waiting"], told["dead"]) == (3, 0, 0)
    assert told["delivered_at"] is not None


def test_kinds_that_were_not_chosen_are_not_told(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver, kinds=["bag_voided"])
    bill(site, admin, "B1")
    sender.send_all()
    assert receiver.heard == []
    assert the_webhook(site, admin)["position"] == 1


def test_many_events_come_in_several_calls_none_twice(
    site: Site,
    admin: str,
    receiver: Receiver,
    sender: WebhookSender,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(deliveries, "MOST_EVENTS", 2)
    monkeypatch.setattr(deliveries, "STRETCH", 3)
    add(site, admin, receiver)
    for number in range(7):
        bill(site, admin, f"B{number}")
    sender.send_all()
    assert receiver.positions() == [1, 2, 3, 4, 5, 6, 7]
    assert len({heard.json["id"] for heard in receiver.heard}) == len(receiver.heard)


def test_a_delivery_is_verified_as_the_documentation_says(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    secret = add(site, admin, receiver)["secret"]
    bill(site, admin, "B1")
    sender.send_all()
    heard = receiver.heard[0]
    program = re.search(r"```python\n(# Verify.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert program is not None
    told: dict[str, Any] = {}
    exec(program[1], told)  # noqa: S102 - our own page
    now_s = site.clock.now().timestamp()
    header = heard.headers["TraceTrack-Signature"]
    assert told["is_ours"](secret, header, heard.body, now_s)
    assert not told["is_ours"](secret, header, heard.body + b" ", now_s)
    assert not told["is_ours"]("ttw_other", header, heard.body, now_s)
    assert not told["is_ours"](secret, header, heard.body, now_s + 600)
    assert heard.headers["TraceTrack-Delivery"] == heard.json["id"]


@pytest.mark.parametrize(
    ("status", "hangs", "error"),
    [(500, False, "answered_500"), (302, False, "redirected"), (204, True, "timed_out")],
)
def test_what_was_not_taken_is_sent_again_later_under_the_same_id(  # noqa: PLR0913 - the cases
    site: Site,
    admin: str,
    receiver: Receiver,
    sender: WebhookSender,
    *,
    status: int,
    hangs: bool,
    error: str,
) -> None:
    add(site, admin, receiver)
    bill(site, admin, "B1")
    receiver.status, receiver.hangs = status, hangs
    sender.send_all()
    with site.database.reading() as session:
        assert session.scalars(select(tables.WebhookDelivery.error)).all() == [error]
    receiver.status, receiver.hangs = 204, False
    sender.send_all()
    assert len(receiver.heard) == 1
    site.clock.advance(deliveries.WAITS_S[0])
    sender.send_all()
    first, second = receiver.heard
    assert (first.path, second.path) == (second.path, "/events?site=1")
    assert first.body == second.body
    assert the_webhook(site, admin)["waiting"] == 0


def test_one_sender_at_a_time_sends_for_a_webhook(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    webhook_id = add(site, admin, receiver)["webhook"]["id"]
    bill(site, admin, "B1")
    with site.database.writing() as session:
        row = session.scalars(select(tables.Webhook)).one()
        other = uuid4()
        assert str(row.id) == webhook_id
        assert deliveries.lease(session, row.id, other, site.clock.now())
    sender.send_all()
    assert receiver.heard == []
    site.clock.advance(deliveries.LEASE_S)
    sender.send_all()
    assert receiver.positions() == [1]


def test_a_call_that_was_not_noted_is_made_again_by_the_next_process(
    site: Site,
    admin: str,
    receiver: Receiver,
    sender: WebhookSender,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(site, admin, receiver)
    bill(site, admin, "B1")

    def die(*_: object) -> None:
        raise ConnectionResetError

    with monkeypatch.context() as dying:
        dying.setattr(deliveries, "done", die)
        sender.send_all()
    site.clock.advance(deliveries.LEASE_S)
    sender_of(site).send_all()
    first, second = receiver.heard
    assert first.body == second.body
    assert the_webhook(site, admin)["waiting"] == 0
