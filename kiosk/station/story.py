"""A bag's story for the look-up page: from the bag book alone, or from the server's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.station.cue import Cue, CueKind
from kiosk.station.says import Says
from kiosk.station.view import LookedUp
from shared.records import Result

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from kiosk.station.scene import Site
    from shared.codes import BagCode
    from shared.console import BagPage, HistoryLine
    from shared.errors import FactValue
    from shared.records import BagRecord


def story_from_book(
    bag: BagCode, record: BagRecord | None, children: Sequence[str], site: Site
) -> LookedUp:
    """Return what the station knows of a bag without asking the server."""
    if record is None:
        return _unknown(bag, is_complete=False)
    return LookedUp(
        record.code,
        record.state,
        tuple(_known(record, site)),
        children=tuple(children),
        is_complete=False,
    )


def story_of_unknown(bag: BagCode) -> LookedUp:
    """Return what there is to tell of a bag that the server never heard of."""
    return _unknown(bag, is_complete=True)


def story_from_page(page: BagPage) -> LookedUp:
    """Return a bag's whole story, as the server tells it."""
    return LookedUp(
        page.bag.code,
        page.bag.state,
        tuple((line.happened_at, _told(line)) for line in page.history),
        children=tuple(child.code for child in page.children),
        is_complete=True,
        has_more=page.history_next is not None,
    )


def _known(record: BagRecord, site: Site) -> Iterator[tuple[datetime | None, Cue]]:
    def line(code: Says, **facts: FactValue) -> Cue:
        return Cue(CueKind.NOTICE, code, {"code": record.code, **facts})

    if record.parent_code:
        packed = {"by": record.packed_by, "place": record.packed_in}
        yield record.packed_at, line(Says.PACKED_IN, parent=record.parent_code, **packed)
    if record.count is not None:
        yield None, line(Says.HOLDS, packed=record.packed, count=record.count)
    if record.location_id:
        yield None, line(Says.IS_AT, location=site.location_name(record.location_id))
    if record.destination_id:
        yield None, line(Says.ON_THE_WAY, location=site.location_name(record.destination_id))
    if record.bill:
        yield None, line(Says.ON_BILL, bill=record.bill)


def _told(line: HistoryLine) -> Cue:
    """Word an event by what it came to; `by` and `place` are who did it and where."""
    # One line has no room for where and when the other party was packed as well.
    other = {name: value for name, value in line.facts.items() if name not in {"location", "at"}}
    facts: dict[str, FactValue] = {
        "code": line.bag,
        "parent": line.parent,
        **other,
        **({"location": line.destination} if line.destination else {}),
        "by": line.person,
        "place": line.location,
        "is_undone": line.is_undone,
    }
    match line.result:
        case Result.APPLIED if line.kind == "scan_refused":
            return Cue(CueKind.REFUSED, line.kind, facts)
        case Result.APPLIED:
            kind = CueKind.UNDONE if line.is_undone else CueKind.NOTICE
            return Cue(kind, line.kind, facts)
        case Result.ALREADY:
            return Cue(CueKind.ALREADY, line.reason or line.kind, facts)
        case Result.CONFLICT | Result.QUARANTINED:
            return Cue(CueKind.REFUSED, line.reason or line.kind, facts)


def _unknown(bag: BagCode, *, is_complete: bool) -> LookedUp:
    unknown = Cue(CueKind.NOTICE, Says.BAG_UNKNOWN, {"code": bag.code})
    return LookedUp(bag.code, "", ((None, unknown),), is_complete=is_complete)
