"""Whether a server is there and ready to be sent requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.api_client.transport import Ask, Timeouts, Transport
from shared.errors import ServerError

if TYPE_CHECKING:
    from kiosk.api_client.trust import Trust

_SOON = Timeouts(connect_s=1.0, total_s=3.0)


def is_ready(base_url: str, trust: Trust) -> bool:
    """Ask once whether the server at an address is ready."""
    transport = Transport(base_url, trust, timeouts=_SOON)
    try:
        transport.answer(Ask("GET", "/readyz"))
    except ServerError:
        return False
    finally:
        transport.close()
    return True
