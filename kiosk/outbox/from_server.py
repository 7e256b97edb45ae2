"""What the server says, written into the station's file: settings, verdicts, the change feed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.station.says import Says
from shared.codes import BagKind
from shared.errors import RuleBroken
from shared.records import BagState, Result
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.outbox.rows import Row
    from kiosk.outbox.store import Store
    from kiosk.station.scene import Site
    from shared.records import StationSettings, Verdict
    from shared.wire import EnrolReply, FeedReply

_WORDS = " ".join(sorted({*BagKind, *BagState}))
"""What this program knows of bags. One that knows other words reads the feed from the start.

What an older one did not know was left out of the book, or stands in it as `other`.
"""


@value
class SyncState:
    """What the sync worker needs to know before it speaks to the server.

    `must_ask_cursor` says that the server was restored, so that it may have lost events: ask for
    its cursor, then `rewind` to the number after it.
    """

    station_id: UUID | None
    epoch: str
    last_seq: int
    last_hash: str
    waiting: int
    oldest_waiting_at: datetime | None
    feed_since: int
    generation: str
    must_ask_cursor: bool


def take_enrolment(store: Store, reply: EnrolReply) -> None:
    """Become the station that the server says.

    Raises:
        RuleBroken: `already_enrolled`: this file belongs to another station.
    """
    mine = store.meta.station_id
    if mine is not None and mine != reply.station_id:
        raise RuleBroken(Says.ALREADY_ENROLLED, station=str(mine))
    with store.transaction():
        store.meta.station_id = reply.station_id
        store.meta.settings = reply.settings
    store.tidy()


def take_settings(store: Store, settings: StationSettings) -> None:
    """Keep new settings; a new generation means that the server was restored."""
    with store.transaction():
        store.meta.settings = settings
        _take_generation(store, settings.generation)


def take_feed(store: Store, reply: FeedReply, site: Site | None) -> None:
    """Write a page of the change feed and how far it came."""
    with store.transaction():
        if _take_generation(store, reply.generation):
            # This page was asked for in the old ledger's numbers: read the feed from the start.
            return
        store.book.take_told(reply.bags, store.outbox, site)
        store.meta.feed_since = reply.next
        store.meta.book_words = _WORDS


def take_verdicts(
    store: Store, verdicts: Sequence[Verdict], site: Site | None, now: datetime
) -> list[int]:
    """Write verdicts; return the numbers of the events that read otherwise by them."""
    with store.transaction():
        rows = store.outbox.settle(verdicts, now)
        answers = {verdict.seq: verdict for verdict in verdicts}
        # A scan without effect leaves no trace; one that the feed told of first counts once.
        keys = {
            key
            for row in rows
            if _changes_bags(row)
            for key in (row.bag_key, row.other_key)
            if key and _is_to_be_made_anew(store, key, answers[row.seq])
        }
        store.book.lay_over(sorted(keys), store.outbox, site)
    undone = [row.undoes for row in rows if row.undoes is not None]
    return [row.seq for row in rows] + undone


def rewind(store: Store, seq: int) -> None:
    """Send again from a sequence number on."""
    with store.transaction():
        store.outbox.rewind(seq, store.head.seq)
        store.meta.must_ask_cursor = False


def sync_state(store: Store) -> SyncState:
    """Return where this station stands."""
    waiting = store.outbox.waiting()
    return SyncState(
        station_id=store.meta.station_id,
        epoch=store.epoch,
        last_seq=store.head.seq,
        last_hash=store.head.hash,
        waiting=waiting.count,
        oldest_waiting_at=datetime.fromisoformat(waiting.oldest_at) if waiting.oldest_at else None,
        feed_since=store.meta.feed_since if store.meta.book_words in {"", _WORDS} else 0,
        generation=store.meta.generation,
        must_ask_cursor=store.meta.must_ask_cursor,
    )


def _take_generation(store: Store, generation: str) -> bool:
    """Note the ledger's generation; return whether an older ledger's book was thrown away."""
    known = store.meta.generation
    if not generation or generation == known:
        return False
    store.meta.generation = generation
    if not known:
        return False
    store.book.clear()
    store.outbox.forget_positions()
    store.meta.feed_since = 0
    store.meta.must_ask_cursor = True
    return True


def _is_to_be_made_anew(store: Store, key: str, verdict: Verdict) -> bool:
    return verdict.result is not Result.APPLIED or store.book.is_told(key, verdict.position)


def _changes_bags(row: Row) -> bool:
    return bool(row.has_effect) or row.undoes is not None
