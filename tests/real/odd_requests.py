"""Requests of a station as bytes: good ones, and whatever else may come to a server."""

from __future__ import annotations

from server.services.stations import TOKEN_PREFIX
from shared.events import ChildPacked, ParentOpened
from tests.server.conftest import STATIONS
from tests.server.scanning import Outbox

TOKEN = f"{TOKEN_PREFIX}of-a-test"


def outbox() -> Outbox:
    made = Outbox(STATIONS[0])
    made.scan(ParentOpened, parent="P1-9")
    for number in range(1, 120):
        made.scan(ChildPacked, parent="P1-9", child=f"C{number}")
    return made


OUTBOX = outbox()
ONE = OUTBOX.batch(1, 1).model_dump_json().encode()
MANY = OUTBOX.batch(1, 100).model_dump_json().encode()
A_GAP = OUTBOX.batch(110, 110).model_dump_json().encode()
FIRST_LINE = "POST /v1/events HTTP/1.1"
FIELDS = {
    "Host": "x",
    "User-Agent": "tracetrack",
    "Accept": "application/json",
    "Content-Type": "application/json",
    "Authorization": f"Bearer {TOKEN}",
    "X-Correlation-Id": "the-same-for-both",
}


def request(
    body: bytes = ONE, *, first: str = FIRST_LINE, more: str = "", end: str = "\r\n", **fields: str
) -> bytes:
    """A request; a field given as an empty text is left out, and `more` stands after all fields."""
    given = {**FIELDS, "Content-Length": str(len(body))}
    given |= {name.replace("_", "-"): text for name, text in fields.items()}
    lines = [first, *(f"{name}: {text}" for name, text in given.items() if text)]
    return (end.join(lines) + end + more + end).encode("latin-1") + body


def chunked(body: bytes = ONE) -> bytes:
    half = len(body) // 2
    pieces = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (body[:half], body[half:]))
    spelled = pieces + b"0\r\n\r\n"
    return request(spelled, Content_Length="", Transfer_Encoding="chunked")


HEALTH = request(b"", first="GET /healthz HTTP/1.1", Content_Length="", Content_Type="")
LAST = HEALTH.replace(b"Accept:", b"Connection: close\r\nAccept:")


CASES = {
    "a plain batch": request(),
    "a large one": request(MANY),
    "a gap": request(A_GAP),
    "another after a gap": request(A_GAP) + request(),
    "nobody known": request(Authorization="Bearer tts_nobody"),
    "nobody at all": request(Authorization=""),
    "no batch": request(b"{}"),
    "no JSON": request(b"{"),
    "too large": request(Content_Length=str(256 * 1024 + 1)),
    "another route": HEALTH,
    "a route in between": request() + HEALTH + request(),
    "pipelined": request() * 3,
    "pipelined after a chunked one": chunked() + request() + request(),
    "pipelined after a refused one": request(b"{}") + request(),
    "half a request after a whole one": request() + request()[:60],
    "a body cut off": request()[:-1],
    "a head cut off": request()[:100],
    "chunked": chunked(),
    "a chunked body that is malformed": chunked().replace(b"\r\n0\r\n", b"\r\nz\r\n"),
    "length and chunked": request(Transfer_Encoding="chunked"),
    "two lengths": request(more=f"Content-Length: {len(ONE)}\r\n"),
    "two lengths that differ": request(more="Content-Length: 5\r\n"),
    "a length with a sign": request(Content_Length=f"+{len(ONE)}"),
    "a length with a letter": request(Content_Length="0x10"),
    "a length in other digits": request(Content_Length="\xb2"),
    "no length": request(Content_Length=""),
    "two hosts": request(more="Host: y\r\n"),
    "two types": request(more="Content-Type: application/json\r\n"),
    "two authorizations": request(more="Authorization: Bearer tts_nobody\r\n"),
    "two correlations": request(more="X-Correlation-Id: another-one\r\n"),
    "a correlation that is none": request(X_Correlation_Id="!"),
    "a field folded": request(more="Accept: a\r\n b\r\n"),
    "a field after a blank": request(more=" Accept: a\r\n"),
    "a blank before the colon": request(more="Accept-Language : en\r\n"),
    "no blank after the colon": request(more="Accept-Language:en\r\n"),
    "blanks around": request(Content_Type="  application/json  "),
    "a field without a colon": request(more="Accept-Language\r\n"),
    "a field without a name": request(more=": en\r\n"),
    "NUL in a field": request(Accept="a\0b"),
    "CR in a field": request(Accept="a\rb"),
    "TAB in a field": request(Accept="a\tb"),
    "DEL in a field": request(Accept="a\x7fb"),
    "more than ASCII in a field": request(Accept="\xe9"),
    "bare LF": request(end="\n"),
    "one bare LF": request(more="Accept-Language: en\n"),
    "a very long field": request(Accept="a" * 9_000),
    "a long field": request(Accept="a" * 8_000),
    "very many fields": request(more="".join(f"X-{number}: a\r\n" for number in range(101))),
    "a name with an underscore": request(more="Content_Length: 5\r\n"),
    "a cookie": request(Cookie="a=b"),
    "a proxy's fields": request(X_Forwarded_For="1.2.3.4", X_Forwarded_Proto="https"),
    "a proxy that contradicts itself": request(
        X_Forwarded_Proto="https", more="X-Forwarded-Ssl: off\r\n"
    ),
    "to be closed": request(Connection="close") + request(),
    "to be kept": request(Connection="Keep-Alive") + request(),
    "to be upgraded": request(Connection="upgrade", Upgrade="websocket"),
    "HTTP/1.0": request(first="POST /v1/events HTTP/1.0"),
    "HTTP/1.0, kept": request(first="POST /v1/events HTTP/1.0", Connection="keep-alive") * 2,
    "HTTP/1.2": request(first="POST /v1/events HTTP/1.2"),
    "HTTP/2": request(first="POST /v1/events HTTP/2.0"),
    "HEAD": request(b"", first="HEAD /healthz HTTP/1.1", Content_Length=""),
    "HEAD where a batch goes": request(first="HEAD /v1/events HTTP/1.1"),
    "a lower-case method": request(first="post /v1/events HTTP/1.1"),
    "a query": request(first="POST /v1/events?a=b HTTP/1.1"),
    "a whole address": request(first="POST http://x/v1/events HTTP/1.1"),
    "two blanks in the first line": request(first="POST  /v1/events HTTP/1.1"),
    "an empty line before": b"\r\n" + request(),
    "two empty lines before": b"\r\n\r\n" + request(),
    "nothing": b"",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(100),
}
