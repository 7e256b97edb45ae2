"""A station without a face that scans as fast as it can and notes every beep in a notebook.

The notebook is written with one `write` per beep: the page cache outlives kill -9, so what stands
there was beeped. Run as a program: `python -m tests.prove.beeping FOLDER NOTEBOOK FIRST_NUMBER
[LAST_NUMBER]`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.outbox.desk import Desk
from kiosk.outbox.store import Store
from kiosk.outbox.telling import Told
from kiosk.scanning.frames import Scan
from kiosk.station.cue import Cue, CueKind
from shared.clock import SystemClock
from shared.events import Source
from shared.log import set_up_logging
from tests.kiosk.made_up import ASHAS_BADGE, ENROLLED, verify_made_up_pin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.outbox.rows import Row
    from kiosk.station.outcome import Step
    from kiosk.station.session import Session

CHILDREN = 7
"""Children per parent: parents open, fill and close all the time."""
OUT_OF_SERVICE = 3
"""The exit code of a station that stopped accepting."""
_BEEPS = {CueKind.OPENED, CueKind.ADDED, CueKind.FULL}


def beep_on(
    folder: Path, notebook: Path, first_number: int, last_number: int | None = None
) -> None:
    """Scan up to a number, or until the station is killed or its disk is broken."""
    handle = os.open(notebook, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def note(cue: Cue) -> None:
        if cue.kind in _BEEPS:
            code = cue.facts.get("code") or cue.facts["parent"]
            os.write(handle, f"{code}\n".encode())
        if cue.kind is CueKind.OUT_OF_SERVICE:
            os._exit(OUT_OF_SERVICE)

    desk = Desk(folder, SystemClock(), Told(on_cue=note), verify_pin=verify_made_up_pin)
    desk.start()
    desk.enrolled(ENROLLED).result()
    _scan(desk, ASHAS_BADGE)
    number = first_number
    while last_number is None or number <= last_number:
        if number % (CHILDREN + 1) == 0:
            _scan(desk, f"P{number}-{CHILDREN}")
        else:
            _scan(desk, f"C{number}")
        number += 1
    desk.stop()


def beep_too_soon(notebook: Path) -> pytest.MonkeyPatch:
    """Make every store of this process a mutant that notes its beeps before it commits.

    It lasts until the result is undone.
    """
    record = Store.record

    def too_soon(store: Store, steps: Sequence[Step], session: Session) -> tuple[Row, ...]:
        with notebook.open("ab", buffering=0) as book:
            for step in steps:
                if step.note.kind in _BEEPS:
                    book.write(f"{step.code}\n".encode())
        return record(store, steps, session)

    patch = pytest.MonkeyPatch()
    patch.setattr(Store, "record", too_soon)
    return patch


def _scan(desk: Desk, text: str) -> None:
    # An operator hears of a failed scan, and goes on.
    desk.scan([Scan(text, text, 0.0, Source.HANDHELD)]).exception()


if __name__ == "__main__":
    set_up_logging(Path(sys.argv[1]).with_suffix(".log"))
    beep_on(Path(sys.argv[1]), Path(sys.argv[2]), *(int(number) for number in sys.argv[3:]))
