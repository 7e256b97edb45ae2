"""One row of the outbox: an event as it is sent, and what the station needs to know of it."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from typing import Any
from uuid import UUID

from kiosk.outbox.failures import reading_back
from kiosk.station.cue import Cue, CueKind
from kiosk.station.scene import Recorded
from kiosk.station.view import LineResult, ScanLine
from shared.events import StationEvent, read_own
from shared.plain import LeaveOut, from_json, to_json
from shared.records import BagRecord, Envelope, Result, Verdict
from shared.values import value

_Before = dict[str, BagRecord | None]


@value
class Row:
    """An event as stored; `payload` is the very text that was hashed."""

    seq: int
    event_id: str
    payload: str
    hash: str
    recorded_at: str
    bag_key: str | None
    other_key: str | None
    code: str
    result: str
    note: str
    has_effect: int
    before: str
    undoes: int | None = None
    undone_by: int | None = None
    settled_at: str | None = None
    verdict: str | None = None
    verdict_result: str | None = None
    position: int | None = None

    @property
    def event(self) -> StationEvent:
        """The event, read back from its payload."""
        with reading_back():
            return read_own(self.payload)

    @property
    def envelope(self) -> Envelope:
        """The event as it travels."""
        return Envelope(
            seq=self.seq, event_id=UUID(self.event_id), hash=self.hash, payload=self.payload
        )

    @property
    def recorded(self) -> Recorded:
        """The event as the station's judgement sees its past."""
        return Recorded(
            self.seq,
            UUID(self.event_id),
            self.event,
            is_conflict=self.verdict_result == Result.CONFLICT,
            before=from_json(_Before, self.before),
        )

    @property
    def is_problem(self) -> bool:
        """Whether a person must look at it."""
        return self.verdict_result in {Result.CONFLICT, Result.QUARANTINED}


_NAMES = tuple(field.name for field in fields(Row))
_VALUES = attrgetter(*_NAMES)
COLUMNS = ", ".join(_NAMES)
PLACES = ", ".join("?" for _ in _NAMES)


def as_tuple(row: Row) -> tuple[Any, ...]:
    """Return a row's values in the order of `COLUMNS`."""
    return _VALUES(row)


def note_text(cue: Cue) -> str:
    """Return a cue as the text that a row keeps."""
    return to_json(cue)


def before_text(before: dict[str, BagRecord | None]) -> str:
    """Return the bags as they were before an event, as the text that a row keeps."""
    return to_json(before, LeaveOut.DEFAULTS)


def line_of(row: Row) -> ScanLine:
    """Return a row as the list on the screen shows it; the server's verdict has the last word."""
    result, note = LineResult(row.result), from_json(Cue, row.note)
    if row.undone_by is not None:
        result = LineResult.UNDONE
    elif row.verdict is not None and (row.is_problem or row.has_effect):
        result, note = _settled(row, result, note)
    return ScanLine(
        seq=row.seq,
        at=datetime.fromisoformat(row.recorded_at),
        code=row.code,
        result=result,
        note=note,
        is_sent=row.settled_at is not None,
    )


def _settled(row: Row, result: LineResult, note: Cue) -> tuple[LineResult, Cue]:
    verdict = from_json(Verdict, row.verdict or "")
    facts = {"code": row.code, **verdict.facts}
    match verdict.result:
        case Result.APPLIED:
            return result, note
        case Result.ALREADY:
            return LineResult.ALREADY, Cue(CueKind.ALREADY, verdict.reason or "", facts)
        case Result.CONFLICT | Result.QUARANTINED:
            return LineResult.PROBLEM, Cue(CueKind.REFUSED, verdict.reason or "", facts)
