"""Carries the stations: adding, enrolling, revoking, releasing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.cards import Card
from kiosk.ui.admin.clerks.cards import CardClerk
from kiosk.ui.admin.clerks.listing import Listing
from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.pages.station_form import StationForm
from kiosk.ui.admin.parts.form import Form
from shared.accounts import StationState

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.documents import Documents
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.stations import StationsPage
    from shared.accounts import CardText, NewStation, StationRecord
    from shared.console import Page
    from shared.errors import TraceTrackError

translate = QCoreApplication.translate


class StationsClerk(QObject):
    """Carries the stations page."""

    def __init__(self, office: Office, page: StationsPage, documents: Documents) -> None:
        super().__init__(page)
        self._office, self._page, self._documents = office, page, documents
        self._listing = Listing(office, page.table, page.notice, self._show)
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.add_pressed.connect(self.ask_to_add)
        page.enrol_pressed.connect(self.enrol)
        page.revoke_pressed.connect(self.ask_to_revoke)
        page.release_pressed.connect(self._release)

    def fetch(self) -> None:
        """Ask for the stations."""
        self._listing.start(self._office.api.accounts.stations)

    def ask_to_add(self) -> StationForm:
        """Ask what the new station is called and where it stands."""
        form = StationForm(self._page, self._office.site.locations)
        accounts = self._office.api.accounts

        def add(station: NewStation) -> None:
            form.show_waiting(is_waiting=True)
            self._office.ask(
                lambda: accounts.add_station(station),
                added,
                lambda error: form.show_refused(self._office.trouble(error)),
            )

        def added(station: StationRecord) -> None:
            form.accept()
            self.fetch()
            self.enrol(station)

        form.station_given.connect(add)
        form.open()
        return form

    def enrol(self, station: StationRecord) -> None:
        """Show the card that enrols a station once."""
        accounts = self._office.api.accounts

        def made(card: CardText) -> None:
            words = translate(
                "admin",
                "Start the station program on its PC and let its camera or scanner read this "
                "code. It works once, until {when}.",
            )
            until = self._office.site.when(card.expires_at)
            CardClerk(
                self._office,
                self._page,
                Card(
                    title=translate("admin", "Enrol {name}").format(name=station.name),
                    explanation=words.format(when=until or "?"),
                    text=card.text,
                ),
                self._documents,
            )

        self._office.ask(lambda: accounts.make_enrolment(station.id), made, self._refuse)

    def ask_to_revoke(self, station: StationRecord) -> Form:
        """Make sure that a station is to lose its right."""
        form = Form(
            self._page,
            translate("admin", "Revoke {name}").format(name=station.name),
            translate("admin", "Revoke"),
            explanation=translate(
                "admin",
                "Its token stops working at once. What it still sends is kept apart until you "
                "release it. Nothing that it scanned is lost.",
            ),
            is_grave=True,
        )
        accounts = self._office.api.accounts

        def revoke() -> None:
            form.show_waiting(is_waiting=True)
            self._office.ask(
                lambda: accounts.revoke_station(station.id),
                revoked,
                lambda error: form.show_refused(self._office.trouble(error)),
            )

        def revoked(record: StationRecord) -> None:
            form.accept()
            words = translate("admin", "{name} was revoked.").format(name=record.name)
            undo = self._undo(
                lambda: accounts.release_station(station.id),
                translate("admin", "{name} may work again.").format(name=record.name),
            )
            self._page.notice.say(words, "good", undo=undo)
            self.fetch()

        form.submitted.connect(revoke)
        form.open()
        return form

    def _release(self, station: StationRecord) -> None:
        accounts = self._office.api.accounts

        def released(record: StationRecord) -> None:
            words = translate("admin", "{name} may work again.").format(name=record.name)
            # That a station was frozen is no admin's doing, and can't be made again.
            was_revoked = station.state is StationState.REVOKED
            undo = self._undo(
                lambda: accounts.revoke_station(station.id),
                translate("admin", "{name} was revoked.").format(name=record.name),
            )
            self._page.notice.say(words, "good", undo=undo if was_revoked else None)
            self.fetch()

        self._office.ask(lambda: accounts.release_station(station.id), released, self._refuse)

    def _undo(self, act: Callable[[], object], words: str) -> Callable[[], None]:
        return taking_back(self._office, self._page.notice, act, words, self.fetch)

    def _refuse(self, error: TraceTrackError) -> None:
        self._page.notice.say(self._office.trouble(error), "bad")

    def _show(self, page: Page[StationRecord]) -> None:
        office = self._office
        self._page.show_stations(
            page.items, office.site, office.now(), has_more=page.next is not None
        )
