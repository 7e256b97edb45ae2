from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanning.keymap import KeyPress
from kiosk.scanning.wedge import Burst, Fate, Judgement, Terminator, WedgeAssembler, WedgeSettings
from tests.kiosk.scanning.scanner_keys import keys_of


def fed(assembler: WedgeAssembler, keys: list[KeyPress]) -> Judgement:
    told = [assembler.feed(key) for key in keys]
    return Judgement(
        tuple(ruling for one in told for ruling in one.rulings),
        tuple(burst for one in told for burst in one.scans),
        tuple(burst for one in told for burst in one.broken),
    )


def texts(bursts: tuple[Burst, ...]) -> list[str]:
    return [burst.text for burst in bursts]


def fates(judgement: Judgement) -> set[Fate]:
    return {ruling.fate for ruling in judgement.rulings}


def test_twenty_codes_back_to_back_are_neither_lost_nor_glued() -> None:
    codes = [f"P{number:06d}-10" for number in range(20)]
    told = fed(WedgeAssembler(), keys_of("".join(code + "\n" for code in codes), gap_ms=1))
    assert texts(told.scans) == codes
    assert fates(told) == {Fate.SWALLOW}


@pytest.mark.parametrize(("ending", "kind"), [("\n", Terminator.ENTER), ("\t", Terminator.TAB)])
def test_a_code_ends_with_its_terminator(ending: str, kind: Terminator) -> None:
    assembler = WedgeAssembler(WedgeSettings(terminator=kind))
    assert texts(fed(assembler, keys_of("P12-10" + ending)).scans) == ["P12-10"]


def test_a_code_without_terminator_ends_with_a_pause() -> None:
    assembler = WedgeAssembler(WedgeSettings(terminator=Terminator.NONE))
    assert fed(assembler, keys_of("C123456")).scans == ()
    assert texts(assembler.pause().scans) == ["C123456"]


def test_the_next_code_after_a_pause_stands_alone_when_no_terminator_is_sent() -> None:
    assembler = WedgeAssembler(WedgeSettings(terminator=Terminator.NONE))
    keys = keys_of("C1234") + keys_of("C5678", start_ms=500)
    assert texts(fed(assembler, keys).scans) == ["C1234"]
    assert texts(assembler.pause().scans) == ["C5678"]


def test_the_text_comes_from_the_key_positions_whatever_the_layout_makes_of_them() -> None:
    told = fed(WedgeAssembler(), keys_of("TT-0001\n", layout_text="à"))
    assert texts(told.scans) == ["TT-0001"]


def test_slow_typing_is_given_back() -> None:
    assembler = WedgeAssembler()
    told = fed(assembler, keys_of("c1234\n", gap_ms=120))
    assert told.scans == ()
    assert fates(told) | fates(assembler.pause()) == {Fate.GIVE_BACK}


def test_three_quick_letters_of_a_typist_are_given_back() -> None:
    assembler = WedgeAssembler()
    told = fed(assembler, keys_of("the\n", gap_ms=50))
    assert told.scans == ()
    assert fates(told) == {Fate.GIVE_BACK}


def test_a_short_code_at_a_speed_no_hand_has_is_a_scan() -> None:
    assert texts(fed(WedgeAssembler(), keys_of("C1\n", gap_ms=3)).scans) == ["C1"]


def test_a_held_key_is_a_persons() -> None:
    held = [KeyPress(30, "a", 33 * turn, repeated=turn > 0) for turn in range(12)]
    assembler = WedgeAssembler()
    told = fed(assembler, held)
    assert told.scans == ()
    assert fates(told) == {Fate.GIVE_BACK}


def test_a_doubled_letter_that_the_platform_takes_for_a_repeat_is_two_letters() -> None:
    keys = keys_of("C100\n", gap_ms=2)
    doubled = [key for key in keys if key.scan_code == 11][-2]
    place = keys.index(doubled)
    keys[place] = KeyPress(11, "0", doubled.at_ms, repeated=True)
    assert texts(fed(WedgeAssembler(), keys).scans) == ["C100"]


def test_an_alt_whose_key_went_elsewhere_spoils_the_code() -> None:
    alone = [KeyPress(56, "", 8), KeyPress(56, "", 9, pressed=False)]
    told = fed(WedgeAssembler(), [*keys_of("C1"), *alone, *keys_of("2\n", start_ms=10)])
    assert texts(told.scans) == ["C1\ufffd2"]


def test_a_key_held_with_alt_means_no_character() -> None:
    keys = [KeyPress(56, "", 8), KeyPress(3, "2", 9, alt=True)]
    told = fed(WedgeAssembler(), [*keys_of("C1"), *keys, *keys_of("\n", start_ms=12)])
    assert texts(told.scans) == ["C1\ufffd"]


def test_half_a_code_cut_off_by_a_stall_is_reported_broken_and_never_a_scan() -> None:
    assembler = WedgeAssembler()
    told = fed(assembler, keys_of("P123-1", gap_ms=3) + keys_of("0\n", start_ms=400, gap_ms=3))
    assert "P123-1" not in texts(told.scans)
    assert texts(told.broken) == ["P123-1"]
    assert fates(told) == {Fate.SWALLOW}


