"""Values of every shape that a station's file keeps as JSON; `kept.jsonl` holds them as kept.

The texts were written by a version that read and wrote them through pydantic.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from kiosk.outbox.commits import Commit
from kiosk.outbox.rows import Row
from kiosk.station.cue import Cue, CueKind
from kiosk.station.modes import Mode
from kiosk.station.session import Held, PinTries, Session
from shared.codes import DEFAULT_FORMATS, BagCode, BagKind, CodeFormat
from shared.records import (
    BagRecord,
    BagState,
    LocationRecord,
    OperatorRecord,
    Result,
    Role,
    StationSettings,
    Verdict,
)

AT = datetime(2026, 3, 2, 9, 0, 0, 120, tzinfo=UTC)
PARENT = BagRecord(
    key="parent::45", kind=BagKind.PARENT, code="P45-10", count=10, state=BagState.OPEN, packed=3
)
CHILD = BagRecord(
    key="child::417",
    kind=BagKind.CHILD,
    code="C417",
    state=BagState.PACKED,
    parent_key="parent::45",
    parent_code="P45-10",
    packed_by="Śrī",
    packed_at=AT,
    packed_in="Bidar",
    location_id=UUID(int=1),
    destination_id=UUID(int=2),
    bill="B-7",
    version=2**40,
)
FACTS: dict[str, Any] = {"parent": "P45-10", "count": 3, "kg": 2.5, "full": True, "by": None}
CUE = Cue(CueKind.REFUSED, "child_elsewhere", FACTS)
ROW = Row(
    seq=8,
    event_id="018f4e2a-7b1c-7def-8123-456789abcdef",
    payload='{"kind":"child_packed"}',
    hash="a" * 64,
    recorded_at=AT.isoformat(),
    bag_key="child::417",
    other_key="parent::45",
    code="C417",
    result="ok",
    note='{"kind":"added","code":"child_added","facts":{}}',
    has_effect=1,
    before='{"child::417":null}',
)
HELD = Session(
    mode=Mode.LOOK_UP,
    person_id=UUID(int=3),
    is_locked=False,
    held=Held(
        BagCode(kind=BagKind.PARENT, number="45", count=10, code="P45-10"), "Asha", "boot", 12.25
    ),
    destination_id=UUID(int=4),
    list_since=17,
    boot_id="boot",
    touched_s=1e9,
    pin_tries=PinTries(3, "boot", 99.5),
)
SETTINGS = StationSettings(
    station_id=UUID(int=5),
    station_name="Gate 1",
    location_id=UUID(int=1),
    locations=[
        LocationRecord(id=UUID(int=1), code="BDR", name="Bidar", time_zone="Asia/Kolkata"),
    ],
    formats=[
        *DEFAULT_FORMATS,
        CodeFormat(
            name="n", kind=BagKind.PARENT, template="N{number}", namespace="N-1", fixed_count=5
        ),
    ],
    operators=[
        OperatorRecord(id=UUID(int=3), name="Asha", role=Role.ADMIN, badge_hash="b" * 64),
        OperatorRecord(
            id=UUID(int=6), name="Ravi", role=Role.EMPLOYEE, pin_verifier="$argon2id$v=19$x"
        ),
    ],
    kg_per_child=25.0,
    generation="g",
)
VERDICT = Verdict(
    seq=8,
    event_id=UUID(int=7),
    position=11,
    result=Result.CONFLICT,
    reason="child_elsewhere",
    facts=FACTS,
)
VALUES: dict[str, Any] = {
    "cue": CUE,
    "cue without facts": Cue(CueKind.ADDED, "child_added"),
    "before": {"child::417": None, "parent::45": PARENT},
    "record": CHILD,
    "new parent": PARENT,
    "session": HELD,
    "first session": Session(),
    "settings": SETTINGS,
    "verdict": VERDICT,
    "bare verdict": Verdict(seq=1, event_id=UUID(int=7), position=1, result=Result.APPLIED),
    "commit": Commit((ROW,), "{}", (PARENT, CHILD)),
    "commit of a session": Commit((), '{"mode":"PACK"}'),
}
