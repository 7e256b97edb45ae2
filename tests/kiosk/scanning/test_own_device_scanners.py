"""Scanners with a device of their own: a real pseudo-terminal, and key events through a pipe."""

from __future__ import annotations

import os
import queue
import struct
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from kiosk.scanning.evdev_scanner import EvdevScanner, list_scanners
from kiosk.scanning.serial_scanner import SerialScanner, SerialSettings
from shared.events import Source
from tests.kiosk.scanning.scanner_keys import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.scanning.frames import Scan

PATIENCE_S = 120.0
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="pseudo-terminals and evdev are Linux's")


@LINUX
def test_codes_on_a_serial_line_are_parted_by_their_endings_or_a_pause() -> None:
    ours, theirs = os.openpty()
    scans: queue.Queue[list[Scan]] = queue.Queue()
    there: queue.Queue[bool] = queue.Queue()
    scanner = SerialScanner(SerialSettings(os.ttyname(theirs)), scans.put, there.put)
    scanner.start()
    assert there.get(timeout=PATIENCE_S)
    os.write(ours, b"P12-10\r\nC1\tC2\nC3")
    got = [scans.get(timeout=PATIENCE_S)[0] for _ in range(4)]
    scanner.stop()
    os.close(ours)
    os.close(theirs)
    assert [scan.text for scan in got] == ["P12-10", "C1", "C2", "C3"]
    assert {scan.source for scan in got} == {Source.HANDHELD}


def test_a_serial_port_that_is_not_there_is_said() -> None:
    there: queue.Queue[bool] = queue.Queue()
    scanner = SerialScanner(SerialSettings("/dev/no-such-port"), lambda _: None, there.put)
    scanner.start()
    assert there.get(timeout=PATIENCE_S) is False
    scanner.stop()


@dataclass
class Event:
    sec: int
    usec: int
    type: int
    code: int
    value: int


class KeyPipe:
    """A scanner's device made of a pipe; counts how often it was grabbed."""

    def __init__(self) -> None:
        self._out, self._in = os.pipe()
        self.grabs = 0

    def send(self, text: str) -> None:
        for key in keys_of(text):
            os.write(self._in, struct.pack("ii?", key.at_ms, key.scan_code, key.pressed))

    def fileno(self) -> int:
        return self._out

    def grab(self) -> None:
        self.grabs += 1

    def read(self) -> Iterator[Event]:
        data = os.read(self._out, 9 * 64)
        for at_ms, code, pressed in struct.iter_unpack("ii?", data):
            yield Event(at_ms // 1000, at_ms % 1000 * 1000, 1, code, int(pressed))

    def close(self) -> None:
        os.close(self._out)
        os.close(self._in)


@LINUX
def test_a_grabbed_scanner_gives_its_codes_with_its_own_shift() -> None:
    device = KeyPipe()
    scans: queue.Queue[list[Scan]] = queue.Queue()
    scanner = EvdevScanner(lambda: device, scans.put, lambda: None, lambda _: None)
    device.send("P12-10\n")
    scanner.start()
    (scan,) = scans.get(timeout=PATIENCE_S)
    scanner.stop()
    assert scan.text == "P12-10"
    assert device.grabs == 1


def test_a_device_that_cannot_be_opened_is_said() -> None:
    there: queue.Queue[bool] = queue.Queue()

    def refuse() -> KeyPipe:
        raise PermissionError

    scanner = EvdevScanner(refuse, lambda _: None, lambda: None, there.put)
    scanner.start()
    assert there.get(timeout=PATIENCE_S) is False
    scanner.stop()


def test_scanners_can_be_listed_on_every_platform() -> None:
    assert isinstance(list_scanners(), tuple)
