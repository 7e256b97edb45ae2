"""What the sync thread asks of the station's store; each call waits for the store thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shared.wire import Envelope, FeedReply, StationSettings, Verdict


@dataclass(frozen=True, slots=True)
class Standing:
    """How the store stands: its outbox by name and number, its bag book's place in the feed.

    `settled_seq` is the last event that the server has settled, `last_seq` the last recorded.
    """

    epoch: str
    generation: str
    feed_position: int
    recorded: int
    waiting: int
    oldest_waiting_at: datetime | None
    settled_seq: int
    last_seq: int


class Store(Protocol):
    """The store, as the sync thread sees it."""

    def standing(self) -> Standing:
        """Return how things stand."""
        ...

    def pending(self, limit: int) -> Sequence[Envelope]:
        """Return the first events without a verdict, in order."""
        ...

    def settle(self, verdicts: Sequence[Verdict]) -> None:
        """Keep the server's verdicts."""
        ...

    def rewind(self, seq: int) -> None:
        """Let the events from `seq` on wait again: the server does not have them."""
        ...

    def apply_feed(self, reply: FeedReply) -> None:
        """Take changed bags into the book; another generation empties it first."""
        ...

    def apply_settings(self, settings: StationSettings) -> None:
        """Take new settings."""
        ...

    def show_connection(self, *, is_online: bool, trouble: str) -> None:
        """Show the truth about the line; `trouble` is a code to word, empty when all is well."""
        ...
