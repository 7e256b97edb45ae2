"""Everything a station's screen shows, as one frozen value; the screen holds no other truth."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime
from enum import StrEnum

from kiosk.station.cue import Cue
from kiosk.station.modes import Mode
from shared.values import value


class LineResult(StrEnum):
    """How a line of the scan list ended at the station, or by the server's later verdict."""

    TAKEN = "taken"
    ALREADY = "already"
    REFUSED = "refused"
    UNDONE = "undone"
    PROBLEM = "problem"


@value
class ScanLine:
    """One scan in the list: when, which code, what it came to, and whether the server has it."""

    seq: int
    at: datetime
    code: str
    result: LineResult
    note: Cue
    is_sent: bool


@value
class OpenParent:
    """The parent being packed."""

    code: str
    packed: int
    count: int
    held_by: str = ""


@value
class Tally:
    """The running list of a receive, dispatch, return or check session, as codes."""

    done: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


@value
class LookedUp:
    """A bag's story as this station knows it, for the look-up page.

    `lines` are (when, cue) pairs, newest first; `is_complete` is False when only the bag book
    was asked because the server could not be reached. `has_more` says that its first lines are
    left out.
    """

    code: str
    state: str
    lines: tuple[tuple[datetime | None, Cue], ...] = ()
    children: tuple[str, ...] = ()
    is_complete: bool = False
    has_more: bool = False


@value
class Connection:
    """The truth about what the server has: nothing waiting is called saved."""

    is_online: bool = False
    offline_since: datetime | None = None
    waiting: int = 0
    oldest_waiting_at: datetime | None = None
    problems: int = 0
    trouble: str = ""


@value
class Destination:
    """A place that bags can be sent to."""

    code: str
    name: str


@value
class StationView:
    """One picture of the station; `cue_number` rises by one with each cue shown."""

    mode: Mode = Mode.PACK
    station_name: str = ""
    location_name: str = ""
    time_zone: str = "UTC"
    operator: str = ""
    is_enrolled: bool = False
    is_locked: bool = True
    is_out_of_service: bool = False
    out_of_service: Cue | None = None
    parent: OpenParent | None = None
    destination: Destination | None = None
    destinations: tuple[Destination, ...] = ()
    cue: Cue | None = None
    cue_number: int = 0
    can_undo: bool = False
    can_finish: bool = False
    lines: tuple[ScanLine, ...] = ()
    tally: Tally = field(default_factory=Tally)
    looked_up: LookedUp | None = None
    connection: Connection = field(default_factory=Connection)
