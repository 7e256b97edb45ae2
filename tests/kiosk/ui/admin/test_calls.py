"""Questions to the server never hold up the window, and answers come back to it."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.admin.calls import Call, Calls
from shared.errors import ServerUnreachable, TraceTrackError
from tests.kiosk.loopback import WAIT_S


@pytest.fixture
def calls(qtbot: QtBot) -> Iterator[Calls]:
    made = Calls(threads=2)
    yield made
    made.close()


def test_a_question_is_asked_elsewhere_and_answered_on_the_asking_thread(
    calls: Calls, qtbot: QtBot
) -> None:
    asked_on: list[int] = []
    answered_on: list[int] = []

    def question() -> str:
        asked_on.append(threading.get_ident())
        return "42"

    answers: list[str] = []

    def answered(answer: str) -> None:
        answered_on.append(threading.get_ident())
        answers.append(answer)

    calls.ask(question, answered, lambda _error: None)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["42"]
    assert answered_on == [threading.get_ident()]
    assert asked_on != answered_on


def test_a_failure_of_the_server_is_handed_over_as_its_error(calls: Calls, qtbot: QtBot) -> None:
    def question() -> str:
        raise ServerUnreachable("no_connection")

    errors: list[TraceTrackError] = []
    calls.ask(question, lambda _answer: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "no_connection"


def test_a_cancelled_question_is_never_heard_of_again(calls: Calls, qtbot: QtBot) -> None:
    gate = threading.Event()
    heard: list[object] = []
    call = calls.ask(lambda: gate.wait(WAIT_S), heard.append, heard.append)
    call.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not calls.is_busy)
    assert heard == []


def test_a_long_question_sees_that_it_was_cancelled(calls: Calls, qtbot: QtBot) -> None:
    saw: list[bool] = []
    gate = threading.Event()

    def question(call: Call[None]) -> None:
        gate.wait(WAIT_S)
        saw.append(call.is_cancelled)

    call: Call[None] = Call(lambda _answer: None, lambda _error: None)
    calls.ask_at_length(question, call)
    call.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not calls.is_busy)
    assert saw == [True]


def test_a_fault_of_our_own_reaches_the_crash_hook(calls: Calls, qtbot: QtBot) -> None:
    def question() -> str:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as exceptions:
        calls.ask(question, lambda _answer: None, lambda _error: None)
        qtbot.waitUntil(lambda: not calls.is_busy)
    assert [kind for kind, _, _ in exceptions] == [ZeroDivisionError]


def test_it_says_when_it_becomes_busy_and_when_it_is_idle_again(calls: Calls, qtbot: QtBot) -> None:
    said: list[bool] = []
    calls.busy_changed.connect(said.append)
    calls.ask(lambda: 1, lambda _answer: None, lambda _error: None)
    calls.ask(lambda: 2, lambda _answer: None, lambda _error: None)
    qtbot.waitUntil(lambda: said == [True, False])


def test_a_question_after_the_window_closed_is_dropped(calls: Calls) -> None:
    calls.close()
    heard: list[object] = []
    assert calls.ask(lambda: 1, heard.append, heard.append).is_cancelled
    assert not calls.is_busy
    assert heard == []
