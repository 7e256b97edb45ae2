"""A scanner on a serial port (USB-CDC): its own thread, codes ended by a byte or a pause."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import serial

from kiosk.scanning.frames import Scan
from kiosk.scanning.listening import Listening
from shared.events import Source
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable

_ENDINGS = b"\r\n\t"
_POLL_S = 0.02
"""How long a read waits: short enough to notice a pause and a stop."""
_MAX_BYTES = 512
"""Longest code in bytes; more than that without an end is noise and is dropped."""


@value
class SerialSettings:
    """``port`` is a device path, a COM name or a pyserial URL; ``pause_s`` ends a bare code."""

    port: str
    baud: int = 9600
    pause_s: float = 0.06


class SerialScanner:
    """Owns one serial port; it is opened again after an unplug.

    ``on_scan`` and ``on_state`` (is it there?) are called from the scanner's own thread.
    """

    def __init__(
        self,
        settings: SerialSettings,
        on_scan: Callable[[list[Scan]], None],
        on_state: Callable[[bool], None],
    ) -> None:
        self._settings = settings
        self._on_scan = on_scan
        # SerialException is an OSError
        self._listening = Listening("serial-scanner", self._open, self._read_from, on_state)

    def start(self) -> None:
        """Begin to listen; returns at once."""
        self._listening.start()

    def stop(self) -> None:
        """Close the port."""
        self._listening.stop()

    def _open(self) -> serial.Serial:
        return serial.serial_for_url(
            self._settings.port, baudrate=self._settings.baud, timeout=_POLL_S
        )

    def _read_from(self, port: serial.Serial) -> None:
        held = b""
        last_s = time.monotonic()
        while self._listening.is_wanted:
            data = port.read(1)
            data += port.read(port.in_waiting) if data else b""
            now_s = time.monotonic()
            if not data:
                if held and now_s - last_s >= self._settings.pause_s:
                    self._tell([held], now_s)
                    held = b""
                continue
            last_s = now_s
            *whole, held = _split(held + data)
            self._tell(whole, now_s)
            held = held if len(held) <= _MAX_BYTES else b""

    def _tell(self, codes: list[bytes], at_s: float) -> None:
        for code in codes:
            raw = code.decode("utf-8", errors="replace")
            if raw.strip():
                self._on_scan([Scan(raw.strip(), raw, at_s, Source.HANDHELD)])


def _split(data: bytes) -> list[bytes]:
    """Split at every ending; the last part has none yet."""
    for ending in _ENDINGS[1:]:
        data = data.replace(bytes([ending]), _ENDINGS[:1])
    return data.split(_ENDINGS[:1])
