from __future__ import annotations

import pytest

from kiosk.scanning.keymap import KeyPress
from kiosk.scanning.scanner_setup import TEST_TEXT, learn_scanner
from kiosk.scanning.wedge import Terminator, WedgeAssembler, WedgeSettings
from tests.kiosk.scanning.scanner_keys import keys_of

GERMAN = str.maketrans("YZyz-:/]", "ZYzyßÖ-+")
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
    assert (told.settings.prefix, told.aim) == ("", "]Q1")


@pytest.mark.parametrize(("sends", "kept"), [("]Q1", "P123-10"), ("", "]A1P123-10")])
def test_what_looks_like_an_identifier_goes_only_with_a_scanner_that_sends_one(
    sends: str, kept: str
) -> None:
    told = learn_scanner(keys_of(f"{sends}{TEST_TEXT}\n"))
    assert told.settings is not None
    assert told.settings.has_aim is bool(sends)
    assembler = WedgeAssembler(told.settings)
    sent = keys_of(f"{sends or ']A1'}P123-10\n")
    assert [burst.text for key in sent for burst in assembler.feed(key).scans] == [kept]


def test_carriage_return_and_line_feed_are_one_ending() -> None:
    told = learn_scanner(keys_of(f"{TEST_TEXT}\n\n"))
    assert told.settings is not None
    assert (told.settings.terminator, told.settings.suffix) == (Terminator.ENTER, "")


def read_as_learnt(settings: WedgeSettings, texts: str) -> list[tuple[str, str]]:
    assembler = WedgeAssembler(settings)
    keys = [KeyPress(0, char, 1000 + 3 * place) for place, char in enumerate(texts)]
    return [(one.text, one.raw) for key in keys for one in assembler.feed(key).scans]


@pytest.mark.parametrize("before", ["", "]Q1", "~", "xx"])
@pytest.mark.parametrize("layout", ["french", "german", "swapped case"])
def test_prefix_identifier_and_repair_are_learnt_together_where_there_are_no_scan_codes(
    before: str, layout: str
) -> None:
    maps = {"french": FRENCH, "german": GERMAN}

    def typed(text: str) -> str:
        return text.translate(maps[layout]) if layout in maps else text.swapcase()

    sent = typed(before + TEST_TEXT + "zz") + "\r"
    told = learn_scanner([KeyPress(0, char, 3 * place) for place, char in enumerate(sent)])
    assert told.settings is not None
    code = typed(before + "P123-10" + "zz")
    assert read_as_learnt(told.settings, code + "\r") == [("P123-10", code)]


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
