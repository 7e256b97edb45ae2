"""Where the server is: its base address, checked before anything is sent to it."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from shared.errors import SettingsInvalid


def check_address(url: str) -> str:
    """Return the server's base address without a trailing slash, scheme and host in lower case.

    A token travels with every call, so plain HTTP is taken to this same machine only.

    Raises:
        SettingsInvalid: `server_url_invalid`, or `server_url_insecure` for `http:` to elsewhere.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise SettingsInvalid("server_url_invalid", url=url) from error
    if parts.scheme not in {"http", "https"} or not host or parts.query or parts.fragment:
        raise SettingsInvalid("server_url_invalid", url=url)
    if parts.username or parts.password:
        raise SettingsInvalid("server_url_invalid", url="(with a user name)")
    if parts.scheme == "http" and not is_this_machine(host):
        raise SettingsInvalid("server_url_insecure", url=url)
    shown = f"[{host}]" if ":" in host else host
    where = shown if port is None else f"{shown}:{port}"
    return f"{parts.scheme}://{where}{parts.path.rstrip('/')}"


def is_this_machine(host: str) -> bool:
    """Whether a host's name or number is this machine's loopback."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
