"""Our worker says what gunicorn's own says, whatever comes over the wire and however it is cut."""

from __future__ import annotations

import socket
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.real.odd_requests import A_GAP, CASES, HEALTH, LAST, MANY, ONE, chunked, request
from tests.real.one_worker import OURS, THEIRS, UNLIKE, carried, make_site, read_to_the_end

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.real.one_worker import Carried


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("carried")
    make_site(made)
    return made


@pytest.fixture(scope="module")
def both(folder: Path) -> Generator[tuple[Carried, Carried]]:
    with carried(OURS, folder) as ours, carried(THEIRS, folder) as theirs:
        yield ours, theirs


@pytest.mark.parametrize("name", CASES)
def test_what_comes_is_answered_as_gunicorns_own_worker_answers_it(
    both: tuple[Carried, Carried], name: str
) -> None:
    ours, theirs = (server.told([CASES[name]]) for server in both)
    assert ours == theirs


@pytest.mark.parametrize("name", ["a plain batch", "a route in between", "pipelined", "chunked"])
def test_a_client_that_sends_byte_after_byte_is_answered_the_same(
    both: tuple[Carried, Carried], name: str
) -> None:
    whole = CASES[name]
    slowly = [whole[at : at + 1] for at in range(len(whole))]
    ours, theirs = both[0].told(slowly, pause_s=0.0005), both[1].told([whole])
    assert ours == theirs


def test_over_tls_it_says_the_same(folder: Path, both: tuple[Carried, Carried]) -> None:
    plain = both[1].told([STREAM + LAST])
    pieces = [(STREAM + LAST)[at : at + 1000] for at in range(0, len(STREAM + LAST), 1000)]
    with carried(OURS, folder, scheme="https") as server:
        assert server.told([STREAM + LAST]) == plain
        assert server.told(pieces, pause_s=0.001) == plain


STREAM = request() + HEALTH + request(MANY) + chunked() + request(A_GAP) + request()


@given(st.lists(st.integers(0, len(STREAM)), max_size=8))
def test_where_a_stream_of_requests_is_cut_makes_no_difference(
    both: tuple[Carried, Carried], cuts: list[int]
) -> None:
    pieces = [STREAM[a:b] for a, b in pairwise([0, *sorted(cuts), len(STREAM)])]
    assert both[0].told(pieces, pause_s=0.001) == both[1].told([STREAM])


def test_whoever_expects_to_be_told_to_continue_is_told_so(both: tuple[Carried, Carried]) -> None:
    answers: list[bytes] = []
    whole = request(Expect="100-continue")
    for server in both:
        with socket.create_connection(("127.0.0.1", server.port), timeout=60) as wire:
            wire.sendall(whole[: -len(ONE)])
            said = wire.recv(65536)
            wire.sendall(ONE)
            wire.shutdown(socket.SHUT_WR)
            answers.append(said + b"|" + UNLIKE.sub(b"", read_to_the_end(wire)))
    assert answers[0] == answers[1]
    assert answers[0].startswith(b"HTTP/1.1 100 Continue\r\n\r\n|HTTP/1.1 200 OK\r\n")


def test_whoever_leaves_before_the_answer_leaves_others_alone(
    both: tuple[Carried, Carried],
) -> None:
    ours, theirs = both
    for cut in (10, 200, len(request()) - 1, len(request())):
        with socket.create_connection(("127.0.0.1", ours.port)) as wire:
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            wire.sendall(request()[:cut])
    assert ours.told([request()]) == theirs.told([request()])


@pytest.mark.parametrize("worker_class", [OURS, THEIRS])
def test_after_so_many_batches_the_connection_is_closed_and_the_server_goes_on(
    folder: Path, worker_class: str
) -> None:
    # The first two are `carried`'s own.
    with carried(worker_class, folder, max_requests=4) as server:
        answers = server.told([request() * 3]).split(b"HTTP/1.1 200 OK\r\n")[1:]
        kept = [b"Connection: keep-alive\r\n" in answer for answer in answers]
        assert kept == [True, False]
        assert server.told([request()]).startswith(b"HTTP/1.1 200 OK\r\n")


@pytest.mark.parametrize("worker_class", [OURS, THEIRS])
@pytest.mark.parametrize("before", [b"", request(), HEALTH])
def test_whoever_is_silent_for_too_long_is_hung_up_on(
    quick: dict[str, Carried], worker_class: str, before: bytes
) -> None:
    with socket.create_connection(("127.0.0.1", quick[worker_class].port), timeout=60) as wire:
        wire.sendall(before)
        assert read_to_the_end(wire)[:15] == b"HTTP/1.1 200 OK"[: 15 * bool(before)]


@pytest.fixture(scope="module")
def quick(folder: Path) -> Generator[dict[str, Carried]]:
    """Both, with less patience."""
    with (
        carried(OURS, folder, keepalive=1) as ours,
        carried(THEIRS, folder, keepalive=1) as theirs,
    ):
        yield {OURS: ours, THEIRS: theirs}


def test_each_request_has_its_line_in_the_log(both: tuple[Carried, Carried], folder: Path) -> None:
    def lines() -> int:
        told = (folder / "output.txt").read_text(encoding="utf-8").splitlines()
        return sum('"event": "request"' in line and '"/v1/events"' in line for line in told)

    before = lines()
    both[0].told([request() * 5])
    assert lines() - before == 5
