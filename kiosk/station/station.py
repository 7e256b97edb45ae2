"""The station: judges what was scanned or pressed. No disk, no network, no clock of its own."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING, assert_never

from kiosk.station.choosing import choose_destination, choose_mode, end_list
from kiosk.station.cue import Cue, CueKind
from kiosk.station.frame import InView, sort_view
from kiosk.station.modes import Button, Mode
from kiosk.station.moving import move
from kiosk.station.outcome import Outcome, pressed, refuse, shown_text, tell
from kiosk.station.packing import finish, pack, progress
from kiosk.station.says import Says
from kiosk.station.scene import BagBook, Look, Moment, Pages, Past, Scene, Site
from kiosk.station.signing_in import lock, sign_in_by_badge, sign_in_by_pin, typed_pin
from kiosk.station.undoing import undo
from shared.codes import BagCode, ControlCode, ControlVerb
from shared.errors import CodeRefused
from shared.events import Source
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kiosk.station.session import Session

_LOUDEST_FIRST = (
    CueKind.OUT_OF_SERVICE,
    CueKind.REFUSED,
    CueKind.FULL,
    CueKind.ADDED,
    CueKind.UNDONE,
    CueKind.OPENED,
    CueKind.ALREADY,
    CueKind.NOTICE,
)


@value
class Station:
    """One lane's judge; every method returns what to commit and, after that, to show."""

    site: Site
    book: BagBook
    past: Past

    def scan(self, session: Session, looks: Sequence[Look], moment: Moment) -> Outcome:
        """Judge the texts of one presentation: cards first, then parents, then children."""
        view = sort_view(looks, self.site.settings.formats)
        two_parents = session.mode is Mode.PACK and view.parents > 1
        return reduce(
            lambda so_far, seen: _join(
                so_far, self._see(so_far, seen, moment, two_parents=two_parents)
            ),
            view.seen,
            Outcome(_touched(session, moment)),
        )

    def press(self, session: Session, button: Button, moment: Moment) -> Outcome:
        """Do what a button says."""
        return _press(self._scene(moment), _touched(session, moment), pressed(button), button)

    def choose_mode(self, session: Session, mode: Mode, moment: Moment) -> Outcome:
        """Change what the next bag means; an open parent stays open."""
        return choose_mode(self._scene(moment), _touched(session, moment), pressed(mode), mode)

    def choose_destination(self, session: Session, code: str, moment: Moment) -> Outcome:
        """Say where the next bags are sent to, by the place's code."""
        scene = self._scene(moment)
        return choose_destination(scene, _touched(session, moment), pressed(code[:64]), code)

    def sign_in(self, session: Session, person_id: UUID | None, moment: Moment) -> Outcome:
        """Let a person work whose PIN was checked; None for a PIN that is nobody's."""
        scene = self._scene(moment)
        return sign_in_by_pin(scene, _touched(session, moment), person_id, look=typed_pin())

    def tick(self, session: Session, moment: Moment) -> Outcome:
        """Lock, and later park the open parent, when nobody has touched the station for long."""
        idle_s = moment.seconds_since(session.boot_id, session.touched_s)
        if idle_s is None:
            return Outcome(_touched(session, moment))
        if session.held and idle_s >= self.site.settings.park_after_s:
            facts = progress(self._scene(moment), session.held.bag)
            return tell(replace(session, held=None), Says.PARENT_PARKED, **facts)
        if session.is_signed_in and idle_s >= self.site.settings.park_after_s / 2:
            return lock(self._scene(moment), session)
        return Outcome(session)

    def _scene(self, moment: Moment, so_far: Outcome | None = None) -> Scene:
        changes = (
            {key: bag for step in so_far.steps for key, bag in step.changes.items()}
            if so_far
            else {}
        )
        return Scene(self.site, Pages(self.book, changes), self.past, moment)

    def _see(self, so_far: Outcome, seen: InView, moment: Moment, *, two_parents: bool) -> Outcome:
        scene, session = self._scene(moment, so_far), so_far.session
        match seen.code:
            case ControlCode() as card:
                return _obey(scene, session, replace(seen.look, source=Source.CARD), card)
            case BagCode() | CodeRefused() if not (
                session.is_signed_in or session.mode is Mode.LOOK_UP
            ):
                return refuse(scene, session, seen.look, Says.SIGN_IN_FIRST)
            case CodeRefused(code=reason):
                return refuse(scene, session, seen.look, reason, {"text": shown_text(seen.look)})
            case BagCode(count=int()) as bag if two_parents:
                return refuse(scene, session, seen.look, Says.TWO_PARENTS, bag=bag)
            case BagCode() as bag:
                return _judge(scene, session, seen.look, bag)


def _obey(  # noqa: PLR0911 - one case per card
    scene: Scene, session: Session, look: Look, card: ControlCode
) -> Outcome:
    match card.verb:
        case ControlVerb.BADGE:
            return sign_in_by_badge(scene, session, look, card.argument)
        case ControlVerb.ENROL:
            return refuse(scene, session, look, Says.ALREADY_ENROLLED)
        case ControlVerb.PRACTICE:
            return refuse(scene, session, look, Says.NO_PRACTICE_HERE)
        case ControlVerb.UNDO:
            return _press(scene, session, look, Button.UNDO)
        case ControlVerb.FINISH:
            return _press(scene, session, look, Button.FINISH)
        case ControlVerb.TO:
            return choose_destination(scene, session, look, card.argument)
        case ControlVerb.MODE if card.argument in set(Mode):
            return choose_mode(scene, session, look, Mode(card.argument))
        case ControlVerb.MODE:
            return refuse(scene, session, look, Says.MODE_UNKNOWN)
        case _ as never:
            assert_never(never)


def _press(scene: Scene, session: Session, look: Look, button: Button) -> Outcome:
    if button is Button.LOCK:
        return lock(scene, session)
    if not session.is_signed_in:
        return refuse(scene, session, look, Says.SIGN_IN_FIRST)
    if button is Button.UNDO:
        return undo(scene, session, look)
    return finish(scene, session, look) if session.mode is Mode.PACK else end_list(session)


def _judge(scene: Scene, session: Session, look: Look, bag: BagCode) -> Outcome:
    match session.mode:
        case Mode.PACK:
            return pack(scene, session, look, bag)
        case Mode.LOOK_UP:
            cue = Cue(CueKind.NOTICE, Says.LOOKED_UP, {"code": bag.code})
            return Outcome(session, cue, look_up=bag)
        case Mode.RECEIVE | Mode.DISPATCH | Mode.RETURN | Mode.CHECK as mode:
            return move(scene, session, look, bag, mode)


def _touched(session: Session, moment: Moment) -> Session:
    return replace(session, boot_id=moment.boot_id, touched_s=moment.uptime_s)


def _join(first: Outcome, then: Outcome) -> Outcome:
    """Put what one text came to behind what the texts before it came to."""
    return Outcome(
        then.session,
        _louder(first.cue, then.cue),
        first.steps + then.steps,
        first.forget + then.forget,
        then.look_up or first.look_up,
    )


def _louder(one: Cue | None, other: Cue | None) -> Cue | None:
    """Return the cue that the operator must not miss; of two alike, the later."""
    if one is None or other is None:
        return other or one
    is_first = _LOUDEST_FIRST.index(one.kind) < _LOUDEST_FIRST.index(other.kind)
    return one if is_first else other
