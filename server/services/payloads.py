"""Read the payload of an event: what it says, which bags it names, and when it happened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, TypeAdapter, ValidationError

from shared import events
from shared.codes import BagCode, BagKind

if TYPE_CHECKING:
    from shared.wire import Batch


STATION_EVENT: TypeAdapter[events.StationEvent] = TypeAdapter(
    Annotated[events.StationEvent, Field(discriminator="kind")]
)
EVENT: TypeAdapter[events.Event] = TypeAdapter(Annotated[events.Event, Field(discriminator="kind")])
_NAMED: dict[type[events.Event | None], tuple[str, ...]] = {
    events.ParentOpened: ("parent",),
    events.ParentClosedShort: ("parent",),
    events.ParentBilled: ("parent",),
    events.ParentUnbilled: ("parent",),
    events.ChildPacked: ("child", "parent"),
    events.ChildMoved: ("child", "parent"),
    events.ChildUnpacked: ("child",),
    events.BagReceived: ("bag",),
    events.BagDispatched: ("bag",),
    events.BagChecked: ("bag",),
    events.BagReturned: ("bag",),
    events.BagVoided: ("bag",),
    events.ScanRefused: ("bag", "other"),
}
"""The fields in which each kind of event names bags."""


def to_bytes(payload: str) -> bytes:
    """Return a payload as the bytes that the chain hashes and the ledger keeps."""
    return payload.encode("utf-8", "surrogatepass")


def read_station_event(payload: bytes) -> events.StationEvent | None:
    """Return what a station's event says, or None if it says nothing that can be judged."""
    try:
        event = STATION_EVENT.validate_json(payload)
    except ValidationError:
        return None
    return event if _makes_sense(event) else None


def read_event(payload: bytes) -> events.Event:
    """Return what a stored event of any origin says.

    Raises:
        ValidationError: it was quarantined, and says nothing.
    """
    return EVENT.validate_json(payload)


def codes_in(event: events.Event | None) -> tuple[BagCode, ...]:
    """Return the bags that an event names, the one that it is about first."""
    named = [getattr(event, name) for name in _NAMED.get(type(event), ())]
    return tuple([code for code in named if code is not None])


def at_of(event: events.Event | None, received_at: datetime) -> datetime:
    """Return the station's label for the time, in UTC; the time of receipt if it has none."""
    if event is None:
        return received_at
    try:
        return event.at.astimezone(UTC)
    except OverflowError:  # the year 0 or 10000 once the offset is taken off
        return received_at


def happened_at(event: events.Event | None, batch: Batch, received_at: datetime) -> datetime:
    """Return when an event happened, by the server's clock, never after `received_at`.

    Within one boot of the station its monotonic clock tells the age; otherwise the difference of
    the wall clocks at sending corrects the label.
    """
    if event is None:
        return received_at
    try:
        if event.boot_id and event.boot_id == batch.sent_boot_id:
            corrected = received_at - timedelta(seconds=batch.sent_uptime_s - event.uptime_s)
        else:
            corrected = event.at.astimezone(UTC) + (received_at - batch.sent_at)
    except (OverflowError, ValueError):  # a clock beyond the calendar, or no number at all
        return received_at
    return min(corrected, received_at)


def _makes_sense(event: events.StationEvent) -> bool:
    for code in codes_in(event):
        if not _is_proper(code):
            return False
    match event:
        case events.ParentOpened(parent=parent) | events.ParentClosedShort(parent=parent):
            return parent.kind is BagKind.PARENT
        case events.ChildPacked(parent=parent, child=child):
            return parent.kind is BagKind.PARENT and child.kind is BagKind.CHILD
        case events.ChildUnpacked(child=child):
            return child.kind is BagKind.CHILD
        case (
            events.BagReceived()
            | events.BagDispatched()
            | events.BagChecked()
            | events.BagReturned()
        ):
            return event.location_id is not None
        case _:
            return True


def _is_proper(code: BagCode) -> bool:
    """As `read_code` makes it: plain text, and a count exactly where there is something to hold."""
    texts = code.code + code.namespace
    return (
        texts.isascii()
        and texts.isprintable()
        and (code.count is None) is (code.kind is BagKind.CHILD)
    )
