"""Choose what the next bag means: the mode, the destination, a new running list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.station.modes import Mode
from kiosk.station.outcome import Outcome, refuse, tell
from kiosk.station.says import Says

if TYPE_CHECKING:
    from kiosk.station.scene import Look, Scene
    from kiosk.station.session import Session

NEW_LIST = -1
"""`Session.list_since` of a list that starts now; the outbox puts in its newest number."""


def choose_mode(scene: Scene, session: Session, look: Look, mode: Mode) -> Outcome:
    """Change the mode; only looking up is open to everybody."""
    if not session.is_signed_in and mode is not Mode.LOOK_UP:
        return refuse(scene, session, look, Says.SIGN_IN_FIRST)
    changed = session if mode is session.mode else replace(session, mode=mode, list_since=NEW_LIST)
    return tell(changed, Says.MODE_CHOSEN, mode=mode.value)


def choose_destination(scene: Scene, session: Session, look: Look, code: str) -> Outcome:
    """Choose where bags go; to choose is to dispatch."""
    if not session.is_signed_in:
        return refuse(scene, session, look, Says.SIGN_IN_FIRST)
    place = scene.site.location_called(code)
    if place is None:
        return refuse(scene, session, look, Says.DESTINATION_UNKNOWN, {"destination": code[:64]})
    if place.id == scene.site.here:
        return refuse(scene, session, look, Says.DESTINATION_IS_HERE, {"location": place.name})
    changed = replace(session, mode=Mode.DISPATCH, destination_id=place.id, list_since=NEW_LIST)
    return tell(changed, Says.DESTINATION_CHOSEN, destination=place.name)


def end_list(session: Session) -> Outcome:
    """Start the running list anew; a dispatch asks for its destination again."""
    ended = replace(session, destination_id=None, list_since=NEW_LIST)
    return tell(ended, Says.LIST_FINISHED)
