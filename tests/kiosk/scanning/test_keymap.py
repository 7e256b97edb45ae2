from __future__ import annotations

import pytest

from kiosk.scanning.keymap import UNKNOWN, KeyPress, alt_character, character, keypad_digit


@pytest.mark.parametrize(
    ("scan_code", "shift", "expected"),
    [(25, True, "P"), (25, False, "p"), (12, False, "-"), (12, True, "_"), (39, True, ":"),
     (2, False, "1"), (11, False, "0"), (82, False, "0"), (79, True, "1"), (98, False, "/"),
     (59, False, UNKNOWN)],
)  # fmt: skip
def test_a_position_means_the_character_of_a_us_keyboard(
    scan_code: int, expected: str, *, shift: bool
) -> None:
    assert character(KeyPress(scan_code, "ß", 0, shift=shift), {}) == expected


def test_ctrl_makes_a_control_character() -> None:
    assert character(KeyPress(46, "", 0, ctrl=True), {}) == "\x03"


def test_only_keypad_keys_are_keypad_digits() -> None:
    assert (keypad_digit(71), keypad_digit(74), keypad_digit(2)) == ("7", "", "")


@pytest.mark.parametrize(
    ("digits", "expected"),
    [("065", "A"), ("65", "A"), ("0228", "ä"), ("132", "ä"), ("0", UNKNOWN), ("55296", UNKNOWN)],
)
def test_alt_numbers_are_read_as_windows_reads_them(digits: str, expected: str) -> None:
    assert alt_character(digits) == expected
