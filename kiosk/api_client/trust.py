"""Whom the station believes: the site's own certificate authority, kept as a file.

An enrolment card names the authority by the SHA-256 of its certificate, so the certificate itself
may come over a line that nobody vouches for yet.
"""

from __future__ import annotations

import hashlib
import http.client
import ssl
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.api_client.address import check_address
from shared.errors import ServerUnreachable

AUTHORITY_PATH = "/v1/authority.pem"
_WAIT_S = 5.0
_MAX_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Trust:
    """The authority that signs the server's certificate; None trusts the system's authorities."""

    authority: Path | None = None

    @property
    def verify(self) -> str | bool:
        """What `requests` takes as `verify`: never False."""
        return True if self.authority is None else str(self.authority)


def fetch_authority(base_url: str, fingerprint: str) -> str:
    """Return the PEM text of the server's own authority, whose SHA-256 is `fingerprint`.

    `fingerprint` is hexadecimal, in any case, with or without colons. Nothing secret travels, and
    what comes is believed only if it has this fingerprint.

    Raises:
        ServerUnreachable: `no_connection`, or `authority_differs` if somebody else answered.
    """
    try:
        pem = _get_unverified(check_address(base_url))
        digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem.strip())).hexdigest()
    except (OSError, http.client.HTTPException) as error:
        raise ServerUnreachable("no_connection") from error
    except ValueError as error:
        raise ServerUnreachable("authority_differs") from error
    if digest != fingerprint.replace(":", "").lower():
        raise ServerUnreachable("authority_differs")
    return pem


def _get_unverified(base_url: str) -> str:
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    connection: http.client.HTTPConnection
    if parts.scheme == "https":
        nobody_vouches = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        nobody_vouches.check_hostname = False
        nobody_vouches.verify_mode = ssl.CERT_NONE
        connection = http.client.HTTPSConnection(
            host, parts.port, timeout=_WAIT_S, context=nobody_vouches
        )
    else:
        connection = http.client.HTTPConnection(host, parts.port, timeout=_WAIT_S)
    try:
        connection.request("GET", parts.path + AUTHORITY_PATH)
        return connection.getresponse().read(_MAX_BYTES).decode("ascii")
    finally:
        connection.close()
