"""What is asked about programs of others: their tokens, webhooks, and the ledger they follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.api_client.transport import Ask, Transport
from shared.console import Page
from shared.integrations import (
    IntegrationRecord,
    IntegrationToken,
    LedgerLine,
    LedgerPage,
    NewIntegration,
)
from shared.webhooks import (
    DeadLetter,
    Delivery,
    NewWebhook,
    SendAgain,
    SentAgain,
    WebhookRecord,
    WebhookSecret,
    WebhookTargets,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

LEDGER_PAGE = 500


class ProgramsApi:
    """The calls about programs of others; made by `ConsoleApi`, which holds one.

    A program calls `ledger` and `events` with its own token, an admin all of them. Every method may
    raise ServerUnreachable, AccessDenied or RequestRefused.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def ledger(self, after: int = 0, limit: int = LEDGER_PAGE) -> LedgerPage:
        """Return the events after a ledger position, oldest first."""
        query = {"after": str(after), "limit": str(limit)}
        return self._transport.reply(Ask("GET", "/v1/ledger", query), LedgerPage)

    def events(self, after: int = 0) -> Iterator[LedgerLine]:
        """Yield all events after a ledger position that there are by now, oldest first.

        Keep the position of the last one, and go on from it: none comes late or twice.
        """
        more = True
        while more:
            page = self.ledger(after)
            yield from page.items
            after, more = page.next, page.more

    def integrations(self, after: str | None = None) -> Page[IntegrationRecord]:
        """Return one page of the programs that were let in, by name."""
        ask = Ask("GET", "/v1/integrations", _after(after))
        return self._transport.reply(ask, Page[IntegrationRecord])

    def add_integration(self, wanted: NewIntegration) -> IntegrationToken:
        """Let a program in; its token is in the answer and nowhere else."""
        return self._transport.reply(Ask("POST", "/v1/integrations", body=wanted), IntegrationToken)

    def revoke_integration(self, integration_id: UUID) -> IntegrationRecord:
        """Shut a program out for good."""
        ask = Ask("POST", f"/v1/integrations/{integration_id}/revoke")
        return self._transport.reply(ask, IntegrationRecord)

    def webhooks(self, after: str | None = None) -> Page[WebhookRecord]:
        """Return one page of the webhooks, by name."""
        return self._transport.reply(Ask("GET", "/v1/webhooks", _after(after)), Page[WebhookRecord])

    def add_webhook(self, wanted: NewWebhook) -> WebhookSecret:
        """Have an address told of later events; the secret is in the answer and nowhere else."""
        return self._transport.reply(Ask("POST", "/v1/webhooks", body=wanted), WebhookSecret)

    def stop_webhook(self, webhook_id: UUID) -> WebhookRecord:
        """Tell an address nothing more, until it is started again."""
        ask = Ask("POST", f"/v1/webhooks/{webhook_id}/stop")
        return self._transport.reply(ask, WebhookRecord)

    def start_webhook(self, webhook_id: UUID) -> WebhookRecord:
        """Go on where a stopped webhook stopped."""
        ask = Ask("POST", f"/v1/webhooks/{webhook_id}/start")
        return self._transport.reply(ask, WebhookRecord)

    def webhook_targets(self) -> WebhookTargets:
        """Return which hosts and networks IT allows to be called."""
        return self._transport.reply(Ask("GET", "/v1/webhooks/targets"), WebhookTargets)

    def dead_letters(self, after: str | None = None) -> Page[DeadLetter]:
        """Return one page of the deliveries that were given up, the oldest first."""
        ask = Ask("GET", "/v1/webhooks/dead-letters", _after(after))
        return self._transport.reply(ask, Page[DeadLetter])

    def dead_letter(self, delivery_id: UUID) -> Delivery:
        """Return what a delivery that was given up would have told."""
        ask = Ask("GET", f"/v1/webhooks/dead-letters/{delivery_id}")
        return self._transport.reply(ask, Delivery)

    def send_again(self, delivery_id: UUID) -> DeadLetter:
        """Have a delivery that was given up sent again, under its id."""
        ask = Ask("POST", f"/v1/webhooks/dead-letters/{delivery_id}/again")
        return self._transport.reply(ask, DeadLetter)

    def send_many_again(self, delivery_ids: Sequence[UUID]) -> SentAgain:
        """Have up to `MOST_AGAIN` deliveries that were given up sent again."""
        body = SendAgain(deliveries=list(delivery_ids))
        ask = Ask("POST", "/v1/webhooks/dead-letters/again", body=body)
        return self._transport.reply(ask, SentAgain)


def _after(after: str | None) -> dict[str, str]:
    return {} if after is None else {"after": after}
