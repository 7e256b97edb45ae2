"""What the head of a plain batch says; whatever else a head may say is left to others."""

from __future__ import annotations

import pytest

from server.api.plain_request import PlainHead, read_head

HEAD = (
    b"POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\n"
    b"Content-Type: application/json\r\nX-Correlation-Id: one\r\nContent-Length: 2\r\n\r\n"
)
PLAIN = PlainHead("Bearer t", "one", begins=len(HEAD), length=2)


def with_line(line: bytes) -> bytes:
    return HEAD.replace(b"Host: x\r\n", b"Host: x\r\n" + line)


def test_a_plain_head_says_who_sends_how_much() -> None:
    assert read_head(HEAD + b"{}") == PLAIN
    assert read_head(HEAD) == PLAIN


def test_names_are_read_in_any_case_and_blanks_around_a_value_are_none_of_it() -> None:
    spelled = HEAD.replace(b"Content-Length: 2", b"content-LENGTH:   2 ")
    head = read_head(spelled)
    assert head is not None
    assert (head.length, head.begins) == (2, len(spelled))


@pytest.mark.parametrize(
    "line",
    [
        b"Transfer-Encoding: chunked\r\n",
        b"Expect: 100-continue\r\n",
        b"Upgrade: h2c\r\n",
        b"Connection: close\r\n",
        b"Connection: keep-alive, x\r\n",
        b"Content-Encoding: gzip\r\n",
        b"Content-Length: 2\r\n",
        b"content-length: 2\r\n",
        b"Content_Length: 2\r\n",
        b"Host: y\r\n",
        b"Authorization: Bearer u\r\n",
        b"X-Unheard-Of: a\r\n",
        b"Accept\r\n",
        b"Accept:a\r\n",
        b"Accept : a\r\n",
        b" Accept: a\r\n",
        b"\tAccept: a\r\n",
        b": a\r\n",
        b"Accept: a\n",
        b"Accept: a\r",
        b"Accept: a\nb\r\n",
        b"Accept: a\rb\r\n",
        b"Accept: a\0b\r\n",
        b"Accept: a\tb\r\n",
        b"Accept: a\x7fb\r\n",
        b"Accept: \xe9\r\n",
        b"Accept: " + b"a" * 5000 + b"\r\n",
    ],
)
def test_a_head_with_anything_unheard_of_is_not_plain(line: bytes) -> None:
    assert read_head(with_line(line) + b"{}") is None


@pytest.mark.parametrize(
    ("plain", "other"),
    [
        (b"POST /v1/events", b"GET /v1/events"),
        (b"POST /v1/events", b"POST /v1/events?a"),
        (b"POST /v1/events", b"POST  /v1/events"),
        (b"POST /v1/events", b"\r\nPOST /v1/events"),
        (b"HTTP/1.1", b"HTTP/1.0"),
        (b"HTTP/1.1\r\n", b"HTTP/1.1\n"),
        (b"application/json", b"application/json; charset=utf-8"),
        (b"Content-Type: application/json\r\n", b""),
        (b"Content-Length: 2\r\n", b""),
        (b"Length: 2", b"Length: +2"),
        (b"Length: 2", b"Length: -2"),
        (b"Length: 2", b"Length: 0x2"),
        (b"Length: 2", b"Length: 2, 2"),
        (b"Length: 2", b"Length: 262145"),
        (b"\r\n\r\n", b"\r\n"),
        (b"\r\n\r\n", b"\r\n\n"),
    ],
)
def test_a_head_that_says_it_otherwise_is_not_plain(plain: bytes, other: bytes) -> None:
    assert read_head(HEAD.replace(plain, other)) is None


def test_a_head_that_has_not_come_to_its_end_is_not_plain_yet() -> None:
    assert [at for at in range(len(HEAD)) if read_head(HEAD[:at]) is not None] == []
