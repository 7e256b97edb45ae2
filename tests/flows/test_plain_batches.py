"""The server's shortest way is open to what its own stations send."""

import socket
import threading
from contextlib import closing
from uuid import UUID

import pytest

from kiosk.api_client import StationApi, Trust
from server.api.plain_request import read_head
from shared.errors import ServerUnreachable
from shared.events import BagReceived
from tests.server.scanning import Outbox


def test_the_head_that_a_station_sends_with_a_batch_is_plain() -> None:
    outbox = Outbox(UUID(int=1))
    outbox.scan(BagReceived, bag="C1")
    heard = bytearray()

    def hear() -> None:
        wire, _ = listener.accept()
        with wire:
            while b"\r\n\r\n" not in heard:
                heard.extend(wire.recv(65536))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        hearing = threading.Thread(target=hear)
        hearing.start()
        port = listener.getsockname()[1]
        api = StationApi(f"http://127.0.0.1:{port}", "token", Trust())
        with closing(api), pytest.raises(ServerUnreachable):
            api.submit(outbox.batch())
        hearing.join()
    head = read_head(bytes(heard))
    assert head is not None
    assert head.authorization == "Bearer token"
