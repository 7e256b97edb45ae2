"""What an event does to the bags it names, as far as a bag book can know.

The same functions serve the scan at hand and the replay of own events over newer server records.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from shared.codes import BagCode, BagKind
from shared.events import (
    BagChecked,
    BagDispatched,
    BagReceived,
    BagReturned,
    ChildPacked,
    ChildUnpacked,
    ParentClosedShort,
    ParentOpened,
    ScanRefused,
    ScanUndone,
    StationEvent,
)
from shared.records import BagRecord, BagState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.station.scene import BagBook, Recorded, Site


def new_record(bag: BagCode) -> BagRecord:
    """Return the record of a bag that is seen for the first time."""
    state = BagState.OPEN if bag.kind is BagKind.PARENT else BagState.LOOSE
    return BagRecord(key=bag.key, kind=bag.kind, code=bag.code, count=bag.count, state=state)


def effect_of(  # noqa: PLR0911 - one case per kind of event
    event: StationEvent, book: BagBook, site: Site
) -> dict[str, BagRecord]:
    """Return the bags that an event changes, as they are after it."""
    match event:
        case ParentOpened(parent=parent):
            return {} if book.find(parent.key) else {parent.key: new_record(parent)}
        case ChildPacked():
            return _pack(event, book, site)
        case ParentClosedShort(parent=parent):
            return _changed(book, parent, state=BagState.SHORT)
        case BagReceived(bag=bag):
            return _changed(book, bag, location_id=event.location_id, destination_id=None)
        case BagDispatched(bag=bag):
            return _changed(book, bag, destination_id=event.destination_id)
        case BagChecked(bag=bag):
            return _changed(book, bag, location_id=event.location_id)
        case BagReturned(bag=bag):
            return _changed(
                book,
                bag,
                location_id=event.location_id,
                destination_id=None,
                bill=None,
                is_bill_closed=False,
            )
        case ChildUnpacked(child=child):
            return _changed(book, child, state=BagState.LOOSE, parent_key=None, parent_code=None)
        case ScanUndone() | ScanRefused():
            return {}


def reversal_of(target: Recorded, book: BagBook) -> dict[str, BagRecord]:
    """Return the bags as they are once an own event was taken back."""
    match target.event:
        case ParentOpened(parent=parent):
            return _reopened(parent, target.before, book)
        case ChildPacked(child=child, parent=parent):
            return _take_out(child, parent, book)
        case ParentClosedShort(parent=parent):
            return _changed(book, parent, state=BagState.OPEN)
        case BagReceived(bag=bag) | BagDispatched(bag=bag) | BagChecked(bag=bag):
            return _moved_back(bag, target.before, book)
        case BagReturned(bag=bag):
            return _moved_back(bag, target.before, book)
        case ChildUnpacked() | ScanUndone() | ScanRefused():
            return {}


def keys_of(  # noqa: PLR0911 - one case per kind of event
    event: StationEvent,
) -> tuple[str | None, str | None]:
    """Return the bags an event is about: the bag itself, and the parent it goes into."""
    match event:
        case ChildPacked(child=child, parent=parent):
            return child.key, parent.key
        case ChildUnpacked(child=bag):
            return bag.key, None
        case ParentOpened(parent=bag) | ParentClosedShort(parent=bag):
            return bag.key, None
        case BagReceived(bag=bag) | BagDispatched(bag=bag):
            return bag.key, None
        case BagChecked(bag=bag) | BagReturned(bag=bag):
            return bag.key, None
        case ScanRefused(bag=bag):
            return (bag.key if bag else None), None
        case ScanUndone():
            return None, None


def _changed(book: BagBook, bag: BagCode, **fields: Any) -> dict[str, BagRecord]:  # noqa: ANN401 - fields of BagRecord
    record = book.find(bag.key) or new_record(bag)
    return {bag.key: replace(record, **fields)}


def _pack(event: ChildPacked, book: BagBook, site: Site) -> dict[str, BagRecord]:
    parent = book.find(event.parent.key) or new_record(event.parent)
    child = book.find(event.child.key) or new_record(event.child)
    packed = parent.packed + 1
    state = BagState.FULL if packed == parent.count else parent.state
    return {
        parent.key: replace(parent, packed=packed, state=state),
        child.key: replace(
            child,
            state=BagState.PACKED,
            parent_key=parent.key,
            parent_code=parent.code,
            packed_by=site.person_name(event.person_id) or None,
            packed_at=event.at,
            packed_in=site.location_name(event.location_id) or None,
        ),
    }


def _take_out(child: BagCode, parent: BagCode, book: BagBook) -> dict[str, BagRecord]:
    # The two are changed apart: a replay over newer records asks for one of them only.
    changes: dict[str, BagRecord] = {}
    inside = book.find(child.key)
    if inside is not None and inside.parent_key == parent.key:
        changes[child.key] = replace(
            inside,
            state=BagState.LOOSE,
            parent_key=None,
            parent_code=None,
            packed_by=None,
            packed_at=None,
            packed_in=None,
        )
    holder = book.find(parent.key)
    if holder is not None:
        state = BagState.OPEN if holder.state is BagState.FULL else holder.state
        changes[parent.key] = replace(holder, packed=max(holder.packed - 1, 0), state=state)
    return changes


def _reopened(
    parent: BagCode, before: Mapping[str, BagRecord | None], book: BagBook
) -> dict[str, BagRecord]:
    was = before.get(parent.key)
    # A bag first heard of through the scan that is taken back stays known, as an empty open one.
    return _changed(book, parent, state=was.state) if was else {}


def _moved_back(
    bag: BagCode, before: Mapping[str, BagRecord | None], book: BagBook
) -> dict[str, BagRecord]:
    was = before.get(bag.key) or new_record(bag)
    places: dict[str, Any] = {
        "location_id": was.location_id,
        "destination_id": was.destination_id,
        "bill": was.bill,
        "is_bill_closed": was.is_bill_closed,
    }
    return _changed(book, bag, **places)
