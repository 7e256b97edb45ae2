"""Webhooks: added by an admin with a secret that is shown once, listed, stopped; dead letters."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import select

from server.db import tables
from server.keys import Keys
from server.services import audit
from server.services.guests import shut_out
from server.services.webhook_calls import SECRET_PREFIX
from shared.console import Page
from shared.errors import RuleBroken, SettingsInvalid
from shared.ids import RandomBytes, new_id
from shared.records import Role
from shared.webhooks import (
    DeadLetter,
    Delivery,
    EventKind,
    NotAgain,
    SentAgain,
    WebhookRecord,
    WebhookSecret,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

    from shared.webhooks import NewWebhook

_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Making:
    """Who adds a webhook, when, and what its secret is made of and sealed with."""

    by: UUID
    now: datetime
    keys: Keys
    random_bytes: RandomBytes


def unsealed(sealed: str, keys: Keys) -> str:
    """Return a webhook's secret as it was shown.

    Raises:
        SettingsInvalid: `secrets_foreign`: another installation sealed it.
    """
    try:
        return Fernet(keys.totp).decrypt(sealed).decode("ascii")
    except InvalidToken as error:
        raise SettingsInvalid("secrets_foreign") from error


def find(session: Session, after: str | None = None, limit: int = 50) -> Page[WebhookRecord]:
    """Return one page of the webhooks, stopped ones too, by name."""
    hook = tables.Webhook
    rows = session.scalars(
        select(hook).where(hook.name > (after or "")).order_by(hook.name).limit(limit + 1)
    ).all()
    is_more = len(rows) > limit
    items = _records(session, rows[:limit])
    return Page[WebhookRecord](items=items, next=items[-1].name if is_more else None)


def add(session: Session, wanted: NewWebhook, making: Making) -> WebhookSecret:
    """Add a webhook for what comes after now; judge its address before (`Targets.judge`).

    Raises:
        RuleBroken: `webhook_name_empty` or `webhook_name_taken`.
    """
    audit.lock_accounts(session)
    name = " ".join(wanted.name.split())
    if not name:
        raise RuleBroken("webhook_name_empty")
    table = tables.Webhook
    if session.scalar(select(table.id).where(table.name == name)) is not None:
        raise RuleBroken("webhook_name_taken", name=name)
    random = making.random_bytes(_SECRET_BYTES)
    secret = SECRET_PREFIX + base64.urlsafe_b64encode(random).decode("ascii").rstrip("=")
    row = tables.Webhook(
        id=new_id(making.now, making.random_bytes),
        name=name,
        url=wanted.url,
        kinds=" ".join(sorted(set(wanted.kinds))),
        secret=Fernet(making.keys.totp).encrypt(secret.encode("ascii")).decode("ascii"),
        position=session.scalars(select(tables.LedgerHead.head)).one(),
        sequence=0,
        created_at=making.now,
        created_by=making.by,
        stopped_at=None,
        delivered_at=None,
        leased_by=None,
        leased_until=None,
    )
    session.add(row)
    facts = {"webhook": str(row.id), "name": name, "url": row.url, "kinds": row.kinds}
    audit.record(session, "webhook_added", making.now, by=making.by, **facts)
    return WebhookSecret(secret=secret, webhook=_records(session, [row])[0])


def stop(session: Session, webhook_id: UUID, *, by: UUID, now: datetime) -> WebhookRecord:
    """Tell a webhook nothing more, until it is started again.

    Raises:
        RuleBroken: `webhook_unknown`.
    """
    return _records(session, [shut_out(session, tables.Webhook, webhook_id, by=by, now=now)])[0]


def start(session: Session, webhook_id: UUID, *, by: UUID, now: datetime) -> WebhookRecord:
    """Tell a stopped webhook again, from where it stopped; judge its address before.

    Raises:
        RuleBroken: `webhook_unknown`.
    """
    row = session.get(tables.Webhook, webhook_id)
    if row is None:
        raise RuleBroken("webhook_unknown")
    if row.stopped_at is not None:
        row.stopped_at = None
        audit.record(session, "webhook_started", now, by=by, webhook=str(webhook_id))
    return _records(session, [row])[0]


def url_of(session: Session, webhook_id: UUID) -> str:
    """Return the address of a webhook.

    Raises:
        RuleBroken: `webhook_unknown`.
    """
    row = session.get(tables.Webhook, webhook_id)
    if row is None:
        raise RuleBroken("webhook_unknown")
    return row.url


def dead_letters(session: Session, after: str | None = None, limit: int = 50) -> Page[DeadLetter]:
    """Return one page of the deliveries that were given up, the oldest first.

    Raises:
        RuleBroken: `page_unknown`.
    """
    letter = tables.WebhookDelivery
    # An id begins with the time at which the delivery was made.
    query = _letters().where(letter.next_at.is_(None)).order_by(letter.id)
    if after:
        try:
            query = query.where(letter.id > UUID(after))
        except ValueError as error:
            raise RuleBroken("page_unknown") from error
    rows = session.execute(query.limit(limit + 1)).all()
    items = [_letter(row) for row in rows[:limit]]
    return Page[DeadLetter](items=items, next=str(items[-1].id) if len(rows) > limit else None)


def body_of(session: Session, delivery_id: UUID) -> Delivery:
    """Return what a delivery that was given up would have told.

    Raises:
        RuleBroken: `dead_letter_unknown`.
    """
    row = session.get(tables.WebhookDelivery, delivery_id)
    if row is None or row.next_at is not None:
        raise RuleBroken("dead_letter_unknown")
    return Delivery.model_validate_json(row.body)


def send_again(session: Session, delivery_id: UUID, *, by: UUID, now: datetime) -> DeadLetter:
    """Have a delivery that was given up sent again, under its id, with all its tries.

    Raises:
        RuleBroken: `dead_letter_unknown`, or `webhook_stopped`.
    """
    row = session.get(tables.WebhookDelivery, delivery_id, with_for_update=True)
    if row is None or row.next_at is not None:
        raise RuleBroken("dead_letter_unknown")
    if session.get_one(tables.Webhook, row.webhook_id).stopped_at is not None:
        raise RuleBroken("webhook_stopped")
    letter = _letter(session.execute(_letters().where(tables.WebhookDelivery.id == row.id)).one())
    row.tries, row.next_at, row.is_again, row.failing_since = 0, now, True, None
    audit.record(session, "dead_letter_sent_again", now, by=by, delivery=str(delivery_id))
    return letter


def send_many_again(
    session: Session, delivery_ids: Sequence[UUID], *, by: UUID, now: datetime
) -> SentAgain:
    """Have deliveries that were given up sent again; what can't be holds up none of the others."""
    refused: list[NotAgain] = []
    wanted = sorted(set(delivery_ids))  # in one order: two who do so lock the same rows
    for delivery_id in wanted:
        try:
            send_again(session, delivery_id, by=by, now=now)
        except RuleBroken as error:
            refused.append(NotAgain(id=delivery_id, code=error.code))
    return SentAgain(sent=len(wanted) - len(refused), refused=refused)


