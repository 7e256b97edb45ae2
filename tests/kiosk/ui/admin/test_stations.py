"""Stations: added, enrolled by a code on the screen, revoked and released; and the places."""

import numpy as np
import zxingcpp
from PySide6.QtGui import QImage

from kiosk.ui.admin.cards import Card, card_pdf
from kiosk.ui.admin.pages.card_form import CardForm
from kiosk.ui.admin.pages.place_form import PlaceForm
from kiosk.ui.admin.pages.station_form import StationForm
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.qr import qr_image
from shared.accounts import StationState
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk

TEXT = "TT1:ENROL:K7QX2M9DPA4T:-:https://tracetrack.example:8443"


def test_a_new_station_is_added_and_its_code_is_shown_at_once(desk: Desk) -> None:
    desk.go("stations")
    desk.rooms.stations.add.click()
    form = desk.form()
    assert isinstance(form, StationForm)
    form.name.setText("Packing line 3")
    form.place.choose(sample.uid(1))
    form.do_it.click()
    desk.settle()
    assert desk.books.mine.of_stations[-1].name == "Packing line 3"
    card = desk.form()
    assert isinstance(card, CardForm)
    assert card.windowTitle() == "Enrol Packing line 3"
    card.reject()


def test_the_code_on_the_screen_reads_as_the_enrolment(desk: Desk) -> None:
    desk.go("stations")
    page = desk.rooms.stations
    page.table.choose_first()
    page.enrol.click()
    desk.settle()
    card = desk.form()
    assert isinstance(card, CardForm)
    picture = card.code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    shape = (picture.height(), picture.bytesPerLine())
    found = zxingcpp.read_barcodes(np.frombuffer(picture.constBits(), np.uint8).reshape(shape))
    assert [code.text for code in found] == [TEXT]
    card.reject()


def test_a_code_keeps_its_quiet_zone() -> None:
    image = qr_image(TEXT, 2)
    edge = [image.pixelColor(x, 7).value() for x in range(image.width())]
    assert set(edge) == {255}


def test_a_card_is_a_pdf_of_one_page() -> None:
    content = card_pdf(Card("Enrol Lucknow 1", "Scan it.", TEXT))
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1


def test_revoking_asks_first_and_releasing_gives_the_right_back(desk: Desk) -> None:
    desk.go("stations")
    page = desk.rooms.stations
    page.table.choose_first()
    page.revoke.click()
    form = desk.form()
    assert isinstance(form, Form)
    assert desk.books.mine.of_stations[0].state is StationState.ACTIVE
    form.do_it.click()
    desk.settle()
    assert desk.books.mine.of_stations[0].state is StationState.REVOKED
    assert page.release.isVisible()
    page.release.click()
    desk.settle()
    assert desk.books.mine.of_stations[0].state is StationState.ACTIVE


def test_a_place_is_added_and_can_be_chosen_for_a_station(desk: Desk) -> None:
    desk.go("places")
    desk.rooms.places.add.click()
    desk.settle()
    form = desk.form()
    assert isinstance(form, PlaceForm)
    assert form.zone.text() == "Asia/Kolkata"
    form.code.setText("pun")
    form.name.setText("Pune")
    form.do_it.click()
    desk.settle()
    assert desk.books.mine.of_places[-1].code == "PUN"
    desk.go("stations")
    desk.rooms.stations.add.click()
    station = desk.form()
    assert isinstance(station, StationForm)
    assert "Pune" in [station.place.itemText(at) for at in range(station.place.count())]
    station.reject()


def test_a_time_zone_must_be_one_that_exists(desk: Desk) -> None:
    desk.go("places")
    desk.rooms.places.add.click()
    desk.settle()
    form = desk.form()
    assert isinstance(form, PlaceForm)
    form.code.setText("X")
    form.name.setText("X")
    assert form.do_it.isEnabled()
    form.zone.setText("Asia/Calcuttta")
    assert not form.do_it.isEnabled()
    form.reject()


def test_without_a_place_a_station_cannot_be_added_and_the_form_says_why(
    open_desk: OpenDesk,
) -> None:
    desk = open_desk(is_signed_in=False)
    desk.books.mine.of_places.clear()
    desk.rooms.sign_in.sign_in_pressed.emit(desk.staff.office.address, "S", "correct horse", "")
    desk.settle()
    desk.go("stations")
    desk.rooms.stations.add.click()
    form = desk.form()
    assert isinstance(form, StationForm)
    assert "Add a place first" in form.notice.words
    assert not form.do_it.isEnabled()
    form.reject()
