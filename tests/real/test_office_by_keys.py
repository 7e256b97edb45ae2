"""A day in the office without a mouse: a real window, a real server, keys as hands press them.

After each step the server is asked what it knows, or the window what it says.
"""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

import pytest

from kiosk.demo.server_process import ServerProcess
from shared.console import BillState, LinkParent, NewBill
from shared.events import BillTerms, Decision
from shared.imports import ImportKind, ImportRow, ImportState, NewImport
from tests.flows.conftest import Stands
from tests.flows.site import PASSWORD, Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.real.admin_program import AdminProgram
    from tests.real.xserver import XServer

FULL = [f"P7001{number}-2" for number in range(5)]
ELSEWHERE = FULL[4]
CONTESTED = "C900001"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with ServerProcess(tmp_path / "server") as server, closing(Site(server)) as made:
        import_parents(made)
        yield made


def import_parents(site: Site) -> None:
    """Five parents with the two children that each holds."""
    imports, wanted = site.console.imports, site.new_id()
    rows = [(parent, f"C{parent[1:6]}{child}") for parent in FULL for child in "12"]
    imports.begin(NewImport(id=wanted, kind=ImportKind.BAGS, file="labels.csv"))
    cells = [dict(zip(("parent", "child"), row, strict=True)) | {"place": "LKO"} for row in rows]
    imports.send(wanted, [ImportRow(number=at, cells=one) for at, one in enumerate(cells, 2)])
    while imports.rehearse(wanted).state is not ImportState.REHEARSED:
        pass
    assert imports.commit(wanted).recorded == len(rows)


def make_bill(site: Site, number: str, parent: str) -> None:
    """A bill that somebody else made."""
    bill_id = site.new_id()
    terms = BillTerms(number=number, customer="Kisan Agro Traders")
    new = NewBill(command_id=site.new_id(), bill_id=bill_id, terms=terms)
    site.console.create_bill(new)
    site.console.link_parent(bill_id, LinkParent(command_id=site.new_id(), text=parent))


def contradict(site: Site, folder: Path) -> None:
    """Two stations, one of them without a network, scan the same child into two parents."""
    with ExitStack() as stack:
        stands = Stands(stack, folder)
        here = stands.at(site, site.lucknow.id, site.asha)
        there = stands.at(site, site.jaipur.id, site.ravi)
        there.line.cut()
        here.scan("P80001-2", CONTESTED)
        here.wait_until_synced()
        there.scan("P80002-2", CONTESTED)
        there.wait_until_offline()
        there.line.mend()
        there.wait_until_synced()


def state_of_bill(site: Site, number: str) -> tuple[BillState, list[str]]:
    """How the server has a bill: its state and its parents."""
    (found,) = site.console.bills(search=number).items
    bill = site.console.bill(found.id)
    return bill.state, sorted(line.parent.code for line in bill.lines)


def sign_in(desk: AdminProgram) -> None:
    """Name and password, as far as they are asked for."""
    seen = desk.until(lambda seen: seen.focus in {"Name", "Password", "पासवर्ड"})
    if seen.focus == "Name":
        desk.type("admin")
        desk.press("tab")
        desk.until(lambda seen: seen.focus == "Password")
    desk.type(PASSWORD)
    desk.press("enter")


def open_new_bill(desk: AdminProgram, number: str) -> None:
    """Ctrl+N, the number, Enter: the bill's page with the cursor where codes are typed."""
    desk.press("ctrl+3")
    desk.until(lambda seen: seen.focus == "Find a bill")
    desk.press("ctrl+n")
    desk.until(lambda seen: seen.focus == "Bill number")
    desk.type(number)
    desk.press("enter")
    desk.until(lambda seen: seen.says(number) and seen.focus == "Link a parent")


