"""Programs and webhooks alike: what an admin let in is shut out again, at once and for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from server.db import tables
from server.services import audit
from shared.errors import RuleBroken

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

Guest = TypeVar("Guest", tables.Integration, tables.Webhook)


class _Words(NamedTuple):
    """What the audit calls one, when it ended, and what codes say of it."""

    name: str
    ended: str
    action: str
    unknown: str


_WORDS = {
    tables.Integration: _Words(
        "integration", "revoked_at", "integration_revoked", "integration_unknown"
    ),
    tables.Webhook: _Words("webhook", "stopped_at", "webhook_stopped", "webhook_unknown"),
}


def shut_out(
    session: Session, kind: type[Guest], guest_id: UUID, *, by: UUID, now: datetime
) -> Guest:
    """Shut a program or a webhook out, and return it; its name stays taken, for what it did.

    Raises:
        RuleBroken: `integration_unknown` or `webhook_unknown`.
    """
    words = _WORDS[kind]
    row = session.get(kind, guest_id)
    if row is None:
        raise RuleBroken(words.unknown)
    if getattr(row, words.ended) is None:
        setattr(row, words.ended, now)
        audit.record(session, words.action, now, by=by, **{words.name: str(guest_id)})
    return row
