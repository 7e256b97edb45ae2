"""Pack: a parent first, then its children; at its count it closes itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from kiosk.station.cue import Cue, CueKind
from kiosk.station.effects import effect_of
from kiosk.station.faults import elsewhere, fault_of
from kiosk.station.outcome import Outcome, accept, refuse, repeat, stamp
from kiosk.station.says import Says
from kiosk.station.session import Held
from shared.codes import BagCode, BagKind
from shared.events import ChildPacked, ParentClosedShort, ParentOpened
from shared.records import BagRecord, BagState

if TYPE_CHECKING:
    from kiosk.station.scene import Look, Scene
    from kiosk.station.session import Session
    from shared.errors import FactValue


def pack(scene: Scene, session: Session, look: Look, bag: BagCode) -> Outcome:
    """Judge a bag that was scanned to be packed."""
    fault = fault_of(bag, scene.book.find(bag.key))
    if fault:
        return refuse(scene, session, look, fault[0], fault[1], bag=bag)
    match (session.held, bag.kind):
        case (None, BagKind.PARENT):
            return _open(scene, session, look, bag)
        case (None, BagKind.CHILD):
            return refuse(scene, session, look, Says.PARENT_FIRST, bag=bag)
        case (Held(bag=held), BagKind.PARENT):
            return _open_while_held(scene, session, look, bag, held)
        case (Held(bag=held), BagKind.CHILD):
            return _add(scene, session, look, bag, held)
        case _ as never:
            assert_never(never)


def finish(scene: Scene, session: Session, look: Look) -> Outcome:
    """Close the open parent short; an empty one cannot be finished."""
    if session.held is None:
        return refuse(scene, session, look, Says.NOTHING_TO_FINISH)
    parent = session.held.bag
    facts = progress(scene, parent)
    if facts["packed"] == 0:
        return refuse(scene, session, look, Says.PARENT_EMPTY, facts, bag=parent)
    event = ParentClosedShort(**stamp(scene, session, look), parent=parent)
    # Amber, as screens mark what is short: never to be taken for a full one, by ear or by eye.
    cue = Cue(CueKind.ALREADY, Says.PARENT_FINISHED, facts)
    changes = effect_of(event, scene.book, scene.site)
    return accept(replace(session, held=None), event, parent, cue, scene=scene, changes=changes)


def progress(scene: Scene, parent: BagCode) -> dict[str, FactValue]:
    """Return which parent it is, and n of N."""
    record = scene.book.find(parent.key)
    packed = record.packed if record else 0
    return {"parent": parent.code, "packed": packed, "count": parent.count}


def _open(scene: Scene, session: Session, look: Look, parent: BagCode) -> Outcome:
    record = scene.book.find(parent.key)
    facts = progress(scene, parent)
    if record and record.state in {BagState.FULL, BagState.SHORT}:
        return refuse(scene, session, look, Says.PARENT_CLOSED, facts, bag=parent)
    if record and record.destination_id:
        facts["destination"] = scene.site.location_name(record.destination_id)
        return refuse(scene, session, look, Says.PARENT_SHIPPED, facts, bag=parent)
    if record and record.is_bill_closed:
        return refuse(scene, session, look, Says.BILL_CLOSED, _locked(record), bag=parent)
    event = _opened(scene, session, look, parent)
    held = Held(parent, by=scene.site.person_name(session.person_id))
    holding = replace(session, held=held)
    changes = effect_of(event, scene.book, scene.site)
    if not changes:
        moment = scene.moment
        resumed = replace(held, resumed_boot=moment.boot_id, resumed_s=moment.uptime_s)
        holding = replace(session, held=resumed)
        return repeat(holding, event, parent, Cue(CueKind.OPENED, Says.PARENT_RESUMED, facts))
    cue = Cue(CueKind.OPENED, Says.PARENT_OPENED, facts)
    return accept(holding, event, parent, cue, scene=scene, changes=changes)


def _open_while_held(
    scene: Scene, session: Session, look: Look, parent: BagCode, held: BagCode
) -> Outcome:
    facts = progress(scene, held)
    if parent.key == held.key:
        event = _opened(scene, session, look, parent)
        return repeat(session, event, parent, Cue(CueKind.ALREADY, Says.ALREADY_OPEN, facts))
    return refuse(scene, session, look, Says.FINISH_FIRST, facts, bag=parent, other=held)


def _opened(scene: Scene, session: Session, look: Look, parent: BagCode) -> ParentOpened:
    return ParentOpened(**stamp(scene, session, look), parent=parent)


def _add(scene: Scene, session: Session, look: Look, child: BagCode, held: BagCode) -> Outcome:
    record, parent = scene.book.find(child.key), scene.book.find(held.key)
    event = ChildPacked(**stamp(scene, session, look), parent=held, child=child)
    facts: dict[str, FactValue] = {"code": child.code, **progress(scene, held)}
    if record and record.parent_key == held.key:
        cue = Cue(CueKind.ALREADY, Says.ALREADY_IN_PARENT, facts)
        return repeat(session, event, child, cue)
    if record and record.parent_key:
        other = _code_of(scene, record.parent_key)
        found = elsewhere(record)
        return refuse(scene, session, look, Says.CHILD_ELSEWHERE, found, bag=child, other=other)
    gone = _why_closed(parent)
    if gone:
        # Somebody else filled, closed or sent it meanwhile: this station lets go of it.
        free = replace(session, held=None)
        told = _locked(parent) if parent and gone is Says.BILL_CLOSED else facts
        return refuse(scene, free, look, gone, told, bag=child, other=held)
    changes = effect_of(event, scene.book, scene.site)
    after = changes[held.key]
    facts["packed"] = after.packed
    if after.state is BagState.FULL:
        cue = Cue(CueKind.FULL, Says.PARENT_FILLED, facts)
        session = replace(session, held=None)
    else:
        cue = Cue(CueKind.ADDED, Says.CHILD_ADDED, facts)
    return accept(session, event, child, cue, scene=scene, changes=changes)


def _why_closed(parent: BagRecord | None) -> Says | None:
    if parent is None:
        return None
    match parent.state:
        case BagState.FULL:
            return Says.PARENT_FULL
        case BagState.SHORT:
            return Says.PARENT_CLOSED
        case BagState.VOID:
            return Says.BAG_VOID
        case BagState.OPEN | BagState.LOOSE | BagState.PACKED | BagState.OTHER:
            # what a newer server means by another state is not known, and refuses nothing
            if parent.destination_id:
                return Says.PARENT_SHIPPED
            return Says.BILL_CLOSED if parent.is_bill_closed else None


def _locked(parent: BagRecord) -> dict[str, FactValue]:
    """Name the closed bill and the parent that is on it."""
    return {"parent": parent.code, "bill": parent.bill}


def _code_of(scene: Scene, key: str) -> BagCode | None:
    record = scene.book.find(key)
    if record is None or record.count is None:
        return None
    _, namespace, number = key.split(":")
    return BagCode(
        kind=record.kind,
        namespace=namespace,
        number=number,
        count=record.count,
        code=record.code,
    )
