"""One site for a test: a real server, its admin at the console, its places and people."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.api_client import ConsoleApi, Trust
from shared.accounts import NewLocation, NewPerson, NewStation, PasswordChange, SignIn
from shared.errors import RequestRefused
from shared.ids import new_id

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.demo.server_process import ServerProcess
    from shared.records import BagState, LocationRecord

PASSWORD = "bags are counted twice"


@dataclass(frozen=True, slots=True)
class Badge:
    """A person, and the text of the badge that signs them in."""

    name: str
    text: str


class Site:
    """What an admin has set up, on a server that runs, before anybody scans."""

    def __init__(self, server: ServerProcess) -> None:
        self.server = server
        given = server.run("create-admin", "--name", "admin", "--one-time")
        self.console = ConsoleApi(server.url, Trust())
        accounts = self.console.accounts
        accounts.sign_in(SignIn(name="admin", password=given["password"]))
        accounts.change_password(PasswordChange(old=given["password"], new=PASSWORD))
        self.lucknow = self._place("LKO", "Lucknow")
        self.jaipur = self._place("JAI", "Jaipur")
        self.asha = self._person("Asha", self.lucknow.id)
        self.ravi = self._person("Ravi", self.jaipur.id)

    def enrolment_card(self, name: str, location_id: UUID) -> str:
        """Add a station and return the text of the card that enrols it."""
        accounts = self.console.accounts
        station = accounts.add_station(NewStation(name=name, location_id=location_id))
        return accounts.make_enrolment(station.id).text

    def state_of(self, code: str) -> BagState | None:
        """Return how the server has a bag; None if it never heard of it."""
        try:
            return self.console.bag(code).bag.state
        except RequestRefused as refused:
            if refused.code != "bag_unknown":
                raise
            return None

    def new_id(self) -> UUID:
        """A fresh id for a command."""
        return new_id(datetime.now(UTC), os.urandom)

    def close(self) -> None:
        """Sign off."""
        self.console.close()

    def _place(self, code: str, name: str) -> LocationRecord:
        place = NewLocation(code=code, name=name, time_zone="Asia/Kolkata")
        return self.console.accounts.add_location(place)

    def _person(self, name: str, location_id: UUID) -> Badge:
        person = self.console.accounts.add_person(NewPerson(name=name, location_id=location_id))
        return Badge(name, self.console.accounts.make_badge(person.id).text)
