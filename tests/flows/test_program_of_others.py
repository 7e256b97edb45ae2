"""A program of others, written as `docs/api.md` shows it, follows a real server."""

import re
from pathlib import Path
from typing import Any

from shared.console import NewBill
from shared.events import BillTerms
from shared.integrations import NewIntegration, Scope
from tests.flows.site import Site

DOCS = Path(__file__).parents[2] / "docs/api.md"


def test_the_documented_client_follows_new_bills(own_site: Site) -> None:
    shown = re.search(r"```python\n(# Follow.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert shown is not None
    program: dict[str, Any] = {}
    exec(shown[1], program)  # noqa: S102 - our own page
    console = own_site.console
    wanted = NewIntegration(name="ERP", scopes=[Scope.EVENTS_READ])
    token = console.programs.add_integration(wanted).token
    for number in ("B-1", "B-2"):
        bill_id = own_site.new_id()
        terms = BillTerms(number=number)
        console.create_bill(NewBill(command_id=own_site.new_id(), bill_id=bill_id, terms=terms))
    address = own_site.server.url
    assert list(program["new_bills"](address, token, 0, None)) == ["B-1", "B-2"]
    assert list(program["new_bills"](address, token, 1, None)) == ["B-2"]


def test_the_client_pages_through_the_ledger_without_a_gap(own_site: Site) -> None:
    console = own_site.console
    for number in range(5):
        terms = BillTerms(number=f"B-{number}")
        ids = own_site.new_id(), own_site.new_id()
        console.create_bill(NewBill(command_id=ids[0], bill_id=ids[1], terms=terms))
    assert [event.position for event in console.programs.events(after=1)] == [2, 3, 4, 5]
    assert [event.bill for event in console.programs.ledger(limit=2).items] == ["B-0", "B-1"]
    assert console.programs.integrations().items == []
    assert console.programs.webhooks().items == []
    assert console.programs.dead_letters().items == []
