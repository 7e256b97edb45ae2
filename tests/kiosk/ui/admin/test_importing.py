"""An import at the console: every row is checked before anything counts."""

import csv
import threading

from kiosk.ui.admin.pages.importing import ImportPage
from shared.errors import ServerUnreachable
from shared.imports import COLUMNS, Effect, ImportKind
from tests.kiosk.loopback import WAIT_S
from tests.kiosk.ui.admin.conftest import Desk

ROWS = ["P12-10,C1", "P12-10,C2", "P13-10,C3", "P14-10,"]


def open_page(desk: Desk, rows: list[str], heads: str = "parent,child") -> ImportPage:
    file = desk.documents.folder / "stock.csv"
    file.write_text("\n".join([heads, *rows]) + "\n", encoding="utf-8")
    desk.documents.existing = file.name
    desk.go("bags")
    desk.rooms.bags.bring_in.click()
    return desk.rooms.importing


def check(desk: Desk, rows: list[str], heads: str = "parent,child") -> ImportPage:
    page = open_page(desk, rows, heads)
    page.choose.click()
    desk.settle()
    return page


def test_a_file_is_checked_and_its_refused_rows_are_shown_with_their_reason(desk: Desk) -> None:
    page = check(desk, ROWS)
    assert (page.creating.words, page.refused.words) == ("3", "1")
    assert page.summary.text() == "stock.csv · 4 rows"
    assert page.effect.value is Effect.REFUSE
    model = page.table.view.model()
    assert [model.index(0, at).data() for at in (0, 1, 3)] == ["4", "Refused", "child"]
    assert "packed by Ravi Kumar at Jaipur" in model.index(0, 4).data()
    assert page.commit.text() == "Import 3 rows"


def test_nothing_is_done_before_it_is_said_and_then_it_is_said_what_was(desk: Desk) -> None:
    page = check(desk, ROWS)
    assert not desk.books.stack.is_committed
    page.commit.click()
    desk.settle()
    assert desk.books.stack.is_committed
    assert page.notice.words == "Imported: 3 new, 0 changed."
    assert not page.commit.isEnabled()
    assert page.choose.isEnabled()


def test_a_large_file_is_sent_in_pieces(desk: Desk) -> None:
    page = check(desk, [f"P{at // 10 + 20}-10,C{at}" for at in range(2300)])
    assert desk.books.stack.pieces == [1000, 1000, 300]
    assert page.creating.words == "2,300"
    assert not page.progress.isVisible()


def test_cancel_on_the_way_leaves_nothing_at_the_server(desk: Desk) -> None:
    page = open_page(desk, ROWS)
    desk.books.gate.clear()
    page.choose.click()
    desk.qtbot.waitUntil(page.progress.isVisible)
    page.progress.cancel.click()
    desk.books.gate.set()
    desk.settle()
    assert desk.books.stack.given_up == [one.id for one in desk.books.stack.begun]
    assert "nothing is left" in page.notice.words
    assert page.choose.isEnabled()


def test_a_check_that_breaks_off_leaves_nothing_at_the_server(desk: Desk) -> None:
    page = open_page(desk, ROWS, "parent,child")
    (desk.documents.folder / "stock.csv").write_bytes(b"parent,child\nP1-2,C1\n\xff\xfe,C2\n")
    page.choose.click()
    desk.settle()
    assert page.notice.words.startswith("Row ")
    assert "not in UTF-8" in page.notice.words
    assert len(desk.books.stack.given_up) == len(desk.books.stack.begun)
    desk.books.trouble = ServerUnreachable("no_connection")
    check(desk, ROWS)
    assert "can't be reached" in page.notice.words


def test_a_file_without_its_column_says_which(desk: Desk) -> None:
    page = check(desk, ROWS, "bag,child")
    assert page.notice.words.startswith("Row 1 has no column called “parent”.")
    assert desk.books.stack.begun == []


def test_columns_that_mean_nothing_are_named(desk: Desk) -> None:
    page = check(desk, ["P12-10,C1,4"], "parent,child,weight")
    assert "weight" in page.notice.words


def test_a_discarded_import_is_forgotten(desk: Desk) -> None:
    page = check(desk, ROWS)
    page.discard.click()
    desk.settle()
    assert desk.books.stack.given_up == [desk.books.stack.begun[0].id]
    assert page.record is None


def test_a_world_that_went_on_asks_for_another_check(desk: Desk) -> None:
    page = check(desk, ROWS)
    desk.books.stack.is_out_of_date = True
    page.commit.click()
    desk.settle()
    assert "check it again" in page.notice.words
    page.again.click()
    desk.settle()
    assert page.commit.isEnabled()


def test_while_the_server_records_the_page_says_how_far_it_is(desk: Desk) -> None:
    page = check(desk, ROWS)
    stack, let_on = desk.books.stack, threading.Event()
    stack.before_the_end = lambda: let_on.wait(WAIT_S)
    stack.recorded = 1
    page.commit.click()
    words = "1 of 3 rows imported; stations go on meanwhile"
    desk.qtbot.waitUntil(lambda: page.progress.words == words, timeout=10_000)
    assert not page.progress.cancel.isEnabled()
    let_on.set()
    desk.settle()
    assert not page.progress.isVisible()
    assert page.notice.words.startswith("Imported:")


def test_what_was_refused_while_the_others_were_recorded_comes_into_view(desk: Desk) -> None:
    page = check(desk, ROWS)
    desk.books.stack.refused_meanwhile = 1
    page.commit.click()
    desk.settle()
    assert page.notice.words.startswith("Imported: 2 new, 0 changed.")
    assert page.notice.words.endswith("Refused, as it was otherwise by then: 1.")
    assert page.effect.value is Effect.REFUSE
    desk.settle()
    assert {row.effect for row in page.table.rows.rows} == {Effect.REFUSE}


def test_refused_rows_are_saved_as_a_file_that_can_be_corrected_and_imported(desk: Desk) -> None:
    page = check(desk, ROWS)
    page.faults.click()
    desk.settle()
    file = desk.documents.folder / "refused-bags.csv"
    with file.open(encoding="utf-8-sig", newline="") as text:
        (row,) = csv.DictReader(text)
    assert (row["parent"], row["child"], row["row"]) == ("P13-10", "C3", "4")
    assert (row["refused column"], "Jaipur" in row["why"]) == ("child", True)


def test_an_empty_file_with_the_columns_is_there_for_every_kind(desk: Desk) -> None:
    page = open_page(desk, ROWS)
    for kind in ImportKind:
        page.kind.choose(kind)
        page.kind.chosen.emit()
        page.template.click()
        desk.settle()
        text = (desk.documents.folder / f"{kind}.csv").read_text("utf-8-sig")
        assert text.strip().split(",") == list(COLUMNS[kind])
        assert COLUMNS[kind][0] in page.hint.text()


def test_back_leads_to_where_the_import_was_begun(desk: Desk) -> None:
    desk.go("people")
    desk.rooms.people.bring_in.click()
    assert desk.rooms.importing.kind.value is ImportKind.PEOPLE
    desk.rooms.importing.back.click()
    assert desk.window.place == "people"
