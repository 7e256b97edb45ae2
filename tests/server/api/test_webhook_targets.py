"""Webhooks call what IT allowed and nothing else, whatever a name stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from server.db import tables
from server.services.webhook_sender import WebhookSender
from server.services.webhook_targets import Targets, read_targets
from shared.errors import RuleBroken
from tests.server.api.told import (
    BILLS,
    add,
    bill,
)

if TYPE_CHECKING:
    from tests.server.api.receiver import Receiver
    from tests.server.api.site import Site


def stand_for(monkeypatch: pytest.MonkeyPatch, *ips: str) -> None:
    """Have every name stand for these addresses."""

    def resolve(*_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(0, 0, 0, "", (ip, 443)) for ip in ips]

    monkeypatch.setattr("socket.getaddrinfo", resolve)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://localhost/", "webhook_url_unusable"),
        ("https://", "webhook_url_unusable"),
        ("https://me:secret@localhost/", "webhook_url_unusable"),
        ("https://localhost:99999/", "webhook_url_unusable"),
        ("https://localhost/#part", "webhook_url_unusable"),
        ("https://localhost/\u2603", "webhook_url_unusable"),
        ("https://elsewhere.example/", "webhook_host_not_allowed"),
        ("https://127.0.0.1/", "webhook_host_not_allowed"),
        ("https://localhost.elsewhere.example/", "webhook_host_not_allowed"),
    ],
)
def test_an_address_that_it_did_not_allow_is_refused(
    site: Site, admin: str, url: str, code: str
) -> None:
    wanted = {"name": "ERP", "url": url, "kinds": BILLS}
    refused = site.ask("POST", "/v1/webhooks", wanted, token=admin)
    assert (refused.status_code, refused.json["code"]) == (409, code)


@pytest.mark.parametrize(
    ("resolved", "code"),
    [
        (["10.1.2.3"], "webhook_address_not_allowed"),
        (["169.254.169.254"], "webhook_address_not_allowed"),
        (["8.8.8.8", "192.168.1.1"], "webhook_address_not_allowed"),
        (["::ffff:10.1.2.3"], "webhook_address_not_allowed"),
        (["64:ff9b::10.1.2.3"], "webhook_address_not_allowed"),
        (["2002:a01:203::1"], "webhook_address_not_allowed"),
        (["fd00::1"], "webhook_address_not_allowed"),
        (["fe80::1%eth0"], "webhook_address_not_allowed"),
        (["224.0.0.1"], "webhook_address_not_allowed"),
        (["0.0.0.1"], "webhook_address_not_allowed"),
        (["8.8.8.8"], "webhook_needs_tls"),
    ],
)
def test_a_name_that_stands_for_a_private_address_is_refused(
    monkeypatch: pytest.MonkeyPatch, resolved: list[str], code: str
) -> None:
    stand_for(monkeypatch, *resolved)
    targets = read_targets("*.example, erp", "172.16.0.0/12")
    with pytest.raises(RuleBroken, match=code):
        targets.judge("http://erp.example/x")


def test_a_private_network_that_it_allowed_may_be_called_without_tls(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stand_for(monkeypatch, "172.16.0.9")
    target = read_targets("erp", "172.16.0.0/12").judge("http://ERP:8080?x=1")
    assert (target.ip, target.port, target.path) == ("172.16.0.9", 8080, "/?x=1")
    assert (target.host_header, target.is_tls) == ("erp:8080", False)


def test_the_address_is_judged_again_before_each_call(
    site: Site, admin: str, receiver: Receiver
) -> None:
    add(site, admin, receiver)
    bill(site, admin, "B1")
    strict = WebhookSender(
        site.database, Targets(("localhost",)), site.keys, site.clock, site.random_bytes
    )
    strict.send_all()
    assert receiver.heard == []
    with site.database.reading() as session:
        errors = session.scalars(select(tables.WebhookDelivery.error)).all()
    assert errors == ["webhook_address_not_allowed"]
