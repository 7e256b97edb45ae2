"""Raw Input as Windows gives it, byte by byte: two scanners at once, each with its own shift."""

from __future__ import annotations

import queue
import struct
import threading
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

import pytest

from kiosk.scanning.raw_input_scanner import RawInputScanner, RawMessage
from kiosk.scanning.raw_keys import evdev_number, read_raw_key
from kiosk.scanning.raw_names import identity_of, name_of
from shared.events import Source
from tests.kiosk.scanning.scanner_keys import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.scanning.frames import Scan

PATIENCE_S = 120.0
OURS, THEIRS = 0x0001_0043, 0x0002_0A47
P_DOWN_64 = bytes.fromhex(
    "01000000 28000000 4300010000000000 0000000000000000 1900 0000 0000 5000 00010000 00000000"
)
"""RAWINPUT of a 64-bit program for P pressed: header of 24 bytes, RAWKEYBOARD of 16."""
P_UP_32 = bytes.fromhex("01000000 20000000 43000100 01000000 1900 0100 0000 5000 01010000 00000000")
"""The same of a 32-bit program for P let go, in the background."""
PATH = "\\\\?\\HID#VID_05E0&PID_1200&MI_00#7&2a6e3f1&0&0000#{884b96c3-56ef-11d1-bc8c-00a0c91405dd}"


def raw(device: int, make: int, flags: int) -> bytes:
    keyboard = struct.pack("<HHHHII", make, flags, 0, 0, 0x100, 0)
    return struct.pack("<IIQQ", 1, 40, device, 0) + keyboard


def messages(device: int, text: str, start_ms: int = 1000, gap_ms: int = 4) -> list[RawMessage]:
    """What a scanner causes; its keys are all ones whose set 1 code is their evdev number."""
    keys = keys_of(text, start_ms=start_ms, gap_ms=gap_ms)
    return [RawMessage(raw(device, key.scan_code, not key.pressed), key.at_ms) for key in keys]


class Recorded:
    """Gives messages that were recorded, then nothing; ``device`` is the scanner wanted."""

    def __init__(self, recorded: Iterable[RawMessage], device: int = OURS) -> None:
        self.device = device
        self._left = list(recorded)
        self.is_at_end = threading.Event()

    def next(self, timeout_s: float) -> RawMessage | None:
        if self._left:
            return self._left.pop(0)
        self.is_at_end.set()
        threading.Event().wait(min(timeout_s, 0.01))
        return None

    def close(self) -> None:
        """There is nothing to close."""


def codes(recorded: Iterable[RawMessage], device: int = OURS) -> tuple[list[str], int]:
    """The codes that a scanner's lane hears, and how many were torn."""
    scans: queue.SimpleQueue[list[Scan]] = queue.SimpleQueue()
    torn: list[None] = []
    source = Recorded(recorded, device)
    scanner = RawInputScanner(lambda: source, scans.put, lambda: torn.append(None), lambda _: None)
    scanner.start()
    assert source.is_at_end.wait(PATIENCE_S)
    scanner.stop()
    heard = [scan for _ in range(scans.qsize()) for scan in scans.get()]
    assert {scan.source for scan in heard} <= {Source.HANDHELD}
    return [scan.text for scan in heard], len(torn)


def interleaved(*streams: list[RawMessage]) -> list[RawMessage]:
    turns = chain.from_iterable(zip_longest(*streams))
    return [message for message in turns if message is not None]


def test_a_structure_is_read_as_windows_lays_it_out() -> None:
    pressed, released = read_raw_key(P_DOWN_64, 8), read_raw_key(P_UP_32, 4)
    assert pressed is not None
    assert released is not None
    assert (pressed.device, pressed.code, pressed.is_pressed) == (0x10043, 25, True)
    assert (released.device, released.code, released.is_pressed) == (0x10043, 25, False)


@pytest.mark.parametrize("data", [b"", P_DOWN_64[:39], b"\0" + P_DOWN_64[1:]])
def test_a_mouse_or_half_a_structure_is_no_key(data: bytes) -> None:
    assert read_raw_key(data, 8) is None


@pytest.mark.parametrize(
    ("make", "flags", "number"),
    [
        (0x1C, 0, 28),
        (0x1C, 2, 96),
        (0x1D, 2, 97),
        (0x35, 3, 98),
        (0x38, 2, 100),
        (0x47, 0, 71),
        (0x47, 2, 102),
        (0x56, 0, 86),
        (0x2A, 2, None),
        (0x36, 3, None),
        (0x1D, 4, 119),
        (0xFF, 0, None),
        (0x00, 0, 240),
        (0x70, 0, 240),
        (0x10, 2, 240),
    ],
)
def test_a_code_of_set_1_is_the_evdev_number_of_the_same_key(
    make: int, flags: int, number: int | None
) -> None:
    assert evdev_number(make, flags) == number


def test_two_scanners_at_once_are_two_codes_each_exact() -> None:
    both = interleaved(messages(OURS, "P12-10\n"), messages(THEIRS, "c99\nC7\n"))
    assert codes(both, OURS) == (["P12-10"], 0)
    assert codes(both, THEIRS) == (["c99", "C7"], 0)


def test_a_shift_that_another_scanner_holds_is_not_ours() -> None:
    shift = [RawMessage(raw(THEIRS, 0x2A, 0), 999)]
    assert codes([*shift, *messages(OURS, "p12-10\n")]) == (["p12-10"], 0)


def test_codes_back_to_back_are_neither_lost_nor_glued() -> None:
    texts = [f"C{number:09}" for number in range(20)]
    assert codes(messages(OURS, "".join(text + "\n" for text in texts), gap_ms=1)) == (texts, 0)


def test_half_a_code_is_torn_though_another_device_never_rests() -> None:
    busy = [RawMessage(raw(THEIRS, 0x1E, place % 2), 1020 + 5 * place) for place in range(100)]
    texts, torn = codes([*messages(OURS, "P12", gap_ms=2), *busy])
    assert (texts, torn) == ([], 1)


def test_the_clock_of_windows_may_begin_anew_within_a_code() -> None:
    sent = messages(OURS, "P12-10\n", start_ms=(1 << 32) - 12)
    assert any(one.at_ms >= 1 << 32 for one in sent)
    wrapped = [RawMessage(one.data, one.at_ms % (1 << 32)) for one in sent]
    assert codes([*wrapped, *messages(OURS, "C1\n", start_ms=5000)]) == (["P12-10", "C1"], 0)


def test_a_scanner_that_is_not_there_is_said() -> None:
    there: queue.Queue[bool] = queue.Queue()

    def refuse() -> Recorded:
        raise FileNotFoundError

    scanner = RawInputScanner(refuse, lambda _: None, lambda: None, there.put)
    scanner.start()
    assert there.get(timeout=PATIENCE_S) is False
    scanner.stop()


def test_a_device_is_found_again_in_its_socket_and_named_by_its_numbers() -> None:
    assert identity_of(PATH) == "HID#VID_05E0&PID_1200&MI_00#7&2A6E3F1&0&0000"
    assert identity_of(PATH.lower()) == identity_of(PATH)
    assert name_of(PATH) == "Keyboard 05E0:1200"
    assert name_of(r"\\?\ACPI#PNP0303#4&1f#{884b96c3}") == "ACPI keyboard"
