"""Whatever goes wrong on the way is one of four errors, and only our server's word refuses."""

import socket
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from kiosk.api_client import Timeouts, Transport, Trust
from kiosk.api_client.answers import Answer, retry_after_s
from kiosk.api_client.transport import Ask
from shared.errors import AccessDenied, OutOfStep, RequestRefused, ServerUnreachable
from shared.wire import BatchReply, CursorReply
from tests.kiosk.api_client.conftest import EPOCH, Calling, batch_of
from tests.kiosk.honest import HonestServer
from tests.kiosk.loopback import (
    AnsweringHtml,
    Behaviour,
    BlackHole,
    Heard,
    LosingTheReply,
    PartialReply,
    Refusing,
    Said,
    problem,
)

pytestmark = pytest.mark.loopback


def cursor_fails(calling: Calling, behaviour: Behaviour) -> ServerUnreachable:
    with pytest.raises(ServerUnreachable) as caught:
        calling.talking_to(behaviour).cursor(EPOCH)
    return caught.value


def test_nobody_at_the_address_is_no_connection(calling: Calling) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(ServerUnreachable, match="no_connection"):
        calling.station(f"http://127.0.0.1:{port}").cursor(EPOCH)


def test_a_captive_portals_page_is_no_answer(calling: Calling) -> None:
    assert cursor_fails(calling, AnsweringHtml()).code == "not_our_server"


def test_a_redirection_is_not_followed_with_the_token(calling: Calling) -> None:
    portal = calling.server(AnsweringHtml())
    away = Refusing(Said(302, headers={"Location": portal.url}))
    assert cursor_fails(calling, away).code == "not_our_server"
    assert portal.heard == []


@pytest.mark.parametrize("status", [401, 403, 404, 409, 422])
def test_a_refusal_that_our_server_did_not_word_is_no_answer(calling: Calling, status: int) -> None:
    page = Refusing(Said(status, b"<html>no</html>", "text/html"))
    assert cursor_fails(calling, page).code == "not_our_server"


def test_a_reply_lost_after_the_work_was_done_is_no_answer(
    calling: Calling, honest: HonestServer
) -> None:
    api = calling.talking_to(LosingTheReply(honest))
    batch = batch_of(honest, "{}")
    with pytest.raises(ServerUnreachable, match="no_connection"):
        api.submit(batch)
    assert honest.seqs(EPOCH) == [1]
    assert api.submit(batch).last_seq == 1


def test_half_a_reply_is_no_answer(calling: Calling, honest: HonestServer) -> None:
    assert cursor_fails(calling, PartialReply(honest)).code == "answer_cut_short"


def test_a_server_that_never_answers_is_given_up(calling: Calling) -> None:
    hole = BlackHole()
    api = calling.station(calling.server(hole).url, Timeouts(total_s=0.2))
    with pytest.raises(ServerUnreachable, match="timed_out"):
        api.cursor(EPOCH)
    assert hole.swallowed.is_set()
    hole.release()


def test_a_reply_that_drips_beyond_the_limit_is_given_up(
    calling: Calling, honest: HonestServer
) -> None:
    times = iter([0.0, 15.1])
    url = calling.server(honest).url
    transport = Transport(url, Trust(), monotonic=lambda: next(times))
    with pytest.raises(ServerUnreachable, match="timed_out"):
        transport.reply(Ask("GET", "/v1/cursor", {"epoch": EPOCH}), CursorReply)
    transport.close()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"epoch": 5}', b"\xff\xfe"])
def test_json_that_is_no_answer_to_the_question_is_none(calling: Calling, body: bytes) -> None:
    assert cursor_fails(calling, Refusing(Said(200, body))).code == "answer_unreadable"


def test_an_answer_about_another_outbox_is_none(calling: Calling) -> None:
    other = CursorReply(epoch="f" * 16, last_seq=9, last_hash="0" * 64)
    stray = Refusing(Said(200, other.model_dump_json().encode()))
    assert cursor_fails(calling, stray).code == "answer_for_another"


