"""Made-up pictures of a station, one for each thing that its window can show."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from kiosk.belt.label import draw_label
from kiosk.station.cue import Cue, CueKind
from kiosk.station.modes import Mode
from kiosk.station.view import (
    Connection,
    Destination,
    LineResult,
    LookedUp,
    OpenParent,
    ScanLine,
    StationView,
    Tally,
)
from shared.errors import FactValue

NOW = datetime(2026, 11, 23, 5, 2, 7, tzinfo=UTC)
KOLKATA = "Asia/Kolkata"
ELSEWHERE = {
    "code": "C390",
    "parent": "P45-10",
    "person": "Ravi Sharma",
    "location": "Jaipur",
    "at": "2026-11-23T03:44:00+00:00",
}
LONG_CODE = "LABEL NO.0016586 LOT NO.:STAR44GG-2026-KHARIF-RESERVE"
LONG_NAME = "Regional Packing and Distribution Centre Thiruvananthapuram North"


def now() -> datetime:
    """The moment of all these pictures."""
    return NOW


def picture_of_a_bag() -> np.ndarray:
    """A grey picture of 640 x 360 px with a label on a dark bag."""
    frame = np.full((360, 640), 70, np.uint8)
    label = draw_label("C417", 6)
    height, width = label.shape
    frame[60 : 60 + height, 230 : 230 + width] = label
    return frame


def line(number: int, code: str, result: LineResult, note: Cue, *, sent: bool) -> ScanLine:
    """A line of the list, `number` twos of seconds ago."""
    return ScanLine(100 - number, NOW - timedelta(seconds=2 * number), code, result, note, sent)


ADDED = Cue(CueKind.ADDED, "child_added", {"code": "C417", "parent": "P123-10"})
REFUSED = Cue(CueKind.REFUSED, "child_elsewhere", ELSEWHERE)
LINES = (
    line(0, "C417", LineResult.TAKEN, ADDED, sent=False),
    line(1, "C416", LineResult.TAKEN, ADDED, sent=False),
    line(3, "C390", LineResult.REFUSED, REFUSED, sent=True),
    line(4, "C415", LineResult.ALREADY, Cue(CueKind.ALREADY, "already_in_parent"), sent=True),
    line(6, "C414", LineResult.UNDONE, Cue(CueKind.UNDONE, "scan_undone"), sent=True),
    line(7, "C413", LineResult.TAKEN, ADDED, sent=True),
    line(9, "P123-10", LineResult.TAKEN, Cue(CueKind.OPENED, "parent_opened"), sent=True),
)
PLACES = tuple(
    Destination(code, name)
    for code, name in (
        ("JAI", "Jaipur"),
        ("KAN", "Kanpur"),
        ("VNS", "Varanasi East Gate"),
        ("AGR", "Agra"),
        ("TRV", LONG_NAME),
        ("BHO", "Bhopal"),
        ("IND", "Indore"),
    )
)

PACKING = StationView(
    station_name="Station 3",
    location_name="Lucknow",
    time_zone=KOLKATA,
    operator="Asha Raghunathan",
    is_enrolled=True,
    is_locked=False,
    parent=OpenParent("P123-10", 7, 10, "Asha Raghunathan"),
    cue=ADDED,
    cue_number=1,
    can_undo=True,
    can_finish=True,
    lines=LINES,
    destinations=PLACES,
    connection=Connection(is_online=True, waiting=2, oldest_waiting_at=NOW - timedelta(seconds=9)),
)
OFFLINE = Connection(
    is_online=False,
    offline_since=NOW - timedelta(minutes=20),
    waiting=37,
    oldest_waiting_at=NOW - timedelta(minutes=19),
    problems=2,
    trouble="no_connection",
)


def with_cue(kind: CueKind, said: str, /, **facts: FactValue) -> StationView:
    """The packing station with another cue."""
    return replace(PACKING, cue=Cue(kind, said, facts))


MOVING = Tally(
    done=tuple(f"P{n}-10" for n in range(20, 32)),
    expected=tuple(f"P{n}-10" for n in range(20, 40)),
    missing=tuple(f"P{n}-10" for n in range(32, 40)),
    extra=("P77-10",),
)
LUCKNOW = {"place": "Lucknow", "by": "Asha Raghunathan"}
STORY = LookedUp(
    "P123-10",
    "full",
    (
        (NOW, Cue(CueKind.ADDED, "bag_received", {"code": "P123-10", **LUCKNOW})),
        (
            NOW - timedelta(hours=20),
            Cue(CueKind.ADDED, "bag_dispatched", {"code": "P123-10", "location": "Lucknow"}),
        ),
        (
            NOW - timedelta(hours=22),
            Cue(CueKind.NOTICE, "parent_billed", {"code": "P123-10", "bill": "B-2026-0417"}),
        ),
        (
            NOW - timedelta(hours=23),
            Cue(CueKind.FULL, "parent_filled", {"parent": "P123-10", "count": 10}),
        ),
        (
            NOW - timedelta(hours=24),
            Cue(CueKind.OPENED, "parent_opened", {"code": "P123-10", "count": 10}),
        ),
    ),
    tuple(f"C{n}" for n in range(410, 420)),
)

VIEWS: dict[str, StationView] = {
    "added": PACKING,
    "opened": with_cue(CueKind.OPENED, "parent_opened", parent="P123-10", packed=0, count=10),
    "filled": replace(
        with_cue(CueKind.FULL, "parent_filled", code="C420", parent="P123-10", packed=10, count=10),
        parent=None,
        can_finish=False,
    ),
    "already": with_cue(CueKind.ALREADY, "already_in_parent", code="C417", parent="P123-10"),
    "refused": replace(PACKING, cue=REFUSED, connection=OFFLINE),
    "undone": with_cue(CueKind.UNDONE, "scan_undone", code="C417"),
    "waiting_for_parent": replace(
        PACKING, parent=None, cue=None, cue_number=0, can_finish=False, can_undo=False, lines=()
    ),
    "large_parent": replace(
        PACKING,
        parent=OpenParent("P123456789012-999", 742, 999),
        cue=Cue(CueKind.NOTICE, "signed_in", {"person": "Asha"}),
    ),
    "longest": replace(
        PACKING,
        location_name=LONG_NAME,
        station_name=LONG_NAME,
        operator="Venkatanarasimharajuvaripeta Subrahmanyam Chandrasekhar",
        parent=OpenParent(LONG_CODE, 7, 10),
        cue=Cue(
            CueKind.REFUSED,
            "child_elsewhere",
            ELSEWHERE | {"code": LONG_CODE, "parent": LONG_CODE, "location": LONG_NAME},
        ),
        lines=(
            line(0, LONG_CODE, LineResult.REFUSED, REFUSED, sent=False),
            line(
                1,
                LONG_CODE,
                LineResult.PROBLEM,
                Cue(CueKind.REFUSED, "child_elsewhere", {"parent": LONG_CODE}),
                sent=True,
            ),
        ),
        connection=replace(OFFLINE, waiting=12345, problems=12),
    ),
    "receiving": replace(
        PACKING,
        mode=Mode.RECEIVE,
        parent=None,
        tally=MOVING,
        can_finish=True,
        cue=Cue(CueKind.ADDED, "bag_received", {"code": "P31-10"}),
    ),
    "where_to": replace(
        PACKING, mode=Mode.DISPATCH, parent=None, cue=None, cue_number=0, can_finish=False
    ),
    "dispatching": replace(
        PACKING,
        mode=Mode.DISPATCH,
        parent=None,
        destination=PLACES[2],
        tally=Tally(done=MOVING.done),
        cue=Cue(CueKind.ADDED, "bag_dispatched", {"code": "P31-10", "location": "Varanasi"}),
    ),
    "look_up": replace(
        PACKING,
        mode=Mode.LOOK_UP,
        parent=None,
        looked_up=STORY,
        cue=Cue(CueKind.NOTICE, "looked_up", {"code": "P123-10"}),
    ),
    "look_up_long": replace(
        PACKING,
        mode=Mode.LOOK_UP,
        looked_up=replace(STORY, lines=STORY.lines * 10),
        cue=Cue(CueKind.NOTICE, "looked_up", {"code": "P123-10"}),
    ),
    "sign_in": replace(PACKING, is_locked=True, cue=None, cue_number=0),
    "wrong_pin": replace(PACKING, is_locked=True, cue=Cue(CueKind.REFUSED, "pin_wrong")),
    "new_station": StationView(),
    "out_of_service": replace(
        PACKING,
        is_out_of_service=True,
        out_of_service=Cue(CueKind.OUT_OF_SERVICE, "disk_full"),
    ),
}
