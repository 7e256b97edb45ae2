"""Everything the screen shows, as one frozen value, after each commit."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.station.modes import Mode
from kiosk.station.undoing import UNDO_WITHIN_S, was_resumed_last
from kiosk.station.view import Connection, Destination, OpenParent, StationView, Tally

if TYPE_CHECKING:
    from kiosk.outbox.shown import Shown
    from kiosk.outbox.store import Store
    from kiosk.station.scene import Moment, Site


def view_of(store: Store, site: Site, shown: Shown, moment: Moment) -> StationView:
    """Return the picture of an enrolled station at work."""
    session = store.session
    tally = _tally(store, site, shown)
    parent = _open_parent(store)
    is_packing = session.mode is Mode.PACK
    here = site.location(site.here)
    return StationView(
        mode=session.mode,
        station_name=site.settings.station_name,
        location_name=here.name if here else "",
        time_zone=here.time_zone if here else "UTC",
        operator=site.person_name(session.person_id),
        is_enrolled=True,
        is_locked=not session.is_signed_in,
        parent=parent,
        destination=_chosen(store, site),
        destinations=_destinations(site),
        cue=shown.cue,
        cue_number=shown.cue_number,
        can_undo=session.is_signed_in and _can_undo(store, moment),
        can_finish=bool(parent and parent.packed) if is_packing else bool(tally.done),
        lines=shown.lines,
        tally=tally,
        looked_up=shown.looked_up if session.mode is Mode.LOOK_UP else None,
        connection=connection_of(store, shown),
    )


def view_without_station(shown: Shown, *, is_enrolled: bool) -> StationView:
    """Return the picture of a station that is out of service, or that was never enrolled."""
    return StationView(
        is_enrolled=is_enrolled,
        is_out_of_service=shown.out_of_service is not None,
        out_of_service=shown.out_of_service,
        cue=shown.cue,
        cue_number=shown.cue_number,
        lines=shown.lines,
        connection=connection_of(None, shown),
    )


def connection_of(store: Store | None, shown: Shown) -> Connection:
    """Return the truth about what the server has."""
    waiting = store.outbox.waiting() if store else None
    return Connection(
        is_online=shown.link.is_online,
        offline_since=shown.link.since,
        waiting=waiting.count if waiting else 0,
        oldest_waiting_at=(
            datetime.fromisoformat(waiting.oldest_at) if waiting and waiting.oldest_at else None
        ),
        problems=shown.problems,
        trouble=shown.trouble or shown.link.trouble,
    )


def _open_parent(store: Store) -> OpenParent | None:
    held = store.session.held
    if held is None:
        return None
    record = store.book.find(held.bag.key)
    packed = record.packed if record else 0
    return OpenParent(held.bag.code, packed, held.bag.count or 0, held_by=held.by)


def _tally(store: Store, site: Site, shown: Shown) -> Tally:
    done = tuple(dict.fromkeys(one.code for one in shown.moved))
    if store.session.mode is not Mode.RECEIVE:
        return Tally(done=done)
    missing = store.book.on_the_way_to(site.here)
    extra = tuple(dict.fromkeys(one.code for one in shown.moved if one.is_extra))
    came = tuple(dict.fromkeys(one.code for one in shown.moved if not one.is_extra))
    return Tally(done=done, expected=missing + came, missing=missing, extra=extra)


def _chosen(store: Store, site: Site) -> Destination | None:
    place = site.location(store.session.destination_id)
    return Destination(place.code, place.name) if place else None


def _destinations(site: Site) -> tuple[Destination, ...]:
    places = (place for place in site.settings.locations if place.id != site.here)
    return tuple(Destination(place.code, place.name) for place in places)


def _can_undo(store: Store, moment: Moment) -> bool:
    target, held = store.outbox.last_effective(), store.session.held
    if held and was_resumed_last(held, target, moment):
        return True
    if target is None:
        return False
    ago_s = moment.seconds_since(target.event.boot_id, target.event.uptime_s)
    return ago_s is not None and ago_s <= UNDO_WITHIN_S
