"""Carries the webhooks: adding, stopping and starting them, and sending again what was given up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.again import Again
from kiosk.ui.admin.clerks.listing import Listing, every
from kiosk.ui.admin.clerks.long_work import LongWork, Reins
from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.pages.program_forms import SecretForm, WebhookForm
from kiosk.ui.admin.pages.webhook_facts import DeliveryForm, WebhookFacts
from shared.errors import RequestRefused, TraceTrackError
from shared.webhooks import MOST_AGAIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.api_client import ConsoleApi
    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.webhooks import WebhooksPage
    from kiosk.ui.look import Look
    from shared.console import Page
    from shared.webhooks import DeadLetter, NewWebhook, WebhookRecord, WebhookSecret

translate = QCoreApplication.translate


@dataclass
class Outcome:
    """What became of deliveries that were to be sent again; `stopped_by` says why the rest wait."""

    sent: int = 0
    refused: list[RequestRefused] = field(default_factory=list[RequestRefused])
    not_begun: int = 0
    stopped_by: TraceTrackError | None = None


def send_again(api: ConsoleApi, letters: Sequence[DeadLetter], reins: Reins) -> Outcome:
    """Have deliveries sent again, many by each call, the oldest first, while it is wanted."""
    outcome = Outcome()
    for through in range(0, len(letters), MOST_AGAIN):
        if not reins.is_wanted():
            break
        reins.tell(through)
        ids = [letter.id for letter in letters[through : through + MOST_AGAIN]]
        try:
            answer = api.programs.send_many_again(ids)
        except TraceTrackError as error:
            outcome.stopped_by = error
            break
        outcome.sent += answer.sent
        outcome.refused += [RequestRefused(one.code) for one in answer.refused]
    outcome.not_begun = len(letters) - outcome.sent - len(outcome.refused)
    return outcome


class WebhooksClerk(QObject):
    """Carries the webhooks page."""

    def __init__(self, office: Office, page: WebhooksPage, look: Look, settings: Memory) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._look, self._settings = look, settings
        self._again = Again(page, page.notice, self._ask_webhooks)
        self._letters = Listing(office, page.letters, page.notice, self._show_letters)
        self._work: LongWork[Outcome] = LongWork(office, page.progress)
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.add_pressed.connect(self.ask_to_add)
        page.stop_pressed.connect(self._stop)
        page.start_pressed.connect(self._start)
        page.webhook_opened.connect(self._show_facts)
        page.letter_opened.connect(self.show_letter)
        page.again_pressed.connect(self._send_again)
        page.all_again_pressed.connect(self._send_all_again)

    def fetch(self) -> None:
        """Ask for the webhooks, and for what was given up."""
        self._page.table.show_loading()
        self._ask_webhooks()
        self._letters.start(self._office.api.programs.dead_letters)

    def _ask_webhooks(self) -> None:
        programs = self._office.api.programs
        self._again.begin()
        self._office.ask(lambda: every(programs.webhooks), self._show, self._fail)

    def ask_to_add(self) -> WebhookForm:
        """Ask which address is to be told of what."""
        office, programs = self._office, self._office.api.programs
        form = WebhookForm(self._page)

        def refuse(error: TraceTrackError) -> None:
            form.show_refused(office.trouble(error))

        def add(wanted: NewWebhook) -> None:
            form.show_waiting(is_waiting=True)
            office.ask(lambda: programs.add_webhook(wanted), added, refuse)

        def added(made: WebhookSecret) -> None:
            form.accept()
            self.fetch()
            title = translate("admin", "Secret of {name}").format(name=made.webhook.name)
            words = translate(
                "admin", "With it the other program sees that a call comes from this server."
            )
            SecretForm(self._page, title, words, made.secret).open()

        office.ask(programs.webhook_targets, form.show_targets, refuse)
        form.webhook_given.connect(add)
        form.open()
        return form

    def show_letter(self, letter: DeadLetter) -> DeliveryForm:
        """Show what a delivery would have told."""
        office = self._office
        form = DeliveryForm(self._page, letter, office.site, self._look, self._settings)
        office.ask(
            lambda: office.api.programs.dead_letter(letter.id),
            form.show_delivery,
            lambda error: form.table.show_failed(office.trouble(error)),
        )
        form.open()
        return form

    def _show_facts(self, webhook: WebhookRecord) -> None:
        WebhookFacts(self._page, webhook, self._office.site).open()

    def _stop(self, webhook: WebhookRecord) -> None:
        self._switch(webhook, is_on=False)

    def _start(self, webhook: WebhookRecord) -> None:
        self._switch(webhook, is_on=True)

    def _switch(self, webhook: WebhookRecord, *, is_on: bool) -> None:
        programs = self._office.api.programs
        start, stop = programs.start_webhook, programs.stop_webhook
        act, opposite = (start, stop) if is_on else (stop, start)
        undo = taking_back(
            self._office,
            self._page.notice,
            lambda: opposite(webhook.id),
            self._said(webhook, is_on=not is_on),
            self.fetch,
        )

        def done(record: WebhookRecord) -> None:
            self._page.notice.say(self._said(record, is_on=is_on), "good", undo=undo)
            self.fetch()

        self._office.ask(lambda: act(webhook.id), done, self._refuse)

    @staticmethod
    def _said(webhook: WebhookRecord, *, is_on: bool) -> str:
        words = translate("admin", "{name} is told nothing more. Start goes on where it stopped.")
        if is_on:
            words = translate("admin", "{name} is told again, from where it stopped.")
        return words.format(name=webhook.name)

    def _send_all_again(self) -> None:
        """Fetch whatever was given up, loaded or not, and send it."""
        programs = self._office.api.programs
        self._office.ask(lambda: every(programs.dead_letters), self._send_again, self._refuse)

    def _send_again(self, letters: list[DeadLetter]) -> None:
        api = self._office.api
        if not letters:
            return
        self._page.notice.clear()
        self._page.show_waiting(is_waiting=True)
        self._work.start(
            lambda reins: send_again(api, letters, reins),
            translate("admin", "Sending again: {through} of {count}"),
            len(letters),
            self._sent,
            self._refuse_work,
        )

    def _sent(self, outcome: Outcome) -> None:
        self._page.show_waiting(is_waiting=False)
        number = self._office.site.number
        words = translate("admin", "{count} on their way again.")
        said = [words.format(count=number(outcome.sent))]
        for words, count in (
            (translate("admin", "{count} refused."), len(outcome.refused)),
            (translate("admin", "{count} not begun."), outcome.not_begun),
        ):
            if count:
                said.append(words.format(count=number(count)))
        said += [self._office.trouble(error) for error in outcome.refused[:1]]
        if outcome.stopped_by is not None:
            said.append(self._office.trouble(outcome.stopped_by))
        else:
            self.fetch()
        is_whole = not (outcome.refused or outcome.not_begun)
        self._page.notice.say(" ".join(said), "good" if is_whole else "warn")

    def _refuse_work(self, error: TraceTrackError) -> None:
        self._page.show_waiting(is_waiting=False)
        self._refuse(error)

    def _fail(self, error: TraceTrackError) -> None:
        words = self._office.trouble(error)
        self._page.table.show_failed(words)
        if not self._page.table.has_failed:
            self._again.complain(words)
        self._again.after(error)

    def _refuse(self, error: TraceTrackError) -> None:
        self._page.notice.say(self._office.trouble(error), "bad")

    def _show(self, webhooks: list[WebhookRecord]) -> None:
        self._again.came()
        self._page.show_webhooks(webhooks, self._office.site, self._office.now())

    def _show_letters(self, page: Page[DeadLetter]) -> None:
        self._page.show_letters(page.items, self._office.site, has_more=page.next is not None)
