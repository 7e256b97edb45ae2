"""Tell what is new in a batch: one outbox's events in order, without gaps, chained by hash.

Pure: the cursor and the stored verdicts are given. A batch is taken whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from server.services.world import Address
from shared.chain import next_hash
from shared.errors import OutOfStep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shared.records import Envelope
    from shared.wire import Batch


@dataclass(slots=True)
class Chain:
    """How far one outbox has been taken; moved on by `sort_out`."""

    station_id: UUID
    epoch: str
    last_seq: int
    last_hash: str
    is_frozen: bool = False


def links_of(station_id: UUID, batch: Batch) -> list[str]:
    """Return what each event of a batch hashes to, if it follows the one before it there.

    Needs no cursor, so it can be made before the ledger is locked; for the first it is empty.
    """
    one_after_another = zip(batch.events, batch.events[1:], strict=False)
    return [
        "",
        *(
            _hash_after(before.hash, station_id, batch.epoch, it)
            for before, it in one_after_another
        ),
    ]


def sort_out(
    chain: Chain, batch: Batch, links: Sequence[str], hashes: dict[Address, str]
) -> list[Envelope]:
    """Return the envelopes that are new, and move the chain and `hashes` on over them.

    `links` is what `links_of` said of the batch.

    Raises:
        OutOfStep: `gap` with the sequence number expected, or `fork` (its fact `why` is `frozen`,
            `other_hash` or `chain_broken`), which freezes the chain. Nothing else was moved then.
    """
    if chain.is_frozen:
        raise OutOfStep("fork", why="frozen")
    last_seq, last_hash = chain.last_seq, chain.last_hash
    fresh: list[Envelope] = []
    found: dict[Address, str] = {}
    before = ""
    for envelope, link in zip(batch.events, links, strict=True):
        follows, before = before == last_hash, envelope.hash
        address = Address(chain.station_id, chain.epoch, envelope.seq)
        if envelope.seq <= last_seq:
            if (found.get(address) or hashes.get(address)) != envelope.hash:
                raise _fork(chain, "other_hash", envelope.seq)
            continue
        if envelope.seq != last_seq + 1:
            raise OutOfStep("gap", expected=last_seq + 1)
        chained = (
            link if follows else _hash_after(last_hash, chain.station_id, chain.epoch, envelope)
        )
        if chained != envelope.hash:
            raise _fork(chain, "chain_broken", envelope.seq)
        last_seq, last_hash = envelope.seq, envelope.hash
        found[address] = envelope.hash
        fresh.append(envelope)
    chain.last_seq, chain.last_hash = last_seq, last_hash
    hashes.update(found)
    return fresh


def _hash_after(last_hash: str, station_id: UUID, epoch: str, envelope: Envelope) -> str:
    return next_hash(
        last_hash,
        station_id=station_id,
        epoch=epoch,
        seq=envelope.seq,
        event_id=envelope.event_id,
        payload=envelope.payload,
    )


def _fork(chain: Chain, why: str, seq: int) -> OutOfStep:
    chain.is_frozen = True
    return OutOfStep("fork", why=why, seq=seq)
