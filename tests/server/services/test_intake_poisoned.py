"""Intake of what nobody foresaw: kept with its bytes, and never in its neighbours' way."""

import json
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from server.db import tables
from server.db.bulk import Writes
from server.services.rules import packing
from server.services.rules.ruling import Entry, Ruling
from server.services.world import World
from shared.events import BagReceived, ChildPacked, ParentOpened
from shared.records import Result
from tests.server.scanning import LUCKNOW, MORNING
from tests.server.site import Site

judge_packing = packing.child_packed


def payload(**said: object) -> str:
    fact = {"at": MORNING.isoformat(), "source": "handheld", "location_id": str(LUCKNOW)}
    return json.dumps(fact | said)


CHILD = {"kind": "child", "number": "1", "code": "C1"}
PARENT = {"kind": "parent", "number": "1", "count": 3, "code": "P1-3"}
UNREADABLE = {
    "no JSON": "not json",
    "nothing": "",
    "NUL": "\0",
    "a list": "[]",
    "a lone surrogate": '{"kind":"child_packed","raw":"\\ud800"}',
    "an unknown kind": payload(kind="bag_eaten"),
    "a console's kind": payload(kind="bag_voided", bag=CHILD, reason="because"),
    "a field too many": payload(kind="parent_opened", parent=PARENT, colour="red"),
    "a child as the parent": payload(kind="parent_opened", parent=CHILD),
    "a parent as the child": payload(kind="child_packed", parent=PARENT, child=PARENT),
    "a parent without count": payload(kind="parent_opened", parent={**PARENT, "count": None}),
    "a NUL in the label": payload(kind="parent_opened", parent={**PARENT, "code": "P\0"}),
    "a NUL in the namespace": payload(kind="parent_opened", parent={**PARENT, "namespace": "\0"}),
    "deep nesting": "[" * 20_000,
    "a movement nowhere": json.dumps(
        {"at": MORNING.isoformat(), "source": "handheld", "kind": "bag_received", "bag": CHILD}
    ),
}


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=list(UNREADABLE))
def test_a_payload_that_says_nothing_is_quarantined_with_its_bytes(site: Site, text: str) -> None:
    outbox = site.outboxes[0]
    outbox.scan(ParentOpened, parent="P1-3")
    outbox.add(text)
    outbox.scan(ChildPacked, parent="P1-3", child="C1")
    before, bad, after = site.send_all()
    assert (before.result, after.result) == (Result.APPLIED, Result.APPLIED)
    assert (bad.result, bad.reason) == (Result.QUARANTINED, "unreadable")
    with site.database.reading() as session:
        stored = session.scalar(
            select(tables.Event.payload).where(tables.Event.position == bad.position)
        )
    assert stored == text.encode()
    assert [problem.problem for problem in site.problems()] == [bad.position]


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
@pytest.mark.parametrize("uptime_s", ["0", "1e308", "1e999"])
def test_a_clock_beyond_the_calendar_is_only_a_label(site: Site, at: str, uptime_s: str) -> None:
    outbox = site.outboxes[0]
    said = payload(kind="parent_opened", parent=PARENT, at=at, boot_id=outbox.boot_id)
    outbox.add(said[:-1] + f', "uptime_s": {uptime_s}}}')
    [verdict] = site.send_all()
    assert verdict.result is Result.APPLIED
    with site.database.reading() as session:
        stored = session.scalars(select(tables.Event)).one()
    assert stored.happened_at <= stored.received_at


def fail_on_c2(world: World, entry: Entry, event: ChildPacked) -> Ruling:
    if event.child.number == "2":
        raise ZeroDivisionError
    return judge_packing(world, entry, event)


def break_the_table_on_c2(world: World, entry: Entry, event: ChildPacked) -> Ruling:
    ruling = judge_packing(world, entry, event)
    if event.child.number != "2":
        return ruling
    child: Any = ruling.rows[0]
    return Ruling(result=Result.APPLIED, named=ruling.named, rows=(child._replace(code=None),))


def overflow_on_c2(world: World, entry: Entry, event: ChildPacked) -> Ruling:
    ruling = judge_packing(world, entry, event)
    if event.child.number != "2":
        return ruling
    child: Any = ruling.rows[0]
    return Ruling(result=Result.APPLIED, named=ruling.named, rows=(child._replace(packed=2**70),))


@pytest.mark.parametrize("rule", [fail_on_c2, break_the_table_on_c2, overflow_on_c2])
def test_an_event_that_fails_is_quarantined_and_its_neighbours_are_applied(
    site: Site, monkeypatch: pytest.MonkeyPatch, rule: object
) -> None:
    monkeypatch.setattr(packing, "child_packed", rule)
    verdicts = site.pack("P1-9", "C1")
    outbox = site.outboxes[0]
    for child in ("C2", "C3", "C1"):
        outbox.scan(ChildPacked, parent="P1-9", child=child)
    later = site.send_all()
    assert later[:2] == verdicts
    assert [(verdict.result, verdict.reason) for verdict in later[2:]] == [
        (Result.QUARANTINED, "rule_failed"),
        (Result.APPLIED, None),
        (Result.ALREADY, "already_in_parent"),
    ]
    assert site.children("P1-9") == ["C1", "C3"]
    assert site.send_all() == later


def test_what_the_database_cannot_do_now_is_not_the_events_fault(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def disk_full(*_given: object) -> None:
        raise OperationalError("INSERT", {}, Exception("disk full"))

    with monkeypatch.context() as broken:
        broken.setattr(Writes, "send", disk_full)
        with pytest.raises(OperationalError):
            site.scan(BagReceived, bag="C1")
    [verdict] = site.send_all()
    assert verdict.result is Result.APPLIED
