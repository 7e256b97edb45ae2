"""Who works here: badge, PIN, lock; whoever comes next finds the open parent as it was left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.station.outcome import Outcome, pressed, refuse, tell
from kiosk.station.says import Says
from kiosk.station.session import PinTries

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.station.scene import Look, Moment, Scene
    from kiosk.station.session import Session

FREE_TRIES = 3
"""Wrong PINs in a row before the station makes people wait."""
FIRST_WAIT_S = 5.0
LONGEST_WAIT_S = 300.0


def sign_in_by_badge(scene: Scene, session: Session, look: Look, token: str) -> Outcome:
    """Let the badge's holder work."""
    holder = scene.site.badge_holder(token)
    if holder is None:
        return refuse(scene, session, look, Says.BADGE_UNKNOWN)
    return _signed_in(scene, session, holder.id)


def sign_in_by_pin(
    scene: Scene, session: Session, person_id: UUID | None, *, look: Look
) -> Outcome:
    """Let the person work whose PIN fitted; None for a PIN that fitted nobody's."""
    wait_s = wait_for_pin_s(session.pin_tries, scene.moment)
    if wait_s > 0:
        return refuse(scene, session, look, Says.PIN_TOO_SOON, {"wait_s": round(wait_s)})
    if person_id is None:
        failed = replace(session, pin_tries=_one_more(session.pin_tries, scene.moment))
        return refuse(scene, failed, look, Says.PIN_WRONG)
    return _signed_in(scene, session, person_id)


def wait_for_pin_s(tries: PinTries, moment: Moment) -> float:
    """Return for how many seconds no PIN is taken; a restart does not shorten the wait."""
    if tries.failures < FREE_TRIES:
        return 0.0
    if tries.boot_id != moment.boot_id:
        # Uptimes of two boots cannot be compared; a new boot starts the wait again at zero uptime.
        return max(_wait_after_s(tries.failures) - moment.uptime_s, 0.0)
    return max(tries.not_before_s - moment.uptime_s, 0.0)


def lock(scene: Scene, session: Session) -> Outcome:
    """Ask for a badge or PIN before the next scan; the open parent stays."""
    name = scene.site.person_name(session.person_id)
    return tell(replace(session, is_locked=True), Says.LOCKED, person=name)


def typed_pin() -> Look:
    """Return what is kept of a PIN: nothing of its digits."""
    return pressed("PIN")


def _signed_in(scene: Scene, session: Session, person_id: UUID) -> Outcome:
    working = replace(session, person_id=person_id, is_locked=False, pin_tries=PinTries())
    return tell(working, Says.SIGNED_IN, person=scene.site.person_name(person_id))


def _one_more(tries: PinTries, moment: Moment) -> PinTries:
    failures = tries.failures + 1
    return PinTries(failures, moment.boot_id, moment.uptime_s + _wait_after_s(failures))


def _wait_after_s(failures: int) -> float:
    if failures < FREE_TRIES:
        return 0.0
    return min(FIRST_WAIT_S * 2.0 ** (failures - FREE_TRIES), LONGEST_WAIT_S)
