"""The grammar of codes: what is a bag, what is a card, and why everything else is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.codes import (
    MAX_TEXT,
    BagCode,
    BagKind,
    ControlCode,
    ControlVerb,
    normalise,
    read_code,
)
from shared.errors import CodeRefused

NUMBERS = st.from_regex(r"[0-9]{1,12}", fullmatch=True)
ANY_TEXT = st.text(st.characters(), max_size=600)
NEARLY_A_CODE = st.from_regex(
    r"[ \t]?(TT1:)?([PpCc]|MODE:|UNDO|FINISH|TO:)?[0-9]{0,14}(-[0-9]{0,5})?[X\x00\u0661]?",
    fullmatch=True,
)
CODES = st.from_regex(
    r"[ \t]?([Pp][0-9]{1,12}-0?[1-9]{1,2}|[Cc][0-9]{1,12}|[Tt][Tt]1:(undo|Mode:[a-z]{1,9}))[ \t]?",
    fullmatch=True,
)
REASONS = {
    "empty",
    "too_long",
    "control_character",
    "not_ascii",
    "control_card_unknown",
    "is_a_link",
    "number_missing",
    "number_too_long",
    "count_missing",
    "count_zero",
    "count_too_large",
    "trailing_text",
    "format_unknown",
}


def why_refused(text: str) -> str:
    with pytest.raises(CodeRefused) as refused:
        read_code(text)
    return refused.value.code


@given(NUMBERS, st.integers(1, 999))
def test_a_parents_code_gives_back_number_and_count(number: str, count: int) -> None:
    code = read_code(f"P{number}-{count}")
    assert isinstance(code, BagCode)
    assert (code.kind, code.number, code.count) == (BagKind.PARENT, number, count)
    assert code.key == f"parent::{number}"


@given(NUMBERS)
def test_a_childs_code_gives_back_its_digits_as_printed(number: str) -> None:
    code = read_code(f"C{number}")
    assert isinstance(code, BagCode)
    assert (code.kind, code.number, code.count) == (BagKind.CHILD, number, None)
    assert code.key == f"child::{number}"


@given(NUMBERS, NUMBERS)
def test_two_numbers_are_one_bag_only_if_printed_alike(one: str, other: str) -> None:
    first, second = read_code(f"C{one}"), read_code(f"C{other}")
    assert isinstance(first, BagCode)
    assert isinstance(second, BagCode)
    assert (first.key == second.key) == (one == other)


@given(NUMBERS, st.integers(1, 999), st.integers(1, 999))
def test_the_count_is_no_part_of_a_bags_identity(number: str, one: int, other: int) -> None:
    first, second = read_code(f"P{number}-{one}"), read_code(f"P{number}-{other}")
    assert isinstance(first, BagCode)
    assert isinstance(second, BagCode)
    assert first.key == second.key


@given(NUMBERS, st.sampled_from([" ", "\t", "\r\n", "\n", "\v", "\f", ""]))
def test_blanks_around_and_small_letters_make_no_difference(number: str, blank: str) -> None:
    assert read_code(f"{blank}p{number}-10{blank}") == read_code(f"P{number}-10")


def read(text: str) -> BagCode | ControlCode | str:
    """Return what a text names, or the reason for its refusal."""
    try:
        return read_code(text)
    except CodeRefused as refused:
        return refused.code


@given(ANY_TEXT | NEARLY_A_CODE)
def test_any_text_is_a_bag_a_card_or_refused_with_a_listed_reason(text: str) -> None:
    code = read(text)
    assert isinstance(code, BagCode | ControlCode) or code in REASONS


@given(CODES)
def test_what_is_taken_is_plain_ascii_and_reads_the_same_again(text: str) -> None:
    code = read_code(text)
    again = code.code if isinstance(code, BagCode) else code.text
    assert again.isascii()
    assert again.isprintable()
    assert read_code(again) == code


@given(ANY_TEXT | NEARLY_A_CODE)
def test_what_begins_as_a_card_is_never_a_bag(text: str) -> None:
    assert not isinstance(read("TT1:" + text), BagCode)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \t\r\n", "empty"),
        ("C" * (MAX_TEXT + 1), "too_long"),
        ("C1\x002", "control_character"),
        ("C1\x1b[A", "control_character"),
        ("C1\n2", "control_character"),
        ("C\uff11\uff12", "not_ascii"),
        ("C1\u200b2", "not_ascii"),
        ("C1\u202e2", "not_ascii"),
        ("C1\ud800", "not_ascii"),
        ("C1\u0662", "not_ascii"),
        ("\u00a0C1", "not_ascii"),
        ("TT1:", "control_card_unknown"),
        ("TT1:DANCE", "control_card_unknown"),
        ("TT1:MODE", "control_card_unknown"),
        ("TT1:UNDO:2", "control_card_unknown"),
        ("https://example.org/P1-10", "is_a_link"),
        ("www.example.org", "is_a_link"),
        ("C", "number_missing"),
        ("P-10", "number_missing"),
        ("P", "number_missing"),
        ("C1234567890123", "number_too_long"),
        ("P1234567890123-10", "number_too_long"),
        ("P123", "count_missing"),
        ("P123-", "count_missing"),
        ("P123-0", "count_zero"),
        ("P123-000", "count_zero"),
        ("P123-1000", "count_too_large"),
        ("C12X", "trailing_text"),
        ("P123-10X", "trailing_text"),
        ("P123X10", "trailing_text"),
        ("X123", "format_unknown"),
        ("123", "format_unknown"),
        ("=1+1", "format_unknown"),
    ],
)
def test_every_refusal_has_its_own_reason(text: str, reason: str) -> None:
    assert why_refused(text) == reason


@pytest.mark.parametrize("verb", list(ControlVerb))
def test_every_card_reads_back_as_itself(verb: ControlVerb) -> None:
    bare = {ControlVerb.UNDO, ControlVerb.FINISH, ControlVerb.PRACTICE}
    argument = "" if verb in bare else "PACK"
    card = ControlCode(verb, argument)
    assert read_code(card.text) == card
    assert read_code(card.text.lower()) == card


def test_an_enrolment_card_keeps_the_colons_of_its_address() -> None:
    card = read_code("TT1:ENROL:ABCD-EFGH:-:HTTPS://HOST:8443")
    assert card == ControlCode(ControlVerb.ENROL, "ABCD-EFGH:-:HTTPS://HOST:8443")


@given(st.text(st.characters(max_codepoint=127), max_size=600))
def test_normalising_twice_is_normalising_once(text: str) -> None:
    try:
        once = normalise(text)
    except CodeRefused:
        return
    assert normalise(once) == once
