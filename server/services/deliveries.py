"""What webhooks are to be told, taken from the ledger by position: nothing is lost or forgotten.

Intake knows nothing of it: whoever sends looks at the ledger afterwards, and makes deliveries in
its order. One that the receiver refused is tried again by itself; later ones are told meanwhile.
While the receiver is away, or takes nothing, the ledger is the queue. A delivery is given up where
it is the delivery's own fault, never because the receiver was away.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import and_, case, delete, func, or_, select, update

from server.db import tables
from server.db.session import changes
from server.services import history
from shared.ids import new_id
from shared.records import Role
from shared.webhooks import Delivery

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from shared.ids import RandomBytes

MOST_EVENTS = 100
"""Of one delivery."""
STRETCH = 2000
"""Ledger positions that are looked through at once for events of the wanted kinds."""
WAITS_S = (5, 15, 60, 300, 900, 1800, 3600)
"""Between one try and the next; then a delivery is given up, if the receiver takes others."""
PROBE_S = 900
"""The longest between two tries while the receiver is away, or takes nothing at all."""
KEPT = timedelta(days=7)
"""How long a receiver may fail with every delivery before the first of them is given up."""
MOST_REFUSED = 10
"""Deliveries of one webhook that wait for another try before later events wait with them."""
LEASE_S = 60.0
_AWAY = frozenset({"no_answer", "tls_failed"} | {f"answered_{n}" for n in (429, 502, 503, 504)})
_TOO_LATE = frozenset({"answered_408", "answered_425"})
"""Answers that name the request and mean the moment."""


@dataclass(frozen=True, slots=True)
class Due:
    """A delivery to be sent now."""

    id: UUID
    url: str
    sealed_secret: str
    body: bytes


def with_work(session: Session, now: datetime) -> list[UUID]:
    """Return the webhooks that nobody sends for just now and that have something to be told."""
    hook, waiting = tables.Webhook, tables.WebhookDelivery
    head = select(tables.LedgerHead.head).scalar_subquery()
    is_due = (
        select(waiting.id).where(waiting.webhook_id == hook.id, waiting.next_at <= now).exists()
    )
    is_held_up = hook.id.in_(_held_up())
    found = session.scalars(
        select(hook.id)
        .join(tables.Person, tables.Person.id == hook.created_by)
        .where(
            hook.stopped_at.is_(None),
            tables.Person.is_active,
            tables.Person.role == Role.ADMIN,
            or_(hook.leased_until.is_(None), hook.leased_until <= now),
            or_(is_due, and_(hook.position < head, ~is_held_up)),
        )
        .order_by(hook.id)
    )
    return list(found)


def lease(session: Session, webhook_id: UUID, sender: UUID, now: datetime) -> bool:
    """Take the right to send for a webhook for a minute, or take it again; False if another has."""
    hook = tables.Webhook
    taken = session.execute(
        update(hook)
        .where(
            hook.id == webhook_id,
            hook.stopped_at.is_(None),
            or_(hook.leased_by == sender, hook.leased_until.is_(None), hook.leased_until <= now),
        )
        .values(leased_by=sender, leased_until=now + timedelta(seconds=LEASE_S))
        .returning(hook.id)
    ).first()
    changes(session)
    return taken is not None


def give_back(session: Session, webhook_id: UUID, sender: UUID) -> None:
    """Let others send for a webhook."""
    hook = tables.Webhook
    session.execute(
        update(hook)
        .where(hook.id == webhook_id, hook.leased_by == sender)
        .values(leased_by=None, leased_until=None)
    )
    changes(session)


def next_due(
    session: Session, webhook_id: UUID, now: datetime, random_bytes: RandomBytes
) -> Due | None:
    """Return the delivery that is due, or make the next one of what the ledger holds by now."""
    changes(session)
    hook = session.get_one(tables.Webhook, webhook_id)
    waiting = tables.WebhookDelivery
    row = session.scalars(
        select(waiting)
        .where(waiting.webhook_id == webhook_id, waiting.next_at <= now)
        .order_by(waiting.next_at, waiting.sequence)
        .limit(1)
    ).first()
    if row is None:
        if _is_held_up(session, webhook_id):
            return None
        row = _made(session, hook, now, random_bytes)
    return row and Due(row.id, hook.url, hook.secret, row.body.encode())


def done(session: Session, delivery_id: UUID, webhook_id: UUID, now: datetime) -> None:
    """Note that a delivery was taken; what failed because nothing was is tried again at once."""
    changes(session)
    hook, waiting = session.get_one(tables.Webhook, webhook_id), tables.WebhookDelivery
    was_held_up = _is_held_up(session, webhook_id)
    session.execute(delete(waiting).where(waiting.id == delivery_id))
    others = select(waiting).where(
        waiting.webhook_id == webhook_id, waiting.next_at > now, ~waiting.is_again
    )
    for row in session.scalars(others):
        if not _has_taken_since(hook, row) and (was_held_up or not _is_refusal(row.error)):
            row.next_at = now
    hook.delivered_at = now


def failed(session: Session, delivery_id: UUID, error: str, now: datetime) -> None:
    """Note how a try ended; it is made again later and later, and given up if it is to blame.

    While the receiver is away nothing else is tried before: one delivery tells that it is back.
    """
    changes(session)
    waiting = tables.WebhookDelivery
    row = session.get(waiting, delivery_id)
    if row is None:
        return
    wait_s = WAITS_S[row.tries] if row.tries < len(WAITS_S) else PROBE_S
    row.tries, row.error, row.tried_at = row.tries + 1, error, now
    row.is_away, row.failing_since = is_away(error), row.failing_since or now
    session.flush()
    if row.is_away:
        row.next_at = now + timedelta(seconds=min(wait_s, PROBE_S))
        session.execute(
            update(waiting)
            .where(waiting.webhook_id == row.webhook_id, waiting.next_at < row.next_at)
            .values(next_at=row.next_at)
        )
    elif row.tries > len(WAITS_S) and _is_to_blame(session, row, now):
        row.next_at = None
    else:
        row.next_at = now + timedelta(seconds=wait_s)


def is_away(error: str) -> bool:
    """Whether a try ended in a way that says nothing of what was told: any other would end so."""
    return error in _AWAY or error.startswith("webhook_")


def _is_to_blame(session: Session, row: tables.WebhookDelivery, now: datetime) -> bool:
    """Whether a delivery fails for what it is: others were taken, or it alone was refused.

    One that fails for days with all others is to blame as well: nothing else would be tried.
    """
    hook = session.get_one(tables.Webhook, row.webhook_id)
    return (
        _has_taken_since(hook, row)
        or (_is_refusal(row.error) and not _is_held_up(session, row.webhook_id))
        or (row.failing_since is not None and now - row.failing_since >= KEPT)
    )


def _has_taken_since(hook: tables.Webhook, row: tables.WebhookDelivery) -> bool:
    """Whether the receiver took another delivery since this one began to fail."""
    began = row.failing_since or row.made_at
    return hook.delivered_at is not None and hook.delivered_at > began


def _is_refusal(error: str) -> bool:
    """Whether the receiver says that it will not have this delivery."""
    is_answer = error == "redirected" or error.startswith("answered_4")
    return is_answer and error not in _AWAY | _TOO_LATE


def _is_held_up(session: Session, webhook_id: UUID) -> bool:
    return webhook_id in session.scalars(_held_up()).all()


def _held_up() -> Select[UUID]:
    """Select the webhooks whose later events wait in the ledger."""
    waiting = tables.WebhookDelivery
    aways = func.sum(case((waiting.is_away, 1), else_=0))
    return (
        select(waiting.webhook_id)
        .where(waiting.next_at.is_not(None), ~waiting.is_again)
        .group_by(waiting.webhook_id)
        .having(or_(aways > 0, func.count() >= MOST_REFUSED))
    )


def _made(
    session: Session, hook: tables.Webhook, now: datetime, random_bytes: RandomBytes
) -> tables.WebhookDelivery | None:
    head = session.scalars(select(tables.LedgerHead.head)).one()
    kinds = frozenset(hook.kinds.split())
    while hook.position < head:
        until = min(head, hook.position + STRETCH)
        lines = history.of_kinds(session, kinds, hook.position, until, MOST_EVENTS)
        hook.position = lines[-1].position if len(lines) == MOST_EVENTS else until
        if lines:
            hook.sequence += 1
            delivery = Delivery(
                id=new_id(now, random_bytes),
                webhook_id=hook.id,
                sequence=hook.sequence,
                made_at=now,
                events=lines,
            )
            row = tables.WebhookDelivery(
                id=delivery.id,
                webhook_id=hook.id,
                first=lines[0].position,
                last=lines[-1].position,
                sequence=hook.sequence,
                events=len(lines),
                body=delivery.model_dump_json(),
                tries=0,
                next_at=now,
                is_again=False,
                is_away=False,
                error="",
                made_at=now,
                tried_at=None,
                failing_since=None,
            )
            session.add(row)
            return row
    return None
