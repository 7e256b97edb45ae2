"""A receiver that is away, for a day or a weekend, loses nothing and is told in order."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from server.services import deliveries
from tests.server.api.told import add, bill, dead_letters, the_webhook

if TYPE_CHECKING:
    from server.services.webhook_sender import WebhookSender
    from tests.server.api.receiver import Receiver
    from tests.server.api.site import Site


def tries(site: Site, sender: WebhookSender, hours: float, every_s: float = 900) -> None:
    """Let time pass, and the sender look for work now and then."""
    for _ in range(round(hours * 3600 / every_s)):
        site.clock.advance(every_s)
        sender.send_all()


@pytest.mark.parametrize(("status", "hangs"), [(503, False), (500, False), (204, True)])
def test_an_outage_of_a_weekend_gives_up_nothing_and_all_comes_in_its_order(  # noqa: PLR0913 - the cases
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender, *, status: int, hangs: bool
) -> None:
    add(site, admin, receiver)
    receiver.status, receiver.hangs = status, hangs
    for number in range(3):
        bill(site, site.sign_in(), f"B{number}")
        sender.send_all()
        tries(site, sender, hours=20, every_s=7200)
    hook = the_webhook(site, site.sign_in())
    assert (hook["dead"], hook["is_on"]) == (0, True)
    receiver.status, receiver.hangs = 204, False
    receiver.heard.clear()
    tries(site, sender, hours=1)
    assert receiver.positions() == [1, 2, 3]
    sequences = [heard.json["sequence"] for heard in receiver.heard]
    assert sequences == list(range(1, len(sequences) + 1))


def test_while_a_receiver_is_away_one_delivery_tries_every_quarter_of_an_hour(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    receiver.status = 500
    for number in range(3):
        bill(site, admin, f"B{number}")
        sender.send_all()
    receiver.status = 503
    tries(site, sender, hours=6)
    receiver.heard.clear()
    tries(site, sender, hours=2, every_s=300)
    assert len(receiver.heard) == 2 * 3600 / deliveries.PROBE_S
    assert {heard.json["sequence"] for heard in receiver.heard} == {1}


def test_a_delivery_that_breaks_the_receiver_is_given_up_while_others_are_taken(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    receiver.breaks_on = "B-bad"
    for number in ("B-bad", "B1", "B2"):
        bill(site, admin, number)
        sender.send_all()
        site.clock.advance(1)
    tries(site, sender, hours=6)
    (letter,) = dead_letters(site, site.sign_in())
    assert (letter["first"], letter["error"], letter["tries"]) == (1, "answered_500", 8)
    assert the_webhook(site, site.sign_in())["waiting"] == 0


def test_ten_that_fail_alike_are_kept_for_days_and_then_make_way(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    receiver.status = 404
    for number in range(deliveries.MOST_REFUSED + 1):
        bill(site, admin, f"B{number}")
        sender.send_all()
    tries(site, sender, hours=6 * 24, every_s=6 * 3600)
    assert dead_letters(site, site.sign_in()) == []
    tries(site, sender, hours=2 * 24, every_s=6 * 3600)
    assert dead_letters(site, site.sign_in()) != []
    receiver.status = 204
    tries(site, sender, hours=2)
    assert deliveries.MOST_REFUSED + 1 in receiver.positions()


def test_a_webhook_says_since_when_its_receiver_takes_nothing(
    site: Site, admin: str, receiver: Receiver, sender: WebhookSender
) -> None:
    add(site, admin, receiver)
    receiver.status = 503
    bill(site, admin, "B1")
    began = site.clock.now()
    sender.send_all()
    tries(site, sender, hours=3)
    admin = site.sign_in()
    assert datetime.fromisoformat(the_webhook(site, admin)["failing_since"]) == began
    metrics = site.ask("GET", "/metrics", token=admin).text
    name = "tracetrack_webhook_failing_since_timestamp_seconds"
    (line,) = [one for one in metrics.splitlines() if one.startswith(name)]
    assert float(line.rpartition(" ")[2]) == began.timestamp()
    assert 'tracetrack_webhook_dead_letters{webhook="ERP"} 0.0' in metrics
    receiver.status = 204
    tries(site, sender, hours=0.5)
    assert the_webhook(site, site.sign_in())["failing_since"] is None
