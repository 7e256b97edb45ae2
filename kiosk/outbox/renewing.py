"""Put a forked outbox right: set it aside, and go on with another that has what was never sent.

A copy of a station's folder on a second PC, or an old image of a disk, makes two histories under
one name. The server notices, and takes nothing more of either. Nothing is lost by beginning anew:
the old file stays, whole, and the scans that wait are the first of the new one.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.outbox.database import FILE_NAME
from kiosk.outbox.evidence import FOLDER_NAME, EvidenceFolder
from kiosk.outbox.store import Store
from shared.events import ScanUndone, payload_of
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.outbox.rows import Row
    from shared.clock import Clock
    from shared.ids import RandomBytes

ASIDE_NAME = "set-aside"


@value
class Renewed:
    """Where the old outbox lies now, and how many waiting scans the new one begins with."""

    aside: Path
    carried: int


def renew_outbox(folder: Path, clock: Clock, random_bytes: RandomBytes) -> Renewed:
    """Begin a new outbox in a station's folder; no program may run on it.

    What the server settled, or has from before the fork, stays in the old file alone.

    Raises:
        StorageFailed: `folder_in_use`, `not_enrolled`, or what opening the file raises.
        OSError, sqlite3.Error: the disk does not take the copy; the outbox is as it was.
    """
    store = Store.open(folder, clock, random_bytes)
    try:
        old = store.identity.epoch
        rows = store.outbox.unsettled(store.meta.forked_at)
        numbers = {row.seq: place for place, row in enumerate(rows, start=1)}
        listed = sum(seq <= store.session.list_since for seq in numbers)
        aside = folder / ASIDE_NAME / f"{old}-{clock.now():%Y%m%dT%H%M%S}-{FILE_NAME}"
        carried = [_renumbered(row, numbers) for row in rows]
        store.begin_anew(carried, replace(store.session, list_since=listed), aside)
        epoch = store.meta.epoch
    finally:
        store.close()
    _rename_pictures(EvidenceFolder(folder / FOLDER_NAME), old, epoch, numbers)
    return Renewed(aside, len(rows))


def _renumbered(row: Row, numbers: Mapping[int, int]) -> Row:
    """Return a row that takes back, and is taken back by, what has another number now.

    An undo of a scan that the server has already stays as it is: the server can't find its target
    under the new name, and keeps it as a problem for a person.
    """
    payload, event = row.payload, row.event
    if isinstance(event, ScanUndone) and event.target_seq in numbers:
        payload = payload_of(replace(event, target_seq=numbers[event.target_seq]))
    return replace(
        row,
        payload=payload,
        undoes=numbers.get(row.undoes or 0),
        undone_by=numbers.get(row.undone_by or 0),
    )


def _rename_pictures(
    folder: EvidenceFolder, old: str, epoch: str, numbers: Mapping[int, int]
) -> None:
    for kept in folder.waiting():
        if kept.epoch == old and kept.seq in numbers:
            with suppress(OSError):
                folder.rename(kept, epoch, numbers[kept.seq])