def test_control_keys_of_a_hostile_label_are_swallowed_with_it() -> None:
    quit_key = [KeyPress(29, "", 8, ctrl=True), KeyPress(16, "\x11", 9, ctrl=True)]
    told = fed(WedgeAssembler(), [*keys_of("C1"), *quit_key, *keys_of("2\n", start_ms=12)])
    assert texts(told.scans) == ["C1\x112"]
    assert fates(told) == {Fate.SWALLOW}


def test_a_key_without_a_character_spoils_the_code() -> None:
    told = fed(WedgeAssembler(), [*keys_of("C1"), KeyPress(59, "", 8), *keys_of("2\n", start_ms=9)])
    assert texts(told.scans) == ["C1\ufffd2"]


def test_a_second_line_feed_on_the_heels_of_a_scan_is_swallowed() -> None:
    assembler = WedgeAssembler()
    told = fed(assembler, keys_of("C1234\n\n"))
    assert texts(told.scans) == ["C1234"]
    assert fates(told) == {Fate.SWALLOW}


def test_enter_alone_is_a_persons() -> None:
    told = fed(WedgeAssembler(), keys_of("\n"))
    assert fates(told) == {Fate.GIVE_BACK}


def test_caps_lock_does_not_reach_the_text() -> None:
    caps = [KeyPress(58, "", 0)]
    told = fed(WedgeAssembler(), caps + keys_of("C123\n", start_ms=2, layout_text="c"))
    assert texts(told.scans) == ["C123"]


def test_alt_and_keypad_digits_make_a_character() -> None:
    keys: list[KeyPress] = []
    keypad = {
        "0": 82,
        "1": 79,
        "2": 80,
        "3": 81,
        "4": 75,
        "5": 76,
        "6": 77,
        "7": 71,
        "8": 72,
        "9": 73,
    }
    at_ms = 0
    for char in "C45":
        keys.append(KeyPress(56, "", at_ms))
        for digit in f"0{ord(char)}":
            at_ms += 1
            keys.append(KeyPress(keypad[digit], "", at_ms, alt=True))
            keys.append(KeyPress(keypad[digit], "", at_ms, pressed=False, alt=True))
        at_ms += 1
        keys.append(KeyPress(56, "", at_ms, pressed=False, alt=True))
    told = fed(WedgeAssembler(), [*keys, *keys_of("\n", start_ms=at_ms + 1)])
    assert texts(told.scans) == ["C45"]


@pytest.mark.parametrize(
    ("sent", "settings"),
    [
        ("xxC123\n", WedgeSettings(prefix="xx")),
        ("C123zz\n", WedgeSettings(suffix="zz")),
        ("]Q1C123\n", WedgeSettings()),
        ("]Q1xxC123\n", WedgeSettings(prefix="xx")),
        ("xx]Q1C123\n", WedgeSettings(prefix="xx")),
    ],
)
def test_prefix_suffix_and_aim_identifier_are_taken_off_and_kept_in_the_raw_text(
    sent: str, settings: WedgeSettings
) -> None:
    (burst,) = fed(WedgeAssembler(settings), keys_of(sent)).scans
    assert burst.text == "C123"
    assert burst.raw == sent.removesuffix("\n")


def test_a_prefix_that_is_a_letter_of_the_code_is_taken_off_once() -> None:
    told = fed(WedgeAssembler(WedgeSettings(prefix="P")), keys_of("PP12-10\n"))
    assert texts(told.scans) == ["P12-10"]


def test_text_is_put_right_by_the_repair_map_where_there_are_no_scan_codes() -> None:
    keys = [KeyPress(0, char, 2 * place) for place, char in enumerate("C)&\r")]
    settings = WedgeSettings(repair={")": "-", "&": "1"})
    (burst,) = fed(WedgeAssembler(settings), keys).scans
    assert (burst.text, burst.raw) == ("C-1", "C)&")


KEYS = st.builds(
    KeyPress,
    scan_code=st.sampled_from([0, 2, 15, 28, 29, 30, 42, 56, 58, 59, 72, 96]),
    text=st.sampled_from(["", "a", "\r", "\x11", "é"]),
    at_ms=st.integers(0, 120),
    pressed=st.booleans(),
    shift=st.booleans(),
    ctrl=st.booleans(),
    alt=st.booleans(),
    repeated=st.booleans(),
)


@given(st.lists(KEYS, max_size=40), st.sampled_from(Terminator))
def test_every_key_gets_one_fate_in_the_order_of_arrival(
    gaps: list[KeyPress], terminator: Terminator
) -> None:
    assembler = WedgeAssembler(WedgeSettings(terminator=terminator))
    now_ms, keys = 0, list[KeyPress]()
    for key in gaps:
        now_ms += key.at_ms
        keys.append(
            KeyPress(key.scan_code, key.text, now_ms, key.pressed, key.shift, key.ctrl, key.alt)
        )
    rulings = fed(assembler, keys).rulings + assembler.pause().rulings
    assert [key for ruling in rulings for key in ruling.keys] == keys
    assert not assembler.is_holding
