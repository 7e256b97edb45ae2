from __future__ import annotations

from kiosk.scanning.keymap import KeyPress
from kiosk.scanning.scanner_setup import TEST_TEXT, learn_scanner
from kiosk.scanning.wedge import Terminator, WedgeAssembler
from tests.kiosk.scanning.scanner_keys import keys_of

FRENCH = str.maketrans("0123456789-AQZWM.:/", "à&é\"'(-è_ç)QAWZ?:./"[:19])


def test_terminator_prefix_and_suffix_are_learnt_from_one_scan() -> None:
    told = learn_scanner(keys_of(f"xx{TEST_TEXT}zz\t"))
    assert told.settings is not None
    assert told.settings.terminator is Terminator.TAB
    assert (told.settings.prefix, told.settings.suffix) == ("xx", "zz")


def test_a_scanner_that_sends_no_terminator_is_ended_by_a_pause() -> None:
    told = learn_scanner(keys_of(TEST_TEXT))
    assert told.settings is not None
    assert told.settings.terminator is Terminator.NONE


def test_an_aim_identifier_is_no_prefix() -> None:
    told = learn_scanner(keys_of(f"]Q1{TEST_TEXT}\n"))
    assert told.settings is not None
    assert told.settings.prefix == ""


def test_a_repair_map_is_learnt_where_there_are_no_scan_codes() -> None:
    typed = TEST_TEXT.translate(FRENCH)
    keys = [KeyPress(0, char, 3 * place) for place, char in enumerate([*typed, "\r"])]
    told = learn_scanner(keys)
    assert told.settings is not None
    code = "P123-10".translate(FRENCH) + "\r"
    assembler = WedgeAssembler(told.settings)
    scans = [
        burst.text
        for place, char in enumerate(code)
        for burst in assembler.feed(KeyPress(0, char, 1000 + 3 * place)).scans
    ]
    assert scans == ["P123-10"]


def test_nothing_is_learnt_when_dead_keys_swallowed_characters() -> None:
    keys = [KeyPress(0, char, 3 * place) for place, char in enumerate(TEST_TEXT[:-2] + "\r")]
    assert learn_scanner(keys).settings is None


def test_nothing_is_learnt_from_another_code() -> None:
    assert learn_scanner(keys_of("P123-10\n")).settings is None
