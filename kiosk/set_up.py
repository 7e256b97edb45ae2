"""What the set-up page can do to this PC: list cameras, try them, keep choices, check the parts."""

from __future__ import annotations

import os
import statistics
import tempfile
import threading
import time
from collections import Counter
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.seeing import camera_in_use, source_of
from kiosk.settings import CameraToml, RegionToml, load_settings, save_settings
from kiosk.ui.set_up_port import CameraChoice, CameraFit, CheckLine, ScannerChoice
from shared.errors import TraceTrackError
from shared.records import Role

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.compose import Kiosk
    from kiosk.scanning.camera_controls import Control, ControlName, Turn
    from kiosk.scanning.camera_rounds import CameraRounds, Glance
    from kiosk.scanning.devices import CameraDevice
    from kiosk.scanning.frames import GreyImage
    from kiosk.scanning.wedge import WedgeSettings
    from kiosk.settings import StationToml
    from kiosk.ui.set_up_port import Region

_FLUSHES = 20
_SLOW_FLUSH_MS = 50.0
"""A scan waits for two flushes; slower ones are felt."""
_ROUND_TRIPS = 5
_EVDEV, _SERIAL = "evdev:", "serial:"
_OWN_WINDOW = frozenset({"station", "office"})
"""Parts of the self-test that draw a window, which only the Qt thread may; one is open already."""


