"""Put a station together by hand: desk, line to the server, camera and scanners.

The desk comes first and alone: a scan beeps before the camera is open or the network is there. The
rest needs libraries that are slow to load, and follows on a thread of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from kiosk.outbox.desk import Desk
from kiosk.outbox.telling import Told
from kiosk.practice import is_practice_card
from kiosk.scanning.camera_state import CameraState
from kiosk.seeing import Seeing, SeenBy
from kiosk.station.cue import Cue, CueKind
from kiosk.station.view import StationView
from shared.clock import SystemClock
from shared.codes import DEFAULT_FORMATS, read_code
from shared.errors import CodeRefused
from shared.log import Log
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.scanning.camera_controls import Control, ControlName, Turn
    from kiosk.scanning.eye import View  # noqa: TC004 - a dataclass does not look at it
    from kiosk.scanning.frames import Scan
    from kiosk.settings import CameraToml, HandheldToml, StationToml
    from kiosk.sync.line import Line
    from shared.clock import Clock
    from shared.codes import BagCode, CodeFormat
    from shared.records import StationSettings

_LOG = Log(__name__)


def _ignore(_shown: object) -> None:
    """Show nobody."""


@value
class Watchers:
    """Who is shown what; each is called on a thread of the kiosk's own and must not block."""

    on_view: Callable[[StationView], None] = _ignore
    on_cue: Callable[[Cue], None] = _ignore
    on_picture: Callable[[View], None] = _ignore
    on_camera: Callable[[CameraState], None] = _ignore
    on_practice: Callable[[], None] | None = None


class Part(Protocol):
    """Something that runs beside the desk."""

    def start(self) -> None:
        """Begin; returns at once."""
        ...

    def stop(self) -> object:
        """End."""
        ...


