"""Payloads: an event's text is the same for ever, and each side reads what the other wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, get_args

import pytest
from pydantic import Field, TypeAdapter

from shared.events import ConsoleEvent, Event, StationEvent, payload_of, read_own
from tests.shared.known_events import EVENTS

EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])
KEPT = Path(__file__).with_name("payloads.jsonl").read_bytes().decode()
KNOWN = list(zip(EVENTS, KEPT.removesuffix("\n").split("\n"), strict=True))


def test_every_kind_of_event_is_known_by_its_bytes() -> None:
    assert {type(event) for event, _ in KNOWN} == {*get_args(StationEvent), *get_args(ConsoleEvent)}


@pytest.mark.parametrize(("event", "payload"), KNOWN)
def test_a_payload_is_the_same_bytes_for_ever(event: Event, payload: str) -> None:
    assert payload_of(event) == payload


@pytest.mark.parametrize(("event", "payload"), KNOWN)
def test_a_border_reads_a_payload_as_the_event_that_it_was_made_of(
    event: Event, payload: str
) -> None:
    assert EVENT.validate_json(payload) == event


@pytest.mark.parametrize(("event", "payload"), KNOWN)
def test_a_station_reads_its_own_payloads_and_nobody_elses(event: Event, payload: str) -> None:
    if isinstance(event, StationEvent):
        assert read_own(payload) == event
    else:
        with pytest.raises(ValueError, match="no such value"):
            read_own(payload)
