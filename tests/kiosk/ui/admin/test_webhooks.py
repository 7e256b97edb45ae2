"""Webhooks: where the server tells of events, how it goes, and what is sent again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.admin.pages.program_forms import SecretForm
from kiosk.ui.admin.pages.webhook_facts import DeliveryForm, WebhookFacts
from shared.errors import ServerUnreachable
from shared.webhooks import EventKind, NewWebhook, NotAgain, SentAgain
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk
from tests.kiosk.ui.admin.programs import SECRET, ProgramsInMemory


def test_each_webhook_says_how_it_goes_and_why_its_last_try_failed(desk: Desk) -> None:
    desk.go("webhooks")
    model = desk.rooms.webhooks.table.view.model()
    assert [model.index(row, 2).data() for row in range(3)] == [
        "Working",
        "Failing since 23 Nov, 10:32",
        "Stopped",
    ]
    assert [model.index(row, 4).data() for row in range(3)] == [
        "–",
        "Answered with status 503, 23 Nov, 15:08",
        "Nobody answers there, 20 Nov, 15:12",
    ]
    assert model.index(1, 5).data() == "2"


def test_a_webhook_that_takes_others_says_when_the_one_that_failed_is_tried_again(
    desk: Desk,
) -> None:
    hooks = desk.books.guests.of_webhooks
    hooks[1] = hooks[1].model_copy(update={"failing_since": None})
    desk.go("webhooks")
    assert desk.rooms.webhooks.table.view.model().index(1, 2).data() == "Again at 15:23"


def test_a_webhook_of_somebody_who_is_no_admin_now_says_that_it_is_off(desk: Desk) -> None:
    hooks = desk.books.guests.of_webhooks
    hooks[0] = hooks[0].model_copy(update={"is_on": False})
    desk.go("webhooks")
    model = desk.rooms.webhooks.table.view.model()
    assert model.index(0, 2).data() == "Off: Sunita Verma is no admin now"


def test_the_form_says_which_addresses_it_allowed(open_desk: OpenDesk, desk: Desk) -> None:
    desk.go("webhooks")
    form = desk.staff.webhooks.ask_to_add()
    desk.settle()
    assert form.allowed.text() == (
        "IT allowed: erp.example, *.trucks.example. The address begins with https."
    )
    form.reject()
    other = open_desk(is_empty=True)
    other.go("webhooks")
    form = other.staff.webhooks.ask_to_add()
    other.settle()
    assert "allowed no host yet" in form.allowed.text()
    form.reject()


def test_a_webhook_is_told_of_what_is_ticked_and_its_secret_is_shown_once(desk: Desk) -> None:
    desk.go("webhooks")
    form = desk.staff.webhooks.ask_to_add()
    desk.settle()
    form.name.setText("Bookkeeping 2")
    form.url.setText("https://elsewhere.example/bags")
    assert not form.do_it.isEnabled(), "it is told of nothing yet"
    form.kinds.boxes[EventKind.BILL_CLOSED].click()
    form.do_it.click()
    desk.settle()
    assert form.notice.words == (
        "IT did not allow elsewhere.example. Ask them to add it to webhook_hosts."
    )
    form.url.setText("https://erp.example/bags")
    form.do_it.click()
    desk.settle()
    sent = desk.books.commands[-1]
    assert isinstance(sent, NewWebhook)
    assert sent.kinds == [EventKind.BILL_CLOSED]
    secret = desk.form()
    assert isinstance(secret, SecretForm)
    assert secret.secret.text() == SECRET
    secret.leave.click()


def test_every_kind_of_event_can_be_ticked(desk: Desk) -> None:
    desk.go("webhooks")
    form = desk.staff.webhooks.ask_to_add()
    for whole in form.kinds.wholes:
        whole.click()
    assert set(form.kinds.values) == set(EventKind)
    desk.settle()
    form.reject()


def test_a_webhook_is_stopped_and_started_again(desk: Desk) -> None:
    desk.go("webhooks")
    page = desk.rooms.webhooks
    page.table.view.selectRow(0)
    assert not page.start.isVisible()
    QTest.keyClick(page.table.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert not desk.books.guests.of_webhooks[0].is_on
    assert "goes on where it stopped" in page.notice.words
    assert not page.stop.isVisible()
    QTest.keyClick(page.table.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.books.guests.of_webhooks[0].is_on


def test_enter_on_a_webhook_shows_what_it_is_told_of(desk: Desk) -> None:
    desk.go("webhooks")
    page = desk.rooms.webhooks
    page.table.view.selectRow(0)
    page.table.view.activated.emit(page.table.view.currentIndex())
    form = desk.form()
    assert isinstance(form, WebhookFacts)
    assert "Bill created, Bill changed, Bill closed" in form.facts.words()


def test_a_webhook_that_fails_says_since_when_and_when_it_is_tried_again(desk: Desk) -> None:
    desk.go("webhooks")
    desk.rooms.webhooks.webhook_opened.emit(desk.books.guests.of_webhooks[1])
    form = desk.form()
    assert isinstance(form, WebhookFacts)
    assert "23 Nov 2026, 10:32" in form.facts.words()
    assert "23 Nov 2026, 15:23" in form.facts.words()


def test_what_was_given_up_is_listed_with_why_and_shows_its_events(desk: Desk) -> None:
    desk.go("webhooks")
    page = desk.rooms.webhooks
    model = page.letters.view.model()
    assert [model.index(row, 5).data() for row in range(3)] == [
        "Answered with status 400",
        "Answered with status 500",
        "No answer in time",
    ]
    page.letter_opened.emit(page.letters.rows.rows[0])
    desk.settle()
    form = desk.form()
    assert isinstance(form, DeliveryForm)
    assert len(form.table.rows.rows) == 4
    assert form.table.view.model().index(0, 4).data() == "B-2026-0412"


def test_marked_deliveries_are_sent_again(desk: Desk) -> None:
    desk.go("webhooks")
    page = desk.rooms.webhooks
    assert not page.again.isEnabled()
    page.letters.view.selectRow(1)
    QTest.keyClick(page.letters.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.books.guests.sent_again == [sample.uid(721)]
    assert page.notice.words == "1 on their way again."
    assert len(page.letters.rows.rows) == 2


def test_all_are_sent_again_and_those_of_a_stopped_webhook_are_said(desk: Desk) -> None:
    desk.go("webhooks")
    page = desk.rooms.webhooks
    page.all_again.click()
    desk.settle()
    assert desk.books.guests.sent_again == [sample.uid(721), sample.uid(722)]
    assert page.notice.words == (
        "2 on their way again. 1 refused. This webhook is stopped. Start it first."
    )


def test_a_server_that_goes_away_leaves_the_rest_given_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.go("webhooks")
    page = desk.rooms.webhooks
    refused = SentAgain(sent=0, refused=[NotAgain(id=sample.uid(721), code="webhook_stopped")])
    answers = iter([refused])

    def fail(_programs: ProgramsInMemory, _ids: object) -> SentAgain:
        for answer in answers:
            return answer
        raise ServerUnreachable("no_connection")

    monkeypatch.setattr("kiosk.ui.admin.clerks.webhooks.MOST_AGAIN", 1)
    monkeypatch.setattr(ProgramsInMemory, "send_many_again", fail)
    page.all_again.click()
    desk.settle()
    assert page.notice.words.startswith("0 on their way again. 1 refused. 2 not begun.")
    assert "can't be reached" in page.notice.words
    assert page.all_again.isEnabled()


def test_an_empty_page_says_what_webhooks_are(open_desk: OpenDesk) -> None:
    desk = open_desk(is_empty=True)
    desk.go("webhooks")
    page = desk.rooms.webhooks
    assert page.table.placeholder.words.startswith("No webhook yet")
    assert page.letters.placeholder.words.startswith("Nothing was given up")
    assert not page.stop.isEnabled()
