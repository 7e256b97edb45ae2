"""One HTTP call: sent once, bounded in time and size, its answer judged or one of four errors.

Knows HTTP and nothing of bags. Safe to use from several threads: each has a `Session` of its own.
"""

from __future__ import annotations

import contextlib
import threading
import time
import weakref
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import field
from functools import cache
from http import HTTPStatus
from typing import TYPE_CHECKING, BinaryIO, TypeVar

import requests
import requests.auth
import urllib3.exceptions
from pydantic import BaseModel, TypeAdapter, ValidationError

from kiosk.api_client.address import check_address
from kiosk.api_client.answers import PROBLEM, Answer, raise_for
from shared.errors import ServerUnreachable
from shared.values import value

if TYPE_CHECKING:
    from kiosk.api_client.trust import Trust

MAX_ANSWER_BYTES = 32 * 1024 * 1024
"""Nothing that the server says in one answer is longer; what is, is not our server."""
_PIECE_BYTES = 64 * 1024
JSON = "application/json"

Model = TypeVar("Model")


@value
class Timeouts:
    """How long the server may take, in seconds: to be connected to, and for a whole call."""

    connect_s: float = 3.0
    total_s: float = 15.0


@value
class Ask:
    """What is asked of the server; `accept` is what may come.

    `total_s` is a limit of its own, `most_bytes` how long the answer may be: what is written into
    a file as it comes may be longer than what is held.
    """

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    body: BaseModel | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    accept: str = JSON
    total_s: float | None = None
    most_bytes: int | None = None


_PATIENCE = Timeouts()


