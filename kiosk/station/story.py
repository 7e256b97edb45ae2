"""A bag's story for the look-up page: from the bag book alone, or from the server's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.station.cue import Cue, CueKind
from kiosk.station.faults import elsewhere
from kiosk.station.says import Says
from kiosk.station.view import LookedUp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from kiosk.station.scene import Site
    from shared.codes import BagCode
    from shared.console import BagPage, HistoryLine
    from shared.errors import FactValue
    from shared.wire import BagRecord


def story_from_book(
    bag: BagCode, record: BagRecord | None, children: Sequence[str], site: Site
) -> LookedUp:
    """Return what the station knows of a bag without asking the server."""
    if record is None:
        unknown = Cue(CueKind.NOTICE, Says.BAG_UNKNOWN, {"code": bag.code})
        return LookedUp(bag.code, "", ((None, unknown),))
    return LookedUp(
        record.code,
        record.state,
        tuple(_known(record, site)),
        children=tuple(children),
        is_complete=False,
    )


def story_from_page(page: BagPage) -> LookedUp:
    """Return a bag's whole story, as the server tells it."""
    return LookedUp(
        page.bag.code,
        page.bag.state,
        tuple((line.happened_at, _told(line)) for line in page.history),
        children=tuple(child.code for child in page.children),
        is_complete=page.history_next is None,
    )


def _known(record: BagRecord, site: Site) -> Iterator[tuple[datetime | None, Cue]]:
    def line(code: Says, **facts: FactValue) -> Cue:
        return Cue(CueKind.NOTICE, code, {"code": record.code, **facts})

    if record.parent_code:
        yield record.packed_at, line(Says.PACKED_IN, **elsewhere(record))
    if record.count is not None:
        yield None, line(Says.HOLDS, packed=record.packed, count=record.count)
    if record.location_id:
        yield None, line(Says.IS_AT, location=site.location_name(record.location_id))
    if record.destination_id:
        yield None, line(Says.ON_THE_WAY, location=site.location_name(record.destination_id))
    if record.bill:
        yield None, line(Says.ON_BILL, bill=record.bill)


def _told(line: HistoryLine) -> Cue:
    facts: dict[str, FactValue] = {
        **line.facts,
        "person": line.person,
        "location": line.location,
        "station": line.station,
        "result": line.result.value,
        "reason": line.reason,
        "is_undone": line.is_undone,
    }
    return Cue(CueKind.NOTICE, line.kind, facts)