Change = Callable[[BatchReply], BatchReply]
STRAY_REPLIES: dict[str, Change] = {
    "another batch": lambda reply: reply.model_copy(update={"batch_id": uuid4()}),
    "another epoch": lambda reply: reply.model_copy(update={"epoch": "f" * 16}),
    "a verdict left out": lambda reply: reply.model_copy(update={"verdicts": reply.verdicts[:1]}),
    "verdicts in disorder": lambda reply: reply.model_copy(
        update={"verdicts": reply.verdicts[::-1]}
    ),
    "another event's verdict": lambda reply: reply.model_copy(
        update={"verdicts": [replace(v, event_id=uuid4()) for v in reply.verdicts]}
    ),
    "a cursor before the batch": lambda reply: reply.model_copy(update={"last_seq": 1}),
}


@pytest.mark.parametrize("change", STRAY_REPLIES.values(), ids=STRAY_REPLIES.keys())
def test_a_reply_that_does_not_echo_the_batch_settles_nothing(
    calling: Calling, honest: HonestServer, change: Change
) -> None:
    def stray(heard: Heard) -> Said:
        answer = honest(heard)
        reply = BatchReply.model_validate_json(answer.body)
        return replace(answer, body=change(reply).model_dump_json().encode())

    with pytest.raises(ServerUnreachable, match="answer_for_another"):
        calling.talking_to(stray).submit(batch_of(honest, "{}", "{}"))


@pytest.mark.parametrize("status", [401, 403])
def test_our_servers_own_401_or_403_denies_access(calling: Calling, status: int) -> None:
    with pytest.raises(AccessDenied, match="station_revoked"):
        calling.talking_to(Refusing(problem(status, "station_revoked"))).cursor(EPOCH)


def test_a_gap_says_where_to_go_on(calling: Calling, honest: HonestServer) -> None:
    batch = batch_of(honest, "{}", "{}")
    late = batch.model_copy(update={"events": batch.events[1:]})
    with pytest.raises(OutOfStep, match="gap") as caught:
        calling.talking_to(honest).submit(late)
    assert caught.value.expected == 1


def test_another_event_under_a_known_number_is_a_fork(
    calling: Calling, honest: HonestServer
) -> None:
    api = calling.talking_to(honest)
    api.submit(batch_of(honest, "{}"))
    with pytest.raises(OutOfStep, match="fork"):
        api.submit(batch_of(honest, '{"other": 1}'))


@pytest.mark.parametrize(("status", "code"), [(400, "unreadable"), (404, "bag_unknown")])
def test_a_refusal_names_its_code_and_facts(calling: Calling, status: int, code: str) -> None:
    refusal = problem(status, code, bag="C1", self="odd", code="odd", expected=3)
    with pytest.raises(RequestRefused) as caught:
        calling.talking_to(Refusing(refusal)).cursor(EPOCH)
    assert (caught.value.code, caught.value.facts["bag"]) == (code, "C1")


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (408, "server_busy"),
        (413, "too_large"),
        (429, "wait_before_retry"),
        (500, "server_failed"),
        (502, "server_failed"),
        (503, "server_busy"),
        (511, "server_failed"),
    ],
)
def test_a_server_in_difficulties_may_do_it_later(calling: Calling, status: int, code: str) -> None:
    failure = cursor_fails(calling, Refusing(problem(status, "wait_before_retry")))
    assert (failure.code, failure.retry_after_s) == (code, None)


def test_a_429_that_our_server_did_not_word_is_a_busy_server(calling: Calling) -> None:
    page = Refusing(Said(429, b"slow down", "text/plain"))
    assert cursor_fails(calling, page).code == "server_busy"


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("7", 7.0),
        ("Mon, 23 Nov 2026 10:00:30 GMT", 30.0),
        ("Mon, 23 Nov 2026 09:00:00 GMT", 0.0),
        ("soon", None),
        ("-1", None),
        ("٣", None),
    ],
)
def test_retry_after_counts_by_the_servers_own_clock(value: str, wanted: float | None) -> None:
    headers = {"retry-after": value, "date": "Mon, 23 Nov 2026 10:00:00 GMT"}
    assert retry_after_s(Answer(429, headers, b"")) == wanted


def test_an_answer_without_end_is_not_our_servers(
    calling: Calling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.api_client.transport.MAX_ANSWER_BYTES", 1000)
    assert cursor_fails(calling, Refusing(Said(200, b" " * 2000))).code == "not_our_server"
