"""The demo's admin: sets the site up, makes the round's bill, and reads back what the server has.

All of it goes through the same API as the admin window.
"""

from __future__ import annotations

import os
import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from kiosk.api_client import ConsoleApi, MovementQuery, Trust
from kiosk.demo.notebook import Notebook
from shared.accounts import (
    NewLocation,
    NewPerson,
    NewStation,
    PasswordChange,
    SignIn,
    StationRecord,
)
from shared.console import LinkParent, NewBill, Page, Plain
from shared.events import BillTerms
from shared.ids import new_id
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from kiosk.demo.server_process import ServerProcess
    from kiosk.demo.story import Round
    from shared.problems import ProblemRecord

ADMIN = "admin"
OFFICE = "demo office"
STATION = "Station 1"
OTHER_PLACE = "JAI"
_ZONE = "Asia/Kolkata"
_PIN_DIGITS = 6

Item = TypeVar("Item")


@value
class Counts:
    """What the server has, as the closing line says it."""

    parents: int
    children: int
    movements: int
    bills: int
    waiting: int
    problems: int

    def since(self, before: Counts) -> Counts:
        """Return what came since; what waits and what is a problem counts as it is."""
        return Counts(
            parents=self.parents - before.parents,
            children=self.children - before.children,
            movements=self.movements - before.movements,
            bills=self.bills - before.bills,
            waiting=self.waiting,
            problems=self.problems,
        )

    def __str__(self) -> str:
        return (
            f"parents={self.parents} children={self.children} movements={self.movements} "
            f"bills={self.bills} waiting={self.waiting} problems={self.problems}"
        )


class Office:
    """Signed in at a server that runs."""

    def __init__(self, url: str) -> None:
        self.api = ConsoleApi(url, Trust())

    def sign_in(self, password: str) -> None:
        """Begin a session."""
        self.api.accounts.sign_in(SignIn(name=OFFICE, password=password))

    def close(self) -> None:
        """Let the server go."""
        self.api.close()

    def set_up(self, server: ServerProcess) -> Notebook:
        """Make admins, places, an operator and a station; return what is to be noted.

        The admin named `ADMIN` is for the person at the screen, with a one-time password. The demo
        works as another one, whose password it has changed as everybody must.
        """
        one_time = _make_admin(server, ADMIN)
        given = _make_admin(server, OFFICE)
        password = secrets.token_urlsafe(24)
        self.sign_in(given)
        accounts = self.api.accounts
        accounts.change_password(PasswordChange(old=given, new=password))
        here = accounts.add_location(NewLocation(code="LKO", name="Lucknow", time_zone=_ZONE))
        accounts.add_location(NewLocation(code=OTHER_PLACE, name="Jaipur", time_zone=_ZONE))
        pin = "".join(secrets.choice("0123456789") for _ in range(_PIN_DIGITS))
        asha = accounts.add_person(NewPerson(name="Asha R.", location_id=here.id, pin=pin))
        badge = accounts.make_badge(asha.id).text
        accounts.add_station(NewStation(name=STATION, location_id=here.id))
        return Notebook(one_time_password=one_time, office_password=password, badge=badge, pin=pin)

    def enrolment_card(self) -> str:
        """Make the card that enrols the demo's station."""
        return self.api.accounts.make_enrolment(self.station().id).text

    def make_bill(self, played: Round) -> UUID:
        """Put the round's parents on a bill of their own, and close it."""
        bill_id = self._new_id()
        jaipur = next(
            place for place in self.api.accounts.locations().items if place.code == OTHER_PLACE
        )
        terms = BillTerms(
            number=f"DEMO-{played.number:03}",
            customer="Sharma Seeds",
            destination_id=jaipur.id,
            vehicle="UP32 AB 1234",
            planned_parents=len(played.parents),
        )
        self.api.create_bill(NewBill(command_id=self._new_id(), bill_id=bill_id, terms=terms))
        for parent in played.parents:
            self.api.link_parent(bill_id, LinkParent(command_id=self._new_id(), text=parent))
        self.api.close_bill(bill_id, Plain(command_id=self._new_id()))
        return bill_id

    def station(self) -> StationRecord:
        """Return the demo's station as admins see it."""
        stations = _all(self.api.accounts.stations)
        return next(one for one in stations if one.name == STATION)

    def counts(self) -> Counts:
        """Count everything that the server has, from its lists."""
        bags = list(_all(lambda after: self.api.bags(after=after)))
        everything = MovementQuery()
        return Counts(
            parents=sum(bag.kind == "parent" for bag in bags),
            children=sum(bag.kind == "child" and bag.parent_key is not None for bag in bags),
            movements=sum(1 for _ in _all(lambda after: self.api.movements(everything, after))),
            bills=sum(1 for _ in _all(lambda after: self.api.bills(after=after))),
            waiting=self.station().waiting or 0,
            problems=sum(1 for _ in _all(self._open_problems)),
        )

    def _open_problems(self, after: str | None) -> Page[ProblemRecord]:
        return self.api.problems(is_open=True, after=after)

    def _new_id(self) -> UUID:
        return new_id(datetime.now(UTC), os.urandom)


def _make_admin(server: ServerProcess, name: str) -> str:
    return server.run("create-admin", "--name", name, "--one-time")["password"]


def _all(page_after: Callable[[str | None], Page[Item]]) -> Iterator[Item]:
    page = page_after(None)
    yield from page.items
    while page.next is not None:
        page = page_after(page.next)
        yield from page.items
