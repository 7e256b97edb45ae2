"""Ports for the servers that tests start, each chosen by one process of the tests alone.

They lie below those that a system gives to whoever asks for any: between the choice and the
server's start nobody is given the same.
"""

from __future__ import annotations

import os
import socket
from itertools import cycle

_FIRST, _COUNT = 20_000, 12_000
_APART = 1_009
"""How far apart processes begin that were started one after the other."""
_begin = os.getpid() * _APART % _COUNT
_numbers = cycle(_FIRST + (_begin + at) % _COUNT for at in range(_COUNT))


def free_port() -> int:
    """Return a loopback port that nobody listens on, another one each time."""
    while True:
        number = next(_numbers)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", number))
            except OSError:
                continue
        return number