def test_a_day_in_the_office_is_done_by_keys_alone(
    x_server: XServer, site: Site, tmp_path: Path
) -> None:
    from tests.real.admin_program import AdminProgram  # noqa: PLC0415 - X is Linux only

    contradict(site, tmp_path / "stations")
    make_bill(site, "K-7", ELSEWHERE)
    with AdminProgram(x_server, tmp_path, site.server.url) as desk:
        sign_in(desk)
        desk.says("open problems", "1")
        find_a_bag(desk)
        link_by_scans(desk, site)
        change_the_terms(desk, site)
        close_and_reopen(desk, site)
        take_back_the_last_link(desk, site)
        save_a_sorted_report(desk, tmp_path / "sorted.csv")
        decide_the_problem(desk, site)
        number_labels(desk, site)
        read_the_keys(desk)
        go_on_in_hindi(desk)
        desk.press("alt+f4")
        assert desk.wait() == 0
    with AdminProgram(x_server, tmp_path, site.server.url) as desk:
        sign_in(desk)
        desk.until(lambda seen: seen.focus == "लोग" and seen.part == "RowsView")


def find_a_bag(desk: AdminProgram) -> None:
    """A part of its code, down the list, into its history, and back to the search."""
    desk.press("ctrl+f")
    desk.until(lambda seen: seen.focus == "Find a bag")
    desk.type("70010")
    desk.until(lambda seen: [row[0] for row in seen.tables["Bags"]][-1:] == ["C700102"])
    desk.press("down")
    desk.until(lambda seen: seen.part == "RowsView")
    desk.press("enter")
    seen = desk.until(lambda seen: seen.says("In parent") or seen.says("Holds"))
    assert seen.tables["History"]
    desk.press("alt+left")
    desk.until(lambda seen: seen.fields.get("Find a bag") == "70010")


def link_by_scans(desk: AdminProgram, site: Site) -> None:
    """Three parents, each with the focus somewhere else; one that another bill has; one typed."""
    open_new_bill(desk, "B-1")
    desk.scan(FULL[0])
    desk.says(f"{FULL[0]}: Linked.")
    desk.press("tab")
    desk.until(lambda seen: seen.focus == "Parents on this bill")
    desk.scan(FULL[1])
    desk.says(f"{FULL[1]}: Linked.")
    desk.scan(ELSEWHERE)
    desk.says(ELSEWHERE, "K-7")
    desk.press("shift+tab")
    desk.until(lambda seen: seen.focus == "Link a parent")
    desk.type(FULL[2])
    desk.press("enter")
    desk.says(f"{FULL[2]}: Linked. Not linked: {ELSEWHERE}.")
    assert state_of_bill(site, "B-1") == (BillState.OPEN, FULL[:3])
    assert state_of_bill(site, "K-7") == (BillState.OPEN, [ELSEWHERE])


def change_the_terms(desk: AdminProgram, site: Site) -> None:
    """With the cursor in a field, where Ctrl+E is the end of the line to X11."""
    assert desk.look().focus == "Link a parent"
    desk.press("ctrl+e")
    desk.until(lambda seen: seen.window == "Change bill" and seen.focus == "Bill number")
    desk.press("alt+v")
    desk.until(lambda seen: seen.focus == "Vehicle")
    desk.type("up32")
    desk.press("enter")
    desk.says("The bill was changed.")
    (found,) = site.console.bills(search="B-1").items
    assert found.terms.vehicle == "up32"


def close_and_reopen(desk: AdminProgram, site: Site) -> None:
    desk.press("ctrl+enter")
    desk.says("The bill is closed.")
    assert state_of_bill(site, "B-1") == (BillState.CLOSED, FULL[:3])
    press_button(desk, "Reopen …")
    desk.until(lambda seen: seen.window == "Reopen B-1" and seen.focus == "Reason")
    desk.type("one bag too few")
    desk.press("tab")
    desk.until(lambda seen: seen.focus == "Cancel")
    desk.press("tab")
    desk.until(lambda seen: seen.focus == "Reopen")
    desk.press("enter")
    desk.says("The bill is open again.")
    assert state_of_bill(site, "B-1") == (BillState.REOPENED, FULL[:3])
    (found,) = site.console.bills(search="B-1").items
    assert "one bag too few" in str(site.console.bill(found.id).history)


def press_button(desk: AdminProgram, name: str, ending: str = "enter") -> None:
    """Go to a control with Tab, backwards, and press a key there, if any."""
    while desk.look().focus != name:
        before = desk.look().focus
        desk.press("shift+tab")
        desk.until(lambda seen, before=before: seen.focus != before)
    if ending:
        desk.press(ending)


