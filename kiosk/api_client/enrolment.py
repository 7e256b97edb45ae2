"""How a station comes to its token: it reads an enrolment card and gives its one-time code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.api_client.address import check_address
from kiosk.api_client.transport import Ask, Transport
from shared.errors import SettingsInvalid
from shared.values import value
from shared.wire import EnrolReply, EnrolRequest

if TYPE_CHECKING:
    from kiosk.api_client.trust import Trust

_NO_FINGERPRINT = "-"


@value
class EnrolmentCard:
    """What an enrolment card says; an empty fingerprint leaves trust to the system."""

    code: str
    fingerprint: str
    server_url: str


def read_enrolment(argument: str) -> EnrolmentCard:
    """Return what stands after `TT1:ENROL:` as `<code>:<fingerprint or ->:<server's address>`.

    Raises:
        SettingsInvalid: `enrolment_invalid`, or an address that can't be used.
    """
    code, _, rest = argument.partition(":")
    fingerprint, _, url = rest.partition(":")
    if not (code and fingerprint and url):
        raise SettingsInvalid("enrolment_invalid")
    wanted = "" if fingerprint == _NO_FINGERPRINT else fingerprint.lower()
    return EnrolmentCard(code, wanted, check_address(url.lower()))


def enrol(base_url: str, code: str, trust: Trust, version: str = "") -> EnrolReply:
    """Give the one-time code for a token, which the server shows this once.

    Raises:
        AccessDenied, RequestRefused: the code is wrong, used or too old.
        ServerUnreachable: no usable answer; the code may be used up nonetheless.
    """
    transport = Transport(base_url, trust)
    ask = Ask("POST", "/v1/enrol", body=EnrolRequest(code=code, version=version))
    try:
        return transport.reply(ask, EnrolReply)
    finally:
        transport.close()
