"""What a judgement comes to: the next session, the cue, and the events to record first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, TypedDict

from kiosk.station.cue import Cue, CueKind
from kiosk.station.scene import Look, Recorded, Scene
from kiosk.station.session import Session
from kiosk.station.view import LineResult
from shared.codes import CONTROL_PREFIX, MAX_TEXT, BagCode, ControlVerb
from shared.events import ScanRefused, Source, StationEvent
from shared.records import BagRecord
from shared.values import value

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from kiosk.station.says import Says
    from shared.errors import FactValue

_SECRET_CARDS = tuple(f"{CONTROL_PREFIX}{verb}" for verb in (ControlVerb.BADGE, ControlVerb.ENROL))


@value
class Step:
    """One event to record, how its line reads, and what it changes in the bag book.

    `before` holds the changed bags as they were; `undoes` is the event taken back, if any.
    `has_effect` says that the station expects the server to apply it, so that it can be undone.
    """

    event: StationEvent
    code: str
    result: LineResult
    note: Cue
    has_effect: bool = False
    changes: Mapping[str, BagRecord] = field(default_factory=dict[str, BagRecord])
    before: Mapping[str, BagRecord | None] = field(default_factory=dict[str, "BagRecord | None"])
    undoes: Recorded | None = None


@value
class Outcome:
    """What is to be committed, and what to show once it is.

    `forget` are texts that count as new at their next presentation; `look_up` is a bag whose story
    is wanted.
    """

    session: Session
    cue: Cue | None = None
    steps: tuple[Step, ...] = ()
    forget: tuple[str, ...] = ()
    look_up: BagCode | None = None


def tell(session: Session, code: Says, **facts: FactValue) -> Outcome:
    """Show something that is no scan; nothing is recorded."""
    return Outcome(session, Cue(CueKind.NOTICE, code, facts))


def refuse(  # noqa: PLR0913 - a refusal names the rule, the bag and the other party
    scene: Scene,
    session: Session,
    look: Look,
    reason: str,
    facts: Mapping[str, FactValue] | None = None,
    *,
    bag: BagCode | None = None,
    other: BagCode | None = None,
) -> Outcome:
    """Refuse a scan: an event without effect, and the error tone with the reason."""
    shown = bag.code if bag else shown_text(look)
    cue = Cue(CueKind.REFUSED, str(reason), {"code": shown, **(facts or {})})
    event = ScanRefused(
        **stamp(scene, session, look), mode=session.mode, reason=str(reason), bag=bag, other=other
    )
    return Outcome(session, cue, (Step(event, shown, LineResult.REFUSED, cue),))


def accept(  # noqa: PLR0913 - an event, its cue and its effect belong together
    session: Session,
    event: StationEvent,
    bag: BagCode,
    cue: Cue,
    *,
    scene: Scene,
    changes: Mapping[str, BagRecord] | None = None,
) -> Outcome:
    """Take a scan that has an effect."""
    before = {key: scene.book.find(key) for key in changes or {}}
    step = Step(
        event,
        bag.code,
        LineResult.TAKEN,
        cue,
        has_effect=True,
        changes=changes or {},
        before=before,
    )
    return Outcome(session, cue, (step,))


def repeat(session: Session, event: StationEvent, bag: BagCode, cue: Cue) -> Outcome:
    """Take a scan that changes nothing: it is recorded, and the server answers *already*."""
    result = LineResult.ALREADY if cue.kind is CueKind.ALREADY else LineResult.TAKEN
    return Outcome(session, cue, (Step(event, bag.code, result, cue),))


class Stamp(TypedDict):
    """What every event says: who, where, when, and from which text."""

    at: datetime
    boot_id: str
    uptime_s: float
    person_id: UUID | None
    location_id: UUID | None
    source: Source
    raw: str


def stamp(scene: Scene, session: Session, look: Look) -> Stamp:
    """Return what every event says: who, where, when, and from which text."""
    return {
        "at": scene.moment.at,
        "boot_id": scene.moment.boot_id,
        "uptime_s": scene.moment.uptime_s,
        "person_id": session.person_id if session.is_signed_in else None,
        "location_id": scene.site.here,
        "source": look.source,
        "raw": safe_raw(look.raw),
    }


def safe_raw(raw: str) -> str:
    """Return a raw text that can be kept: at most 512 characters of UTF-8, without secrets."""
    plain = raw[:MAX_TEXT].encode("utf-8", "backslashreplace").decode("utf-8")[:MAX_TEXT]
    opening = plain.strip().upper()
    secret = next((card for card in _SECRET_CARDS if opening.startswith(card)), None)
    return secret if secret is not None else plain


def shown_text(look: Look) -> str:
    """Return a text for the screen: one short line, without control characters or secrets."""
    plain = safe_raw(look.text).strip()
    return "".join(char if char.isprintable() else "�" for char in plain[:64])


def pressed(button: str) -> Look:
    """Return a press as a text came in."""
    return Look(button, button, Source.BUTTON)
