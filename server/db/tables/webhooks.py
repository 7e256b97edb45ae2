"""Where the server tells of events, and what it has yet to tell or could not."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base, Position


class Webhook(Base):
    """An address with the kinds of events it is told of, separated by blanks.

    All events up to `position` are in deliveries or told, the last of which has the number
    `sequence`. `secret` is sealed with the
    installation's key. Who sends holds the lease (`leased_by`, a name of its own) until it is over.
    """

    __tablename__ = "webhooks"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    url: Mapped[str] = mapped_column(String(500))
    kinds: Mapped[str] = mapped_column(String(1000))
    secret: Mapped[str] = mapped_column(String(300))
    position: Mapped[Position]
    sequence: Mapped[Position]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID] = mapped_column(ForeignKey("persons.id"))
    stopped_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]
    leased_by: Mapped[UUID | None]
    leased_until: Mapped[datetime | None]


class WebhookDelivery(Base):
    """One call that is not done: waiting for `next_at`, or given up when that is empty.

    `body` is kept as it is sent, for it is signed, and its events may go to an archive. `sequence`
    counts the deliveries of a webhook. While the receiver was away at the last try (`is_away`),
    later ones wait; not so for one that is sent again by an admin (`is_again`). Every try since
    `failing_since` has failed.
    """

    __tablename__ = "webhook_deliveries"
    __table_args__ = (Index("ix_webhook_deliveries_webhook_id", "webhook_id", "next_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    webhook_id: Mapped[UUID] = mapped_column(ForeignKey("webhooks.id"))
    first: Mapped[Position]
    last: Mapped[Position]
    sequence: Mapped[Position]
    events: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    tries: Mapped[int]
    next_at: Mapped[datetime | None]
    is_again: Mapped[bool]
    is_away: Mapped[bool]
    error: Mapped[str] = mapped_column(String(100))
    made_at: Mapped[datetime]
    tried_at: Mapped[datetime | None]
    failing_since: Mapped[datetime | None]