def take_back_the_last_link(desk: AdminProgram, site: Site) -> None:
    desk.scan(FULL[3])
    desk.says(f"{FULL[3]}: Linked.")
    desk.press("ctrl+l")  # from a list: its form closes where it was opened
    desk.until(lambda seen: seen.focus == "Find parents")
    desk.press("escape")
    desk.until(lambda seen: seen.window == "TraceTrack")
    press_button(desk, "Link a parent", ending="")
    desk.press("ctrl+z")  # the field, empty, has nothing of its own to take back
    desk.says(f"{FULL[3]} is off the bill.")
    assert state_of_bill(site, "B-1") == (BillState.REOPENED, FULL[:3])


def save_a_sorted_report(desk: AdminProgram, file: Path) -> None:
    desk.press("ctrl+5")
    desk.until(lambda seen: seen.focus == "Packing by day")
    desk.press("enter")
    table = "Packing by day"
    desk.until(lambda seen: seen.tables.get(table, [])[:1] != [] and seen.part == "RowsView")
    desk.press("ctrl+shift+o")
    desk.until(lambda seen: seen.window == "Sort by")
    for _ in range(2):
        desk.press("down")
    desk.until(lambda seen: seen.focus == "Packed")
    desk.press("enter")
    desk.until(lambda seen: [row[1] for row in seen.tables.get(table, [])] == ["Lucknow"])
    desk.press("ctrl+s")
    desk.until(lambda seen: seen.window == "Save the report" and seen.part == "QLineEdit")
    desk.scan(FULL[0])  # is no file's name
    desk.press("ctrl+a")
    desk.type(file.name)  # the dialog begins in one's own folder
    desk.press("enter")
    desk.says(f"Saved as {file}")
    assert "Lucknow" in file.read_text(encoding="utf-8-sig")


def decide_the_problem(desk: AdminProgram, site: Site) -> None:
    desk.press("ctrl+6")
    desk.until(lambda seen: seen.has(CONTESTED) and "Note" in seen.fields)
    desk.press("alt+n")
    desk.until(lambda seen: seen.focus == "Note")
    desk.type("asked both")
    desk.press("tab")
    desk.until(lambda seen: seen.focus == "Keep as it stands")
    desk.press("space")
    desk.says("Decided, and kept in the history.")
    (settled,) = site.console.problems(is_open=False).items
    assert (settled.decided, settled.note) == (Decision.KEEP, "asked both")


def number_labels(desk: AdminProgram, site: Site) -> None:
    desk.press("ctrl+7")
    desk.until(lambda seen: seen.focus == "New labels")
    desk.press("ctrl+n")
    desk.until(lambda seen: seen.focus == "How many" and seen.window == "New labels")
    desk.type("3")
    desk.press("enter")
    desk.until(lambda seen: seen.window == "Print labels")
    desk.press("escape")
    desk.until(lambda seen: seen.window == "TraceTrack")
    (run,) = site.console.labels.runs().items
    assert run.parents == 3


def read_the_keys(desk: AdminProgram) -> None:
    desk.press("f1")
    desk.until(lambda seen: seen.window == "Keys" and seen.says("Sort the list in view"))
    desk.press("escape")
    desk.until(lambda seen: seen.window == "TraceTrack")


def go_on_in_hindi(desk: AdminProgram) -> None:
    """The language is chosen where one signs in."""
    desk.press("ctrl+8")
    desk.until(lambda seen: seen.focus == "People" and seen.part == "RowsView")
    while desk.look().focus != "Sign out":
        before = desk.look()
        desk.press("tab")
        desk.until(
            lambda seen, before=before: (seen.focus, seen.part) != (before.focus, before.part)
        )
    desk.press("space")
    desk.until(lambda seen: seen.focus == "Password")
    desk.press("alt+l")
    desk.until(lambda seen: seen.focus == "Language")
    desk.press("down")
    desk.until(lambda seen: "पासवर्ड" in seen.fields)
    desk.type(PASSWORD)
    desk.press("enter")
    desk.says("आज")
    desk.press("ctrl+8")
    desk.until(lambda seen: seen.part == "RowsView" and seen.has("Asha"))
