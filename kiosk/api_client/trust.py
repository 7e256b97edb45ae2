"""Whom the station believes: the site's own certificate authority, kept as a file.

An enrolment card names the authority by the SHA-256 of its certificate, so the certificate itself
may come over a line that nobody vouches for yet.
"""

from __future__ import annotations

import hashlib
import socket
import ssl
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kiosk.api_client.address import check_address
from shared.errors import ServerUnreachable
from shared.values import value

HTTPS_PORT = 443
_WAIT_S = 5.0


@value
class Trust:
    """The authority that signs the server's certificate; None trusts the system's authorities."""

    authority: Path | None = None

    @property
    def verify(self) -> str | bool:
        """What `requests` takes as `verify`: never False."""
        return True if self.authority is None else str(self.authority)


def fetch_authority(base_url: str, fingerprint: str) -> str:
    """Return the PEM text of the server's own authority, whose SHA-256 is `fingerprint`.

    `fingerprint` is hexadecimal, in any case, with or without colons. The server sends its
    authority along in the TLS handshake; nothing else travels, and what comes is believed only if
    it has this fingerprint.

    Raises:
        ServerUnreachable: `no_connection`, or `authority_differs` if somebody else answered.
    """
    parts = urlsplit(check_address(base_url))
    wanted = fingerprint.replace(":", "").lower()
    try:
        chain = _chain_of(parts.hostname or "", parts.port or HTTPS_PORT)
    except OSError as error:  # ssl.SSLError is one
        raise ServerUnreachable("no_connection") from error
    for certificate in chain:
        if hashlib.sha256(certificate).hexdigest() == wanted:
            return ssl.DER_cert_to_PEM_cert(certificate)
    raise ServerUnreachable("authority_differs")


def _chain_of(host: str, port: int) -> list[bytes]:
    """Return the certificates (DER) that whoever answers there sends, unverified."""
    nobody_vouches = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    nobody_vouches.check_hostname = False
    nobody_vouches.verify_mode = ssl.CERT_NONE
    with (
        socket.create_connection((host, port), _WAIT_S) as line,
        nobody_vouches.wrap_socket(line, server_hostname=host) as tls,
    ):
        if sys.version_info >= (3, 13):
            return tls.get_unverified_chain()
        # Before 3.13 the same call is there under a private name only.
        inner: Any = tls._sslobj  # noqa: SLF001  # pyright: ignore[reportAttributeAccessIssue]
        return [
            ssl.PEM_cert_to_DER_cert(one.public_bytes()) for one in inner.get_unverified_chain()
        ]