class SetUpTools:
    """Serves one station's set-up page; see `kiosk.ui.set_up_port.SetUpPort`."""

    def __init__(self, folder: Path, kiosk: Kiosk, verify_pin: Callable[[str, str], bool]) -> None:
        self._folder, self._kiosk, self._verify_pin = folder, kiosk, verify_pin
        self._keeping = threading.Lock()
        self._rounds: CameraRounds | None = None

    def may_enter(self, pin: str) -> bool:
        """An admin's PIN, or anybody's where no admin has one; any before enrolment."""
        site = self._kiosk.desk.site_settings().result()
        if site is None:
            return True
        with_pin = [person for person in site.operators if person.pin_verifier]
        admins = [person for person in with_pin if person.role is Role.ADMIN]
        verifiers = (person.pin_verifier or "" for person in admins or with_pin)
        return any(self._verify_pin(verifier, pin) for verifier in verifiers)

    def watch_cameras(
        self,
        show_cameras: Callable[[tuple[CameraChoice, ...]], None],
        show_glance: Callable[[str, Glance], None],
    ) -> None:
        """List the cameras again and again, and look through each that is not in use."""
        from kiosk.scanning.camera_rounds import CameraRounds  # noqa: PLC0415 - slow to load
        from kiosk.scanning.devices import list_cameras  # noqa: PLC0415 - the same

        def show(attached: tuple[CameraDevice, ...]) -> None:
            show_cameras(camera_choices(attached, self._kiosk.camera))

        def in_use(attached: tuple[CameraDevice, ...]) -> str:
            return camera_in_use(attached, self._kiosk.camera)

        self.leave_cameras()
        self._rounds = CameraRounds(in_use, show, show_glance, list_with=list_cameras)
        self._rounds.start()

    def leave_cameras(self) -> None:
        """Look round no more."""
        rounds, self._rounds = self._rounds, None
        if rounds is not None:
            rounds.stop()

    def choose_camera(self, identity: str | None) -> CameraFit | None:
        """Measure the camera, keep the choice in the settings file, and look through it."""
        rounds = self._rounds
        with rounds.halted() if rounds is not None else nullcontext():
            return self._take_camera(identity)

    def _take_camera(self, identity: str | None) -> CameraFit | None:
        fit = self._measure(identity) if identity else None

        def change(settings: StationToml) -> StationToml:
            update: dict[str, object] = {"is_on": identity is not None, "source": identity or ""}
            if fit is not None:
                # the rate is the most that the driver gives in this size: a busy minute measured
                # less, and would slow the camera down for good
                update |= {"width": fit.width, "height": fit.height, "fps": None}
            if identity and identity != settings.camera.source:
                # where labels are held, and the units of another driver
                update |= {"region": None, "exposure": None, "focus": None}
            camera = replace(settings.camera, **update)
            return replace(settings, camera=camera)

        self._kiosk.use_camera(self._change(change).camera)
        return fit

    def region(self) -> Region | None:
        """The part of the picture that is kept in the settings file."""
        kept = load_settings(self._folder).camera.region
        return (kept.left, kept.top, kept.right, kept.bottom) if kept else None

    def show_whole(self) -> None:
        """Look at the whole picture, and keep nothing of that."""
        camera = load_settings(self._folder).camera
        self._kiosk.use_camera(replace(camera, region=None))

    def keep_region(self, region: Region | None) -> None:
        """Keep the part in the settings file, and look at it."""
        kept = None
        if region is not None:
            left, top, right, bottom = region
            kept = RegionToml(left=left, top=top, right=right, bottom=bottom)

        def change(settings: StationToml) -> StationToml:
            camera = replace(settings.camera, region=kept)
            return replace(settings, camera=camera)

        self._kiosk.use_camera(self._change(change).camera)

    def controls(self) -> tuple[Control, ...] | None:
        """The controls that the camera in use takes; None while it gives no picture."""
        return self._kiosk.camera_controls()

    def turn_control(self, name: ControlName, turn: Turn) -> Control | None:
        """Turn a control at once, and keep what the driver made of it in the settings file."""
        control = self._kiosk.turn_camera(name, turn)
        if control is None:
            return None

        def change(settings: StationToml) -> StationToml:
            camera = replace(settings.camera, **{str(name): control.value})
            return replace(settings, camera=camera)

        self._change(change)
        return control

    def _measure(self, identity: str) -> CameraFit | None:
        """Try the camera's sizes while nobody looks through it."""
        from kiosk.scanning.camera_modes import choose_mode, measure_modes  # noqa: PLC0415 - slow to load
        from kiosk.scanning.capture import CameraSettings  # noqa: PLC0415 - the same

        source = source_of(identity)
        if source is None:
            return None
        self._kiosk.use_camera(CameraToml(is_on=False))
        mode = choose_mode(measure_modes(CameraSettings(source)))
        return CameraFit(mode.width, mode.height, mode.fps, mode.read_ms) if mode else None

    def scanners(self) -> tuple[ScannerChoice, ...]:
        """Keyboard-like devices that can be this lane's alone, and serial ports."""
        from serial.tools.list_ports import comports  # noqa: PLC0415 - slow to load

        from kiosk.scanning.own_scanner import list_own_scanners  # noqa: PLC0415 - the same

        wanted = load_settings(self._folder).handheld
        chosen = _EVDEV + wanted.grabbed_device if wanted.grabbed_device else ""
        chosen = _SERIAL + wanted.serial_port if wanted.serial_port else chosen
        found = [(device.name, _EVDEV + device.identity) for device in list_own_scanners()]
        found += [(port.description or port.device, _SERIAL + port.device) for port in comports()]
        if chosen and chosen not in (identity for _, identity in found):
            found.append((chosen.partition(":")[2], chosen))
        return tuple(
            ScannerChoice(name, identity, is_chosen=identity == chosen) for name, identity in found
        )

    def choose_scanner(self, identity: str) -> tuple[ScannerChoice, ...]:
        """Keep the choice in the settings file, and listen to that device at once."""
        kind, _, device = identity.partition(":")

        def change(station: StationToml) -> StationToml:
            update = {
                "grabbed_device": device if kind + ":" == _EVDEV else "",
                "serial_port": device if kind + ":" == _SERIAL else "",
            }
            handheld = replace(station.handheld, **update)
            return replace(station, handheld=handheld)

        self._kiosk.use_scanner(self._change(change).handheld)
        return self.scanners()

    def keep_scanner(self, settings: WedgeSettings) -> None:
        """Keep what the scanner test learnt in the settings file."""

        def change(station: StationToml) -> StationToml:
            update = {
                "terminator": settings.terminator,
                "prefix": settings.prefix,
                "suffix": settings.suffix,
                "has_aim": settings.has_aim,
                "max_gap_ms": settings.max_gap_ms,
                "repair": dict(settings.repair),
            }
            handheld = replace(station.handheld, **update)
            return replace(station, handheld=handheld)

        self._change(change)

    def test_code(self, text: str) -> GreyImage:
        """The code as a label has it."""
        from kiosk.belt.label import draw_label  # noqa: PLC0415 - slow to load

        return draw_label(text)

    def check(self, say: Callable[[CheckLine], None]) -> None:
        """Disk, server, then the parts of the self-test."""
        from kiosk.self_test.parts import PARTS, check_parts  # noqa: PLC0415 - slow to load

        say(self._check_disk())
        say(self._check_server())

        def read(line: str) -> None:
            word, name, found = (*line.split(" ", 2), "")[:3]
            is_ok = word == "ok"
            facts = {} if is_ok else {"fault": found}
            say(CheckLine(name, is_ok, "part_works" if is_ok else "part_fails", facts))

        check_parts([part for part in PARTS if part.name not in _OWN_WINDOW], read)

    def _change(self, change: Callable[[StationToml], StationToml]) -> StationToml:
        with self._keeping:
            changed = change(load_settings(self._folder))
            save_settings(self._folder, changed)
            return changed

    def _check_disk(self) -> CheckLine:
        """How long this folder's disk takes to flush a page."""
        times_s: list[float] = []
        with tempfile.TemporaryFile(dir=self._folder) as file:
            for _ in range(_FLUSHES):
                file.write(b"\0" * 4096)
                file.flush()
                began_s = time.perf_counter()
                os.fsync(file.fileno())
                times_s.append(time.perf_counter() - began_s)
        flush_ms = round(statistics.median(times_s) * 1000, 1)
        return CheckLine("disk", flush_ms < _SLOW_FLUSH_MS, "flush_takes", {"ms": flush_ms})

    def _check_server(self) -> CheckLine:
        """How long the server takes to answer, on a connection that stands."""
        from kiosk.api_client import StationApi, Trust  # noqa: PLC0415 - slow to load
        from kiosk.token_store import token_store  # noqa: PLC0415 - needed only here

        settings = load_settings(self._folder)
        if not settings.server_url:
            return CheckLine("server", is_ok=False, code="not_enrolled")
        trust = Trust(settings.authority_file(self._folder))
        times_s: list[float] = []
        try:
            api = StationApi(settings.server_url, token_store(self._folder).read(), trust)
            for _ in range(_ROUND_TRIPS):
                began_s = time.perf_counter()
                api.settings()
                times_s.append(time.perf_counter() - began_s)
            api.close()
        except TraceTrackError as error:
            return CheckLine("server", is_ok=False, code=error.code, facts=error.facts)
        answer_ms = round(min(times_s) * 1000)
        return CheckLine("server", is_ok=True, code="answers_in", facts={"ms": answer_ms})


def camera_choices(
    attached: tuple[CameraDevice, ...], wanted: CameraToml
) -> tuple[CameraChoice, ...]:
    """The cameras to choose from; the one in use is among them though it is unplugged."""
    from kiosk.scanning.devices import name_of  # noqa: PLC0415 - slow to load

    in_use = camera_in_use(attached, wanted)
    named = {device.identity: device.name for device in attached}
    if in_use:
        named.setdefault(in_use, name_of(in_use))
    alike = Counter(named.values())
    seen = Counter[str]()
    choices: list[CameraChoice] = []
    for identity, name in named.items():
        seen[name] += 1
        told_apart = f"{name} ({seen[name]})" if alike[name] > 1 else name
        choices.append(CameraChoice(told_apart, identity, is_chosen=identity == in_use))
    return tuple(choices)
