"""Cards: made off the window's thread, and only given out once their code was read back."""

import threading

import pytest
from PySide6.QtGui import QImage

from kiosk.ui.admin import cards
from kiosk.ui.admin.cards import Card, card_pdf
from kiosk.ui.admin.control_cards import control_cards_pdf
from kiosk.ui.admin.pages.card_form import CardForm
from kiosk.ui.admin.parts.qr import qr_image
from shared.errors import StorageFailed
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk


@pytest.fixture
def badge(desk: Desk) -> CardForm:
    """The badge of the first person, just made."""
    desk.go("people")
    desk.rooms.people.table.view.selectRow(0)
    desk.rooms.people.badge.click()
    desk.settle()
    form = desk.form()
    assert isinstance(form, CardForm)
    return form


def test_a_badge_is_made_and_saved_off_the_windows_thread(
    desk: Desk, badge: CardForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_on: list[int] = []

    def note(card: Card) -> bytes:
        made_on.append(threading.get_ident())
        return card_pdf(card)

    monkeypatch.setattr("kiosk.ui.admin.clerks.cards.card_pdf", note)
    badge.save_it.click()
    badge.do_it.click()
    desk.settle()
    [file] = desk.documents.folder.glob("*.pdf")
    assert file.read_bytes().startswith(b"%PDF")
    assert desk.documents.opened[file.name].startswith(b"%PDF")
    assert len(made_on) == 2
    assert threading.get_ident() not in made_on
    badge.reject()


def test_a_card_whose_code_does_not_read_back_is_not_given_out(
    desk: Desk, badge: CardForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    def smudged(text: str, module_px: int) -> QImage:
        return qr_image(text[:-1] + "?", module_px)

    monkeypatch.setattr(cards, "qr_image", smudged)
    badge.save_it.click()
    badge.do_it.click()
    desk.settle()
    assert list(desk.documents.folder.glob("*.pdf")) == []
    assert desk.documents.opened == {}
    assert "could not be read back" in badge.notice.words
    badge.reject()
    with pytest.raises(StorageFailed, match="card_misread"):
        control_cards_pdf(sample.places())


def test_the_control_cards_are_made_off_the_windows_thread(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_on: list[int] = []

    def note(_places: object) -> bytes:
        made_on.append(threading.get_ident())
        return b"%PDF"

    monkeypatch.setattr("kiosk.ui.admin.clerks.labels.control_cards_pdf", note)
    desk.go("labels")
    desk.rooms.labels.cards.click()
    desk.settle()
    assert len(made_on) == 1
    assert threading.get_ident() not in made_on
