"""Receive, dispatch, check, return: one bag, at this place, now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kiosk.station.cue import Cue, CueKind
from kiosk.station.effects import effect_of
from kiosk.station.faults import elsewhere, fault_of
from kiosk.station.modes import Mode
from kiosk.station.outcome import Outcome, accept, refuse, repeat, stamp
from kiosk.station.says import Says
from shared.codes import BagCode, BagKind
from shared.events import BagChecked, BagDispatched, BagReceived, BagReturned

if TYPE_CHECKING:
    from kiosk.station.scene import Look, Scene
    from kiosk.station.session import Session
    from shared.errors import FactValue
    from shared.records import BagRecord

CHECK_AGAIN_AFTER_S = 3600.0
"""A second check of the same bag within this time says nothing new."""

MovingMode: TypeAlias = Literal[Mode.RECEIVE, Mode.DISPATCH, Mode.RETURN, Mode.CHECK]


def move(scene: Scene, session: Session, look: Look, bag: BagCode, mode: MovingMode) -> Outcome:
    """Judge a bag that was scanned to be received, dispatched, returned or checked."""
    record = scene.book.find(bag.key)
    fault = fault_of(bag, record) or _alone(bag, record)
    if fault:
        return refuse(scene, session, look, fault[0], fault[1], bag=bag)
    match mode:
        case Mode.RECEIVE:
            return _receive(scene, session, look, bag)
        case Mode.DISPATCH:
            return _dispatch(scene, session, look, bag)
        case Mode.RETURN:
            return _return(scene, session, look, bag)
        case Mode.CHECK:
            return _check(scene, session, look, bag)


def _alone(bag: BagCode, record: BagRecord | None) -> tuple[Says, dict[str, FactValue]] | None:
    """A packed child goes where its parent goes."""
    if bag.kind is BagKind.CHILD and record and record.parent_key:
        return Says.CHILD_IN_PARENT, elsewhere(record)
    return None


def _receive(scene: Scene, session: Session, look: Look, bag: BagCode) -> Outcome:
    event = BagReceived(**stamp(scene, session, look), bag=bag)
    record = scene.book.find(bag.key)
    if record and record.location_id == scene.site.here and record.destination_id is None:
        return _again(session, event, bag, Says.ALREADY_HERE, _place(scene, scene.site.here))
    is_extra = record is None or record.destination_id != scene.site.here
    return _done(scene, session, event, Says.BAG_RECEIVED, {"is_extra": is_extra})


def _dispatch(scene: Scene, session: Session, look: Look, bag: BagCode) -> Outcome:
    to = session.destination_id
    if to is None:
        return refuse(scene, session, look, Says.DESTINATION_FIRST, bag=bag)
    record = scene.book.find(bag.key)
    event = BagDispatched(**stamp(scene, session, look), bag=bag, destination_id=to)
    if record and record.destination_id == to:
        return _again(session, event, bag, Says.ALREADY_DISPATCHED, _place(scene, to))
    if record and record.destination_id:
        other = _place(scene, record.destination_id)
        return refuse(scene, session, look, Says.IN_TRANSIT, other, bag=bag)
    return _done(scene, session, event, Says.BAG_DISPATCHED, _place(scene, to))


def _return(scene: Scene, session: Session, look: Look, bag: BagCode) -> Outcome:
    event = BagReturned(**stamp(scene, session, look), bag=bag)
    record, latest = scene.book.find(bag.key), scene.past.last_movement(bag.key)
    is_here = record is not None and record.location_id == scene.site.here
    if is_here and latest and isinstance(latest.event, BagReturned):
        return _again(session, event, bag, Says.ALREADY_RETURNED, _place(scene, scene.site.here))
    return _done(scene, session, event, Says.BAG_RETURNED, {})


def _check(scene: Scene, session: Session, look: Look, bag: BagCode) -> Outcome:
    event = BagChecked(**stamp(scene, session, look), bag=bag)
    latest = scene.past.last_movement(bag.key)
    if latest and isinstance(latest.event, BagChecked):
        ago_s = scene.moment.seconds_since(latest.event.boot_id, latest.event.uptime_s)
        if ago_s is not None and ago_s < CHECK_AGAIN_AFTER_S:
            return _again(session, event, bag, Says.ALREADY_CHECKED, {})
    return _done(scene, session, event, Says.BAG_CHECKED, {})


Movement: TypeAlias = BagReceived | BagDispatched | BagChecked | BagReturned


def _done(
    scene: Scene, session: Session, event: Movement, code: Says, facts: dict[str, FactValue]
) -> Outcome:
    record = scene.book.find(event.bag.key)
    told: dict[str, FactValue] = {"code": event.bag.code, **facts}
    if record and record.kind is BagKind.PARENT:
        told |= {"packed": record.packed, "count": record.count}
    changes = effect_of(event, scene.book, scene.site)
    cue = Cue(CueKind.ADDED, code, told)
    return accept(session, event, event.bag, cue, scene=scene, changes=changes)


def _again(
    session: Session, event: Movement, bag: BagCode, code: Says, facts: dict[str, FactValue]
) -> Outcome:
    return repeat(session, event, bag, Cue(CueKind.ALREADY, code, {"code": bag.code, **facts}))


def _place(scene: Scene, location_id: object) -> dict[str, FactValue]:
    place = next((one for one in scene.site.settings.locations if one.id == location_id), None)
    return {"location": place.name if place else None}