class Kiosk:
    """One station's lane, whole but for its screen."""

    def __init__(
        self,
        folder: Path,
        settings: StationToml,
        watchers: Watchers,
        clock: Clock | None = None,
    ) -> None:
        self._folder = folder
        self._settings = settings
        self._watchers = watchers
        self._clock = clock or SystemClock()
        self._formats: Sequence[CodeFormat] = DEFAULT_FORMATS
        self._lock = threading.Lock()
        self._line: Line | None = None
        seen_by = SeenBy(self.scan, watchers.on_picture, watchers.on_camera)
        self._seeing = Seeing(folder, settings.camera, self._is_full_match, seen_by)
        self._parts: list[Part] = []
        self._scanners: list[Part] = []
        self._card = ""
        self._handheld = settings.handheld
        self._heard: HandheldToml | None = None
        self._changing_scanners = threading.Lock()
        self._has_stopped = False
        self._rest = threading.Thread(target=self._begin_rest, name="start", daemon=True)
        told = Told(
            on_view=watchers.on_view,
            on_cue=watchers.on_cue,
            on_recorded=self._recorded,
            on_forget=self._seeing.forget,
            on_enrol=self.enrol,
            on_look_up=self._look_up,
            on_evidence=self._seeing.keep,
        )
        self.desk = Desk(folder, self._clock, told, verify_pin=verify_pin)
        self._take: Callable[[Sequence[Scan]], object] = self.desk.scan

    @property
    def hears_keyboard(self) -> bool:
        """Whether a code that is typed into the window counts: not if it comes by Raw Input too."""
        from kiosk.scanning.own_scanner import types_too  # noqa: PLC0415 - few stations have one

        return not (self._handheld.grabbed_device and types_too())

    def start(self) -> None:
        """Begin; returns at once, and the first view says when a scan would beep."""
        self.start_desk()
        self.start_rest()

    def start_desk(self) -> None:
        """Begin with the desk alone, for a window that is to be drawn first."""
        self.desk.start()

    def start_rest(self) -> None:
        """Let line, camera and scanners follow; they load slowly."""
        self._rest.start()

    def stop(self) -> None:
        """End: nothing is shown any more, and the folder is free, when this returns."""
        with self._lock:
            self._has_stopped = True
            parts, self._parts = [*self._parts, *self._scanners], []
        for part in reversed(parts):
            part.stop()
        self.desk.stop()

    def scan(self, scans: Sequence[Scan]) -> None:
        """Take what a camera or a scanner read."""
        on_practice = self._watchers.on_practice
        others = [scan for scan in scans if on_practice is None or not is_practice_card(scan.text)]
        if others:
            self._take(others)
        if on_practice is not None and len(others) < len(scans):
            on_practice()

    def use_camera(self, wanted: CameraToml) -> None:
        """Look by other settings from now on; returns when the old camera is free."""
        self._seeing.use(wanted)

    @property
    def camera(self) -> CameraToml:
        """The settings by which the camera is used now, whatever the settings file says."""
        return self._seeing.wanted

    def camera_controls(self) -> tuple[Control, ...] | None:
        """Try which controls the camera in use takes; None while it gives no picture."""
        return self._seeing.controls()

    def turn_camera(self, name: ControlName, turn: Turn) -> Control | None:
        """Turn a control of the camera in use; None while it gives no picture."""
        return self._seeing.turn(name, turn)

    def use_scanner(self, wanted: HandheldToml) -> None:
        """Listen to the scanner that is this lane's alone, if there is one, and to no other."""
        self._handheld = wanted
        self._listen()

    def divert(self, to: Callable[[Sequence[Scan]], object] | None) -> None:
        """Give scans to practice; None gives them back to this desk."""
        self._take = to or self.desk.scan

    def enrol(self, text: str) -> None:
        """Become the station that an enrolment card names; the outcome is a cue."""
        with self._lock:
            line = self._line
            self._card = "" if line else text
        if line is not None:
            line.enrol(text)

    def hurry(self) -> None:
        """Submit, catch up and report now rather than when it is due."""
        if self._line is not None:
            self._line.hurry()

    def _recorded(self) -> None:
        if self._line is not None:
            self._line.recorded()

    def _look_up(self, bag: BagCode) -> None:
        if self._line is not None:
            self._line.look_up(bag)

    def _settings_came(self, settings: StationSettings) -> None:
        self._formats = settings.formats

    def _is_full_match(self, text: str) -> bool:
        try:
            read_code(text, self._formats)
        except CodeRefused:
            return False
        return True

    def _begin_rest(self) -> None:
        known = self.desk.site_settings().result()
        if known is not None:
            self._settings_came(known)
        line = self._make_line()
        self._begin(line)
        with self._lock:
            self._line, card = line, self._card
        if card:
            line.enrol(card)
        self._begin(self._seeing)
        self._listen()

    def _listen(self) -> None:
        """Listen as was last wanted: a choice made while the program starts is not taken back."""
        with self._changing_scanners:
            if self._heard is self._handheld:
                return  # opening a port again would lose what waits in it
            self._heard = self._handheld
            with self._lock:
                before, self._scanners = self._scanners, []
            for part in before:
                part.stop()
            for part in self._make_scanners(self._handheld):
                with self._lock:
                    if self._has_stopped:
                        return
                    part.start()
                    self._scanners.append(part)

    def _begin(self, part: Part) -> None:
        with self._lock:
            if not self._has_stopped:
                part.start()
                self._parts.append(part)

    def _make_line(self) -> Line:
        from kiosk.sync.line import Line, Place  # noqa: PLC0415 - slow to load: HTTP, TLS
        from kiosk.token_store import token_store  # noqa: PLC0415 - needed only here

        place = Place(self._folder, token_store(self._folder), version_name())
        return Line(place, self.desk, self._clock, self._settings, self._settings_came)

    def _make_scanners(self, wanted: HandheldToml) -> list[Part]:
        made: list[Part] = []
        if wanted.grabbed_device:
            from kiosk.scanning.own_scanner import (  # noqa: PLC0415 - few stations have one
                HeardBy,
                make_own_scanner,
            )

            heard_by = HeardBy(self.scan, self._torn, self._scanner_state)
            settings = wanted.wedge_settings()
            made.append(make_own_scanner(wanted.grabbed_device, heard_by, settings))
        if wanted.serial_port:
            from kiosk.scanning.serial_scanner import (  # noqa: PLC0415 - few stations have one
                SerialScanner,
                SerialSettings,
            )

            port = SerialSettings(wanted.serial_port)
            made.append(SerialScanner(port, self.scan, self._scanner_state))
        return made

    def _torn(self) -> None:
        self.desk.tell(Cue(CueKind.REFUSED, "scan_torn"))

    def _scanner_state(self, is_there: bool) -> None:  # noqa: FBT001 - as the scanners call it
        _LOG.info("scanner", is_there=is_there)


def verify_pin(verifier: str, pin: str) -> bool:
    """Whether a PIN is the one that an Argon2id verifier was made of; takes some 50 ms."""
    import argon2  # noqa: PLC0415 - slow to load, and needed only when somebody types a PIN

    try:
        return argon2.PasswordHasher().verify(verifier, pin)
    except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError):
        return False


def version_name() -> str:
    """Return the program's version; `0` when it runs from a folder that was never installed."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to load

    try:
        return version("tracetrack")
    except PackageNotFoundError:
        return "0"
