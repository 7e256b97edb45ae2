"""Carries the site's places, and lets every page know them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.listing import Listing, every
from kiosk.ui.admin.clerks.merging import Changing, Parts
from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.pages.place_form import PlaceForm
from shared.accounts import ChangeLocation, NewLocation

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.places import PlacesPage
    from shared.console import Page
    from shared.records import LocationRecord

translate = QCoreApplication.translate


class PlacesClerk(QObject):
    """Carries the places page."""

    def __init__(self, office: Office, page: PlacesPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._listing = Listing(office, page.table, page.notice, self._show)
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.add_pressed.connect(self.ask_to_add)
        page.change_pressed.connect(self.ask_to_change)

    def fetch(self) -> None:
        """Ask for the places."""
        self._listing.start(self._office.api.accounts.locations)

    def ask_to_add(self) -> PlaceForm:
        """Ask what the new place is called."""
        form = PlaceForm(self._page, self._office.site.time_zone)
        return self._open(form, self._office.api.accounts.add_location)

    def ask_to_change(self, place: LocationRecord) -> PlaceForm:
        """Ask what a place is called from now on."""
        form = PlaceForm(self._page, self._office.site.time_zone, place)
        accounts = self._office.api.accounts

        def put(wanted: Parts, based_on: Parts) -> LocationRecord:
            change = ChangeLocation(**wanted, based_on=NewLocation(**based_on))
            return accounts.change_location(place.id, change)

        def read() -> Parts:
            return next(_parts(one) for one in every(accounts.locations) if one.id == place.id)

        changing = Changing(_parts(place), put, read)
        undo = taking_back(
            self._office,
            self._page.notice,
            lambda: changing.taken_back(put),
            translate("admin", "{name} is as it was.").format(name=place.name),
            self.fetch,
        )
        return self._open(form, lambda to: changing.send(_parts(to)), undo)

    def _open(
        self,
        form: PlaceForm,
        carry_out: Callable[[NewLocation], LocationRecord],
        undo: Callable[[], None] | None = None,
    ) -> PlaceForm:
        def send(place: NewLocation) -> None:
            form.show_waiting(is_waiting=True)
            self._office.ask(
                lambda: carry_out(place),
                saved,
                lambda error: form.show_refused(self._office.trouble(error)),
            )

        def saved(place: LocationRecord) -> None:
            form.accept()
            words = translate("admin", "{name} was saved.").format(name=place.name)
            self._page.notice.say(words, "good", undo=undo)
            self.fetch()

        # Each zone is a file that is looked into.
        asked = self._office.ask(
            lambda: sorted(available_timezones()), form.show_zones, lambda _error: None
        )
        form.finished.connect(asked.cancel)
        form.place_given.connect(send)
        form.open()
        return form

    def _show(self, page: Page[LocationRecord]) -> None:
        self._page.show_places(page.items, has_more=page.next is not None)
        if page.next is None:
            self._office.know_site(replace(self._office.site, locations=tuple(page.items)))


def _parts(place: LocationRecord | NewLocation) -> Parts:
    return {"code": place.code, "name": place.name, "time_zone": place.time_zone}
