"""A webhook that fails holds up nothing that would not fail the same, and ends as a dead letter."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from uuid import UUID

from server.services import deliveries
from tests.kiosk.eventually import eventually
from tests.server.api.receiver import Receiver, receiving
from tests.server.api.told import add, bill, dead_letters, give_up, sender_of, the_webhook

if TYPE_CHECKING:
    from server.services.webhook_sender import WebhookSender
    from tests.server.api.site import Site


def test_what_happens_while_the_receiver_is_away_waits_in_the_ledger(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    receiver.status = 503
    for number in range(5):
        bill(site, admin, f"B{number}")
        sender.send_all()
    assert the_webhook(site, admin)["waiting"] == 1
    receiver.status = 200
    receiver.heard.clear()
    site.clock.advance(deliveries.WAITS_S[0])
    sender.send_all()
    assert receiver.positions() == [1, 2, 3, 4, 5]


def test_a_delivery_that_is_refused_holds_up_no_later_one_and_comes_after_them(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    receiver.status = 400
    bill(site, admin, "B1")
    sender.send_all()
    receiver.status = 200
    for number in ("B2", "B3"):
        bill(site, admin, number)
        sender.send_all()
    site.clock.advance(deliveries.WAITS_S[0])
    sender.send_all()
    assert receiver.positions() == [1, 2, 3, 1]
    assert [heard.json["sequence"] for heard in receiver.heard] == [1, 2, 3, 1]
    assert receiver.heard[-1].body == receiver.heard[0].body


def test_a_receiver_that_refuses_one_after_the_other_is_told_no_more_for_a_while(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    receiver.status = 500
    bills = deliveries.MOST_REFUSED + 2
    for number in range(bills):
        bill(site, admin, f"B{number}")
        sender.send_all()
    assert the_webhook(site, admin)["waiting"] == len(receiver.heard) == deliveries.MOST_REFUSED
    receiver.status = 200
    receiver.heard.clear()
    site.clock.advance(deliveries.WAITS_S[0])
    sender.send_all()
    assert sorted(receiver.positions()) == list(range(1, bills + 1))


def test_a_receiver_that_takes_its_time_holds_up_no_other_meanwhile(
    site: Site, admin: str, receiver: Receiver
) -> None:
    sender = sender_of(site, longest_s=30)
    with receiving() as other:
        add(site, admin, receiver, "first")
        add(site, admin, other, "second")
        receiver.hangs = True
        bill(site, admin, "B1")
        sending = threading.Thread(target=sender.send_all)
        sending.start()
        eventually(lambda: len(receiver.heard) == len(other.heard) == 1)
        assert sending.is_alive(), "the first is under way still"
        receiver.is_over.set()
        sending.join()


def test_a_delivery_that_fails_to_the_end_becomes_a_dead_letter_and_can_be_sent_again(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    bill(site, admin, "B1")
    receiver.status = 400
    admin = give_up(site, sender)
    assert len(receiver.heard) == len(deliveries.WAITS_S) + 1
    letter = dead_letters(site, admin)[0]
    assert (letter["webhook"], letter["events"], letter["error"]) == ("ERP", 1, "answered_400")
    assert letter["tries"] == len(receiver.heard)
    path = f"/v1/webhooks/dead-letters/{letter['id']}"
    assert site.ask("GET", path, token=admin).json["events"][0]["kind"] == "bill_created"
    receiver.status = 204
    bill(site, admin, "B2")
    sender.send_all()
    assert receiver.heard[-1].json["events"][0]["position"] == 2
    assert site.ask("POST", f"{path}/again", token=admin).status_code == 200
    sender.send_all()
    assert receiver.heard[-1].body == receiver.heard[0].body
    assert dead_letters(site, admin) == []
    assert site.ask("POST", f"{path}/again", token=admin).status_code == 404


def test_a_dead_letter_that_is_sent_again_holds_up_nothing(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    bill(site, admin, "B1")
    receiver.status = 400
    admin = give_up(site, sender)
    letter = dead_letters(site, admin)[0]
    site.ask("POST", f"/v1/webhooks/dead-letters/{letter['id']}/again", token=admin)
    sender.send_all()
    bill(site, admin, "B2")
    receiver.status = 204
    sender.send_all()
    assert receiver.heard[-1].json["events"][0]["position"] == 2


def test_many_dead_letters_are_sent_again_at_once_and_what_cannot_be_is_told(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    made = [add(site, admin, receiver, name) for name in ("first", "second", "third")]
    bill(site, admin, "B1")
    receiver.status = 400
    admin = give_up(site, sender)
    letters = {letter["webhook"]: letter["id"] for letter in dead_letters(site, admin)}
    site.ask("POST", f"/v1/webhooks/{made[2]['webhook']['id']}/stop", token=admin)
    path = "/v1/webhooks/dead-letters/again"
    unknown = str(UUID(int=1))
    wanted = {"deliveries": [*letters.values(), letters["first"], unknown]}
    told = site.ask("POST", path, wanted, token=admin).json
    assert (told["sent"], {one["id"]: one["code"] for one in told["refused"]}) == (
        2,
        {letters["third"]: "webhook_stopped", unknown: "dead_letter_unknown"},
    )
    receiver.status, count = 204, len(receiver.heard)
    sender.send_all()
    assert len(receiver.heard) == count + 2
    assert [letter["webhook"] for letter in dead_letters(site, admin)] == ["third"]
    again = site.ask("POST", path, wanted, token=admin).json
    assert (again["sent"], len(again["refused"])) == (0, 4)


def test_a_webhook_that_fails_does_not_hold_up_another(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    with receiving() as other:
        add(site, admin, receiver, "first")
        add(site, admin, other, "second")
        receiver.hangs = True
        bill(site, admin, "B1")
        sender.send_all()
        assert other.positions() == [1]


def test_dead_letters_come_in_pages(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    for name in ("first", "second", "third"):
        add(site, admin, receiver, name)
    bill(site, admin, "B1")
    receiver.status = 400
    admin = give_up(site, sender)
    seen: list[str] = []
    path = "/v1/webhooks/dead-letters?limit=1"
    page = site.ask("GET", path, token=admin).json
    while True:
        seen += [letter["id"] for letter in page["items"]]
        if page["next"] is None:
            break
        page = site.ask("GET", f"{path}&after={page['next']}", token=admin).json
    assert len(set(seen)) == len(seen) == 3
    assert site.ask("GET", "/v1/webhooks/dead-letters?after=x", token=admin).status_code == 404
