"""Events: every kind survives the way to the server and back, and its payload is never remade."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Annotated, get_args
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, TypeAdapter, ValidationError

from shared.codes import MAX_TEXT, BagCode, BagKind
from shared.events import (
    MAX_PAYLOAD_BYTES,
    BagDispatched,
    ChildPacked,
    ConsoleEvent,
    Event,
    ParentOpened,
    ScanRefused,
    ScanUndone,
    Source,
    StationEvent,
    payload_of,
)
from shared.plain import kind_of

STATION_EVENT: TypeAdapter[StationEvent] = TypeAdapter(
    Annotated[StationEvent, Field(discriminator="kind")]
)
EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PLAIN = st.text(st.characters(exclude_categories=["Cs"]), max_size=MAX_TEXT)
PARENTS = st.builds(
    BagCode,
    kind=st.just(BagKind.PARENT),
    number=st.from_regex(r"[0-9]{1,12}", fullmatch=True),
    count=st.integers(1, 999),
    code=st.just("P1-1"),
)
CHILDREN = st.builds(
    BagCode,
    kind=st.just(BagKind.CHILD),
    number=st.from_regex(r"[0-9]{1,12}", fullmatch=True),
    count=st.none(),
    code=st.just("C1"),
)
FACT = {
    "at": st.datetimes(datetime(2000, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - the zone is the strategy's
    "boot_id": st.just("boot"),
    "uptime_s": st.floats(0, 1e9),
    "person_id": st.none() | st.uuids(),
    "location_id": st.none() | st.uuids(),
    "source": st.sampled_from(Source),
    "raw": PLAIN,
}
STATION_EVENTS = (
    st.builds(ParentOpened, **FACT, parent=PARENTS)
    | st.builds(ChildPacked, **FACT, parent=PARENTS, child=CHILDREN)
    | st.builds(BagDispatched, **FACT, bag=PARENTS, destination_id=st.uuids())
    | st.builds(ScanUndone, **FACT, target_seq=st.integers(1, 2**53), target_id=st.uuids())
    | st.builds(
        ScanRefused, **FACT, mode=st.just("PACK"), reason=st.just("empty"), bag=st.none() | PARENTS
    )
)


@given(STATION_EVENTS)
def test_an_event_survives_the_way_to_the_server_and_back(event: StationEvent) -> None:
    payload = payload_of(event)
    assert STATION_EVENT.validate_json(payload) == event
    assert payload_of(STATION_EVENT.validate_json(payload)) == payload
    assert len(payload.encode()) <= MAX_PAYLOAD_BYTES


@given(STATION_EVENTS)
def test_a_payload_is_one_line_of_json(event: StationEvent) -> None:
    payload = payload_of(event)
    assert "\n" not in payload
    assert json.loads(payload)["kind"] == event.kind


def test_every_kind_has_a_name_of_its_own() -> None:
    kinds = [kind_of(one) for one in get_args(StationEvent)]
    assert len(kinds) == len(set(kinds)) == 10
    shared_kinds = {"child_unpacked", "parent_closed_short"}
    console = {kind_of(one) for one in get_args(ConsoleEvent)}
    assert console & set(kinds) == shared_kinds
    assert len(get_args(Event)) == len(console | set(kinds))


@pytest.mark.parametrize(
    "change",
    [
        {"at": None},
        {"at": "2026-03-02T09:00:00"},
        {"kind": "parent_eaten"},
        {"extra": 1},
        {"uptime_s": -1},
        {"raw": "x" * (MAX_TEXT + 1)},
        {"parent": {"kind": "parent", "number": "\uff11", "count": 1, "code": "P1-1"}},
        {"parent": {"kind": "parent", "number": "1", "count": 0, "code": "P1-1"}},
    ],
)
def test_a_payload_of_another_shape_does_not_parse(change: dict[str, object]) -> None:
    parent = BagCode(kind=BagKind.PARENT, number="1", count=1, code="P1-1")
    event = ParentOpened(at=AT, source=Source.CAMERA, raw="P1-1", parent=parent)
    fields = json.loads(payload_of(event)) | change
    with pytest.raises(ValidationError):
        STATION_EVENT.validate_json(json.dumps(fields))


def test_a_console_event_is_not_taken_from_a_station() -> None:
    payload = json.dumps(
        {
            "kind": "bill_closed",
            "at": AT.isoformat(),
            "source": "console",
            "bill_id": str(UUID(int=1)),
        }
    )
    assert EVENT.validate_json(payload).kind == "bill_closed"
    with pytest.raises(ValidationError):
        STATION_EVENT.validate_json(payload)
