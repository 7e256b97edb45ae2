"""Webhooks that need somebody, in words: what they are not told, and since when."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.ui.admin.site import Site
    from shared.webhooks import WebhookRecord

translate = QCoreApplication.translate

_HELD_UP = timedelta(minutes=15)
"""A receiver that is merely started anew takes what it missed sooner."""


def in_need(webhooks: Sequence[WebhookRecord], site: Site, now: datetime) -> str:
    """One sentence about those that need somebody; empty when none does.

    One that was stopped needs nobody, whatever it was not told: a person decided so.
    """
    told = [(one, _need(one, site, now)) for one in webhooks]
    needy = [(one.name, words) for one, words in told if words]
    if len(needy) <= 1:
        return "".join(words for _, words in needy)
    words = translate("admin", "{count} webhooks need somebody: {names}")
    names = ", ".join(name for name, _ in needy)
    return words.format(count=site.number(len(needy)), names=names)


def _need(webhook: WebhookRecord, site: Site, now: datetime) -> str:
    if webhook.stopped_at is not None:
        return ""
    since = webhook.failing_since
    if not webhook.is_on:
        words = translate("admin", "The webhook {name} is off: {person} is no admin now.")
        return words.format(name=webhook.name, person=webhook.created_by)
    if since is not None and now - since >= _HELD_UP:
        words = translate("admin", "The webhook {name} has taken nothing since {when}.")
        return words.format(name=webhook.name, when=site.lately(since, now))
    if webhook.dead:
        words = translate("admin", "What the webhook {name} did not take was given up: {count}")
        return words.format(name=webhook.name, count=site.number(webhook.dead))
    return ""
