"""One call of a webhook: signed, to the address that was judged, and over within a few seconds.

Knows HTTP, and nothing of events. Redirects are not followed: where they lead was not allowed.
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import socket
import ssl
from threading import Timer
from typing import TYPE_CHECKING

from shared.errors import RuleBroken

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from server.services.webhook_targets import Target, Targets

SECRET_PREFIX = "ttw_"  # noqa: S105 - says what kind of secret follows
LONGEST_S = 10.0


def signature(secret: str, body: bytes, now: datetime) -> str:
    """Return the value of `TraceTrack-Signature`: the time and the HMAC-SHA256 of time and body."""
    at = str(int(now.timestamp()))
    digest = hmac.new(secret.encode(), at.encode() + b"." + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={digest}"


def call(  # noqa: PLR0913 - what a call is made of
    targets: Targets,
    url: str,
    delivery_id: UUID,
    body: bytes,
    *,
    secret: str,
    now: datetime,
    longest_s: float = LONGEST_S,
) -> str:
    """Call a webhook; the answer is empty if it took the delivery, else says how it failed."""
    try:
        target = targets.judge(url)
    except RuleBroken as error:
        return error.code
    headers = {
        "Host": target.host_header,
        "Content-Type": "application/json",
        "User-Agent": "tracetrack-webhook/1",
        "TraceTrack-Delivery": str(delivery_id),
        "TraceTrack-Signature": signature(secret, body, now),
    }
    connection = _Pinned(target, longest_s)
    # A receiver that sends a byte now and then would outlast any time-out of one read.
    timer = Timer(longest_s, connection.cut)
    timer.daemon = True
    timer.start()
    try:
        connection.request("POST", target.path, body, headers)
        return _meaning(connection.getresponse().status)
    except TimeoutError:
        return "timed_out"
    except ssl.SSLError:
        return "tls_failed"
    except (OSError, http.client.HTTPException):
        return "timed_out" if connection.was_cut else "no_answer"
    finally:
        timer.cancel()
        connection.close()


def _meaning(status: int) -> str:
    if http.client.OK <= status < http.client.MULTIPLE_CHOICES:
        return ""
    is_redirect = http.client.MULTIPLE_CHOICES <= status < http.client.BAD_REQUEST
    return "redirected" if is_redirect else f"answered_{status}"


class _Pinned(http.client.HTTPConnection):
    """A connection to the address that was judged, with TLS for the name that it was judged by."""

    def __init__(self, target: Target, timeout_s: float) -> None:
        super().__init__(target.host, target.port, timeout=timeout_s)
        self._target, self._timeout_s = target, timeout_s
        self.was_cut = False

    def connect(self) -> None:
        """Connect to the judged address, whatever the name stands for by now."""
        line = socket.create_connection((self._target.ip, self._target.port), self._timeout_s)
        self.sock = line
        if self._target.is_tls:
            trusting = ssl.create_default_context()
            self.sock = trusting.wrap_socket(line, server_hostname=self._target.host)

    def cut(self) -> None:
        """End the call from outside: whoever waits for the answer is told at once."""
        self.was_cut = True
        line: socket.socket | None = self.sock
        if line is not None:
            try:
                line.shutdown(socket.SHUT_RDWR)
            except OSError:
                return
