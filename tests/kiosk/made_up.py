"""A made-up site: two places, two people, and the words in which a test speaks of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

from shared.codes import DEFAULT_FORMATS
from shared.records import LocationRecord, OperatorRecord, Role, StationSettings
from shared.wire import EnrolReply

LUCKNOW = UUID(int=0x10)
JAIPUR = UUID(int=0x11)
KANPUR = UUID(int=0x12)
ASHA = UUID(int=0x20)
RAVI = UUID(int=0x21)
STATION = UUID(int=0x30)

ASHAS_BADGE = "TT1:BADGE:5D1A6F"
RAVIS_BADGE = "TT1:BADGE:77C0DE"
ASHAS_PIN = "481516"

SETTINGS = StationSettings(
    station_id=STATION,
    station_name="Station 3",
    location_id=LUCKNOW,
    locations=[
        LocationRecord(id=LUCKNOW, code="LKO", name="Lucknow", time_zone="Asia/Kolkata"),
        LocationRecord(id=JAIPUR, code="JPR", name="Jaipur", time_zone="Asia/Kolkata"),
        LocationRecord(id=KANPUR, code="KNP", name="Kanpur", time_zone="Asia/Kolkata"),
    ],
    formats=list(DEFAULT_FORMATS),
    operators=[
        OperatorRecord(
            id=ASHA,
            name="Asha",
            role=Role.EMPLOYEE,
            badge_hash=hashlib.sha256(b"5D1A6F").hexdigest(),
            pin_verifier=f"made-up verifier of {ASHAS_PIN}",
        ),
        OperatorRecord(
            id=RAVI,
            name="Ravi",
            role=Role.EMPLOYEE,
            badge_hash=hashlib.sha256(b"77C0DE").hexdigest(),
        ),
    ],
    park_after_s=600,
)

ENROLLED = EnrolReply(station_id=STATION, token="made-up token", settings=SETTINGS)


def verify_made_up_pin(verifier: str, pin: str) -> bool:
    """Tell whether a PIN fits; the real check is slow on purpose."""
    return verifier == f"made-up verifier of {pin}"


@dataclass
class SteppedClock:
    """A clock that stands still until it is told to go on; its wall clock can be set apart."""

    boot_id: str = "first boot"
    uptime: float = 1000.0
    wall: datetime = field(default_factory=lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC))

    def now(self) -> datetime:
        """The wall clock."""
        return self.wall

    def uptime_s(self) -> float:
        """The monotonic clock, in seconds."""
        return self.uptime

    def go_on(self, seconds: float) -> None:
        """Let both clocks run."""
        self.uptime += seconds
        self.wall += timedelta(seconds=seconds)

    def reboot(self) -> None:
        """Start the machine anew."""
        self.boot_id, self.uptime = f"after {self.boot_id}", 5.0
