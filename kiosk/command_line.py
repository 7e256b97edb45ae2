"""What the command line asks of a station, and which of its two faces is run."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from kiosk.loading import loading
from kiosk.settings import StationToml, default_folder, load_settings
from shared.errors import SettingsInvalid
from shared.log import set_up_logging

_NO_CAMERA = "none"


def run_command(arguments: list[str] | None = None) -> int:
    """Do as the command line says; the exit code."""
    wanted = _parser().parse_args(arguments)
    if wanted.self_test:
        from kiosk.self_test import run_self_test  # noqa: PLC0415 - no station is started

        return run_self_test()
    folder: Path = wanted.data or default_folder()
    set_up_logging(folder / "logs" / "station.log")
    if wanted.new_outbox:
        return _renew_outbox(folder)
    try:
        settings = _settings(folder, wanted)
    except SettingsInvalid as error:
        sys.stderr.write(f"tracetrack: {error}\n")
        return 2
    if wanted.headless:
        with loading():
            from kiosk.headless import run_headless  # noqa: PLC0415 - one of two faces is loaded

        return run_headless(folder, settings, sys.stdin, sys.stdout, wanted.enrol)
    with loading():
        from kiosk.windowed import run_window  # noqa: PLC0415 - one of two faces is loaded

    return run_window(folder, settings, enrol=wanted.enrol, is_windowed=wanted.windowed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tracetrack", description="The scanning station.")
    parser.add_argument("--self-test", action="store_true", help="check this PC and this copy")
    parser.add_argument(
        "--data", type=Path, metavar="FOLDER", help="the station's own folder; one for each lane"
    )
    parser.add_argument("--server", default="", metavar="URL", help="the server's address")
    parser.add_argument(
        "--camera", metavar="SOURCE", help=f"a device, a number, a URL, or '{_NO_CAMERA}'"
    )
    parser.add_argument(
        "--language", default="", metavar="CODE", help="en, hi or es; else the computer's own"
    )
    parser.add_argument(
        "--enrol", default="", metavar="TEXT", help="what an enrolment card says (TT1:ENROL:…)"
    )
    parser.add_argument(
        "--headless", action="store_true", help="no screen: codes by line in, cues as JSON out"
    )
    parser.add_argument("--windowed", action="store_true", help="a window, not the whole screen")
    parser.add_argument(
        "--new-outbox",
        action="store_true",
        help="set an outbox aside whose copies differ, and go on with what it has not sent",
    )
    return parser


def _renew_outbox(folder: Path) -> int:
    from kiosk.outbox.failures import STORAGE_ERRORS  # noqa: PLC0415 - needed only here
    from kiosk.outbox.renewing import renew_outbox  # noqa: PLC0415 - the same
    from shared.clock import SystemClock  # noqa: PLC0415 - the same

    try:
        renewed = renew_outbox(folder, SystemClock(), os.urandom)
    except STORAGE_ERRORS as error:
        sys.stderr.write(f"tracetrack: {error}; nothing was changed\n")
        return 2
    sys.stdout.write(
        f"tracetrack: a new outbox, with {renewed.carried} scans that were not sent yet; "
        f"the old one is kept: {renewed.aside}\n"
    )
    return 0


def _settings(folder: Path, wanted: argparse.Namespace) -> StationToml:
    """Return what the folder says, with what the command line says over it, for this run only."""
    settings = load_settings(folder)
    if wanted.server:
        settings = replace(settings, server_url=wanted.server)
    if wanted.language:
        settings = replace(settings, language=wanted.language)
    if wanted.camera is not None:
        is_on = wanted.camera != _NO_CAMERA
        source: str | int = int(wanted.camera) if wanted.camera.isdecimal() else wanted.camera
        camera = replace(
            settings.camera, is_on=is_on, source=source if is_on else settings.camera.source
        )
        settings = replace(settings, camera=camera)
    return settings
