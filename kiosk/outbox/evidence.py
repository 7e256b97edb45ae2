"""Small pictures of what the camera saw when a scan was recorded, until the server has them.

Best effort throughout: a picture is made after the commit and on a thread of its own, and is let
go wherever keeping it would make a scan wait or fill a disk that is short.
"""

from __future__ import annotations

import shutil
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Full, Queue
from typing import TYPE_CHECKING

from kiosk.scanning.frames import GreyImage
from shared.log import Log
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable


FOLDER_NAME = "evidence"
MOST_KEPT = 500
"""Pictures of about 10 kB each; the oldest are let go beyond that."""
ROOM_BYTES = 2 * 1024**3
"""With less room on the disk no picture is kept, unless the settings say so."""
_MOST_HELD = 4
"""Whole frames (0.9 MB at 720p) that may wait to be made small."""
_LOG = Log(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """The frame (H, W) uint8 in which the events with these numbers were scanned."""

    epoch: str
    seqs: tuple[int, ...]
    picture: GreyImage = field(repr=False)


@value
class KeptPicture:
    """A picture that waits for the server."""

    epoch: str
    seq: int
    file: Path


class EvidenceFolder:
    """A JPEG for each event, named by its outbox and number; may be used from any thread."""

    def __init__(self, folder: Path, most: int = MOST_KEPT) -> None:
        self._folder, self._most = folder, most

    def keep(self, epoch: str, seq: int, jpeg: bytes) -> None:
        """Keep a picture and let the oldest go; a power cut may lose it.

        Raises:
            OSError: the disk does not take it.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._file(epoch, seq)
        unfinished = file.with_suffix(".part")
        unfinished.write_bytes(jpeg)
        unfinished.replace(file)
        for kept in self.waiting()[: -self._most]:
            self.let_go(kept)

    def waiting(self) -> list[KeptPicture]:
        """Return the pictures, oldest first."""
        by_age = sorted(self._folder.glob("*-*.jpg"), key=lambda file: file.stem.rpartition("-")[2])
        found: list[KeptPicture] = []
        for file in by_age:
            epoch, _, seq = file.stem.rpartition("-")
            if seq.isdecimal():
                found.append(KeptPicture(epoch, int(seq), file))
        return found

    def rename(self, kept: KeptPicture, epoch: str, seq: int) -> None:
        """Let a picture belong to an event of another outbox.

        Raises:
            OSError: the disk does not take it.
        """
        kept.file.replace(self._file(epoch, seq))

    def let_go(self, kept: KeptPicture) -> None:
        """Delete a picture that was sent, or that nobody will want."""
        with suppress(OSError):
            kept.file.unlink()

    def _file(self, epoch: str, seq: int) -> Path:
        return self._folder / f"{epoch}-{seq:019d}.jpg"

    def has_room(self) -> bool:
        """Whether the disk has room for things that are only nice to have."""
        try:
            return shutil.disk_usage(self._folder.parent).free >= ROOM_BYTES
        except OSError:
            return False


class EvidenceKeeper:
    """Owns the thread that makes pictures small; `take` returns at once, whatever happens.

    `is_wanted` None keeps pictures only while the disk has room.
    """

    def __init__(
        self,
        folder: EvidenceFolder,
        make_small: Callable[[GreyImage], bytes],
        *,
        is_wanted: bool | None = None,
    ) -> None:
        self._folder, self._make_small, self._is_wanted = folder, make_small, is_wanted
        self._held: Queue[Evidence | None] = Queue(_MOST_HELD)
        self._thread = threading.Thread(target=self._work, name="evidence", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def stop(self) -> None:
        """End after the picture at hand."""
        self._held.put(None)
        self._thread.join()

    def take(self, evidence: Evidence) -> None:
        """Keep a picture, unless too many wait already."""
        with suppress(Full):
            self._held.put_nowait(evidence)

    def _work(self) -> None:
        while (evidence := self._held.get()) is not None:
            if self._is_wanted or self._folder.has_room():
                self._keep(evidence)

    def _keep(self, evidence: Evidence) -> None:
        try:
            jpeg = self._make_small(evidence.picture)
            for seq in evidence.seqs:
                self._folder.keep(evidence.epoch, seq, jpeg)
        except OSError as error:
            _LOG.info("evidence_lost", why=str(error))
