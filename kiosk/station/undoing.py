"""Undo: take back the newest scan of this station that had an effect, up to one hour.

Going on with an open parent is such a scan, too: its undo puts the parent aside.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.station.cue import Cue, CueKind
from kiosk.station.effects import reversal_of
from kiosk.station.faults import elsewhere
from kiosk.station.outcome import Outcome, Step, refuse, stamp
from kiosk.station.packing import progress
from kiosk.station.says import Says
from kiosk.station.session import Held
from kiosk.station.view import LineResult
from shared.events import (
    ChildPacked,
    ChildUnpacked,
    ParentClosedShort,
    ParentOpened,
    ScanRefused,
    ScanUndone,
    StationEvent,
)

if TYPE_CHECKING:
    from kiosk.station.scene import Look, Moment, Recorded, Scene
    from kiosk.station.session import Session
    from shared.codes import BagCode

UNDO_WITHIN_S = 3600.0
"""How far back an undo reaches, by uptime within one boot."""


def undo(scene: Scene, session: Session, look: Look) -> Outcome:
    """Take back the newest scan that had an effect."""
    target = scene.past.last_effective()
    if session.held and was_resumed_last(session.held, target, scene.moment):
        return _let_go(scene, session, session.held)
    bag = _bag_of(target.event) if target else None
    if target is None or bag is None:
        return refuse(scene, session, look, Says.NOTHING_TO_UNDO)
    ago_s = scene.moment.seconds_since(target.event.boot_id, target.event.uptime_s)
    if ago_s is None or ago_s > UNDO_WITHIN_S:
        return refuse(scene, session, look, Says.UNDO_TOO_LATE, bag=bag)
    if _rests_on(scene, target):
        child = scene.book.find(bag.key)
        facts = elsewhere(child) if child else {}
        return refuse(scene, session, look, Says.UNDO_BLOCKED, facts, bag=bag)
    return _take_back(scene, session, look, target)


def was_resumed_last(held: Held, target: Recorded | None, moment: Moment) -> bool:
    """Tell whether going on with the held parent came after all that an undo could take back."""
    if target is None:
        return True
    event = target.event
    if _parent_of(event) not in {None, held.bag.key}:
        # What was packed elsewhere came before this parent was taken up.
        return True
    if not held.resumed_boot:
        return False
    if event.boot_id == held.resumed_boot:
        return event.uptime_s < held.resumed_s
    return event.boot_id != moment.boot_id


def _let_go(scene: Scene, session: Session, held: Held) -> Outcome:
    # Going on with a parent changed nothing, so there is no fact to compensate.
    cue = Cue(CueKind.UNDONE, Says.PARENT_PARKED, progress(scene, held.bag))
    return Outcome(replace(session, held=None), cue, forget=(held.bag.code,))


def _take_back(scene: Scene, session: Session, look: Look, target: Recorded) -> Outcome:
    event = ScanUndone(
        **stamp(scene, session, look), target_seq=target.seq, target_id=target.event_id
    )
    changes = {} if target.is_conflict else reversal_of(target, scene.book)
    before = {key: scene.book.find(key) for key in changes}
    bag = _bag_of(target.event)
    code = bag.code if bag else ""
    says = Says.FINISH_UNDONE if isinstance(target.event, ParentClosedShort) else Says.SCAN_UNDONE
    cue = Cue(CueKind.UNDONE, says, {"code": code})
    step = Step(
        event,
        code,
        LineResult.UNDONE,
        cue,
        changes=changes,
        before=before,
        undoes=target,
    )
    forget = (target.event.raw,) if target.event.raw else ()
    return Outcome(_resumed(scene, session, target.event), cue, (step,), forget)


def _resumed(scene: Scene, session: Session, undone: StationEvent) -> Session:
    """Hold the parent again that the undo opened; let go of one whose opening was undone."""
    match (undone, session.held):
        case (ChildPacked(parent=parent) | ParentClosedShort(parent=parent), None):
            by = scene.site.person_name(session.person_id)
            return replace(session, held=Held(parent, by))
        case (ParentOpened(parent=parent), Held(bag=held)) if held.key == parent.key:
            return replace(session, held=None)
        case _:
            return session


def _rests_on(scene: Scene, target: Recorded) -> bool:
    """Tell whether a later fact, by another station, is known to rest on the target."""
    match target.event:
        case ChildPacked(child=child, parent=parent) if not target.is_conflict:
            record = scene.book.find(child.key)
            return record is not None and record.parent_key not in {None, parent.key}
        case _:
            return False


def _parent_of(event: StationEvent) -> str | None:
    match event:
        case ParentOpened(parent=parent) | ParentClosedShort(parent=parent):
            return parent.key
        case ChildPacked(parent=parent):
            return parent.key
        case _:
            return None


def _bag_of(event: StationEvent) -> BagCode | None:
    match event:
        case ParentOpened(parent=bag) | ParentClosedShort(parent=bag):
            return bag
        case ChildPacked(child=bag) | ChildUnpacked(child=bag):
            return bag
        case ScanUndone() | ScanRefused():
            return None
        case _:
            return event.bag
