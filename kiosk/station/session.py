"""What a station remembers between two scans; small, because it is kept with every scan."""

from __future__ import annotations

from uuid import UUID

from kiosk.station.modes import Mode
from shared.codes import BagCode
from shared.values import value


@value
class Held:
    """The parent that children go into, and who opened it here.

    `resumed_boot` and `resumed_s` (uptime in seconds) say when a scan went on with a parent that
    was open already; no boot means that it was opened here, or opened again by an undo.
    """

    bag: BagCode
    by: str = ""
    resumed_boot: str = ""
    resumed_s: float = 0.0


@value
class PinTries:
    """Wrong PINs in a row; `not_before_s` is the uptime, in seconds, of the next allowed try."""

    failures: int = 0
    boot_id: str = ""
    not_before_s: float = 0.0


@value
class Session:
    """One station's working state.

    `person_id` stays while locked, so that the lock can say who holds the station. `touched_s` is
    the uptime in seconds of the last scan, press or sign-in in boot `boot_id`. `list_since` is the
    sequence number after which the running list of bags began.
    """

    mode: Mode = Mode.PACK
    person_id: UUID | None = None
    is_locked: bool = True
    held: Held | None = None
    destination_id: UUID | None = None
    list_since: int = 0
    boot_id: str = ""
    touched_s: float = 0.0
    pin_tries: PinTries = PinTries()

    @property
    def is_signed_in(self) -> bool:
        """Whether somebody may scan."""
        return self.person_id is not None and not self.is_locked
