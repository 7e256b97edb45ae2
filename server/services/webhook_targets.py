"""Which addresses the server may call: hosts that IT allowed, outside of private networks.

An address is judged when it is registered and again before each call, and the call goes to the
very address that was judged, whatever the name stands for a moment later.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urlsplit

from shared.errors import RuleBroken

if TYPE_CHECKING:
    from collections.abc import Sequence

_Network: TypeAlias = "ipaddress.IPv4Network | ipaddress.IPv6Network"
_Address: TypeAlias = "ipaddress.IPv4Address | ipaddress.IPv6Address"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """An allowed address, taken apart; `ip` is what its host stood for when it was judged."""

    is_tls: bool
    host: str
    port: int
    path: str
    ip: str

    @property
    def host_header(self) -> str:
        """The value of `Host`: with the port where it is not the usual one."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        is_usual = self.port == _PORTS["https" if self.is_tls else "http"]
        return shown if is_usual else f"{shown}:{self.port}"


@dataclass(frozen=True, slots=True)
class Targets:
    """What IT allowed: host names (`*.example.com` for all below one), and private networks.

    An address in one of `networks` may be private, and called without TLS.
    """

    hosts: tuple[str, ...] = ()
    networks: tuple[_Network, ...] = ()

    def judge(self, url: str) -> Target:
        """Return the address to call for a URL.

        Raises:
            RuleBroken: `webhook_url_unusable`, `webhook_host_not_allowed`, `webhook_host_unknown`,
                `webhook_address_not_allowed`, `webhook_needs_tls`.
        """
        try:
            parts = urlsplit(url)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError as error:
            raise RuleBroken("webhook_url_unusable") from error
        is_plain = url.isascii() and url.isprintable() and " " not in url and not parts.fragment
        if parts.scheme not in _PORTS or not host or "@" in parts.netloc or not is_plain:
            raise RuleBroken("webhook_url_unusable")
        if not any(_fits(host, pattern) for pattern in self.hosts):
            raise RuleBroken("webhook_host_not_allowed", host=host)
        port = port or _PORTS[parts.scheme]
        ip = self._judge_ips(host, _resolved(host, port))
        is_tls = parts.scheme == "https"
        if not is_tls and not self._is_own(ip):
            raise RuleBroken("webhook_needs_tls", host=host)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return Target(is_tls, host, port, path, ip)

    def _judge_ips(self, host: str, ips: Sequence[str]) -> str:
        """Return the first; one that is not allowed spoils them all."""
        for ip in ips:
            is_public = all(each.is_global and not each.is_multicast for each in _meant_by(ip))
            if not is_public and not self._is_own(ip):
                raise RuleBroken("webhook_address_not_allowed", host=host, address=ip)
        return ips[0]

    def _is_own(self, ip: str) -> bool:
        """Whether all that an address stands for lies in the networks that IT allowed."""
        return all(any(each in network for network in self.networks) for each in _meant_by(ip))


def read_targets(hosts: str, networks: str) -> Targets:
    """Return what comma-separated lists of hosts and networks allow.

    Raises:
        ValueError: one of the networks is none.
    """
    return Targets(
        tuple(_parts(hosts.lower())),
        tuple(ipaddress.ip_network(each) for each in _parts(networks)),
    )


def _parts(text: str) -> list[str]:
    return [part for each in text.split(",") if (part := each.strip())]


def _fits(host: str, pattern: str) -> bool:
    return host.endswith(pattern[1:]) if pattern.startswith("*.") else host == pattern


def _resolved(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RuleBroken("webhook_host_unknown", host=host) from error
    return [str(address[4][0]).partition("%")[0] for address in found]


def _meant_by(ip: str) -> list[_Address]:
    """An address, or the IPv4 address that a gateway reads out of one of IPv6."""
    address = ipaddress.ip_address(ip)
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    if address in _NAT64:
        return [ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)]
    inner = address.ipv4_mapped or address.sixtofour
    return [inner] if inner else list(address.teredo or [address])
