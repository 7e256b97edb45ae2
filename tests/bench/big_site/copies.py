"""One different day as stencils, and its copies with their hashes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import numpy as np

from server.db import tables
from server.db.base import Base, table_of
from shared.chain import GENESIS, next_hash
from tests.bench.big_site.furniture import BEGINNING
from tests.bench.big_site.marks import COPY, copy_text, day_text
from tests.bench.big_site.pattern import rows_of_day
from tests.bench.big_site.stencil import BAG, OUTBOX, POSITION, Cutter, Stencil
from tests.bench.big_site.story import EVENTS

Outbox = tuple[UUID, str]


class Ends:
    """How far each outbox is by now: its length and its last hash."""

    def __init__(self) -> None:
        self._ends: dict[Outbox, tuple[int, str]] = {}

    def of(self, outbox: Outbox) -> tuple[int, str]:
        return self._ends.get(outbox, (0, GENESIS))

    def move(self, outbox: Outbox, seq: int, hash_: str) -> None:
        self._ends[outbox] = (seq, hash_)

    def __iter__(self) -> Iterator[tuple[Outbox, tuple[int, str]]]:
        return iter(self._ends.items())


@dataclass(frozen=True)
class DayStencil:
    """A day of the pattern, cut once and copied often."""

    tables: dict[type[Base], Stencil]
    payloads: Stencil
    chained: Sequence[tuple[Outbox, str]]
    """Of each event in order: its outbox, and its id as `COPY` has it."""

    @classmethod
    def cut(cls, folder: Path, number: int, seed: int) -> "DayStencil":
        """Let a server take the day, and cut stencils of what it keeps."""
        rows = rows_of_day(folder, number, seed)
        names = [column.name for column in table_of(tables.Event).columns]
        station, epoch, event_id, payload = (
            names.index(name) for name in ("station_id", "epoch", "event_id", "payload")
        )
        events = rows[tables.Event]
        stations = dict.fromkeys(row[station] for row in events)
        cutter = Cutter({it: OUTBOX + place for place, it in enumerate(stations)})
        return cls(
            {kind: cutter.cut(kind, found) for kind, found in rows.items()},
            cutter.cut_texts([(row[station], row[payload].decode()) for row in events]),
            [((row[station], row[epoch]), row[event_id].hex) for row in events],
        )

    def copy(self, number: int, day: int, ends: Ends) -> dict[type[Base], str]:
        """The rows of one copy, by table; the outboxes' ends move on."""
        copy, when = copy_text(number), day_text(BEGINNING.date(), day)
        outboxes = dict.fromkeys(outbox for outbox, _ in self.chained)
        positions = EVENTS * number
        raises: np.ndarray[Any, np.dtype[np.int64]] = np.array(
            [0, positions, 2 * positions, *(ends.of(outbox)[0] for outbox in outboxes)],
            dtype=np.int64,
        )
        assert (POSITION, BAG, OUTBOX) == (1, 2, 3)
        payloads = self.payloads.copy(raises, copy, when).split("\n")
        hashes = self._chain(payloads, copy, ends)
        # Only the verdicts keep hashes; like the events, they are in the ledger's order.
        return {
            kind: stencil.copy(raises, copy, when, hashes if stencil.later else ())
            for kind, stencil in self.tables.items()
        }

    def _chain(self, payloads: Sequence[str], copy: str, ends: Ends) -> list[str]:
        hashes: list[str] = []
        for (outbox, event_id), payload in zip(self.chained, payloads, strict=True):
            last_seq, last_hash = ends.of(outbox)
            station_id, epoch = outbox
            chained = next_hash(
                last_hash,
                station_id=station_id,
                epoch=epoch,
                seq=last_seq + 1,
                event_id=UUID(event_id.replace(COPY, copy)),
                payload=payload,
            )
            ends.move(outbox, last_seq + 1, chained)
            hashes.append(chained)
        return hashes
