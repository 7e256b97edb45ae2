"""Two admins change one bill at once, over real connections, and neither loses a word."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from uuid import UUID

import pytest

from kiosk.api_client import ConsoleApi, Trust
from shared.accounts import SignIn
from shared.console import ChangeBill, NewBill
from shared.errors import RequestRefused
from shared.events import BillTerms
from tests.flows.site import PASSWORD, Site

ROUNDS = 10


class Admin:
    """An admin at a desk of their own."""

    def __init__(self, site: Site, bill_id: UUID, start: Barrier) -> None:
        self._api = ConsoleApi(site.server.url, Trust())
        self._api.accounts.sign_in(SignIn(name="admin", password=PASSWORD))
        self._site, self._bill_id, self._start = site, bill_id, start
        self.refusals: list[RequestRefused] = []

    def add(self, word: str) -> None:
        """Add a word to the note each round, trying again for as long as that is refused."""
        for _ in range(ROUNDS):
            self._start.wait()
            while not self._change(word):
                continue
        self._api.close()

    def _change(self, word: str) -> bool:
        read = self._api.bill(self._bill_id).terms
        command = ChangeBill(
            command_id=self._site.new_id(),
            terms=replace(read, note=f"{read.note} {word}"),
            based_on=read,
        )
        try:
            told = self._api.change_bill(self._bill_id, command)
        except RequestRefused as refusal:
            self.refusals.append(refusal)
            return False
        return told.terms.note.endswith(word)


@pytest.mark.parametrize("kind", ["own_site", "postgres_site"])
def test_two_admins_who_change_one_bill_at_once_lose_nothing(
    kind: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(kind)
    bill_id, start, words = site.new_id(), Barrier(2), ("wheat", "maize")
    terms = BillTerms(number="B-1")
    site.console.create_bill(NewBill(command_id=site.new_id(), bill_id=bill_id, terms=terms))
    admins = [Admin(site, bill_id, start) for _ in words]
    with ThreadPoolExecutor(len(words)) as threads:
        list(threads.map(Admin.add, admins, words))
    for refusal in (one for admin in admins for one in admin.refusals):
        facts = refusal.facts
        told = (refusal.code, facts["fields"], facts["by"], facts["status"])
        assert told == ("changed_meanwhile", "note", "admin", 409)
    bill = site.console.bill(bill_id)
    assert sorted(bill.terms.note.split()) == ["maize"] * ROUNDS + ["wheat"] * ROUNDS
    assert len(bill.history) == 2 * ROUNDS + 1, "what was refused is no event"