def _letters() -> Select[tables.WebhookDelivery, str]:
    letter, hook = tables.WebhookDelivery, tables.Webhook
    return select(letter, hook.name).join(hook, hook.id == letter.webhook_id)


def _letter(row: Row[tables.WebhookDelivery, str]) -> DeadLetter:
    letter, name = row
    return DeadLetter(
        id=letter.id,
        webhook_id=letter.webhook_id,
        webhook=name,
        first=letter.first,
        last=letter.last,
        events=letter.events,
        sequence=letter.sequence,
        tries=letter.tries,
        error=letter.error,
        made_at=letter.made_at,
        tried_at=letter.tried_at,
    )


def _records(session: Session, rows: Sequence[tables.Webhook]) -> list[WebhookRecord]:
    letter, person = tables.WebhookDelivery, tables.Person
    kept = session.execute(
        select(
            *(letter.webhook_id, letter.next_at, letter.tried_at, letter.error),
            *(letter.is_again, letter.failing_since),
        )
        .where(letter.webhook_id.in_([row.id for row in rows]))
        .order_by(letter.tried_at.nulls_first())
    ).all()
    makers = {
        each.id: each
        for each in session.scalars(
            select(person).where(person.id.in_([row.created_by for row in rows]))
        )
    }
    records: list[WebhookRecord] = []
    for row in rows:
        maker = makers[row.created_by]
        own = [each for each in kept if each.webhook_id == row.id]
        waiting = [each.next_at for each in own if each.next_at is not None]
        failed = [each for each in own if each.tried_at is not None]
        failing = [
            each.failing_since
            for each in own
            if each.next_at is not None and each.failing_since is not None and not each.is_again
            if row.delivered_at is None or each.failing_since >= row.delivered_at
        ]
        may = maker.is_active and maker.role is Role.ADMIN
        records.append(
            WebhookRecord(
                id=row.id,
                name=row.name,
                url=row.url,
                kinds=[EventKind(kind) for kind in row.kinds.split()],
                position=row.position,
                is_on=may and row.stopped_at is None,
                waiting=len(waiting),
                dead=len(own) - len(waiting),
                created_at=row.created_at,
                created_by=maker.name,
                stopped_at=row.stopped_at,
                delivered_at=row.delivered_at,
                failed_at=failed[-1].tried_at if failed else None,
                error=failed[-1].error if failed else "",
                next_at=min(waiting, default=None),
                failing_since=min(failing, default=None),
            )
        )
    return records
