"""Carries the people: adding, changing, disabling, badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.cards import Card
from kiosk.ui.admin.clerks.cards import CardClerk
from kiosk.ui.admin.clerks.listing import Listing
from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.pages.person_form import PersonForm
from shared.accounts import CardText, ChangePerson, NewPerson, PersonRecord

if TYPE_CHECKING:
    from kiosk.ui.admin.documents import Documents
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.people import PeoplePage
    from shared.console import Page
    from shared.errors import TraceTrackError

translate = QCoreApplication.translate


class PeopleClerk(QObject):
    """Carries the people page."""

    def __init__(self, office: Office, page: PeoplePage, documents: Documents) -> None:
        super().__init__(page)
        self._office, self._page, self._documents = office, page, documents
        self._listing = Listing(office, page.table, page.notice, self._show)
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.add_pressed.connect(self.ask_to_add)
        page.change_pressed.connect(self.ask_to_change)
        page.badge_pressed.connect(self._make_badge)
        page.disable_pressed.connect(self._disable)
        page.enable_pressed.connect(self._enable)

    def fetch(self) -> None:
        """Ask for the people."""
        self._listing.start(self._office.api.accounts.people)

    def ask_to_add(self) -> PersonForm:
        """Ask who is to be added."""
        form = PersonForm(self._page, self._office.site.locations)
        accounts = self._office.api.accounts

        def add(person: NewPerson) -> None:
            form.show_waiting(is_waiting=True)
            self._office.ask(
                lambda: accounts.add_person(person),
                lambda record: self._saved(form, record),
                lambda error: form.show_refused(self._office.trouble(error)),
            )

        form.person_given.connect(add)
        form.open()
        return form

    def ask_to_change(self, person: PersonRecord) -> PersonForm:
        """Ask what is to change about a person."""
        form = PersonForm(self._page, self._office.site.locations, person)
        accounts = self._office.api.accounts

        def change(to: ChangePerson) -> None:
            form.show_waiting(is_waiting=True)
            self._office.ask(
                lambda: accounts.change_person(person.id, to),
                lambda record: self._saved(form, record),
                lambda error: form.show_refused(self._office.trouble(error)),
            )

        form.person_given.connect(change)
        form.open()
        return form

    def _saved(self, form: PersonForm, person: PersonRecord) -> None:
        form.accept()
        words = translate("admin", "{name} was saved.").format(name=person.name)
        self._page.notice.say(words, "good")
        self.fetch()

    def _disable(self, person: PersonRecord) -> None:
        self._set_active(person, is_active=False)

    def _enable(self, person: PersonRecord) -> None:
        self._set_active(person, is_active=True)

    def _set_active(self, person: PersonRecord, *, is_active: bool) -> None:
        accounts = self._office.api.accounts
        to, back = ChangePerson(is_active=is_active), ChangePerson(is_active=not is_active)
        undo = taking_back(
            self._office,
            self._page.notice,
            lambda: accounts.change_person(person.id, back),
            self._said(person, is_active=not is_active),
            self.fetch,
        )

        def changed(record: PersonRecord) -> None:
            words = self._said(record, is_active=is_active)
            self._page.notice.say(words, "good", undo=undo)
            self.fetch()

        self._office.ask(lambda: accounts.change_person(person.id, to), changed, self._refuse)

    @staticmethod
    def _said(person: PersonRecord, *, is_active: bool) -> str:
        words = translate("admin", "{name} can't sign in any more. What they did stays.")
        if is_active:
            words = translate("admin", "{name} can sign in again.")
        return words.format(name=person.name)

    def _make_badge(self, person: PersonRecord) -> None:
        accounts = self._office.api.accounts

        def made(card: CardText) -> None:
            CardClerk(
                self._office,
                self._page,
                Card(
                    title=person.name,
                    explanation=translate(
                        "admin",
                        "Print this card now: it is shown only once. A badge made before it no "
                        "longer works.",
                    ),
                    text=card.text,
                ),
                self._documents,
            )
            self.fetch()

        self._office.ask(lambda: accounts.make_badge(person.id), made, self._refuse)

    def _refuse(self, error: TraceTrackError) -> None:
        self._page.notice.say(self._office.trouble(error), "bad")

    def _show(self, page: Page[PersonRecord]) -> None:
        self._page.show_people(page.items, self._office.site, has_more=page.next is not None)
