"""Webhooks, what they did not take, and the programs that were let in, kept in memory."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from uuid import UUID

from typing_extensions import override

from kiosk.api_client.programs import ProgramsApi
from shared.console import Page
from shared.errors import RequestRefused
from shared.events import Source
from shared.integrations import (
    IntegrationRecord,
    IntegrationToken,
    LedgerLine,
    NewIntegration,
    Scope,
)
from shared.records import Result
from shared.webhooks import (
    DeadLetter,
    Delivery,
    EventKind,
    NewWebhook,
    NotAgain,
    SentAgain,
    WebhookRecord,
    WebhookSecret,
    WebhookTargets,
)
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.accounts import paged

TOKEN = "tti_S0meToken0fManyLettersAndDigitsThatNobodyCanGuess0001"
SECRET = "ttw_S0meSecret0fManyLettersAndDigitsThatNobodyCanGuess01"
_BILLS = [EventKind.BILL_CREATED, EventKind.BILL_CHANGED, EventKind.BILL_CLOSED]


def webhooks() -> list[WebhookRecord]:
    def one(number: int, name: str, url: str, **more: object) -> WebhookRecord:
        fields: dict[str, object] = {
            "id": sample.uid(700 + number),
            "name": name,
            "url": url,
            "kinds": _BILLS,
            "position": 89_996,
            "is_on": True,
            "created_at": sample.NOW - timedelta(days=40),
            "created_by": "Sunita Verma",
            "delivered_at": sample.NOW - timedelta(minutes=3 + number * 50),
        }
        return WebhookRecord.model_validate(fields | more)

    return [
        one(0, "Bookkeeping", "https://erp.example/tracetrack"),
        one(
            1,
            "Transport",
            "https://trucks.example/hooks/bags?site=1",
            waiting=1,
            dead=2,
            error="answered_503",
            failed_at=sample.NOW - timedelta(minutes=4),
            next_at=sample.NOW + timedelta(minutes=11),
            delivered_at=sample.NOW - timedelta(hours=5),
            failing_since=sample.NOW - timedelta(hours=4, minutes=40),
        ),
        one(
            2,
            "Weather board",
            "http://10.2.0.7/board",
            is_on=False,
            stopped_at=sample.NOW - timedelta(days=2),
            dead=1,
            error="no_answer",
            failed_at=sample.NOW - timedelta(days=3),
        ),
    ]


def letters() -> list[DeadLetter]:
    return [
        DeadLetter(
            id=sample.uid(720 + at),
            webhook_id=sample.uid(701 if at else 702),
            webhook="Transport" if at else "Weather board",
            first=81_004 + at * 900,
            last=81_104 + at * 900,
            events=(4, 100, 37)[at],
            tries=8,
            error=("answered_400", "answered_500", "timed_out")[at],
            made_at=sample.NOW - timedelta(days=3 - at, hours=2),
            tried_at=sample.NOW - timedelta(days=3 - at),
        )
        for at in range(3)
    ]


def programs() -> list[IntegrationRecord]:
    def one(number: int, name: str, scopes: list[Scope], **more: object) -> IntegrationRecord:
        fields: dict[str, object] = {
            "id": sample.uid(740 + number),
            "name": name,
            "scopes": scopes,
            "created_at": sample.NOW - timedelta(days=90),
            "created_by": "Sunita Verma",
        }
        return IntegrationRecord.model_validate(fields | more)

    return [
        one(
            0,
            "Bookkeeping",
            [Scope.BILLS_READ, Scope.BILLS_WRITE],
            last_used_at=sample.NOW - timedelta(minutes=2),
            expires_at=sample.NOW + timedelta(days=275),
        ),
        one(1, "Office screen", [Scope.REPORTS_READ], expires_at=sample.NOW - timedelta(days=1)),
        one(2, "Old bookkeeping", [Scope.BILLS_READ], revoked_at=sample.NOW - timedelta(days=60)),
    ]


class ProgramsInMemory(ProgramsApi):
    """Each call is answered through `answer`, which may fail or wait as the books do."""

    def __init__(self, answer: Callable[..., None], *, is_empty: bool) -> None:
        self._answer = answer
        self.of_webhooks = [] if is_empty else webhooks()
        self.of_letters = [] if is_empty else letters()
        self.of_programs = [] if is_empty else programs()
        self.hosts = [] if is_empty else ["erp.example", "*.trucks.example"]
        self.sent_again: list[UUID] = []

    @override
    def integrations(self, after: str | None = None) -> Page[IntegrationRecord]:
        self._answer()
        return paged(self.of_programs, after)

    @override
    def add_integration(self, wanted: NewIntegration) -> IntegrationToken:
        self._answer(wanted)
        if any(one.name == wanted.name for one in self.of_programs if one.revoked_at):
            raise RequestRefused("integration_name_taken", name=wanted.name)
        record = IntegrationRecord(
            id=sample.uid(760),
            name=wanted.name,
            scopes=wanted.scopes,
            created_at=sample.NOW,
            created_by="Sunita Verma",
            expires_at=wanted.expires_at,
        )
        self.of_programs.append(record)
        return IntegrationToken(token=TOKEN, integration=record)

    @override
    def revoke_integration(self, integration_id: UUID) -> IntegrationRecord:
        self._answer()
        at = next(n for n, one in enumerate(self.of_programs) if one.id == integration_id)
        now = {"revoked_at": sample.NOW}
        self.of_programs[at] = self.of_programs[at].model_copy(update=now)
        return self.of_programs[at]

    @override
    def webhooks(self, after: str | None = None) -> Page[WebhookRecord]:
        self._answer()
        return paged(self.of_webhooks, after)

    @override
    def webhook_targets(self) -> WebhookTargets:
        self._answer()
        return WebhookTargets(hosts=self.hosts, networks=[])

    @override
    def add_webhook(self, wanted: NewWebhook) -> WebhookSecret:
        self._answer(wanted)
        if "erp.example" not in wanted.url:
            raise RequestRefused("webhook_host_not_allowed", host="elsewhere.example")
        record = webhooks()[0].model_copy(update={"name": wanted.name, "url": wanted.url})
        self.of_webhooks.append(record)
        return WebhookSecret(secret=SECRET, webhook=record)

    @override
    def stop_webhook(self, webhook_id: UUID) -> WebhookRecord:
        return self._switch(webhook_id, is_on=False)

    @override
    def start_webhook(self, webhook_id: UUID) -> WebhookRecord:
        return self._switch(webhook_id, is_on=True)

    @override
    def dead_letters(self, after: str | None = None) -> Page[DeadLetter]:
        self._answer()
        return paged(self.of_letters, after)

    @override
    def dead_letter(self, delivery_id: UUID) -> Delivery:
        self._answer()
        letter = next(one for one in self.of_letters if one.id == delivery_id)
        lines = [
            LedgerLine(
                position=letter.first + at,
                kind=EventKind.BILL_CLOSED if at else EventKind.BILL_CREATED,
                result=Result.APPLIED,
                happened_at=letter.made_at,
                at=letter.made_at,
                received_at=letter.made_at,
                source=Source.CONSOLE,
                bill=f"B-2026-04{12 + at}",
            )
            for at in range(letter.events)
        ]
        return Delivery(
            id=letter.id, webhook_id=letter.webhook_id, made_at=letter.made_at, events=lines
        )

    @override
    def send_again(self, delivery_id: UUID) -> DeadLetter:
        self._answer()
        letter = next((one for one in self.of_letters if one.id == delivery_id), None)
        if letter is None:
            raise RequestRefused("dead_letter_unknown")
        if letter.webhook_id == sample.uid(702):
            raise RequestRefused("webhook_stopped")
        self.of_letters.remove(letter)
        self.sent_again.append(delivery_id)
        return letter

    @override
    def send_many_again(self, delivery_ids: Sequence[UUID]) -> SentAgain:
        refused: list[NotAgain] = []
        for delivery_id in delivery_ids:
            try:
                self.send_again(delivery_id)
            except RequestRefused as error:
                refused.append(NotAgain(id=delivery_id, code=error.code))
        return SentAgain(sent=len(delivery_ids) - len(refused), refused=refused)

    def _switch(self, webhook_id: UUID, *, is_on: bool) -> WebhookRecord:
        self._answer()
        at = next(n for n, one in enumerate(self.of_webhooks) if one.id == webhook_id)
        state = {"is_on": is_on, "stopped_at": None if is_on else sample.NOW}
        self.of_webhooks[at] = self.of_webhooks[at].model_copy(update=state)
        return self.of_webhooks[at]