class Transport:
    """Carries calls to one server; `token` is the bearer token of every later call.

    Documents are asked for in `language` (ISO 639-1), which is set before the first call.
    """

    def __init__(
        self,
        base_url: str,
        trust: Trust,
        *,
        user_agent: str = "tracetrack",
        timeouts: Timeouts = _PATIENCE,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.base_url = check_address(base_url)
        self.token = self.language = ""
        self._trust = trust
        self._user_agent = user_agent
        self._timeouts = timeouts
        self._monotonic = monotonic
        self._own = threading.local()
        self._all: weakref.WeakSet[requests.Session] = weakref.WeakSet()
        self._all_lock = threading.Lock()

    def reply(self, ask: Ask, model: type[Model]) -> Model:
        """Send, and return the JSON answer as `model`.

        Raises:
            ServerUnreachable: no usable answer; `answer_unreadable` if it does not fit `model`.
            AccessDenied, RequestRefused, OutOfStep: as the server says.
        """
        return parse(self.answer(ask), model)

    def answer(self, ask: Ask) -> Answer:
        """Send, and return a good answer (2xx of the wanted type, or 304) with its body.

        Raises:
            ServerUnreachable: no usable answer.
            AccessDenied, RequestRefused, OutOfStep: as the server says.
        """
        with self._sent(ask) as (response, pieces):
            answer = _answer(response, b"".join(pieces))
        raise_for(answer, ask.accept)
        return answer

    def download(self, ask: Ask, into: BinaryIO) -> None:
        """Send, and write a good answer's body into a file, piece by piece.

        Raises:
            ServerUnreachable: no usable answer, or one cut short; the file then holds a part.
            AccessDenied, RequestRefused: as the server says.
        """
        with self._sent(ask) as (response, pieces):
            if response.status_code == HTTPStatus.OK:
                raise_for(_answer(response, b""), ask.accept)
                into.writelines(pieces)
                return
            answer = _answer(response, b"".join(pieces))
        raise_for(answer, ask.accept)

    def lines(self, ask: Ask) -> Generator[bytes]:
        """Send, and yield the lines of a good answer's body as they come; close it to give it up.

        Raises:
            ServerUnreachable: no usable answer, or one cut short within a line.
            AccessDenied, RequestRefused: as the server says.
        """
        with self._sent(ask) as (response, pieces):
            if response.status_code != HTTPStatus.OK:
                raise_for(_answer(response, b"".join(pieces)), ask.accept)
                return
            raise_for(_answer(response, b""), ask.accept)
            rest = bytearray()
            for piece in pieces:
                rest += piece
                *whole, last = rest.split(b"\n")
                yield from (bytes(line) for line in whole)
                rest = last
            if rest:
                raise ServerUnreachable("answer_cut_short")

    def close(self) -> None:
        """Let every connection go; a later call opens one again."""
        with self._all_lock:
            sessions = list(self._all)
        for session in sessions:
            session.close()

    @contextlib.contextmanager
    def _sent(self, ask: Ask) -> Generator[tuple[requests.Response, Iterator[bytes]]]:
        deadline_s = self._monotonic() + self._total_s(ask)
        with _translated(), self._send(ask) as response:
            yield response, self._pieces(response, deadline_s, ask.most_bytes or MAX_ANSWER_BYTES)

    def _send(self, ask: Ask) -> requests.Response:
        headers = {"Accept": f"{ask.accept}, {PROBLEM}", **ask.headers}
        data: bytes | None = None
        if ask.body is not None:
            data = ask.body.model_dump_json().encode("utf-8")
            headers["Content-Type"] = JSON
        return self._session().request(
            ask.method,
            self.base_url + ask.path,
            params=dict(ask.query),
            data=data,
            headers=headers,
            auth=_Bearer(self.token),
            timeout=(self._timeouts.connect_s, self._total_s(ask)),
            allow_redirects=False,
            stream=True,
        )

    def _total_s(self, ask: Ask) -> float:
        return self._timeouts.total_s if ask.total_s is None else ask.total_s

    def _pieces(
        self, response: requests.Response, deadline_s: float, most_bytes: int
    ) -> Iterator[bytes]:
        length = 0
        # read1 gives what one look at the network brought, so that a dripping answer ends in time
        while piece := response.raw.read1(_PIECE_BYTES, decode_content=True):
            length += len(piece)
            if length > most_bytes:
                raise ServerUnreachable("not_our_server", length=length)
            if self._monotonic() > deadline_s:
                raise ServerUnreachable("timed_out")
            yield piece

    def in_own_language(self) -> dict[str, str]:
        """What asks for a file whose heads and words are in the language; English needs none."""
        return {"language": self.language} if self.language not in {"", "en"} else {}

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._own, "session", None)
        if session is None:
            session = requests.Session()
            # Neither a .netrc's password nor a proxy or CA bundle of the environment: this
            # program talks to one server, named and trusted by its own settings.
            session.trust_env = False
            session.verify = self._trust.verify
            session.headers["User-Agent"] = self._user_agent
            if self.language:
                session.headers["Accept-Language"] = self.language
            self._own.session = session
            with self._all_lock:
                self._all.add(session)
        return session


def parse(answer: Answer, model: type[Model]) -> Model:
    """Return the answer's JSON body as `model`.

    Raises:
        ServerUnreachable: `answer_unreadable`; the same call later may be answered by a server
            that this program understands.
    """
    return parse_body(answer.body, model)


def parse_body(body: bytes, model: type[Model]) -> Model:
    """Return JSON as `model`.

    Raises:
        ServerUnreachable: `answer_unreadable`.
    """
    try:
        return _adapter(model).validate_json(body)
    except ValidationError as error:
        raise ServerUnreachable("answer_unreadable", fields=error.error_count()) from error


@cache
def _adapter(model: type[Model]) -> TypeAdapter[Model]:
    return TypeAdapter(model)


class _Bearer(requests.auth.AuthBase):
    """Puts the token into the request; an empty one sends none."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def _answer(response: requests.Response, body: bytes) -> Answer:
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status_code, headers, body)


@contextlib.contextmanager
def _translated() -> Generator[None]:
    """Turn what `requests` and `urllib3` raise into our own words."""
    try:
        yield
    except requests.exceptions.SSLError as error:
        raise ServerUnreachable("tls_failed") from error
    except (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError) as error:
        raise ServerUnreachable("timed_out") from error
    except urllib3.exceptions.HTTPError as error:  # raised while the body is read
        raise ServerUnreachable("answer_cut_short") from error
    except (requests.exceptions.RequestException, OSError) as error:
        raise ServerUnreachable("no_connection") from error
