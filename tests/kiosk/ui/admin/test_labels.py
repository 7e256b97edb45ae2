"""Labels: numbered by the server, saved as one file, cancelled without a rest."""

from io import BytesIO
from threading import Event

import zxingcpp
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from kiosk.station.modes import Mode
from kiosk.ui.admin.control_cards import control_cards, control_cards_pdf
from kiosk.ui.admin.pages.labels_form import LabelsForm
from kiosk.ui.admin.pages.print_form import PrintForm
from shared.codes import ControlCode, ControlVerb, read_code
from shared.labels import DocumentKind, LabelContent
from tests.kiosk.loopback import WAIT_S
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk


def wait_after_the_first(part: int, let_on: Event) -> None:
    if part > 1:
        let_on.wait(WAIT_S)


def number_form(desk: Desk) -> LabelsForm:
    desk.go("labels")
    desk.rooms.labels.add.click()
    form = desk.form()
    assert isinstance(form, LabelsForm)
    return form


def print_form(desk: Desk, row: int) -> PrintForm:
    desk.go("labels")
    desk.rooms.labels.table.view.selectRow(row)
    desk.rooms.labels.print_it.click()
    desk.settle()
    form = desk.form()
    assert isinstance(form, PrintForm)
    return form


def test_labels_are_numbered_and_then_offered_to_be_printed(open_desk: OpenDesk) -> None:
    desk = open_desk(is_empty=True)
    form = number_form(desk)
    form.bags.setValue(50)
    form.do_it.click()
    desk.settle()
    asked = desk.books.drawer.numbered[0]
    assert (asked.content, asked.bags, asked.children_per_parent) == (
        LabelContent.PARENTS_WITH_CHILDREN,
        50,
        10,
    )
    assert isinstance(desk.form(), PrintForm)
    desk.form().reject()


def test_children_alone_have_no_children(desk: Desk) -> None:
    form = number_form(desk)
    assert form.each.isVisible()
    form.content.choose(LabelContent.CHILDREN)
    form.content.chosen.emit()
    assert not form.each.isVisible()
    form.reject()


def test_a_refusal_says_what_to_do_and_keeps_what_was_typed(desk: Desk) -> None:
    form = number_form(desk)
    form.lot.setText("STAR 44")
    form.do_it.click()
    desk.settle()
    assert "Check the lot" in form.notice.words
    assert form.lot.text() == "STAR 44"
    form.reject()


def test_a_long_print_becomes_one_file(desk: Desk) -> None:
    form = print_form(desk, 1)
    form.do_it.click()
    desk.settle()
    desk.settle()
    [file] = desk.documents.folder.glob("labels-*.pdf")
    texts = [page.extract_text().strip() for page in PdfReader(BytesIO(file.read_bytes())).pages]
    assert texts == ["C1", "C2", "C3"]
    assert str(file) in desk.rooms.labels.notice.words


def test_a_roll_printer_gets_its_own_language(desk: Desk) -> None:
    form = print_form(desk, 1)
    assert not form.kind.isEnabled()
    form.sheet.choose("roll-50x30")
    form.sheet.chosen.emit()
    form.kind.choose(DocumentKind.ZPL)
    form.do_it.click()
    desk.settle()
    desk.settle()
    [file] = desk.documents.folder.glob("labels-*.zpl")
    assert file.read_text("ascii").count("^XA") == 3


def test_a_reprint_asks_why(desk: Desk) -> None:
    form = print_form(desk, 2)
    form.do_it.click()
    desk.settle()
    assert "Say why" in form.notice.words
    form.reason.setText("torn")
    form.do_it.click()
    desk.settle()
    assert desk.books.drawer.prints[0].reason == "torn"
    desk.settle()


def test_a_cancelled_print_leaves_no_file(desk: Desk) -> None:
    let_on = Event()
    desk.books.drawer.before_part = lambda part: wait_after_the_first(part, let_on)
    form = print_form(desk, 1)
    form.do_it.click()
    page = desk.rooms.labels
    desk.qtbot.waitUntil(page.progress.isVisible)
    page.progress.cancel.click()
    let_on.set()
    desk.settle()
    assert list(desk.documents.folder.glob("labels-*")) == []
    assert "no file was left" in page.notice.words
    assert not page.progress.isVisible()


def test_there_is_a_card_for_every_mode_place_and_practice_and_for_undo_and_finish(
    desk: Desk,
) -> None:
    desk.go("labels")
    orders = [read_code(card.text) for card in control_cards(sample.places())]
    assert orders == [
        ControlCode(ControlVerb.UNDO),
        ControlCode(ControlVerb.FINISH),
        ControlCode(ControlVerb.PRACTICE),
        *(ControlCode(ControlVerb.MODE, mode) for mode in Mode),
        *(ControlCode(ControlVerb.TO, place.code) for place in sample.places()),
    ]


def test_the_printed_cards_read_as_what_they_say(desk: Desk) -> None:
    read: list[str] = []
    with PdfDocument(control_cards_pdf(sample.places())) as pdf:
        for page in pdf:
            read += [one.text for one in zxingcpp.read_barcodes(page.render(scale=3).to_pil())]
    assert sorted(read) == sorted(card.text for card in control_cards(sample.places()))
    desk.go("labels")
    desk.rooms.labels.cards.click()
    desk.settle()
    assert (desk.documents.folder / "control-cards.pdf").read_bytes().startswith(b"%PDF")
