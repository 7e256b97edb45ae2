"""Carries the programs of others: letting in, and shutting out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.listing import Listing
from kiosk.ui.admin.pages.program_forms import ProgramForm, SecretForm
from kiosk.ui.admin.parts.form import Form

if TYPE_CHECKING:
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.programs import ProgramsPage
    from shared.console import Page
    from shared.integrations import IntegrationRecord, IntegrationToken, NewIntegration

translate = QCoreApplication.translate


class ProgramsClerk(QObject):
    """Carries the programs page."""

    def __init__(self, office: Office, page: ProgramsPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._listing = Listing(office, page.table, page.notice, self._show)
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.add_pressed.connect(self.ask_to_add)
        page.revoke_pressed.connect(self.ask_to_revoke)

    def fetch(self) -> None:
        """Ask which programs were let in."""
        self._listing.start(self._office.api.programs.integrations)

    def ask_to_add(self) -> ProgramForm:
        """Ask which program is to be let in, and what it may do."""
        office = self._office
        form = ProgramForm(self._page, office.site, office.now())

        def add(wanted: NewIntegration) -> None:
            form.show_waiting(is_waiting=True)
            office.ask(
                lambda: office.api.programs.add_integration(wanted),
                added,
                lambda error: form.show_refused(office.trouble(error)),
            )

        def added(made: IntegrationToken) -> None:
            form.accept()
            self.fetch()
            title = translate("admin", "Token of {name}").format(name=made.integration.name)
            words = translate("admin", "The program shows it with every question it asks.")
            SecretForm(self._page, title, words, made.token).open()

        form.program_given.connect(add)
        form.open()
        return form

    def ask_to_revoke(self, program: IntegrationRecord) -> Form:
        """Make sure that a program is to be shut out."""
        office = self._office
        form = Form(
            self._page,
            translate("admin", "Revoke {name}").format(name=program.name),
            translate("admin", "Revoke"),
            explanation=translate(
                "admin",
                "Its token stops working at once and for good. What it did stays. To let it in "
                "again, make a new token under another name.",
            ),
            is_grave=True,
        )

        def revoke() -> None:
            form.show_waiting(is_waiting=True)
            office.ask(
                lambda: office.api.programs.revoke_integration(program.id),
                revoked,
                lambda error: form.show_refused(office.trouble(error)),
            )

        def revoked(record: IntegrationRecord) -> None:
            form.accept()
            words = translate("admin", "{name} was revoked.").format(name=record.name)
            self._page.notice.say(words, "good")
            self.fetch()

        form.submitted.connect(revoke)
        form.open()
        return form

    def _show(self, page: Page[IntegrationRecord]) -> None:
        office = self._office
        self._page.show_programs(
            page.items, office.site, office.now(), has_more=page.next is not None
        )
